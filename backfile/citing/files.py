"""Make the files in which an archive offers its references: one for a document, or many for a list of them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from backfile.citing.bibtex import bibtex
from backfile.citing.csl import csl
from backfile.citing.references import NONE, Holder, Reference, Spellings, refer
from backfile.citing.ris import ris
from backfile.model import Card


@dataclass(frozen=True, slots=True)
class Citations:
    """Hold all that a file of references says: the view of a page that no layout draws.

    Such files are written here and not by a layout, because their formats have no variants of taste, and most of the
    files of a site are of this kind: 0.01 ms each, where Jinja takes 0.03 ms.
    """

    form: str
    """The ending of the file, which names its format."""

    entries: tuple[Card, ...]
    """The documents, in the order of the file."""

    spellings: Spellings = NONE
    """How tags and sources are shown that a document spells otherwise."""


def citation_file(citations: Citations, holder: Holder) -> str:
    """Write a file of references."""
    return FORMS[citations.form](refer(card, citations.spellings, holder) for card in citations.entries)


def bibtex_file(references: Iterable[Reference]) -> str:
    """Write a file for BibTeX."""
    return "\n".join(map(bibtex, references))


def ris_file(references: Iterable[Reference]) -> str:
    """Write a file in RIS."""
    return "\r\n".join(map(ris, references))


def csl_file(references: Iterable[Reference]) -> str:
    """Write a file in CSL-JSON: a list, one reference a line."""
    return "[\n" + ",\n".join(map(csl, references)) + "\n]\n"


FORMS: dict[str, Callable[[Iterable[Reference]], str]] = {"bib": bibtex_file, "ris": ris_file, "json": csl_file}
"""What writes a format, by the ending of its files."""
