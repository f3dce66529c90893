"""build.py begins a run and ends it, and is nothing else; arguments says what can be asked."""

import ast
import subprocess
import sys

import pytest
from conftest import ROOT, Archive, command_line, document

from backfile import __version__

COMMANDS = ("import", "build", "serve", "check", "review", "explain", "tags", "new", "clean")


def help_of(*argv: str, capsys: pytest.CaptureFixture[str]) -> str:
    """Ask for help."""
    with pytest.raises(SystemExit) as error:
        command_line.main([*argv, "--help"])
    assert error.value.code == 0
    return capsys.readouterr().out


def refused(*argv: str, capsys: pytest.CaptureFixture[str]) -> str:
    """Ask for what the command line does not know."""
    with pytest.raises(SystemExit) as error:
        command_line.main(list(argv))
    assert error.value.code == 2
    return capsys.readouterr().err


def run(*argv: str, cwd: object = ROOT, text: str | None = None) -> subprocess.CompletedProcess[str]:
    """Run build.py as a person does."""
    return subprocess.run(  # noqa: S603 - our own command
        [sys.executable, str(ROOT / "build.py"), *argv],
        capture_output=True,
        text=True,
        check=False,
        cwd=str(cwd),
        input=text,
    )


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_a_help_text_with_an_example(command: str, capsys: pytest.CaptureFixture[str]):
    told = help_of(command, capsys=capsys)
    assert "example: python build.py" in told
    assert f" {command}" in told.partition("example:")[2]


def test_the_help_names_every_command(capsys: pytest.CaptureFixture[str]):
    told = help_of(capsys=capsys)
    assert all(f"\n    {command} " in told for command in COMMANDS)
    assert "examples:" in told


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit):
        command_line.main(["--version"])
    assert capsys.readouterr().out == f"backfile {__version__}\n"


@pytest.mark.parametrize("jobs", ["0", "-1", "many", "1001", "1.5", "٣x"])
def test_a_number_of_processes_must_be_one(jobs: str, capsys: pytest.CaptureFixture[str]):
    assert f"argument --jobs: {jobs!r} is not a number of processes" in refused(
        "build", f"--jobs={jobs}", capsys=capsys
    )


@pytest.mark.parametrize("port", ["65536", "-1", "http"])
def test_a_port_must_be_one(port: str, capsys: pytest.CaptureFixture[str]):
    assert f"argument --port: {port!r} is not a port" in refused("serve", f"--port={port}", capsys=capsys)


def test_an_unknown_command_is_refused_with_those_that_there_are(capsys: pytest.CaptureFixture[str]):
    told = refused("bild", capsys=capsys)
    assert "'bild'" in told
    assert "build" in told.partition("choose from")[2]


def test_options_may_stand_before_the_command_or_after_it(archive: Archive):
    archive.write("content/a.md", document("Flood"))
    site = str(archive.folder)
    assert command_line.main(["--site", site, "--quiet", "build"]) == 0
    assert command_line.main(["build", "--quiet", "--site", site]) == 0


def test_a_mistake_in_the_program_says_so_and_ends_with_70(archive: Archive, monkeypatch: pytest.MonkeyPatch):
    def fail(*_args: object) -> int:
        raise RuntimeError("boom")

    monkeypatch.setattr("backfile.commands.run", fail)
    told = archive.run("build")
    assert told.status == 70
    assert told.err.startswith(
        "this is a bug in backfile, not in your archive; please report it with what follows\n\nTraceback"
    )
    assert told.err.endswith("RuntimeError: boom\n")


def test_a_person_may_stop_a_run(archive: Archive, monkeypatch: pytest.MonkeyPatch):
    def stop(*_args: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("backfile.commands.run", stop)
    told = archive.run("build")
    assert (told.status, told.err) == (130, "")


def test_it_runs_from_any_folder(archive: Archive):
    archive.write("content/flood.md", document("Flood"))
    told = run("build", "--site", "archive", cwd=archive.folder.parent)
    assert told.returncode == 0, told.stderr
    assert archive.has("/articles/flood/")
    assert "output/index.html" in told.stdout
    assert told.stderr == ""


def test_a_terminal_of_any_encoding_can_show_what_is_told(archive: Archive):
    archive.write("content/سيول.md", "---\ntitel: سيول\n---\n")
    told = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, str(ROOT / "build.py"), "build", "--site", str(archive.folder)],
        capture_output=True,
        check=False,
        env={"PYTHONIOENCODING": "ascii", "PATH": ""},
    )
    assert told.returncode == 1
    assert b"\\u0633" in told.stderr
    assert b"unknown key 'titel'" in told.stderr


def test_the_command_line_is_thin():
    source = (ROOT / "build.py").read_text(encoding="utf-8")
    imported = {
        name
        for node in ast.walk(ast.parse(source))
        for name in (
            [node.module]
            if isinstance(node, ast.ImportFrom)
            else [a.name for a in node.names]
            if isinstance(node, ast.Import)
            else []
        )
    }
    assert imported == {"os", "sys", "pathlib", "backfile", "backfile.arguments", "backfile.errors"}
    assert len(source.splitlines()) <= 50


def test_the_help_does_not_pay_for_the_program():
    told = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-X", "importtime", str(ROOT / "build.py"), "--help"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert not {"jinja2", "markdown_it", "yaml", "livereload", "rich", "sqlite3"} & {
        line.rpartition("|")[2].strip() for line in told.stderr.splitlines()
    }


@pytest.mark.parametrize("date", ["nineties", "", "199", "1995-13"])
def test_the_dates_of_a_part_must_be_dates(date: str, capsys: pytest.CaptureFixture[str]):
    assert "argument --dated: " in refused("build", f"--dated={date}", capsys=capsys)
