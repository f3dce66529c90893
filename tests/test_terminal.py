"""A table is shown with colour at a terminal, and without in a pipe."""

import io
import sys

import pytest

from backfile import terminal
from backfile.answers import Row

ROWS = (
    Row("", "", "seeds/a.txt", "heading"),
    Row("1", "title", "Flood [bold]in[/bold] the valley", "title"),
    Row("2", "body", "قالت إيران (2015)", "body"),
    Row("", "", "why", "note"),
    Row("3", "", ""),
)


class Terminal(io.StringIO):
    """Stand for a terminal that a person watches."""

    def isatty(self) -> bool:
        """Say that it is one."""
        return True


def test_in_a_pipe_lines_stay_whole_and_plain(capsys: pytest.CaptureFixture[str]):
    terminal.show((*ROWS, Row("4", "body", "x" * 500)))
    assert capsys.readouterr().out == (
        "\nseeds/a.txt\n"
        "     1  title       Flood [bold]in[/bold] the valley\n"
        "     2  body        قالت إيران (2015)\n"
        "                    why\n"
        "     3\n"
        f"     4  body        {'x' * 500}\n"
    )


def test_at_a_terminal_there_is_colour_and_the_text_stays_itself(monkeypatch: pytest.MonkeyPatch):
    watched = Terminal()
    monkeypatch.setattr(sys, "stdout", watched)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "100")
    terminal.show(ROWS)
    shown = watched.getvalue()
    assert "\x1b[1m" in shown
    assert "Flood [bold]in[/bold] the valley" in shown
    assert "\u2068قالت إيران (2015)\u2069" in shown, "its direction must not reach the columns beside it"


def test_who_wants_no_colour_gets_none(monkeypatch: pytest.MonkeyPatch):
    watched = Terminal()
    monkeypatch.setattr(sys, "stdout", watched)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("NO_COLOR", "1")
    terminal.show([Row("1", "date", "2015", "date")])
    assert "\x1b[36m" not in watched.getvalue()
