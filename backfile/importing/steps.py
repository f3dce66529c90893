"""Keep the ordered table of the rules that label the blocks of a seed.

Each rule sees the galley as the rules above it left it, and speaks only on blocks that none of them spoke on.
"""

from collections.abc import Callable, Iterable, Iterator

from backfile.importing.agencies import find_agencies
from backfile.importing.author_notes import find_notes
from backfile.importing.bylines import find_announced, find_bylines, find_late_bylines, find_names, find_signatures
from backfile.importing.dating import find_date_lines, find_late_dates, find_statements
from backfile.importing.escaping import BULLET, NUMBER
from backfile.importing.furniture import (
    find_comments,
    find_controls,
    find_head,
    find_house_rules,
    find_invitations,
    find_notices,
    find_related,
    find_replies,
    find_tail,
)
from backfile.importing.galley import SENTENCE_END, Galley, Mark, weight
from backfile.importing.headlines import find_headline
from backfile.importing.outsiders import find_outsiders
from backfile.importing.pictures import find_captions
from backfile.model import Label

HEADING = 90
"""The longest heading inside a story, in letters."""

Step = Callable[[Galley], Iterable[Mark]]
"""A rule: it reads a galley and says what some of its blocks are."""


def find_lists(galley: Galley) -> Iterator[Mark]:
    """Find the items of lists: lines that open with a bullet, or with numbers that count up."""
    for at in galley.open:
        if BULLET.match(galley.blocks[at].words):
            yield Mark(at, Label.LIST, "a line with a bullet")
    yield from find_numbers(galley)


def find_numbers(galley: Galley) -> Iterator[Mark]:
    """Find numbered lists: neighbouring lines whose numbers count up from 1."""
    run: list[int] = []
    for at in (*galley.open, -1):
        match = NUMBER.match(" ".join(galley.blocks[at].words.split())) if at >= 0 else None
        number = match[1] if match else ""
        if number == str(len(run) + 1) and (not run or at == run[-1] + 1):
            run.append(at)
            continue
        if len(run) > 1:
            yield from (Mark(one, Label.LIST, "a line in a row of numbers") for one in run)
        run = [at] if number == "1" else []


def find_headings(galley: Galley) -> Iterator[Mark]:
    """Find headings inside the story: short lines that are no sentences, with prose right after them."""
    lead, close = galley.lead, galley.close
    for at in galley.open:
        words = galley.blocks[at].words
        sentence = SENTENCE_END.search(words.rstrip("?!")) or words[:1].islower()
        if lead < at < close and weight(words) <= HEADING and not sentence and galley.prose[at + 1]:
            yield Mark(at, Label.HEADING, "a short line before a paragraph")


STEPS: tuple[Step, ...] = (
    find_comments,
    find_replies,
    find_notices,
    find_agencies,
    find_bylines,
    find_announced,
    find_captions,
    find_date_lines,
    find_statements,
    find_controls,
    find_related,
    find_invitations,
    find_house_rules,
    find_late_dates,
    find_headline,
    find_names,
    find_notes,
    find_late_bylines,
    find_signatures,
    find_head,
    find_tail,
    find_outsiders,
    find_lists,
    find_headings,
)
"""The rules in their order: what can be told from fixed phrases, then what needs the story around it."""


def label_blocks(galley: Galley) -> Galley:
    """Let every rule speak in turn; what is left is the body."""
    for step in STEPS:
        galley = galley.marked(tuple(step(galley)))
    return galley
