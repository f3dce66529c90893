"""Read the parts of a date in a line: its numbers, the months and weekdays named beside them, and small words."""

import calendar
import re
from dataclasses import dataclass
from functools import partial
from itertools import dropwhile, islice, pairwise

from backfile.importing.calendar_words import (
    MONTH_FIRST,
    MONTH_FIRST_REGIONS,
    Calendar,
    Month,
    Names,
    names_of,
    press_months,
    spelled,
)
from backfile.importing.calendars import (
    BUDDHIST,
    BUDDHIST_YEARS,
    LUNAR_YEARS,
    chinese_number,
    from_iranian,
    from_islamic,
)
from backfile.importing.mentions import Mention

EARLIEST, LATEST = 1800, 2100
"""Years between which a number of four digits is taken for a year of publication."""

YEAR, SHORT = 4, 2
"""Digits of a year, and of a day, a month or a short year at most."""

LAST_MONTH, LAST_DAY, LEAP = 12, 31, 2000

APART = "\n"
"""Stands for what is between two numbers that are too far apart for one date."""

EMPTY = ("", " ", ", ", ",", ".", ":", "-", "/")
"""What most often stands between numbers without a word."""

GAP = 40
"""The longest text between two numbers of a date, and before its first one: `de septiembre del año`, with room."""

FAR = 4
"""Letters of a name of another language before the day: the shorter ones are common words (Portuguese *out*)."""

NAME, WORDS = 7, 9
"""Words of a name at most, and words that are looked at after a number: small ones may stand before the name."""

NUMBER = re.compile(
    r"(?:19|20)[0-9]{2}(?=[0-9]{1,2} ?min)|[0-9]+|[〇零元一二三四五六七八九十廿卅百]{1,5}(?=[年月日號号])"
)
"""A number; of a year with a reading time glued to it (`20255 min read`) the year; Chinese ones before a sign."""

TOKEN = re.compile(r"""(?:[^\s\d.,:;/|()\[\]{}<>«»“”"'’!?…·•=+*~_–—\-،؛、。，（）【】]|\.(?=[^\W\d_]))+""")
"""A word, with full stops inside it."""

HARD = re.compile(r"""[:;!?“”"«»\[\]{}<>=+*…•\n\d]""")
"""Signs that part sentences, but not the parts of a date."""

TIGHT = re.compile("[A-Z][a-z]+$|[A-Z]+$")
"""The last word of those that were run together: `November` in `EditorialNovember`."""

BESIDE = re.compile(r"[ ,.،|(（]{0,3}")
"""What may stand between a date and its weekday."""

SOFT = " ,.،|(（"
"""The same, as letters."""

WEEKDAY = 24
"""Letters before a date in which its weekday is looked for."""

BRIEF = 3
"""Letters up to which the name of a weekday may be another word: it can bear a date out, but not speak against it."""

LINK_TABLE = """
st nd rd th er re o a e º ª ° de del della di do da d dal den der die dem the le el la u su ta il i of an m p y ngày năm
anul año ano any ko ren eko gada yil yili thn tahun tanggal г год года году р року рік ж жылы жылғы жыл ел оны сыл
йил йили من عام سنة العام لعام م ء ميلادي میلادی ه ھ هـ هجري هجریه ماه سال شهر ی พ.ศ. ค.ศ. ปี เดือน ที่ ປີ ເດືອນ ខែ ឆ្នាំ ថ្ងៃទី
ခုနှစ် ရက် के को ई सन् সালের সাল წლის წელი წ թ թվականի թվականին של ב
"""
LINKS = frozenset(map(spelled, LINK_TABLE.split()))
"""Small words and endings that stand between the parts of a date, as they are spelled."""


@dataclass(frozen=True, slots=True)
class Number:
    """Hold a number of a line."""

    value: int
    """Its value; 0 for one of more digits than a year."""

    size: int
    """How many digits it has."""

    start: int
    """Where it begins."""

    end: int
    """Where it ends."""


@dataclass(frozen=True, slots=True)
class Line:
    """Hold a line in which dates are looked for."""

    text: str
    """Its text, with the digits of ASCII."""

    numbers: tuple[Number, ...]
    """Its numbers."""

    gaps: tuple[str, ...]
    """What stands between each number and the next one; a line end where that is too much, or no number."""

    names: Names
    """The names that it is read with."""

    lang: str
    """The language of the text; empty for any."""

    order: str
    """Which comes first in dates of numbers: `day`, `month`, or empty where the language tells."""

    def month(self, name: str, *, far: bool = False) -> Month | None:
        """Give the month that a name stands for; where it is `far`, beside a year, in any large language."""
        return self.names.months.get(name) or (press_months().get(name) if far else None)

    def dated(self, span: tuple[int, int], year: int, month: Month, day: int, *, vague: bool = False) -> Mention | None:
        """Make a mention of a date of any calendar, if that has it; a year of 0 stands for any."""
        weekday, brief = weekday_beside(self, *span)
        if month[0] is not Calendar.GREGORIAN:
            found = turned(year, month, day, weekday)
            return Mention(*found, *span, weekday, printed=month[0]) if found else None
        if year in BUDDHIST_YEARS and self.lang == "th":
            year -= BUDDHIST
        if not (year == 0 or EARLIEST <= year < LATEST) or not 1 <= month[1] <= LAST_MONTH:
            return None
        if not 1 <= day <= (calendar.monthrange(year or LEAP, month[1])[1]):
            return None
        if brief and not (year and weekday == calendar.weekday(year, month[1], day)):
            weekday = -1
        return Mention(year, month[1], day, *span, weekday, vague)


def set_line(text: str, lang: str, order: str) -> Line:
    """Set a text, whose digits are those of ASCII, as a line whose numbers are known.

    A language with a region, such as `en-GB`, leaves no doubt about the order of numbers.
    """
    lang, _, region = lang.partition("-")
    if region and lang in MONTH_FIRST and not order:
        order = "month" if region.upper() in MONTH_FIRST_REGIONS else "day"
    numbers = tuple(map(number_of, NUMBER.finditer(text)))
    gaps = (text[one.end : other.start] if other.start - one.end <= GAP else APART for one, other in pairwise(numbers))
    return Line(text, numbers, (*gaps, APART), names_of(lang), lang, order)


def number_of(match: re.Match[str]) -> Number:
    """Make a number of a match."""
    digits = match[0]
    size = len(digits)
    if digits.isascii():
        return Number(int(digits) if size <= YEAR else 0, size, match.start(), match.end())
    value = chinese_number(digits)
    return Number(max(value, 0), len(str(value)), match.start(), match.end())


def turned(year: int, month: Month, day: int, weekday: int) -> tuple[int, int, int] | None:
    """Turn a date of the Iranian or the Islamic calendar into the Gregorian one, if the press can have printed it."""
    if year not in LUNAR_YEARS or not 1 <= month[1] <= LAST_MONTH or not 1 <= day <= LAST_DAY:
        return None
    if month[0] is Calendar.IRANIAN:
        return from_iranian(year, month[1], day)
    return from_islamic(year, month[1], day, weekday)


def words_of(gap: str) -> list[str]:
    """Give the words that stand between two parts of a date, as they are spelled, without small ones."""
    return [word for match in TOKEN.findall(gap) if (word := spelled(match)) not in LINKS]


def links(gap: str) -> bool:
    """Tell whether nothing but small words stands between two parts of a date."""
    return gap in EMPTY or not (HARD.search(gap) or words_of(gap))


def is_link(line: Line, word: str) -> bool:
    """Tell whether a word is a small one that may stand before a month, and begins the name of none."""
    return word in LINKS and word not in line.names.openings


def named(line: Line, gap: str) -> Month | None:
    """Read the month that a text between two numbers names, perhaps in two tongues: ` de mayo de `, `شباط/فبراير`."""
    words = [] if gap in EMPTY or HARD.search(gap) else [spelled(word) for word in TOKEN.findall(gap)]
    words = list(dropwhile(partial(is_link, line), words))
    for size in range(min(len(words), NAME), 0, -1):
        month = line.month(" ".join(words[:size]), far=True)
        if month:
            rest = " ".join(word for word in words[size:] if word not in LINKS)
            return month if not rest or line.month(rest, far=True) == month else None
    return None


def leading(line: Line, start: int) -> tuple[Month, int] | None:
    """Read the month that is named right after a place, and tell where its name ends."""
    words: list[tuple[str, int]] = []
    for match in islice(TOKEN.finditer(line.text, start, start + GAP), WORDS):
        word = spelled(match[0])
        if words or not is_link(line, word):
            words.append((word, match.end()))
        if words[:1] and words[0][0] not in line.names.openings:
            return None
    for size in range(min(len(words), NAME), 0, -1):
        month, end = line.month(" ".join(word for word, _ in words[:size])), words[size - 1][1]
        if month and not HARD.search(line.text, start, end):
            return month, end
    return None


def trailing(line: Line, end: int, *, far: bool = False) -> tuple[Month, int] | None:
    """Read the month that is named right before a place, even with a word run into it, and tell where it begins.

    Beside a year, where it is `far`, the names of other languages are known too.
    """
    start = max(0, end - GAP)
    head = line.text[start:end].rstrip(" .-/\u00a0")
    words = list(TOKEN.finditer(head))[-NAME:] if 0 < end - start - len(head) <= SHORT else []
    if not words or words[-1].end() != len(head):
        return None
    if spelled(words[-1][0]) in line.names.closings:
        for first in range(len(words)):
            name = " ".join(spelled(word[0]) for word in words[first:])
            month = line.month(name, far=far and len(name) >= FAR)
            if month:
                return month, start + words[first].start()
    tight = TIGHT.search(head)
    month = line.month(tight[0].casefold()) if tight else None
    return (month, start + tight.start()) if tight and month else None


def weekday_beside(line: Line, start: int, end: int) -> tuple[int, bool]:
    """Read the weekday printed right before a date, or right after it, and whether its name is a brief one.

    -1 where there is none.
    """
    head = line.text[max(0, start - WEEKDAY) : start].rstrip(SOFT)
    found = TOKEN.findall(head)
    words = list(map(spelled, found)) if found and head.endswith(found[-1]) else []
    while words and words[-1] in LINKS:
        words.pop()
    beside = BESIDE.match(line.text, end)
    after = TOKEN.match(line.text, beside.end()) if beside else None
    second = TOKEN.match(line.text, after.end() + 1) if after else None
    following = [spelled(match[0]) for match in (after, second) if match]
    for name in (" ".join(words[-2:]), *words[-1:], " ".join(following), *following[:1]):
        if name in line.names.weekdays:
            return line.names.weekdays[name], len(name) <= BRIEF
    return -1, False
