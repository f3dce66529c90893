"""Bring the entries into order: by time, by tag, by source, by author; the first of the two passes ends here.

Every address of the archive is known before any page is made.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from backfile.affairs import affairs
from backfile.config import Config
from backfile.model import Card, Entry, Subject, Term
from backfile.related import related
from backfile.reprints import reprints
from backfile.text import fold
from backfile.urls import term_slug


@dataclass(frozen=True, slots=True)
class Group:
    """Hold the entries of one tag, source or author, the newest first."""

    term: Term
    """The tag, source or author."""

    entries: tuple[Entry, ...]
    """Its entries."""

    aliases: tuple[str, ...] = ()
    """Addresses of its other spellings, which lead to it."""

    broader: tuple[Term, ...] = ()
    """The wider terms that it belongs to, the widest first."""

    narrower: tuple[Term, ...] = ()
    """The terms that belong to it directly, by name; their entries are among its own."""


@dataclass(frozen=True, slots=True)
class Registry:
    """Hold all tags, sources or authors, and which of them each spelling means."""

    kind: str
    """`tags`, `sources` or `authors`."""

    groups: tuple[Group, ...]
    """The terms that are borne, by name."""

    by_spelling: dict[str, Term]
    """The term of each spelling that a document uses."""

    def terms(self, spellings: Iterable[str]) -> tuple[Term, ...]:
        """Give the terms of these spellings, each once, in their order."""
        return tuple(dict.fromkeys(self.by_spelling[spelling] for spelling in spellings))


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Hold the documents before and after one in time; None at the ends."""

    older: Card | None = None
    """The one before."""

    newer: Card | None = None
    """The one after."""


@dataclass(frozen=True, slots=True)
class Site:
    """Hold the whole archive in order, without a single body."""

    config: Config
    """What the owner decided."""

    entries: tuple[Entry, ...]
    """Every entry, the newest first, those without a date last."""

    registries: tuple[Registry, ...]
    """Tags, sources and authors."""

    years: dict[str, tuple[Entry, ...]]
    """Entries by year, `2015`, the oldest first, those of one day by title."""

    months: dict[str, tuple[Entry, ...]]
    """Entries by month, `2015-02`."""

    days: dict[str, tuple[Entry, ...]]
    """Entries by day, `2015-02-14`."""

    neighbours: dict[str, Neighbours]
    """Neighbours in time by the entry's path; entries with no sure date have none."""

    related: dict[str, tuple[Entry, ...]]
    """Texts on the same affair by the entry's path, the nearest first."""

    reprints: dict[str, tuple[Entry, ...]]
    """Texts that are nearly the same by the entry's path, the oldest first."""

    stories: tuple[tuple[Entry, ...], ...]
    """Texts on the same affair as stories, each the oldest first; those that began last stand first."""

    about: Entry | None = None
    """What the owner says of the archive, content/about.md; None where there is no such file."""


def assemble(config: Config, entries: Iterable[Entry], about: Entry | None = None) -> Site:
    """Order the entries in every way that the site shows them."""
    ordered = newest_first(entries)
    tags = registry("tags", config.tags, ordered, {entry.path: entry.card.tags for entry in ordered})
    sources = registry(
        "sources", config.sources, ordered, {e.path: (e.card.source,) if e.card.source else () for e in ordered}
    )
    authors = registry("authors", (), ordered, {entry.path: entry.card.authors for entry in ordered})
    marks = {entry.path: [term.address for term in tags.terms(entry.card.tags)] for entry in ordered}
    same = reprints(ordered[::-1]) if config.reprints else ()
    twins = {entry.path: found for entry, found in zip(ordered[::-1], same, strict=False) if found}
    near = related(ordered, marks, twins) if config.related else ()
    oldest_first = ordered[::-1]
    in_time = sorted(ordered, key=lambda entry: entry.card.date.order)
    return Site(
        config=config,
        entries=ordered,
        registries=tuple(
            found if getattr(config.pages, found.kind) else without_pages(found) for found in (tags, sources, authors)
        ),
        years=by_name((entry.card.date.year, entry) for entry in in_time),
        months=by_name((entry.card.date.month, entry) for entry in in_time),
        days=by_name((entry.card.date.day, entry) for entry in in_time),
        neighbours=neighbours(
            [entry for entry in oldest_first if entry.card.date.known and not entry.card.date.doubtful]
        ),
        related={entry.path: found for entry, found in zip(ordered, near, strict=False)},
        reprints=twins,
        stories=tuple(map(tuple, affairs(ordered, marks)[::-1])) if config.pages.stories else (),
        about=about,
    )


def newest_first(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Sort by date, the newest first and the undated last; the same day by title, then by file."""
    by_title = sorted(entries, key=lambda entry: (fold(entry.card.title), entry.path))
    return tuple(sorted(by_title, key=lambda entry: entry.card.date.order, reverse=True))


def by_name(named: Iterable[tuple[str, Entry]]) -> dict[str, tuple[Entry, ...]]:
    """Gather entries under their names, names in order; the empty name is left out."""
    groups: dict[str, list[Entry]] = defaultdict(list)
    for name, entry in named:
        if name:
            groups[name].append(entry)
    return {name: tuple(groups[name]) for name in sorted(groups)}


def neighbours(dated: Sequence[Entry]) -> dict[str, Neighbours]:
    """Give each of the entries, the oldest first, the ones before and after it."""
    cards = [None, *(entry.card for entry in dated), None]
    return {entry.path: Neighbours(*around) for entry, *around in zip(dated, cards, cards[2:], strict=False)}


def registry(
    kind: str, subjects: tuple[Subject, ...], entries: Sequence[Entry], spellings: dict[str, tuple[str, ...]]
) -> Registry:
    """Group entries by term: spellings with the same slug are one, and so are the aliases of a subject.

    Shown is the owner's spelling, or else the one used most. What bears a term belongs to the wider ones as well.
    """
    owner = {term_slug(spelling): subject for subject in subjects for spelling in (subject.name, *subject.aliases)}
    used = Counter(spelling for entry in entries for spelling in spellings[entry.path])
    slugs = {
        spelling: term_slug(owner[s].name if (s := term_slug(spelling)) in owner else spelling) for spelling in used
    }
    names: dict[str, str] = {}
    for spelling, _ in sorted(used.items(), key=lambda item: (-item[1], item[0])):
        subject = owner.get(slugs[spelling])
        names.setdefault(slugs[spelling], subject.name if subject else spelling)
    wider = {slug: wider_subjects(slug, owner) for slug in names}
    names |= {term_slug(subject.name): subject.name for above in wider.values() for subject in above}
    members: dict[str, dict[str, Entry]] = defaultdict(dict)
    for entry in entries:
        for slug in dict.fromkeys(slugs[spelling] for spelling in spellings[entry.path]):
            for one in (slug, *(term_slug(subject.name) for subject in wider[slug])):
                members[one].setdefault(entry.path, entry)
    groups = {slug: group(kind, slug, names[slug], owner.get(slug), tuple(members[slug].values())) for slug in names}
    return Registry(
        kind,
        in_families(groups, owner),
        {spelling: replace(groups[slug].term, count=0) for spelling, slug in slugs.items()},
    )


def wider_subjects(slug: str, owner: Mapping[str, Subject]) -> tuple[Subject, ...]:
    """Give the subjects that one belongs to, the nearest first; `owner` holds the subject of each spelling's slug."""
    found: list[Subject] = []
    subject = owner.get(slug)
    while subject and subject.parent:
        subject = owner[term_slug(subject.parent)]
        found.append(subject)
    return tuple(found)


def in_families(groups: Mapping[str, Group], owner: Mapping[str, Subject]) -> tuple[Group, ...]:
    """Sort groups by name, and tell each which are wider and which narrower."""
    families = {slug: [term_slug(one.name) for one in wider_subjects(slug, owner)] for slug in groups}
    narrower: dict[str, list[Term]] = defaultdict(list)
    ordered = sorted(groups, key=lambda slug: (fold(groups[slug].term.name), groups[slug].term.address))
    for slug in ordered:
        for parent in families[slug][:1]:
            narrower[parent].append(groups[slug].term)
    return tuple(
        replace(
            groups[slug],
            broader=tuple(replace(groups[one].term, count=0) for one in reversed(families[slug])),
            narrower=tuple(narrower[slug]),
        )
        for slug in ordered
    )


def without_pages(registry: Registry) -> Registry:
    """Take the addresses from terms that shall have no pages; their names stay."""
    names = {spelling: replace(term, address="") for spelling, term in registry.by_spelling.items()}
    return Registry(registry.kind, (), names)


def group(kind: str, slug: str, name: str, subject: Subject | None, entries: tuple[Entry, ...]) -> Group:
    """Make the group of one term."""
    term = Term(kind, name, f"/{kind}/{slug}/", len(entries), subject.description if subject else "")
    others = {term_slug(alias) for alias in subject.aliases} - {slug} if subject else set()
    return Group(term, entries, tuple(f"/{kind}/{other}/" for other in sorted(others)))
