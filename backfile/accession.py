"""Take imported documents into the content folder: decide for each what becomes of it. What a person changed stays.

The address that a document was given once is kept, whatever a later import makes of its headline.
"""

from collections.abc import Container
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import PurePosixPath

from backfile.documents import format_document, merge, parse_document, seal, untouched
from backfile.entries import ABOUT
from backfile.model import Document
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


def accession(document: Document, text: str | None, shown: str, taken: Container[str]) -> Accession:
    """Decide what becomes of an imported document, given the text of the file that stands in its place, if any.

    `taken` holds the addresses that other documents have. Raises BackfileError where that file cannot be read.
    """
    seed = document.provenance.seed if document.provenance else ""
    if text is None:
        return Accession(Fate.WRITTEN, seal(replace(document, slug=fresh_slug(document, seed, taken))))
    ours = parse_document(text, shown)
    if ours.provenance is None or ours.provenance.seed != seed:
        return Accession(Fate.KEPT)
    sealed = seal(replace(document, slug=ours.slug, aliases=ours.aliases))
    if untouched(text, ours.provenance.digest):
        return Accession(Fate.UNCHANGED) if sealed == text else Accession(Fate.UPDATED, sealed)
    merged = merge(ours, parse_document(sealed, shown))
    same = replace(merged, provenance=ours.provenance) == ours
    return Accession(Fate.KEPT) if same else Accession(Fate.OFFERED, format_document(merged))
