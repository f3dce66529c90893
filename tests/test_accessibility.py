"""Everyone can use every kind of page: the rules of axe (WCAG 2.2 AA and best practice), and the keyboard alone."""

import os
from collections.abc import Iterator
from typing import Any

import pytest
from conftest import ROOT, Archive
from every_kind import articles, every_kind, kinds
from serving import serving

pytestmark = pytest.mark.browser

AXE = ROOT / "tests/checkers/node_modules/axe-core/axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LOOKS = {
    "light": ("en", {"color_scheme": "light", "viewport": {"width": 1200, "height": 800}}),
    "dark": ("en", {"color_scheme": "dark", "viewport": {"width": 1200, "height": 800}}),
    "narrow": ("en", {"color_scheme": "light", "viewport": {"width": 320, "height": 640}}),
    "arabic": ("ar", {"color_scheme": "light", "viewport": {"width": 1200, "height": 800}}),
}


@pytest.fixture(scope="module", params=LOOKS)
def look(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, browser: Any) -> Iterator[Any]:
    """Serve an archive with every kind of page, in a language, and open it in a window of a certain look."""
    lang, window = LOOKS[request.param]
    archive = Archive(tmp_path_factory.mktemp(f"look-{request.param}"))
    every_kind(archive, lang)
    with serving(archive.path("output")) as address:
        archive.build("--base-url", address)
        context = browser.new_context(**window)
        everything = request.param == "light"
        yield context.new_page(), f"{address}/", [*kinds(archive), *(articles(archive) if everything else ())]
        context.close()


def violations(page: Any) -> list[str]:
    """Give what axe says of the page that is open, with every panel of it unfolded."""
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    page.add_script_tag(path=str(AXE))
    rules = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
    found = page.evaluate("rules => axe.run(document, rules)", rules)["violations"]
    return [f"{one['id']}: {one['help']}: {one['nodes'][0]['html'][:200]}" for one in found]


@pytest.fixture
def axe() -> None:
    """Skip where axe is not installed, but not where every check must run."""
    if not AXE.is_file():
        assert os.environ.get("CI") != "true", "no axe here, and every test must run: npm ci --prefix tests/checkers"
        pytest.skip("NO AXE: the rules of accessibility were not tested; see CONTRIBUTING.md")


@pytest.mark.usefixtures("axe")
def test_no_page_breaks_a_rule_of_accessibility(look: Any):
    page, root, addresses = look
    found = {}
    for address in addresses:
        page.goto(root + address)
        wrong = violations(page)
        if wrong:
            found[address] = wrong
    assert found == {}


@pytest.mark.usefixtures("axe")
def test_a_broken_page_is_noticed(browser: Any):
    page = browser.new_page()
    page.set_content("<html><body><img src=x><p style='color:#ccc;background:#fff'>pale</p></body></html>")
    assert violations(page) != []
    page.close()


def test_every_control_is_reached_by_the_keyboard_and_shows_it(look: Any):
    page, root, addresses = look
    for address in dict.fromkeys(one.split("/")[0] for one in addresses):
        page.goto(root + next(one for one in addresses if one.split("/")[0] == address))
        wanted = page.evaluate(
            "[...document.querySelectorAll('a[href], button, input, select, summary')]"
            ".filter(one => one.tabIndex >= 0 && one.checkVisibility()).length"
        )
        reached = set()
        for _ in range(min(wanted, 60)):
            page.keyboard.press("Tab")
            at = page.evaluate(
                "(() => { const one = document.activeElement, style = getComputedStyle(one);"
                " return [[...document.querySelectorAll('*')].indexOf(one),"
                " style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1, one.outerHTML]; })()"
            )
            assert at[1], f"{address}: no outline shows the focus on {at[2][:99]}"
            reached.add(at[0])
        assert len(reached) == min(wanted, 60), address
