"""Make the files that the search page fetches: the concordance, the cards of documents, and what narrows a search."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby

from backfile import store
from backfile.concordance import concordance, leaves
from backfile.documents import parse_document
from backfile.errors import BackfileError, Problem
from backfile.markup import to_words
from backfile.memory import Memory
from backfile.model import Document, Entry
from backfile.plan_finding import HEAD, INDEX
from backfile.search_words import count_words
from backfile.site import Site
from backfile.store import Folders
from backfile.text import digest
from backfile.urls import file_of
from backfile.wording import date_in_words
from backfile.workers import Workers

OFTEN = 3
"""How often a word stands in a text that is thought to speak of it."""

MARKED = re.compile(r"[\]\\`*_~]|&#?\w+;")
"""Marks of Markdown by which the words of a body may be others than stand there; other marks are no words anyway."""

PACK = 16
"""Cards in a file: the ten documents that are shown stand mostly in ten files, and one card of each is needed."""

File = tuple[str, bytes]
"""A file of the index: its name below the index's folder, and what it holds."""


def index_state(base: str, site: Site) -> str:
    """Fingerprint all that the index depends on; `base` is the digest of what every page depends on."""
    names = [(group.term.kind, group.term.name) for registry in site.registries for group in registry.groups]
    return digest(base, repr(names), *(f"{entry.path} {entry.digest} {entry.card.digest}" for entry in site.entries))


def index_files(site: Site, words: Mapping[str, str], recall: Callable[[str], str]) -> Iterator[File]:
    """Give every file of the index, its name that below the output folder; the head, which needs all others, last.

    `recall` gives the words of a document by its file, as bag() wrote them; no two are in memory at once.
    """
    entries = numbered(site)
    texts = (recall(entry.path) for entry in entries)
    bags = (tuple(level.split() for level in text.split("\n")) for text in texts)
    seen: list[str] = []
    firsts: list[str] = []
    for number, (first, leaf) in enumerate(concordance(bags, len(entries))):
        firsts.append(first)
        yield listed(seen, f"words/{number}.bin", leaf)
    for name, raw in (*card_files(site, entries, words), *narrowing_files(site, entries)):
        yield listed(seen, name, raw)
    years = [(year, len(list(found))) for year, found in groupby(entries, lambda entry: entry.card.date.year)]
    head = {"state": digest(*seen)[:8], "documents": len(entries), "pack": PACK, "years": years, "leaves": firsts}
    yield file_of(HEAD), as_json(head)


def listed(seen: list[str], name: str, raw: bytes) -> File:
    """Note a file and what it holds."""
    seen.append(f"{name} {digest(raw)}")
    return file_of(INDEX + name), raw


def numbered(site: Site) -> list[Entry]:
    """Put the documents in the order of their numbers: from the oldest; those of no single year come last.

    A text that search engines are asked to leave out is not found here either (docs/citing.md).
    """
    oldest_first = (entry for entry in site.entries[::-1] if not entry.noindex)
    return sorted(oldest_first, key=lambda entry: not entry.card.date.year)


def card_files(site: Site, entries: Sequence[Entry], words: Mapping[str, str]) -> Iterator[File]:
    """Give the cards of the documents in packs: address, headline, date in words, source, language."""
    sources = site.registries[1]
    for start in range(0, len(entries), PACK):
        rows = []
        for card in (entry.card for entry in entries[start : start + PACK]):
            source = sources.by_spelling[card.source].name if card.source else ""
            rows.append((card.address, card.title, date_in_words(card.date, words), source, card.lang))
        yield f"cards/{start // PACK}.json", as_json(rows)


def narrowing_files(site: Site, entries: Sequence[Entry]) -> Iterator[File]:
    """Give for each tag, each source and each language its set of documents, as leaves have them."""
    numbers = {entry.path: number for number, entry in enumerate(entries)}
    langs: dict[str, list[int]] = {}
    for number, entry in enumerate(entries):
        langs.setdefault(entry.card.lang, []).append(number)
    tags, sources, _ = (
        {
            group.term.name: sorted(numbers[entry.path] for entry in group.entries if entry.path in numbers)
            for group in registry.groups
        }
        for registry in site.registries
    )
    for name, sets in (("tags", tags), ("sources", sources), ("languages", langs)):
        rows = leaves({term: (ids,) for term, ids in sets.items()}, len(entries))
        yield f"{name}.bin", b"".join(leaf for _, leaf in rows)


def as_json(value: object) -> bytes:
    """Write a value as JSON, in the letters of its texts and without spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def remember_bags(folders: Folders, memory: Memory, entries: Sequence[Entry], workers: Workers) -> None:
    """Read the words of the documents whose words are not remembered.

    Raises BackfileError where a document can no longer be read.
    """
    known = memory.bags()
    todo = [entry.path for entry in entries if known.get(entry.path) != entry.digest]
    problems: list[Problem] = []
    memory.forget_bags(known.keys() - {entry.path for entry in entries})
    for found, wrong in workers.run(partial(read_bags, folders), todo):
        memory.remember_bags(found)
        problems += wrong
    if problems:
        raise BackfileError(problems)


def read_bags(folders: Folders, names: Sequence[str]) -> tuple[list[tuple[str, str, str]], list[Problem]]:
    """Read the words of documents: file, digest of the file, and the words; gather what is wrong with the others."""
    found: list[tuple[str, str, str]] = []
    problems: list[Problem] = []
    for name in names:
        path = folders.content / name
        shown = folders.shown(path)
        try:
            text = store.read_text(path, shown)
            found.append((name, digest(text), bag(parse_document(text, shown))))
        except BackfileError as error:
            problems += error.problems
    return found, problems


def bag(document: Document) -> str:
    """Write the words of a document, a line for each level: those of its headings, those used often, the others."""
    headings = (document.title, document.source, *document.authors, *document.tags)
    body = to_words(document.body) if MARKED.search(document.body) else document.body
    text = (body, *document.agencies, document.place, *map(str, document.pictures))
    head = count_words("\n".join(headings)).keys()
    counts = count_words("\n".join(text))
    often = {word for word, count in counts.items() if count >= OFTEN}
    return "\n".join(map(" ".join, (head, often - head, counts.keys() - often - head)))
