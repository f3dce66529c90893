"""Take imported documents into the content folder: decide for each what becomes of it. What a person changed stays.

The address that a document was given once is kept, whatever a later import makes of its headline.
"""

from collections.abc import Container
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from pathlib import PurePosixPath

from backfile.dates import parse_edtf
from backfile.documents import format_document, merge, parse_document, seal, untouched
from backfile.entries import ABOUT
from backfile.model import Document, Provenance, Sure
from backfile.text import digest
from backfile.urls import slugify


class Fate(StrEnum):
    """Name what becomes of an imported document."""

    WRITTEN = "written"
    """It is new."""

    UPDATED = "updated"
    """It replaces an older import that no person changed."""

    UNCHANGED = "unchanged"
    """The file says it already."""

    KEPT = "kept"
    """A person changed the file, and the import knows nothing new."""

    OFFERED = "offered"
    """A person changed the file; what the import knows better lies ready beside it."""


@dataclass(frozen=True, slots=True)
class Accession:
    """Say what becomes of an imported document, and the text to be written for it."""

    fate: Fate
    """What becomes of it."""

    text: str = ""
    """The file to be written: the document, or the offer; empty where nothing is."""


def document_path(seed: str) -> str:
    """Name the document of a seed: its own name, as Markdown, but never that of the document about the archive."""
    path = str(PurePosixPath(seed).with_suffix(".md"))
    return "about-seed.md" if path == ABOUT else path


def fresh_slug(document: Document, seed: str, taken: Container[str]) -> str:
    """Choose the last part of a new document's address, one that no other document has."""
    slug = slugify(document.title) or slugify(PurePosixPath(seed).stem) or digest(seed)[:12]
    return f"{slug}-{digest(seed)[:6]}" if f"/articles/{slug}/" in taken else slug


def accession(document: Document, text: str | None, shown: str, taken: Container[str], today: str = "") -> Accession:
    """Decide what becomes of an imported document, given the text of the file that stands in its place, if any.

    `taken` holds the addresses that other documents have; `today` is the day of the import. Raises BackfileError where
    that file cannot be read.
    """
    seed = document.provenance.seed if document.provenance else ""
    if text is None:
        document = doubt_later(document, today)
        return Accession(Fate.WRITTEN, seal(replace(document, slug=fresh_slug(document, seed, taken))))
    ours = parse_document(text, shown)
    if ours.provenance is None or ours.provenance.seed != seed:
        return Accession(Fate.KEPT)
    document = doubt_later(document, known_day(ours, document) or today)
    sealed = seal(replace(document, slug=ours.slug, aliases=ours.aliases))
    if untouched(text, ours.provenance.digest):
        return Accession(Fate.UNCHANGED) if sealed == text else Accession(Fate.UPDATED, sealed)
    merged = merge(ours, parse_document(sealed, shown))
    same = replace(merged, provenance=ours.provenance) == ours
    return Accession(Fate.KEPT) if same else Accession(Fate.OFFERED, format_document(merged))


def known_day(ours: Document, imported: Document) -> str:
    """Give the day on which the same bytes were imported before, where the document keeps it in mind."""
    there, new = ours.provenance, imported.provenance
    return there.day if there and new and there.sha256 == new.sha256 else ""


def doubt_later(document: Document, today: str) -> Document:
    """Doubt a date that was read from the text and lies after the day on which the seed was collected or imported.

    A document that is doubted for the day of its import keeps that day in mind: whenever it is imported again, it stays
    the same. A day more is allowed, for zones.
    """
    provenance = document.provenance
    read = provenance and any(item.field == "date" and item.line for item in provenance.evidence)
    if not provenance or not read or document.date.doubtful or not document.date.first:
        return document
    if is_later(document, document.captured):
        return doubted(document, provenance, f"the seed was collected before, on {document.captured}")
    if is_later(document, today):
        return doubted(document, replace(provenance, day=today), f"the seed was imported before, on {today}")
    return document


def is_later(document: Document, day: str) -> bool:
    """Tell whether a document's date lies more than a day after a day; what is no day is before nothing."""
    try:
        known = parse_edtf(day).day
    except ValueError:
        known = ""
    return bool(known) and document.date.first > (date.fromisoformat(known) + timedelta(days=1)).isoformat()


def doubted(document: Document, provenance: Provenance, reason: str) -> Document:
    """Mark the date of a document as doubtful, and add the reason to its evidence."""
    mark = "%" if document.date.approximate else "?"
    evidence = tuple(
        replace(item, sure=Sure.DOUBTFUL, why=f"{item.why}; but {reason}") if item.field == "date" else item
        for item in provenance.evidence
    )
    when = parse_edtf(document.date.edtf.rstrip("~") + mark)
    return replace(document, date=when, provenance=replace(provenance, evidence=evidence))
