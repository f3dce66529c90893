"""What needs a person is listed at the terminal and on a page of the preview, and never published."""

import json
import re

import pytest
from conftest import ROOT, Archive, document
from selectolax.lexbor import LexborHTMLParser

from backfile.errors import BackfileError
from backfile.faults import KINDS
from backfile.reviewing import review_page
from backfile.runs import Options
from backfile.store import Folders

WORDS = ("river", "harrow", "bridge", "council", "millbrook", "engineers", "kestrel", "morning", "weather", "railway")
STORY = " ".join(f"{one} {other} stood" for one in WORDS for other in reversed(WORDS))


def folders(archive: Archive) -> Folders:
    """Give the folders of an archive."""
    own = {name: archive.path(name) for name in ("seeds", "content", "layouts", "assets", "output")}
    return Folders(site=archive.folder, home=ROOT, cache=archive.path(".backfile"), **own)


@pytest.fixture
def doubtful(archive: Archive) -> Archive:
    """Give an archive with something wrong in each of its documents but one."""
    archive.write("content/well.md", document("All is well", "Short.", date="2015", source="Post"))
    archive.write("content/when.md", document("When", "Once.", date="2015-02-14?", source="Post"))
    archive.write("content/where.md", document("<b>Where</b>", "Here.", date="2015", seed="{name: x/where.txt}"))
    archive.write("content/one.md", document("One", STORY, date="2015", source="Post"))
    archive.write("content/two.md", document("Two", STORY, date="2014", source="Mail"))
    return archive.write("site.yaml", "title: The Valley Archive\n")


def page(archive: Archive) -> LexborHTMLParser:
    """Give the page that the preview shows."""
    return LexborHTMLParser(review_page(folders(archive), Options()).decode())


def test_documents_are_listed_by_what_is_wrong_with_them(doubtful: Archive):
    told = json.loads(doubtful.run("review", "--json").out)
    assert told["documents"] == 5
    assert {kind: [item["path"] for item in items] for kind, items in told["review"].items()} == {
        "doubtful": ["content/when.md"],
        "unsourced": ["content/where.md"],
        "reprint": ["content/one.md", "content/two.md"],
    }
    assert told["review"]["unsourced"][0]["seed"] == "seeds/x/where.txt"
    assert told["review"]["reprint"][0]["others"] == ["/articles/two/"]


def test_a_person_reads_counts_and_files(doubtful: Archive):
    told = doubtful.run("review")
    assert told.status == 0
    assert "\nNo source: 1 of 5\n                    content/where.md: <b>Where</b>\n" in told.out
    assert "                    like /articles/two/\n" in told.out


def test_where_nothing_is_wrong_that_is_told(archive: Archive):
    archive.write("content/well.md", document("All is well", "Short.", date="2015", source="Post"))
    assert archive.run("review").out == "\n1 document: nothing needs a person\n"


def test_the_page_links_to_the_documents_and_names_the_files(doubtful: Archive):
    shown = page(doubtful)
    assert [node.attributes["id"] for node in shown.css("section h2")] == ["doubtful", "unsourced", "reprint"]
    assert "/articles/where/" in [node.attributes["href"] for node in shown.css("main a")]
    assert [node.text() for node in shown.css("#main section:nth-of-type(2) code")] == [
        "content/where.md",
        "seeds/x/where.txt",
    ]
    assert [node.text() for node in shown.css("h1")] == ["To be looked at"]
    assert "The Valley Archive" in shown.css_first("title").text()


def test_a_headline_is_shown_as_it_is_written_and_does_nothing(doubtful: Archive):
    assert "<b>Where" not in (page(doubtful).html or "")


def test_no_site_has_the_page(doubtful: Archive):
    doubtful.build()
    assert not [name for name in doubtful.site() if "review" in name]
    review_page(folders(doubtful), Options())
    assert not [name for name in doubtful.site() if "review" in name]
    assert not [name for name, raw in doubtful.site().items() if b"/review/" in raw]


def test_what_a_person_mends_is_listed_no_longer(doubtful: Archive):
    doubtful.replace("content/when.md", "2015-02-14?", "2015-02-14")
    assert "doubtful" not in json.loads(doubtful.run("review", "--json").out)["review"]


def test_what_memory_recalls_is_what_was_read(doubtful: Archive):
    first = doubtful.age().run("review", "--json").out
    assert doubtful.run("review", "--json").out == first


def test_a_mistake_in_a_document_is_told(doubtful: Archive):
    doubtful.write("content/bad.md", "---\ntag: x\n---\n")
    assert "content/bad.md:2" in doubtful.problems("review")
    with pytest.raises(BackfileError, match="unknown key"):
        review_page(folders(doubtful), Options())


@pytest.mark.parametrize("lang", ["en", "ar", "de", "es", "fa", "fr"])
def test_every_kind_has_words_in_every_language(lang: str):
    words = (ROOT / f"layouts/words/{lang}.yaml").read_text(encoding="utf-8")
    assert {f"review_{kind}{end}" for kind in KINDS for end in ("", "_note")} <= set(
        re.findall(r"^(\w+):", words, re.MULTILINE)
    )
