"""Find quotations that the text sets apart: paragraphs in quotation marks after a colon, and quoted lines of mails."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from backfile.importing.blocks import split_blocks
from backfile.importing.galley import SOLID, Galley, Mark, weight
from backfile.model import Block, Label

MARKS = {"“": "”", "„": "“”", "«": "»", "»": "«", "”": "”", '"': '"', "‘": "’", "‚": "‘’", "「": "」", "『": "』"}
"""Marks that open a quotation, and those that close it, by the habits of the languages (CLDR, delimiters)."""

APOSTROPHES = "’‘"
"""Closing marks that also stand inside words."""

LEADS = (":", "：")
"""How the line before a quotation ends."""

AFTER = ".,;!?…)] "
"""Signs that may follow the closing mark."""

LONGEST = 8
"""Paragraphs that such a quotation has at most; where it does not end by then, a closing mark is missing."""

SHORTEST = 60
"""Letters that a quotation of its own has at least; shorter ones are answers and names."""

QUOTED = re.compile(r"[ \t]*>[ \t]?")
"""How a quoted line begins in a mail."""

COLON = "a quotation after a colon"
"""The rule's words for quoted paragraphs."""

MAIL = "a quoted line of a mail"
"""The rule's words for quoted lines."""


def find_quotations(galley: Galley) -> Iterator[Mark]:
    """Find paragraphs in quotation marks right after a line that ends in a colon.

    The marks must enclose whole paragraphs: `“Yes,” he said.` is the story's own.
    """
    open_ones = set(galley.open)
    for at in galley.open:
        if galley.blocks[at].words.endswith(LEADS):
            run = quoted_from(galley.blocks, at + 1)
            if run and open_ones.issuperset(run):
                yield from (Mark(one, Label.QUOTATION, COLON) for one in run)


def quoted_from(blocks: Sequence[Block], first: int) -> range:
    """Give the places of the paragraphs that one pair of quotation marks encloses; none where nothing is enclosed."""
    nothing, size = range(0), 0.0
    for at in range(first, min(first + LONGEST, len(blocks))):
        words = blocks[at].words
        opens = words[:1]
        if at == first:
            mark = opens
        closing = MARKS.get(mark, "")
        if not closing or (at > first and opens != mark and mark in closing):
            return nothing
        inside = words.removeprefix(mark).rstrip(AFTER)
        size += weight(inside)
        closed = inside.endswith(tuple(closing))
        if any(one in inside[:-1] for one in closing if one not in APOSTROPHES):
            return nothing
        if closed:
            return range(first, at + 1) if size >= SHORTEST else nothing
    return nothing


def find_quoted_lines(galley: Galley) -> Iterator[Mark]:
    """Find quoted lines of a mail: neighbours that begin with `>`, of which menus of pages have only short ones."""
    for quoted, group in groupby(galley.open, key=lambda at: bool(QUOTED.match(galley.blocks[at].text.lstrip("\n")))):
        run = list(group)
        if not quoted or len(run) == 1:
            continue
        announced = run[0] > 0 and galley.blocks[run[0] - 1].words.endswith(LEADS)
        if announced or sum(weight(galley.blocks[at].words) for at in run) >= SOLID:
            yield from (Mark(at, Label.QUOTATION, MAIL) for at in run)


def unquote(blocks: Sequence[Block]) -> Iterator[Block]:
    """Take the signs of quoted lines away, and put together what was wrapped before it was quoted."""
    for mail, group in groupby(blocks, key=lambda block: block.rule == MAIL):
        if not mail:
            yield from group
            continue
        run = tuple(group)
        text = "".join(QUOTED.sub("", line) for block in run for line in block.text.splitlines(keepends=True))
        yield from (replace(block, label=Label.QUOTATION, rule=MAIL) for block in split_blocks(text) if block.words)
