"""Dates and numbers are said in words, and an uncertain date is said to be one."""

import pytest
from conftest import ROOT
from hypothesis import example, given
from test_dates import dates

from backfile import fields
from backfile.dates import parse_edtf
from backfile.wording import date_in_words, day_in_words, number_in_words, weekday_of

WORDS = dict(fields.read_names((ROOT / "layouts/words/en.yaml").read_text(encoding="utf-8"), fields.text))


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2015-02-14", "14 February 2015"),
        ("2015-02-04", "4 February 2015"),
        ("2015-02", "February 2015"),
        ("2015-02-XX", "February 2015, day not known"),
        ("2015", "2015"),
        ("2015-XX-XX", "2015, month not known"),
        ("0987", "987"),
        ("201X", "2010s"),
        ("19XX", "a year between 1900 and 1999"),
        ("2014-24", "winter 2014"),
        ("2014-11~", "about November 2014"),
        ("2021-10-25?", "25 October 2021, doubtful"),
        ("2014-11%", "about November 2014, doubtful"),
        ("2014/2015-02", "2014 to February 2015"),
        ("2014-01 / 2015-02", "January 2014 to February 2015"),
        ("../2014", "until 2014"),
        ("2014-11-10/..", "from 10 November 2014 on"),
        ("2014/", "from 2014, the end not known"),
        ("/2014", "until 2014, the beginning not known"),
        ("2014~/2015?", "about 2014 to 2015 (doubtful)"),
        ("2014?/2015", "2014 (doubtful) to 2015"),
        ("2014-11-10%/..", "from about 10 November 2014 (doubtful) on"),
        ("-0043-03-15", "15 March 44 BC"),
        ("0000", "1 BC"),
        ("-010X", "110 BC to 101 BC"),
        ("Y17000~", "about 17000"),
        ("Y-17000", "17001 BC"),
        ("", "no date known"),
    ],
)
def test_a_date_is_said_with_the_precision_that_is_known(edtf: str, said: str):
    assert date_in_words(parse_edtf(edtf), WORDS) == said


@given(dates())
@example("0000-02-29")
def test_every_date_can_be_said(edtf: str):
    said = date_in_words(parse_edtf(edtf), WORDS)
    assert "X" not in said
    assert "{" not in said


def test_another_language_may_name_the_weekday_and_another_order():
    words = WORDS | {"date_day": "{weekday}, {month} {day}, {year}"}
    assert day_in_words("2015-02-14", words) == "Saturday, February 14, 2015"


@pytest.mark.parametrize(
    ("day", "number"), [("2015-02-14", 6), ("2015-02-15", 7), ("1945-05-08", 2), ("2016-02-29", 1), ("-0400-01-01", 6)]
)
def test_weekdays_are_counted_from_monday(day: str, number: int):
    assert weekday_of(day) == number


def test_a_number_has_its_thousands_apart():
    assert [number_in_words(n, WORDS) for n in (0, 999, 1000, 1234567)] == ["0", "999", "1,000", "1,234,567"]
