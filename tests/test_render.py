"""A layout sees its page's view, and a mistake in it is told with file and line."""

from dataclasses import dataclass

import pytest

from backfile.errors import BackfileError
from backfile.model import Page
from backfile.render import Layout, Setting, layout_digests, renderer, syntax_problems
from backfile.views import SiteView

WORDS = {
    "tags": "Subjects",
    "language": "en",
    "digits": "0123456789",
    "thousands": ",",
    "thousands_from": "1000",
    "rivers_one": "{count} river",
    "rivers_other": "{count} rivers",
}
SITE = SiteView("The River File", "", "en", "ltr", "", (), (), "", "/assets/site.css", "", "/search/", "", "")


@dataclass(frozen=True, slots=True)
class View:
    """Hold what the layouts of these tests see."""

    title: str = "Flood"


def setting(base_url: str = "", **layouts: str) -> Setting:
    """Make a setting of layouts; `a__b` stands for `a/b`."""
    names = {f"{name.replace('__', '/')}.html": text for name, text in layouts.items()}
    made = tuple(Layout(name, f"layouts/{name}", text) for name, text in names.items())
    return Setting(made, SITE, tuple(WORDS.items()), base_url)


def shown(text: str, base_url: str = "", **texts: object) -> str:
    """Render a page with a layout of this text."""
    return renderer(setting(base_url, page=text))(Page("/x/", "page.html", View()), texts)


def problem(**layouts: str) -> str:
    """Render a page that cannot be rendered."""
    with pytest.raises(BackfileError) as error:
        renderer(setting(**layouts))(Page("/x/", "page.html", View()), {})
    return str(error.value)


def test_a_layout_sees_view_site_words_and_texts():
    assert (
        shown("{{ title }} {{ site.title }} {{ words.tags }} {{ body }}", body="rose")
        == "Flood The River File Subjects rose"
    )


def test_what_a_layout_prints_is_escaped():
    assert shown("{{ body }}", body="<script>&\"'") == "&lt;script&gt;&amp;&#34;&#39;"


def test_addresses_are_written_under_the_base():
    assert (
        shown("{{ '/tags/'|link }} {{ '/tags/'|absolute }}", "https://a.b/repo") == "/repo/tags/ https://a.b/repo/tags/"
    )


def test_numbers_dates_and_directions_have_filters():
    assert shown("{{ 1234|number }} {{ 'fa'|direction }}") == "1,234 rtl"
    assert shown("{{ 1|counted('rivers') }}, {{ 1234|counted('rivers') }}") == "1 river, 1,234 rivers"


@pytest.mark.parametrize("name", ["open", "cycle_through", "get_page", "entries", "config", "documents", "now"])
def test_a_layout_cannot_ask_for_more(name: str):
    assert problem(page="{{ " + name + " }}") == f"layouts/page.html:1: '{name}' is undefined\n  while rendering /x/"


def test_an_undefined_name_is_told_where_it_stands():
    told = problem(page='{% include "parts/foot.html" %}', parts__foot="<p>\n\n{{ titel }}\n")
    assert told == "layouts/parts/foot.html:3: 'titel' is undefined\n  while rendering /x/"


def test_an_unknown_field_is_told_where_it_stands():
    assert problem(page="\n{{ site.titel }}").startswith(
        "layouts/page.html:2: 'backfile.views.SiteView object' has no attribute 'titel'"
    )


def test_a_word_that_is_not_there_is_told():
    assert problem(page="{{ words.tgas }}").startswith("layouts/page.html:1: ")


def test_a_mistake_in_a_macro_is_told_in_its_own_file():
    page = '{% from "macros/m.html" import m %}\n{{ m() }}'
    told = problem(page=page, macros__m="{% macro m() %}\n{{ 1 / 0 }}\n{% endmacro %}")
    assert told == "layouts/macros/m.html:2: ZeroDivisionError: division by zero\n  while rendering /x/"


def test_a_missing_layout_is_told_with_the_one_that_needs_it():
    told = problem(page='{% extends "skeleton.html" %}')
    assert told == "layouts/skeleton.html: this layout is missing\n  page.html needs it, while rendering /x/"


def test_of_several_missing_layouts_the_first_is_told():
    assert problem(page='{% include ["a.html", "b.html"] %}').startswith("layouts/a.html: this layout is missing")


def test_every_layout_that_cannot_be_read_is_told():
    made = setting(page="{% if %}", other="\n{{ a b }}", good="{{ a }}")
    assert [(problem.path, problem.line) for problem in syntax_problems(made)] == [
        ("layouts/page.html", 1),
        ("layouts/other.html", 2),
    ]


def test_a_mistake_of_ours_is_not_taken_for_the_layouts(monkeypatch: pytest.MonkeyPatch):
    def fail(_setting: Setting) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr("backfile.render.environment", fail)
    with pytest.raises(RuntimeError, match="boom"):
        shown("{{ title }}")


def digest_of(name: str, **layouts: str) -> str:
    """Fingerprint one of some layouts."""
    return layout_digests(setting(**layouts))[f"{name}.html"]


PARTS = {
    "page": '{% extends "base.html" %}{% from "macros/m.html" import m %}',
    "base": '{% include "parts/foot.html" %}',
    "macros__m": "{% macro m() %}{% endmacro %}",
    "parts__foot": "foot",
    "other": "other",
}


@pytest.mark.parametrize("name", ["page", "base", "macros__m", "parts__foot"])
def test_a_layout_depends_on_all_that_it_uses_however_far(name: str):
    assert digest_of("page", **PARTS) != digest_of("page", **PARTS | {name: PARTS[name] + " "})


def test_a_layout_depends_on_nothing_that_it_does_not_use():
    assert digest_of("page", **PARTS) == digest_of("page", **PARTS | {"other": "changed"})


def test_a_layout_that_chooses_another_by_a_value_depends_on_every_one():
    parts = {"page": "{% include title %}", "other": "a"}
    assert digest_of("page", **parts) != digest_of("page", **parts | {"other": "b"})


def test_a_layout_that_appears_is_seen_by_the_one_that_may_include_it():
    page = '{% include "x.html" ignore missing %}'
    assert digest_of("page", page=page) != digest_of("page", page=page, x="here")


def test_layouts_that_use_each_other_have_an_end():
    assert digest_of("page", page='{% include "other.html" %}', other='{% include "page.html" ignore missing %}')
