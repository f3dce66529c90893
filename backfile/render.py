"""Render pages with Jinja layouts; the only module that knows Jinja.

A layout sees its page's view, `site` and `words`, and nothing else.
Law: equal digest of engine, layout and page, equal bytes.
"""

import traceback
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from functools import lru_cache, partial

from jinja2 import (
    Environment,
    FunctionLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    meta,
)

from backfile.citing.linked_data import linked_data
from backfile.citing.references import Holder, notes
from backfile.errors import BackfileError, Problem
from backfile.model import Page
from backfile.text import digest, direction
from backfile.urls import absolute, link
from backfile.views import SiteView
from backfile.wording import counted, date_in_words, day_in_words, number_in_words

SAID = 20_000
"""Dates and numbers that are kept said: every day of 55 years. To say one takes 4.6 µs, to look it up 0.4 µs."""

Renderer = Callable[[Page, Mapping[str, object]], str]
"""Gives a page's text from the page and the texts it shows."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Hold one file of the layouts folder."""

    name: str
    """Its name below the folder: `parts/head.html`."""

    path: str
    """The file as a person would find it, for messages."""

    text: str
    """What it says."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Hold all that is the same for every page of a build."""

    layouts: tuple[Layout, ...]
    """The layouts, each name once."""

    site: SiteView
    """What layouts see as `site`."""

    words: tuple[tuple[str, str], ...]
    """What layouts see as `words`."""

    base_url: str
    """Address under which the site is published."""


@lru_cache(maxsize=1)
def environment(setting: Setting) -> Environment:
    """Prepare Jinja for a setting; kept, because each batch of pages asks for the same one."""
    files = {layout.name: layout for layout in setting.layouts}

    def load(name: str) -> tuple[str, str, None] | None:
        return (files[name].text, files[name].path, None) if name in files else None

    made = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=FunctionLoader(load),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    words, owner = dict(setting.words), holder(setting)
    made.globals.update(site=setting.site, words=words)
    made.filters.update(
        link=partial(link, setting.base_url),
        absolute=partial(absolute, setting.base_url),
        in_words=kept(date_in_words, words),
        day_in_words=kept(day_in_words, words),
        direction=direction,
        number=kept(number_in_words, words),
        counted=partial(counted, words=words),
        notes=partial(notes, words=words),
        linked_data=partial(linked_data, holder=owner),
    )
    return made


def renderer(setting: Setting) -> Renderer:
    """Prepare to render pages of a setting; asked for once a batch, since to compare settings costs 0.04 ms."""
    return partial(render, environment(setting), setting)


def kept(say: Callable[..., str], words: Mapping[str, str]) -> Callable[..., str]:
    """Give a filter that says something in these words, and keeps what it said: the same dates stand on many pages."""
    return lru_cache(maxsize=SAID)(partial(say, words=words))


def holder(setting: Setting) -> Holder:
    """Say who holds what is cited."""
    return Holder(setting.site.title, setting.site.owner, setting.base_url, dict(setting.words))


def render(made: Environment, setting: Setting, page: Page, texts: Mapping[str, object]) -> str:
    """Render a page; `texts` holds what its view does not: `document`, `body`, `lines`, `stories`.

    Raises BackfileError with the layout's file and line where the layout cannot be rendered.
    """
    seen = {field.name: getattr(page.view, field.name) for field in fields(page.view)}  # type: ignore[arg-type]
    try:
        return made.get_template(page.layout).render(seen | dict(texts))
    except Exception as error:
        raise BackfileError([layout_problem(setting, page, error)]) from error


def layout_problem(setting: Setting, page: Page, error: Exception) -> Problem:
    """Find the layout and the line that an error comes from; raises the error again where it is not a layout's."""
    hint = f"while rendering {page.address}"
    if isinstance(error, TemplateNotFound):
        wanted = next(iter(error.templates), None) if hasattr(error, "templates") else error.name
        return Problem(f"layouts/{wanted}", 0, "this layout is missing", f"{page.layout} needs it, {hint}")
    if isinstance(error, TemplateSyntaxError):
        return Problem(error.filename or f"layouts/{error.name}", error.lineno, str(error.message), hint)
    paths = {layout.path for layout in setting.layouts}
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename in paths]
    if frames:
        what = str(error) if isinstance(error, TemplateError) else f"{type(error).__name__}: {error}"
        return Problem(frames[-1].filename, frames[-1].lineno or 0, what, hint)
    raise error


def syntax_problems(setting: Setting) -> Iterable[Problem]:
    """Find every layout that Jinja cannot read."""
    made = environment(setting)
    for layout in setting.layouts:
        try:
            made.parse(layout.text, layout.name, layout.path)
        except TemplateSyntaxError as error:
            yield Problem(layout.path, error.lineno, str(error.message), "see the Jinja documentation on this tag")


def layout_digests(setting: Setting) -> dict[str, str]:
    """Fingerprint each layout together with all that it extends, includes and imports."""
    made = environment(setting)
    texts = {layout.name: layout.text for layout in setting.layouts}
    names = {name: meta.find_referenced_templates(made.parse(text)) for name, text in texts.items()}
    uses = {name: texts.keys() if None in (found := list(used)) else set(found) for name, used in names.items()}
    return {name: digest(*(f"{n}\n{texts.get(n, '')}" for n in sorted(closure(name, uses)))) for name in texts}


def closure(name: str, uses: Mapping[str, Iterable[str | None]]) -> set[str]:
    """Gather a layout and everything that it needs, however far."""
    found, todo = {name}, [name]
    while todo:
        new = {other for other in uses.get(todo.pop(), ()) if other} - found
        found |= new
        todo += new
    return found
