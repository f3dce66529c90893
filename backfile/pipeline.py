"""The use cases, each readable on one screen: import the seeds, build the site, check it.

seeds/  --import-->  content/  --build-->  output/
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial

from backfile import edition, manifest, store, workers
from backfile.accession import Fate
from backfile.acquisition import (
    OFFERS,
    begin_document,
    deleted_seeds,
    look_at_seeds,
    note_as_deleted,
    offered,
    places,
    read_seeds,
    states_of,
    take_in,
)
from backfile.config import Config
from backfile.errors import BackfileError, Problem
from backfile.following import follow
from backfile.indexing import index_files, remember_bags
from backfile.making import Task, check_pages, make_pages
from backfile.manifest import Made, made_of
from backfile.memory import Memory, forgettable
from backfile.model import Entry
from backfile.prepress import SEEDS, Archive, Prepared, attempt, prepare, read_archive
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


def import_seeds(folders: Folders, options: Options) -> Imports:
    """Turn each new or changed seed into a document, and take it into the content folder.

    In a dry run nothing is written, and only told what would be.
    """
    problems: list[Problem] = []
    config = attempt(problems, read_config, folders)
    vocabulary = config or Config()
    with closing(Memory(folders.cache, folders.shown(folders.cache))) as memory:
        lot = look_at_seeds(folders)
        engine = engine_digest()
        shelf = read_shelf(folders, vocabulary, memory, engine, options.workers)
        if not options.dry_run and attempt(problems, follow, folders, memory, lot.seeds, shelf.entries):
            shelf = read_shelf(folders, vocabulary, memory, engine, options.workers)
        problems += (*nothing_there(folders, lot.seeds, shelf), *lot.problems)
        where = places(lot.seeds, shelf.entries)
        states = states_of(lot, engine, vocabulary)
        deleted = deleted_seeds(folders, where, memory.imported(), options)
        known = set[str]() if options.again else memory.seeds(states, lot.seeds)
        asked = offered(folders, where) if options.merge else set[str]()
        new = [name for name in lot.seeds if name not in deleted and (name not in known or name in asked)]
        todo = [(name, lot.sidecars.get(name, ())) for name in new]
        fates: dict[str, Fate] = {}
        taken = {address for entry in shelf.entries for address in (entry.card.address, *entry.aliases)}
        for documents, wrong in options.workers.run(partial(read_seeds, folders, vocabulary), todo):
            problems += wrong
            for name, document in documents if config else ():  # without its vocabulary each would lose its tags
                fate = attempt(problems, take_in, folders, where[name], document, taken, options)
                fates |= {name: fate} if fate else {}
            options.progress("import", len(fates), len(todo))
        if not options.dry_run:
            memory.remember_seeds(states, lot.seeds, fates)
        if options.again and not options.dry_run:
            note_as_deleted(folders, ())
    return Imports(
        len(lot.seeds),
        by_fate({where[name]: fate for name, fate in fates.items()}),
        tuple(sorted(deleted)),
        tuple(problems),
    )


def nothing_there(folders: Folders, seeds: Mapping[str, Stamp], shelf: Shelf) -> Iterable[Problem]:
    """Say that there is nothing to import, where there are no documents either: perhaps a wrong folder was named."""
    if not (seeds or shelf.entries or shelf.problems):
        what = "there are no seeds in this folder" if folders.seeds.is_dir() else "there is no such folder"
        yield Problem(folders.shown(folders.seeds), 0, what, "put news texts into it as .txt files, encoded as UTF-8")


def by_fate(fates: Mapping[str, Fate]) -> dict[Fate, tuple[str, ...]]:
    """Gather documents by what became of them."""
    return {fate: tuple(name for name in sorted(fates) if fates[name] is fate) for fate in Fate}


def build(folders: Folders, options: Options, earlier: Sequence[Problem] = ()) -> Build:
    """Build the site: read, assemble, plan every page, render what changed, and put it in place whole or not at all.

    Raises BackfileError with every problem, `earlier` ones too; then the old output stays as it was.
    """
    problems = list(earlier)
    attempt(problems, edition.claim, folders)
    with closing(Memory(folders.cache, folders.shown(folders.cache))) as memory:
        archive = read_archive(folders, options, memory, problems)
        if archive and problems:
            prepare(archive, problems)  # raises: it adds the addresses that are claimed twice
        if not archive:
            raise BackfileError(problems)
        with edition.alone(folders.output):
            before = edition.manifest(folders.output)
            there = manifest.present(folders.output, before)
            there = manifest.genuine(folders.output, there) if options.verify else there
            if there == before and manifest.state_of(folders.output) == archive.state:
                return replace(told(archive, made=before, written=0, removed=0), by_hand=() if options.verify else None)
            prepared = prepare(archive, problems)
            problems += in_the_way(folders, prepared.tasks.keys() | prepared.assets.keys(), before)
            if problems:
                raise BackfileError(problems)
            made, written = make(prepared, there, options, problems)
            index, new = attempt(problems, make_index, prepared, before, there, memory, options) or ({}, 0)
            if problems:
                edition.discard(folders.output)
                raise BackfileError(problems)
            made, written = made | index, written + new
            edition.commit(folders.output, made, archive.state)
        notes = tuple(moved(folders, memory.addresses(), archive.shelf.entries))
        memory.remember_addresses(archive.shelf.entries)
    by_hand = tuple(sorted(before.keys() & made.keys() - there.keys())) if options.verify else None
    return replace(told(archive, made, written, len(before.keys() - made.keys())), notes=notes, by_hand=by_hand)


def check(folders: Folders, options: Options) -> Build:
    """Render every page without writing any, and follow every link within the site.

    Raises BackfileError with every problem.
    """
    problems: list[Problem] = []
    with closing(Memory(folders.cache, folders.shown(folders.cache))) as memory:
        archive = read_archive(folders, options, memory, problems)
    if not archive:
        raise BackfileError(problems)
    prepared = prepare(archive, problems)
    known = frozenset(prepared.tasks.keys() | prepared.assets.keys())
    done = 0
    tasks = list(prepared.tasks.values())
    for _, wrong in options.workers.run(partial(check_pages, known, prepared.shop), tasks):
        problems += wrong
        done = min(done + workers.BATCH, len(tasks))
        options.progress("check", done, len(tasks))
    if problems:
        raise BackfileError(problems)
    return told(archive, {}, 0, 0)


def told(archive: Archive, made: Mapping[str, Made], written: int, removed: int) -> Build:
    """Say what became of the site."""
    dates = [entry.card.date for entry in archive.shelf.entries]
    return Build(
        documents=len(dates),
        undated=sum(not date.known for date in dates),
        doubtful=sum(date.doubtful for date in dates),
        made=written,
        unchanged=len(made) - written,
        removed=removed,
        size=sum(file.size for file in made.values()),
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
    edition.begin(prepared.shop.folders.output)
    for outcomes, wrong in options.workers.run(partial(make_pages, prepared.shop), todo):
        problems += wrong
        made |= {outcome.name: outcome.made for outcome in outcomes}
        written += sum(outcome.changed for outcome in outcomes)
        options.progress("build", len(made) - (len(prepared.tasks) - len(todo)), len(todo))
    for name, asset in prepared.assets.items():
        made[name] = made_of(digest(asset.raw), asset.raw)
        if there.get(name) != made[name]:
            edition.stage(prepared.shop.folders.output, name, asset.raw)
            written += 1
    return made, written


def make_index(
    prepared: Prepared, before: Mapping[str, Made], there: Mapping[str, Made], memory: Memory, options: Options
) -> tuple[dict[str, Made], int]:
    """Stage the files of the search's index; gives what they are made from, and how many have new bytes.

    They are made together, so each has the fingerprint of the whole index. Where all of them are there, they stay.
    """
    kept = {name: was for name, was in before.items() if was.digest == prepared.index}
    if not prepared.index or (kept and kept.keys() <= there.keys()):
        return kept, 0
    made: dict[str, Made] = {}
    written = 0
    shop = prepared.shop
    remember_bags(shop.folders, memory, prepared.site.entries, options.workers)
    for name, raw in index_files(prepared.site, dict(shop.setting.words), memory.bag):
        made[name] = made_of(prepared.index, raw)
        if not edition.holds(shop.folders.output, name, raw):
            edition.stage(shop.folders.output, name, raw)
            written += 1
    strangers = tuple(in_the_way(shop.folders, made.keys(), before))
    if strangers:
        raise BackfileError(strangers)
    return made, written


def in_the_way(folders: Folders, names: Collection[str], before: Mapping[str, Made]) -> Iterable[Problem]:
    """Find files of the output that we want to make, and that someone else has put there."""
    new = sorted(set(names) - before.keys())
    for name in edition.strangers(folders.output, new, before):
        shown = f"{folders.shown(folders.output)}/{name}"
        yield Problem(shown, 0, "this file is in the way: backfile did not make it", "move it out of the output folder")


def moved(folders: Folders, before: Mapping[str, str], entries: Iterable[Entry]) -> Iterable[Problem]:
    """Find documents whose address changed since the last build without an alias for the old one."""
    for entry in entries:
        old = before.get(entry.path, entry.card.address)
        if old != entry.card.address and old not in entry.aliases:
            shown = folders.shown(folders.content / entry.path)
            hint = f"add `aliases: [{old}]` so that the old address leads to the new one"
            yield Problem(shown, entry.line, f"its address was {old} and is now {entry.card.address}", hint)


def new_document(folders: Folders, title: str) -> str:
    """Begin a document that a person writes; gives its file."""
    slug = slugify(title)
    if not slug:
        raise BackfileError([Problem("new", 0, f"{title!r} makes no address", "use a headline with a letter in it")])
    return begin_document(folders, slug, title)


def clean(folders: Folders, options: Options) -> int:
    """Delete what backfile made: the files of the site, and its memory; says how many files of the site.

    That a person deleted documents is noted first, for the memory alone knows it.
    """
    deleted = edition.clean(folders)
    with closing(Memory(folders.cache, folders.shown(folders.cache))) as memory:
        seeds = store.scan(folders.seeds, SEEDS, shown=folders.shown(folders.seeds))
        shelf = read_shelf(folders, Config(), memory, engine_digest(), options.workers)
        deleted_seeds(folders, places(seeds, shelf.entries), memory.imported())
    for name in (*forgettable(), *(f"{OFFERS}/{name}" for name in store.scan(folders.cache / OFFERS))):
        store.forget(folders.cache / name)
    store.prune(folders.cache / OFFERS)
    return deleted
