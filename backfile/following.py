"""Follow seeds that a person moved or renamed: their documents stay theirs, and are not made twice."""

from collections.abc import Iterable, Mapping

from backfile import store
from backfile.accession import document_path
from backfile.documents import parse_document, untouched
from backfile.errors import BackfileError, Problem
from backfile.memory import Memory
from backfile.model import Entry
from backfile.patches import put
from backfile.reading import read_hashes
from backfile.store import Folders, Stamp
from backfile.tagging.retagging import front_span, reseal

NAME = ("seed", "name")
"""Where the name of its seed stands in a document's front matter."""


def follow(folders: Folders, memory: Memory, seeds: Mapping[str, Stamp], entries: Iterable[Entry]) -> bool:
    """Write the new names of moved seeds into their documents; tells whether there were any.

    A seed has moved if it is new, and has the bytes of one that is gone and whose document is still there.
    """
    entries = list(entries)
    gone: dict[str, str] = {}
    for entry in entries:
        if entry.card.seed and entry.card.seed not in seeds:
            gone.setdefault(entry.card.sha256, entry.path)
    known = {entry.card.seed for entry in entries}
    there = {entry.path for entry in entries}
    new = [seed for seed in seeds if seed not in known and document_path(seed) not in there] if gone else []
    hashes = read_hashes(folders, memory, seeds, new) if new else {}
    moved = {gone.pop(hashes[seed]): seed for seed in new if hashes.get(seed) in gone}
    for path, seed in moved.items():
        shown = folders.shown(folders.content / path)
        text = store.read_text(folders.content / path, shown, exact=True)
        store.write_text(folders.content / path, with_seed(text, seed, shown), shown)
    return bool(moved)


def with_seed(text: str, seed: str, source: str) -> str:
    """Give a document's file with another name of its seed; whether a person touched it stays to be seen.

    Raises BackfileError where the name is written in a way that cannot be changed for sure.
    """
    before = parse_document(text, source).provenance
    start, end = front_span(text)
    changed = text[:start] + put(text[start:end], NAME, seed) + text[end:]
    if before and untouched(text, before.digest):
        changed = reseal(changed, before.digest)
    after = parse_document(changed, source).provenance
    if not after or after.seed != seed:
        raise BackfileError([Problem(source, 0, f"its seed is now {seed}", f"write `name: {seed}` under `seed:`")])
    return changed
