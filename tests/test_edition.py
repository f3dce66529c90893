"""A new edition is put in place whole or not at all, and what others put into the folder is not touched."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Archive, document

from backfile import edition
from backfile.edition import STAGE, claim, commit, manifest, stage, strangers
from backfile.errors import BackfileError
from backfile.manifest import MARK, Made
from backfile.store import Folders

LEFT_OPEN = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
"""What is killed closes nothing."""


class Killed(BaseException):
    """Stand for the end of the process."""


def folders(archive: Archive, **other: Path) -> Folders:
    """Give the folders of an archive."""
    names = ("seeds", "content", "layouts", "assets", "output")
    own = {name: archive.path(name) for name in names} | {"cache": archive.path(".backfile")}
    return Folders(site=archive.folder, home=archive.folder.parent / "home", **own | other)


def refusal(place: Folders) -> str:
    """Ask for a folder that must be refused."""
    with pytest.raises(BackfileError) as error:
        claim(place)
    return str(error.value)


def dying(number: int, real: Callable[..., object]) -> Callable[..., object]:
    """Make a step that works for a while, and then is killed."""
    left = [number]

    def step(*args: object, **kwargs: object) -> object:
        left[0] -= 1
        if left[0] < 0:
            raise Killed
        return real(*args, **kwargs)

    return step


@pytest.fixture
def built(archive: Archive) -> Archive:
    """Give an archive that was built, and changed in every way since."""
    archive.write("content/flood.md", document("Flood", "Water rose.", date="2015-02-14", tags="[Rivers]"))
    archive.write("content/fire.md", document("Fire", "Wood burnt.", date="2016")).build()
    archive.delete("content/fire.md").append("content/flood.md", "It fell.")
    return archive.write("content/ice.md", document("Ice", "It froze.", tags="[Winter]"))


def test_a_new_or_an_empty_folder_is_ours(archive: Archive):
    claim(folders(archive))
    archive.path("output").mkdir()
    claim(folders(archive))


def test_a_folder_with_other_peoples_files_is_refused(archive: Archive):
    archive.write("output/index.html", "mine")
    assert refusal(folders(archive)) == (
        "output: the output folder holds files that backfile did not make\n"
        "  name another folder with --output, or empty this one yourself"
    )


def test_a_folder_with_our_mark_is_ours(archive: Archive):
    archive.write(f"output/{MARK}").write("output/CNAME", "example.org")
    claim(folders(archive))


@pytest.mark.parametrize("name", [".", "..", "seeds", "content", "layouts", "assets", ".backfile"])
def test_a_folder_that_holds_the_archive_is_refused(archive: Archive, name: str):
    place = folders(archive, output=archive.path(name).resolve())
    assert "the output folder would swallow" in refusal(place)


@pytest.mark.parametrize("name", ["seeds", "content", "layouts", "assets"])
def test_a_folder_inside_of_what_it_is_made_from_is_refused(archive: Archive, name: str):
    place = folders(archive, output=archive.path(f"{name}/site"))
    assert f"the output folder would lie in {name}/, which it is made from" in refusal(place)


def test_what_lies_beside_us_is_in_the_way_only_where_we_want_to_write(archive: Archive):
    archive.write("output/tags", "a file").write("output/mine.html", "mine").write("output/a/b.html", "mine")
    assert strangers(archive.path("output"), ["tags/index.html", "a/b.html", "a/c.html", "new.html"]) == [
        "tags",
        "a/b.html",
    ]


def test_the_list_of_what_we_made_is_read_back(archive: Archive):
    made = {"a b/é.html": Made("0" * 32, 3, "2" * 32), "index.html": Made("1" * 32, 0, "3" * 32)}
    commit(archive.path("output"), made)
    assert manifest(archive.path("output")) == made


def test_a_damaged_list_is_a_problem_and_no_crash(built: Archive):
    built.write(f"output/{MARK}", "<<<<<<< HEAD\nnonsense\n")
    assert built.run("build").status in (0, 1)


@LEFT_OPEN
@pytest.mark.parametrize("step", range(12))
def test_a_build_that_is_killed_before_the_list_leaves_the_old_site(
    built: Archive, monkeypatch: pytest.MonkeyPatch, step: int
):
    before = built.site()
    with monkeypatch.context() as patched:
        patched.setattr(edition, "stage", dying(step, edition.stage))
        patched.setattr(edition, "commit", dying(0, edition.commit))
        with pytest.raises(Killed):
            built.run("build")
    assert {name: raw for name, raw in built.site().items() if not name.startswith(STAGE)} == before


@LEFT_OPEN
@pytest.mark.parametrize("step", range(1, 12))
def test_a_build_that_is_killed_after_the_list_is_finished_by_the_next(
    built: Archive, other: Archive, monkeypatch: pytest.MonkeyPatch, step: int
):
    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", dying(step, Path.replace))
        try:
            built.run("build")
        except Killed:
            assert built.path(f"output/{STAGE}").exists()
    built.build()
    for name in built.files("content"):
        other.write(f"content/{name}", built.read(f"content/{name}"))
    assert built.site() == other.build().site()


@LEFT_OPEN
@pytest.mark.parametrize("step", range(1, 8))
def test_the_very_first_build_may_be_killed_too(archive: Archive, monkeypatch: pytest.MonkeyPatch, step: int):
    archive.write("content/flood.md", document("Flood", "Water rose."))
    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", dying(step, Path.replace))
        with pytest.raises(Killed):
            archive.run("build")
    assert archive.build().page("/articles/flood/").all("h1") == ["Flood"]
    assert archive.build().counts == (0, 0)


def test_nothing_is_staged_where_no_edition_was_begun(archive: Archive):
    archive.path("output").mkdir()
    with pytest.raises(BackfileError, match="no such file or directory"):
        stage(archive.path("output"), "a/b.html", b"x")
    assert archive.files("output") == {}


def test_what_was_made_and_is_made_no_longer_goes_with_its_empty_folders(archive: Archive):
    output = archive.path("output")
    edition.begin(output)
    for name in ("a/b/c.html", "a/d.html", "e/f.html"):
        stage(output, name, b"x")
    commit(output, {name: Made("0" * 32, 1, "0" * 32) for name in ("a/b/c.html", "a/d.html", "e/f.html")})
    archive.write("output/e/mine.html", "mine")
    commit(output, {"a/d.html": Made("0" * 32, 1, "0" * 32)})
    assert set(archive.site()) == {"a/d.html", "e/mine.html"}
    assert not (output / "a/b").exists()


def test_a_page_may_become_a_folder_and_back(archive: Archive):
    text = document("Flood", "Water rose.", aliases="[/old.html]")
    archive.write("content/flood.md", text).build()
    archive.replace("content/flood.md", "[/old.html]", "[/old.html/a/]").build()
    assert archive.has("/old.html/a/")
    archive.replace("content/flood.md", "[/old.html/a/]", "[/old.html]").build()
    assert archive.path("output/old.html").is_file()


def test_cleaning_takes_away_what_we_made_and_nothing_else(archive: Archive):
    archive.write("content/flood.md", document("Flood")).build()
    archive.write("output/CNAME", "example.org").write("output/tags/mine.html", "mine").write(
        "output/own/a.html", "mine"
    )
    assert archive.run("clean").status == 0
    assert set(archive.files()) == {"CNAME", "tags/mine.html", "own/a.html"}
    assert archive.read("content/flood.md") == document("Flood")
    assert not archive.path(".backfile").exists()


def test_cleaning_takes_the_folder_where_it_held_nothing_else(archive: Archive):
    archive.write("content/flood.md", document("Flood")).build().run("clean")
    assert not archive.path("output").exists()


def test_cleaning_what_was_never_built_deletes_nothing(archive: Archive):
    archive.write("output/index.html", "mine")
    told = archive.run("clean")
    assert (told.status, told.out) == (0, "0 files deleted in output/\n")
    assert archive.read("output/index.html") == "mine"


def test_cleaning_a_memory_elsewhere_takes_only_what_is_ours(archive: Archive):
    archive.write("content/flood.md", document("Flood")).write("shared/letters.txt", "mine")
    archive.build("--cache", str(archive.path("shared")))
    assert archive.run("clean", "--cache", str(archive.path("shared"))).status == 0
    assert archive.read("shared/letters.txt") == "mine"


def test_cleaning_leaves_other_peoples_empty_folders(archive: Archive):
    archive.write("content/flood.md", document("Flood")).path("shared/later").mkdir(parents=True)
    archive.build("--cache", str(archive.path("shared"))).run("clean", "--cache", str(archive.path("shared")))
    assert archive.path("shared/later").is_dir()
