"""What a person sees who edits with the preview open beside: the page follows, problems and all."""

import os
import shutil
from collections.abc import Iterator

import pytest
from conftest import Archive, document
from playwright.sync_api import Page, sync_playwright
from test_preview import serving

pytestmark = pytest.mark.browser

SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]

ARTICLE = "articles/flood-in-the-valley/"


@pytest.fixture
def page() -> Iterator[Page]:
    """Give a page of Chromium."""
    names = ("chromium", "chromium-browser", "google-chrome")
    found = next(filter(None, map(shutil.which, names)), None)
    if not found:
        tell = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        tell("NO CHROMIUM IS INSTALLED: whether a browser follows the edits was NOT tested")
    with sync_playwright() as playwright, playwright.chromium.launch(executable_path=found, args=SWITCHES) as browser:
        yield browser.new_page()


def reads(page: Page, words: str) -> None:
    """Wait until the page shows these words, without touching it."""
    page.wait_for_function("words => document.body.innerText.includes(words)", arg=words, timeout=30_000)


def test_the_page_in_the_browser_follows_edits_and_problems_by_itself(archive: Archive, page: Page):
    archive.write("site.yaml", "title: Valley Archive\nbase_url: https://example.org/repo\n")
    archive.write("content/flood.md", document("Flood in the valley", "The river rose.", slug="flood-in-the-valley"))
    with serving(archive) as served:
        page.goto(served.url + ARTICLE)
        reads(page, "The river rose.")
        page.evaluate("window.before = true")

        archive.append("content/flood.md", "Nobody was hurt.")
        reads(page, "Nobody was hurt.")
        assert page.evaluate("window.before") is None  # it is another page, not the old one patched

        archive.replace("content/flood.md", "slug: ", "date: <i>soon\nslug: ")
        reads(page, "The site cannot be built")
        reads(page, "content/flood.md:3")
        reads(page, "<i>soon")
        archive.replace("content/flood.md", "date: <i>soon", "date: 2015-02-14")
        reads(page, "14 February 2015")

        archive.write(
            "layouts/article.html", "{% extends 'base.html' %}\n{% block main %}{{ nothing.there }}{% endblock %}"
        )
        reads(page, "layouts/article.html:2")
        page.reload()
        reads(page, "layouts/article.html:2")
        archive.write(
            "layouts/article.html", "{% extends 'base.html' %}{% block main %}Plainly: {{ body }}{% endblock %}"
        )
        reads(page, "Plainly:")
        assert page.url == served.url + ARTICLE
