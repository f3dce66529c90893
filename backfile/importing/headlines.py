"""Find the headline."""

import re
from collections import Counter
from collections.abc import Iterator

from backfile.importing.blocks import LISTED
from backfile.importing.galley import SENTENCE_END, Galley, Mark, is_prose, weight
from backfile.model import Evidence, Label, Sure
from backfile.text import fold

SHORTEST, LONGEST = 12, 220
"""Letters of a headline; shorter lines before a story are section labels, longer ones are prose."""

USUAL = range(25, 141)
"""Letters of most headlines."""

DEEP = 40
"""Blocks from the top among which a headline can stand."""

LONG_WORD = 4
"""Letters from which a word is looked for in the story."""

REPEATED, ECHOED, SIZED, ENDED, FOLLOWED, DEPTH = 2.0, 3.0, 1.5, -1.5, 1.0, -0.12
"""What counts for a headline: that it stands twice, how much of it comes again in the story, that it has the usual
length, that it ends like a sentence, that a date or byline comes right after it, and each line that it stands deeper."""


def find_headline(galley: Galley) -> Iterator[Mark]:
    """Find the headline: of the lines before the story, the one that most speaks for it.

    Where it stands twice, the second one is furniture.
    """
    story = frozenset(word for block in galley.blocks if is_prose(block) for word in split(block.words))
    repeats = Counter(fold(block.words) for block in galley.blocks[:DEEP])
    scores = {at: score(galley, at, story) + REPEATED * (repeats[fold(galley.blocks[at].words)] > 1) for at in candidates(galley)}
    if not scores:
        return
    best = max(scores, key=lambda at: (scores[at], -at))
    yield Mark(best, Label.TITLE, "the headline")
    title = fold(galley.blocks[best].words)
    for at in galley.open:
        if at != best and at <= galley.lead + 1 and fold(galley.blocks[at].words) == title:
            yield Mark(at, Label.FURNITURE, "the headline once more")


def candidates(galley: Galley) -> Iterator[int]:
    """Give the places of the lines that can be the headline."""
    lead = galley.lead
    for at in galley.open:
        words = galley.blocks[at].words
        if at < min(lead, DEEP) and SHORTEST <= weight(words) <= LONGEST and not LISTED.match(words):
            yield at


def score(galley: Galley, at: int, story: frozenset[str]) -> float:
    """Measure how much speaks for a line being the headline."""
    block = galley.blocks[at]
    words = block.words
    points = SIZED * (weight(words) in USUAL or USUAL[0] <= weight(words) <= USUAL[-1])
    points += ECHOED * echo(words, story)
    points += ENDED * (bool(SENTENCE_END.search(words)) and not words.endswith(("?", "!", "…", "”", '"')))
    points += FOLLOWED * any(one.label in (Label.DATE, Label.BYLINE) for one in galley.blocks[at + 1 : at + 3])
    return points + DEPTH * at


def echo(words: str, story: frozenset[str]) -> float:
    """Give the share of a line's longer words that the story uses."""
    own = {word for word in split(words) if len(word) >= LONG_WORD}
    return len(own & story) / len(own) if own else 0.0


def split(words: str) -> list[str]:
    """Split a line into folded words."""
    return re.findall(r"[^\W_]+", fold(words))


def gather_title(galley: Galley) -> tuple[str, tuple[Evidence, ...]]:
    """Read the title."""
    block = next(iter(galley.labelled(Label.TITLE)), None)
    if not block:
        return "", ()
    return " ".join(block.words.split()), (Evidence("title", block.line, Sure.LIKELY, "the line before the story"),)
