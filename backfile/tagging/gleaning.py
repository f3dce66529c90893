"""Glean the names that a text uses: what may be a tag one day.

Where a script has capitals these are runs of capitalised words; where it has none, words or rows of signs that a text
uses more than once, for nothing else tells a name there.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

READ = 20_000
"""Characters of a text that are read: what it is about, it names early."""

LONGEST = 5
"""Words of the longest name."""

SHORTEST = 3
"""Letters of the shortest name; `Mr` and `Dr` are shorter, of initials two are enough."""

GRAMS = 3
"""Words of the longest name in a script without capitals."""

SIGNS = range(2, 7)
"""Signs of a name in Chinese characters."""

TWICE = 2
"""Times that a text must use what may be a name in a script without capitals."""

TOKEN = re.compile(
    r"(?P<word>(?:[^\W\d_]\.){2,}|[^\W_]+(?:[’'.-][^\W_]+)*)|(?P<stop>[.!?:…؟。]+|\n|[“„«‘\"•–—])|[^\w\s]"
)
"""A word or an abbreviation with its full stops; what ends or opens a sentence; any other sign."""

ENDING = re.compile(r"(?P<name>.+)['’](?P<ending>[a-zß-ÿ]{0,3})")
"""A name with a genitive, a Turkish case or a contracted word behind its apostrophe."""

ELIDED = re.compile(r"[a-z]{1,5}['’](?P<name>[^\W\d_].*)")
"""A French or Italian article that lost its vowel before a name: `l’Iran`, `dell’Egitto`."""

LINKS = frozenset(
    [
        *("of", "the", "de", "la", "le", "les", "du", "des", "del", "della", "di", "da", "do", "dos", "das"),
        *("van", "von", "der", "den", "zu", "zur", "al", "el", "bin", "ibn", "ben"),
    ]
)
"""Small words inside names."""

DETERMINED = re.compile(
    r"d(?:er|ie|as|en|em|es)|(?:[mdsk]?ein|ihr|unser|euer|dies|jed|jen|welch|viel|manch|all|einig|mehrer)(?:e[nmrs]?)?|"
    r"[iava]m|zum|zur|vom|beim|ins|ans|mehr|wenig|\d.*|.+(?:ig|isch|lich)e[nmrs]?|(?:erst|letzt|neu|groß|gut|ganz)e[nmrs]?"
)
"""Words before which German nouns stand much more often than names: articles, pronouns, numbers, adjectives."""

GERMAN = ("de", "lb")
"""Languages in which every noun has a capital."""

UNCASED = re.compile("[\u0590-\u08ff\u0900-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Letters of the scripts without capitals that the press uses most."""

ROWS = re.compile("[\u3400-\u9fff]{2,}|[\u30a1-\u30fa\u30fc]{2,}")
"""Chinese characters in a row, or a word in Katakana."""

SPACED = re.compile(
    "(?:[^\\W\\d_\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]|[\u0610-\u065f\u0900-\u0dff\u200c])+"
)
"""A word of a script that sets spaces."""


@dataclass(frozen=True, slots=True)
class Gleaned:
    """Hold what one text uses."""

    names: tuple[tuple[str, int], ...]
    """What may be names, and how often each stands there."""

    plain: frozenset[str] = frozenset()
    """Words that the text writes without a capital, in lower case, and German nouns that stand as such."""


@dataclass(frozen=True, slots=True)
class Run:
    """Hold capitalised words that stand in a row."""

    words: tuple[str, ...]
    """The words, with small ones between them."""

    opens: bool
    """Whether the first of them opens a sentence, and has its capital from there."""

    noun: bool
    """Whether a German noun would stand so, but seldom a name."""


def glean(text: str, lang: str) -> Gleaned:
    """Glean what may be names in a text."""
    text = text[:READ]
    if 2 * len(UNCASED.findall(text)) > sum(map(str.isalpha, text)):
        return Gleaned(tuple(uncased_names(text)))
    runs, plain = cased_runs(text)
    inside = {word for run in runs for word in run.words[run.opens :]}
    names: Counter[str] = Counter()
    for run in runs:
        words = run.words[1:] if run.opens and run.words[0] not in inside else run.words
        while words and words[0].lower() in LINKS:
            words = words[1:]
        if words and len(words) <= LONGEST and any(map(long_enough, words)):
            names[" ".join(words)] += 1
    if lang.partition("-")[0] in GERMAN:
        plain |= {
            run.words[0].lower() for run in runs if run.noun and len(run.words) == 1 and not run.words[0].isupper()
        }
    return Gleaned(tuple(names.items()), frozenset(plain))


def cased_runs(text: str) -> tuple[list[Run], set[str]]:
    """Give the runs of capitalised words in a text, and the words that it writes without a capital."""
    runs: list[Run] = []
    plain: set[str] = set()
    words: list[str] = []
    links: list[str] = []
    before, opens, opened, noun = "", True, True, False
    for match in (*TOKEN.finditer(text), None):
        word = match["word"] if match else None
        name, ended = name_in(word) if word else ("", False)
        if name:
            if not words:
                opened, noun = opens, bool(DETERMINED.fullmatch(before))
            words += [*links, name]
            links = []
        elif word and words and word in LINKS:
            links.append(word)
        elif word:
            plain.add(word.lower())
        if words and (ended or not (name or links)):
            runs.append(Run(tuple(words), opened, noun))
            words, links = [], []
        before, opens = (word or "").lower(), not word and (opens or bool(match and match["stop"]))
    return runs, plain


def long_enough(word: str) -> bool:
    """Tell whether a word is more than an abbreviation or a single letter."""
    return len(word) >= SHORTEST or (word.isupper() and len(word) > 1)


def name_in(word: str) -> tuple[str, bool]:
    """Give the capitalised part of a word, and whether it has an ending after which no name goes on."""
    elided = ELIDED.fullmatch(word)
    word = elided["name"] if elided else word
    if not word[0].isupper():
        return "", False
    ending = ENDING.fullmatch(word)
    return (ending["name"], True) if ending else (word, False)


def uncased_names(text: str) -> Iterator[tuple[str, int]]:
    """Give the words and rows of signs that a text without capitals uses more than once.

    Of two of which one holds the other, and which are used as often, the longer one is meant.
    """
    grams: Counter[str] = Counter()
    for row in ROWS.findall(text):
        grams.update(row_grams(row))
    for clause in re.split(r"[^\w\s\u0610-\u065f\u0900-\u0dff\u200c'-]+|\n", text):
        words = SPACED.findall(clause)
        for length in range(1, GRAMS + 1):
            grams.update(" ".join(words[at : at + length]) for at in range(len(words) - length + 1))
    often = {gram: count for gram, count in grams.items() if count >= TWICE and len(gram) > 1 and not gram.isascii()}
    parts = {part for gram, count in often.items() for part in parts_of(gram) if often.get(part) == count}
    return ((gram, count) for gram, count in often.items() if gram not in parts)


def row_grams(row: str) -> Iterator[str]:
    """Give every row of signs within one; a word in Katakana stays whole."""
    if row[0] < "\u3400":
        yield row
        return
    for length in SIGNS:
        yield from (row[at : at + length] for at in range(len(row) - length + 1))


def parts_of(gram: str) -> tuple[str, str]:
    """Give a row of words without its first and without its last; of signs likewise."""
    return (gram.partition(" ")[2], gram.rpartition(" ")[0]) if " " in gram else (gram[1:], gram[:-1])
