"""Turn dates of other calendars into Gregorian ones: Iranian, Islamic, and years counted from another beginning."""

import datetime as dt

LUNAR_YEARS = range(1250, 1500)
"""Years of the Iranian and the Islamic calendar that the press can have printed; the Iranian leap rule holds there."""

OF_1400 = 737870
"""The day of 1 Farvardin 1400, 21 March 2021, counted from 1 January of the year 1."""

OF_HIJRA = 227014
"""The day of 1 Muharram of the year 1, 15 July 622 of the Julian calendar, counted in the same way."""

UNSURE = 2
"""Days by which the counted Islamic day and the printed one can differ."""

ERAS = {
    "明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018,
    "民國": 1911, "民国": 1911, "西元": 0, "公元": 0, "西暦": 0,
}  # fmt: skip
"""Eras of Japan and of the Republic of China, each with the Gregorian year before its first one."""

BUDDHIST = 543
"""What a year of the Buddhist era is ahead in Thailand."""

BUDDHIST_YEARS = range(2400, 2650)
"""Years of that era that the press can have printed."""

CHINESE_DIGITS = {sign: number for number, signs in enumerate(("〇零", *"一二三四五六七八九")) for sign in signs}
TENS = {"十": 10, "廿": 20, "卅": 30, "百": 100}
FIRST_YEAR = "元"
"""The first year of an era."""


def from_iranian(year: int, month: int, day: int) -> tuple[int, int, int]:
    """Turn a date of the Iranian calendar into the Gregorian one, by the leap rule of 33 years.

    The rule agrees with the astronomical calendar for the years 1244 to 1531 (Heydari-Malayeri, A concise review of the
    Iranian calendar, 2004).
    """
    ordinal = OF_1400 + (year - 1400) * 365 + leaps_before(year) - leaps_before(1400)
    return gregorian(ordinal + 31 * (month - 1) - max(0, month - 7) + day - 1)


def leaps_before(year: int) -> int:
    """Count the leap years of the Iranian calendar before a year: eight in every 33."""
    return (8 * year + 21) // 33


def from_islamic(year: int, month: int, day: int, weekday: int = -1) -> tuple[int, int, int]:
    """Turn a date of the Islamic calendar into the Gregorian one: the day with the weekday that was printed with it.

    Months begin with the new moon as it was seen, or as a country counts it. What is counted here is the table of
    leap years that Dershowitz and Reingold give (Calendrical Calculations, 2018), from its astronomical beginning. For
    the months of 1343 to 1500 it gives the day of the Saudi calendar, Umm al-Qura, in 58 %, the day before or after it
    in 41 %, and two days before it in 1 %. The weekday tells which; without one, the day is approximate.
    """
    ordinal = OF_HIJRA - 1 + day + 29 * (month - 1) + (6 * month - 1) // 11 + (year - 1) * 354 + (3 + 11 * year) // 30
    for near in range(UNSURE + 1) if weekday >= 0 else ():
        for one in (ordinal + near, ordinal - near):
            if (one - 1) % 7 == weekday:
                return gregorian(one)
    return gregorian(ordinal)


def gregorian(ordinal: int) -> tuple[int, int, int]:
    """Turn a count of days into year, month and day."""
    found = dt.date.fromordinal(ordinal)
    return found.year, found.month, found.day


def chinese_number(signs: str) -> int:
    """Read a number in Chinese signs: 二〇一五, 十四, 二十四, 廿四; 元 is the first year of an era. -1 for others."""
    if signs == FIRST_YEAR:
        return 1
    total, last = 0, -1
    for sign in signs:
        if sign in TENS:
            total += TENS[sign] * (last if last > 0 else 1)
            last = -1
        elif sign in CHINESE_DIGITS and last >= 0:
            last = last * 10 + CHINESE_DIGITS[sign]
        elif sign in CHINESE_DIGITS:
            last = CHINESE_DIGITS[sign]
        else:
            return -1
    return total + max(last, 0) if signs else -1
