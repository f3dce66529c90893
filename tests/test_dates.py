"""Dates are calendar values in EDTF, with exactly the precision that is known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backfile.dates import UNKNOWN, When, days_in, parse_edtf

YEARS = st.integers(-9999, 9999)
FAR = st.integers(10_000, 10**12) | st.integers(-(10**12), -10_000)
MARKS = st.sampled_from(["", "?", "~", "%"])


def written(year: int) -> str:
    """Write a year with at least four digits."""
    return "-" * (year < 0) + f"{abs(year):04}"


@st.composite
def dates(draw: st.DrawFn) -> str:
    """Draw a date of level 1: a day, a month, a season, a year or years, sure or not."""
    year, month = draw(YEARS), draw(st.integers(1, 12))
    day = draw(st.integers(1, days_in(year, month)))
    said = written(year)
    kinds = (
        f"{said}-{month:02}-{day:02}",
        f"{said}-{month:02}",
        f"{said}-{draw(st.integers(21, 24))}",
        said,
        said[:-1] + "X",
        said[:-2] + "XX",
        f"{said}-XX",
        f"{said}-XX-XX",
        f"{said}-{month:02}-XX",
        f"Y{draw(FAR)}",
    )
    return draw(st.sampled_from(kinds)) + draw(MARKS)


@st.composite
def intervals(draw: st.DrawFn) -> str:
    """Draw an interval of level 1, either end of which may be open or unknown, but not both."""
    start, end = sorted((draw(dates()), draw(dates())), key=lambda edtf: parse_edtf(edtf).order)
    ends = ((start, end), (start, ".."), (start, ""), ("..", end), ("", end))
    return "/".join(draw(st.sampled_from(ends)))


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
        ("2014-11-10/..", "2014-11-10", ""),
        ("../2014", "", "2014-12-31"),
        ("2014/", "2014-01-01", ""),
        ("/2014", "", "2014-12-31"),
        ("../-0100", "", "-0100-12-31"),
        ("2021-10-25?", "2021-10-25", "2021-10-25"),
        ("-0043-03-15", "-0043-03-15", "-0043-03-15"),
        ("-0043-XX", "-0043-01-01", "-0043-12-31"),
        ("-0001-24", "-0001-12-01", "0000-02-29"),
        ("-004X", "-0049-01-01", "-0040-12-31"),
        ("-01XX", "-0199-01-01", "-0100-12-31"),
        ("-000X", "-0009-01-01", "-0001-12-31"),
        ("Y17000", "17000-01-01", "17000-12-31"),
        ("Y-17000", "-17000-01-01", "-17000-12-31"),
        ("9999-24", "9999-12-01", "10000-02-29"),
        ("2014?/2015-02-XX", "2014-01-01", "2015-02-28"),
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
        ("٢٠١٥-٠٢-١٤T10:30", "'٢٠١٥-٠٢-١٤T10:30' is not a date"),
        ("-0000", "'-0000' is no date of the calendar: the year 0 has no sign"),
        ("-0001-02-29", "'-0001-02-29' is no date of the calendar: that month has 28 days"),
        ("Y2015", "'Y2015' is not a date"),
        ("Y017000", "'Y017000' is not a date"),
        ("Y17000-02", "'Y17000-02' is not a date"),
        ("2XXX", "'2XXX' is not a date"),
        ("?2015", "'?2015' is not a date"),
        ("2015?-02", "'2015?-02' is not a date"),
        ("-0100/-0200", "'-0100/-0200' ends before it begins"),
    ],
)
def test_what_is_no_date_is_refused_with_a_sentence(text: str, words: str):
    with pytest.raises(ValueError, match=r".") as error:
        parse_edtf(text)
    assert str(error.value) == words


@given(dates() | intervals())
def test_what_was_written_reads_as_the_same_date(edtf: str):
    when = parse_edtf(edtf)
    assert when.edtf == edtf
    assert parse_edtf(when.edtf) == when


@given(dates() | intervals())
def test_no_date_ends_before_it_begins(edtf: str):
    first, last = parse_edtf(edtf).order
    assert first <= last


@given(dates(), dates())
def test_an_interval_spans_both_its_ends(one: str, other: str):
    start, end = sorted((parse_edtf(one), parse_edtf(other)), key=lambda when: when.order)
    span = parse_edtf(f"{start.edtf}/{end.edtf}")
    assert (span.first, span.last) == (start.first, end.last)


@given(YEARS, st.sampled_from("09"), st.sampled_from((1, 2)))
def test_what_is_unspecified_holds_whatever_it_may_stand_for(year: int, digit: str, missing: int):
    said = written(year)[:-missing]
    if said + digit * missing != "-0000":
        first, last = parse_edtf(said + "X" * missing).order
        one = parse_edtf(said + digit * missing).order
        assert first <= one[0] <= one[1] <= last


@given(st.integers(-9999, 9999), st.integers(-9999, 9999))
def test_years_sort_as_the_numbers_do(one: int, other: int):
    assert (parse_edtf(written(one)).order < parse_edtf(written(other)).order) == (one < other)


@given(st.text(max_size=12) | st.text("0123456789-X/.?~%Y", max_size=24))
def test_any_text_is_a_date_or_refused(text: str):
    try:
        when = parse_edtf(text)
    except ValueError:
        return
    assert when.order[0] <= when.order[1]
    assert parse_edtf(when.edtf) == when


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
    assert place("2015-01-05/..") == ("", "", "")
    assert place("-0043-03-15") == ("", "", "")
    assert place("Y17000") == ("", "", "")
    assert place("") == ("", "", "")


def test_only_a_plain_day_is_asserted():
    some = ("2015-02-14", "2015-02-14?", "2015-02-14~", "2015-02", "-0043-03-15", "2015-02-14/..", "")
    assert [edtf for edtf in some if parse_edtf(edtf).asserted] == ["2015-02-14"]


def test_dates_sort_by_the_earliest_day_they_can_mean_and_the_unknown_one_first():
    right = [
        "",
        "../2014",
        "Y-17000",
        "-0043",
        "-0043-03-15",
        "0000",
        "201X",
        "2014-24",
        "2015",
        "2015-02-14",
        "Y17000",
    ]
    assert [when.edtf for when in sorted(map(parse_edtf, reversed(right)), key=lambda when: when.order)] == right


def test_the_year_zero_is_a_leap_year():
    assert parse_edtf("0000-02-29") == When("0000-02-29", "0000-02-29", "0000-02-29")


@pytest.mark.parametrize(
    ("date", "part", "inside"),
    [
        ("1995-03-04", "199X", True),
        ("1995?", "199X", True),
        ("1990/2003", "199X", True),
        ("1989/1991", "199X", False),
        ("2000", "199X", False),
        ("199X", "1995", False),
        ("1850", "../1989", True),
        ("../1950", "../1989", True),
        ("../1950", "194X", False),
        ("2024-05", "2020/..", True),
        ("", "../1989", False),
        ("", "", True),
        ("1995", "", False),
    ],
)
def test_a_date_falls_into_the_part_in_which_it_begins(date: str, part: str, inside: bool):
    assert parse_edtf(date).begins_in(parse_edtf(part)) is inside


WRITTEN = st.integers(-9999, 9999).map(lambda year: f"{'-' * (year < 0)}{abs(year):04}")
WIDE = st.sampled_from(["", "../1950", "1989/1991", "198X", "19XX", "1999-23", "1989-12-31/..", "Y-12345"])


@given(WRITTEN | WIDE)
def test_every_date_falls_into_one_part_of_a_divided_archive(date: str):
    when = parse_edtf(date)
    parts = ["../1979", *(f"{decade}X" for decade in range(198, 203)), "2030/..", ""]
    assert sum(when.begins_in(parse_edtf(part)) for part in parts) == 1
