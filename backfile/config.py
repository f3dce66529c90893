"""Turn site.yaml into a Config: what the owner of an archive decides."""

import codecs
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from backfile import fields
from backfile.documents import CANONICAL, LANG
from backfile.errors import BackfileError, Problem
from backfile.fields import Mistaken
from backfile.model import Link, Subject
from backfile.urls import parse_base, slugify


@dataclass(frozen=True, slots=True)
class Pages:
    """Hold which lists of documents have pages of their own."""

    all: bool = False
    """Whether a list holds every document."""

    tags: bool = True
    """Whether each tag has a page, and all of them an index."""

    sources: bool = True
    """The same for publications."""

    authors: bool = True
    """The same for authors."""

    stories: bool = True
    """Whether texts on the same affair have a page that shows them as a timeline, and all of them an index."""

    on_this_day: bool = True
    """Whether each day of the calendar has a page with what the archive holds of it from every year."""

    years: str = "calendar"
    """What the page of a year shows: a `calendar` that leads to its days, or a `list` of its documents."""


YEARS = ("calendar", "list")
"""What the page of a year may show."""


@dataclass(frozen=True, slots=True)
class Config:
    """Hold every decision of site.yaml; each has a default, so that the file may be missing."""

    title: str = "Archive"
    """Name of the archive."""

    description: str = ""
    """What it holds, in a sentence."""

    owner: str = ""
    """Who keeps it."""

    lang: str = "en"
    """Language of the interface, and of documents that do not name theirs."""

    base_url: str = ""
    """Address under which the site is published, without a slash at its end."""

    corrections: str = ""
    """Address to report a correction to: a page, or `mailto:`."""

    nav: tuple[Link, ...] = ()
    """Links of the masthead; empty for the usual ones."""

    per_page: int = 50
    """Entries on a page of a tag, source or author."""

    per_date: int = 50
    """Entries on a page of a year, a month or a day, or of what has no date."""

    newest: int = 20
    """Entries on the front page and in a feed."""

    encodings: tuple[str, ...] = ()
    """Code pages that seeds may be written in when they are not UTF-8, likeliest first."""

    pages: Pages = Pages()
    """Which lists of documents have pages of their own."""

    originals: bool = True
    """Whether each article has a page with its seed's text, furniture marked."""

    related: bool = True
    """Whether articles name other texts on the same affair."""

    reprints: bool = True
    """Whether articles name other texts that are nearly the same."""

    search: bool = True
    """Whether the texts can be searched: a page for it, and a box on every page."""

    feeds: bool = True
    """Whether each tag has a feed of its own."""

    citations: bool = True
    """Whether each document, tag and source has files for reference managers."""

    canonical: str = "self"
    """Which page search engines shall count for an article: the archive's own, or the `original` where it is known."""

    tags: tuple[Subject, ...] = ()
    """Tags with their other spellings: the vocabulary that seeds are matched with."""

    sources: tuple[Subject, ...] = ()
    """Publications with their other spellings."""


def parse_address(text: str) -> str:
    """Read where corrections go: a page or an address of mail; raises ValueError for anything else."""
    if text and not text.startswith(("http://", "https://", "mailto:")):
        raise ValueError(f"{text!r} is not an address")
    return text


def parse_link(text: str) -> str:
    """Read where a link of the masthead leads: below the site's root, or elsewhere; raises ValueError for a script."""
    if not text.startswith(("/", "http://", "https://", "mailto:")):
        raise ValueError(f"{text!r} is not an address")
    return text


def parse_encoding(text: str) -> str:
    """Read the name of a code page; raises ValueError for one that Python does not know."""
    try:
        b"x".decode(text, "ignore")  # refuses codecs that are no encodings of text
        return codecs.lookup(text).name
    except LookupError:
        raise ValueError(f"no encoding is called {text!r}") from None


def parse_years(text: str) -> str:
    """Read what the page of a year shows; raises ValueError for anything else."""
    if text not in YEARS:
        raise ValueError(f"the page of a year is a {' or a '.join(YEARS)}, not {text!r}")
    return text


def links(names: Iterable[tuple[str, str]]) -> tuple[Link, ...]:
    """Make the links of the masthead."""
    return tuple(Link(text, address) for text, address in names)


def subjects(names: Iterable[tuple[str, Mapping[str, object], int]]) -> tuple[Subject, ...]:
    """Make a registry of tags or sources."""
    return tuple(Subject(name, **values, line=line) for name, values, line in names)  # type: ignore[arg-type]  # the readers fix the kinds


SUBJECT: Mapping[str, fields.Reader] = {"aliases": fields.texts, "description": fields.text, "parent": fields.text}

REGISTRY = fields.then(
    fields.by_name_in_lines(fields.either(fields.record(dict, SUBJECT), "aliases", fields.texts)), subjects
)
"""Names with other spellings: `Name:` alone, `Name: [alias, alias]`, or `Name:` with the keys of SUBJECT below it."""

PAGES: Mapping[str, fields.Reader] = {
    "all": fields.flag,
    "tags": fields.flag,
    "sources": fields.flag,
    "authors": fields.flag,
    "stories": fields.flag,
    "on_this_day": fields.flag,
    "years": fields.parsed(parse_years),
}
"""Every key of `pages` in site.yaml."""

SITE: Mapping[str, fields.Reader] = {
    "title": fields.text,
    "description": fields.text,
    "owner": fields.text,
    "lang": LANG,
    "base_url": fields.parsed(parse_base, "write it like https://example.org/archive"),
    "corrections": fields.parsed(parse_address, "write https://… or mailto:…"),
    "nav": fields.then(fields.by_name(fields.parsed(parse_link, "write /tags/ or https://…")), links),
    "per_page": fields.number(1, 1000),
    "per_date": fields.number(1, 1_000_000),
    "newest": fields.number(1, 1000),
    "encodings": fields.several(fields.parsed(parse_encoding, "for example windows-1252 or windows-1256")),
    "pages": fields.or_nothing(fields.record(Pages, PAGES)),
    "originals": fields.flag,
    "related": fields.flag,
    "reprints": fields.flag,
    "search": fields.flag,
    "feeds": fields.flag,
    "citations": fields.flag,
    "canonical": CANONICAL,
    "tags": REGISTRY,
    "sources": REGISTRY,
}
"""Every key of site.yaml and how its value is read; docs/site-yaml.md describes each."""


def parse_config(text: str, source: str) -> Config:
    """Read site.yaml; `source` is only a name for messages.

    Raises BackfileError with every mistake.
    """
    try:
        values, _ = fields.read(text, SITE)
    except Mistaken as error:
        raise BackfileError(Problem(source, m.line, m.what, m.hint) for m in error.mistakes) from None
    config = Config(**{key: value for key, value in values.items() if value != ""})
    problems = [
        Problem(source, line, f"{key}: {what}", hint)
        for key in ("tags", "sources")
        for line, what, hint in (*disputes(getattr(config, key)), *circles(getattr(config, key)))
    ]
    if problems:
        raise BackfileError(problems)
    return config


def disputes(registry: tuple[Subject, ...]) -> Iterable[tuple[int, str, str]]:
    """Find spellings that two names of a registry claim, and parents that are not in it; each with its line."""
    owners: dict[str, str] = {}
    for subject in registry:
        for spelling in (subject.name, *subject.aliases):
            other = owners.setdefault(slugify(spelling) or spelling, subject.name)
            if other != subject.name:
                what = f"{spelling!r} belongs to both {other!r} and {subject.name!r}"
                yield subject.line, what, "leave it with one of them"
    names = {subject.name for subject in registry}
    for subject in registry:
        if subject.parent and subject.parent not in names:
            owner = owners.get(slugify(subject.parent))
            hint = f"it stands there as {owner!r}" if owner else fields.nearest(subject.parent, names)
            yield subject.line, f"the parent {subject.parent!r} of {subject.name!r} is not there", hint


def circles(registry: tuple[Subject, ...]) -> Iterable[tuple[int, str, str]]:
    """Find names whose parents lead back to them: each circle once, with the line of its first name."""
    parents = {subject.name: subject.parent for subject in registry}
    lines = {subject.name: subject.line for subject in registry}
    settled: set[str] = set()
    for subject in registry:
        way = [subject.name]
        while (parent := parents.get(way[-1], "")) and parent not in settled and parent not in way:
            way.append(parent)
        if parent in way:
            circle = way[way.index(parent) :]
            what = f"the parents lead in a circle: {' → '.join((*circle, parent))}"
            yield min(lines[name] for name in circle), what, "take the parent from one of them"
        settled.update(way)
