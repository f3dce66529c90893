"""A run ends with a summary that a person wants to read, or with the same as JSON."""

import json

import pytest

from backfile.accession import Fate
from backfile.errors import Problem
from backfile.runs import Build, Imports
from backfile.telling import as_json, notes, plural, size, summary

KEPT, KNOWS = "2 kept because a person edited them", "an import knows more of documents that you changed:"
BUILD = Build(documents=2, undated=1, doubtful=1, made=58, unchanged=3, removed=1, size=123_456)
IMPORTS = Imports(
    seeds=7,
    documents={Fate.WRITTEN: ("a.md", "b.md"), Fate.KEPT: ("c.md",), Fate.OFFERED: ("d.md",), Fate.UPDATED: ("e.md",)},
    deleted=("f.txt",),
    problems=(Problem("seeds/g.txt", 0, "the seed is empty"),),
)


def test_a_summary_tells_all_that_was_done_and_what_to_do_next():
    assert summary(IMPORTS, BUILD, 0.26, "output", ".backfile/offers").splitlines() == [
        "Seeds      7, of which 6 read",
        f"Documents  2 written, 1 brought up to date, {KEPT}, 1 not made again because a person deleted them",
        "Archive    2 documents, 1 with a doubtful date, 1 without a date",
        "Site       58 files made, 3 unchanged, 1 removed; 0.1 MB",
        "Took       0.3 seconds",
        "Look at    output/index.html, or run: python build.py serve",
        f"Next       {KNOWS} see .backfile/offers/, take it with: build.py import --merge",
        "Next       to have deleted documents back: build.py import --again; to be rid of them: delete their seeds",
        "Next       mend the dates that /undated/ lists, in content/; what you write there stays",
    ]


def test_a_run_with_nothing_to_do_says_so():
    told = summary(Imports(seeds=2), Build(2, 0, 0, unchanged=58), 0.04, "output", "offers").splitlines()
    assert told[:3] == [
        "Seeds      2, none of them new",
        "Archive    2 documents",
        "Site       0 files made, 58 unchanged, 0 removed; 0.0 kB",
    ]


def test_an_import_alone_says_nothing_of_the_site():
    told = summary(Imports(seeds=1, documents={Fate.WRITTEN: ("a.md",)}), None, 0, "output", "offers")
    assert told == "Seeds      1, of which 1 read\nDocuments  1 written\nTook       0.0 seconds"


def test_an_empty_archive_is_told_what_to_do():
    told = summary(None, Build(0, 0, 0, made=12), 0, "output", "offers")
    assert told.endswith("Next       put news texts into seeds/ as .txt files, and run it again")


def test_an_archive_in_order_is_told_nothing_to_do():
    assert "Next" not in summary(Imports(seeds=1), Build(1, 0, 0), 0, "output", "offers")


def test_the_same_is_told_to_programs():
    told = json.loads(as_json(IMPORTS, BUILD, 0.26))
    assert told["imports"]["documents"] == {
        "written": ["a.md", "b.md"],
        "kept": ["c.md"],
        "offered": ["d.md"],
        "updated": ["e.md"],
    }
    assert told["imports"]["deleted"] == ["f.txt"]
    assert told["build"]["made"] == 58
    assert told["seconds"] == 0.26


def test_problems_are_told_to_programs_with_place_and_hint():
    told = json.loads(as_json(None, None, 0, [Problem("a.md", 3, "é", "do")]))
    assert told == {"problems": [{"path": "a.md", "line": 3, "what": "é", "hint": "do"}], "seconds": 0}


def test_notes_say_what_is_not_wrong_but_good_to_know():
    assert notes([Problem("a.md", 3, "moved", "add an alias")]) == "note: a.md:3: moved\n  add an alias"


@pytest.mark.parametrize(("number", "told"), [(0, "0 files"), (1, "1 file"), (2, "2 files"), (1234, "1,234 files")])
def test_things_are_counted_in_english(number: int, told: str):
    assert plural(number, "file") == told


@pytest.mark.parametrize(
    ("number", "told"),
    [(0, "0.0 kB"), (1500, "1.5 kB"), (99_999, "100.0 kB"), (100_000, "0.1 MB"), (10**9, "1000.0 MB")],
)
def test_sizes_are_told_in_what_reads_best(number: int, told: str):
    assert size(number) == told


def test_what_was_changed_by_hand_is_named_up_to_ten():
    some, many = ("a.html", "b.html"), tuple(f"{number:02}.html" for number in range(12))
    rows = [
        [
            line
            for line in summary(None, Build(2, 0, 0, by_hand=by_hand), 0, "output", "offers").splitlines()
            if "Veri" in line
        ]
        for by_hand in (None, (), some, many)
    ]
    assert rows == [
        [],
        ["Verified   every file is as it was made"],
        ["Verified   changed or deleted by hand, and made anew: a.html, b.html"],
        [f"Verified   changed or deleted by hand, and made anew: {', '.join(many[:10])} and 2 more"],
    ]


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (499_999_999, ""),
        (612_000_000, "61% of the 1 GB that GitHub Pages takes; it is full with about 49,019 documents"),
        (1_500_000_000, "150% of the 1 GB that GitHub Pages takes: it cannot be published there whole"),
    ],
)
def test_a_site_that_comes_near_the_limit_of_its_host_is_told_so(size: int, words: str):
    build = Build(30_000, 0, 0, size=size)
    rows = [line for line in summary(None, build, 0, "output", "offers").splitlines() if line.startswith("Forecast")]
    assert rows == ([f"Forecast   {words}; see docs/scale.md"] if words else [])
    found = json.loads(as_json(None, build, 0))["build"]["forecast"]
    assert (found is None) == (not words)
