"""Read dates in the forms that the press prints them in, each from a number of a line and what stands beside it."""

import re
from collections.abc import Callable
from dataclasses import replace

from backfile.importing.calendar_words import MONTH_FIRST, Calendar, Month
from backfile.importing.calendars import ERAS
from backfile.importing.date_parts import (
    APART,
    SHORT,
    YEAR,
    Line,
    Number,
    leading,
    links,
    named,
    trailing,
    words_of,
)
from backfile.importing.mentions import Mention

CENTURY = 70
"""Years of two digits up to this one belong to the 2000s."""

IRANIAN_CENTURY = 50
"""The same for the 1400s of the Iranian calendar."""

BROKEN = re.compile(r"\d[.,/:]\d")
"""A number that hangs on another one: a version, a time, a price."""

GOES_ON = re.compile(r"\.\d")
"""What follows a number that hangs on the next one."""

CLOCK = re.compile(r"[.:/]?\d")
"""What follows a number after the name of a month that is no day: `May 10:30`."""

ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")
"""What follows the number of a day in English."""

SIGNS = {"年": ("月", "日號号"), "년": ("월", "일")}
"""The signs of East Asia after a year, a month and a day."""

ERA = re.compile(rf"({'|'.join(ERAS)})\s?$")
"""The era before a year."""

YEAR_MARKS = frozenset(("gada", "yil", "yili", "йил", "жыл", "жылы", "жылғы", "ж", "оны", "ел", "сыл", "eko", "ko"))
"""Words after a year that stands before its day."""

MONTH_MARKS = frozenset(("сар", "сарын"))
"""Words of Mongolian after the number of a month."""

VIETNAMESE_MONTH = "thang"
"""The word of Vietnamese before the number of a month."""

BUDDHIST_CENTURY = 2500
"""What two digits of a Thai year are added to."""

SOLAR, LUNAR = frozenset({"fa", "prs", "ps"}), frozenset({"ar", "ur"})
"""Languages in which a year that is long past belongs to the Iranian calendar, or to the Islamic one."""

PAST = 1600
"""Years before this one belong to another calendar."""

Form = Callable[[Line, int], Mention | None]
"""A form of dates: it reads the one that begins with a number of the line, or right before it."""


def counting(line: Line, year: int) -> Calendar:
    """Tell in which calendar a date of numbers is."""
    if 0 < year < PAST and line.lang in SOLAR | LUNAR:
        return Calendar.IRANIAN if line.lang in SOLAR else Calendar.ISLAMIC
    return Calendar.GREGORIAN


def three(line: Line, at: int) -> tuple[Number, Number, Number, str] | None:
    """Give three numbers with the same sign between them, and that sign."""
    if at + 2 >= len(line.numbers):
        return None
    first, second, third = line.numbers[at : at + 3]
    gap, other = line.gaps[at], line.gaps[at + 1]
    sign = gap.strip()
    if sign not in ("-", "/", ".", "|") or other.strip() != sign or second.size > SHORT:
        return None
    return first, second, third, sign


def year_first(line: Line, at: int) -> Mention | None:
    """Read 2015-02-14, 2015/02/14, 2015. 2. 14., and ۱۳۹۳/۱۱/۲۵."""
    found = three(line, at)
    if not found or found[2].size > SHORT or GOES_ON.match(line.text, found[2].end):
        return None
    year, month, day, sign = found
    spaced = len(line.gaps[at]) > 1
    if sign == "|" or (spaced and sign == "." and not line.text.startswith((".", "일"), day.end)):
        return None
    return line.dated((year.start, day.end), year.value, (counting(line, year.value), month.value), day.value)


def numeric(line: Line, at: int) -> Mention | None:
    """Read 14.02.2015, 02/14/2015, 14-02-2015, 14.02.15."""
    found = three(line, at)
    if not found or found[2].size not in (SHORT, YEAR):
        return None
    first, second, third, sign = found
    if hangs(line, first):
        return None
    span = (first.start, third.end)
    if third.size == YEAR:
        return ordered(line, span, (first.value, second.value, third.value), sign)
    if line.gaps[at] != sign or sign not in "./" or GOES_ON.match(line.text, third.end):
        return None
    if line.lang in SOLAR:
        year = first.value + (1400 if first.value < IRANIAN_CENTURY else 1300)
        return line.dated(span, year, (Calendar.IRANIAN, second.value), third.value)
    return ordered(line, span, (first.value, second.value, whole(third.value)), sign)


def hangs(line: Line, number: Number) -> bool:
    """Tell whether a number hangs on the one before it."""
    return number.start > 1 and bool(BROKEN.match(line.text, number.start - len("1.")))


def whole(year: int) -> int:
    """Give the year that two digits stand for."""
    return year + (2000 if year <= CENTURY else 1900)


def ordered(line: Line, span: tuple[int, int], parts: tuple[int, int, int], sign: str) -> Mention | None:
    """Read day and month in the order that the calendar allows, or else in that of the signs and the language."""
    first, second, year = parts
    counted = counting(line, year)
    can_day_first, can_month_first = 1 <= second <= 12, 1 <= first <= 12  # noqa: PLR2004 - months of a year
    # full stops are not set in dates that begin with the month
    month_first = sign != "." and (line.order == "month" or (not line.order and line.lang in MONTH_FIRST))
    vague = month_first and not line.order and can_day_first and can_month_first and first != second
    if can_month_first and (month_first or not can_day_first):
        return line.dated(span, year, (counted, first), second, vague=vague)
    return line.dated(span, year, (counted, second), first, vague=vague)


def eastern(line: Line, at: int) -> Mention | None:
    """Read 2015年2月14日, 平成27年2月14日, 民國104年2月14日, 2015년 2월 14일."""
    month_sign, day_signs = SIGNS.get(line.gaps[at].strip()[:1], ("", ""))
    if not month_sign or at + 2 >= len(line.numbers) or line.gaps[at + 1].strip() != month_sign:
        return None
    year, month, day = line.numbers[at : at + 3]
    era = ERA.search(line.text, max(0, year.start - 4), year.start)
    sign = line.text[day.end : day.end + 2].lstrip()[:1]
    if not sign or sign not in day_signs or not (era or year.size == YEAR):
        return None
    span = (era.start() if era else year.start, day.end + 1)
    return line.dated(span, year.value + (ERAS[era[1]] if era else 0), (Calendar.GREGORIAN, month.value), day.value)


def eastern_day(line: Line, at: int) -> Mention | None:
    """Read 2月14日, 2월 14일."""
    for month_sign, day_signs in SIGNS.values():
        if line.gaps[at].strip() == month_sign:
            month, day = line.numbers[at : at + 2]
            if line.text[day.end : day.end + 1] in tuple(day_signs):
                return line.dated((month.start, day.end + 1), 0, (Calendar.GREGORIAN, month.value), day.value)
    return None


def vietnamese(line: Line, at: int) -> Mention | None:
    """Read 14 tháng 2, 2015, and ngày 14 tháng 2 năm 2015."""
    if line.lang != "vi" or at + 2 >= len(line.numbers) or words_of(line.gaps[at]) != [VIETNAMESE_MONTH]:
        return None
    day, month, year = line.numbers[at : at + 3]
    return line.dated((day.start, year.end), year.value, (Calendar.GREGORIAN, month.value), day.value)


def mongolian(line: Line, at: int) -> Mention | None:
    """Read 2015 оны 2 сарын 14."""
    if line.lang != "mn" or at + 2 >= len(line.numbers) or MONTH_MARKS.isdisjoint(words_of(line.gaps[at + 1])):
        return None
    year, month, day = line.numbers[at : at + 3]
    return line.dated((year.start, day.end), year.value, (Calendar.GREGORIAN, month.value), day.value)


def year_after(line: Line, at: int) -> Number | None:
    """Give the number after another one where it can be a year, of four digits or of two."""
    gap = line.gaps[at]
    if gap == APART:
        return None
    number = line.numbers[at + 1]
    if number.size == YEAR:
        return number
    dashed = len(gap) > 1 and gap[0] == gap[-1] == "-"
    if number.size != SHORT or not (dashed or gap.endswith(("'", "’")) or line.lang == "th"):
        return None
    return replace(number, value=BUDDHIST_CENTURY + number.value if line.lang == "th" else whole(number.value))


def day_month_year(line: Line, at: int) -> Mention | None:
    """Read 14 February 2015, 14. Februar 2015, 14 de febrero de 2015, 14-Feb-15, 14 شباط/فبراير 2015."""
    day, year = line.numbers[at], year_after(line, at)
    month = named(line, line.gaps[at]) if year and not hangs(line, day) else None
    return line.dated((day.start, year.end), year.value, month, day.value) if year and month else None


def month_day_year(line: Line, at: int) -> Mention | None:
    """Read February 14, 2015, and Feb. 14th, '15."""
    day, year = line.numbers[at], year_after(line, at)
    found = trailing(line, day.start, far=True) if year and links(line.gaps[at]) else None
    return line.dated((found[1], year.end), year.value, found[0], day.value) if year and found else None


def year_month_day(line: Line, at: int) -> Mention | None:
    """Read 2015 Feb 14, 2015. február 14., 2015 m. vasario 14 d."""
    year, gap = line.numbers[at], line.gaps[at]
    possible = gap != APART and "'" not in gap and "’" not in gap and line.numbers[at + 1].size <= SHORT
    month = named(line, gap) if possible else None
    if not month or CLOCK.match(line.text, line.numbers[at + 1].end):
        return None
    day = line.numbers[at + 1]
    return line.dated((year.start, day.end), year.value, month, day.value)


def year_day_month(line: Line, at: int) -> Mention | None:
    """Read 2015. gada 14. februāris, 2015-yil 14-fevral."""
    gap = line.gaps[at]
    if gap == APART or YEAR_MARKS.isdisjoint(gap.strip(" .,-").casefold().split()) or not links(gap):
        return None
    year, day = line.numbers[at : at + 2]
    found = leading(line, day.end)
    return line.dated((year.start, found[1]), year.value, found[0], day.value) if found else None


def day_month(line: Line, at: int) -> Mention | None:
    """Read 14 February, without a year."""
    day = line.numbers[at]
    found = None if hangs(line, day) else leading(line, day.end)
    return bare(line, (day.start, found[1]), found[0], day.value) if found else None


def month_day(line: Line, at: int) -> Mention | None:
    """Read February 14, without a year."""
    day = line.numbers[at]
    found = None if CLOCK.match(line.text, day.end) else trailing(line, day.start)
    ordinal = ORDINAL.match(line.text, day.end)
    return bare(line, (found[1], ordinal.end() if ordinal else day.end), found[0], day.value) if found else None


def bare(line: Line, span: tuple[int, int], month: Month, day: int) -> Mention | None:
    """Make a mention of a day without a year; the English months are no other words where they are written large."""
    small = line.lang == "en" and line.text[slice(*span)].islower()
    return None if small or month[0] is not Calendar.GREGORIAN else line.dated(span, 0, month, day)


FORMS_BY_YEAR: tuple[Form, ...] = (year_first, eastern, year_month_day, year_day_month, mongolian)
"""The forms that begin with a year."""

FORMS_BY_ERA: tuple[Form, ...] = (eastern,)
"""The forms that begin with a year of three digits."""

FORMS_BY_DAY: tuple[Form, ...] = (
    numeric,
    eastern,
    vietnamese,
    day_month_year,
    month_day_year,
    eastern_day,
    day_month,
    month_day,
)
"""The forms that begin with a day or a month, those with a year first."""
