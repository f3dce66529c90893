"""Texts on one affair become one story; affairs do not run into each other."""

from random import Random

from conftest import ROOT, document

from backfile.affairs import affairs
from backfile.entries import read_entry
from backfile.model import Entry
from backfile.site import newest_first

BEGINNINGS = ("Ar", "Bel", "Cor", "Dun", "Esk", "Fal", "Gor", "Hal", "Ist", "Jor", "Kel", "Lom")
ENDS = ("bury", "dale", "ford", "gate", "ham", "ton", "wick", "mere", "stead", "combe", "low", "ridge")
NAMES = [begin + end for begin in BEGINNINGS for end in ENDS]
PLAIN = "the council met again in the evening and nobody said much about it because it was late and it rained"


def report(seed: str, affair: list[str], others: list[str], date: str = "2015-02-14", known: int = 10) -> Entry:
    """Write a report: some names of its affair, and some of the world's."""
    dice = Random(seed)  # noqa: S311 - nothing here is secret
    names = dice.sample(affair, known) + dice.sample(others, 6)
    body = ". ".join(f"{name} {PLAIN}" for name in names * 2)
    return read_entry(document(f"Report {seed}", body, date=date), f"{seed}.md", f"{seed}.md", "en")


def told(entries: list[Entry]) -> list[set[str]]:
    """Name the texts of each story."""
    ordered = newest_first(entries)
    return [{entry.path for entry in story} for story in affairs(ordered, {entry.path: () for entry in ordered})]


def world(count: int, reports: int) -> list[Entry]:
    """Write reports on so many affairs, each with names of its own."""
    made = []
    for number in range(count):
        affair = [f"{name}{chr(97 + number // 26)}{chr(97 + number % 26)}" for name in NAMES[:14]]
        made += [
            report(f"{number}-{turn}", affair, NAMES[14:], f"20{number % 20 + 1:02}-{turn + 1:02}-01")
            for turn in range(reports)
        ]
    return made


def test_every_affair_becomes_a_story_of_its_own():
    stories = told(world(30, 4))
    assert len(stories) == 30
    assert all(len(story) == 4 and len({name.partition("-")[0] for name in story}) == 1 for story in stories)


def test_texts_that_share_names_with_everyone_make_no_story():
    assert told([report(f"r{n}", NAMES, NAMES) for n in range(300)]) == []


def test_stories_do_not_chain():
    names = [f"{name}{letter}" for letter in "abcdefghij" for name in NAMES[:12]]
    windows = [names[at : at + 12] for at in range(0, len(names) - 12, 4)]  # each shares two thirds with the next
    stories = told([report(f"{n:02}", window, NAMES[12:], known=12) for n, window in enumerate(windows)])
    assert all(len(story) <= 4 for story in stories)
    assert len(stories) > 5


def test_the_same_people_years_later_are_another_story():
    affair = [f"{name}x" for name in NAMES[:14]]
    noise = world(30, 2)
    near = [report("a", affair, NAMES[14:], "2015-02-14"), report("b", affair, NAMES[14:], "2015-04-01")]
    far = [near[0], report("b", affair, NAMES[14:], "1995-04-01")]
    assert {"a.md", "b.md"} in told([*noise, *near])
    assert {"a.md", "b.md"} not in told([*noise, *far])


def test_a_text_without_a_sure_date_can_join():
    affair = [f"{name}x" for name in NAMES[:14]]
    entries = [report("a", affair, NAMES[14:]), report("b", affair, NAMES[14:], "2021-10-25?")]
    assert {"a.md", "b.md"} in told([*world(30, 2), *entries])


def test_the_order_in_which_texts_are_read_changes_nothing():
    entries = world(10, 3)
    assert told(entries) == told(entries[::-1])


def test_the_oldest_text_stands_first():
    (story,) = affairs(newest_first(world(1, 4)), {f"0-{n}.md": () for n in range(4)})
    assert [entry.path for entry in story] == ["0-0.md", "0-1.md", "0-2.md", "0-3.md"]


def test_the_two_seeds_are_one_story():
    paths = sorted((ROOT / "content").glob("00*.md"))
    entries = [read_entry(path.read_text(encoding="utf-8"), path.name, path.name, "en") for path in paths]
    assert len(entries) == 2
    assert told(entries) == [{entry.path for entry in entries}]
