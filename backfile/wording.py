"""Say dates and numbers in words, with the words of layouts/words/: an uncertain date is said to be one."""

import calendar
import re
from collections.abc import Mapping

from backfile.dates import APPROXIMATE, CYCLE, DECEMBER, DOUBTFUL, When
from backfile.plurals import plural

PLAIN = re.compile(r"(?P<year>-?[0-9X]{4}|Y-?[0-9]+)(?:-(?P<month>[0-9X]{2}))?(?:-(?P<day>[0-9X]{2}))?")
ANY_YEAR = re.compile(r"(?P<month>[0-9]{2})-(?P<day>[0-9]{2})")

Words = Mapping[str, str]
"""The words of the interface by key, in one language."""


def date_in_words(when: When, words: Words) -> str:
    """Say a date: `14 February 2015`, `about November 2014`, `2010s`, `25 October 2021, doubtful`."""
    if not when.known:
        return words["date_unknown"]
    if "/" in when.edtf:
        return interval_in_words(when.edtf, words)
    return marked_in_words(when.edtf, words, "date_doubtful")


def marked_in_words(edtf: str, words: Words, doubt: str) -> str:
    """Say a date with its mark, if it has one; `doubt` names the words for a doubtful one."""
    said = day_in_words(edtf.rstrip("?~%"), words)
    if edtf[-1] in APPROXIMATE:
        said = words["date_approximate"].format(date=said)
    return words[doubt].format(date=said) if edtf[-1] in DOUBTFUL else said


def interval_in_words(edtf: str, words: Words) -> str:
    """Say an interval, either end of which may be open, unknown, or marked."""
    ends = edtf.split("/")
    first, last = ("" if end in ("", "..") else marked_in_words(end, words, "date_end_doubtful") for end in ends)
    if not last:
        return words["date_after" if ends[1] else "date_end_unknown"].format(date=first)
    if not first:
        return words["date_before" if ends[0] else "date_start_unknown"].format(date=last)
    return words["date_interval"].format(first=first, last=last)


def day_in_words(name: str, words: Words) -> str:
    """Say a day, a month, a season, a year or years: `2015-02-14`, `2015-02`, `2014-24`, `2015`, `201X`, `20XX`.

    A day of any year, `02-14`, can be said too. What is no such name is given as it is.
    """
    if any_year := ANY_YEAR.fullmatch(name):
        values = {"month": month_in_date(any_year["month"], words), "day": day_of(any_year["day"], words)}
        return words["date_any_year"].format(**values)
    if not (match := PLAIN.fullmatch(name)):
        return name
    if "X" in match["year"]:
        return years_in_words(match["year"], words)
    month, day = match["month"] or "", match["day"] or ""
    values = {"year": year_in_words(match["year"], words)}
    if month.isdecimal() and int(month) <= DECEMBER:
        values["month"] = month_in_date(month, words)
    if day.isdecimal():
        values |= {"day": day_of(day, words), "weekday": words[f"weekday_{weekday_of(name)}"]}
    return words[pattern_of(month, day)].format(**values)


def pattern_of(month: str, day: str) -> str:
    """Name the pattern for a date within one year; a month above December is a season."""
    if month in ("", "XX"):
        return "date_month_missing" if month else "date_year"
    if int(month) > DECEMBER:
        return f"date_season_{month}"
    return "date_day" if day.isdecimal() else "date_day_missing" if day else "date_month"


def year_in_words(year: str, words: Words) -> str:
    """Say a year: `2015`, `44 BC` for -0043, for there was no year 0 before Christ, and `17000` for Y17000."""
    number = int(year.removeprefix("Y"))
    if number > 0:
        return figures(str(number), words)
    return words["date_bc"].format(year=figures(str(1 - number), words))


def years_in_words(year: str, words: Words) -> str:
    """Say a decade, or a century of which the year is not known.

    A decade before Christ is said by its first and its last year, for none begins with a round one.
    """
    first, last = (year_in_words(year.replace("X", digit), words) for digit in ("90" if year[0] == "-" else "09"))
    if year.endswith("XX"):
        return words["date_century"].format(first=first, last=last)
    if year.startswith("-"):
        return words["date_interval"].format(first=first, last=last)
    return words["date_decade"].format(year=first)


def month_in_date(month: str, words: Words) -> str:
    """Give the name of a month as it stands in a date; some languages have a form for it, `month_2_in_date`."""
    return words.get(f"month_{int(month)}_in_date") or words[f"month_{int(month)}"]


def day_of(day: str, words: Words) -> str:
    """Write the day of a month; some languages write the first of them otherwise."""
    return words["first_of_month"] if day == "01" else figures(day.lstrip("0"), words)


def weekday_of(day: str) -> int:
    """Give the number of a day's weekday, Monday 1 to Sunday 7."""
    year, month, number = (int(part) for part in day.rsplit("-", 2))
    return calendar.weekday(year % CYCLE or CYCLE, month, number) + 1


def number_in_words(count: int, words: Words) -> str:
    """Write a number in the digits of a language, its thousands apart where the language parts them."""
    parted = f"{count:,}" if count >= int(words["thousands_from"]) else str(count)
    return figures(parted, words).replace(",", words["thousands"])


def counted(count: int, noun: str, words: Words, **more: str) -> str:
    """Write a number with its noun in the form that the language has for it: `1 document`, `2 documents`.

    The forms are the words `noun_one`, `noun_other` and so on; `more` is put in for other words in braces.
    """
    form = f"{noun}_{plural(words['language'], count)}"
    return words.get(form, words[f"{noun}_other"]).format(count=number_in_words(count, words), **more)


def figures(text: str, words: Words) -> str:
    """Write the digits of a text in those of a language."""
    digits = words["digits"]
    return text if digits == "0123456789" else text.translate(str.maketrans("0123456789", digits))
