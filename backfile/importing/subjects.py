"""Tag a text with the subjects of the owner's vocabulary that it speaks of."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from unicodedata import normalize

from backfile.importing.galley import weight
from backfile.model import Subject
from backfile.text import fold

LONG = 1500
"""Letters from which a text is long, about 250 words of English: there a single mention in passing is no subject."""

LEAD = 400
"""Characters at the beginning of the body that count as the lead: about the first two paragraphs."""

MENTIONS = 2
"""Mentions in a long text from which it speaks of a subject."""

APOSTROPHES = re.compile("[‘’ʼʹ′´`ʻʾʿ]")
"""Signs that are set for an apostrophe."""

UNSPACED = "\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u309f\u3400-\u9fff\U00020000-\U0003ffff"
"""Scripts that set no spaces between words: Thai, Lao, Tibetan, Burmese, Khmer, Hiragana, Chinese characters."""

WORD = re.compile(
    f"[{UNSPACED}]|[\u30a0-\u30fa\u30fc-\u30ff]+|(?:[^\\W_{UNSPACED}\u30a0-\u30ff]|"
    "[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0dff\u200c])+|'"
)
"""A word in any script with its vowel signs; an apostrophe; one sign of a script that sets no spaces.

Signs of Katakana make a word together: the name of India (インド) begins that of Indonesia.
"""

ALIKE = str.maketrans("أإآٱىیکةۀ", "ااااييكهه")
"""Letters of Arabic and Persian that people set for one another (as Lucene's normalizers for both have it)."""

CLITICS = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "ال", "وال", "فال", "بال", "كال", "وبال", "وكال")
"""Arabic words that are written together with the next one: and, then, in, for, as, the."""

FOR_THE = ("لل", "ولل", "فلل")
"""The same, where `for` and `the` have run together."""

HEBREW_CLITICS = ("ו", "ה", "ב", "ל", "מ", "ש", "וה", "וב", "ול", "ומ", "וש", "שה", "מה", "שב")
"""The same in Hebrew."""

BARE_LETTERS = 4
"""Letters that must be left after a clitic: of shorter words many begin with such a letter themselves."""

PARTICLES = (
    *(
        "은",
        "는",
        "이",
        "가",
        "을",
        "를",
        "의",
        "에",
        "도",
        "만",
        "와",
        "과",
        "로",
        "으로",
        "에서",
        "에게",
        "까지",
        "부터",
    ),
    *("보다", "처럼", "에는", "에도", "에서는", "으로는", "와의", "과의"),
)
"""Korean particles, which are written together with the word before them."""

SYLLABLES = 2
"""Syllables that must be left before a particle."""

CLITIC_SCRIPTS = re.compile("[\u0590-\u05ff\u0620-\u06ff\uac00-\ud7af]")
"""Letters of Hebrew, Arabic and Korean."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """Hold one way to write a subject, ready for comparing."""

    words: tuple[str, ...]
    """Its words, folded."""

    exact: tuple[str, ...]
    """Its words as they must stand; empty where case and accents do not matter."""

    name: str
    """The subject's name."""


def find_subjects(title: str, body: str, vocabulary: tuple[Subject, ...]) -> tuple[str, ...]:
    """Give the names of the subjects that a text speaks of, in the order of the vocabulary.

    A subject counts if its name or an alias stands in the title or in the lead, or twice anywhere. In a text of less
    than LONG letters one mention is enough, for a short text has no room for passing remarks. Of names that overlap the
    longest is taken: "Islamic State of Iraq" is no mention of Iraq.
    """
    if not vocabulary:
        return ()
    leading = Counter(mentions(title, vocabulary)) + Counter(mentions(body[:LEAD], vocabulary))
    everywhere = Counter(mentions(body, vocabulary))
    needed = MENTIONS if weight(body) >= LONG else 1
    return tuple(subject.name for subject in vocabulary if leading[subject.name] or everywhere[subject.name] >= needed)


def mentions(text: str, vocabulary: tuple[Subject, ...]) -> list[str]:
    """Give the subject of every mention in a text, in order."""
    known = index(vocabulary)
    words = split_words(text)
    folded = list(map(fold_word, words))
    bare = {word: forms for word in set(folded) if (forms := bare_forms(word))} if CLITIC_SCRIPTS.search(text) else {}
    found, free = [], 0
    for at in [at for at, word in enumerate(folded) if word in known or word in bare]:
        begun = chain.from_iterable(known.get(form, ()) for form in (folded[at], *bare.get(folded[at], ())))
        spelling = next((one for one in begun if stands(one, words, folded, at)), None) if at >= free else None
        if spelling:
            found.append(spelling.name)
            free = at + len(spelling.words)
    return found


def stands(spelling: Spelling, words: list[str], folded: list[str], at: int) -> bool:
    """Tell whether a spelling, whose first word is known to stand at a place, stands there whole."""
    end = at + len(spelling.words)
    if spelling.exact:
        return tuple(words[at:end]) == spelling.exact
    here = folded[at:end]
    if len(here) < len(spelling.words) or tuple(here[1:-1]) != spelling.words[1:-1]:
        return False
    return len(here) == 1 or here[-1] == spelling.words[-1] or spelling.words[-1] in bare_forms(here[-1])


def split_words(text: str) -> list[str]:
    """Split a text into words; the signs that are set for an apostrophe are made equal."""
    return WORD.findall(APOSTROPHES.sub("'", normalize("NFC", text)))


@lru_cache(maxsize=1 << 16)
def fold_word(word: str) -> str:
    """Fold one word; most words of a text come again."""
    return fold(word).translate(ALIKE)


@lru_cache(maxsize=1 << 14)
def bare_forms(word: str) -> tuple[str, ...]:
    """Give what is left of a folded word without the clitics before it or the particles after it."""
    if word.isascii() or not CLITIC_SCRIPTS.search(word):
        return ()
    before = [word.removeprefix(one) for one in (*CLITICS, *HEBREW_CLITICS) if word.startswith(one)]
    before += [f"ال{word.removeprefix(one)}" for one in FOR_THE if word.startswith(one)]
    after = [word.removesuffix(one) for one in PARTICLES if word.endswith(one)]
    return (*(one for one in before if len(one) >= BARE_LETTERS), *(one for one in after if len(one) >= SYLLABLES))


@lru_cache(maxsize=8)
def index(vocabulary: tuple[Subject, ...]) -> dict[str, tuple[Spelling, ...]]:
    """Prepare a vocabulary for looking up: the spellings that begin with a word, the longest first.

    A spelling all in capitals (ISIS, WSJ) is looked for as it stands, or every mention of the goddess Isis would count.
    """
    begin: dict[str, list[Spelling]] = {}
    for subject in vocabulary:
        for alias in (subject.name, *subject.aliases):
            words = tuple(split_words(alias))
            if words:
                folded = tuple(map(fold_word, words))
                spelling = Spelling(folded, words if alias.isupper() else (), subject.name)
                begin.setdefault(folded[0], []).append(spelling)
    return {word: tuple(sorted(some, key=lambda one: -len(one.words))) for word, some in begin.items()}
