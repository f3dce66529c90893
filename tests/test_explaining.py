"""A seed is explained line by line, a document value by value, whichever of its names it is called by."""

import json

import pytest
from conftest import Archive, document

FLOOD = """Flood in the valley of the Harrow

By Ada Marsh

Published Saturday, February 14, 2015

The river Harrow rose in the night and took the bridge at Millbrook, the council said on Friday. Nobody was hurt.

Engineers of Kestrel Works looked at the dam in the morning and found a crack that had not been there before.

Updated February 16, 2015

Post new comment
"""


@pytest.fixture
def archive_of_three(archive: Archive) -> Archive:
    """Give an archive of two seeds with documents, and a document that a person wrote."""
    archive.seed("004_flood.txt", FLOOD).seed("post/012_fire.txt", FLOOD.replace("Flood", "Fire")).import_()
    return archive.write("content/own.md", document("Own", "Mine.", date="2015"))


def explained(archive: Archive, name: str) -> dict[str, object]:
    """Explain a seed or document as facts."""
    told = archive.run("explain", name, "--json")
    assert told.status == 0, told.out
    return json.loads(told.out)


@pytest.mark.parametrize(
    "name",
    [
        *("004", "4", "004_flood", "004_fl", "004_flood.txt", "004_flood.md", "seeds/004_flood.txt"),
        *("content/004_flood.md", "flood-in-the-valley-of-the-harrow", "/articles/flood-in-the-valley-of-the-harrow/"),
    ],
)
def test_a_seed_is_found_by_any_of_its_names(archive_of_three: Archive, name: str):
    assert explained(archive_of_three, name)["seed"] == "seeds/004_flood.txt"


def test_a_path_from_elsewhere_is_understood(archive_of_three: Archive):
    found = explained(archive_of_three, str(archive_of_three.path("content/post/012_fire.md")))
    assert (found["seed"], found["path"]) == ("seeds/post/012_fire.txt", "content/post/012_fire.md")


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("004x", "did you mean 004_flood.txt?"),
        ("012_fier", "did you mean post/012_fire.txt?"),
        ("zzzzzz", "give a number, a name, a path, or an address of the site"),
    ],
)
def test_a_name_that_means_none_is_told_with_near_ones(archive_of_three: Archive, name: str, hint: str):
    told = f"explain: no seed and no document is called {name!r}\n  {hint}\n"
    assert archive_of_three.problems("explain", name).startswith(told)


def test_a_name_that_means_several_is_told(archive_of_three: Archive):
    archive_of_three.seed("hill/004_ice.txt", FLOOD)
    assert archive_of_three.problems("explain", "004").startswith(
        "explain: '004' could be 004_flood.txt, hill/004_ice.txt\n  say more of its name, or its path\n"
    )


def test_every_line_of_the_seed_is_shown_with_its_label_and_rule(archive_of_three: Archive):
    lines = explained(archive_of_three, "004")["lines"]
    assert isinstance(lines, list)
    assert [line["text"] for line in lines] == FLOOD.split("\n")[:-1]
    labels = {line["number"]: (line["label"], line["rule"]) for line in lines if line["label"]}
    assert labels[1] == ("title", "the headline")
    assert labels[3] == ("byline", "a line that says who wrote the text")
    assert labels[7] == ("body", "")
    assert labels[13] == ("furniture", "the comment form and what follows it")


def test_each_value_is_shown_with_its_evidence(archive_of_three: Archive):
    told = archive_of_three.run("explain", "004").out
    assert "date        2015-02-14\n                    line 5, certain: announced as the day of publication" in told
    assert "authors     Ada Marsh\n                    line 3, certain: " in told


def test_what_lost_is_shown_beside_what_was_taken(archive_of_three: Archive):
    rivals = explained(archive_of_three, "004")["rivals"]
    assert isinstance(rivals, list)
    dates = {(one["value"], one["line"]): one["taken"] for one in rivals if one["field"] == "date"}
    assert dates == {("2015-02-14", 5): True, ("2015-02-16", 11): False}
    points = [one["points"] for one in rivals if one["field"] == "title"]
    assert points == sorted(points, reverse=True)
    assert [one["taken"] for one in rivals if one["field"] == "title"].count(True) == 1


def test_a_correction_is_shown_beside_what_an_import_reads(archive_of_three: Archive):
    archive_of_three.replace("content/004_flood.md", "title: Flood in the valley of the Harrow", "title: The flood")
    found = explained(archive_of_three, "004")
    assert found["corrected"] == ["title"]
    assert ["title", "The flood"] in found["values"]  # type: ignore[operator]  # it is a list
    told = archive_of_three.run("explain", "004").out
    assert "a person corrected it; an import reads: Flood in the valley of the Harrow" in told


def test_what_a_sidecar_gives_is_explained(archive_of_three: Archive):
    archive_of_three.write("seeds/post/folder.meta.yaml", "licence: CC0\n")
    told = archive_of_three.run("explain", "12").out
    assert "given in seeds/post/folder.meta.yaml" in told
    assert "an import reads: CC0" in told


def test_a_document_without_a_seed_shows_its_values(archive_of_three: Archive):
    found = explained(archive_of_three, "own")
    assert (found["seed"], found["values"]) == ("", [["title", "Own"], ["date", "2015"]])


def test_a_seed_without_a_document_shows_what_an_import_would_make(archive: Archive):
    archive.seed("flood.txt", FLOOD)
    found = explained(archive, "flood")
    assert (found["path"], found["lines"] != []) == ("", True)
    assert not archive.path("content").exists()


def test_nothing_of_the_archive_changes(archive_of_three: Archive):
    before = archive_of_three.files("content") | archive_of_three.files("seeds")
    archive_of_three.run("explain", "004")
    assert archive_of_three.files("content") | archive_of_three.files("seeds") == before
