"""A text is found by its words as its reader types them, in any script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backfile.search_words import LONGEST, count_words


def words(text: str) -> set[str]:
    """Give the words by which a text is found."""
    return set(count_words(text))


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Café", "cafe"),
        ("Ångström", "angstrom"),
        ("Łódź", "lodz"),
        ("Straße", "strasse"),
        ("STRASSE", "strasse"),
        ("ΟΔΟΣ", "οδοσ"),
        ("ёлка", "елка"),
        ("ﬁnance", "finance"),
        ("مُدَرِّس", "مدرس"),
        ("أحمد", "احمد"),
        ("إلى", "الي"),
        ("مدينة", "مدينه"),
        ("کتاب", "كتاب"),
        ("علی", "علي"),
        ("٢٠١٧", "2017"),
        ("۱۳۹۵", "1395"),
        ("שָׁלוֹם", "שלום"),
        ("cafe\u0301", "cafe"),
        ("soft\u00adhyphen", "softhyphen"),
    ],
)
def test_a_word_is_found_as_its_reader_types_it(text: str, typed: str):
    assert typed in words(text)


@pytest.mark.parametrize(
    ("text", "parts", "joined"),
    [
        ("Da'esh", {"da", "esh"}, "daesh"),
        ("l’Iran", {"l", "iran"}, "liran"),
        ("co-operation", {"co", "operation"}, "cooperation"),
        ("می‌شود", {"مي", "شود"}, "ميشود"),
        ("צה״ל", {"צה", "ל"}, "צהל"),
    ],
)
def test_a_sign_within_a_word_may_be_typed_or_left_out(text: str, parts: set[str], joined: str):
    assert words(text) == parts | {joined}


def test_years_are_not_joined():
    assert words("2014-2015") == {"2014", "2015"}


@pytest.mark.parametrize("text", ["الحكومة", "والحكومة", "بالحكومة", "فالحكومة", "حكومة"])
def test_an_arabic_word_is_found_without_its_article(text: str):
    assert "حكومه" in words(text)


@pytest.mark.parametrize("text", ["النا", "لله"])
def test_what_is_left_without_an_article_is_still_a_word(text: str):
    assert words(text) == {text}


def test_a_script_without_spaces_is_found_by_every_pair_of_letters_and_every_letter():
    found = words("新しい橋が東京で開通した。")
    assert {"東京", "京で", "新し"} <= found
    assert all(any(word.startswith(letter) for word in found) for letter in "新しい橋が東京で開通した")


def test_signs_and_spaces_are_no_words():
    assert words(" – “…” ، ؟ 。・ \u00a0\u2003 🌊 $") <= {"🌊"}


def test_words_stand_apart_by_what_stands_between_them_in_any_script():
    assert words("one—two،three。four؟five/six_seven\nflood,fire") >= {
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "flood",
    }


def test_words_are_counted():
    assert count_words("Flood, flood! The FLOOD") == {"flood": 3, "the": 1}


@given(st.text())
def test_a_word_is_short_and_breaks_no_line_and_holds_no_space(text: str):
    for word in count_words(text):
        assert 0 < len(word) <= LONGEST
        assert word.split() == [word]


@given(st.text(alphabet="abzß éñØ-’أإىةاليو ی۵٣.,日本ァที่ 9_"))
def test_what_is_found_by_a_word_is_found_by_it_in_capitals(text: str):
    assert words(text) == words(text.upper().lower())
