"""A site is prepared whole before any file of it is made, and every problem is gathered on the way."""

from collections.abc import Iterator

import pytest
from conftest import ROOT, Archive, document

from backfile import making
from backfile.errors import BackfileError, Problem
from backfile.memory import Memory
from backfile.prepress import Prepared, attempt, prepare, read_archive
from backfile.runs import Options
from backfile.store import Folders


@pytest.fixture
def memory(archive: Archive) -> Iterator[Memory]:
    """Give the archive's memory."""
    made = Memory(archive.path(".backfile"), ".backfile")
    yield made
    made.close()


def prepared(archive: Archive, memory: Memory, **options: object) -> Prepared:
    """Prepare an archive."""
    own = {name: archive.path(name) for name in ("seeds", "content", "layouts", "assets", "output")}
    place = Folders(site=archive.folder, home=ROOT, cache=archive.path(".backfile"), **own)
    problems: list[Problem] = []
    found = read_archive(place, Options(**options), memory, problems)  # type: ignore[arg-type]
    assert found
    return prepare(found, problems)


def test_every_file_of_the_site_is_known_before_any_is_made(
    archive: Archive, memory: Memory, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(making, "renderer", None)
    archive.write("content/flood.md", document("Flood", tags="[Rivers]"))
    found = prepared(archive, memory)
    assert {"index.html", "articles/flood/index.html", "tags/rivers/index.html", "feed.xml"} <= found.tasks.keys()
    assert ".nojekyll" in found.assets
    assert not archive.path("output").exists()


def test_preparing_twice_gives_the_same(archive: Archive, memory: Memory):
    archive.write("content/flood.md", document("Flood", tags="[Rivers]"))
    assert prepared(archive, memory) == prepared(archive, memory)


def test_a_base_on_the_command_line_goes_before_that_of_site_yaml(archive: Archive, memory: Memory):
    archive.write("site.yaml", "base_url: https://a.b").write("content/a.md")
    assert prepared(archive, memory).shop.setting.base_url == "https://a.b"
    assert prepared(archive, memory, base_url="https://c.d/e").shop.setting.base_url == "https://c.d/e"
    assert prepared(archive, memory, base_url="").shop.setting.base_url == ""


def test_problems_of_all_stages_are_told_together(archive: Archive, memory: Memory):
    archive.write("site.yaml", "titel: a").write("layouts/about.html", "{% if %}")
    archive.write("content/a.md", "---\nslug: x\n---\n").write("content/b.md", "---\nslug: x\n---\n").write(
        "content/c.md", "---\n"
    )
    with pytest.raises(BackfileError) as error:
        prepared(archive, memory, base_url="nowhere")
    assert [problem.path for problem in error.value.problems] == [
        "--base-url",
        "content/b.md",
        "content/c.md",
        "layouts/about.html",
        "site.yaml",
    ]


def test_an_attempt_gathers_problems_and_goes_on():
    def fail() -> None:
        raise BackfileError([Problem("a", 0, "x")])

    problems: list[Problem] = []
    assert attempt(problems, fail) is None
    assert attempt(problems, str, 5) == "5"
    assert problems == [Problem("a", 0, "x")]


def test_a_mistake_of_ours_is_not_gathered():
    with pytest.raises(ZeroDivisionError):
        attempt([], lambda: 1 / 0)
