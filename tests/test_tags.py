"""A person accepts, merges and renames tags; documents and site.yaml follow, and a later import agrees with them."""

import json

import pytest
from conftest import Archive, document

from backfile.documents import corrected, parse_document
from backfile.model import Document

FLOOD = """Flood in the valley

Published Saturday, February 14, 2015

The river Harrow rose in the night and took the bridge at Millbrook, the council said on Friday. Nobody was hurt.

Engineers of Kestrel Works looked at the dam in the morning and found a crack that had not been there before.
"""
SITE = """tags:
  Rivers: [river]   # all of them
  Dams: [dam]
  # towns
  Millbrook:
"""


@pytest.fixture
def imported(archive: Archive) -> Archive:
    """Give an archive of three documents with tags: untouched, edited, and written by a person."""
    archive.write("site.yaml", SITE).seed("flood.txt", FLOOD).seed("fire.txt", FLOOD.replace("Flood", "Fire"))
    archive.age().import_()
    archive.replace("content/fire.md", "title: Fire in the valley", "title: The fire")
    return archive.write("content/own.md", document("Own", "Mine.", tags="[Streams, rivers]  # mine")).age()


def made(archive: Archive, name: str) -> Document:
    """Read a document."""
    return parse_document(archive.read(f"content/{name}.md"), name)


def tags(archive: Archive) -> dict[str, tuple[str, ...]]:
    """Give the tags of each document."""
    return {name: made(archive, name).tags for name in ("flood", "fire", "own")}


# Merging and renaming


def test_a_merged_tag_is_replaced_in_every_document(imported: Archive):
    imported.done("tags", "merge", "rivers", "Dams")
    assert tags(imported) == {"flood": ("Dams", "Millbrook"), "fire": ("Dams", "Millbrook"), "own": ("Streams", "Dams")}
    assert imported.read("site.yaml") == SITE.replace("  Rivers: [river]   # all of them\n", "").replace(
        "[dam]", "[dam, Rivers, river]"
    )
    assert "tags: [Streams, Dams]  # mine" in imported.read("content/own.md")


def test_a_later_import_agrees_with_a_merge(imported: Archive):
    imported.done("tags", "merge", "Rivers", "Dams")
    before = imported.files("content")
    imported.import_("--again")
    assert imported.fates() == {"unchanged": ["flood.md"], "kept": ["fire.md"]}
    assert imported.files("content") == before
    assert corrected(made(imported, "fire")) == ("title",)


def test_a_renamed_tag_is_called_so_in_every_document(imported: Archive):
    imported.done("tags", "rename", "Rivers", "Rivers and brooks")
    assert tags(imported)["own"] == ("Streams", "Rivers and brooks")
    assert "  Rivers and brooks: [river, Rivers]   # all of them\n" in imported.read("site.yaml")
    before = imported.files("content")
    imported.import_()
    assert imported.fates() == {"unchanged": ["flood.md"], "kept": ["fire.md"]}
    assert imported.files("content") == before


@pytest.mark.parametrize(
    ("command", "old", "new"),
    [("merge", "rivers", "dams"), ("rename", "rivers", "brooks"), ("rename", "streams", "brooks")],
)
def test_the_old_address_leads_to_the_new_one(imported: Archive, command: str, old: str, new: str):
    imported.done("tags", command, old.title(), new.title()).build()
    assert f"url=/tags/{new}/" in imported.html(f"/tags/{old}/")
    assert imported.page(f"/tags/{new}/").all("h1") == [new.title()]


def test_what_was_merged_twice_leads_to_the_last(imported: Archive):
    imported.done("tags", "merge", "Streams", "Rivers").done("tags", "merge", "Rivers", "Dams").build()
    assert "url=/tags/dams/" in imported.html("/tags/streams/")
    assert "url=/tags/dams/" in imported.html("/tags/rivers/")


def test_a_tag_of_documents_alone_can_be_merged_into_another_such(archive: Archive):
    archive.write("content/a.md", document("A", "x", tags="[Brooks]")).write(
        "content/b.md", document("B", "x", tags="Rills")
    )
    archive.done("tags", "merge", "rills", "BROOKS")
    assert archive.read("site.yaml") == "tags:\n  Brooks: [Rills]\n"
    assert "tags: Brooks\n" in archive.read("content/b.md")


@pytest.mark.parametrize("command", [("merge", "Rivers", "Dams"), ("rename", "Rivers", "Brooks")])
def test_a_dry_run_says_the_same_and_writes_nothing(imported: Archive, command: tuple[str, ...]):
    before = imported.files("content") | {"site.yaml": imported.read("site.yaml").encode()}
    told = json.loads(imported.run("tags", *command, "--dry-run", "--json").out)
    assert imported.files("content") | {"site.yaml": imported.read("site.yaml").encode()} == before
    again = json.loads(imported.run("tags", *command, "--json").out)
    assert told == again | {"written": False}
    assert imported.read("site.yaml").encode() != before["site.yaml"]


def test_what_is_told_names_what_was_changed(imported: Archive):
    told = imported.run("tags", "merge", "Rivers", "Dams").out
    assert told == (
        "3 documents changed\n"
        "site.yaml changed:\n"
        "  @@ -1,4 +1,3 @@\n"
        "   tags:\n"
        "  -  Rivers: [river]   # all of them\n"
        "  -  Dams: [dam]\n"
        "  +  Dams: [dam, Rivers, river]\n"
        "     # towns\n"
        "the address /tags/rivers/ leads to /tags/dams/\n"
        "run: python build.py\n"
    )


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (("merge", "Rivvers", "Dams"), "tags: there is no tag 'Rivvers'\n  did you mean 'Rivers'?"),
        (("merge", "xyz", "Dams"), "tags: there is no tag 'xyz'\n  build.py tags lists them"),
        (
            ("merge", "river", "Rivers"),
            (
                "tags merge: 'river' and 'Rivers' are one tag already, 'Rivers'"
                "\n  to show it as 'Rivers': build.py tags rename 'river' 'Rivers'"
            ),
        ),
        (
            ("rename", "Dams", "streams"),
            (
                "tags rename: there is a tag 'streams' already"
                "\n  to make one tag of both: build.py tags merge 'Dams' 'streams'"
            ),
        ),
        (("rename", "Dams", "Dams"), "tags rename: 'Dams' needs another name than 'Dams'"),
        (("rename", "Dams", " "), "tags rename: 'Dams' needs another name than ' '"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_written(imported: Archive, command: tuple[str, ...], told: str):
    before = imported.files()
    assert imported.problems("tags", *command) == f"{told}\n\n1 problem; nothing of the site was changed\n"
    assert {name: raw for name, raw in imported.files().items() if not name.startswith(".backfile")} == {
        name: raw for name, raw in before.items() if not name.startswith(".backfile")
    }


def test_a_document_with_mistakes_keeps_all_others_from_being_changed(imported: Archive):
    imported.write("content/bad.md", "---\ntag: [Rivers]\n---\n")
    before = imported.files("content")
    assert "content/bad.md:2: front matter: unknown key 'tag'" in imported.problems("tags", "merge", "Rivers", "Dams")
    assert imported.files("content") == before


def test_a_merge_that_would_make_a_circle_is_told(archive: Archive):
    archive.write("site.yaml", "tags:\n  A:\n  B: {parent: A}\n  C: {parent: B}\n")
    assert archive.problems("tags", "merge", "A", "C").startswith("site.yaml: then the parents lead in a circle: ")
    assert archive.read("site.yaml").startswith("tags:\n  A:\n")


def test_line_ends_and_the_mark_of_windows_stay(archive: Archive):
    archive.write("site.yaml", "\ufefftags:\r\n  Rivers:\r\n")
    archive.write("content/a.md", "\ufeff---\r\ntags: [Rivers]\r\n---\r\nx\r\n").done(
        "tags", "rename", "Rivers", "Brooks"
    )
    assert archive.path("site.yaml").read_bytes().decode() == "\ufefftags:\r\n  Brooks: [Rivers]\r\n"
    assert archive.path("content/a.md").read_bytes().decode() == "\ufeff---\r\ntags: [Brooks]\r\n---\r\nx\r\n"


def test_a_dry_run_names_every_document(imported: Archive):
    told = imported.run("tags", "rename", "Rivers", "Brooks", "--dry-run").out
    assert told.startswith("3 documents would be changed\n  content/fire.md\n  content/flood.md\n  content/own.md\n")
    assert told.endswith("the address /tags/rivers/ would lead to /tags/brooks/\n")


# Proposing and accepting


@pytest.fixture
def letters(archive: Archive) -> Archive:
    """Give an archive of three documents that speak of a person."""
    for number in range(3):
        body = f"The council of Millbrook met Ada Marsh. In the end Marsh left, number {number}. So Marsh said."
        archive.write(f"content/n{number}.md", document(f"n{number}", body, source="Kestrel Post"))
    return archive


def test_proposals_can_be_put_into_site_yaml_as_they_stand(letters: Archive):
    told = letters.run("tags").out
    letters.write("site.yaml", told).build()
    assert "  Ada Marsh: [Marsh]\n    # 3 documents; content/n0.md: “" in told
    assert letters.run("tags").out.startswith("# 3 documents: no name stands in several of them")


def test_a_proposal_that_is_accepted_stands_in_site_yaml(letters: Archive):
    letters.write("site.yaml", "title: Letters  # mine\n").done("tags", "accept", "marsh")
    assert letters.read("site.yaml") == "title: Letters  # mine\ntags:\n  Ada Marsh: [Marsh]\n"


def test_accepting_can_be_tried_first(letters: Archive):
    assert "would be changed" in letters.run("tags", "accept", "Ada Marsh", "--dry-run").out
    assert not letters.path("site.yaml").exists()


def test_a_proposal_shows_how_a_document_uses_it(letters: Archive):
    letters.done("tags")
    assert letters.report["proposals"] == [
        {
            "name": "Ada Marsh",
            "aliases": ["Marsh"],
            "known": False,
            "documents": 3,
            "example": {
                "path": "content/n0.md",
                "quote": "The council of Millbrook met Ada Marsh. In the end Marsh left, number 0. So…",
            },
        }
    ]


def test_no_more_is_proposed_than_asked(letters: Archive):
    for number in range(3):
        letters.append(f"content/n{number}.md", "We saw Ostend, Geneva, Ostend and Geneva.")
    letters.done("tags", "--most", "2")
    assert len(letters.report["proposals"]) == 2
    assert letters.report["proposed"] == 3
    assert letters.run("tags", "--most", "2").out.startswith(
        "# 2 of 3 tags proposed from 3 documents, the most telling first.\n"
    )


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Mash", "tags accept 'Mash': this tag is not among the proposals\n  did you mean 'Ada Marsh'?"),
        ("Dams", "tags accept 'Dams': site.yaml has this tag already, as 'Walls'"),
    ],
)
def test_what_is_not_proposed_cannot_be_accepted(letters: Archive, name: str, told: str):
    letters.write("site.yaml", "tags: {Walls: [dams]}\n")
    assert (
        letters.problems("tags", "accept", "Marsh", name) == f"{told}\n\n1 problem; nothing of the site was changed\n"
    )
    assert letters.read("site.yaml") == "tags: {Walls: [dams]}\n"


def test_an_archive_without_documents_proposes_nothing(archive: Archive):
    assert archive.run("tags").out == "# 0 documents: no name stands in several of them that is not a tag already\n"
