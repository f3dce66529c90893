"""A small model of Zotero's translators "Embedded Metadata" and "RDF": what they make of a page.

Written down from how they behave (translators of June 2024). The order of each list is the order of precedence.
JSON-LD is not read, and tags are not kept.
"""

from collections import defaultdict
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

PREFIXES = {"z", "dc", "dcterms", "prism", "og", "article", "eprints", "bib", "bibo", "so"}
SURE_TYPES = {"video.other": "videoRecording", "book": "book", "music.song": "audioRecording", "website": "webpage"}
"""Values of og:type that decide; `article` is but a guess."""

CREATORS = ("bib:authors", "so:author", "dc:creator", "dcterms:creator", "dc:contributor", "dcterms:contributor")
PAPERS = ("prism:publicationName", "eprints:publication", "dc:source", "dcterms:source")
DATES = (
    "eprints:date", "prism:publicationDate", "og:published_time", "article:published_time", "dc:date.issued",
    "dcterms:date.issued", "dcterms:issued", "dc:date", "dcterms:date", "dcterms:dateSubmitted",
)  # fmt: skip
TITLES = ("dc:title", "dcterms:title", "eprints:title", "og:title")
ABSTRACTS = ("eprints:abstract", "prism:teaser", "og:description", "dcterms:abstract")
BYLINES = ".byline, .bylines, .vcard, .article-byline"
HIGHWIRE_TYPES = {"citation_journal_title": "journalArticle", "citation_conference_title": "conferencePaper"}


@dataclass(frozen=True)
class Item:
    """Hold what Zotero saves."""

    kind: str
    title: str
    creators: tuple[str, ...]
    paper: str
    date: str
    url: str
    language: str
    rights: str
    abstract: str
    extra: str
    archive: str
    place: str
    issn: str


def save(html: str) -> Item:
    """Save a page."""
    page = LexborHTMLParser(html)
    facts = statements(page)
    kind = item_type(facts)

    def first(*names: str) -> str:
        return next((facts[name][0] for name in names if name in facts), "")

    return Item(
        kind=kind,
        title=first("z:title", *TITLES) or page.css_first("title").text(),
        creators=creators(page, facts),
        paper=first("z:publicationTitle", *PAPERS) or (first("og:site_name") if kind in SITE_IS_PAPER else ""),
        date=first("z:date", *DATES) or attribute(page, "time[datetime]", "datetime"),
        url=first("z:url", "og:url") or attribute(page, 'link[rel="canonical"]', "href"),
        language=first("z:language", "dc:language", "dcterms:language") or attribute(page, "html", "lang"),
        rights=first("z:rights", "prism:copyright", "dc:rights", "dcterms:rights"),
        abstract=first("z:abstractNote", *ABSTRACTS) or attribute(page, 'meta[name="description"]', "content"),
        extra=first("z:extra", "dc:description"),
        archive=first("z:archive"),
        place=first("z:archiveLocation", "dc:coverage", "dcterms:coverage"),
        issn=next((name for name in facts["dc:identifier"] if any(map(str.isdigit, name))), ""),
    )


SITE_IS_PAPER = ("newspaperArticle", "webpage", "blogPost")
"""Kinds whose publication is the site, where nothing else is named."""


def statements(page: LexborHTMLParser) -> dict[str, list[str]]:
    """Gather what elements `meta` say, by prefix and property; a prefix ends at a point, a colon or a line."""
    facts: dict[str, list[str]] = defaultdict(list)
    for node in page.css("meta[content]"):
        name = node.attributes.get("name") or node.attributes.get("property") or ""
        value = node.attributes["content"] or ""
        at = min((name.index(sign) for sign in ".:_" if sign in name), default=-1)
        prefix = name[:at].lower()
        if name in HIGHWIRE_TYPES:
            facts["highwire"].append(HIGHWIRE_TYPES[name])
        elif value and prefix in PREFIXES:
            facts[f"{prefix}:{name[at + 1].lower()}{name[at + 2 :]}"].append(value)
    return facts


def item_type(facts: dict[str, list[str]]) -> str:
    """Find the kind of item: Highwire before all, z before og; og:type=article is less than the default, webpage."""
    opened = facts["og:type"][0] if facts["og:type"] else ""
    named = facts["highwire"] + facts["z:itemType"] + facts["z:type"]
    return next(iter(named), "") or SURE_TYPES.get(opened, "webpage")


def creators(page: LexborHTMLParser, facts: dict[str, list[str]]) -> tuple[str, ...]:
    """Find the authors: named ones, then the W3C's and OpenGraph's, then whatever stands in a byline."""
    for name in CREATORS:
        if name in facts:
            return tuple(facts[name])
    others = page.css('meta[name="author"], meta[property="article:author"]')
    found = tuple(node.attributes["content"] or "" for node in others)
    return found or tuple(" ".join(node.text().split()) for node in page.css(BYLINES) if node.text().strip())


def attribute(page: LexborHTMLParser, selector: str, name: str) -> str:
    """Give an attribute of the first element that a selector finds."""
    node = page.css_first(selector)
    return (node.attributes.get(name) or "") if node else ""
