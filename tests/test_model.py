"""The nouns are frozen values that say what they stand for."""

import ast
import inspect
from dataclasses import FrozenInstanceError, fields, replace

import pytest

from backfile import model
from backfile.dates import UNKNOWN
from backfile.model import Block, Card, Document, Page, Picture


def card(**values: object) -> Card:
    """Give a card of which only the named values matter."""
    blank = {field.name: "" for field in fields(Card)} | {"date": UNKNOWN, "authors": (), "tags": (), "featured": False}
    return Card(**blank | values)


def test_a_noun_cannot_be_changed():
    with pytest.raises(FrozenInstanceError):
        Document().title = "Flood"  # type: ignore[misc]


def test_the_blocks_of_a_seed_know_their_last_line():
    block = Block("one\ntwo\n\n\n", line=5)
    assert (block.last, block.words) == (6, "one\ntwo")


def test_a_block_of_empty_lines_ends_where_it_begins():
    assert Block("\n\n", line=3).last == 3


def test_equal_cards_stand_for_equal_bytes():
    assert repr(card(digest="a", title="one")) == repr(card(digest="a", title="two"))
    assert repr(card(digest="a")) != repr(card(digest="b"))


def test_a_picture_is_told_by_caption_and_credit():
    assert str(Picture("The bridge", "A. Okonjo")) == "The bridge\nA. Okonjo"
    assert str(Picture("The bridge")) != str(Picture("", "The bridge"))


def test_two_pages_are_the_same_where_all_that_they_show_is():
    page = Page("/", "home.html", card(digest="a"))
    assert repr(page) == repr(replace(page))
    assert repr(page) != repr(replace(page, layout="about.html"))


def test_the_nouns_know_nothing_of_disk_clock_or_environment():
    imported = {
        name.partition(".")[0]
        for node in ast.walk(ast.parse(inspect.getsource(model)))
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert imported == {"dataclasses", "enum", "backfile"}
