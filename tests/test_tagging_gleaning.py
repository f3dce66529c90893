"""Names are gleaned from a text: runs of capitalised words, and what a script without capitals repeats."""

import pytest

from backfile.tagging.gleaning import glean


def names(text: str, lang: str = "en") -> dict[str, int]:
    """Name what is gleaned, with how often it stands there."""
    return dict(glean(text, lang).names)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the river near Millbrook rose", {"Millbrook": 1}),
        ("said Ada Marsh of Kestrel Works", {"Ada Marsh of Kestrel Works": 1}),
        ("the Bank of the Harrow", {"Bank of the Harrow": 1}),
        ("said The Valley Post", {"Valley Post": 1}),
        ("with Iran's Foreign Minister", {"Iran": 1, "Foreign Minister": 1}),
        ("with Iran’s ministers", {"Iran": 1}),
        ("with O’Brien", {"O’Brien": 1}),
        ("avec l’Iran et d'Angers", {"Iran": 1, "Angers": 1}),
        ("in the U.S. Senate", {"U.S. Senate": 1}),
        ("but I’m here and Mr X", {}),
        ("in Millbrook, Harrow and Ostend", {"Millbrook": 1, "Harrow": 1, "Ostend": 1}),
        ("near Millbrook (Harrow)", {"Millbrook": 1, "Harrow": 1}),
        ("of COVID-19 and Al-Akhbar", {"COVID-19": 1, "Al-Akhbar": 1}),
    ],
)
def test_capitalised_words_in_a_row_are_a_name(text: str, found: dict[str, int]):
    assert names(text) == found


@pytest.mark.parametrize("opening", ["", "It rose. ", "It rose.\n", "It rose: ", "“", "- "])
def test_the_word_that_opens_a_sentence_tells_nothing(opening: str):
    assert names(f"{opening}Water rose") == {}
    assert names(f"{opening}Water in Millbrook") == {"Millbrook": 1}


def test_a_name_that_opens_a_sentence_counts_where_the_text_uses_it_inside_one():
    assert names("Millbrook is a town. It rained in Millbrook.") == {"Millbrook": 2}


def test_words_without_a_capital_are_told():
    assert glean("Water rose, and the Water fell", "en").plain == {"rose", "and", "the", "fell"}


def test_a_german_noun_is_told_by_what_stands_before_it():
    text = "es kam in das Tal, nach Hamburg, mit der EU, zu 20 Jahren, zum Preis und mit kleinlichen Fragen"
    assert {"tal", "jahren", "preis", "fragen"} <= glean(text, "de").plain
    assert not {"hamburg", "eu"} & glean(text, "de").plain
    assert "tal" not in glean(text, "en").plain


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قالت إيران إن المحادثات. وقالت إيران أمس", {"إيران": 2}),
        ("المرشد علي خامنئي كتب. رد علي خامنئي", {"علي خامنئي": 2}),
        ("伊朗核协议的谈判。伊朗核协议签署了", {"伊朗核协议": 2}),
        ("イラン人とイランの話。イラン", {"イラン": 3}),
        ("ईरान ने कहा। ईरान गया", {"ईरान": 2}),
        ("이란 협상은 계속. 이란 협상은 끝", {"이란 협상은": 2}),
        ("قال مرة واحدة", {}),
    ],
)
def test_without_capitals_a_name_is_what_a_text_repeats(text: str, found: dict[str, int]):
    assert names(text, "ar") == found


@pytest.mark.parametrize("text", ["A", "Ab ", "漢", "a.b", "A.", "of ", "A’b", "م ", "-"])
def test_a_text_of_one_endless_row_is_gleaned_in_no_time(text: str):
    glean(text * 10**6, "de")  # a pattern that backtracks would never come back
