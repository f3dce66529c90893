"""Say dates and numbers in words, with the words of layouts/words/: an uncertain date is said to be one."""

import calendar
import re
from collections.abc import Mapping

from backfile.dates import When

GREGORIAN_CYCLE = 400
"""Years after which weekdays come round again: stands for the year 0, which Python does not know."""

PLAIN = re.compile(r"([0-9X]{4})(?:-([0-9X]{2}))?(?:-([0-9X]{2}))?")


def date_in_words(when: When, words: Mapping[str, str]) -> str:
    """Say a date: `14 February 2015`, `about November 2014`, `2010s`, `25 October 2021, doubtful`."""
    if not when.known:
        return words["date_unknown"]
    plain = when.edtf.rstrip("?~%")
    said = interval_in_words(when.edtf, words) if "/" in plain else day_in_words(plain, words)
    if when.approximate:
        said = words["date_approximate"].format(date=said)
    return words["date_doubtful"].format(date=said) if when.doubtful else said


def interval_in_words(edtf: str, words: Mapping[str, str]) -> str:
    """Say an interval, either end of which may be open."""
    first, last = (part.rstrip("?~%").strip(".") for part in edtf.split("/"))
    if not last:
        return words["date_after"].format(date=day_in_words(first, words))
    if not first:
        return words["date_before"].format(date=day_in_words(last, words))
    return words["date_interval"].format(first=day_in_words(first, words), last=day_in_words(last, words))


def day_in_words(name: str, words: Mapping[str, str]) -> str:
    """Say a day, a month, a season, a year or years: `2015-02-14`, `2015-02`, `2014-24`, `2015`, `201X`, `20XX`."""
    match = PLAIN.fullmatch(name)
    if not match:
        return name
    year, month, day = match.groups()
    if "X" in year:
        key = "date_century" if year.endswith("XX") else "date_decade"
        return words[key].format(year=year.replace("X", "0"))
    if not month or month == "XX":
        return words["date_year"].format(year=year)
    if int(month) > 12:  # noqa: PLR2004 - months of a year; above stand the seasons
        return words[f"date_season_{month}"].format(year=year)
    values = {"year": year, "month": words[f"month_{int(month)}"]}
    if not day or day == "XX":
        return words["date_month"].format(**values)
    weekday = words[f"weekday_{weekday_of(name)}"]
    return words["date_day"].format(**values, day=int(day), weekday=weekday)


def weekday_of(day: str) -> int:
    """Give the number of a day's weekday, Monday 1 to Sunday 7."""
    year, month, number = (int(part) for part in day.split("-"))
    return calendar.weekday(year or GREGORIAN_CYCLE, month, number) + 1


def number_in_words(count: int) -> str:
    """Write a number with its thousands apart."""
    return f"{count:,}"
