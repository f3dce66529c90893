"""The edge: folders, clock and environment become values, and every command does one thing."""

import io
import json
import sys
from pathlib import Path

import pytest
from conftest import ROOT, Archive, document

from backfile import commands
from backfile.errors import BackfileError, Problem


def test_the_archive_lies_where_build_py_stands_if_none_is_named(tmp_path: Path):
    folders = commands.folders_of({}, tmp_path)
    assert (folders.site, folders.home, folders.content) == (tmp_path, tmp_path, tmp_path / "content")
    assert folders.cache == tmp_path / ".backfile"


def test_single_folders_can_be_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    folders = commands.folders_of({"site": tmp_path, "output": Path("public"), "cache": Path("/var/memory")}, ROOT)
    assert folders.output == tmp_path / "public"
    assert folders.cache == Path("/var/memory")
    assert folders.seeds == tmp_path / "seeds"
    assert folders.home == ROOT


def test_an_archive_that_is_not_there_is_told(tmp_path: Path):
    with pytest.raises(BackfileError) as error:
        commands.folders_of({"site": tmp_path / "none"}, tmp_path)
    assert str(error.value) == f"{tmp_path / 'none'}: there is no such folder\n  make it, or name another with --site"


def test_folders_on_the_command_line_are_used(archive: Archive):
    archive.write("texts/flood.md", document("Flood", "Water.")).write("look/robots.txt", "mine")
    archive.build(
        "--content",
        str(archive.path("texts")),
        "--layouts",
        str(archive.path("look")),
        "--output",
        str(archive.path("public")),
    )
    assert archive.path("public/articles/flood/index.html").is_file()
    assert archive.read("public/robots.txt") == "mine"
    assert not archive.path("output").exists()


@pytest.mark.parametrize(
    ("epoch", "moment"), [("", ""), ("0", "1970-01-01T00:00:00Z"), ("1420070400", "2015-01-01T00:00:00Z")]
)
def test_the_moment_of_a_reproducible_build_is_read(epoch: str, moment: str):
    assert commands.moment_of(epoch) == moment


@pytest.mark.parametrize("epoch", ["now", "1e9", "12.5", "9" * 30, "-" + "9" * 30])
def test_what_is_no_moment_is_told(epoch: str):
    with pytest.raises(BackfileError) as error:
        commands.moment_of(epoch)
    assert str(error.value) == (
        f"SOURCE_DATE_EPOCH: {epoch!r} is not a moment\n  it is a number of seconds since 1970, or not set"
    )


def test_every_processor_works_unless_a_number_is_asked():
    asked = commands.options_of({}, {}, commands.silent)
    assert asked.workers == commands.Here(commands.default_jobs())
    assert commands.options_of({"jobs": 3}, {}, commands.silent).workers == commands.Here(3)


class Terminal(io.StringIO):
    """Stand for a terminal that a person watches."""

    def isatty(self) -> bool:
        """Say that it is one."""
        return True


@pytest.mark.parametrize(("asked", "shown"), [({}, True), ({"quiet": True}, False), ({"json": True}, False)])
def test_a_bar_is_shown_to_a_person_who_wants_to_see_it(
    monkeypatch: pytest.MonkeyPatch, asked: dict[str, bool], shown: bool
):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    with commands.progress_bar(asked) as progress:
        progress("build", 1, 2)
    assert ("Making pages" in terminal.getvalue()) is shown


def test_no_bar_is_shown_in_a_log(monkeypatch: pytest.MonkeyPatch):
    log = io.StringIO()
    monkeypatch.setattr(sys, "stderr", log)
    with commands.progress_bar({}) as progress:
        progress("build", 1, 2)
    assert log.getvalue() == ""


def test_problems_are_printed_together_and_counted(capsys: pytest.CaptureFixture[str]):
    commands.tell_problems((Problem("a.md", 3, "x", "y"), Problem("b.md", 0, "z")), as_json=False)
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", "a.md:3: x\n  y\nb.md: z\n\n2 problems; nothing of the site was changed\n")


def test_a_quiet_run_says_nothing_but_problems(archive: Archive):
    archive.write("content/flood.md", document("Flood"))
    assert archive.run("build", "--quiet") == archive.run("check", "--quiet")
    told = archive.run("build", "--quiet")
    assert (told.status, told.out, told.err) == (0, "", "")
    archive.write("content/fire.md", "---\ntitel: a\n---\n")
    assert "unknown key 'titel'" in archive.run("build", "--quiet").err


@pytest.mark.parametrize("argv", [["build"], ["check"], ["import"], [], ["new", "Fire"], ["clean"]])
def test_the_report_can_be_had_as_json(archive: Archive, argv: list[str]):
    archive.write("content/flood.md", document("Flood")).seed(
        "a.txt", "Ice\n\nIt froze in the night and the road was closed.\n"
    )
    told = archive.run(*argv, "--json")
    assert told.status == 0
    assert isinstance(json.loads(told.out), dict)


def test_problems_can_be_had_as_json(archive: Archive):
    archive.write("content/flood.md", "---\ntitel: a\n---\n")
    told = archive.run("build", "--json")
    assert (told.status, told.err) == (1, "")
    assert json.loads(told.out)["problems"] == [
        {
            "path": "content/flood.md",
            "line": 2,
            "what": "front matter: unknown key 'titel'",
            "hint": "did you mean 'title'?",
        }
    ]


def test_a_note_is_told_though_nothing_is_wrong(archive: Archive):
    archive.write("content/flood.md", document("Flood", slug="flood")).build()
    archive.replace("content/flood.md", "slug: flood", "slug: great-flood")
    assert archive.run("build").out.endswith(
        "note: content/flood.md:3: its address was /articles/flood/ and is now /articles/great-flood/\n"
        "  add `aliases: [/articles/flood/]` so that the old address leads to the new one\n"
    )


def test_a_moved_document_with_its_old_address_is_no_news(archive: Archive):
    archive.write("content/flood.md", document("Flood", slug="flood")).build()
    archive.replace("content/flood.md", "slug: flood", "slug: great-flood\naliases: [/articles/flood/]")
    assert "note:" not in archive.run("build").out
    assert "url=/articles/great-flood/" in archive.html("/articles/flood/")
