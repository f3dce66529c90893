"""Find the headline."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from math import log1p

from backfile.importing.blocks import LISTED, first_line
from backfile.importing.galley import DENSE, SENTENCE_END, Galley, Mark, weight
from backfile.model import Evidence, Label, Sure
from backfile.text import fold

SHORTEST, LONGEST = 8, 220
"""Letters of a headline; shorter lines before a story are section labels, longer ones are prose."""

DEEP = 40
"""Blocks from the top among which a headline can stand."""

INTO = 2
"""Blocks after the lead among which one can stand, where a standfirst or a notice was taken for the lead."""

LONG_WORD = 4
"""Letters from which a word is looked for in the story."""

WEIGHTS = {
    "echo": 2.7,
    "twice": 1.1,
    "inside": 0.8,
    "around": -2.0,
    "followed": 1.0,
    "preceded": 0.6,
    "before lead": 0.5,
    "depth": -0.7,
    "in story": -1.2,
    "sentence": -2.8,
    "parted": -1.9,
    "tiny": -2.5,
    "short": -1.1,
    "long": -1.4,
    "very long": -2.1,
}
"""What speaks for and against a headline, as named in `score`. Fitted as a choice among the lines of 515 pages whose
headline is known."""

TINY, SHORT, LONG, VERY_LONG = 20, 30, 110, 140
"""Letters that bound the lengths above."""

CREDIBLE = 1.0
"""How far above the next line's points the headline's must be to be likely, and not doubtful."""

PARTED = re.compile(r"\s[|›»>·]\s")
"""Signs between a headline and a page's name, or between the steps of a path."""

EXCLAIMED = ("?", "!", "…", "”", '"', "“", "»")
"""Ends that headlines share with sentences."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Hold what the lines before a story are compared with."""

    galley: Galley
    """The galley."""

    lead: int
    """Place where the story sets in."""

    story: frozenset[str]
    """The words of the story."""

    repeats: Counter[str]
    """How often each line stands among the first ones."""


def find_headline(galley: Galley) -> Iterator[Mark]:
    """Find the headline: of the lines before the story, the one that most speaks for it.

    Where it stands again beside the lead, that line is furniture.
    """
    scores = score_lines(galley)
    if not scores:
        return
    best = max(scores, key=lambda at: (scores[at], -at))
    others = (points for at, points in scores.items() if at != best and not same(galley, at, best))
    clear = scores[best] - max(others, default=-CREDIBLE)
    yield Mark(best, Label.TITLE, "the headline" if clear >= CREDIBLE else "the likeliest of several headlines")
    until = galley.lead + INTO
    for at in galley.open:
        if at != best and at <= until and same(galley, at, best):
            yield Mark(at, Label.FURNITURE, "the headline once more")


def same(galley: Galley, one: int, other: int) -> bool:
    """Tell whether two lines say the same."""
    return fold(galley.blocks[one].words) == fold(galley.blocks[other].words)


def score_lines(galley: Galley) -> dict[int, float]:
    """Measure how much speaks for each line that can be the headline."""
    around = Surroundings(
        galley,
        galley.lead,
        frozenset(
            chain.from_iterable(
                split(block.words) for block, prose in zip(galley.blocks, galley.prose, strict=True) if prose
            )
        ),
        Counter(fold(block.words) for block in galley.blocks[:DEEP]),
    )
    return {at: score(around, at) for at in candidates(around)}


def candidates(around: Surroundings) -> Iterator[int]:
    """Give the places of the lines that can be the headline."""
    for at in around.galley.open:
        words = around.galley.blocks[at].words
        if at <= min(around.lead + INTO, DEEP) and SHORTEST <= weight(words) <= LONGEST and not LISTED.match(words):
            yield at


def score(around: Surroundings, at: int) -> float:
    """Measure how much speaks for one line."""
    words = around.galley.blocks[at].words
    signs = {
        "echo": echo(words, around.story),
        "twice": around.repeats[fold(words)] > 1,
        "inside": len(words) >= SHORT and any(fold(words) in line for line in around.repeats if len(line) > len(words)),
        "around": any(line in fold(words) for line in around.repeats if SHORT <= len(line) < len(words)),
        "followed": near(around.galley, at + 1) or near(around.galley, at + 2),
        "preceded": near(around.galley, at - 1),
        "before lead": log1p(max(0, around.lead - at)),
        "depth": log1p(at),
        "in story": at >= around.lead,
        "sentence": bool(SENTENCE_END.search(words)) and not words.endswith(EXCLAIMED),
        "parted": bool(PARTED.search(words)),
        **sizes(weight(words)),
    }
    return sum(WEIGHTS[sign] * value for sign, value in signs.items())


def sizes(size: float) -> dict[str, bool]:
    """Tell which of the unusual lengths a line has."""
    return {
        "tiny": size < TINY,
        "short": TINY <= size < SHORT,
        "long": LONG < size <= VERY_LONG,
        "very long": size > VERY_LONG,
    }


def near(galley: Galley, at: int) -> bool:
    """Tell whether a date line or a byline stands at a place."""
    return 0 <= at < len(galley.blocks) and galley.blocks[at].label in (Label.DATE, Label.BYLINE)


def echo(words: str, story: frozenset[str]) -> float:
    """Give the share of a line's longer words that the story uses."""
    own = set(split(words))
    return len(own & story) / len(own) if own else 0.0


def split(words: str) -> Iterator[str]:
    """Give the longer words of a line, folded; of Chinese, Japanese and Korean every two neighbouring signs."""
    for word in re.findall(r"[^\W_]+", fold(words)):
        if not word.isascii() and DENSE.search(word):
            yield from (word[at : at + 2] for at in range(len(word) - 1))
        elif len(word) >= LONG_WORD:
            yield word


def gather_title(galley: Galley) -> tuple[str, tuple[Evidence, ...]]:
    """Read the title."""
    block = next(iter(galley.labelled(Label.TITLE)), None)
    if not block:
        return "", ()
    sure = Sure.LIKELY if block.rule == "the headline" else Sure.DOUBTFUL
    return " ".join(block.words.split()), (
        Evidence("title", first_line(block), sure, f"{block.rule} before the story"),
    )
