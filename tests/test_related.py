"""Texts on the same affair find each other; others do not."""

from dataclasses import replace

from conftest import document

from backfile.entries import read_entry
from backfile.model import Entry
from backfile.related import COMMON, SHOWN, related, signature

DAM = "The Harrow Dam near Millbrook cracked. Minister Okonjo told the Valley Assembly that Kestrel Works built it."
AGAIN = "Millbrook blamed Kestrel Works; Minister Okonjo visited the Harrow Dam with the Valley Assembly."
FAIR = "In Ostend bakers from Ghent showed their loaves, and Mayor Peeters tasted the winner of the Golden Crust."


def entries(*bodies: str) -> list[Entry]:
    """Read documents of these bodies."""
    return [read_entry(document(f"t{n}", body), f"{n}.md", f"{n}.md", "en") for n, body in enumerate(bodies)]


def near(found: list[Entry]) -> list[list[str]]:
    """Name the texts that each one is shown with."""
    return [[other.path for other in others] for others in related(found, {entry.path: () for entry in found}, {})]


def test_two_texts_on_one_affair_find_each_other():
    assert near(entries(DAM, AGAIN, FAIR)) == [["1.md"], ["0.md"], []]


def test_a_text_is_never_related_to_itself():
    assert near(entries(DAM)) == [[]]


def test_a_word_that_everyone_uses_relates_no_one():
    body = "It rained. The Harrow Dam and Minister Okonjo and Kestrel Works and the Valley Assembly. "
    crowd = entries(*[body] * (COMMON + 1))
    assert not any(near(crowd))


def test_no_more_than_a_few_are_shown():
    others = (f"Nothing but {chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(60))
    assert {len(names) for names in near(entries(*[DAM] * 8, *others))} == {0, SHOWN}


def test_shared_tags_bring_texts_nearer():
    found = entries(FAIR, DAM, DAM)
    tags = {"0.md": (), "1.md": ("/tags/dam/",), "2.md": ("/tags/dam/",)}
    assert [len(others) for others in related(found, tags, {})] == [0, 1, 1]


def test_the_order_is_the_same_whatever_the_words_order():
    found = entries(DAM, AGAIN, DAM)
    turned = [replace(entry, signature=entry.signature[::-1]) for entry in found]
    assert near(found) == near(turned)


def test_a_word_with_a_capital_that_is_also_written_small_is_no_name():
    assert signature("", "Millbrook fell.") == signature("", "He saw Millbrook, he fell.") != ()
    assert signature("", "Rain fell. The rain fell on the town.") == ()


def test_a_script_without_capitals_is_read_by_the_length_of_words():
    assert signature("", "قال الوزير إن السد تصدع")
    assert signature("سيول", "") == signature("سيول", "")
