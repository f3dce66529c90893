"""The index of the search is made of the texts, all at once, and again only where one changed."""

import json

import pytest
from conftest import Archive, changed, document
from test_concordance import read

from backfile import indexing
from backfile.concordance import LEVELS
from backfile.errors import Problem

TEXT = "The Harrow Dam cracked on Monday, and cellars were flooded."


def three(archive: Archive) -> Archive:
    """Write three documents, an hour ago, and build them."""
    archive.write("content/dam.md", document("Dam cracks", TEXT, date="2015-02-14", tags="[Rivers]", source="Post"))
    archive.write("content/fair.md", document("Bakers meet", "Loaves were shown.", date="2012-05", lang="fr"))
    archive.write("content/letter.md", document("A letter", "It speaks of bread.", date="201X"))
    return archive.age().build()


def index(archive: Archive) -> dict[str, bytes]:
    """Give the files of the index, by their names in its folder."""
    folder = "search/index/"
    return {name.removeprefix(folder): raw for name, raw in archive.site().items() if name.startswith(folder)}


def head(archive: Archive) -> dict[str, object]:
    """Read the head of the index."""
    found: dict[str, object] = json.loads(index(archive)["head.json"])
    return found


def test_documents_are_numbered_from_the_oldest_and_those_of_no_single_year_come_last(archive: Archive):
    cards = json.loads(index(three(archive))["cards/0.json"])
    assert [card[1] for card in cards] == ["Bakers meet", "Dam cracks", "A letter"]
    assert head(archive)["years"] == [["2012", 1], ["2015", 1], ["", 1]]
    assert head(archive)["documents"] == 3


def test_a_card_has_what_a_reader_chooses_by(archive: Archive):
    cards = json.loads(index(three(archive))["cards/0.json"])
    assert cards[:2] == [
        ["/articles/fair/", "Bakers meet", "May 2012", "", "fr"],
        ["/articles/dam/", "Dam cracks", "14 February 2015", "Post", "en"],
    ]


def test_every_word_that_a_reader_sees_of_a_document_finds_it(archive: Archive):
    pictures = "\n- {caption: The broken wall, credit: Lefèvre}"
    front = {"source": "Post", "authors": "[Ada Marsh]", "tags": "[Rivers]", "place": "MILLBROOK", "pictures": pictures}
    text = document("Dam *cracks*", "See [the map](https://x.org/y).", agencies="[AFP]", **front)
    words = dict(read(index(archive.write("content/a.md", text).build())["words/0.bin"], 1, LEVELS))
    head, _, others = ({word for word, sets in words.items() if sets[level]} for level in range(LEVELS))
    assert head == {"dam", "cracks", "post", "ada", "marsh", "rivers"}
    assert others == {"see", "the", "map", "millbrook", "afp", "broken", "wall", "lefevre"}


def test_what_search_engines_shall_leave_out_is_not_found_here_either(archive: Archive):
    archive.write("content/told.md", document("Told", "Everyone knows."))
    archive.write("content/kept.md", document("Kept", "Nobody asks.", robots="noindex", tags="[Rivers]")).build()
    assert head(archive)["documents"] == 1


def test_a_word_that_a_text_uses_often_weighs_more(archive: Archive):
    archive.write("content/a.md", document("x", "Bread, bread and bread with salt."))
    words = dict(read(index(archive.build())["words/0.bin"], 1, LEVELS))
    assert words["bread"] == [[], [0], []]
    assert words["salt"] == [[], [], [0]]


def test_nothing_changed_makes_no_index_and_reads_no_text(archive: Archive, monkeypatch: pytest.MonkeyPatch):
    three(archive)
    monkeypatch.setattr(indexing, "concordance", lambda *_: pytest.fail("it was made again"))
    assert archive.build().counts == (0, 0)


def test_a_layout_or_a_list_changes_the_index_in_nothing(archive: Archive, monkeypatch: pytest.MonkeyPatch):
    three(archive)
    before = index(archive)
    monkeypatch.setattr(indexing, "concordance", lambda *_: pytest.fail("it was made again"))
    archive.write("layouts/parts/custom-footer.html", "Hello").write("site.yaml", "per_page: 1\nnewest: 1\n").build()
    assert index(archive) == before


def test_a_text_that_changed_is_the_only_one_that_is_read(archive: Archive, monkeypatch: pytest.MonkeyPatch):
    three(archive)
    read: list[str] = []
    real = indexing.read_bags
    monkeypatch.setattr(indexing, "read_bags", lambda folders, names: read.extend(names) or real(folders, names))
    archive.append("content/dam.md", "Nobody was hurt.").build()
    assert read == ["dam.md"]


def test_a_new_document_leaves_the_cards_of_older_ones_where_they_are(archive: Archive):
    for number in range(40):
        archive.write(f"content/n{number}.md", document(f"n{number}", TEXT, date="2015-01-01"))
    before = index(archive.build())
    archive.write("content/new.md", document("new", TEXT, date="2020-01-01")).build()
    assert changed(before, index(archive)) == {
        "head.json", "words/0.bin", "cards/2.json", "languages.bin"
    }  # fmt: skip


def test_the_state_of_the_index_tells_what_it_holds(archive: Archive):
    before = head(three(archive))["state"]
    archive.replace("content/dam.md", "tags: [Rivers]", "tags: [rivers]").build()
    assert head(archive)["state"] != before
    archive.replace("content/dam.md", "tags: [rivers]", "tags: [Rivers]").build()
    assert head(archive)["state"] == before


def test_a_missing_file_of_the_index_is_made_again(archive: Archive):
    before = index(three(archive))
    archive.delete("output/search/index/words/0.bin").build()
    assert index(archive) == before


def test_the_index_does_not_depend_on_the_number_of_processes(
    archive: Archive, other: Archive, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("backfile.workers.WORTH_A_PROCESS", 2)
    monkeypatch.setattr("backfile.workers.BATCH", 1)
    assert index(three(archive).build("--jobs", "3")) == index(three(other))


def test_without_search_there_is_no_page_no_box_no_script_and_no_index(archive: Archive):
    three(archive).write("site.yaml", "search: no\n").build()
    assert not [name for name in archive.site() if "search" in name]
    assert not [name for name, raw in archive.site().items() if b'role="search"' in raw]


def test_a_text_that_cannot_be_read_any_more_leaves_the_old_output(archive: Archive, monkeypatch: pytest.MonkeyPatch):
    three(archive)
    before = archive.files()
    archive.append("content/dam.md", "Nobody was hurt.")
    gone = Problem("content/dam.md", 0, "no such file or directory")
    monkeypatch.setattr(indexing, "read_bags", lambda _folders, _names: ([], [gone]))
    assert "content/dam.md: no such file" in archive.problems("build")
    assert archive.files() == before


def test_a_file_of_someone_else_in_the_index_is_a_problem(archive: Archive):
    archive.write("content/dam.md", document("Dam", TEXT)).write("site.yaml", "search: no\n").build()
    archive.write("output/search/index/words/0.bin", "mine").write("site.yaml", "")
    assert "search/index/words/0.bin:" in archive.problems("build")
    assert archive.read("output/search/index/words/0.bin") == "mine"


def test_cleaning_deletes_the_index(archive: Archive):
    three(archive).run("clean")
    assert not archive.path("output").exists()
