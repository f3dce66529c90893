"""Split a seed's text into blocks, so that one block is one thing: a headline, a date, a paragraph."""

import re
from itertools import pairwise

from backfile.importing.margins import MARKED, SOFT_HYPHEN, carries_on, find_margin
from backfile.model import Block

LISTED = re.compile(r"[•◦▪‣●·*\-–—]\s|\d{1,3}[.)]\s")
"""How an item of a list begins: it opens a block of its own, wherever the margin is."""

INDENT = "  "
"""How a line begins, after lines that do not, that opens a paragraph without an empty line above it."""


def split_blocks(text: str) -> tuple[Block, ...]:
    """Split text at its line ends; empty lines go with the block before them.

    One line is one block, for most seeds have a paragraph on each line, with or without empty lines between them.
    Where the text was wrapped at a margin, the lines of a paragraph make one block. Joined, the blocks are the text.
    """
    lines = re.findall(r"[^\n]*\n|[^\n]+", text)
    margin = find_margin(lines)
    starts = [at for at in range(len(lines)) if begins(lines, at, margin)]
    starts = [0, *starts[1:]] if lines else []
    return tuple(Block("".join(lines[at:end]), at + 1) for at, end in pairwise((*starts, len(lines))))


def begins(lines: list[str], at: int, margin: int) -> bool:
    """Tell whether a line opens a block: it holds words and does not carry on the line above.

    A line carries on one that ran to the margin, or that ends in a soft hyphen, which a program set in a broken word.
    """
    line = lines[at]
    if not line.strip():
        return False
    above = lines[at - 1] if at else ""
    if above.rstrip().endswith(SOFT_HYPHEN):
        return False
    if not margin or not at or LISTED.match(line.lstrip()) or MARKED.search(line) or MARKED.search(above):
        return True
    overlong = " " in above.strip() and len(above.rstrip()) > margin
    return overlong or (is_indented(line) and not is_indented(above)) or not carries_on(above, line, margin)


def is_indented(line: str) -> bool:
    """Tell whether a line is set in, as the first line of a paragraph in print."""
    return line.startswith((INDENT, "\t", "\u3000"))


def is_loose(block: Block) -> bool:
    """Tell whether an empty line follows a block."""
    return block.text.count("\n", len(block.text.rstrip())) > 1


def first_line(block: Block) -> int:
    """Give the number of the first line that holds words; empty lines before the first block belong to it."""
    return block.line + block.text[: len(block.text) - len(block.text.lstrip())].count("\n")
