"""Tell what of a document needs a person's eye."""

import re
from collections.abc import Iterator

from backfile.documents import corrected
from backfile.model import Document, Sure

UNDATED, DOUBTFUL = "undated", "doubtful"
UNTITLED, UNSURE = "untitled", "unsure"
UNSOURCED = "unsourced"
FURNITURE = "furniture"
CHARACTERS = "characters"
REPRINT = "reprint"

KINDS = (DOUBTFUL, UNDATED, UNTITLED, UNSURE, UNSOURCED, REPRINT, FURNITURE, CHARACTERS)
"""The kinds of faults, in the order in which they are worth a look: a doubtful date, none; no headline, a doubtful one;
no source; nearly the text of another document; much furniture; odd characters."""

MUCH = 0.5
"""Share of a seed's lines from which so much was left out as furniture that the story may be among it.

Of 861 real pages 43 had as much: mostly lists of goods, programs and comments.
"""

ODD = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f\x7f-\x9f]")
"""Signs that no text is written with: what stands for a lost one, private ones, control characters."""

BROKEN = ("mojibake", "control character")
"""Repairs after which a text should be looked at; no-break spaces and soft hyphens are ordinary."""

Fault = tuple[str, str]
"""A kind and the reason in words, which may be empty."""


def faults(document: Document) -> Iterator[Fault]:
    """Give what is wrong or missing in a document, as far as it alone can tell."""
    doubts = {
        item.field: item.why
        for item in (document.provenance.evidence if document.provenance else ())
        if item.sure is Sure.DOUBTFUL
    }
    if not document.date.known:
        yield UNDATED, ""
    elif document.date.doubtful:
        yield DOUBTFUL, doubts.get("date", "")
    if not document.title:
        yield UNTITLED, ""
    elif "title" in doubts and "title" not in corrected(document):
        yield UNSURE, doubts["title"]
    if not document.source:
        yield UNSOURCED, ""
    share = left_out_share(document)
    if share >= MUCH:
        yield FURNITURE, f"{share:.0%}"
    odd = [f"{what} × {times}" for what, times in odd_characters(document)]
    if odd:
        yield CHARACTERS, ", ".join(odd)


def left_out_share(document: Document) -> float:
    """Give the share of the lines that were left out, of all that the seed and the document show."""
    parts = document.provenance.left_out if document.provenance else ()
    out = sum(part.last - part.first + 1 for part in parts)
    return out / (out + document.body.count("\n") + 1) if out else 0.0


def odd_characters(document: Document) -> Iterator[tuple[str, int]]:
    """Count what had to be mended and may be mended wrongly, and signs that are still odd."""
    repairs = document.provenance.repairs if document.provenance else ()
    yield from ((what, times) for what, times in repairs if what in BROKEN)
    left = len(ODD.findall(f"{document.title}\n{document.body}"))
    if left:
        yield "odd sign", left
