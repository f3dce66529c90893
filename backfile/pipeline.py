"""The use cases, each readable on one screen: import the seeds, build the site, check it.

seeds/  --import-->  content/  --build-->  output/
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import ParamSpec, TypeVar

from backfile import edition, store, workers
from backfile.accession import Fate, accession, document_path
from backfile.config import Config
from backfile.documents import format_document, parse_document
from backfile.edition import Made
from backfile.errors import BackfileError, Problem
from backfile.importing.decoding import decode
from backfile.importing.importer import import_seed
from backfile.making import Shop, Task, check_pages, make_pages, page_digest
from backfile.memory import Memory
from backfile.model import Document, Entry
from backfile.plan import clashes, plan
from backfile.reading import (
    Asset,
    Shelf,
    engine_digest,
    read_assets,
    read_config,
    read_hashes,
    read_setting,
    read_shelf,
)
from backfile.render import Setting, layout_digests, syntax_problems
from backfile.runs import Build, Imports, Options
from backfile.site import assemble
from backfile.store import Folders, Stamp
from backfile.text import digest
from backfile.urls import file_of, parse_base, slugify

Args = ParamSpec("Args")
Value = TypeVar("Value")

SEEDS = (".txt",)
"""Endings of the files that are seeds."""

OFFERS = "offers"
"""Folder of the memory for what an import knows better of documents that a person changed."""


@dataclass(frozen=True, slots=True)
class Planned:
    """Hold a site before any file of it is made."""

    shop: Shop
    """What a worker needs to make pages."""

    tasks: dict[str, Task]
    """Every page, by its file below the output folder."""

    assets: dict[str, Asset]
    """Every other file."""

    entries: tuple[Entry, ...]
    """The documents that the site shows."""


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
        planned = plan_archive(folders, options, memory, problems)
        with edition.alone(folders.output):
            before = edition.manifest(folders.output)
            problems += in_the_way(folders, planned, before)
            made, written = make(planned, edition.present(folders.output, before), options, problems)
            if problems:
                raise BackfileError(problems)
            if made != before or written:
                edition.commit(folders.output, made)
        notes = tuple(moved(folders, memory.addresses(), planned.entries))
        memory.remember_addresses(planned.entries)
    return replace(
        counted(planned.entries),
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
        planned = plan_archive(folders, options, memory, problems)
    known = frozenset(planned.tasks.keys() | planned.assets.keys())
    done = 0
    tasks = list(planned.tasks.values())
    for _, wrong in workers.run(partial(check_pages, known, planned.shop), tasks, options.jobs):
        problems += wrong
        done = min(done + workers.BATCH, len(tasks))
        options.progress("check", done, len(tasks))
    if problems:
        raise BackfileError(problems)
    return replace(counted(planned.entries), unchanged=len(tasks))


def counted(entries: Iterable[Entry]) -> Build:
    """Count the documents, and those of which the date is not sure."""
    dates = [entry.date for entry in entries]
    return Build(
        documents=len(dates),
        undated=sum(not date.known for date in dates),
        doubtful=sum(date.doubtful for date in dates),
    )


def plan_archive(folders: Folders, options: Options, memory: Memory, problems: list[Problem]) -> Planned:
    """Read the archive and plan every file of its site: the first of the two passes.

    At its end all addresses are known and no page is rendered. Raises BackfileError with `problems` and all others.
    """
    engine = engine_digest()
    config = attempt(problems, read_config, folders) or Config()
    if options.base_url is not None:
        config = replace(config, base_url=attempt(problems, base_url, options.base_url) or "")
    assets = attempt(problems, read_assets, folders) or ()
    setting = attempt(problems, read_setting, folders, config, assets)
    shelf = read_shelf(folders, config, memory, engine, options.jobs)
    problems += shelf.problems
    if not folders.content.is_dir() and not problems:
        hint = 'import seeds, or begin a document: build.py new "Title"'
        problems.append(Problem(folders.shown(folders.content), 0, "there is no such folder", hint))
    problems += syntax_problems(setting) if setting else ()
    stamps = store.scan(folders.seeds, SEEDS)
    hashes = read_hashes(folders, memory, stamps, (entry.seed for entry in shelf.entries)) if config.originals else {}
    site = assemble(config, shelf.entries, shelf.about)
    pages = plan(site, options.moment, hashes)
    problems += clashes(site, pages, folders.shown(folders.content))
    if problems or not setting:
        raise BackfileError(problems)
    layouts = digests_of(setting, memory)
    base = digest(engine, repr(replace(setting, layouts=())), repr(config.encodings))
    tasks = {file_of(page.address): Task(page, page_digest(base, layouts.get(page.layout, ""), page)) for page in pages}
    files = {file_of(asset.address): asset for asset in assets}
    return Planned(Shop(folders, setting, config.encodings), tasks, files, shelf.entries)


def make(
    planned: Planned, there: Mapping[str, Made], options: Options, problems: list[Problem]
) -> tuple[dict[str, Made], int]:
    """Render and stage what changed; gives what every file of the site is made from, and how many have new bytes."""
    made: dict[str, Made] = {}
    todo: list[Task] = []
    for name, task in planned.tasks.items():
        if name in there and there[name].digest == task.digest:
            made[name] = there[name]
        else:
            todo.append(task)
    written = 0
    for outcomes, wrong in workers.run(partial(make_pages, planned.shop), todo, options.jobs):
        problems += wrong
        made |= {outcome.name: Made(outcome.digest, outcome.size) for outcome in outcomes}
        written += sum(outcome.changed for outcome in outcomes)
        options.progress("build", len(made) - (len(planned.tasks) - len(todo)), len(todo))
    for name, asset in planned.assets.items():
        made[name] = Made(digest(asset.raw), len(asset.raw))
        if there.get(name) != made[name]:
            edition.stage(planned.shop.folders.output, name, asset.raw)
            written += 1
    return made, written


def in_the_way(folders: Folders, planned: Planned, before: Mapping[str, Made]) -> Iterable[Problem]:
    """Find files of the output that we want to make, and that someone else has put there."""
    new = sorted((planned.tasks.keys() | planned.assets.keys()) - before.keys())
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


def digests_of(setting: Setting, memory: Memory) -> Mapping[str, str]:
    """Fingerprint the layouts, or recall their fingerprints where no layout changed."""
    state = digest(repr(setting.layouts))
    known = memory.note(state)
    if known is None:
        known = layout_digests(setting)
        memory.remember_note(state, known)
    return known  # type: ignore[no-any-return]  # a note is what was put into it


def base_url(text: str) -> str:
    """Read the address given on the command line."""
    try:
        return parse_base(text)
    except ValueError as error:
        raise BackfileError(
            [Problem("--base-url", 0, str(error), "write it like https://example.org/archive")]
        ) from None


def attempt(
    problems: list[Problem], step: Callable[Args, Value], *args: Args.args, **kwargs: Args.kwargs
) -> Value | None:
    """Take a step; where it meets problems, gather them and go on without its value."""
    try:
        return step(*args, **kwargs)
    except BackfileError as error:
        problems += error.problems
        return None


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
