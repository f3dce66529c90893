"""Dates as archives write them: calendar values in EDTF, levels 0 and 1, with what is not known left open.

The standard is the Extended Date/Time Format of the Library of Congress, now part of ISO 8601-2:2019; level 1 is read
whole. A date is a value of the calendar, never a moment: no zone is ever applied.
"""

import calendar
import math
import re
from dataclasses import dataclass

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
TIME = re.compile(r"[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?\s?(Z|[+-][0-9]{2}(:?[0-9]{2})?)?")
LEVEL_1 = re.compile(
    r"(?:(?P<far>Y-?[1-9][0-9]{4,15})"
    r"|(?P<year>-?(?:[0-9]{4}|[0-9]{3}X|[0-9]{2}XX))(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?)[?~%]?"
)
"""A year of more than four digits after a Y (sixteen are enough for any that is counted), or a date of which digits may
be missing."""

SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
"""Season codes of EDTF and the months they are sorted by; winter runs into the next year."""

DECEMBER = 12

PLAIN = len("2015-02-14")
"""Length of a day whose year has four digits and no sign: only those have pages of their own."""

CYCLE = 400
"""Years after which the Gregorian calendar comes round again; stands for years that Python does not know."""

Day = tuple[float, int, int]
"""Year, month and day, for comparing."""

EARLIEST: Day = (-math.inf, 0, 0)
LATEST: Day = (math.inf, 0, 0)
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
    """The earliest day it can mean, `YYYY-MM-DD`, the year with more digits or a minus where it needs them; empty where
    it may have begun at any time."""

    last: str = ""
    """The latest day it can mean; empty where it may go on for ever."""

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
        return bool(self.day) and not (self.doubtful or self.approximate)

    @property
    def year(self) -> str:
        """Give the year all of the date falls in, from 0000 to 9999, or nothing."""
        return self.shared(len("2015"))

    @property
    def month(self) -> str:
        """Give the month all of the date falls in, as `YYYY-MM`, or nothing."""
        return self.shared(len("2015-02"))

    @property
    def day(self) -> str:
        """Give the one day the date means, as `YYYY-MM-DD`, or nothing."""
        return self.shared(PLAIN)

    @property
    def order(self) -> tuple[Day, Day]:
        """Give what dates are sorted by: the earliest day it can mean, then the latest; the unknown one comes first."""
        if not self.known:
            return EARLIEST, EARLIEST
        return numbers(self.first) if self.first else EARLIEST, numbers(self.last) if self.last else LATEST

    def begins_in(self, whole: "When") -> bool:
        """Tell whether the earliest day it can mean falls into another date; the unknown one falls into itself."""
        if not (self.known and whole.known):
            return self.known == whole.known
        first, last = whole.order
        return first <= self.order[0] <= last

    def shared(self, size: int) -> str:
        """Give as many characters as both ends share, where both are days of years with four digits."""
        same = len(self.first) == len(self.last) == PLAIN and self.first[:size] == self.last[:size]
        return self.first[:size] if same else ""


UNKNOWN = When()


def parse_edtf(text: str) -> When:
    """Read an EDTF value; the empty text is the unknown date.

    A time of day (level 0) is accepted and the day kept. Raises ValueError, with a sentence, for anything else.
    """
    text = text.strip()
    if not text:
        return UNKNOWN
    if "/" in text:
        return interval(text)
    plain = DAY.match(text)
    if plain and TIME.fullmatch(text, plain.end()):
        text = plain[0]
    match = LEVEL_1.fullmatch(text)
    if not match:
        raise ValueError(f"{text!r} is not a date")
    first, last = far(match["far"]) if match["far"] else span(text, match["year"], match["month"], match["day"])
    return When(text, first, last, doubtful=text[-1] in DOUBTFUL, approximate=text[-1] in APPROXIMATE)


def far(year: str) -> tuple[str, str]:
    """Give the first and the last day of a year of more than four digits, written after a Y."""
    return f"{year[1:]}-01-01", f"{year[1:]}-12-31"


def span(text: str, year: str, month: str | None, day: str | None) -> tuple[str, str]:
    """Give the earliest and the latest day of a date of which digits may be missing.

    Raises ValueError where the calendar has no such date.
    """
    if year == "-0000":
        raise ValueError(f"{text!r} is no date of the calendar: the year 0 has no sign")
    if month is None or month == "XX":
        if day not in (None, "XX"):
            raise ValueError(f"{text!r} has a day but no month")
        low, high = sorted((int(year.replace("X", "0")), int(year.replace("X", "9"))))
        return written(low, 1, 1), written(high if year[0] != "-" else min(high, -1), 12, 31)  # there is no year -0
    if "X" in year:
        raise ValueError(f"{text!r} has a month but no whole year")
    number = int(month)
    if number in SEASONS and day is None:
        start, end = SEASONS[number]
        until = int(year) + (end < start)
        return written(int(year), start, 1), written(until, end, days_in(until, end))
    if not 1 <= number <= DECEMBER:
        raise ValueError(f"{text!r} is no date of the calendar: there is no month {month}")
    length = days_in(int(year), number)
    if day is None or day == "XX":
        return written(int(year), number, 1), written(int(year), number, length)
    if not 1 <= int(day) <= length:
        raise ValueError(f"{text!r} is no date of the calendar: that month has {length} days")
    return (f"{year}-{month}-{day}",) * 2


def written(year: int, month: int, day: int) -> str:
    """Write a day, the year with at least four digits, after a minus where it is before the year 0."""
    return f"{'-' * (year < 0)}{abs(year):04}-{month:02}-{day:02}"


def numbers(day: str) -> Day:
    """Read a written day."""
    year, month, number = day.rsplit("-", 2)
    return int(year), int(month), int(number)


def days_in(year: int, month: int) -> int:
    """Count the days of a month in any year of the Gregorian calendar, continued backwards before 1582."""
    return calendar.monthrange(year % CYCLE or CYCLE, month)[1]


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
    if left.known and right.known and left.order[0] > right.order[1]:
        raise ValueError(f"{text!r} ends before it begins")
    return When(
        f"{left.edtf or start}/{right.edtf or end}",
        left.first,
        right.last,
        doubtful=left.doubtful or right.doubtful,
        approximate=left.approximate or right.approximate,
    )
