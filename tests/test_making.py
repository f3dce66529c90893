"""Planned pages become files: the texts that they show are read, rendered, and staged where their bytes are new."""

import re

import pytest
from conftest import Archive, document

from backfile.making import LINK, leads_nowhere, lines_of, page_digest
from backfile.model import LeftOut, Page, Seed, Source
from backfile.text import sha256
from backfile.views import NotFoundView, RobotsView

KNOWN = frozenset({"index.html", "tags/iran/index.html", "tags/سيول/index.html", "feed.xml", "a b/index.html"})


def test_the_lines_of_a_seed_bear_the_rule_that_left_them_out():
    seed = Seed("a.txt", "one\n\nthree\nfour\n", "")
    lines = lines_of(seed, (LeftOut(1, 1, "a notice"), LeftOut(3, 4, "a form")))
    assert [(line.number, line.text, line.rule) for line in lines] == [
        (1, "one", "a notice"),
        (2, "", ""),
        (3, "three", "a form"),
        (4, "four", "a form"),
        (5, "", ""),
    ]


def test_a_pages_digest_depends_on_program_layout_and_all_that_it_shows():
    page = Page("/404.html", "404.html", NotFoundView("/404.html"))
    digests = {
        page_digest("e", "l", page),
        page_digest("f", "l", page),
        page_digest("e", "m", page),
        page_digest("e", "l", Page("/", "404.html", NotFoundView("/404.html"))),
        page_digest("e", "l", Page("/404.html", "404.html", RobotsView("/404.html"))),
        page_digest("e", "l", Page("/404.html", "404.html", NotFoundView("/404.html"), (Source("a.md", "1"),))),
        page_digest("e", "l", Page("/404.html", "404.html", NotFoundView("/404.html"), (Source("a.md", "2"),))),
        page_digest("e", "l", Page("/404.html", "404.html", NotFoundView("/404.html"), (), (Source("a.md", "1"),))),
    }
    assert len(digests) == 8
    assert page_digest("e", "l", page) in digests


@pytest.mark.parametrize(
    ("base", "target", "nowhere"),
    [
        ("", "/tags/iran/", False),
        ("", "/tags/iraq/", True),
        ("", "/tags/iran", True),
        ("", "/tags/%D8%B3%D9%8A%D9%88%D9%84/", False),
        ("", "/a%20b/", False),
        ("", "https://example.org/", False),
        ("", "//example.org/", False),
        ("", "mailto:a@b.c", False),
        ("https://a.b/repo", "/repo/tags/iran/", False),
        ("https://a.b/repo", "/repo/", False),
        ("https://a.b/repo", "/tags/iran/", True),
        ("https://a.b/repository", "/repo/", True),
        ("https://a.b/архив", "/%D0%B0%D1%80%D1%85%D0%B8%D0%B2/tags/iran/", False),
    ],
)
def test_a_link_within_the_site_must_lead_to_a_page(base: str, target: str, nowhere: bool):
    assert leads_nowhere(KNOWN, base, target) is nowhere


def test_links_are_read_without_question_and_fragment():
    assert LINK.findall('<a class="x" href="/a/?b#c"> <img src="/d.svg"> <a href="#e">') == ["/a/", "/d.svg"]


def test_nothing_of_a_text_comes_alive_on_any_page(archive: Archive):
    evil = "<script>alert(1)</script>"
    quoted = f"'{evil} \" onload=x'"
    front = {
        "tags": f"[{quoted}]",
        "source": quoted,
        "authors": f"[{quoted}]",
        "place": quoted,
        "licence": quoted,
        "captured": quoted,
    }
    pictures = f"\n- {{caption: {quoted}, credit: {quoted}}}"
    evidence = f"\n  title: {{line: 1, sure: likely, why: {quoted}}}"
    left_out = f"\n- {{lines: 1, rule: {quoted}}}"
    seed = f"{{name: a.txt, sha256: {quoted}}}"
    text = document(quoted, evil, **front, pictures=pictures, evidence=evidence, left_out=left_out, seed=seed)
    archive.write("content/a.md", text).write("content/about.md", document(quoted, evil)).seed("a.txt", evil)
    archive.write("site.yaml", f"title: {quoted}\ndescription: {quoted}\nowner: {quoted}\n").build()
    for name, raw in archive.site().items():
        if name.endswith((".html", ".xml")):
            rest = re.sub(rb'<script type="application/ld\+json">[^<]*</script>', b"", raw)  # it is not run
            assert rest.count(b"<script") == (name == "search/index.html"), name
            assert b'" onload' not in rest, name


def test_the_original_text_marks_the_lines_that_were_left_out(archive: Archive):
    raw = b"Share this\n\nThe river rose.\n"
    archive.seed("a.txt", raw)
    seed = f"{{name: a.txt, sha256: {sha256(raw)}}}"
    archive.write(
        "content/a.md", document("Flood", "The river rose.", left_out="[{lines: 1, rule: a button}]", seed=seed)
    ).build()
    page = archive.page("/articles/a/original/")
    assert page.all("del")[-1] == "Share this"
    assert "a button" in page.text
    assert "The river rose." not in page.all("del")
    assert "The river rose." in page.text


def test_a_seed_that_changed_since_is_shown_and_not_marked(archive: Archive):
    archive.seed("a.txt", "Share this\n\nThe river fell.\n")
    text = document(
        "Flood", "The river rose.", left_out="[{lines: 1, rule: a button}]", seed="{name: a.txt, sha256: '0'}"
    )
    archive.write("content/a.md", text).build()
    page = archive.page("/articles/a/original/")
    assert "The river fell." in page.text
    assert "changed" in page.text
    assert page.all("ol del") == []


def test_check_finds_a_link_that_leads_nowhere_and_writes_no_page(archive: Archive):
    archive.write(
        "content/a.md", document("Flood", "[there](/articles/fire/) [here](/articles/a/) [far](https://a.b/)")
    )
    told = archive.problems("check")
    assert (
        "/articles/a/: a link leads to /articles/fire/, where nothing is\n  mend the document or the layout\n" in told
    )
    assert "leads to /articles/a/" not in told
    assert not archive.path("output").exists()


def test_check_is_content_with_a_site_without_mistakes(archive: Archive):
    archive.write("content/a.md", document("Flood", "Water.", tags="[Rivers]", date="2015-02-14", authors="[Ada]"))
    for base in ("", "https://a.b/repo", "https://a.b/архив", "https://a.b/two words"):
        told = archive.run("check", "--base-url", base)
        assert (told.status, told.out) == (0, "nothing is wrong\n"), told.err


def test_a_headline_of_any_length_stands_whole_on_its_own_page(archive: Archive):
    title = "word " * 400 + "end"
    archive.write("content/a.md", document(title, "Water.")).build()
    assert archive.page("/articles/a/").all("h1") == [title]
    assert len(archive.page("/undated/").all("h3")[0]) <= 300
