"""Say what may be said of a document in a citation: what is doubted is told as a note, never asserted.

Cited is the text as the newspaper printed it. The archive is where it was seen, and never stands for the newspaper.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from backfile.citing.names import Name, parse_name
from backfile.dates import UNKNOWN, When, parse_edtf
from backfile.model import Card
from backfile.text import digest
from backfile.urls import absolute
from backfile.wording import date_in_words

WAYBACK = re.compile(r"/(?:web/)?(\d{4})(\d\d)(\d\d)(?:\d{6})?(?:[a-z]{2}_)?/https?:")
"""The moment in the address of a copy, as the Wayback Machine and its like write it (14 digits)."""

CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\s]+")
"""Line ends, and signs that no format of references can hold."""

PLAIN = re.compile(r"[0-9]{4}(?:-[01][0-9](?:-[0-9]{2})?)?")
"""A year, a month or a day without a mark of doubt: it needs no words beside it."""


KEYWORDS = 40
"""Tags that a reference holds, the first: a text of 5,000 tags stands in 5,000 lists, with all of them in each."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Say who holds what is cited, and in which words notes are written."""

    archive: str
    """Name of the archive."""

    owner: str
    """Who keeps it; may be empty."""

    base_url: str
    """Address under which it is published; empty where that is not known."""

    words: Mapping[str, str]
    """The words of the interface."""


@dataclass(frozen=True, slots=True)
class Spellings:
    """Hold how tags and sources are shown that documents spell otherwise: pairs of a spelling and the name."""

    tags: tuple[tuple[str, str], ...] = ()
    """The tags."""

    sources: tuple[tuple[str, str], ...] = ()
    """The publications."""


NONE = Spellings()


@dataclass(frozen=True, slots=True)
class Reference:
    """Hold what a citation says; an empty field is not known, or not sure enough to be said."""

    key: str
    """Name of the reference in its file: letters, digits, `-`, `_` and `.`, unique in the archive."""

    title: str
    """The headline; in square brackets where it is not the document's own."""

    authors: tuple[Name, ...]
    """Who wrote it."""

    paper: str
    """The publication that printed it."""

    date: When
    """When that was; unknown where it is doubted."""

    said: str
    """The date in words, as far as it is known."""

    lang: str
    """Its language, as a tag."""

    keywords: tuple[str, ...]
    """Its tags."""

    url: str
    """Its whole address in the archive."""

    archive: str
    """Name of the archive."""

    place: str
    """Its place in the archive: the seed's name."""

    notes: tuple[str, ...]
    """Sentences on what the fields cannot say."""


def refer(card: Card, spellings: Spellings, holder: Holder) -> Reference:
    """Make the reference of a document."""
    doubted, tags = card.doubted, dict(spellings.tags)
    date = UNKNOWN if card.date.doubtful else card.date
    paper = dict(spellings.sources).get(card.source, card.source)
    whole = absolute(holder.base_url, card.address)
    return Reference(
        key=key_of(card.address),
        title=f"[{card.title}]" if "title" in doubted else card.title,
        authors=() if "authors" in doubted else tuple(map(parse_name, card.authors)),
        paper="" if "source" in doubted else paper,
        date=date,
        said=date_in_words(date, holder.words) if date.known else "",
        lang="" if "lang" in doubted else card.lang,
        keywords=tuple(dict.fromkeys(tags.get(tag, tag) for tag in card.tags[:KEYWORDS])),
        url=whole if holder.base_url else "",
        archive=holder.archive,
        place=card.seed,
        notes=tuple(notes(card, paper, holder.words)),
    )


def notes(card: Card, paper: str, words: Mapping[str, str]) -> Iterator[str]:
    """Say in words what the fields of a citation cannot: doubts, approximate dates, agencies, where it was collected.

    `paper` is how its source is shown.
    """
    if card.date.doubtful:
        yield words["cite_date_doubtful"].format(date=date_in_words(undoubted(card.date), words))
    elif card.date.known and not PLAIN.fullmatch(card.date.edtf):
        yield words["cite_date"].format(date=date_in_words(card.date, words))
    if paper and "source" in card.doubted:
        yield words["cite_source_doubtful"].format(source=paper)
    if card.agencies:
        yield words["agencies"].format(names=words["comma"].join(card.agencies))
    if card.url:
        where = words["cite_collected"].format(url=card.url)
        yield f"{where}, {card.captured}" if card.captured else where
    if card.archived:
        yield words["cite_archived"].format(url=card.archived)


def undoubted(date: When) -> When:
    """Give a doubtful date without its doubt, for a sentence that says it."""
    return parse_edtf(date.edtf.replace("?", "").replace("%", "~"))


def on_one_line(text: str) -> str:
    """Give a text as a line of a file of references can hold it."""
    if text.isprintable() and "  " not in text:  # nearly all are so
        return text.strip()
    return CONTROLS.sub(" ", text).strip()


def key_of(address: str) -> str:
    """Name a reference after the document's address; what is not ASCII is replaced by a digest, for BibTeX's sake."""
    slug = address.strip("/").rpartition("/")[2]
    if slug.isascii():
        return slug
    plain = re.sub(r"[^a-zA-Z0-9]+", "-", slug.encode("ascii", "ignore").decode()).strip("-")
    return f"{plain}-{digest(slug)[:8]}".lstrip("-")


def version_date(card: Card) -> str:
    """Give the day on which a document's page was copied: from the copy's address, or from when it was collected.

    Empty where neither tells a day.
    """
    found = WAYBACK.search(urlsplit(card.archived).path) if card.archived else None
    try:
        return parse_edtf("-".join(found.groups()) if found else card.captured).day
    except ValueError:
        return ""
