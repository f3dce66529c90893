"""Find tables: rows whose cells are parted by tabs, or stand in columns."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from backfile.importing.blocks import is_loose
from backfile.importing.galley import Galley, Mark
from backfile.model import Block, Label

TABBED = re.compile(r"\S[ ]*\t[ \t]*\S")
"""What a row has whose cells are parted by tabs."""

TABS = re.compile(r"\t+")
"""What parts the cells of such a row."""

GAP = re.compile(r"\S[ ]{2,}\S")
"""What a row has whose cells stand in columns."""

CELL = re.compile(r"\S+(?:[ ]\S+)*")
"""A cell of such a row."""

TABBED_ROWS, ALIGNED_ROWS = 2, 3
"""Rows that make a table: with tabs, and with columns of spaces, which two lines may share by chance."""

WIDEST = 30
"""Columns that a table has at most."""

REGULAR = 2 / 3
"""Share of the rows that have as many cells as most; where fewer do, tabs were used for something else."""

HALF = 0.5
"""Share of the cells under a head from which its column is one of numbers."""

Row = tuple[str, ...]
"""The cells of a row."""


def find_tables(galley: Galley) -> Iterator[Mark]:
    """Find the rows of tables; the rows of one table bear its number of columns."""
    for run in runs(galley, TABBED, tight=False):
        rows = read_rows([galley.blocks[at] for at in run])
        sizes = Counter(map(len, rows)).most_common(1)[0]
        if len(run) >= TABBED_ROWS and len(rows[0]) <= WIDEST and sizes[1] >= REGULAR * len(run):
            yield from (Mark(at, Label.TABLE, f"a row of a table of {max(map(len, rows))} columns") for at in run)
    for run in runs(galley, GAP, tight=True):
        spans = [[cell.span() for cell in CELL.finditer(line_of(galley.blocks[at]))] for at in run]
        if len(run) >= ALIGNED_ROWS and is_aligned(spans):
            yield from (Mark(at, Label.TABLE, f"a row of a table of {len(spans[0])} columns") for at in run)


def runs(galley: Galley, sign: re.Pattern[str], *, tight: bool) -> Iterator[list[int]]:
    """Give the runs of open blocks that bear a sign; where `tight`, with no empty line between them."""
    run: list[int] = []
    for at in galley.open:
        if not sign.search(galley.blocks[at].text):
            continue
        if run and (at != run[-1] + 1 or (tight and is_loose(galley.blocks[run[-1]]))):
            yield run
            run = []
        run.append(at)
    if run:
        yield run


def line_of(block: Block) -> str:
    """Give the line of a block with the white space at its ends, which means something in a row."""
    return next((line for line in block.text.split("\n") if line.strip()), "")


def is_aligned(spans: Sequence[Sequence[tuple[int, int]]]) -> bool:
    """Tell whether all rows have as many cells, and each column's cells begin or end below each other."""
    if not 1 < len(spans[0]) <= WIDEST or any(len(row) != len(spans[0]) for row in spans):
        return False
    return all(
        len({begin for begin, _ in column}) == 1 or len({end for _, end in column}) == 1
        for column in zip(*spans, strict=True)
    )


def read_rows(blocks: Sequence[Block]) -> tuple[Row, ...]:
    """Read the cells of a table's rows.

    Two tabs part two cells where every row has them in pairs, as pages do whose cells were elements of their own.
    """
    lines = [line_of(block) for block in blocks]
    if not any("\t" in line for line in lines):
        return tuple(tuple(CELL.findall(line)) for line in lines)
    paired = all(len(tabs) % 2 == 0 for line in lines for tabs in TABS.findall(line))
    return tuple(tuple(cell.strip() for cell in line.split("\t\t" if paired else "\t")) for line in lines)


def has_head(rows: Sequence[Row]) -> bool:
    """Tell whether the first row names the columns.

    It has no numbers where a column below it has, or its corner is empty.
    """
    head, rest = rows[0], rows[1:]
    if not rest or any(map(has_digit, head)) or not all(head[1:]):
        return False
    columns = [[row[at] for row in rest if at < len(row)] for at in range(1, len(head))]
    numbers = any(sum(map(has_digit, column)) > HALF * len(column) for column in columns)
    return numbers or not head[0]


def has_digit(cell: str) -> bool:
    """Tell whether a cell holds a number."""
    return any(map(str.isdigit, cell))
