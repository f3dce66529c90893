"""Find dates in a line of text, in any of the forms that the press prints them in.

A date is a few numbers with little between them: signs, the name of a month, small words. So each number of a line is
looked at once, with what stands right beside it: the time grows with the length of the line and with nothing else.
"""

import re
from dataclasses import replace

from backfile.importing.date_forms import FORMS_BY_DAY, FORMS_BY_ERA, FORMS_BY_YEAR
from backfile.importing.date_parts import SHORT, YEAR, Line, set_line, trailing
from backfile.importing.mentions import Mention

ZEROS = "٠۰߀०০੦૦୦௦౦೦൦෦๐໐༠၀႐០᠐０"
DIGITS = str.maketrans({chr(ord(zero) + number): str(number) for zero in ZEROS for number in range(10)})
"""The digits of Arabic, Persian, the scripts of India and of South-East Asia, and wide ones, as those of ASCII; lengths
stay as they are."""

DIGIT = re.compile(r"\d")
"""A digit of any script."""


def find_dates(text: str, lang: str = "", order: str = "") -> tuple[Mention, ...]:
    """Find every date in a text; the language, or else the order, tells whether 3/4 is in March or in April."""
    if not has_number(text):
        return ()
    line = set_line(plain(text), lang, order)
    found: list[Mention] = []
    for at in range(len(line.numbers)):
        mention = read(line, at)
        if mention and (not found or mention.start >= found[-1].end):
            found.append(mention)
        elif mention and mention.year and not found[-1].year:
            found[-1] = mention
    return tuple(found)


def has_number(text: str) -> bool:
    """Tell whether a text holds a number at all, without which it has no date."""
    return DIGIT.search(text) is not None or "月" in text


def plain(text: str) -> str:
    """Give a text with the digits of ASCII; lengths stay as they are."""
    return text if text.isascii() else text.translate(DIGITS)


def read(line: Line, at: int) -> Mention | None:
    """Read the date that begins with a number, or right before it; one with a year if there is one."""
    size = line.numbers[at].size
    forms = FORMS_BY_YEAR if size == YEAR else FORMS_BY_DAY if size <= SHORT else FORMS_BY_ERA
    return next((mention for form in forms if (mention := form(line, at))), None)


def find_months(text: str, lang: str = "") -> tuple[Mention, ...]:
    """Find the months with a year in a text that names no day of them: February 2015."""
    if not DIGIT.search(text):
        return ()
    line = set_line(plain(text), lang, "")
    found = ((number, trailing(line, number.start, far=True)) for number in line.numbers if number.size == YEAR)
    dated = (line.dated((name[1], number.end), number.value, name[0], 1) for number, name in found if name)
    return tuple(replace(mention, day=0, weekday=-1) for mention in dated if mention)
