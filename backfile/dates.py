"""Dates as archives write them: calendar values in EDTF, levels 0 and 1, with what is not known left open.

The standard is the Extended Date/Time Format of the Library of Congress, now part of ISO 8601-2:2019. Level 1 is read
but for years outside 0000 to 9999. A date is a value of the calendar, never a moment: no zone is ever applied.
"""

import calendar
import re
from dataclasses import dataclass

DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
TIME = re.compile(r"[T ]\d\d:\d\d(:\d\d(\.\d+)?)?\s?(Z|[+-]\d\d(:?\d\d)?)?")
LEVEL_1 = re.compile(r"([0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?([?~%])?")
SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
"""Season codes of EDTF and the months they are sorted by; winter runs into the next year."""

DECEMBER = 12

EARLIEST, LATEST = "0000-01-01", "9999-12-31"
"""The ends of an open interval."""

DOUBTFUL, APPROXIMATE = "?%", "~%"
"""Marks of EDTF after a date."""

HINT = "write 2015-02-14, 2015-02, 2015, 201X, add ? where doubtful or ~ where approximate, or leave it empty"


@dataclass(frozen=True, slots=True)
class When:
    """Hold a date with exactly the precision that is known."""

    edtf: str = ""
    """The value in EDTF; empty where no date is known."""

    first: str = ""
    """The earliest day it can mean, `YYYY-MM-DD`: what documents are sorted by."""

    last: str = ""
    """The latest day it can mean."""

    doubtful: bool = False
    """Whether the value is marked `?` or `%`: proposed, not asserted."""

    approximate: bool = False
    """Whether the value is marked `~` or `%`."""

    @property
    def known(self) -> bool:
        """Tell whether there is any date at all."""
        return bool(self.edtf)

    @property
    def asserted(self) -> bool:
        """Tell whether this is a plain day that nobody doubts."""
        return self.known and self.first == self.last and not (self.doubtful or self.approximate)

    @property
    def year(self) -> str:
        """Give the year all of the date falls in, or nothing."""
        return self.first[:4] if self.first[:4] == self.last[:4] else ""

    @property
    def month(self) -> str:
        """Give the month all of the date falls in, as `YYYY-MM`, or nothing."""
        return self.first[:7] if self.first[:7] == self.last[:7] else ""

    @property
    def day(self) -> str:
        """Give the one day the date means, as `YYYY-MM-DD`, or nothing."""
        return self.first if self.first == self.last else ""


UNKNOWN = When()


def parse_edtf(text: str) -> When:
    """Read an EDTF value; the empty text is the unknown date.

    A time of day (level 0) is accepted and the day kept. Raises ValueError, with a sentence, for anything else.
    """
    text = text.strip()
    if not text:
        return UNKNOWN
    plain = DAY.match(text)
    if plain and TIME.fullmatch(text, plain.end()):
        text = plain[0]
    if "/" in text:
        return interval(text)
    match = LEVEL_1.fullmatch(text)
    if not match:
        raise ValueError(f"{text!r} is not a date")
    first, last = span(text, *match.groups()[:3])
    mark = match[4] or "-"
    return When(text, first, last, doubtful=mark in DOUBTFUL, approximate=mark in APPROXIMATE)


def span(text: str, year: str, month: str | None, day: str | None) -> tuple[str, str]:
    """Give the earliest and the latest day of a date of which digits may be missing.

    Raises ValueError where the calendar has no such date.
    """
    if month is None or month == "XX":
        if day not in (None, "XX"):
            raise ValueError(f"{text!r} has a day but no month")
        return f"{year.replace('X', '0')}-01-01", f"{year.replace('X', '9')}-12-31"
    if "X" in year:
        raise ValueError(f"{text!r} has a month but no whole year")
    number = int(month)
    if number in SEASONS and day is None:
        start, end = SEASONS[number]
        until = int(year) + (end < start)
        return f"{year}-{start:02}-01", f"{until:04}-{end:02}-{days_in(until, end):02}"
    if not 1 <= number <= DECEMBER:
        raise ValueError(f"{text!r} is no date of the calendar: there is no month {month}")
    length = days_in(int(year), number)
    if day is None or day == "XX":
        return f"{year}-{month}-01", f"{year}-{month}-{length:02}"
    if not 1 <= int(day) <= length:
        raise ValueError(f"{text!r} is no date of the calendar: that month has {length} days")
    return (f"{year}-{month}-{day}",) * 2


def days_in(year: int, month: int) -> int:
    """Count the days of a month; the year 0 is a leap year, as 400 years later."""
    return calendar.monthrange(year or 400, month)[1]


def interval(text: str) -> When:
    """Read an EDTF interval, either end of which may be open (`..`) or unknown (nothing)."""
    start, end = (part.strip() for part in text.split("/", 1))
    if "/" in end or not (start.strip(".") or end.strip(".")):
        raise ValueError(f"{text!r} is not a date")
    try:
        left = parse_edtf("" if start == ".." else start)
        right = parse_edtf("" if end == ".." else end)
    except ValueError as error:
        raise ValueError(f"{text!r} is not a date" if "is not a date" in str(error) else str(error)) from None
    first, last = left.first or EARLIEST, right.last or LATEST
    if first > last:
        raise ValueError(f"{text!r} ends before it begins")
    return When(
        f"{start}/{end}",
        first,
        last,
        doubtful=left.doubtful or right.doubtful,
        approximate=left.approximate or right.approximate,
    )
