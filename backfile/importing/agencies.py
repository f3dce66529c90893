"""Find the news agencies that a text was written from."""

import re
from collections.abc import Iterator

from backfile.importing.agency_names import AGENCIES, AGENCY_NAMES, KNOWN, SHOUTED
from backfile.importing.blocks import first_line
from backfile.importing.cues import CUE
from backfile.importing.datelines import OWN_LINE, Dateline, fills_line
from backfile.importing.galley import Galley, Mark, weight
from backfile.importing.phrases import CONTROLS, key
from backfile.model import Block, Evidence, Label, Sure
from backfile.text import fold

LIST = re.compile(r"[(\[（]?([^()\[\]（）]{2,120}?)[)\]）]?\.?")
"""A line of agencies, mostly between parentheses."""

COMMA = re.compile(r"\s*[,،;/、|]\s*|\s+(?:and|und|et|y|e|en|with|mit|avec|و)\s+|\s+[-–—]\s+")
"""What parts the names in such a line."""

CAPITAL_START = re.compile(r"[^\W\d_]")
"""How a name begins."""

DESK = re.compile(r"[^\W\d_A-Z]{2,5}")
"""Who at an agency's desk signs beside its name, in small letters: `dpa/lno`."""

WITH = r"(?i:(?:mit(?: material von(?: der)?)?|with(?: (?:inputs|files|reporting))?(?: from)?|avec|con|com|met)\s)?"
"""What may stand before an agency that gave part of a text."""

SIGNED_OFF = re.compile(
    rf"(?:[(\[]{WITH}|\s[-–—/]{{1,2}}\s?)(?P<agency>(?:{AGENCY_NAMES})(?![^\W_])"
    rf"(?:\s?[/,]\s?(?:{AGENCY_NAMES}|[\w-]{{2,20}}))*)[)\]]?[\W_]*$"
)
"""An agency at the end of the last paragraph: `… he said. (dpa)`."""

LIST_LENGTH = 120
"""The longest line of agencies, in letters."""

SEVERAL = 8
"""Names that a line of agencies can have at most."""

WORDS = 4
"""Words that the name of an unknown agency has at most."""

LINE = 60
"""The longest line that is a dateline and nothing else, in letters."""

PARTS = re.compile(r"\s*[,/|()\[\]·–—]\s*|\s-\s")
"""What parts a byline with an agency in it."""

SLASH = re.compile(r"\s?[/,]\s?")
"""What parts agencies at the end of a text."""

LAST = 2
"""Paragraphs at the end of a text in which an agency signs."""

END = 60
"""Letters at the end of a text among which an agency signs."""

Found = tuple[Block, tuple[str, ...], Sure, str]
"""A block that names agencies, these, how sure they are, and the reason."""


def is_agency(name: str) -> bool:
    """Tell whether a name is that of a known agency, as it prints it, or in capitals."""
    return name in AGENCIES or (len(name) >= SHOUTED and name.isupper() and fold(name) in KNOWN)


def agencies_in(words: str) -> tuple[str, ...]:
    """Give the names in a line that is a list of agencies, known ones among them; nothing for any other line."""
    if weight(words) > LIST_LENGTH or key(words) in CONTROLS:
        return ()
    cued = CUE.match(words)
    match = LIST.fullmatch(cued["names"] if cued else words)
    names = tuple(filter(None, map(str.strip, COMMA.split(match[1])))) if match else ()
    known = tuple(filter(is_agency, names))
    if not known or len(names) > SEVERAL:
        return ()
    rest = [name for name in names if name not in known and not DESK.fullmatch(name)]
    if not rest:
        return known
    named = all(CAPITAL_START.match(name) and len(name.split()) <= WORDS for name in rest)
    return tuple(name for name in names if not DESK.fullmatch(name)) if named and words[0] in "([（" else ()


def find_agencies(galley: Galley) -> Iterator[Mark]:
    """Find lines that name the agencies a text was written from, `(AFP, Reuters)`, or a place and an agency."""
    lead = galley.lead
    for at in galley.open:
        words = galley.blocks[at].words
        if agencies_in(words):
            yield Mark(at, Label.AGENCIES, "a line of news agencies")
        elif at <= lead and len(words) <= LINE and fills_line(words):
            yield Mark(at, Label.AGENCIES, OWN_LINE)


def gather_agencies(galley: Galley, dateline: Dateline) -> tuple[tuple[str, ...], tuple[Evidence, ...]]:
    """Read the agencies from their own lines, from the dateline and bylines, and from the end of the text."""
    names: dict[str, str] = {}
    evidence = []
    for block, found, sure, why in (
        *from_lines(galley),
        *from_dateline(dateline),
        *from_bylines(galley),
        *from_end(galley),
    ):
        new = {fold(name): name for name in found if fold(name) not in names}
        if new:
            names |= new
            evidence.append(Evidence("agencies", first_line(block), sure, why))
    return tuple(names.values()), tuple(evidence)


def from_lines(galley: Galley) -> Iterator[Found]:
    """Read the agencies from lines of their own."""
    for block in galley.labelled(Label.AGENCIES):
        yield block, agencies_in(block.words), Sure.CERTAIN, f"{block.rule}, “{block.words}”"


def from_dateline(dateline: Dateline) -> Iterator[Found]:
    """Read the agency from the dateline."""
    if dateline.agency:
        yield dateline.block, (dateline.agency,), Sure.CERTAIN, f"the dateline, “{dateline.printed}”"


def from_bylines(galley: Galley) -> Iterator[Found]:
    """Read the agencies that stand beside the authors: `Von A. Name, dpa`."""
    for block in galley.labelled(Label.BYLINE):
        known = tuple(name for name in map(str.strip, PARTS.split(block.words)) if is_agency(name))
        yield block, known, Sure.LIKELY, f"beside the authors, “{block.words}”"


def from_end(galley: Galley) -> Iterator[Found]:
    """Read the agencies with which the last paragraph ends."""
    body = [block for block in galley.blocks if block.label is Label.BODY]
    for block in body[-LAST:]:
        match = SIGNED_OFF.search(block.words[-END:])
        if match:
            names = tuple(name for name in SLASH.split(match["agency"]) if not DESK.fullmatch(name) or is_agency(name))
            yield block, names, Sure.LIKELY, f"the end of the text, “{match[0].strip()}”"


def read_place(dateline: Dateline) -> tuple[str, tuple[Evidence, ...]]:
    """Read the place from the dateline."""
    if not dateline.place:
        return "", ()
    why = f"the dateline, “{dateline.printed}”"
    return dateline.place, (Evidence("place", first_line(dateline.block), Sure.LIKELY, why),)
