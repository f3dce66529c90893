"""Change the vocabulary of tags: what becomes of its subjects, and of the lines of site.yaml that name them.

Comments, order and every line of other things stay as they are.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from backfile.config import parse_config
from backfile.errors import BackfileError, Problem
from backfile.model import Subject
from backfile.patches import add_items, drop_item, drop_key, is_mapping, put, rename_key
from backfile.text import fold
from backfile.urls import term_slug

Registry = tuple[Subject, ...]
"""Subjects in their order."""

TAGS = "tags"
"""The key of site.yaml."""

SAID = ("description", "parent")
"""What a tag can have beside its spellings."""


# What becomes of the subjects


def subject_of(registry: Registry, spelling: str) -> Subject | None:
    """Find the subject that a spelling means."""
    slug = term_slug(spelling)
    return next((one for one in registry if slug in map(term_slug, (one.name, *one.aliases))), None)


def extended(registry: Registry, new: Sequence[Subject]) -> Registry:
    """Add subjects at the end; where there is one of that name already, it gets their spellings."""
    found = {one.name: one for one in registry}
    for subject in new:
        there = found.get(subject.name)
        found[subject.name] = with_aliases(there, subject.aliases) if there else subject
    return tuple(found.values())


def merged(registry: Registry, old: str, new: str) -> Registry:
    """Make one subject of two: the old name and its spellings become spellings of the new one.

    What the new one says of itself stays; where it says nothing, what the old one said is kept.
    """
    gone = next((one for one in registry if one.name == old), Subject(old))
    into = with_aliases(subject_of(registry, new) or Subject(new), (old, *gone.aliases))
    parent = into.parent or ("" if gone.parent == into.name else gone.parent)
    into = replace(into, description=into.description or gone.description, parent=parent)
    kept = (into if one.name == into.name else one for one in registry if one.name != old)
    both = tuple(kept) if subject_of(registry, new) else (*kept, into)
    return tuple(replace(one, parent="" if one is into else into.name) if one.parent == old else one for one in both)


def renamed(registry: Registry, old: str, new: str) -> Registry:
    """Call a subject by another name; the old one stays as a spelling."""
    there = next((one for one in registry if one.name == old), None)
    if not there:
        return (*registry, with_aliases(Subject(new), (old,)))
    aliases = tuple(one for one in there.aliases if one != new)
    again = with_aliases(replace(there, name=new, aliases=aliases), (old,))
    return tuple(again if one is there else replace(one, parent=new) if one.parent == old else one for one in registry)


def with_aliases(subject: Subject, more: Iterable[str]) -> Subject:
    """Give a subject more spellings, but those that differ from one of its own in case or accents only."""
    found = {fold(one): "" for one in (subject.name, *subject.aliases)}
    for one in more:
        found.setdefault(fold(one), one)
    return replace(subject, aliases=(*subject.aliases, *filter(None, found.values())))


# What becomes of the lines


def rewrite(text: str, after: Registry, called: Mapping[str, str], source: str) -> str:
    """Give site.yaml with this vocabulary; `called` says what names of it are called there now, by their old names.

    Raises BackfileError where the file has mistakes, or is written in a way that cannot be changed for sure.
    """
    before = parse_config(text, source)
    now = text
    for old, new in called.items():
        now = rename_key(now, (TAGS, old), new)
    there = {called.get(one.name, one.name): one for one in before.tags}
    for name in there.keys() - {one.name for one in after}:
        now = drop_key(now, (TAGS, name))
    for subject in after:
        if subject.name not in there:
            now = put(now, (TAGS, subject.name), [])
        now = amend(now, there.get(subject.name, Subject(subject.name)), subject)
    try:
        if parse_config(now, source) == replace(before, tags=after):
            return now
    except BackfileError:
        pass
    what = "the tags are written in a way that cannot be changed for sure"
    raise BackfileError([Problem(source, 0, what, "change them by hand, or write each on a line of its own")])


def amend(text: str, before: Subject, after: Subject) -> str:
    """Change what the vocabulary says of a tag: spellings, description, parent."""
    keys = (TAGS, after.name)
    said = {key: getattr(after, key) for key in SAID if getattr(before, key) != getattr(after, key)}
    detailed = before.description or before.parent or is_mapping(text, keys)
    if said and not detailed:
        return put(text, keys, {"aliases": after.aliases, **said} if after.aliases else said)
    aliases = (*keys, "aliases") if detailed else keys
    for alias in before.aliases:
        if alias not in after.aliases:
            text = drop_item(text, aliases, alias)
    more = [alias for alias in after.aliases if alias not in before.aliases]
    text = add_items(text, aliases, more) if more else text
    for key, value in said.items():
        text = put(text, (*keys, key), value) if value else drop_key(text, (*keys, key))
    return text
