"""A build makes only what changed, and ends where a clean build of the same archive does: equal digest, equal bytes."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from conftest import HOUR, ROOT, Archive, changed, command_line, document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from backfile import edition, making, manifest, memory, reading, store, workers

DAM = "The Harrow Dam near Millbrook cracked. Minister Okonjo told the Valley Assembly that Kestrel built it."
AGAIN = "On Monday Millbrook blamed Kestrel; Minister Okonjo visited the Harrow Dam with the Valley Assembly."
INDEX = {"search/index/head.json", "search/index/words/0.bin"}
"""The files of the search that change with any word of any text, in an archive so small."""

FAIR = "In the town of Ostend bakers showed their loaves, and Mayor Peeters tasted the winner of the Golden Crust. " * 8


def three(archive: Archive) -> Archive:
    """Write three documents, an hour ago, and build them."""
    archive.write(
        "content/dam.md", document("Dam cracks", DAM, date="2015-02-14", tags="[Rivers, Dams]", source="Valley Post")
    )
    archive.write(
        "content/visit.md", document("Minister visits", AGAIN, date="2015-02-16", tags="[Dams]", source="Hill Post")
    )
    archive.write(
        "content/fair.md", document("Bakers meet", FAIR, date="2012-05", tags="[Bread]", authors="[Ada Marsh]")
    )
    return archive.age().build()


def after(archive: Archive, step: Callable[[Archive], object]) -> set[str]:
    """Name the files of the site that another build changes after a step."""
    before = archive.site()
    step(archive)
    archive.build()
    return changed(before, archive.site())


# Exactly what changed


def test_nothing_changed_makes_nothing_and_reads_no_document(archive: Archive, monkeypatch: pytest.MonkeyPatch):
    three(archive)
    read: list[str] = []
    real = store.read_text
    monkeypatch.setattr(store, "read_text", lambda path, shown: read.append(shown) or real(path, shown))
    before = archive.files()
    assert archive.build().counts == (0, 0)
    assert [name for name in read if name.startswith("content/")] == []
    assert archive.files() == before


def test_a_file_that_was_only_touched_makes_nothing(archive: Archive):
    three(archive).age()
    assert archive.build().counts == (0, 0)


def test_a_body_is_shown_on_its_own_page_and_in_feeds(archive: Archive):
    three(archive)
    assert after(archive, lambda it: it.append("content/fair.md", "Nothing more happened.")) == {
        "articles/fair/index.html",
        "feed.xml",
        "tags/bread/feed.xml",
        *INDEX,
    }
    assert archive.counts == (5, 0)


def test_without_feeds_and_search_a_body_is_shown_on_one_page(archive: Archive):
    for number in range(30):
        archive.write(
            f"content/n{number}.md", document(f"n{number}", FAIR, date=f"2015-01-{number + 1:02}", tags="[Bread]")
        )
    archive.write("site.yaml", "feeds: no\nsearch: no").age().build()
    assert after(archive, lambda it: it.append("content/n0.md", "Nothing more happened.")) == {"articles/n0/index.html"}
    assert archive.counts == (1, 0)


def test_a_headline_is_changed_on_exactly_the_pages_that_show_it(archive: Archive):
    three(archive)
    before = archive.site()
    archive.replace("content/dam.md", "Dam cracks", "Wall breaks").build()
    now = archive.site()
    shown = {name for name in now if b"Dam cracks" in before[name] or b"Wall breaks" in now[name]} | INDEX
    assert changed(before, now) == shown
    assert {"index.html", "articles/dam/index.html", "articles/visit/index.html", "tags/dams/index.html"} <= shown
    assert "articles/fair/index.html" in shown, "it is its neighbour in time"
    assert not {"tags/bread/index.html", "2012/05/index.html", "tags/index.html"} & shown
    assert archive.counts == (len(shown), 0)


def test_a_tag_more_makes_its_page_and_those_that_name_it(archive: Archive):
    three(archive)
    found = after(archive, lambda it: it.replace("content/fair.md", "tags: [Bread]", "tags: [Bread, Ovens]"))
    assert {"tags/ovens/index.html", "tags/ovens/feed.xml", "tags/index.html", "articles/fair/index.html"} <= found
    assert not {"articles/visit/index.html", "2015/index.html", "sources/index.html"} & found


def test_a_date_moves_a_document_from_page_to_page(archive: Archive):
    three(archive)
    found = after(archive, lambda it: it.replace("content/fair.md", "date: 2012-05", "date: 2013-06-01"))
    assert {
        "2012/index.html",
        "2012/05/index.html",
        "2013/index.html",
        "2013/06/01/index.html",
        "dates/index.html",
    } <= found
    assert not archive.has("/2012/")
    assert archive.counts[1] == 2


def test_a_document_that_is_deleted_takes_exactly_its_pages_along(archive: Archive):
    three(archive)
    before = archive.site()
    archive.delete("content/fair.md").build()
    assert before.keys() - archive.site().keys() == {
        "articles/fair/index.html",
        *(f"articles/fair/citation.{ending}" for ending in ("bib", "ris", "json")),
        "tags/bread/index.html",
        "tags/bread/feed.xml",
        *(f"tags/bread/citations.{ending}" for ending in ("bib", "ris", "json")),
        "authors/ada-marsh/index.html",
        "2012/index.html",
        "2012/05/index.html",
    }
    assert archive.counts[1] == 12
    assert not [name for name, raw in archive.site().items() if b"Bakers meet" in raw]
    assert not archive.path("output/2012").exists()


def test_a_layout_is_used_by_exactly_the_pages_that_change(archive: Archive):
    three(archive)
    about = (ROOT / "layouts/about.html").read_text(encoding="utf-8")
    assert after(
        archive, lambda it: it.write("layouts/about.html", about.replace("{% block main %}", "{% block main %}<hr>"))
    ) == {"about/index.html"}


def test_a_part_of_all_pages_changes_all_pages(archive: Archive):
    three(archive)
    found = after(archive, lambda it: it.write("layouts/parts/custom-footer.html", "<p>Our own foot.</p>\n"))
    assert found == {name for name, raw in archive.site().items() if b"Our own foot." in raw}
    assert {"index.html", "404.html", "articles/dam/index.html"} <= found


def test_a_layout_that_no_page_uses_changes_nothing(archive: Archive):
    three(archive)
    assert after(archive, lambda it: it.write("layouts/unused.html", "{{ nothing }}")) == set()


def test_a_stylesheet_is_renamed_and_linked_anew(archive: Archive):
    three(archive)
    found = after(archive, lambda it: it.write("assets/css/9-custom.css", "@layer user { p { color: red } }"))
    sheets = {name for name in found if name.endswith(".css")}
    assert len(sheets) == 2
    assert {name for name in found if not name.endswith(".css")} == {
        n for n in archive.site() if n.endswith(".html")
    } - {name for name, raw in archive.site().items() if b"<h1>This page has moved" in raw}


def test_an_asset_more_is_one_file_more(archive: Archive):
    three(archive)
    assert after(archive, lambda it: it.write("assets/map.svg", "<svg/>")) == {"assets/map.svg"}
    assert after(archive, lambda it: it.write("assets/map.svg", "<svg />")) == {"assets/map.svg"}
    assert after(archive, lambda it: it.delete("assets/map.svg")) == {"assets/map.svg"}
    assert not archive.path("output/assets/map.svg").exists()


def test_a_seed_that_changes_makes_its_own_page(archive: Archive):
    archive.seed("dam.txt", "Dam cracks\n\nIt broke.\n")
    archive.write(
        "content/dam.md", document("Dam cracks", "It broke.", seed="{name: dam.txt, sha256: x}")
    ).age().build()
    assert after(archive, lambda it: it.seed("dam.txt", "Dam cracks\n\nIt held.\n")) == {
        "articles/dam/original/index.html"
    }
    assert after(archive, lambda it: it.delete("seeds/dam.txt")) == {
        "articles/dam/original/index.html",
        "articles/dam/index.html",
    }


def test_a_code_page_decides_how_a_seed_is_shown(archive: Archive):
    archive.seed("a.txt", "Dam\n\nA café broke.\n".encode("cp1252")).write("site.yaml", "encodings: cp1252")
    archive.write("content/dam.md", document("Dam", "It broke.", seed="{name: a.txt, sha256: x}")).age().build()
    assert "café" in archive.page("/articles/dam/original/").text
    found = after(archive, lambda it: it.write("site.yaml", "encodings: cp1251"))
    assert found == {"articles/dam/original/index.html"}
    assert "cafй" in archive.page("/articles/dam/original/").text


def test_a_change_that_keeps_size_and_time_of_a_young_file_is_seen(archive: Archive):
    archive.write("content/dam.md", document("Dam", "It broke.")).build()
    stamp = archive.path("content/dam.md").stat()
    archive.path("content/dam.md").write_text(document("Dam", "It stood."))
    os.utime(archive.path("content/dam.md"), ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    assert "It stood." in archive.build().page("/articles/dam/").text


# What people do to the output by hand


def test_a_file_of_ours_that_someone_deleted_is_made_again(archive: Archive):
    before = three(archive).files()
    archive.delete("output/tags/dams/index.html").delete("output/assets/favicon.svg").build()
    assert archive.counts == (2, 0)
    assert archive.files() == before


def test_a_file_of_ours_that_someone_cut_short_is_made_again(archive: Archive):
    before = three(archive).files()
    archive.write("output/index.html", "").build()
    assert archive.files() == before


def test_a_file_that_someone_changed_is_found_where_asked_for_and_made_again(archive: Archive):
    before = three(archive).files()
    for name in ("output/tags/dams/index.html", "output/assets/favicon.svg", "output/feed.xml"):
        archive.write(name, archive.path(name).read_bytes()[::-1])
    archive.delete("output/articles/fair/index.html").write("output/index.html", "cut short")
    archive.build("--verify")
    by_hand = ["articles/fair/index.html", "assets/favicon.svg", "feed.xml", "index.html", "tags/dams/index.html"]
    assert archive.report["build"]["by_hand"] == by_hand
    assert archive.counts == (5, 0)
    assert archive.files() == before


def test_a_file_that_has_its_size_is_trusted_where_nobody_asks(archive: Archive):
    three(archive)
    archive.write("output/index.html", archive.path("output/index.html").read_bytes()[::-1])
    assert archive.build().counts == (0, 0)
    assert archive.report["build"]["by_hand"] is None


def test_verifying_what_nobody_touched_makes_nothing(archive: Archive):
    before = three(archive).files()
    assert archive.build("--verify").counts == (0, 0)
    assert archive.report["build"]["by_hand"] == []
    assert archive.files() == before


def test_a_file_that_is_made_no_longer_goes_even_if_someone_changed_it(archive: Archive):
    three(archive)
    archive.write("output/tags/bread/index.html", archive.path("output/tags/bread/index.html").read_bytes()[::-1])
    archive.delete("content/fair.md").build("--verify")
    assert not archive.has("/tags/bread/")
    assert archive.report["build"]["by_hand"] == []


def test_every_file_of_the_site_has_its_seal(archive: Archive, two_seeds: Archive):
    for place in (three(archive), two_seeds):
        listed = edition.manifest(place.path("output"))
        assert manifest.genuine(place.path("output"), listed) == listed
        assert listed.keys() == place.site().keys()


def test_an_output_that_someone_deleted_is_made_again(archive: Archive):
    before = three(archive).files()
    assert archive.delete("output").build().files() == before


def test_files_that_are_not_ours_are_never_touched(archive: Archive):
    three(archive)
    mine = {
        "CNAME": b"example.org",
        "tags/bread/mine.html": b"mine",
        "2012/05/notes.txt": b"mine",
        ".well-known/x": b"mine",
    }
    for name, raw in mine.items():
        archive.write(f"output/{name}", raw)
    archive.delete("content/fair.md").append("content/dam.md", "More.").build().build()
    assert {name: archive.files()[name] for name in mine} == mine
    assert not archive.has("/tags/bread/")


def test_a_file_in_the_way_is_told_and_not_touched(archive: Archive):
    three(archive).write("output/articles/ice/index.html", "mine").write("output/tags/winter", "mine")
    before = archive.files()
    told = archive.write("content/ice.md", document("Ice", tags="[Winter]")).problems("build")
    assert told == (
        "output/articles/ice/index.html: this file is in the way: backfile did not make it\n"
        "  move it out of the output folder\n"
        "output/tags/winter: this file is in the way: backfile did not make it\n"
        "  move it out of the output folder\n"
        "\n2 problems; nothing of the site was changed\n"
    )
    assert archive.files() == before


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("content/bad.md", "---\ntitel: x\n---\n"),
        ("content/fair-2.md", "---\nslug: fair\n---\n"),
        ("layouts/about.html", "{% if %}"),
        ("layouts/article.html", "{{ nothing }}"),
        ("site.yaml", "titel: x"),
    ],
)
def test_a_build_with_problems_leaves_the_output_as_it_was_byte_for_byte(archive: Archive, name: str, text: str):
    before = three(archive).files()
    archive.append("content/dam.md", "More.").write(name, text).problems("build")
    assert archive.files() == before


def test_after_a_build_with_problems_the_next_one_catches_up(archive: Archive, other: Archive):
    three(archive).append("content/dam.md", "More.").write("content/bad.md", "---\ntitel: x\n---\n").problems("build")
    archive.delete("content/bad.md").build()
    three(other).append("content/dam.md", "More.").delete("output").build()
    assert archive.files() == other.files()


# The law: what a layout can see is in the digest

EVERY_PAGE = (
    '{% extends "base.html" %}{% block main %}<p>{% for e in sections[0].entries %}FIELD{% endfor %}</p>{% endblock %}'
)


@pytest.mark.parametrize(
    ("field", "old", "new"),
    [
        ("title", "title: Dam", "title: Dyke"),
        ("date.edtf", "date: 2015", "date: 2015~"),
        ("source", "source: Post", "source: Herald"),
        ("authors|join", "authors: Ada", "authors: Bo"),
        ("tags|join", "tags: [Rivers]", "tags: [Rivers, Dams]"),
        ("lang", "lang: en", "lang: fa"),
        ("excerpt", "It broke.", "It held."),
        ("featured", "featured: no", "featured: yes"),
        ("aliases|join", "aliases: /a/", "aliases: /b/"),
        ("seed", "name: a.txt", "name: b.txt"),
        ("sha256", "sha256: x", "sha256: y"),
        ("path", "", ""),
        ("digest", "It broke.", "It held."),
        ("signature|join", "It broke.", "It broke at Millbrook and Harrow."),
        ("line", "slug: dam", "\nslug: dam"),
    ],
)
def test_a_layout_that_shows_a_field_of_an_entry_shows_its_change(
    archive: Archive, other: Archive, field: str, old: str, new: str
):
    front = {"date": "2015", "source": "Post", "authors": "Ada", "tags": "[Rivers]", "lang": "en", "slug": "dam"}
    front |= {"featured": "no", "aliases": "/a/", "seed": "{name: a.txt, sha256: x}"}
    text = document("Dam", "It broke.", **front)
    layout = EVERY_PAGE.replace("FIELD", "{{ e." + field + " }}")
    archive.write("layouts/listing.html", layout).write("content/dam.md", text)
    if "is undefined" in (told := archive.run("build").err) or "has no attribute" in told:
        return  # the layout cannot see it: that is as good
    if field == "path":
        archive.rename("content/dam.md", "content/dyke.md")
    else:
        archive.replace("content/dam.md", old, new)
    archive.build()
    for name in ("layouts/listing.html", *(f"content/{name}" for name in archive.files("content"))):
        other.write(name, archive.read(name))
    assert archive.site() == other.build().site()


def test_the_page_of_a_seed_shows_the_digest_that_its_document_records(archive: Archive):
    layout = '{% extends "base.html" %}{% block main %}<p>{{ entry.sha256 }} {{ entry.seed }}</p>{% endblock %}'
    archive.write("layouts/original.html", layout).seed("a.txt", "Dam")
    archive.write("content/dam.md", document("Dam", seed="{name: a.txt, sha256: 'x'}")).build()
    archive.write("content/dam.md", document("Dam", seed="{name: a.txt, sha256: 'y'}")).build()
    assert "y a.txt" in archive.page("/articles/dam/original/").text


# The law: any sequence of edits ends where a clean build does

NAMES = st.sampled_from(["a.md", "b.md", "c/d.md", "about.md"])
DOCUMENTS = st.builds(
    lambda title, body, front: document(title, body, **{key: value for key, value in front.items() if value}),
    st.sampled_from(["", "Dam", "Visit", "'سيول'"]),
    st.sampled_from([DAM, AGAIN, FAIR, FAIR + "End.", ""]),
    st.fixed_dictionaries(
        {
            "date": st.sampled_from(["", "2015-02-14", "2015-02-15?", "2015-02", "2012", "201X"]),
            "tags": st.sampled_from(["", "[Rivers]", "[River, Dams]", "[dams, Dams]"]),
            "source": st.sampled_from(["", "Valley Post", "valley post"]),
            "authors": st.sampled_from(["", "[Ada Marsh]"]),
            "lang": st.sampled_from(["", "fa"]),
            "featured": st.sampled_from(["", "yes"]),
            "seed": st.sampled_from(["", "{name: s.txt, sha256: x}", "{name: s.txt, sha256: y}"]),
            "left_out": st.sampled_from(["", "[{lines: 1, rule: a form}]"]),
        }
    ),
)
SITES = st.sampled_from(
    [
        "title: The River File",
        "per_page: 1\nper_date: 1",
        "newest: 1",
        "feeds: no\nrelated: no",
        "originals: no",
        "base_url: https://a.b/repo",
        "lang: fa",
        "tags: {Rivers: {aliases: [River], description: Water.}}\nsources: {Valley Post: []}",
        "nav: {Rivers: /tags/rivers/}",
        "pages: {all: yes, tags: no, authors: no, on_this_day: no, years: list}\nper_page: 1",
        "titel: wrong",
    ]
)
FOOT, EXTRA, SHEET = "layouts/parts/custom-footer.html", "layouts/words/en.yaml", "assets/css/9-custom.css"
WRITING = st.one_of(
    st.tuples(NAMES.map("content/{}".format), DOCUMENTS),
    st.tuples(NAMES.map("content/{}".format), DOCUMENTS),
    st.tuples(
        st.just("content/b.md"), st.sampled_from(["---\ntitel: wrong\n---\n", "---\naliases: [/old/, /older/]\n---\n"])
    ),
    st.tuples(st.just("seeds/s.txt"), st.sampled_from(["Dam\n\nIt broke.", "Dam\n\nIt held."])),
    st.tuples(st.just("site.yaml"), SITES),
    st.tuples(st.just(FOOT), st.sampled_from(["<p>One.</p>", "<p>Two.</p>", "{{ wrong }}"])),
    st.tuples(st.just(EXTRA), st.sampled_from(["tags: Subjects", "home: Front"])),
    st.tuples(st.just(SHEET), st.sampled_from(["p{}", "a{}"])),
    st.tuples(st.just("assets/map.svg"), st.sampled_from(["<svg/>", "<svg />"])),
)
DELETING = st.sampled_from(
    [
        "content/a.md",
        "content/b.md",
        "content/c/d.md",
        "content/about.md",
        "seeds/s.txt",
        "site.yaml",
        FOOT,
        EXTRA,
        SHEET,
        "assets/map.svg",
        "output/index.html",
        "output/tags/index.html",
        "output/feed.xml",
        "output",
        ".backfile",
    ]
)
EDITS = st.lists(
    st.one_of(WRITING, WRITING, DELETING.map(lambda name: (name, None)), st.just(("", "build"))),
    min_size=2,
    max_size=10,
)
INPUTS = ("content", "seeds", "layouts", "assets", "site.yaml")


SMALL = """
== macros/m.html
{% macro entry(e) %}
{{ e.address|link }} {{ e.title }} {{ e.date|in_words }} {{ e.source }} {{ e.authors|join }}
{{ e.tags|join }} {{ e.lang }} {{ e.excerpt }} {{ e.featured }} {{ e.seed }} {{ e.sha256 }}
{% endmacro %}
{% macro entries(all) %}{% for e in all if e %}{{ entry(e) }}{% endfor %}{% endmacro %}
{% macro terms(all) %}
{% for t in all if t %}{{ t.address|link }} {{ t.name }} {{ t.count }} {{ t.description }}{% endfor %}
{% endmacro %}
{% macro counts(all) %}{% for c in all if c %}{{ c.address|link }} {{ c.name }} {{ c.count }}{% endfor %}{% endmacro %}
== base.html
<title>{{ site.title }} {{ site.lang }} {{ words.tags }} {{ words.home }}</title>
{{ site.stylesheet|link }}{% for n in site.nav %}{{ n.address|link }}{% endfor %}
<main>{% block main %}{% endblock %}</main>
{% include "parts/custom-footer.html" %}
== parts/custom-footer.html
== home.html
{{ m.entries(featured) }}{{ m.entries(newest) }}{{ m.counts(years) }}{{ m.terms(tags) }}{{ m.terms(sources) }}
{{ total }} {{ undated }} {{ feed }} {{ span|join }} {{ any_year }}
== article.html
{{ m.entry(entry) }}{{ day }}{{ m.terms(tags) }}{{ m.terms(authors) }}{{ m.terms([source]) }}
{{ m.entries([older, newer]) }}
{% for r in related %}{{ m.entry(r.entry) }}{{ r.shared|join }}{% endfor %}
{{ original }}{{ document.provenance }}{{ corrected|join }}{{ body }}
== original.html
{{ m.entry(entry) }}{{ changed }}{{ repairs }}
{% for l in lines %}{{ l.number }} {{ l.text }} {{ l.rule }}{% endfor %}
== listing.html
{{ kind }}{{ m.terms([term]) }}{{ name|day_in_words }}{{ count }}{{ any_year }}
{% for n in trail %}{{ n.address|link }}{% endfor %}
{% for s in sections %}{{ s.name }} {{ s.address }}{{ m.entries(s.entries) }}{% endfor %}
{{ pager.number }} {{ pager.total }} {{ pager.newer }} {{ pager.older }}
{{ older.text if older }} {{ newer.text if newer }} {{ feed }}
== terms.html
{{ kind }}{% for l in letters %}{{ l.name }}{{ m.terms(l.terms) }}{% endfor %}
== dates.html
{{ undated }} {{ any_year }}{{ m.counts(years) }}
{% for d in decades %}
{{ d.name }} {{ d.count }}{{ m.counts(d.years) }}{% for y in d.months %}{{ m.counts(y) }}{% endfor %}
{% endfor %}
== year.html
{{ year }} {{ count }} {{ older.text if older }} {{ newer.text if newer }} {{ pager.number }} {{ pager.total }}
{% for s in sections %}{{ s.name }} {{ s.count }}{{ m.entries(s.entries) }}{% endfor %}
{% for k in calendars %}{{ m.counts([k.month]) }}{{ k.weekday }}{{ m.counts(k.days) }}{% endfor %}
== on-this-day.html
{% for days in months %}{{ m.counts(days) }}{% endfor %}
== undated.html
{% for s in sections %}{{ s.name }} {{ s.count }}{{ m.entries(s.entries) }}{% endfor %}
{{ pager.number }} {{ pager.total }}
== about.html
{{ written }} {{ total }} {{ feed }}{% if written %}{{ document.title }}{{ body }}{% endif %}
== 404.html
{{ address|link }}
== redirect.html
{{ address|link }} {{ target|link }}
== feed.xml
{{ m.terms([term]) }}{{ page }} {{ updated }}
{% for e in entries %}{{ m.entry(e) }}{{ stories[loop.index0].body }}{% endfor %}
== sitemap.xml
{% for a in addresses %}{{ a|absolute }}{% endfor %}
== robots.txt
{{ sitemap|absolute }}
"""
"""Layouts that show all that a layout is told it sees, and are read ten times as fast as the real ones."""


def small_home(folder: Path) -> Path:
    """Lay out a folder of build.py with the small layouts."""
    home = Archive(folder)
    for part in SMALL.split("\n== ")[1:]:
        name, _, text = part.partition("\n")
        if "/" not in name and name != "base.html":
            head = '{% extends "base.html" %}' if name.endswith(".html") else ""
            text = f'{head}{{% import "macros/m.html" as m %}}{{% block main %}}{text}{{% endblock %}}'
        home.write(f"layouts/{name}", text)
    home.write("layouts/words/en.yaml", (ROOT / "layouts/words/en.yaml").read_text(encoding="utf-8"))
    return home.write("assets/css/1.css", "p{}").folder


@contextmanager
def two_archives(home: Path | None = None) -> Iterator[tuple[Archive, Archive]]:
    """Give two empty archives, and a memory that trusts the youngest file: the law must not rest on its caution."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patched:
        patched.setattr(memory, "FRESH", 0)
        patched.setattr(command_line, "HOME", home or small_home(Path(folder) / "home"))
        for name in ("one", "two"):
            (Path(folder) / name / "content").mkdir(parents=True)
        yield Archive(Path(folder) / "one"), Archive(Path(folder) / "two")


def inputs(archive: Archive) -> dict[str, bytes]:
    """Give every file that a person or an importer writes."""
    return {name: raw for name, raw in archive.files(".").items() if name.partition("/")[0] in INPUTS}


def law_holds(edits: list[tuple[str, str | None]], archive: Archive, clean: Archive) -> None:
    """Make edits and builds as they come; a last build ends where a clean one of the same archive does."""
    for name, text in edits:
        if not name:
            archive.run("build")
        elif text is not None:
            archive.write(name, text)
        elif archive.path(name).exists():
            archive.delete(name)
    archive.path("content").mkdir(exist_ok=True)
    for name, raw in inputs(archive).items():
        clean.write(name, raw)
    told, expected = archive.run("build"), clean.run("build")
    assert (told.status, told.err) == (expected.status, expected.err)
    if told.status == 0:
        assert archive.files() == clean.files()
        assert archive.build().counts == (0, 0)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(EDITS)
def test_any_sequence_of_edits_ends_where_a_clean_build_does(edits: list[tuple[str, str | None]]):
    with two_archives() as archives:
        law_holds(edits, *archives)


SEEDED = document("Dam", DAM, tags="[Rivers]", seed="{name: s.txt, sha256: x}")


@pytest.mark.parametrize(
    "edits",
    [
        [("content/a.md", document("Dam", DAM)), ("", "build"), ("content/a.md", None)],
        [
            ("content/a.md", document("Dam", FAIR)),
            ("", "build"),
            ("content/a.md", document("Dam", FAIR + "End.", tags="[Dams]")),
        ],
        [("content/a.md", SEEDED), ("seeds/s.txt", "a"), ("", "build"), ("seeds/s.txt", "b"), ("content/b.md", SEEDED)],
    ],
)
def test_the_law_holds_with_the_real_layouts_too(edits: list[tuple[str, str | None]]):
    with two_archives(ROOT) as archives:
        law_holds(edits, *archives)


# One worker or several, here or there, today or tomorrow


@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_one_worker_makes_what_four_make(archive: Archive, other: Archive, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(workers, "WORTH_A_PROCESS", 1)
    monkeypatch.setattr(workers, "BATCH", 2)
    for place, jobs in ((archive, "1"), (other, "4")):
        for number in range(9):
            text = document(f"n{number}", DAM, date=f"2015-01-0{number + 1}", tags=f"[Rivers, t{number % 3}]")
            place.write(f"content/n{number}.md", text)
            place.seed(f"s{number}.txt", f"Visit {number}\n\nPublished January 5, 2015\n\n{AGAIN}\n")
        place.done("--jobs", jobs)
    assert archive.files() == other.files()
    assert archive.files("content") == other.files("content")
    assert archive.report["build"] == other.report["build"]


@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_four_workers_tell_the_problems_that_one_tells(archive: Archive, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(workers, "WORTH_A_PROCESS", 1)
    monkeypatch.setattr(workers, "BATCH", 2)
    for number in range(9):
        archive.write(f"content/n{number}.md", "---\ntitel: x\n---\n" if number % 2 else document("n"))
    assert archive.problems("build", "--jobs", "1") == archive.problems("build", "--jobs", "4")


def test_two_clean_builds_give_the_same_bytes(archive: Archive, other: Archive):
    assert three(archive).files() == three(other).files()


def test_clock_zone_language_and_hashing_of_the_machine_do_not_show(archive: Archive, other: Archive):
    zones = {"Asia/Tokyo": "C.UTF-8", "America/Lima": "C"}
    for place, (zone, lang), seed in zip((archive, other), zones.items(), "12", strict=True):
        for name, text in {"dam": DAM, "visit": AGAIN}.items():
            place.write(f"content/{name}.md", document(name, text, date="2015-02-14", tags="[a, b, c, d, سيول]"))
        environment = os.environ | {"TZ": zone, "LC_ALL": lang, "PYTHONHASHSEED": seed}
        subprocess.run(  # noqa: S603 - our own command
            [sys.executable, str(ROOT / "build.py"), "build", "--quiet", "--site", str(place.folder)],
            check=True,
            env=environment,
        )
    assert archive.files() == other.files()


def test_a_fixed_moment_is_the_only_trace_of_time(archive: Archive, monkeypatch: pytest.MonkeyPatch):
    three(archive)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1420070400")
    found = after(archive, lambda _: None)
    assert found == {name for name in archive.site() if name.endswith("feed.xml")}
    assert "<updated>2015-01-01T00:00:00Z</updated>" in archive.html("/feed.xml")


def test_a_program_that_changed_makes_every_page_anew(archive: Archive, monkeypatch: pytest.MonkeyPatch):
    three(archive)
    made: list[str] = []
    real = making.page_bytes
    monkeypatch.setattr(making, "page_bytes", lambda *given: made.append(given[-1].address) or real(*given))
    archive.build()
    assert made == []
    monkeypatch.setattr(reading, "version_of", lambda _package: "999")
    archive.build()
    assert "/articles/dam/" in made
    assert archive.counts == (0, 0), "the bytes are the same"


# Links lead somewhere, under any base


@pytest.mark.parametrize(
    "base", ["", "https://example.org", "https://someone.github.io/repo", "https://example.org/a/два слова"]
)
def test_every_link_within_the_site_leads_to_a_file(archive: Archive, base: str):
    archive.write(
        "content/رود.md",
        document("سيول", DAM, date="2015-02-14", tags="['نهر', 'C++', 'a/b']", aliases="[/old/, /o d/x.html]"),
    )
    archive.write("site.yaml", "tags: {Rivers: ['نهر']}\nper_page: 1\nowner: Ada\n")
    three(archive).build("--base-url", base)
    path = urlsplit(base).path.rstrip("/")
    pages = {name: raw for name, raw in archive.site().items() if name.endswith(".html")}
    followed = 0
    for name, raw in pages.items():
        here = f"{path}/{name}"
        for node in LexborHTMLParser(raw.decode()).css('[href]:not([rel^="schema."]), [src]'):
            target = urlsplit(urljoin(here, node.attributes.get("href") or node.attributes.get("src") or ""))
            if target.scheme or target.netloc:
                assert base
                assert f"{target.scheme}://{target.netloc}" == "{0.scheme}://{0.netloc}".format(urlsplit(base)), target
            file = unquote(target.path)
            assert file.startswith(f"{path}/"), f"{name} leads to {target.geturl()}"
            file = file.removeprefix(f"{path}/")
            assert archive.path(f"output/{file}{'index.html' if not file or file.endswith('/') else ''}").is_file(), (
                file
            )
            if target.fragment and not file.startswith("articles/"):
                continue
            followed += 1
    assert followed > 300


def test_a_link_in_a_body_to_another_document_works_under_a_base(archive: Archive):
    archive.write("content/dam.md", document("Dam", "See [the visit](/articles/visit/)."))
    archive.write("content/visit.md", document("Visit")).build("--base-url", "https://example.org/repo")
    assert "/repo/articles/visit/" in archive.page("/articles/dam/").links


def test_the_hour_of_a_file_is_no_part_of_the_site(archive: Archive, other: Archive):
    three(archive)
    three(other)
    stamp = other.path("content/dam.md").stat().st_mtime_ns
    os.utime(other.path("content/dam.md"), ns=(stamp, stamp - 24 * HOUR))
    assert archive.build().files() == other.build().files()
