"""What a person says of seeds in sidecars goes before their texts, and reaches exactly the seeds that are meant."""

import os

import pytest
from conftest import HOUR, Archive
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backfile import acquisition
from backfile.dates import HINT as DATE_HINT
from backfile.dates import UNKNOWN, parse_edtf
from backfile.documents import parse_document
from backfile.errors import BackfileError
from backfile.model import Document, Evidence, Given, Sure
from backfile.sidecars import KEYS, astray, nearest, own_names, parse_sidecar, speaking_of

FLOOD = """Flood in the valley

Published Saturday, February 14, 2015

The river Harrow rose in the night and took the bridge at Millbrook, the council said on Friday. Nobody was hurt.

Engineers of Kestrel Works looked at the dam in the morning and found a crack that had not been there before.
"""
FIRE = FLOOD.replace("Flood", "Fire").replace("river Harrow rose", "mill of Harrow burnt")


def made(archive: Archive, name: str = "post/flood.md") -> Document:
    """Read a document of the archive."""
    return parse_document(archive.read(f"content/{name}"), name)


def why(document: Document, field: str) -> Evidence:
    """Give the evidence for a field."""
    assert document.provenance
    return next(item for item in document.provenance.evidence if item.field == field)


@pytest.fixture
def imported(archive: Archive) -> Archive:
    """Give an archive of three seeds in two folders, imported an hour ago."""
    archive.seed("post/flood.txt", FLOOD).seed("post/fire.txt", FIRE).seed("hill/flood.txt", FLOOD)
    return archive.age().import_()


# Reading a sidecar


def test_a_sidecar_gives_values_with_its_name():
    assert parse_sidecar("source: Valley Post\ndate: 2015-02\n", "a/folder.meta.yaml", "x") == (
        Given("source", "Valley Post", "a/folder.meta.yaml"),
        Given("date", parse_edtf("2015-02"), "a/folder.meta.yaml"),
    )


def test_an_author_and_authors_are_the_same():
    (authors,) = parse_sidecar("author: Ada Marsh\nauthors: [B. Hill]\n", "a.meta.yaml", "x")
    assert authors == Given("authors", ("B. Hill", "Ada Marsh"), "a.meta.yaml")


def test_every_mistake_of_a_sidecar_is_told_with_its_line():
    with pytest.raises(BackfileError) as error:
        parse_sidecar("sorce: Post\ndate: Friday\nurl: example\n", "a.meta.yaml", "seeds/a.meta.yaml")
    assert [str(problem) for problem in error.value.problems] == [
        "seeds/a.meta.yaml:1: unknown key 'sorce'\n  did you mean 'source'?",
        f"seeds/a.meta.yaml:2: date: 'Friday' is not a date\n  {DATE_HINT}",
        "seeds/a.meta.yaml:3: url: 'example' is not the address of a page\n  it begins with https://",
    ]


def test_an_address_in_the_archive_is_no_affair_of_a_sidecar():
    assert not {"slug", "aliases", "featured", "seed", "evidence"} & set(KEYS)


# Which sidecar speaks of which seed


def test_the_nearest_sidecar_comes_first():
    sidecars = {
        "folder.meta.yaml",
        "a/folder.meta.yaml",
        "a/b/x.meta.yaml",
        "a/b/y.txt.meta.yaml",
        "c/folder.meta.yaml",
    }
    assert speaking_of(["a/b/x.txt", "a/b/y.txt", "z.txt"], sidecars) == {
        "a/b/x.txt": ("a/b/x.meta.yaml", "a/folder.meta.yaml", "folder.meta.yaml"),
        "a/b/y.txt": ("a/b/y.txt.meta.yaml", "a/folder.meta.yaml", "folder.meta.yaml"),
        "z.txt": ("folder.meta.yaml",),
    }


def test_a_seed_of_which_none_speaks_is_not_named():
    assert speaking_of(["a/x.txt", "b/x.txt"], {"a/folder.meta.yaml"}) == {"a/x.txt": ("a/folder.meta.yaml",)}


def test_a_seed_called_folder_has_a_sidecar_of_its_own():
    assert own_names("a/folder.txt") == ("a/folder.txt.meta.yaml",)


def test_the_nearest_word_counts_and_an_empty_one_takes_back_what_is_said_above():
    near, far = Given("source", "", "x.meta.yaml"), Given("source", "Post", "folder.meta.yaml")
    url = Given("url", "https://example.org/", "folder.meta.yaml")
    assert nearest([(near,), (far, url)]) == (near, url)


@pytest.mark.parametrize(
    ("sidecar", "told"),
    [
        (
            "a/z.meta.yaml",
            "there is no seed that this sidecar speaks of\n  name it after the seed beside it, or delete it",
        ),
        ("b/x.meta.yaml", "there is no seed that this sidecar speaks of\n  put it beside a/x.txt"),
        ("a/x.meta.yml", "a sidecar ends in .meta.yaml\n  give it that ending"),
        ("a/x.txt.meta.yaml", "seeds/a/x.meta.yaml speaks of the same seed\n  make one of the two"),
    ],
)
def test_a_sidecar_that_lies_astray_is_told(sidecar: str, told: str):
    found = list(astray({sidecar, "a/x.meta.yaml", "empty/folder.meta.yaml"}, ["a/x.txt", "a/y.txt"], "seeds"))
    assert list(map(str, found)) == [f"seeds/{sidecar}: {told}"]


def test_a_sidecar_that_could_be_that_of_two_seeds_is_told():
    (found,) = astray({"x.meta.yaml"}, ["x.txt", "x.TXT"], "seeds")
    assert "it could speak of x.txt or of x.TXT" in str(found)


# What becomes of the documents


def test_what_a_person_says_goes_before_what_the_text_says(archive: Archive):
    archive.seed("flood.txt", FLOOD).write("seeds/flood.meta.yaml", "title: The great flood\ndate: 2015-02-13\n")
    document = made(archive.import_(), "flood.md")
    assert (document.title, document.date.edtf) == ("The great flood", "2015-02-13")
    assert (why(document, "date").sure, why(document, "date").why) == (
        Sure.CERTAIN,
        "given in seeds/flood.meta.yaml",
    )


def test_a_date_that_a_person_doubts_is_doubtful(archive: Archive):
    archive.seed("flood.txt", FLOOD).write("seeds/flood.meta.yaml", "date: 2015-02-13?\n")
    assert why(made(archive.import_(), "flood.md"), "date").sure is Sure.DOUBTFUL


def test_the_language_that_a_person_says_decides_how_dates_are_read(archive: Archive):
    text = FLOOD.replace("Saturday, February 14, 2015", "4/3/2015")
    archive.seed("uk/flood.txt", text).seed("us/flood.txt", text).write("seeds/uk/folder.meta.yaml", "lang: en-GB\n")
    archive.import_()
    assert (made(archive, "uk/flood.md").lang, made(archive, "us/flood.md").lang) == ("en-GB", "en")
    assert made(archive, "uk/flood.md").date.edtf.startswith("2015-03-04")
    assert made(archive, "us/flood.md").date.edtf.startswith("2015-04-03")


def test_tags_that_a_person_gives_stand_beside_those_that_were_found(archive: Archive):
    archive.write("site.yaml", "tags: {Rivers: [river]}\n").seed("flood.txt", FLOOD)
    archive.write("seeds/folder.meta.yaml", "tags: [Disasters]\n").import_()
    assert made(archive, "flood.md").tags == ("Disasters", "Rivers")
    assert why(made(archive, "flood.md"), "tags").why.startswith("given in seeds/folder.meta.yaml; more of them found")


def test_a_tag_in_a_sidecar_is_called_by_its_name_in_site_yaml(archive: Archive):
    archive.write("site.yaml", "tags: {Water levels: [high water]}\n").seed("flood.txt", FLOOD)
    archive.write("seeds/folder.meta.yaml", "tags: [High Water, Maps]\n").import_()
    assert made(archive, "flood.md").tags == ("Water levels", "Maps")


def test_what_is_said_of_a_folder_holds_below_it_but_for_what_is_said_nearer(archive: Archive):
    archive.seed("post/2015/flood.txt", FLOOD).seed("post/2015/fire.txt", FIRE)
    archive.write("seeds/post/folder.meta.yaml", "licence: CC BY 4.0\ncaptured: 2021-10-25\n")
    archive.write("seeds/post/2015/fire.meta.yaml", "licence:\ncaptured: 2022\n").import_()
    flood, fire = made(archive, "post/2015/flood.md"), made(archive, "post/2015/fire.md")
    assert (flood.licence, flood.captured) == ("CC BY 4.0", "2021-10-25")
    assert (fire.licence, fire.captured) == ("", "2022")


def test_where_a_text_was_collected_is_shown_on_its_page(archive: Archive):
    archive.seed("flood.txt", FLOOD)
    archive.write(
        "seeds/flood.meta.yaml", "url: https://example.org/7\ncaptured: 2021-10-25\nlicence: CC BY 4.0\n"
    ).done()
    page = archive.page("/articles/flood-in-the-valley/")
    assert "https://example.org/7" in page.links
    assert {"2021-10-25", "CC BY 4.0"} <= set(page.all(".provenance dd"))
    assert "given in seeds/flood.meta.yaml" in page.text


def test_a_changed_sidecar_has_exactly_its_seeds_imported_again(imported: Archive, monkeypatch: pytest.MonkeyPatch):
    imported.write("seeds/post/folder.meta.yaml", "licence: CC0\n").import_()
    assert imported.fates() == {"updated": ["post/fire.md", "post/flood.md"]}
    imported.write("seeds/hill/flood.meta.yaml", "licence: CC0\n").import_()
    assert imported.fates()["updated"] == ["hill/flood.md"]
    read: list[str] = []
    real = acquisition.read_seed
    monkeypatch.setattr(acquisition, "read_seed", lambda *args: read.append(args[1]) or real(*args))
    assert imported.age().import_().import_().fates() == {}
    assert imported.write("seeds/hill/flood.meta.yaml", "licence: CC1\n").import_().fates() == {
        "updated": ["hill/flood.md"]
    }
    assert read.count("post/flood.txt") <= 1, "once, because it was too young to be remembered"


def test_a_sidecar_that_changes_within_the_tick_of_a_clock_is_seen(imported: Archive):
    path = imported.write("seeds/post/fire.meta.yaml", "licence: CC0\n").path("seeds/post/fire.meta.yaml")
    imported.import_()
    stamp = path.stat()
    path.write_text("licence: CC1\n")
    os.utime(path, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    imported.import_()
    assert made(imported, "post/fire.md").licence == "CC1"


def test_a_sidecar_that_goes_takes_its_word_along(imported: Archive):
    before = imported.read("content/post/fire.md")
    imported.write("seeds/post/fire.meta.yaml", "licence: CC0\n").import_()
    assert imported.read("content/post/fire.md") != before
    imported.delete("seeds/post/fire.meta.yaml").import_()
    assert imported.read("content/post/fire.md") == before


def test_what_a_person_wrote_into_the_document_goes_before_a_sidecar(imported: Archive):
    imported.replace("content/post/fire.md", "title: Fire in the valley", "title: The mill burns")
    imported.write("seeds/post/fire.meta.yaml", "title: Fire!\nlicence: CC0\n").import_()
    assert imported.fates() == {"offered": ["post/fire.md"]}
    imported.import_("--merge")
    assert (made(imported, "post/fire.md").title, made(imported, "post/fire.md").licence) == ("The mill burns", "CC0")


def test_a_date_is_offered_for_a_document_that_a_person_edited_and_that_has_none(archive: Archive):
    archive.seed("fire.txt", FIRE.replace("Published Saturday, February 14, 2015\n\n", "")).import_()
    assert made(archive, "fire.md").date == UNKNOWN
    archive.append("content/fire.md", "It smoked for days.")
    archive.write("seeds/fire.meta.yaml", "date: 2015\n").import_("--merge")
    assert made(archive, "fire.md").date.edtf == "2015"


def test_a_mistake_in_a_sidecar_stops_its_own_seeds_and_is_told_until_it_is_mended(imported: Archive):
    before = imported.files("content")
    imported.seed("new.txt", FIRE).write("seeds/post/folder.meta.yaml", "licens: CC0\n")
    told = "seeds/post/folder.meta.yaml:1: unknown key 'licens'\n  did you mean 'licence'?\n"
    assert (
        imported.problems("import")
        == imported.problems("import")
        == f"{told}\n1 problem; nothing of the site was changed\n"
    )
    assert changed_names(before, imported.files("content")) == {"new.md"}
    imported.write("seeds/post/folder.meta.yaml", "licence: CC0\n").import_()
    assert imported.fates()["updated"] == ["post/fire.md", "post/flood.md"]


def changed_names(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    """Name the files that are new or have other bytes."""
    return {name for name, raw in after.items() if before.get(name) != raw}


def test_a_sidecar_is_no_seed_and_no_page(imported: Archive):
    imported.write("seeds/post/folder.meta.yaml", "licence: CC0\n").done()
    assert imported.report["imports"]["seeds"] == 3
    assert not [name for name in imported.site() if "meta" in name]


SIDECARS = ("folder.meta.yaml", "post/folder.meta.yaml", "post/flood.meta.yaml", "hill/flood.txt.meta.yaml")
WORDS = ("licence: CC0\n", "licence:\n", "source: Valley Post\n", "tags: [Water]\n", "date: 2015?\n", None)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(SIDECARS), st.sampled_from(WORDS)), min_size=1, max_size=5))
def test_any_row_of_sidecars_ends_where_a_first_import_would(
    tmp_path_factory: pytest.TempPathFactory, edits: list[tuple[str, str | None]]
):
    archive, clean = (Archive(tmp_path_factory.mktemp("archive")) for _ in range(2))
    for one in (archive, clean):
        one.seed("post/flood.txt", FLOOD).seed("hill/flood.txt", FLOOD.replace("Flood", "Water")).age()
    archive.import_()
    for name, text in edits:
        for one in (archive, clean):
            path = one.path(f"seeds/{name}")
            if text is None:
                path.unlink(missing_ok=True)
            else:
                path.write_text(text)
                os.utime(path, ns=(HOUR, HOUR + len(name) + len(text)))
        archive.import_()
    assert archive.files("content") == clean.import_().files("content")
