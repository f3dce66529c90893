"""Tags are proposed from what the documents use, with spellings that mean the same; a person decides."""

import pytest

from backfile.model import Subject
from backfile.tagging.gleaning import Gleaned
from backfile.tagging.proposals import Proposal, propose

TWENTY = 20


def documents(*used: str, plain: tuple[str, ...] = (), times: int = 2) -> list[Gleaned]:
    """Give twenty documents: each of the first uses the names of one text, a comma between them; the others none."""
    found = [Gleaned(tuple((name, times) for name in names.split(", ")), frozenset(plain)) for names in used]
    return found + [Gleaned(())] * (TWENTY - len(found))


def proposed(gleaned: list[Gleaned], *vocabulary: Subject, others: tuple[str, ...] = ()) -> dict[str, tuple[str, ...]]:
    """Name what is proposed, with its other spellings."""
    return {one.name: one.aliases for one in propose(gleaned, vocabulary, others)}


def test_a_name_in_three_documents_is_proposed_with_their_number_and_the_first():
    assert propose(documents("Ostend", "Geneva", "Geneva", "Geneva, Ostend")) == (Proposal("Geneva", (), 3, 1),)


def test_in_a_small_archive_two_are_enough():
    assert proposed(documents("Geneva", "Geneva, Ostend")[:2]) == {"Geneva": ()}


def test_what_more_than_half_of_the_documents_use_tells_none_apart():
    assert proposed(documents(*["Geneva"] * 11)) == {}
    assert proposed(documents(*["Geneva"] * 10)) == {"Geneva": ()}


def test_what_is_only_named_in_passing_is_not_proposed():
    assert proposed(documents(*["Geneva"] * 3, times=1)) == {}


def test_what_more_documents_speak_of_stands_first():
    assert list(proposed(documents("Ada, Bea", "Ada, Bea", "Ada, Bea", "Bea"))) == ["Bea", "Ada"]


def test_what_is_a_tag_a_source_a_month_or_a_day_is_not_proposed():
    used = ["Geneva, Valley Post, May, Monday, March 2015, Genf"] * 3
    assert proposed(documents(*used), Subject("Geneva", ("Genf",)), others=("valley post",)) == {}


def test_an_ordinary_word_is_no_name():
    assert proposed(documents("Water, Ostend", "Water, Ostend", "Water, Ostend", plain=("water",))) == {"Ostend": ()}


@pytest.mark.parametrize(
    ("used", "expected"),
    [
        (["Al-Akhbar", "Al-Akhbar", "Al-Akhbar, Al Akhbar", "Al Akhbar"], {"Al-Akhbar": ()}),
        (["Iran", "Iran", "Irans", "Irans"], {"Iran": ("Irans",)}),
        (["U.S.", "US", "US", "US, U.S."], {"US": ("U.S.",)}),
        (["US, United States", "United States, U.S."] * 2, {"United States": ("U.S.", "US")}),
        (["EU, Bank", "EU, Bank", "European Union", "European Union, Bank"], {"Bank": ()}),
        (["Trump, Donald Trump", "Trump, Donald Trump", "Trump"], {"Donald Trump": ("Trump",)}),
        (["Иран", "Ирана", "Ираном", "Иран"] * 2, {"Иран": ("Ирана", "Ираном")}),
        (["Иванов", "Иванова", "Иванович", "Иванович"] * 2, {"Иванов": ("Иванова",), "Иванович": ()}),
        (["إيران", "إيران", "وإيران", "وإيران"], {"إيران": ()}),
        (["Bush, George Bush", "Bush, Laura Bush", "Bush, Jeb Bush"], {"Bush": ()}),
    ],
)
def test_spellings_that_mean_the_same_are_proposed_together(used: list[str], expected: dict[str, tuple[str, ...]]):
    assert proposed(documents(*used)) == expected


def test_a_title_before_a_name_is_part_of_no_tag():
    used = ["Obama, President Obama", "Obama, President Obama", "President Barack Obama, Barack Obama, Obama"] * 2
    assert proposed(documents(*used, plain=("president",))) == {"Barack Obama": ("Obama",)}


def test_the_south_of_a_country_is_no_title():
    used = ["Korea, South Korea", "South Korea", "South Korea", "South Korea", "Korea", "Korea"]
    assert set(proposed(documents(*used, plain=("south",)))) == {"Korea", "South Korea"}


def test_new_spellings_of_a_tag_are_proposed_for_it():
    assert propose(documents("Iran", "Iran", "Irans", "Irans"), (Subject("Iran"),)) == (
        Proposal("Iran", ("Irans",), 4, 0, known=True),
    )


def test_the_order_of_names_in_a_document_does_not_matter():
    used = ["Ada, Bea, Cid", "Cid, Bea, Ada", "Bea, Ada, Cid"]
    assert propose(documents(*used)) == propose(documents(*[", ".join(names.split(", ")[::-1]) for names in used]))
