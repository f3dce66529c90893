"""Turn a Document into the Entry by which the rest of the site knows it."""

import re
from collections.abc import Mapping
from dataclasses import fields, replace
from pathlib import PurePosixPath

from backfile.documents import corrected, read_document
from backfile.faults import faults
from backfile.markup import to_words
from backfile.model import Card, Document, Entry, Sure
from backfile.related import signature
from backfile.reprints import sketch
from backfile.text import digest, shorten
from backfile.urls import slugify

ABOUT = "about.md"
"""The document about the archive, in the content folder itself; all others are articles."""

EXCERPT = 240
"""Characters of an excerpt: two to three lines of a card."""

TITLE = 300
"""Characters of a title that other pages show; the article's own page shows all of it."""

STEM = 200
"""Bytes of a file's name that stand in for a missing slug: nearly all, for file names differ at their ends."""

READ_FOR_EXCERPT = 4 * EXCERPT
"""Characters of Markdown that surely hold an excerpt."""

UNTITLED_WORDS = 80
"""Characters of the text that stand in for a title that is not there."""


def read_entry(text: str, path: str, source: str, lang: str, *, signed: bool = True) -> Entry:
    """Read a document's file into an entry; `source` names it in messages, `lang` is the site's language.

    `signed` says whether its signature and its sketch are wanted, by which texts of its kind are found. Raises
    BackfileError with every mistake of the front matter.
    """
    document, lines = read_document(text, source)
    entry = make_entry(document, lines, text, path, lang)
    if not signed:
        return entry
    return replace(entry, signature=signature(document.title, document.body), sketch=sketch(document.body))


def make_entry(document: Document, lines: Mapping[str, int], text: str, path: str, lang: str) -> Entry:
    """Make the entry of a document that was read from `text`, without a signature."""
    excerpt = shorten(to_words(opening(document.body)), EXCERPT)
    title = shorten(document.title, TITLE) or shorten(excerpt, UNTITLED_WORDS) or PurePosixPath(path).stem
    slug = document.slug or slugify(PurePosixPath(path).stem, STEM) or digest(path)[:12]
    provenance = document.provenance
    card = Card(
        address=f"/articles/{slug}/",
        title=title,
        date=document.date,
        authors=document.authors,
        source=document.source,
        tags=document.tags,
        lang=document.lang or lang,
        excerpt=excerpt,
        featured=document.featured,
        seed=provenance.seed if provenance else "",
        sha256=provenance.sha256 if provenance else "",
        agencies=document.agencies,
        url=document.url,
        captured=document.captured,
        archived=document.archived,
        doubted=doubted(document),
    )
    return Entry(
        path=path,
        digest=digest(text),
        card=replace(card, digest=digest(repr([getattr(card, field.name) for field in fields(card)]))),
        aliases=document.aliases,
        canonical=document.canonical,
        noindex="noindex" in document.robots,
        faults=tuple(faults(document)),
        marks=digest(repr((provenance.left_out, provenance.repairs))) if provenance else "",
        line=lines.get("slug", 1),
        alias_line=lines.get("aliases", 1),
    )


def doubted(document: Document) -> tuple[str, ...]:
    """Name the fields that nobody may quote as a fact, but for the date, which says so itself."""
    evidence = document.provenance.evidence if document.provenance else ()
    fields = [item.field for item in evidence if item.sure is Sure.DOUBTFUL and item.field != "date"]
    mended = corrected(document) if fields else ()
    supplied = () if document.title else ("title",)
    return tuple(dict.fromkeys((*supplied, *(field for field in fields if field not in mended))))


def opening(body: str) -> str:
    """Give the first paragraphs of a body, enough of them for an excerpt."""
    if len(body) <= READ_FOR_EXCERPT:
        return body
    end = re.compile(r"\n\s*\n").search(body, READ_FOR_EXCERPT // 2)
    return body[: min(end.start() if end else len(body), READ_FOR_EXCERPT)]
