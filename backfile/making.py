"""Make planned pages into files: read the texts that a page shows, render it, and stage it beside the old output."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote, unquote

from markupsafe import Markup

from backfile import edition, store
from backfile.citing.files import Citations, citation_file
from backfile.documents import corrected, parse_document
from backfile.errors import BackfileError, Problem
from backfile.manifest import Made, made_of
from backfile.markup import to_html
from backfile.model import Document, LeftOut, Page, Seed, Source
from backfile.reading import read_seed
from backfile.render import Renderer, Setting, holder, renderer
from backfile.store import Folders
from backfile.text import digest
from backfile.urls import base_path, file_of
from backfile.views import Line, Story

LINK = re.compile(r'\s(?:href|src)="([^"#?]+)')


@dataclass(frozen=True, slots=True)
class Shop:
    """Hold what a worker needs to make pages."""

    folders: Folders
    """Where documents and seeds lie, and where the output goes."""

    setting: Setting
    """What is the same on every page."""

    encodings: tuple[str, ...]
    """Code pages that seeds may be written in."""


@dataclass(frozen=True, slots=True)
class Task:
    """Hold one page to be made."""

    page: Page
    """The page."""

    digest: str
    """Digest of engine, layout and page."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Say what became of a page."""

    name: str
    """Its file below the output folder."""

    made: Made
    """What it was made from, and what it is."""

    changed: bool
    """Whether these bytes are new."""


def page_digest(engine: str, layout: str, page: Page) -> str:
    """Fingerprint a page with everything its bytes depend on."""
    return digest(engine, layout, repr(page))


def make_pages(shop: Shop, tasks: Sequence[Task]) -> tuple[list[Outcome], list[Problem]]:
    """Render pages and stage those whose bytes changed; gives what was made, and the problems met."""
    outcomes: list[Outcome] = []
    problems: list[Problem] = []
    draw = renderer(shop.setting)
    for task in tasks:
        try:
            raw = page_bytes(shop, draw, task.page)
        except BackfileError as error:
            problems.extend(error.problems)
            continue
        name = file_of(task.page.address)
        changed = not edition.holds(shop.folders.output, name, raw)
        if changed:
            edition.stage(shop.folders.output, name, raw)
        outcomes.append(Outcome(name, made_of(task.digest, raw), changed))
    return outcomes, problems


def check_pages(known: frozenset[str], shop: Shop, tasks: Sequence[Task]) -> tuple[list[Outcome], list[Problem]]:
    """Render pages without writing them, and find links of theirs that lead to no page of the site."""
    problems: list[Problem] = []
    draw = renderer(shop.setting)
    for task in tasks:
        if not task.page.layout:
            continue
        try:
            text = page_bytes(shop, draw, task.page).decode()
        except BackfileError as error:
            problems.extend(error.problems)
            continue
        problems.extend(
            Problem(
                task.page.address, 0, f"a link leads to {target}, where nothing is", "mend the document or the layout"
            )
            for target in dict.fromkeys(LINK.findall(text))
            if leads_nowhere(known, shop.setting.base_url, target)
        )
    return [], problems


def leads_nowhere(known: frozenset[str], base_url: str, target: str) -> bool:
    """Tell whether a link goes to a page of this site that is not made."""
    base, target = unquote(base_path(base_url)), unquote(target)
    if not target.startswith("/") or target.startswith("//"):
        return False
    return not target.startswith(f"{base}/") or file_of(target.removeprefix(base)) not in known


def page_bytes(shop: Shop, draw: Renderer, page: Page) -> bytes:
    """Render a page; a file of references is written without a layout."""
    if isinstance(page.view, Citations):
        return citation_file(page.view, holder(shop.setting)).encode()
    return draw(page, dict(texts(shop, page))).encode()


def texts(shop: Shop, page: Page) -> Iterator[tuple[str, object]]:
    """Read and render the texts that a page shows, under the names its layout sees."""
    documents = [read_document(shop, source) for source in page.documents]
    if page.seeds:
        provenance = documents[0].provenance
        marked = provenance is not None and not getattr(page.view, "changed", False)
        seed = read_seed(shop.folders, page.seeds[0].path, shop.encodings)
        yield "repairs", provenance.repairs if provenance else ()
        yield "lines", lines_of(seed, provenance.left_out if provenance and marked else ())
    elif page.layout == "feed.xml":
        base = shop.setting.base_url
        yield "stories", tuple(Story(document, html(document.body, base)) for document in documents)
    elif documents:
        yield "document", documents[0]
        yield "body", html(documents[0].body, quote(base_path(shop.setting.base_url), safe="/%"))
        yield "corrected", corrected(documents[0])


def html(body: str, base: str) -> Markup:
    """Render a body, its links from the site's root put below `base`."""
    return Markup(to_html(body, base))  # noqa: S704 - the parser lets no HTML of a text through


def read_document(shop: Shop, source: Source) -> Document:
    """Read a document of the archive."""
    path = shop.folders.content / source.path
    shown = shop.folders.shown(path)
    return parse_document(store.read_text(path, shown), shown)


def lines_of(seed: Seed, omitted: tuple[LeftOut, ...]) -> tuple[Line, ...]:
    """Give a seed's lines, each with the rule that left it out of the document."""
    rules = {number: item.rule for item in omitted for number in range(item.first, item.last + 1)}
    return tuple(
        Line(number, text, rules.get(number, "")) for number, text in enumerate(seed.text.split("\n"), start=1)
    )
