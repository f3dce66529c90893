"""Compose the Markdown of a labelled seed: every block that belongs to the text, in its form."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from backfile.importing.blocks import is_loose
from backfile.importing.escaping import (
    BULLET,
    DASH,
    NUMBER,
    escape,
    escape_cell,
    escape_heading,
    escape_lines,
    fold_space,
)
from backfile.importing.margins import count, unwrap, whole_words
from backfile.importing.quotations import MAIL, unquote
from backfile.importing.tables import has_head, read_rows
from backfile.model import Block, Label


@dataclass(frozen=True, slots=True)
class Composed:
    """Hold the text of a document, and what was mended in it."""

    body: str
    """The text, in Markdown."""

    repairs: tuple[tuple[str, int], ...] = ()
    """The names of the repairs, and how often each was made."""


def compose(blocks: Sequence[Block]) -> Composed:
    """Write the blocks that belong to the text as Markdown, each paragraph on one line.

    The signs that open an item of a list, part the cells of a row or begin a quoted line become Markdown's; every other
    character is kept but white space, and the hyphens that the repairs name.
    """
    own = [block for block in unquote(blocks) if block.label in WRITERS]
    repairs: list[str] = []
    if any("\n" in block.words for block in own):
        known = whole_words("".join(block.text for block in blocks))
        own = [flowing(block, known, repairs) for block in own]
    parts = [WRITERS[label](tuple(group)) for (label, _), group in groupby(own, key=form)]
    return Composed("\n\n".join(parts), count(repairs))


def form(block: Block) -> tuple[Label, str]:
    """Tell which neighbours are written together with a block: not two tables of other widths, for example."""
    return block.label, block.rule if block.label in (Label.TABLE, Label.QUOTATION) else ""


def flowing(block: Block, known: frozenset[str], repairs: list[str]) -> Block:
    """Put the lines of a block on one; the names of the repairs go to the list."""
    text, names = unwrap(block.words, known)
    repairs += names
    return replace(block, text=block.text.replace(block.words, text, 1)) if names else block


def paragraphs(blocks: Sequence[Block]) -> str:
    """Write paragraphs."""
    return "\n\n".join(escape(block.words) for block in blocks)


def headings(blocks: Sequence[Block]) -> str:
    """Write headings inside the story."""
    return "\n\n".join("## " + escape_heading(block.words) for block in blocks)


def items(blocks: Sequence[Block]) -> str:
    """Write a list; an item that is set in further than the one above it stands below that one."""
    lines, above = [], [(-1, "")]
    for block in blocks:
        indent = len(block.text.lstrip("\n")) - len(block.text.lstrip())
        while above[-1][0] >= indent:
            above.pop()
        marker, words = item(block)
        padding = "".join(" " * len(one) for _, one in above)
        lines.append(f"{padding}{marker}{words}")
        above.append((indent, marker))
    return "\n".join(lines)


def item(block: Block) -> tuple[str, str]:
    """Split an item of a list into its marker, a bullet or the number that it had, and its words."""
    words = fold_space(block.words)
    if number := NUMBER.match(words):
        return f"{number[0]} ", escape(words[number.end() :])
    bullet = BULLET.match(words) or DASH.match(words)
    content = escape(words[bullet.end() :] if bullet else words)
    return "- ", "\\" + content if set(content) <= set("- ") else content


def stanzas(blocks: Sequence[Block]) -> Iterator[list[str]]:
    """Gather the lines that stand under each other without an empty line between."""
    lines: list[str] = []
    for block in blocks:
        lines.append(block.words)
        if is_loose(block):
            yield lines
            lines = []
    if lines:
        yield lines


def lines(blocks: Sequence[Block]) -> str:
    """Write lines that keep their ends, as verse and addresses do."""
    return "\n\n".join(map(escape_lines, stanzas(blocks)))


def quotation(blocks: Sequence[Block]) -> str:
    """Write a quotation of one or several paragraphs."""
    parts = stanzas(blocks) if blocks[0].rule == MAIL else ([block.words] for block in blocks)
    return "\n>\n".join("> " + escape_lines(one).replace("\n", "\n> ") for one in parts)


def table(blocks: Sequence[Block]) -> str:
    """Write a table; one whose first row heads nothing gets an empty head, which `markup` leaves out."""
    rows = read_rows(blocks)
    width = max(map(len, rows))
    head, rest = (rows[0], rows[1:]) if has_head(rows) else ((), rows)
    return "\n".join((row(head, width), "|" + " --- |" * width, *(row(cells, width) for cells in rest)))


def row(cells: Sequence[str], width: int) -> str:
    """Write a row of a table, with empty cells for those that it lacks."""
    return "| " + " | ".join((*map(escape_cell, cells), *[""] * (width - len(cells)))) + " |"


WRITERS: dict[Label, Callable[[Sequence[Block]], str]] = {
    Label.BODY: paragraphs,
    Label.HEADING: headings,
    Label.LIST: items,
    Label.QUOTATION: quotation,
    Label.TABLE: table,
    Label.LINES: lines,
}
"""How each kind of block that belongs to the text is written; the others are left to the front matter."""
