"""Acquire seeds: choose which are to be read, read them, and take their documents into the content folder."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING

from backfile import store
from backfile.accession import Fate, accession, document_path
from backfile.config import Config
from backfile.documents import format_document, parse_document
from backfile.errors import BackfileError, Problem
from backfile.model import Document, Entry, Given
from backfile.prepress import SEEDS
from backfile.reading import read_seed
from backfile.runs import Options
from backfile.sidecars import ENDING, MISSPELT, astray, nearest, parse_sidecar, speaking_of
from backfile.store import Folders, Stamp
from backfile.text import digest

if TYPE_CHECKING:
    from backfile.importing.importer import Imported

OFFERS = "offers"
"""Folder of the memory for what an import knows better of documents that a person changed."""

DELETED = ".deleted"
"""File of the content folder that names the seeds whose document a person deleted, one a line.

It lies there, and not in the memory, so that a fresh clone knows it too.
"""


@dataclass(frozen=True, slots=True)
class Lot:
    """Hold what lies in the seeds folder."""

    seeds: dict[str, Stamp]
    """The seeds, each with its stamp, but the time of its newest sidecar where that is newer."""

    sidecars: dict[str, tuple[str, ...]]
    """The sidecars that speak of a seed, the nearest first; a seed of which none speaks is missing."""

    given: dict[str, str]
    """Digest of the stamps of these sidecars."""

    problems: tuple[Problem, ...]
    """Sidecars that lie astray."""


def look_at_seeds(folders: Folders) -> Lot:
    """Find the seeds and their sidecars; none is read."""
    shown = folders.shown(folders.seeds)
    found = store.scan(folders.seeds, (*SEEDS, ENDING, MISSPELT), shown=shown)
    beside = {name: stamp for name, stamp in found.items() if name.lower().endswith((ENDING, MISSPELT))}
    seeds = {name: stamp for name, stamp in found.items() if name not in beside}
    speaking = speaking_of(seeds, beside) if beside else {}
    for name, sidecars in speaking.items():
        size, changed, inode = seeds[name]
        seeds[name] = size, max(changed, *(beside[one][1] for one in sidecars)), inode
    given = {name: digest(*(f"{one} {beside[one]}" for one in sidecars)) for name, sidecars in speaking.items()}
    return Lot(seeds, speaking, given, tuple(astray(beside, seeds, shown)) if beside else ())


def states_of(lot: Lot, engine: str, config: Config) -> dict[str, str]:
    """Say for each seed what its document depends on beside its text; `engine` is the digest of the program."""
    rules = digest(engine, repr((config.tags, config.sources, config.lang, config.encodings)))
    return dict.fromkeys(lot.seeds, rules) | {name: digest(rules, given) for name, given in lot.given.items()}


def places(seeds: Iterable[str], entries: Iterable[Entry]) -> dict[str, str]:
    """Say for each seed where its document is, for a person may have moved it, or else where it belongs by its name."""
    by_path = sorted(entries, key=lambda entry: entry.path, reverse=True)
    found = {entry.card.seed: entry.path for entry in by_path}
    there = {entry.path for entry in by_path}
    own = {seed: document_path(seed) for seed in seeds}
    return {seed: path if path in there else found.get(seed, path) for seed, path in own.items()}


def deleted_seeds(
    folders: Folders, places: Mapping[str, str], imported: Collection[str], options: Options | None = None
) -> set[str]:
    """Find the seeds whose document a person deleted, and note them; `imported` names those that once had one.

    None is where the run is asked to make their documents again; a dry run notes nothing.
    """
    if options and options.again:
        return set()
    noted = noted_as_deleted(folders)
    once = noted.union(imported)
    found = {seed for seed, path in places.items() if seed in once and not (folders.content / path).exists()}
    gone = noted - places.keys()  # a seed that comes back is as unwanted as before
    if found | gone != noted and not (options and options.dry_run):
        note_as_deleted(folders, found | gone)
    return found


def noted_as_deleted(folders: Folders) -> set[str]:
    """Read which seeds are noted as deleted."""
    path = folders.content / DELETED
    return set(store.read_text(path, folders.shown(path)).split("\n")) - {""} if path.exists() else set()


def note_as_deleted(folders: Folders, names: Collection[str]) -> None:
    """Note these seeds as deleted, and no others."""
    path = folders.content / DELETED
    if names:
        store.write_text(path, "".join(f"{name}\n" for name in sorted(names)), folders.shown(path))
    else:
        store.forget(path)


def offered(folders: Folders, places: Mapping[str, str]) -> set[str]:
    """Find the seeds of which an import has something to offer."""
    offers = store.scan(folders.cache / OFFERS)
    return {seed for seed, path in places.items() if path in offers}


def read_seeds(
    folders: Folders, config: Config, lot: Sequence[tuple[str, tuple[str, ...]]]
) -> tuple[list[tuple[str, Document]], list[Problem]]:
    """Import some seeds, each with the names of its sidecars, and gather what is wrong with the others."""
    sidecar = cache(partial(read_sidecar, folders))
    documents: list[tuple[str, Document]] = []
    problems: list[Problem] = []
    for name, sidecars in lot:
        try:
            documents.append((name, import_one(folders, config, name, nearest(map(sidecar, sidecars))).document))
        except BackfileError as error:
            problems += error.problems
    return documents, problems


def import_one(folders: Folders, config: Config, name: str, given: tuple[Given, ...]) -> "Imported":
    """Import a seed; raises BackfileError where it cannot be read."""
    from backfile.importing.importer import import_seed  # noqa: PLC0415 - a build that reads no seed must not pay for it

    seed = read_seed(folders, name, config.encodings)
    return import_seed(seed, config.tags, config.sources, config.lang, given)


def read_sidecar(folders: Folders, name: str) -> tuple[Given, ...]:
    """Read a sidecar."""
    path = folders.seeds / name
    shown = folders.shown(path)
    return parse_sidecar(store.read_text(path, shown), name, shown)


def take_in(folders: Folders, name: str, document: Document, taken: set[str], options: Options) -> Fate:
    """Write an imported document to the file of that name, unless a person changed the one that is there.

    In a dry run nothing is written, and only told what would be.
    `taken` holds the addresses that documents have; that of a new one is added.
    """
    path, offer = folders.content / name, folders.cache / OFFERS / name
    shown = folders.shown(path)
    text = store.read_text(path, shown) if path.exists() else None
    decided = accession(document, text, shown, taken, options.today)
    if decided.fate is Fate.OFFERED and not options.merge:
        if not options.dry_run:
            store.write_text(offer, decided.text, folders.shown(offer))
        return Fate.OFFERED
    if not options.dry_run:
        if decided.text:
            store.write_text(path, decided.text, shown)
        store.forget(offer)
    if decided.fate is Fate.WRITTEN:
        taken.add(f"/articles/{parse_document(decided.text, shown).slug}/")
    return Fate.UPDATED if decided.fate is Fate.OFFERED else decided.fate


def begin_document(folders: Folders, slug: str, title: str) -> str:
    """Write a document that a person will fill: front matter with what is known, and no text; gives its file."""
    path = folders.content / f"{slug}.md"
    shown = folders.shown(path)
    if path.exists():
        hint = "edit it, or choose another headline"
        raise BackfileError([Problem(shown, 0, "this document is there already", hint)])
    store.write_text(path, format_document(Document(title=title, slug=slug)), shown)
    return shown
