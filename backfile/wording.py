"""Say dates and numbers in words, with the words of layouts/words/: an uncertain date is said to be one."""

import calendar
import re
from collections.abc import Mapping

from backfile.dates import APPROXIMATE, CYCLE, DOUBTFUL, When

PLAIN = re.compile(r"(?P<year>-?[0-9X]{4}|Y-?[0-9]+)(?:-(?P<month>[0-9X]{2}))?(?:-(?P<day>[0-9X]{2}))?")


def date_in_words(when: When, words: Mapping[str, str]) -> str:
    """Say a date: `14 February 2015`, `about November 2014`, `2010s`, `25 October 2021, doubtful`."""
    if not when.known:
        return words["date_unknown"]
    if "/" in when.edtf:
        return interval_in_words(when.edtf, words)
    return marked_in_words(when.edtf, words, "date_doubtful")


def marked_in_words(edtf: str, words: Mapping[str, str], doubt: str) -> str:
    """Say a date with its mark, if it has one; `doubt` names the words for a doubtful one."""
    said = day_in_words(edtf.rstrip("?~%"), words)
    if edtf[-1] in APPROXIMATE:
        said = words["date_approximate"].format(date=said)
    return words[doubt].format(date=said) if edtf[-1] in DOUBTFUL else said


def interval_in_words(edtf: str, words: Mapping[str, str]) -> str:
    """Say an interval, either end of which may be open, unknown, or marked."""
    ends = edtf.split("/")
    first, last = ("" if end in ("", "..") else marked_in_words(end, words, "date_end_doubtful") for end in ends)
    if not last:
        return words["date_after" if ends[1] else "date_end_unknown"].format(date=first)
    if not first:
        return words["date_before" if ends[0] else "date_start_unknown"].format(date=last)
    return words["date_interval"].format(first=first, last=last)


def day_in_words(name: str, words: Mapping[str, str]) -> str:
    """Say a day, a month, a season, a year or years: `2015-02-14`, `2015-02`, `2014-24`, `2015`, `201X`, `20XX`."""
    match = PLAIN.fullmatch(name)
    if not match:
        return name
    if "X" in match["year"]:
        return years_in_words(match["year"], words)
    year, month, day = year_in_words(match["year"], words), match["month"], match["day"]
    if not month or month == "XX":
        return words["date_year"].format(year=year)
    if int(month) > 12:  # noqa: PLR2004 - months of a year; above stand the seasons
        return words[f"date_season_{month}"].format(year=year)
    values = {"year": year, "month": words[f"month_{int(month)}"]}
    if not day or day == "XX":
        return words["date_month"].format(**values)
    weekday = words[f"weekday_{weekday_of(name)}"]
    return words["date_day"].format(**values, day=int(day), weekday=weekday)


def year_in_words(year: str, words: Mapping[str, str]) -> str:
    """Say a year: `2015`, `44 BC` for -0043, for there was no year 0 before Christ, and `17000` for Y17000."""
    number = int(year.removeprefix("Y"))
    if number > 0:
        return year.removeprefix("Y")
    return words["date_bc"].format(year=1 - number)


def years_in_words(year: str, words: Mapping[str, str]) -> str:
    """Say a decade or a century; before Christ by its first and its last year, for none begins with a round one."""
    if year.startswith("-"):
        first, last = (year_in_words(year.replace("X", digit), words) for digit in "90")
        return words["date_interval"].format(first=first, last=last)
    return words["date_century" if year.endswith("XX") else "date_decade"].format(year=year.replace("X", "0"))


def weekday_of(day: str) -> int:
    """Give the number of a day's weekday, Monday 1 to Sunday 7."""
    year, month, number = (int(part) for part in day.rsplit("-", 2))
    return calendar.weekday(year % CYCLE or CYCLE, month, number) + 1


def number_in_words(count: int) -> str:
    """Write a number with its thousands apart."""
    return f"{count:,}"
