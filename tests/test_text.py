"""Text of any script is folded, shortened and fingerprinted without being harmed."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backfile.text import digest, direction, fold, sha256, shorten


def test_a_digest_depends_on_where_parts_end():
    assert digest("ab", "c") != digest("a", "bc")
    assert digest("ab") != digest("ab", "")


def test_a_digest_of_text_is_that_of_its_bytes():
    assert digest("é") == digest("é".encode())


def test_a_digest_takes_text_that_is_no_unicode():
    assert digest("\ud800") != digest("\ud801")


def test_a_digest_is_128_bits():
    assert len(digest("")) == 32


def test_sha256_is_the_one_that_archives_quote():
    assert sha256(b"flood") == hashlib.sha256(b"flood").hexdigest()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Élysée", "elysee"),
        ("STRASSE", "straße"),
        ("ｆｕｌｌ　ｗｉｄｔｈ", "full width"),
        ("no\u00a0break", "no break"),
        ("Ἀθῆναι", "αθηναι"),
        ("كِتَاب", "كتاب"),
        ("العـــراق", "العراق"),
        ("שָׁלוֹם", "שלום"),
        ("  two   spaces ", "two spaces"),
    ],
)
def test_spellings_that_a_reader_takes_for_the_same_fold_together(one: str, other: str):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("й", "и"), ("ё", "е"), ("أ", "ا"), ("คำ", "คา"), ("कि", "क"), ("が", "か")]
)
def test_marks_that_make_another_letter_stay(one: str, other: str):
    assert fold(one) != fold(other)


@given(st.text(max_size=30))
def test_folding_twice_is_folding_once(text: str):
    assert fold(fold(text)) == fold(text)


def test_a_short_text_stays_but_for_its_spaces():
    assert shorten("one\n two", 7) == "one two"


def test_a_long_text_is_cut_at_a_word():
    assert shorten("the river rose in the night", 16) == "the river rose…"


def test_no_comma_stands_before_the_ellipsis():
    assert shorten("the river rose, in the night", 17) == "the river rose…"


def test_a_script_without_spaces_is_cut_between_characters():
    assert shorten("大雨引發山洪暴發", 5) == "大雨引發…"


@given(st.text(max_size=60), st.integers(2, 40))
def test_a_shortened_text_is_never_longer_than_asked(text: str, length: int):
    assert len(shorten(text, length)) <= length


@pytest.mark.parametrize(
    ("lang", "expected"),
    [("ar", "rtl"), ("fa-IR", "rtl"), ("he", "rtl"), ("UR", "rtl"), ("en", "ltr"), ("zh-Hant", "ltr")],
)
def test_the_direction_follows_the_language(lang: str, expected: str):
    assert direction(lang) == expected
