"""Show a table to a person: with colour at a terminal, without in a pipe."""

import re
import sys
from collections.abc import Iterable

from backfile.answers import Row

STYLES = {
    "heading": "bold",
    "note": "dim",
    "furniture": "dim strike",
    "title": "bold",
    "date": "cyan",
    "byline": "magenta",
    "agencies": "magenta",
    "caption": "blue",
    "credit": "blue",
    "certain": "green",
    "likely": "green",
    "doubtful": "yellow",
    "taken": "green",
}
"""How rows of a kind look; others are plain."""

NUMBERS, NAMES = 6, 10
"""Columns of the numbers and of the names, where no terminal measures them."""

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Letters that are written from right to left."""

ISOLATE = "\u2068{}\u2069"
"""Keeps the direction of a text from what stands beside it (isolates of the Unicode Bidirectional Algorithm)."""


def show(rows: Iterable[Row]) -> None:
    """Print a table: with colour and lines broken where they end at a terminal, as they are in a pipe."""
    if not sys.stdout.isatty():
        sys.stdout.write("".join(f"{plain(row)}\n" for row in rows))
        return
    from rich.console import Console  # noqa: PLC0415 - only where a person watches
    from rich.table import Table  # noqa: PLC0415 - the same
    from rich.text import Text  # noqa: PLC0415 - the same

    table = Table.grid(padding=(0, 2))
    table.add_column(justify="right", style="dim", no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for row in rows:
        style = STYLES.get(row.style, "")
        text = ISOLATE.format(row.text) if RIGHT_TO_LEFT.search(row.text) else row.text
        table.add_row(row.number, row.name, Text(text, style))
    Console().print(table)


def plain(row: Row) -> str:
    """Write a row without colour; a heading begins its line."""
    if row.style == "heading":
        return f"\n{row.text}"
    return f"{row.number:>{NUMBERS}}  {row.name:<{NAMES}}  {row.text}".rstrip()
