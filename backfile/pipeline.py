"""The use cases, each readable on one screen: import the seeds, build the site, check it.

seeds/  --import-->  content/  --build-->  output/
"""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

from backfile import edition, store, workers
from backfile.accession import Fate, accession, document_path
from backfile.config import Config
from backfile.documents import format_document, parse_document
from backfile.edition import Made
from backfile.errors import BackfileError, Problem
from backfile.importing.decoding import decode
from backfile.importing.importer import import_seed
from backfile.making import Task, check_pages, make_pages
from backfile.memory import Memory
from backfile.model import Document, Entry
from backfile.prepress import SEEDS, Prepared, attempt, prepare
from backfile.reading import (
    Shelf,
    engine_digest,
    read_config,
    read_shelf,
)
from backfile.runs import Build, Imports, Options
from backfile.store import Folders, Stamp
from backfile.text import digest
from backfile.urls import slugify

OFFERS = "offers"
"""Folder of the memory for what an import knows better of documents that a person changed."""


def import_seeds(folders: Folders, options: Options) -> Imports:
    """Turn each new or changed seed into a document, and take it into the content folder."""
    problems: list[Problem] = []
    config = attempt(problems, read_config, folders) or Config()
    engine = engine_digest()
    with closing(Memory(folders.cache, folders.shown(folders.cache))) as memory:
        stamps = store.scan(folders.seeds, SEEDS)
        shelf = read_shelf(folders, config, memory, engine, options.jobs)
        problems += nothing_there(folders, stamps, shelf)
        rules = digest(engine, repr((config.tags, config.sources, config.lang, config.encodings)))
        deleted = () if options.again else gone(folders, memory.imported(), stamps)
        known = {} if options.again else memory.seeds(rules, stamps)
        todo = [name for name in stamps if name not in known and name not in deleted]
        fates: dict[str, Fate] = {}
        done = 0
        taken = {address for entry in shelf.entries for address in (entry.address, *entry.aliases)}
        for documents, wrong in workers.run(partial(read_seeds, folders, config), todo, options.jobs):
            problems += wrong
            for name, document in documents:
                fate = attempt(problems, take_in, folders, name, document, taken, options)
                if fate:
                    fates[name] = fate
            done += len(documents) + len(wrong)
            options.progress("import", done, len(todo))
        memory.remember_seeds(rules, stamps, {name: document_path(name) for name in fates})
    return Imports(len(stamps), by_fate(fates), tuple(sorted(deleted)), tuple(problems))


def nothing_there(folders: Folders, seeds: Mapping[str, Stamp], shelf: Shelf) -> Iterable[Problem]:
    """Say that there is nothing to import, where there are no documents either: perhaps a wrong folder was named."""
    if not (seeds or shelf.entries or shelf.problems):
        what = "there are no seeds in this folder" if folders.seeds.is_dir() else "there is no such folder"
        yield Problem(folders.shown(folders.seeds), 0, what, "put news texts into it as .txt files, encoded as UTF-8")


def gone(folders: Folders, imported: Mapping[str, str], stamps: Mapping[str, object]) -> set[str]:
    """Find seeds that were imported once and whose document is no longer there: a person deleted it."""
    return {name for name, path in imported.items() if name in stamps and not (folders.content / path).exists()}


def read_seeds(
    folders: Folders, config: Config, names: Sequence[str]
) -> tuple[list[tuple[str, Document]], list[Problem]]:
    """Import some seeds, and gather what is wrong with the others."""
    documents: list[tuple[str, Document]] = []
    problems: list[Problem] = []
    for name in names:
        path = folders.seeds / name
        shown = folders.shown(path)
        try:
            seed = decode(store.read_bytes(path, shown), name, shown, config.encodings)
            documents.append((name, import_seed(seed, config.tags, config.sources, config.lang).document))
        except BackfileError as error:
            problems += error.problems
    return documents, problems


def take_in(folders: Folders, name: str, document: Document, taken: set[str], options: Options) -> Fate:
    """Write an imported document where it belongs, unless a person changed the one that is there."""
    name = document_path(name)
    path, offer = folders.content / name, folders.cache / OFFERS / name
    shown = folders.shown(path)
    decided = accession(document, store.read_text(path, shown) if path.exists() else None, shown, taken)
    if decided.fate is Fate.OFFERED and not options.merge:
        store.write_text(offer, decided.text, folders.shown(offer))
    elif decided.text:
        store.write_text(path, decided.text, shown)
        store.forget(offer)
    if decided.fate is Fate.WRITTEN:
        taken.add(f"/articles/{parse_document(decided.text, shown).slug}/")
    return decided.fate


def by_fate(fates: Mapping[str, Fate]) -> dict[Fate, tuple[str, ...]]:
    """Gather documents by what became of them."""
    return {fate: tuple(document_path(name) for name in sorted(fates) if fates[name] is fate) for fate in Fate}


def build(folders: Folders, options: Options, earlier: Sequence[Problem] = ()) -> Build:
    """Build the site: read, assemble, plan every page, render what changed, and put it in place whole or not at all.

    Raises BackfileError with every problem, `earlier` ones too; then the old output stays as it was.
    """
    problems = list(earlier)
    attempt(problems, edition.claim, folders)
    with closing(Memory(folders.cache, folders.shown(folders.cache))) as memory:
        prepared = prepare(folders, options, memory, problems)
        with edition.alone(folders.output):
            before = edition.manifest(folders.output)
            problems += in_the_way(folders, prepared, before)
            made, written = make(prepared, edition.present(folders.output, before), options, problems)
            if problems:
                raise BackfileError(problems)
            if made != before or written:
                edition.commit(folders.output, made)
        notes = tuple(moved(folders, memory.addresses(), prepared.entries))
        memory.remember_addresses(prepared.entries)
    return replace(
        counted(prepared.entries),
        made=written,
        unchanged=len(made) - written,
        removed=len(before.keys() - made.keys()),
        size=sum(file.size for file in made.values()),
        notes=notes,
    )


def check(folders: Folders, options: Options) -> Build:
    """Render every page without writing anything, and follow every link within the site.

    Raises BackfileError with every problem.
    """
    problems: list[Problem] = []
    with closing(Memory(folders.cache, folders.shown(folders.cache))) as memory:
        prepared = prepare(folders, options, memory, problems)
    known = frozenset(prepared.tasks.keys() | prepared.assets.keys())
    done = 0
    tasks = list(prepared.tasks.values())
    for _, wrong in workers.run(partial(check_pages, known, prepared.shop), tasks, options.jobs):
        problems += wrong
        done = min(done + workers.BATCH, len(tasks))
        options.progress("check", done, len(tasks))
    if problems:
        raise BackfileError(problems)
    return replace(counted(prepared.entries), unchanged=len(tasks))


def counted(entries: Iterable[Entry]) -> Build:
    """Count the documents, and those of which the date is not sure."""
    dates = [entry.date for entry in entries]
    return Build(
        documents=len(dates),
        undated=sum(not date.known for date in dates),
        doubtful=sum(date.doubtful for date in dates),
    )


def make(
    prepared: Prepared, there: Mapping[str, Made], options: Options, problems: list[Problem]
) -> tuple[dict[str, Made], int]:
    """Render and stage what changed; gives what every file of the site is made from, and how many have new bytes."""
    made: dict[str, Made] = {}
    todo: list[Task] = []
    for name, task in prepared.tasks.items():
        if name in there and there[name].digest == task.digest:
            made[name] = there[name]
        else:
            todo.append(task)
    written = 0
    for outcomes, wrong in workers.run(partial(make_pages, prepared.shop), todo, options.jobs):
        problems += wrong
        made |= {outcome.name: Made(outcome.digest, outcome.size) for outcome in outcomes}
        written += sum(outcome.changed for outcome in outcomes)
        options.progress("build", len(made) - (len(prepared.tasks) - len(todo)), len(todo))
    for name, asset in prepared.assets.items():
        made[name] = Made(digest(asset.raw), len(asset.raw))
        if there.get(name) != made[name]:
            edition.stage(prepared.shop.folders.output, name, asset.raw)
            written += 1
    return made, written


def in_the_way(folders: Folders, prepared: Prepared, before: Mapping[str, Made]) -> Iterable[Problem]:
    """Find files of the output that we want to make, and that someone else has put there."""
    new = sorted((prepared.tasks.keys() | prepared.assets.keys()) - before.keys())
    for name in edition.strangers(folders.output, new):
        shown = f"{folders.shown(folders.output)}/{name}"
        yield Problem(shown, 0, "this file is in the way: backfile did not make it", "move it out of the output folder")


def moved(folders: Folders, before: Mapping[str, str], entries: Iterable[Entry]) -> Iterable[Problem]:
    """Find documents whose address changed since the last build without an alias for the old one."""
    for entry in entries:
        old = before.get(entry.path, entry.address)
        if old != entry.address and old not in entry.aliases:
            shown = folders.shown(folders.content / entry.path)
            hint = f"add `aliases: [{old}]` so that the old address leads to the new one"
            yield Problem(shown, entry.line, f"its address was {old} and is now {entry.address}", hint)


def new_document(folders: Folders, title: str) -> Path:
    """Begin a document that a person writes: front matter with the keys that matter, and an empty body."""
    slug = slugify(title)
    if not slug:
        raise BackfileError([Problem("new", 0, f"{title!r} makes no address", "use a headline with a letter in it")])
    path = folders.content / f"{slug}.md"
    shown = folders.shown(path)
    if path.exists():
        raise BackfileError(
            [Problem(shown, 0, "this document is there already", "edit it, or choose another headline")]
        )
    store.write_text(path, format_document(Document(title=title, slug=slug)), shown)
    return path
