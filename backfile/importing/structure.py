"""Find the structure of a story: its lists, headings, and lines whose ends are meant."""

import re
from collections.abc import Iterator

from backfile.importing.blocks import is_loose
from backfile.importing.escaping import BULLET, DASH, NUMBER, fold_space
from backfile.importing.galley import SENTENCE_END, Galley, Mark, weight
from backfile.model import Label

HEADING = 90
"""The longest heading inside a story, in letters."""

OPENING = 16
"""Letters at the beginning of a line among which its number or dash stands whole."""

DASHED = 3
"""Lines with a dash that it takes to believe in a list."""

SPOKEN = re.compile(r"\s[-–—]\s|[.!?…][-–—”\"»]*$")
"""What a line of a dialogue has after its dash: another dash, or the end of a sentence."""

SOME = 1 / 3
"""Share of the lines with a dash that may look like dialogue in a list."""

SAID = re.compile(r"[\"“”„«»‚‘].{40,}[\"”“»«’‘]$", re.DOTALL)
"""What somebody said, set apart; a shorter line between quotation marks is a heading as often."""


def find_lists(galley: Galley) -> Iterator[Mark]:
    """Find the items of lists: lines that open with a bullet, with numbers that count up, or several with a dash."""
    for at in galley.open:
        words = galley.blocks[at].words
        if BULLET.match(words) and any(map(str.isalnum, words)):
            yield Mark(at, Label.LIST, "a line with a bullet")
    yield from find_numbers(galley)
    yield from find_dashes(galley)


def find_numbers(galley: Galley) -> Iterator[Mark]:
    """Find numbered lists: neighbouring lines whose numbers count up from 1."""
    run: list[int] = []
    for at in (*galley.open, -1):
        match = NUMBER.match(fold_space(galley.blocks[at].words[:OPENING])) if at >= 0 else None
        number = match[1] if match else ""
        if number == str(len(run) + 1) and (not run or at == run[-1] + 1):
            run.append(at)
            continue
        if len(run) > 1:
            yield from (Mark(one, Label.LIST, "a line in a row of numbers") for one in run)
        run = [at] if number == "1" else []


def find_dashes(galley: Galley) -> Iterator[Mark]:
    """Find lists whose items open with a dash: in many languages so does what somebody says, which is left alone."""
    run: list[int] = []
    for at in (*galley.open, -1):
        sign = galley.blocks[at].words[0] if at >= 0 and DASH.match(galley.blocks[at].words) else ""
        if sign and run and at == run[-1] + 1 and galley.blocks[run[0]].words.startswith(sign):
            run.append(at)
            continue
        spoken = sum(bool(SPOKEN.search(galley.blocks[one].words, 1)) for one in run)
        if len(run) >= DASHED and spoken <= SOME * len(run):
            yield from (Mark(one, Label.LIST, "a line in a row of dashes") for one in run)
        run = [at] if sign else []


def find_headings(galley: Galley) -> Iterator[Mark]:
    """Find headings inside the story: short lines that are no sentences, with a paragraph, list or table after them."""
    lead, close = galley.lead, galley.close
    for at in galley.open:
        if lead < at < close and leads_on(galley, at) and is_heading(galley.blocks[at].words):
            yield Mark(at, Label.HEADING, "a short line before a paragraph")


def is_heading(words: str) -> bool:
    """Tell whether a line can be a heading: short, with a word in it, and nothing that somebody said."""
    if weight(words) > HEADING or words[:1].islower() or not any(map(str.isalpha, words)):
        return False
    return not SENTENCE_END.search(words.rstrip("?!")) and not SAID.fullmatch(words)


def leads_on(galley: Galley, at: int) -> bool:
    """Tell whether a line stands over a paragraph, a list or a table, and does not end verse or an address."""
    block, above, below = galley.blocks[at], galley.blocks[at - 1], galley.blocks[at + 1]
    last = is_loose(block) and not is_loose(above) and not galley.prose[at - 1]
    return not last and (galley.prose[at + 1] or below.label in (Label.LIST, Label.TABLE))


def find_lines(galley: Galley) -> Iterator[Mark]:
    """Find lines whose ends are meant, such as verse and addresses.

    They stand under each other without empty lines, and empty lines part them from the paragraphs.
    """
    for group in tight_groups(galley):
        if any(galley.prose[at] for at in group):
            continue
        run: list[int] = []
        for at in (*group, -1):
            if at >= 0 and not galley.blocks[at].rule:
                run.append(at)
                continue
            if len(run) > 1:
                yield from (Mark(one, Label.LINES, "a line that stands by itself, without a paragraph") for one in run)
            run = []


def tight_groups(galley: Galley) -> Iterator[range]:
    """Give the places of the blocks between which no empty line stands."""
    first = 0
    for at, block in enumerate(galley.blocks):
        if is_loose(block) or at == len(galley.blocks) - 1:
            yield range(first, at + 1)
            first = at + 1
