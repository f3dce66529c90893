"""The use case of explaining: what the import makes of a seed, line by line and value by value, and why."""

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

from backfile import store
from backfile.acquisition import Lot, import_one, look_at_seeds, places, read_sidecar
from backfile.config import Config
from backfile.documents import READ, corrected, parse_document
from backfile.errors import BackfileError, Problem
from backfile.importing.importer import Imported
from backfile.importing.rivals import Rival, rivals
from backfile.memory import Memory
from backfile.model import Document, Entry, Evidence
from backfile.reading import engine_digest, read_config, read_shelf
from backfile.runs import Options
from backfile.sidecars import nearest
from backfile.store import Folders

SEVERAL = 5
"""Names that a message lists at most."""

NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Pair:
    """Hold a seed and its document; one of them may be missing."""

    seed: str = ""
    """The seed's file below its folder."""

    path: str = ""
    """The document's file below its folder."""

    address: str = ""
    """The document's address."""

    @property
    def stems(self) -> tuple[str, ...]:
        """Give the names of the two files, without folder and ending."""
        return tuple(PurePosixPath(name).stem for name in (self.seed, self.path) if name)

    @property
    def names(self) -> frozenset[str]:
        """Give everything that it can be called by."""
        slug = self.address.strip("/").rpartition("/")[2]
        return frozenset({self.seed, self.path, self.address, slug, *self.stems}) - {""}


@dataclass(frozen=True, slots=True)
class Line:
    """Hold a line of a seed."""

    number: int
    """Its number, from 1."""

    text: str
    """The line as it stands."""

    label: str = ""
    """What it is; empty for an empty line."""

    rule: str = ""
    """The rule that said so; empty where none spoke, for what is left is the story."""


@dataclass(frozen=True, slots=True)
class Explained:
    """Hold all that is known of a seed and its document."""

    seed: str
    """The seed, as shown; empty where there is none."""

    path: str
    """The document, as shown; empty where there is none."""

    address: str
    """The document's address; empty where there is none."""

    lines: tuple[Line, ...] = ()
    """Every line of the seed."""

    values: tuple[tuple[str, str], ...] = ()
    """What the document says, or would say: field and value."""

    read: tuple[tuple[str, str], ...] = ()
    """What an import reads now, where the document says something else."""

    evidence: tuple[Evidence, ...] = ()
    """Where the import knows each value from."""

    corrected: tuple[str, ...] = ()
    """The fields that a person corrected."""

    rivals: tuple[Rival, ...] = ()
    """What else the seed offers."""

    repairs: tuple[tuple[str, int], ...] = ()
    """What was mended in order to read the seed, and how often."""


def explain(folders: Folders, options: Options, name: str) -> Explained:
    """Explain a seed or document, given by number, name, path or address.

    Raises BackfileError where it is not known, could be several, or cannot be read.
    """
    config = read_config(folders)
    lot = look_at_seeds(folders)
    with closing(Memory(folders.cache, folders.shown(folders.cache))) as memory:
        shelf = read_shelf(folders, config, memory, engine_digest(), options.workers)
    pair = find(folders, name, pairs(lot.seeds, shelf.entries))
    document = read_document(folders, pair.path) if pair.path else None
    if pair.seed:
        return of_seed(folders, pair, document, imported(folders, config, lot, pair.seed))
    return Explained(
        seed="",
        path=folders.shown(folders.content / pair.path),
        address=pair.address,
        values=values_of(document or Document()),
        evidence=document.provenance.evidence if document and document.provenance else (),
        corrected=corrected(document or Document()),
    )


def of_seed(folders: Folders, pair: Pair, document: Document | None, made: Imported) -> Explained:
    """Explain what an import makes of a seed, beside the document that is there."""
    now, said = values_of(made.document), values_of(document or made.document)
    provenance = made.document.provenance
    return Explained(
        seed=folders.shown(folders.seeds / pair.seed),
        path=folders.shown(folders.content / pair.path) if pair.path else "",
        address=pair.address,
        lines=tuple(lines_of(made)),
        values=said,
        read=tuple(value for value in now if value not in said),
        evidence=provenance.evidence if provenance else (),
        corrected=corrected(document) if document else (),
        rivals=rivals(made.galley, made.document),
        repairs=provenance.repairs if provenance else (),
    )


def imported(folders: Folders, config: Config, lot: Lot, seed: str) -> Imported:
    """Import a seed again, without writing anything."""
    given = nearest(map(partial(read_sidecar, folders), lot.sidecars.get(seed, ())))
    return import_one(folders, config, seed, given)


def read_document(folders: Folders, path: str) -> Document:
    """Read a document."""
    shown = folders.shown(folders.content / path)
    return parse_document(store.read_text(folders.content / path, shown), shown)


def lines_of(made: Imported) -> Iterator[Line]:
    """Give the lines of a seed with the label of the block that each belongs to."""
    for block in made.blocks:
        for at, text in enumerate(block.text.removesuffix("\n").split("\n")):
            said = (str(block.label), block.rule) if text.strip() else ("", "")
            yield Line(block.line + at, text, *said)


def values_of(document: Document) -> tuple[tuple[str, str], ...]:
    """Give the values of a document in words, those that are there."""
    found = []
    for field in READ:
        value = getattr(document, field)
        words = "; ".join(" ".join(str(one).split()) for one in value) if isinstance(value, tuple) else str(value)
        words = document.date.edtf if field == "date" else words
        found.append((field, words))
    return tuple((field, words) for field, words in found if words)


# Finding it by any of its names


def pairs(seeds: Mapping[str, object], entries: Iterable[Entry]) -> list[Pair]:
    """Match seeds with their documents."""
    by_path = {entry.path: entry for entry in entries}
    where = places(seeds, by_path.values())
    found = [
        Pair(seed, path, by_path[path].card.address) if path in by_path else Pair(seed) for seed, path in where.items()
    ]
    matched = {pair.path for pair in found}
    return found + [Pair("", path, entry.card.address) for path, entry in by_path.items() if path not in matched]


def find(folders: Folders, name: str, known: list[Pair]) -> Pair:
    """Find the seed or document that a person means; raises BackfileError where none is meant, or several could be."""
    wanted = {name, name.strip("/"), f"/{name.strip('/')}/", *below(folders, name)}
    number = int(name) if NUMBER.fullmatch(name) and name.isascii() else None
    called = [pair for pair in known if pair.names & wanted]
    numbered = [pair for pair in known if number is not None and number in map(number_of, pair.stems)]
    begun = [pair for pair in known if any(stem.startswith(name) for stem in pair.stems)]
    for found in (called, numbered, begun):
        if len(found) == 1:
            return found[0]
        if found:
            raise BackfileError([several(name, found)])
    raise BackfileError([unknown(name, known)])


def below(folders: Folders, name: str) -> Iterator[str]:
    """Give a path as the name of a file below the folder of the seeds or the documents, if it leads there."""
    for folder in (folders.seeds, folders.content):
        for path in (Path(name), folders.site / name):
            try:
                yield path.resolve().relative_to(folder.resolve()).as_posix()
            except (OSError, ValueError):
                continue


def number_of(stem: str) -> int | None:
    """Give the number that a file's name begins with."""
    match = NUMBER.match(stem)
    return int(match[0]) if match and match[0].isascii() else None


def several(name: str, found: list[Pair]) -> Problem:
    """Say that a name could mean several."""
    shown = [pair.seed or pair.path for pair in found[:SEVERAL]]
    more = f" and {len(found) - SEVERAL} more" if len(found) > SEVERAL else ""
    return Problem("explain", 0, f"{name!r} could be {', '.join(shown)}{more}", "say more of its name, or its path")


def unknown(name: str, known: list[Pair]) -> Problem:
    """Say that a name means none, and which are near."""
    stem = PurePosixPath(name).stem
    by_name = {one: pair for pair in known for whole in pair.stems for one in (whole[: len(stem)], whole)}
    close = difflib.get_close_matches(stem, by_name, n=3, cutoff=0.6)
    shown = dict.fromkeys(by_name[one].seed or by_name[one].path for one in close)
    hint = (
        f"did you mean {' or '.join(shown)}?" if shown else "give a number, a name, a path, or an address of the site"
    )
    return Problem("explain", 0, f"no seed and no document is called {name!r}", hint)
