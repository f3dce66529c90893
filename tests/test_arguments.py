"""What can be asked on the command line is read into values, or refused in words."""

import argparse

import pytest

from backfile.arguments import arguments, jobs, number, port


def asked(*argv: str) -> dict[str, object]:
    """Read a command line."""
    return vars(arguments().parse_args(argv))


def test_what_every_command_understands_may_stand_before_it_or_after_it():
    assert asked("--quiet", "import") == asked("import", "--quiet")


def test_without_a_command_nothing_is_asked():
    assert asked() == {"command": None}


@pytest.mark.parametrize(
    ("argv", "values"),
    [
        (("tags",), {"action": None, "most": 30}),
        (("tags", "--most", "5"), {"action": None, "most": 5}),
        (("tags", "accept", "A", "B b"), {"action": "accept", "names": ["A", "B b"], "dry_run": False}),
        (("tags", "merge", "A", "B", "--dry-run"), {"action": "merge", "old": "A", "new": "B", "dry_run": True}),
        (("tags", "rename", "A", "B", "--json"), {"action": "rename", "old": "A", "new": "B", "json": True}),
        (("import", "--dry-run"), {"dry_run": True, "again": False, "merge": False}),
    ],
)
def test_actions_and_their_names_are_read(argv: tuple[str, ...], values: dict[str, object]):
    found = asked(*argv)
    assert {key: found[key] for key in values} == values


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (jobs, "0"),
        (jobs, "1001"),
        (jobs, "x"),
        (number, "0"),
        (number, "-1"),
        (number, "x"),
        (port, "65536"),
        (port, ""),
    ],
)
def test_what_is_no_number_is_refused(read: object, text: str):
    with pytest.raises(argparse.ArgumentTypeError, match="is not a"):
        read(text)  # type: ignore[operator]  # each of them is a function


def test_numbers_are_read():
    assert (jobs("4"), number("30"), port("0")) == (4, 30, 0)
