"""Read an archive from its folders: decisions, layouts, words, assets and entries."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from backfile import fields, store
from backfile.config import Config, parse_config
from backfile.entries import ABOUT, read_entry
from backfile.errors import BackfileError, Problem
from backfile.fields import Mistaken
from backfile.importing.decoding import decode
from backfile.memory import Memory
from backfile.model import Entry, Seed
from backfile.plan_finding import OPENSEARCH, SEARCH
from backfile.render import Layout, Setting
from backfile.store import Folders, Stamp
from backfile.text import digest, direction, sha256
from backfile.views import SiteView
from backfile.workers import Workers

CONFIG = "site.yaml"
SCRIPT = "search.js"
"""The script of the search page, among the assets."""

WORDS = "words"
"""Folder of the layouts that holds the words of the interface, a file for each language."""

DEFAULT_LANG = "en"
"""The language whose words stand in where a language has none."""

ENGINE_PARTS = ("jinja2", "markdown-it-py")
"""Libraries whose version decides the bytes of a page."""


SECTIONS = ("dates", "stories", "tags", "sources", "authors", "about")
"""Where the masthead leads, unless the owner says otherwise."""


@dataclass(frozen=True, slots=True)
class Asset:
    """Hold a file that is published as it is."""

    address: str
    """Address from the root of the site."""

    raw: bytes
    """Its bytes."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Hold what the content folder holds."""

    entries: tuple[Entry, ...]
    """The documents."""

    about: Entry | None
    """The document about the archive."""

    problems: tuple[Problem, ...]
    """What is wrong with documents that could not be read."""


def read_config(folders: Folders) -> Config:
    """Read site.yaml; an archive without one has every default."""
    path = folders.site / CONFIG
    return parse_config(store.read_text(path, CONFIG), CONFIG) if path.is_file() else Config()


def both(folders: Folders, own: Path, name: str) -> dict[str, Path]:
    """Find the files of a folder of the archive, and those of the same folder beside build.py that it has not."""
    home = folders.home / name
    found = {file: home / file for file in store.scan(home)}
    return found | {file: own / file for file in store.scan(own, shown=folders.shown(own))}


def read_assets(folders: Folders, *, search: bool) -> tuple[Asset, ...]:
    """Read the assets: the stylesheets as one file, then the others as they are; the script only where it is wanted.

    Stylesheet and script have their digest in the name.
    """
    files = both(folders, folders.assets, "assets")
    raw = {name: store.read_bytes(path, folders.shown(path)) for name, path in files.items()}
    sheets = [name for name in sorted(files) if name.startswith("css/") and name.endswith(".css")]
    sheet = b"".join(map(raw.pop, sheets))
    script = raw.pop(SCRIPT, b"")
    return (
        Asset(f"/assets/site.{digest(sheet)[:8]}.css", sheet),
        *((Asset(f"/assets/search.{digest(script)[:8]}.js", script),) if search else ()),
        *(Asset(f"/assets/{name}", raw[name]) for name in raw),
        Asset("/.nojekyll", b""),
    )


def read_setting(folders: Folders, config: Config, assets: Sequence[Asset]) -> Setting:
    """Read layouts and words, and say what every page has in common."""
    files = both(folders, folders.layouts, "layouts")
    layouts = tuple(
        Layout(name, folders.shown(path), store.read_text(path, folders.shown(path)))
        for name, path in sorted(files.items())
        if not name.startswith(f"{WORDS}/")
    )
    addresses = [asset.address for asset in assets]

    def published(name: str) -> str:
        return next((address for address in addresses if address.startswith(f"/assets/{name}.")), "")

    site = SiteView(
        title=config.title,
        description=config.description,
        lang=config.lang,
        dir=direction(config.lang),
        owner=config.owner,
        nav=config.nav,
        sections=tuple(name for name in SECTIONS if getattr(config.pages, name, True)),
        corrections=config.corrections,
        stylesheet=published("site"),
        icon=published("favicon"),
        search=SEARCH if config.search else "",
        script=published("search") if config.search else "",
        opensearch=OPENSEARCH if config.search and config.base_url else "",
    )
    return Setting(layouts, site, tuple(read_words(folders, config.lang).items()), config.base_url)


def read_words(folders: Folders, lang: str) -> dict[str, str]:
    """Read the words of the interface; what a language or the owner's own file lacks is said in English."""
    words: dict[str, str] = {}
    for name in dict.fromkeys((DEFAULT_LANG, lang.partition("-")[0], lang)):
        for folder in dict.fromkeys((folders.home / "layouts", folders.layouts)):
            path = folder / WORDS / f"{name}.yaml"
            if path.is_file():
                shown = folders.shown(path)
                words |= parse_words(store.read_text(path, shown), shown)
    return words


def parse_words(text: str, source: str) -> dict[str, str]:
    """Read a file of words: a key and a text on each line."""
    try:
        return dict(fields.read_names(text, fields.text))
    except Mistaken as error:
        raise BackfileError(Problem(source, m.line, m.what, m.hint) for m in error.mistakes) from None


def engine_digest() -> str:
    """Fingerprint the program itself, so that a new version of it makes every page anew."""
    here = Path(__file__).parent
    sources = [store.read_bytes(here / name, name) for name in store.scan(here, (".py",))]
    return digest(*sources, *map(version_of, ENGINE_PARTS))


def version_of(package: str) -> str:
    """Give the version of an installed package."""
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def compared(config: Config) -> bool:
    """Tell whether texts are compared with each other at all."""
    return config.related or config.reprints or config.pages.stories


def read_shelf(folders: Folders, config: Config, memory: Memory, engine: str, workers: Workers) -> Shelf:
    """Read every document into an entry; those that did not change since the last time come from memory."""
    stamps = store.scan(folders.content, (".md",), shown=folders.shown(folders.content))
    state = digest(engine, repr((config.lang, compared(config))))
    entries = memory.entries(state, stamps)
    todo = [name for name in stamps if name not in entries]
    read: list[Entry] = []
    problems: list[Problem] = []
    for found, wrong in workers.run(partial(read_entries, folders, config), todo):
        read += found
        problems += wrong
    memory.remember_entries(state, stamps, read)
    entries |= {entry.path: entry for entry in read}
    about = entries.pop(ABOUT, None)
    return Shelf(tuple(entries[name] for name in sorted(entries)), about, tuple(problems))


def read_entries(folders: Folders, config: Config, names: Sequence[str]) -> tuple[list[Entry], list[Problem]]:
    """Read some documents into entries, and gather what is wrong with the others."""
    entries: list[Entry] = []
    problems: list[Problem] = []
    for name in names:
        path = folders.content / name
        shown = folders.shown(path)
        try:
            text = store.read_text(path, shown)
            entries.append(read_entry(text, name, shown, config.lang, signed=compared(config)))
        except BackfileError as error:
            problems += error.problems
    return entries, problems


def read_hashes(folders: Folders, memory: Memory, stamps: Mapping[str, Stamp], wanted: Iterable[str]) -> dict[str, str]:
    """Give the SHA-256 of the seeds that are there and wanted; those that did not change come from memory."""
    known = memory.hashes(stamps)
    new = {
        name: sha256(store.read_bytes(folders.seeds / name, folders.shown(folders.seeds / name)))
        for name in sorted(set(wanted) & stamps.keys() - known.keys())
    }
    memory.remember_hashes(stamps, new)
    return known | new


def read_seed(folders: Folders, name: str, encodings: tuple[str, ...]) -> Seed:
    """Read a seed; raises BackfileError where it is no text, or in none of these encodings."""
    path = folders.seeds / name
    shown = folders.shown(path)
    return decode(store.read_bytes(path, shown), name, shown, encodings)
