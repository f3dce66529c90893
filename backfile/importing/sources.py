"""Find the publication that a text appeared in."""

import re
from collections.abc import Iterable

from backfile.importing.agency_names import KNOWN
from backfile.importing.blocks import first_line
from backfile.importing.furniture import SIGNATURE
from backfile.importing.galley import Galley
from backfile.model import Block, Evidence, Label, Subject, Sure
from backfile.text import fold, shorten

QUOTED = 80
"""Letters of a line that evidence quotes."""

WORD = re.compile(r"[^\W_]+")
"""A word, for comparing names without their signs."""

RIGHTS = re.compile(
    r"(?i)(?:©|\(c\)|copyright)(?:\s?(?:©|\(c\)|copyright))?\s?(?:\d{4}(?:\s?[-–]\s?\d{2,4})?)?,?\s?(?:by\s)?"
    r"(?P<name>[^\W\d_][^.,|©()]{2,40}?)"
    r"(?:,? (?:inc|llc|ltd|gmbh|ag|s\.a)\b.*|[.,|].*|\s?(?:all rights|alle rechte|tous droits).*|\s\d{4}.*)?$"
)
"""A line of rights, and who holds them."""

OFFICE = re.compile(r"(?i)^the\s|\s+\S+$")
"""The article before a publication's name, and the office after it."""

Found = tuple[str, tuple[Evidence, ...]]
"""A publication's name and how it is known; empty where it is not."""


def find_source(galley: Galley, agencies: tuple[str, ...], sources: tuple[Subject, ...]) -> Found:
    """Find the publication: a source the owner named, who signed the site's notice, or who holds the rights.

    A story may name any newspaper, so only what stands around the story is asked.
    """
    around = tuple(block for block in galley.blocks if block.label not in (Label.BODY, Label.TITLE))
    return (
        source_of_owner(around, sources)
        or source_of_signature(around, agencies)
        or source_of_rights(around)
        or ("", ())
    )


def source_of_owner(around: Iterable[Block], sources: tuple[Subject, ...]) -> Found | None:
    """Find a publication of the owner's list in what surrounds the story."""
    for block in around:
        for source in sources:
            if any(spaced(name) in spaced(block.words) for name in (source.name, *source.aliases)):
                why = f"named beside the story, “{shorten(block.words, QUOTED)}”"
                return source.name, (Evidence("source", first_line(block), Sure.LIKELY, why),)
    return None


def spaced(words: str) -> str:
    """Give the folded words of a text with one space around each."""
    return f" {' '.join(WORD.findall(fold(words)))} "


def source_of_signature(around: Iterable[Block], agencies: tuple[str, ...]) -> Found | None:
    """Find who signed the site's notice; a publication that also stands among the agencies wrote the story itself."""
    for block in around:
        if block.rule == SIGNATURE:
            own = (
                name for name in agencies if spaced(block.words).startswith(spaced(name)) and fold(name) not in KNOWN
            )
            name = next(own, "")
            why = f"signs the site's notice, “{shorten(block.words, QUOTED)}”"
            if name:
                evidence = Evidence("source", first_line(block), Sure.LIKELY, f"{why}, and stands among the agencies")
                return name, (evidence,)
            return OFFICE.sub("", block.words), (Evidence("source", first_line(block), Sure.DOUBTFUL, why),)
    return None


def source_of_rights(around: Iterable[Block]) -> Found | None:
    """Find who holds the rights, where a line of the page says so."""
    for block in around:
        match = RIGHTS.match(block.words) if block.label is Label.FURNITURE else None
        if match:
            why = f"holds the rights, “{shorten(block.words, QUOTED)}”"
            return match["name"].strip(), (Evidence("source", first_line(block), Sure.LIKELY, why),)
    return None
