"""site.yaml holds what the owner decides; every key has a default, and a mistake is answered in full."""

from dataclasses import fields

import pytest

from backfile.config import SITE, Config, Pages, parse_config
from backfile.errors import BackfileError
from backfile.model import Link, Subject


def problems(text: str) -> list[str]:
    """Read a site.yaml that is wrong."""
    with pytest.raises(BackfileError) as error:
        parse_config(text, "site.yaml")
    return [str(problem) for problem in error.value.problems]


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "title:\nlang:\nbase_url:\ntags:\nnav:\npages:\n"])
def test_what_is_not_decided_has_a_default(text: str):
    assert parse_config(text, "site.yaml") == Config()


def test_every_key_is_a_decision_and_every_decision_a_key():
    assert set(SITE) == {field.name for field in fields(Config)}


def test_decisions_are_read():
    config = parse_config(
        "title: The River File\nbase_url: https://example.org/rivers/\nper_page: 20\noriginals: no\n"
        "nav: {Rivers: /tags/rivers/}\nencodings: [latin-1, windows-1256]\n",
        "site.yaml",
    )
    assert config.title == "The River File"
    assert config.base_url == "https://example.org/rivers"
    assert config.per_page == 20
    assert not config.originals
    assert config.nav == (Link("Rivers", "/tags/rivers/"),)
    assert config.encodings == ("iso8859-1", "cp1256")


def test_the_lists_that_shall_have_pages_are_read():
    config = parse_config("pages:\n  all: yes\n  authors: no\n  years: list\n", "site.yaml")
    assert config.pages == Pages(all=True, authors=False, years="list")


def test_a_list_that_there_is_not_is_named():
    assert problems("pages:\n  author: no\n  years: table\n") == [
        "site.yaml:2: pages: unknown key 'author'\n  did you mean 'authors'?",
        "site.yaml:3: pages: years: the page of a year is a calendar or a list, not 'table'",
    ]


def test_a_tag_may_be_written_in_three_ways():
    one, two, three = "  Iran:\n", "  Syria: [Sham]\n", "  ISIS:\n    aliases: Daesh\n"
    text = f"tags:\n{one}{two}{three}    description: An armed group.\n    parent: Syria\n"
    assert parse_config(text, "site.yaml").tags == (
        Subject("Iran"),
        Subject("Syria", ("Sham",)),
        Subject("ISIS", ("Daesh",), "An armed group.", "Syria"),
    )


def test_a_spelling_belongs_to_one_name():
    assert problems("title: a\ntags:\n  Iran: [Persia]\n  Persia: []\n") == [
        "site.yaml:4: tags: 'Persia' belongs to both 'Iran' and 'Persia'\n  leave it with one of them"
    ]


def test_a_parent_must_be_there():
    assert problems("tags:\n  Iran: {parent: Middel East}\n  Middle East: []\n") == [
        "site.yaml:2: tags: the parent 'Middel East' of 'Iran' is not there\n  did you mean 'Middle East'?"
    ]


def test_a_parent_is_called_by_its_name():
    assert problems("tags:\n  ISIS: [Daesh]\n  Raqqa:\n    parent: daesh\n") == [
        "site.yaml:3: tags: the parent 'daesh' of 'Raqqa' is not there\n  it stands there as 'ISIS'"
    ]


def test_parents_that_lead_in_a_circle_are_told_once():
    text = "tags:\n  Out: {parent: Three}\n  One: {parent: Two}\n  Two: {parent: Three}\n  Three: {parent: One}\n"
    told, hint = "site.yaml:{}: tags: the parents lead in a circle: {}", "take the parent from one of them"
    assert problems(f"{text}  Self: {{parent: Self}}\n") == [
        f"{told.format(3, 'Three → One → Two → Three')}\n  {hint}",
        f"{told.format(6, 'Self → Self')}\n  {hint}",
    ]


def test_a_line_that_moves_changes_no_decision():
    text = "tags: {Iran: [Persia]}\nsources:\n  Post:\n"
    assert repr(parse_config(text, "s")) == repr(parse_config(f"# a comment\n\n{text}", "s"))


@pytest.mark.parametrize("address", ["javascript:alert(1)", "example.org", "data:x"])
def test_a_link_of_the_masthead_runs_no_script(address: str):
    assert problems(f"nav: {{Click: '{address}'}}") == [
        f"site.yaml:1: nav: Click: '{address}' is not an address\n  write /tags/ or https://…"
    ]


@pytest.mark.parametrize("name", ["utf-9", "hex", "rot13", "base64"])
def test_an_encoding_must_be_one_of_texts(name: str):
    assert problems(f"encodings: {name}") == [
        f"site.yaml:1: encodings: no encoding is called '{name}'\n  for example windows-1252 or windows-1256"
    ]


def test_all_mistakes_are_told_at_once():
    found = problems("titel: a\nper_page: 0\nlang: english\nbase_url: example.org\n")
    assert found == [
        "site.yaml:1: unknown key 'titel'\n  did you mean 'title'?",
        "site.yaml:2: per_page: must be a whole number from 1 to 1000, not '0'",
        "site.yaml:3: lang: 'english' is not a language tag\n  write a code such as en, ar or pt-BR",
        "site.yaml:4: base_url: 'example.org' is not the address of a site\n  write it like https://example.org/archive",
    ]
