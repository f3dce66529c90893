"""Read sidecars: what a person says of a seed in `NAME.meta.yaml`, or of all in a folder in `folder.meta.yaml`."""

from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from functools import cache
from pathlib import PurePosixPath

from backfile import fields
from backfile.documents import FRONT_MATTER, READ
from backfile.errors import BackfileError, Problem
from backfile.fields import Mistaken
from backfile.model import Given

ENDING = ".meta.yaml"
"""Ending of the files that are sidecars."""

FOLDER = f"folder{ENDING}"
"""Name of the sidecar that speaks of all seeds of its folder, and of the folders below it."""

MISSPELT = ".meta.yml"
"""The other ending of YAML files, which would be passed over in silence."""

KEYS: Mapping[str, fields.Reader] = {key: FRONT_MATTER[key] for key in (*READ, "author")}
"""Every key of a sidecar and how its value is read: the values that an import can give a document."""


def parse_sidecar(text: str, name: str, source: str) -> tuple[Given, ...]:
    """Read a sidecar; `name` is its file below the seeds folder, `source` a name for messages.

    A key without a value is kept: it takes back what a folder above says. Raises BackfileError with every mistake.
    """
    try:
        values, _ = fields.read(text, KEYS)
    except Mistaken as error:
        raise BackfileError(Problem(source, m.line, m.what, m.hint) for m in error.mistakes) from None
    if "author" in values:
        values["authors"] = values.get("authors", ()) + values.pop("author")
    return tuple(Given(key, value, name) for key, value in values.items())


def speaking_of(seeds: Iterable[str], sidecars: Container[str]) -> dict[str, tuple[str, ...]]:
    """Name the sidecars that speak of each seed, the nearest first; a seed of which none speaks is missing."""

    @cache
    def above(folder: str) -> tuple[str, ...]:
        places = (folder, *map(str, PurePosixPath(folder).parents)) if folder else ("",)
        names = (FOLDER if place in ("", ".") else f"{place}/{FOLDER}" for place in places)
        return tuple(name for name in names if name in sidecars)

    found = {}
    for seed in seeds:
        own = tuple(name for name in own_names(seed) if name in sidecars)
        if own or above(seed.rpartition("/")[0]):
            found[seed] = own + above(seed.rpartition("/")[0])
    return found


def own_names(seed: str) -> tuple[str, ...]:
    """Give the names that the sidecar of one seed can have: `000_x.meta.yaml`, or `000_x.txt.meta.yaml`.

    The short one is missing for a seed whose sidecar would be that of the folder.
    """
    short = f"{seed.rpartition('.')[0]}{ENDING}"
    return (f"{seed}{ENDING}",) if short.rpartition("/")[2] == FOLDER else (short, f"{seed}{ENDING}")


def nearest(sidecars: Iterable[tuple[Given, ...]]) -> tuple[Given, ...]:
    """Take each value from the first of the sidecars that gives it, the nearest being first."""
    found: dict[str, Given] = {}
    for given in sidecars:
        for one in given:
            found.setdefault(one.field, one)
    return tuple(found.values())


def astray(sidecars: Collection[str], seeds: Iterable[str], folder: str) -> Iterator[Problem]:
    """Find sidecars that speak of no seed, or of one that has another; `folder` is that of the seeds, as shown."""
    owners: dict[str, list[str]] = {}
    stems: dict[str, str] = {}
    for seed in seeds:
        for name in own_names(seed):
            owners.setdefault(name, []).append(seed)
            stems.setdefault(name.rpartition("/")[2], seed)
    for name in sorted(sidecars):
        shown, file = f"{folder}/{name}", name.rpartition("/")[2]
        own = owners.get(name, ())
        if name.endswith(MISSPELT):
            yield Problem(shown, 0, f"a sidecar ends in {ENDING}", "give it that ending")
        elif not own and file != FOLDER:
            hint = f"put it beside {stems[file]}" if file in stems else "name it after the seed beside it, or delete it"
            yield Problem(shown, 0, "there is no seed that this sidecar speaks of", hint)
        elif len(own) > 1:
            yield Problem(
                shown,
                0,
                f"it could speak of {own[0]} or of {own[1]}",
                f"name it after the one that is meant, ending and all: {own[1]}{ENDING}",
            )
        elif own and own_names(own[0])[0] != name and own_names(own[0])[0] in sidecars:
            yield Problem(shown, 0, f"{folder}/{own_names(own[0])[0]} speaks of the same seed", "make one of the two")
