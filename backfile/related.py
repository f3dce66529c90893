"""Find texts on the same affair: they share rare names, words and tags. They are shown side by side, never merged."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from zlib import crc32

from backfile.model import Entry
from backfile.text import fold

SIGNATURE_WORDS = 24
"""Words that stand for a text. More find no more pairs in the two seeds and in 861 real pages, and cost memory."""

SIGNATURE_LETTERS = 20_000
"""How much of a text is read for them: the affair is named early."""

COMMON = 100
"""A word borne by more documents than this tells affairs apart no longer; it also bounds the work to linear."""

ENOUGH = 2.0
"""What two texts must share, in words borne by them alone: three or four rare names. Chosen on the two seeds (3.9)."""

SHOWN = 5
"""How many related texts a page shows."""

TOKEN = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
SENTENCE_END = frozenset(".!?:\n\"“”«»„‚’'")
LONG = 7
"""Letters from which a word that is no name is thought rare."""


def signature(title: str, words: str) -> tuple[int, ...]:
    """Give numbers for the words that say most of what a text is about: names first, then long words, by frequency.

    A name is a word with a capital in the middle of a sentence; where the script has no capitals, length decides.
    """
    weights: Counter[str] = Counter()
    text = f"{title}\n{words[:SIGNATURE_LETTERS]}"
    for match in TOKEN.finditer(text):
        word, start = match[0], match.start()
        weight = weigh(word, text[max(start - 2, 0) : start].rstrip(" ")[-1:])
        if weight:
            weights[fold(word)] += weight
    best = sorted(weights, key=lambda word: (-weights[word], word))[:SIGNATURE_WORDS]
    return tuple(sorted(crc32(word.encode()) for word in best))


def weigh(word: str, before: str) -> int:
    """Weigh a word by its look and the character before it."""
    if word[0].isupper() and len(word) > 1:
        return 0 if before in SENTENCE_END or not before else 3
    if word[0].islower():
        return int(len(word) >= LONG)
    return int(len(word) > 3)  # noqa: PLR2004 - letters; shorter words of scripts without case are mostly particles


def related(entries: Sequence[Entry], tags: Mapping[str, Sequence[str]]) -> Iterator[tuple[Entry, ...]]:
    """Give, for each entry in order, the nearest others; `tags` holds the tag addresses of each entry by its path."""
    marks: list[tuple[int | str, ...]] = [(*entry.signature, *tags[entry.path]) for entry in entries]
    holders: dict[int | str, list[int]] = defaultdict(list)
    for index, own in enumerate(marks):
        for mark in own:
            holders[mark].append(index)
    whole = math.log1p(len(entries))
    worth = {
        mark: math.log1p(len(entries) / len(found)) / whole
        for mark, found in holders.items()
        if 1 < len(found) <= COMMON
    }
    for index, own in enumerate(marks):
        scores: dict[int, float] = defaultdict(float)
        for mark in own:
            value = worth.get(mark)
            if value:
                for other in holders[mark]:
                    scores[other] += value
        scores.pop(index, None)
        near = sorted((-score, entries[other].path, other) for other, score in scores.items() if score >= ENOUGH)
        yield tuple(entries[other] for _, _, other in near[:SHOWN])
