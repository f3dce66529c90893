"""Tag a text with the subjects of the owner's vocabulary that it speaks of."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from backfile.model import Subject
from backfile.text import fold

LONG = 250
"""Words from which a text is long: there a single mention in passing is no subject."""

LEAD = 400
"""Characters at the beginning of the body that count as the lead: about the first two paragraphs."""

MENTIONS = 2
"""Mentions in a long text from which it speaks of a subject."""

APOSTROPHES = str.maketrans("‘’ʼʹ′´`ʻʾʿ", "'" * 10)
"""Signs that are set for an apostrophe."""

WORD = re.compile(
    "[\u3040-\u30ff\u3400-\u9fff]|(?:[^\\W_]|"
    "[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0dff\u200c])+|'"
)
"""A word in any script with its vowel signs; an apostrophe; one sign of Chinese or Japanese, which set no spaces."""


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
    than LONG words one mention is enough, for a short text has no room for passing remarks. Of names that overlap the
    longest is taken: "Islamic State of Iraq" is no mention of Iraq.
    """
    if not vocabulary:
        return ()
    leading = Counter(mentions(title, vocabulary)) + Counter(mentions(body[:LEAD], vocabulary))
    everywhere = Counter(mentions(body, vocabulary))
    needed = MENTIONS if len(body.split()) >= LONG else 1
    return tuple(subject.name for subject in vocabulary if leading[subject.name] or everywhere[subject.name] >= needed)


def mentions(text: str, vocabulary: tuple[Subject, ...]) -> list[str]:
    """Give the subject of every mention in a text, in order."""
    spellings = index(vocabulary)
    words = split_words(text)
    folded = [fold_word(word) for word in words]
    found, at = [], 0
    while at < len(words):
        spelling = next((one for one in spellings.get(folded[at], ()) if stands(one, words, folded, at)), None)
        if spelling:
            found.append(spelling.name)
        at += len(spelling.words) if spelling else 1
    return found


def stands(spelling: Spelling, words: list[str], folded: list[str], at: int) -> bool:
    """Tell whether a spelling stands at a place among the words."""
    end = at + len(spelling.words)
    if spelling.exact:
        return tuple(words[at:end]) == spelling.exact
    return tuple(folded[at:end]) == spelling.words


def split_words(text: str) -> list[str]:
    """Split a text into words; the signs that are set for an apostrophe are made equal."""
    return WORD.findall(text.translate(APOSTROPHES))


@lru_cache(maxsize=1 << 16)
def fold_word(word: str) -> str:
    """Fold one word; most words of a text come again."""
    return fold(word)


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
