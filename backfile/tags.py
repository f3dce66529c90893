"""The use cases of tags: propose new ones, accept some, merge two, rename one.

What a person decides goes into site.yaml and into the lines of the documents that name the tag; nothing else changes.
"""

import difflib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from itertools import chain

from backfile import store
from backfile.config import Config, circles, disputes
from backfile.documents import split
from backfile.errors import BackfileError, Problem
from backfile.memory import Memory
from backfile.model import Entry, Subject
from backfile.reading import CONFIG, engine_digest, read_config, read_shelf
from backfile.runs import Options
from backfile.store import Folders
from backfile.tagging import proposals as proposing
from backfile.tagging import vocabulary
from backfile.tagging.gleaning import Gleaned, glean
from backfile.tagging.proposals import Proposal
from backfile.tagging.retagging import retag
from backfile.tagging.vocabulary import Registry
from backfile.text import shorten
from backfile.urls import term_slug

QUOTED = 40
"""Characters before and after a name that show how a document uses it."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """Hold a proposed tag with an example of its use."""

    proposal: Proposal
    """The tag."""

    path: str
    """A document that uses it, as shown."""

    quote: str
    """How that document uses it."""


@dataclass(frozen=True, slots=True)
class Changed:
    """Say what became of tags."""

    addresses: tuple[str, ...]
    """The address that leads on from now on, and where to; none where tags were only added."""

    documents: tuple[str, ...]
    """The documents that were changed, as shown."""

    lines: str
    """What changed in site.yaml, as `diff` shows it."""


@dataclass(frozen=True, slots=True)
class Tag:
    """Hold a tag that is there, in site.yaml or in documents."""

    name: str
    """How it is shown."""

    slugs: frozenset[str]
    """The slugs of its spellings."""


NO_TAG = Tag("", frozenset())
"""Stands where no tag goes."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Hold what shall become of tags."""

    after: Registry
    """The vocabulary as it shall be."""

    gone: Tag = NO_TAG
    """The tag that shall be no more."""

    name: str = ""
    """The tag that documents shall bear instead of it."""

    documents: tuple[str, ...] = ()
    """The documents that bear it, below the content folder."""

    renamed: bool = False
    """Whether its entry in site.yaml becomes that of the other name."""


# Proposing and accepting


def propose_tags(folders: Folders, options: Options) -> tuple[int, tuple[Proposal, ...], tuple[Entry, ...]]:
    """Propose tags from the names that the documents use.

    Gives how many documents there are, the proposals, and the documents by the numbers in them.
    """
    config, entries = read_tagged(folders, options)
    work = partial(glean_documents, folders)
    gleaned = chain.from_iterable(options.workers.run(work, [(entry.path, entry.card.lang) for entry in entries]))
    others = {name for entry in entries for name in (entry.card.source, *entry.card.authors)} - {""}
    others |= {name for source in config.sources for name in (source.name, *source.aliases)}
    return len(entries), proposing.propose(gleaned, config.tags, others), entries


def glean_documents(folders: Folders, documents: Sequence[tuple[str, str]]) -> list[Gleaned]:
    """Glean names from some documents, each given with its language."""
    return [glean(body_of(folders, path), lang) for path, lang in documents]


def body_of(folders: Folders, path: str) -> str:
    """Read the text of a document."""
    file = folders.content / path
    shown = folders.shown(file)
    return split(store.read_text(file, shown), shown)[1]


def with_example(folders: Folders, proposal: Proposal, entries: Sequence[Entry]) -> Proposed:
    """Show how a document uses a name."""
    path = entries[proposal.example].path
    body = " ".join(body_of(folders, path).split())
    spellings = (proposal.name, *proposal.aliases)
    at, name = min(((found, one) for one in spellings if (found := body.find(one)) >= 0), default=(0, ""))
    start, end = max(0, at - QUOTED), at + len(name) + QUOTED
    before, after = body[start:at].partition(" ")[2] if start else body[:at], body[at + len(name) : end]
    quote = f"{'…' if start else ''}{before}{name}{after.rpartition(' ')[0] or after}{'…' if end < len(body) else ''}"
    return Proposed(proposal, folders.shown(folders.content / path), shorten(quote, 3 * QUOTED))


def accept_tags(folders: Folders, options: Options, names: Sequence[str]) -> Changed:
    """Put proposed tags into site.yaml; raises BackfileError where one is not among the proposals."""
    _, proposals, _ = propose_tags(folders, options)
    by_slug = {term_slug(name): one for one in reversed(proposals) for name in (*one.aliases, one.name)}
    registry = read_config(folders).tags
    problems = [
        not_proposed(name, registry, [one.name for one in proposals])
        for name in names
        if term_slug(name) not in by_slug
    ]
    if problems:
        raise BackfileError(problems)
    chosen = [by_slug[term_slug(name)] for name in names]
    after = vocabulary.extended(registry, [Subject(one.name, one.aliases) for one in chosen])
    return carry_out(folders, Plan(after), options)


def not_proposed(name: str, registry: Registry, proposed: Iterable[str]) -> Problem:
    """Say that a name is no proposal."""
    there = vocabulary.subject_of(registry, name)
    if there:
        return Problem(f"tags accept {name!r}", 0, f"site.yaml has this tag already, as {there.name!r}")
    return Problem(f"tags accept {name!r}", 0, "this tag is not among the proposals", near(name, proposed))


def near(name: str, names: Iterable[str]) -> str:
    """Hint at the names that may be meant."""
    by_slug = {term_slug(one): one for one in names}
    close = difflib.get_close_matches(term_slug(name), list(by_slug), n=3, cutoff=0.6)
    return f"did you mean {' or '.join(repr(by_slug[one]) for one in close)}?" if close else "build.py tags lists them"


# Merging and renaming


def merge_tags(folders: Folders, options: Options, old: str, new: str) -> Changed:
    """Make one tag of two: documents bear the new one, and the old address leads there."""
    config, entries = read_tagged(folders, options)
    gone, into = (tag_named(config.tags, entries, one) for one in (old, new))
    if gone.slugs & into.slugs:
        what = f"{old!r} and {new!r} are one tag already, {into.name!r}"
        hint = f"to show it as {new!r}: build.py tags rename {old!r} {new!r}"
        raise BackfileError([Problem("tags merge", 0, what, hint)])
    after = vocabulary.merged(config.tags, gone.name, into.name)
    return carry_out(folders, Plan(after, gone, into.name, bearing(gone, into.name, entries)), options)


def rename_tag(folders: Folders, options: Options, old: str, new: str) -> Changed:
    """Call a tag by another name: documents bear it, and the old address leads there."""
    config, entries = read_tagged(folders, options)
    gone, name = tag_named(config.tags, entries, old), " ".join(new.split())
    if not name or name == gone.name:
        raise BackfileError([Problem("tags rename", 0, f"{gone.name!r} needs another name than {new!r}")])
    taken = {term_slug(tag) for entry in entries for tag in entry.card.tags}
    taken |= {term_slug(one) for subject in config.tags for one in (subject.name, *subject.aliases)}
    if term_slug(name) in taken - gone.slugs:
        hint = f"to make one tag of both: build.py tags merge {old!r} {new!r}"
        raise BackfileError([Problem("tags rename", 0, f"there is a tag {name!r} already", hint)])
    after = vocabulary.renamed(config.tags, gone.name, name)
    return carry_out(folders, Plan(after, gone, name, bearing(gone, name, entries), renamed=True), options)


def read_tagged(folders: Folders, options: Options) -> tuple[Config, tuple[Entry, ...]]:
    """Read what is tagged; raises BackfileError where a document cannot be read, for it may bear a tag too."""
    config = read_config(folders)
    with closing(Memory(folders.cache, folders.shown(folders.cache))) as memory:
        shelf = read_shelf(folders, config, memory, engine_digest(), options.workers)
    if shelf.problems:
        raise BackfileError(shelf.problems)
    return config, shelf.entries


def tag_named(registry: Registry, entries: Sequence[Entry], spelling: str) -> Tag:
    """Find a tag by any spelling, in site.yaml or in the documents; raises BackfileError where there is none."""
    subject = vocabulary.subject_of(registry, spelling)
    if subject:
        return Tag(subject.name, frozenset(map(term_slug, (subject.name, *subject.aliases))))
    used = Counter(tag for entry in entries for tag in entry.card.tags)
    spellings = [tag for tag, _ in sorted(used.items(), key=lambda item: (-item[1], item[0]))]
    slug = term_slug(spelling)
    name = next((tag for tag in spellings if term_slug(tag) == slug), "")
    if not name:
        hint = near(spelling, [*spellings, *(one.name for one in registry)])
        raise BackfileError([Problem("tags", 0, f"there is no tag {spelling!r}", hint)])
    return Tag(name, frozenset({slug}))


def bearing(tag: Tag, name: str, entries: Sequence[Entry]) -> tuple[str, ...]:
    """Give the documents in which a tag stands by another name than this."""
    return tuple(
        entry.path for entry in entries if any(one != name and term_slug(one) in tag.slugs for one in entry.card.tags)
    )


def carry_out(folders: Folders, plan: Plan, options: Options) -> Changed:
    """Change site.yaml and the documents as planned; nothing is written before all of it is known to be well."""
    mistakes = [*disputes(plan.after), *circles(plan.after)]
    if mistakes:
        raise BackfileError(Problem(CONFIG, 0, f"then {what}", hint) for _, what, hint in mistakes)
    site = folders.site / CONFIG
    old = store.read_text(site, CONFIG, exact=True) if site.is_file() else ""
    mark = "\ufeff" if old.startswith("\ufeff") else ""
    renamed = {plan.gone.name: plan.name} if plan.renamed else {}
    new = mark + vocabulary.rewrite(old.removeprefix(mark), plan.after, renamed, CONFIG)
    names = dict.fromkeys(plan.gone.slugs, plan.name)
    documents: dict[str, str] = {}
    problems: list[Problem] = []
    for path in plan.documents:
        try:
            documents[path] = retagged(folders, path, names)
        except BackfileError as error:
            problems += error.problems
    if problems:
        raise BackfileError(problems)
    if not options.dry_run:
        if new != old:
            store.write_text(site, new, CONFIG)
        for path, text in documents.items():
            store.write_text(folders.content / path, text, folders.shown(folders.content / path))
    addresses = tuple(f"/tags/{term_slug(name)}/" for name in (plan.gone.name, plan.name) if name)
    return Changed(
        addresses, tuple(folders.shown(folders.content / path) for path in documents), changed_lines(old, new)
    )


def retagged(folders: Folders, path: str, names: Mapping[str, str]) -> str:
    """Give a document with another tag."""
    shown = folders.shown(folders.content / path)
    return retag(store.read_text(folders.content / path, shown, exact=True), names, shown)


def changed_lines(old: str, new: str) -> str:
    """Show what changed in site.yaml."""
    lines = difflib.unified_diff(old.splitlines(), new.splitlines(), CONFIG, CONFIG, lineterm="", n=1)
    return "\n".join(lines)
