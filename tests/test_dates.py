"""Dates are calendar values in EDTF, with exactly the precision that is known."""

import calendar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backfile.dates import UNKNOWN, When, parse_edtf

YEARS = st.integers(1, 9999)
MARKS = st.sampled_from(["", "?", "~", "%"])


@st.composite
def dates(draw: st.DrawFn) -> str:
    """Draw a date of level 1: a day, a month, a season, a year or years, sure or not."""
    year, month = draw(YEARS), draw(st.integers(1, 12))
    day = draw(st.integers(1, calendar.monthrange(year, month)[1]))
    kinds = (
        f"{year:04}-{month:02}-{day:02}",
        f"{year:04}-{month:02}",
        f"{year:04}-{draw(st.integers(21, 24))}",
        f"{year:04}",
        f"{year:04}"[:3] + "X",
        f"{year:04}"[:2] + "XX",
        f"{year:04}-XX",
        f"{year:04}-XX-XX",
        f"{year:04}-{month:02}-XX",
    )
    return draw(st.sampled_from(kinds)) + draw(MARKS)


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2015-02-14", "2015-02-14", "2015-02-14"),
        ("2015-02", "2015-02-01", "2015-02-28"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("1900-02", "1900-02-01", "1900-02-28"),
        ("2015", "2015-01-01", "2015-12-31"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2015-XX", "2015-01-01", "2015-12-31"),
        ("2015-02-XX", "2015-02-01", "2015-02-28"),
        ("2015-XX-XX", "2015-01-01", "2015-12-31"),
        ("2014-21", "2014-03-01", "2014-05-31"),
        ("2014-23", "2014-09-01", "2014-11-30"),
        ("2015-24", "2015-12-01", "2016-02-29"),
        ("2014/2015-02", "2014-01-01", "2015-02-28"),
        ("2014-11-10/..", "2014-11-10", "9999-12-31"),
        ("../2014", "0000-01-01", "2014-12-31"),
        ("2014/", "2014-01-01", "9999-12-31"),
        ("2021-10-25?", "2021-10-25", "2021-10-25"),
    ],
)
def test_a_date_knows_the_earliest_and_the_latest_day_it_can_mean(edtf: str, first: str, last: str):
    when = parse_edtf(edtf)
    assert (when.edtf, when.first, when.last) == (edtf, first, last)


@pytest.mark.parametrize(
    ("edtf", "doubtful", "approximate"),
    [
        ("2015", False, False),
        ("2015?", True, False),
        ("2015~", False, True),
        ("2015%", True, True),
        ("2014?/2015", True, False),
        ("2014/2015~", False, True),
    ],
)
def test_the_mark_says_whether_a_date_is_doubted_or_approximate(edtf: str, doubtful: bool, approximate: bool):
    when = parse_edtf(edtf)
    assert (when.doubtful, when.approximate) == (doubtful, approximate)


@pytest.mark.parametrize("text", ["2015-02-14T10:30:00Z", "2015-02-14 10:30", "2015-02-14T23:30:00-05:00"])
def test_of_a_moment_the_day_is_kept_as_written_and_no_zone_applied(text: str):
    assert parse_edtf(text) == parse_edtf("2015-02-14")


@pytest.mark.parametrize("text", ["", "  "])
def test_no_text_is_the_unknown_date(text: str):
    assert parse_edtf(text) == UNKNOWN
    assert not parse_edtf(text).known


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("14 February 2015", "'14 February 2015' is not a date"),
        ("2015-2-14", "'2015-2-14' is not a date"),
        ("20150214", "'20150214' is not a date"),
        ("2015-02-30", "'2015-02-30' is no date of the calendar: that month has 28 days"),
        ("1900-02-29", "'1900-02-29' is no date of the calendar: that month has 28 days"),
        ("2015-13-01", "'2015-13-01' is no date of the calendar: there is no month 13"),
        ("2015-00", "'2015-00' is no date of the calendar: there is no month 00"),
        ("2015-21-01", "'2015-21-01' is no date of the calendar: there is no month 21"),
        ("2015-XX-14", "'2015-XX-14' has a day but no month"),
        ("201X-02", "'201X-02' has a month but no whole year"),
        ("2016/2015", "'2016/2015' ends before it begins"),
        ("2014/2015/2016", "'2014/2015/2016' is not a date"),
        ("../..", "'../..' is not a date"),
        ("/", "'/' is not a date"),
        ("٢٠١٥-٠٢-١٤", "'٢٠١٥-٠٢-١٤' is not a date"),
    ],
)
def test_what_is_no_date_is_refused_with_a_sentence(text: str, words: str):
    with pytest.raises(ValueError, match=r".") as error:
        parse_edtf(text)
    assert str(error.value) == words


@given(dates())
def test_what_was_written_reads_as_the_same_date(edtf: str):
    when = parse_edtf(edtf)
    assert when.edtf == edtf
    assert parse_edtf(when.edtf) == when
    assert when.first <= when.last


@given(dates(), dates())
def test_an_interval_spans_both_its_ends(one: str, other: str):
    start, end = sorted((parse_edtf(one), parse_edtf(other)), key=lambda when: when.first)
    if start.first <= end.last:
        span = parse_edtf(f"{start.edtf}/{end.edtf}")
        assert (span.first, span.last) == (start.first, end.last)


@given(st.text(max_size=12))
def test_any_text_is_a_date_or_refused(text: str):
    try:
        when = parse_edtf(text)
    except ValueError:
        return
    assert not when.known or when.first <= when.last


def test_a_date_lies_in_a_year_month_or_day_only_where_all_of_it_does():
    def place(edtf: str) -> tuple[str, str, str]:
        when = parse_edtf(edtf)
        return when.year, when.month, when.day

    assert place("2015-02-14") == ("2015", "2015-02", "2015-02-14")
    assert place("2015-02") == ("2015", "2015-02", "")
    assert place("2015-21") == ("2015", "", "")
    assert place("2015-24") == ("", "", "")
    assert place("201X") == ("", "", "")
    assert place("2015-01-05/2015-01-07") == ("2015", "2015-01", "")
    assert place("") == ("", "", "")


def test_only_a_plain_day_is_asserted():
    asserted = [
        edtf for edtf in ("2015-02-14", "2015-02-14?", "2015-02-14~", "2015-02", "") if parse_edtf(edtf).asserted
    ]
    assert asserted == ["2015-02-14"]


def test_dates_sort_by_the_earliest_day_they_can_mean():
    ordered = sorted(map(parse_edtf, ["2015-02-14", "2015", "201X", "2014-24", ""]), key=lambda when: when.first)
    assert [when.edtf for when in ordered] == ["", "201X", "2014-24", "2015", "2015-02-14"]


def test_the_year_zero_is_a_leap_year():
    assert parse_edtf("0000-02-29") == When("0000-02-29", "0000-02-29", "0000-02-29")
