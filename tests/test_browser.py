"""The site of the two seeds, under /repo/, as a reader's browser sees it."""

import shutil
from collections.abc import Iterator
from typing import Any
from urllib.parse import urldefrag, urlsplit

import pytest
from conftest import Archive
from serving import serving

pytestmark = pytest.mark.browser

LETTER = "articles/khamenei-sent-secret-noncommittal-letter-to-obama-wsj/"
LISTED = [
    "",
    LETTER,
    f"{LETTER}original/",
    "tags/",
    "tags/iran/",
    "dates/",
    "2015/",
    "2015/02/",
    "undated/",
    "about/",
    "404.html",
]


@pytest.fixture(scope="module")
def root(two_seeds: Archive, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the archive; gives the address of its front page."""
    folder = tmp_path_factory.mktemp("browser")
    for name in ("seeds", "content"):
        shutil.copytree(two_seeds.path(name), folder / name)
    shutil.copy(two_seeds.path("site.yaml"), folder)
    with serving(folder / "output") as address:
        Archive(folder).build("--base-url", address)
        yield f"{address}/"


@pytest.fixture
def page(browser: Any, root: str) -> Iterator[Any]:
    """Open a page that must neither complain nor ask any other host."""
    found = browser.new_page()
    complaints: list[str] = []
    found.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    found.on("pageerror", lambda error: complaints.append(str(error)))
    found.on(
        "request",
        lambda asked: complaints.append(asked.url) if urlsplit(asked.url).netloc != urlsplit(root).netloc else None,
    )
    yield found
    found.close()
    assert [said for said in complaints if "404" not in said] == []


def test_every_link_from_the_front_page_on_leads_to_a_page(page: Any, root: str):
    todo, seen = [root], {root}
    while todo:
        address = todo.pop()
        answer = page.request.get(address) if address.endswith((".xml", ".txt", ".css", ".svg")) else page.goto(address)
        assert answer.status == 200, address
        if "text/html" not in answer.headers["content-type"]:
            continue
        links = page.eval_on_selector_all("a[href], link[href]", "found => found.map(one => one.href)")
        new = {urldefrag(link)[0] for link in links if urlsplit(link).netloc == urlsplit(root).netloc} - seen
        assert all(link.startswith(root) for link in new), f"{address} leads out of /repo/: {new}"
        new = {link for link in new if "/citation" not in link}  # the browser saves such files and does not show them
        seen |= new
        todo += sorted(new)
    assert len(seen) > 30


def test_every_line_that_is_linked_is_there(page: Any, root: str):
    page.goto(root + LETTER)
    lines = page.eval_on_selector_all("a[href*='#L']", "found => found.map(one => one.href)")
    assert lines
    for address in dict.fromkeys(lines):
        page.goto(address)
        assert page.evaluate("document.getElementById(location.hash.slice(1)) !== null"), address


@pytest.mark.parametrize("depth", ["none", "articles/none/at/all/", "2015/13/"])
def test_a_lost_reader_finds_back_from_any_depth(page: Any, root: str, depth: str):
    assert page.goto(root + depth).status == 404
    assert page.locator("h1").inner_text() == "There is no such page"
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") != "rgba(0, 0, 0, 0)"
    page.locator("main a").first.click()
    assert page.url == root


@pytest.mark.parametrize("address", LISTED)
def test_a_narrow_screen_scrolls_one_way_only(page: Any, root: str, address: str):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(root + address)
    for details in page.locator("details").all():
        details.evaluate("one => one.open = true")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_stylesheet_is_in_place(page: Any, root: str):
    page.goto(root)
    assert page.evaluate("document.styleSheets.length") == 1
    assert page.evaluate("document.styleSheets[0].cssRules.length") > 3


def test_the_site_is_whole_without_scripts(browser: Any, root: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(root)
    page.locator(f"a[href$='{LETTER}']").first.click()
    assert page.url == root + LETTER
    assert "countries such as Iraq and Syria." in page.locator(".prose").inner_text()
    context.close()


def test_an_old_spelling_leads_on(page: Any, root: str):
    page.goto(f"{root}tags/wsj/")
    page.wait_for_url(f"{root}tags/wall-street-journal/")
    assert page.locator("h1").inner_text() == "Wall Street Journal"


def test_the_skip_link_comes_first_and_leads_to_the_text(page: Any, root: str):
    page.goto(root + LETTER)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_ink_and_paper_are_told_apart_by_day_and_night(page: Any, root: str, scheme: str):
    page.emulate_media(color_scheme=scheme)
    page.goto(root + LETTER)
    root_style = "getComputedStyle(document.documentElement)"
    ink, paper = (
        sum(map(int, page.evaluate(f"{root_style}.{name}")[4:-1].split(", "))) for name in ("color", "backgroundColor")
    )
    assert (ink < paper) is (scheme == "light")
    assert abs(ink - paper) > 500
