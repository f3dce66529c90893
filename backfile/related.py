"""Find texts on the same affair: they share rare names, words and tags. They are shown side by side, never merged."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from zlib import crc32

from backfile.model import Entry
from backfile.text import fold

SIGNATURE_WORDS = 24
"""Words that stand for a text: about 200 bytes of an entry."""

SIGNATURE_LETTERS = 20_000
"""How much of a text is read for them: the affair is named early."""

COMMON = 100
"""A word borne by more documents than this tells affairs apart no longer; it also bounds the work to linear."""

ENOUGH = 3.0
"""What two texts must share, in words borne by them alone: four to six rare words.

Chosen on 861 pages from many sites: at 2.0 half of them found another, often of no kin; at 3.0 a quarter did, and
those read were on the same subject. The two seeds share 11.4, tags included.
"""

SHOWN = 5
"""How many related texts a page shows."""

TOKEN = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
NAME = 3
"""What a name counts against another rare word."""

LONG = 7
"""Letters from which a word that is no name is thought rare."""

LONG_UNCASED = 4
"""The same for scripts without capitals; their shorter words are mostly particles."""


def signature(title: str, words: str) -> tuple[int, ...]:
    """Give numbers for the words that say most of what a text is about: names first, then long words, by frequency.

    A name is a word with a capital that the text never writes without one; where the script has no capitals, length
    decides.
    """
    counts = Counter(TOKEN.findall(f"{title}\n{words[:SIGNATURE_LETTERS]}"))
    weights: Counter[str] = Counter()
    for word, count in counts.items():
        weight = weigh(word, counts)
        if weight:
            weights[fold(word)] += weight * count
    best = sorted(weights, key=lambda word: (-weights[word], word))[:SIGNATURE_WORDS]
    return tuple(sorted(crc32(word.encode()) for word in best))


def weigh(word: str, counts: Mapping[str, int]) -> int:
    """Weigh a word by its look; `counts` holds the words of its text."""
    if word[0].isupper():
        return NAME if len(word) > 1 and word.lower() not in counts else 0
    return int(len(word) >= (LONG if word[0].islower() else LONG_UNCASED))


def related(
    entries: Sequence[Entry], tags: Mapping[str, Sequence[str]], twins: Mapping[str, Sequence[Entry]]
) -> Iterator[tuple[Entry, ...]]:
    """Give, for each entry in order, the nearest others.

    `tags` holds the tag addresses of each entry by its path, `twins` the texts that are nearly the same: these are
    shown elsewhere and left out.
    """
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
        same = {twin.path for twin in twins.get(entries[index].path, ())}
        near = sorted(
            (-score, entries[other].path, other)
            for other, score in scores.items()
            if score >= ENOUGH and entries[other].path not in same
        )
        yield tuple(entries[other] for _, _, other in near[:SHOWN])
