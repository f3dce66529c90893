"""Find dates in a line of text, in any of the forms that the press prints them in."""

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from backfile.importing.calendar_words import MONTH_FIRST, MONTHS, PERSIAN_MONTHS, WEEKDAYS
from backfile.text import fold

EARLIEST, LATEST = 1800, 2100
"""Years between which a number of four digits is taken for a year of publication."""

PERSIAN_YEARS = range(1250, 1500)
"""Years of the Iranian calendar that the press can have printed, and its leap rule of 33 years holds for."""

CENTURY = 70
"""Years of two digits up to this one belong to the 2000s."""

DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९０１２３４５６７８９", "0123456789" * 4)
"""Arabic, Persian, Devanagari and full-width digits, and the same in ASCII; lengths stay as they are."""

ISO = re.compile(r"(?<!\d)(?P<y>(?:1[89]|20)\d\d)([-/.])(?P<m>\d\d?)\2(?P<d>\d\d?)(?!\d)")
"""2015-02-14, also with full stops or slashes."""

EASTERN = re.compile(
    r"(?<!\d)(?P<y>(?:1[89]|20)\d\d) ?[年년.] ?(?P<m>\d\d?) ?[月월.] ?(?P<d>\d\d?)(?: ?[日號号일]|\.(?!\d))"
)
"""2015年2月14日, 2015년 2월 14일, 2015. 2. 14."""

NUMERIC = re.compile(
    r"(?<![\d.,/:-])(?P<a>\d\d?) ?(?P<sep>[./|-]) ?(?P<b>\d\d?) ?(?P=sep) ?(?P<y>(?:1[89]|20)\d\d)(?!\d)"
)
"""14.02.2015, 14/02/2015, 02/14/2015, 14-02-2015, also with spaces about the signs."""

SHORT_YEAR = re.compile(r"(?<![\d.,/:-])(?P<a>\d\d?)(?P<sep>[./])(?P<b>\d\d?)(?P=sep)(?P<y>\d\d)(?![\d./])")
"""14.02.15, 2/14/15."""

YEAR = r"(?P<y>(?:1[2-489]|20)\d\d)(?!\d(?! ?min)|\d\d)"
"""A year; a reading time may be glued to it (`20255 min read`)."""

NAME = r"(?P<m>(?:[^\W\d_]|[\u0900-\u0903\u093a-\u094f]){2,20}(?: (?:الثاني|الأول|الاول))?)"
"""A word that may name a month, or the two words of a Levantine one."""

DAY_FIRST = re.compile(
    r"(?<![\d.,/])(?<!\d:)(?P<d>\d\d?)(?:st|nd|rd|th|er|re|º|ª|°|\.)?[ -]?(?:of |de |di |d'|d’|من )?"
    + NAME
    + rf"(?:\.? ?/ ?[^\W\d_]{{2,20}}(?: [^\W\d_]+)?)?\.?,?[ -]?(?:de |del |of |عام |سنة )?(?:{YEAR})?"
)
"""14 February 2015, 14. Februar 2015, 14 de febrero de 2015, 14th of February, 14 شباط/فبراير 2015."""

NAME_FIRST = re.compile(rf"{NAME}\.? (?P<d>\d\d?)(?:st|nd|rd|th|,|\.)?(?!\d|[.:/]\d)(?:,? (?:{YEAR}))?")
"""February 14, 2015, Feb. 14th 2015, February 14."""

YEAR_FIRST = re.compile(rf"(?<!\d)(?P<y>(?:1[89]|20)\d\d),? {NAME}\.? (?P<d>\d\d?)(?!\d)")
"""2015 Feb 14."""

WEEKDAY = re.compile(r"([^\W\d_][^\W\d_\u200c-]*(?:-feira)?)[.,]?(?: (?:den|le|el|the|dem))?,? *$")
"""The word before a date, which may name the day of the week."""

TIGHT = re.compile("[A-Z][a-z.]+$|[A-Z]+$")
"""The last word of those that were run together: `November` in `EditorialNovember`."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Hold a date as it stands in a line."""

    year: int
    """Its year; 0 where it is not printed."""

    month: int
    """Its month, from 1."""

    day: int
    """Its day, from 1."""

    start: int
    """Where it begins in the line."""

    end: int
    """Where it ends in the line."""

    weekday: int = -1
    """The weekday printed before it, Monday as 0; -1 where there is none."""

    vague: bool = False
    """Whether day and month could be the other way round."""

    @property
    def iso(self) -> str:
        """Write the date as YYYY-MM-DD."""
        return f"{self.year:04}-{self.month:02}-{self.day:02}"

    @property
    def right_weekday(self) -> bool:
        """Tell whether the weekday printed with it is that of the calendar."""
        return self.weekday == calendar.weekday(self.year, self.month, self.day)


def find_dates(line: str, lang: str = "en") -> tuple[Mention, ...]:
    """Find every date in a line, in order; the language tells whether 3/4 is in March or in April."""
    if not any(map(str.isdigit, line)):
        return ()
    plain = line.translate(DIGITS)
    found: list[Mention] = []
    for mention in sorted(propose(plain, lang), key=lambda one: (one.start, -one.end)):
        if not found or mention.start >= found[-1].end:
            found.append(mention)
        elif mention.year and not found[-1].year:
            found[-1] = mention
    return tuple(with_weekday(mention, plain) for mention in found)


def propose(line: str, lang: str) -> Iterator[Mention]:
    """Give the dates of every form; they may overlap."""
    for form in (ISO, EASTERN):
        for match in form.finditer(line):
            yield from valid(match, int(match["y"]), int(match["m"]), int(match["d"]))
    for form in (NUMERIC, SHORT_YEAR):
        for match in form.finditer(line):
            yield from numeric(match, lang)
    for form in (DAY_FIRST, NAME_FIRST, YEAR_FIRST):
        for match in form.finditer(line):
            yield from named(match)


def valid(match: re.Match[str], year: int, month: int, day: int, *, vague: bool = False) -> Iterator[Mention]:
    """Give the date if the calendar has it; a year of 0 stands for any."""
    if not (year == 0 or EARLIEST <= year < LATEST) or not 1 <= month <= len(calendar.month_name) - 1:
        return
    if 1 <= day <= (calendar.monthrange(year, month)[1] if year else 31):
        yield Mention(year, month, day, match.start(), match.end(), vague=vague)


def numeric(match: re.Match[str], lang: str) -> Iterator[Mention]:
    """Read a date of numbers: by what the calendar allows, then by the sign between them and the language."""
    first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
    if len(match["y"]) == len("15"):
        year += 2000 if year <= CENTURY else 1900
    months = range(1, 13)
    can_day_first, can_month_first = second in months, first in months
    # full stops are not set in dates that begin with the month
    month_first = match["sep"] != "." and lang in MONTH_FIRST
    vague = month_first and can_day_first and can_month_first and first != second
    if can_month_first and (month_first or not can_day_first):
        yield from valid(match, year, first, second, vague=vague)
    else:
        yield from valid(match, year, second, first, vague=vague)


def named(match: re.Match[str]) -> Iterator[Mention]:
    """Read a date with the name of a month, in the Gregorian or the Iranian calendar."""
    year, day = int(match["y"] or 0), int(match["d"])
    if year in PERSIAN_YEARS:
        month = PERSIAN_MONTHS.get(fold(match["m"]), 0)
        if month and day in range(1, 32):
            yield from valid(match, *from_persian(year, month, day))
        return
    month = month_of(match["m"])
    if month:
        yield from valid(match, year, month, day)


def month_of(word: str) -> int:
    """Give the number of the month that a word names, even with another word run into it; 0 where it names none."""
    month = MONTHS.get(fold(word), 0)
    tight = None if month else TIGHT.search(word)
    if tight and tight.start():
        return MONTHS.get(tight[0].casefold(), 0)
    return month


def with_weekday(mention: Mention, line: str) -> Mention:
    """Add the weekday that is printed before a date."""
    match = WEEKDAY.search(line, max(0, mention.start - 24), mention.start)
    weekday = WEEKDAYS.get(fold(match[1]), -1) if match else -1
    if weekday < 0 or not mention.year:
        return mention
    return Mention(mention.year, mention.month, mention.day, mention.start, mention.end, weekday, mention.vague)


def from_persian(year: int, month: int, day: int) -> tuple[int, int, int]:
    """Turn a date of the Iranian calendar into the Gregorian one, by the leap rule of 33 years.

    Counted from 1 Farvardin 1400, which was 21 March 2021; the rule agrees with the astronomical calendar for the
    years 1244 to 1531 (Heydari-Malayeri, A concise review of the Iranian calendar, 2004).
    """
    ordinal = OF_1400 + (year - 1400) * 365 + leaps_before(year) - leaps_before(1400)
    ordinal += 31 * (month - 1) - max(0, month - 7) + day - 1
    return gregorian(ordinal)


OF_1400 = 737870
"""The day of 21 March 2021, counted from 1 January of the year 1."""


def leaps_before(year: int) -> int:
    """Count the leap years of the Iranian calendar before a year: eight in every 33."""
    return (8 * year + 21) // 33


def gregorian(ordinal: int) -> tuple[int, int, int]:
    """Turn a count of days into year, month and day."""
    found = dt.date.fromordinal(ordinal)
    return found.year, found.month, found.day
