"""Tell what belongs to other stories or to the house and bears no fixed phrase, by many small signs."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from math import exp, log1p

from backfile.importing.galley import SENTENCE_END, Galley, Mark, weight
from backfile.importing.headlines import split
from backfile.importing.outsider_weights import BASE, STEPS
from backfile.importing.phrases import INVITING, begins_with
from backfile.model import Label
from backfile.text import fold

SURE = 0.68
"""How likely a block must be an outsider to be left out: on sites that the weights were not fitted on, this finds a
fifth of the furniture that the rules had left, for half a percent of the story; see docs/import-quality.md."""

MOST = 0.05
"""The largest share of a seed's letters that is left out so, the likeliest first. Where more seems unlike the story,
the page is of another kind than those that the weights were fitted on, such as a list of goods or a program."""

AROUND = 3
"""Blocks before and after that count as neighbours."""

OFTEN = 5
"""Times from which more of a word says no more."""

YOU = re.compile(
    r"(?i)\b(?:you|your|our|we|us|ihr|ihre|ihren|sie|wir|unser\w*|vous|votre|nous|notre|tu|tus|su|nuestr\w+)\b"
)
"""Words with which a page speaks to its readers and of itself."""

Signs = dict[str, float]
"""What was measured of a block, by name."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Hold what the blocks of a galley are measured against."""

    galley: Galley
    """The galley."""

    plain: tuple[str, ...]
    """The folded text of each block."""

    sizes: tuple[float, ...]
    """The weight of each block, in letters."""

    begins: tuple[float, ...]
    """The letters before each block, and at the end those of all."""

    left_out: tuple[int, ...]
    """How many blocks before each are furniture, and at the end how many of all."""

    words: tuple[frozenset[str], ...]
    """The longer words of each block."""

    spread: Counter[str]
    """In how many blocks each word stands."""

    lines: Counter[str]
    """How often each block stands in the seed."""

    headline: frozenset[str]
    """The longer words of the headline."""

    lead: int
    """Place where the story sets in."""


def find_outsiders(galley: Galley) -> Iterator[Mark]:
    """Find blocks whose signs taken together speak against the story: teasers, offers, notes on other things."""
    if not any(galley.prose):
        return
    measures = measure(galley)
    likely = {at: likelihood(signs(measures, at)) for at in galley.open}
    budget = MOST * sum(measures.sizes[at] for at in likely)
    for at in sorted(likely, key=lambda at: -likely[at]):
        budget -= measures.sizes[at]
        if likely[at] < SURE or budget < 0:
            return
        yield Mark(at, Label.FURNITURE, "unlike the story, by many small signs")


def likelihood(found: Signs) -> float:
    """Give how likely a block is an outsider: the steps that its signs go over are added up."""
    points = BASE + sum(gain for sign, steps in STEPS.items() for over, gain in steps if found[sign] > over)
    return 1 / (1 + exp(-points))


def measure(galley: Galley) -> Measures:
    """Measure a whole galley once."""
    plain = tuple(fold(block.words) for block in galley.blocks)
    sizes = tuple(weight(block.words) for block in galley.blocks)
    words = tuple(frozenset(split(line)) for line in plain)
    title = galley.place(Label.TITLE)
    return Measures(
        galley,
        plain,
        sizes,
        begins=tuple(accumulate(sizes, initial=0.0)),
        left_out=tuple(accumulate((block.label is Label.FURNITURE for block in galley.blocks), initial=0)),
        words=words,
        spread=Counter(word for own in words for word in own),
        lines=Counter(plain),
        headline=words[title] if title >= 0 else frozenset(),
        lead=galley.lead,
    )


def signs(measures: Measures, at: int) -> Signs:
    """Measure one block: where it stands, how it looks, and what it shares with the story."""
    return {**place_signs(measures, at), **look_signs(measures, at), **story_signs(measures, at)}


def place_signs(measures: Measures, at: int) -> Signs:
    """Measure where a block stands, and what stands around it."""
    sizes, begins, left_out = measures.sizes, measures.begins, measures.left_out
    count, total = len(sizes), measures.begins[-1]
    low, high = max(0, at - AROUND), min(count, at + AROUND + 1)
    return {
        "depth": begins[at] / (total or 1),
        "letters after": log1p(total - begins[at + 1]),
        "prose around": sum(measures.galley.prose[low:high]) / (high - low),
        "length before": log1p((begins[at] - begins[low]) / max(1, at - low)),
        "length after": log1p((begins[high] - begins[at + 1]) / max(1, high - at - 1)),
        "furniture before": log1p(left_out[at]),
        "furniture around": (left_out[high] - left_out[low]) / (high - low),
        "before lead": at < measures.lead,
    }


def look_signs(measures: Measures, at: int) -> Signs:
    """Measure how a block looks."""
    text, plain = measures.galley.blocks[at].words, measures.plain[at]
    tokens = text.split() or [""]
    return {
        "length": log1p(measures.sizes[at]),
        "sentence": bool(SENTENCE_END.search(text)),
        "capitals": sum(token[:1].isupper() for token in tokens) / len(tokens),
        "shouted": sum(map(str.isupper, text)) / (sum(map(str.isalpha, text)) or 1),
        "stops": sum(map(text.count, ',;"“”„:')) / len(tokens),
        "invites": begins_with(plain, INVITING),
        "you": len(YOU.findall(text)) / len(tokens),
    }


def story_signs(measures: Measures, at: int) -> Signs:
    """Measure what a block shares with the rest of the seed."""
    own, spread = measures.words[at], measures.spread
    return {
        "echo": sum(min(spread[word] - 1, OFTEN) for word in own) / (len(own) or 1),
        "headline": len(own & measures.headline) / (len(measures.headline) or 1),
        "twice": measures.lines[measures.plain[at]] > 1,
    }
