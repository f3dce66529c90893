"""Split a seed's text into blocks, so that one block is one thing: a headline, a date, a paragraph."""

import re
from itertools import pairwise

from backfile.model import Block

NARROW, WIDE = 40, 132
"""The widths between which a text can have been wrapped by a program: a narrow e-mail to a wide line printer."""

ENOUGH = 3
"""Line breaks at the margin that it takes to believe in a margin; fewer happen by chance."""

MOSTLY = 0.6
"""Share of the line breaks inside paragraphs that must be at the margin; the rest end paragraphs and headings."""

LISTED = re.compile(r"[•◦▪‣●·*\-–—]\s|\d{1,3}[.)]\s")
"""How an item of a list begins: it opens a block of its own, wherever the margin is."""


def split_blocks(text: str) -> tuple[Block, ...]:
    """Split text at its line ends; empty lines go with the block before them.

    One line is one block, for most seeds have a paragraph on each line, with or without empty lines between them.
    Where the text was wrapped at a margin, the lines of a paragraph make one block. Joined, the blocks are the text.
    """
    lines = re.findall(r"[^\n]*\n|[^\n]+", text)
    margin = find_margin(lines)
    starts = [at for at in range(len(lines)) if begins(lines, at, margin)]
    starts = [0, *starts[1:]] if lines else []
    ends = [*starts[1:], len(lines)] if lines else []
    return tuple(Block("".join(lines[at:end]), at + 1) for at, end in zip(starts, ends, strict=True))


def begins(lines: list[str], at: int, margin: int) -> bool:
    """Tell whether a line opens a block: it holds words and does not carry on a line that ran to the margin."""
    if not lines[at].strip():
        return False
    if not margin or at == 0 or LISTED.match(lines[at].lstrip()):
        return True
    return not is_full(lines[at - 1], lines[at], margin)


def find_margin(lines: list[str]) -> int:
    """Find the width that the text was wrapped at; 0 where it was not wrapped."""
    width = max((len(line.rstrip()) for line in lines if " " in line.strip()), default=0)
    if not NARROW <= width <= WIDE:
        return 0
    breaks = [(one, two) for one, two in pairwise(lines) if one.strip() and two.strip()]
    full = sum(is_full(one, two, width) for one, two in breaks)
    return width if full >= max(ENOUGH, MOSTLY * len(breaks)) else 0


def is_full(line: str, following: str, margin: int) -> bool:
    """Tell whether the next line's first word would have gone over the margin."""
    line, words = line.rstrip(), following.split(maxsplit=1)
    return bool(line and words) and len(line) + 1 + len(words[0]) > margin


def first_line(block: Block) -> int:
    """Give the number of the first line that holds words; empty lines before the first block belong to it."""
    return block.line + block.text[: len(block.text) - len(block.text.lstrip())].count("\n")
