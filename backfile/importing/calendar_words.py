"""Know the names of months and weekdays in the languages of the press, and in three calendars.

The names of the Gregorian months are those of the Unicode CLDR (`calendar_names`), and some spellings that it lacks. A
text is read with the names of its own language and with the English ones: a short name of one language is a common word
of another. The names of the large languages are known everywhere, but only beside a year.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from backfile.importing.calendar_names import NAMES
from backfile.text import fold


class Calendar(StrEnum):
    """Name the calendar of a month."""

    GREGORIAN = "Gregorian"
    IRANIAN = "Iranian"
    ISLAMIC = "Islamic"


Month = tuple[Calendar, int]
"""A month: its calendar, and its number from 1."""

Months = Mapping[str, Month]
"""Months by their spellings."""

UNLIKE = str.maketrans("أإآٱیىکةۀ-", "اااايي\u0643هه ", ".'’ʼ‘׳´`॰·\u200c\u200e\u200f")
"""Letters of Arabic script that are written one for the other, and signs that are left out."""

PRESS = """
ar az bg bn bs ca cs da de el en es et eu fa fi fr gl he hi hr hu hy id is it ka kk km kn lo lt lv mk ml mr ms my nb ne
nl no pa pl pt ro ru si sk sl sq sr sv sw ta te th tr uk ur uz
"""
"""Languages whose longer names are known in texts of any other; those of a large press."""

LONGER = 3
"""Letters from which a name of another language is known."""

KIN = {
    "tl": "fil", "arz": "ar", "als": "gsw", "azb": "az", "sh": "hr", "pnb": "pa", "nap": "it", "min": "ms",
    "war": "fil", "rue": "uk", "lzh": "zh", "wuu": "zh", "bcl": "fil", "ilo": "fil", "prs": "fa", "sco": "en",
}  # fmt: skip
"""Languages that the CLDR names otherwise or does not hold, and the one whose names they share."""

MORE = """
ar:3 اذار|ar:4 ابريل|ar:1 كانون_ثاني|ar:10 تشرين_اول|ar:11 تشرين_ثاني|ar:12 كانون_اول|ar:8 اوت|ar:7 جويليه
bn:1 জানুয়ারি|bn:2 ফেব্রুয়ারি|de:1 jaenner|de:2 feber|de:3 maerz mrz|es:9 set|fa:1 ژانويه|fa:2 فوريه|fa:4 آپریل
fa:5 می|fa:7 ژوئيه ژوییه|fa:8 آگوست اگوست|fr:1 jan|fr:2 fev|hi:2 फरवरी|hi:4 अप्रेल|hi:9 सितम्बर|hi:10 अक्तूबर
hi:11 नवम्बर|hi:12 दिसम्बर|id:2 pebruari|id:8 agt|id:11 nopember|lb:3 mäerz|mr:2 फेब्रुवारी|nl:3 mar|no:5 mai
pt:9 set|ro:6 iun|ru:5 май|ru:9 сен|ru:11 ноя|ru:2 фев|tr:2 şub|uk:9 вер|en:9 sept
"""
"""Spellings that the press prints and the CLDR lacks, by language and month."""

IRANIAN = """
فروردین حمل|اردیبهشت ثور|خرداد جوزا|تیر سرطان|مرداد امرداد اسد|شهریور سنبله|مهر میزان|آبان عقرب
آذر قوس|دی جدی|بهمن دلو|اسفند حوت
"""
"""Months of the Iranian calendar, with the names of Afghanistan."""

ISLAMIC = """
محرم المحرم محرم_الحرام muharram|صفر صفر_المظفر safar|ربيع_الأول ربيع_أول ربیع‌الاول rabi_al_awwal rabiul_awal rabi_i
ربيع_الآخر ربيع_الثاني ربيع_ثاني ربیع‌الثانی rabi_al_thani rabi_al_akhir rabiul_akhir rabi_ii
جمادى_الأولى جمادى_الأول جمادى_أولى جمادی‌الاول jumada_al_awwal jumada_al_ula jumadil_awal jumada_i
جمادى_الآخرة جمادى_الثانية جمادى_الآخر جمادی‌الثانی jumada_al_thani jumada_al_akhirah jumadil_akhir jumada_ii
رجب رجب_المرجب rajab|شعبان شعبان_المعظم shaban syaban|رمضان رمضان_المبارك ramadan ramadhan ramazan
شوال شوال_المكرم shawwal syawal|ذو_القعدة ذي_القعدة ذوالقعدة ذي‌القعده ذیقعد dhu_al_qadah dhul_qadah dzulkaidah
ذو_الحجة ذي_الحجة ذوالحجة ذي‌الحجه dhu_al_hijjah dhul_hijjah dzulhijjah
"""
"""Months of the Islamic calendar in Arabic, Persian and Urdu, and as they are written in Latin letters."""

WEEKDAYS_MORE = """
ar:0 الإثنين اثنين|ar:1 ثلاثاء|ar:2 الاربعاء|de:5 sonnabend|en:1 tues|en:3 thur thurs|fr:1 mar
zh:6 星期天 禮拜日|zh:0 禮拜一
pt:0 segunda|pt:1 terca|pt:2 quarta|pt:3 quinta|pt:4 sexta|fa:3 پنج_شنبه|fa:6 یک_شنبه|fa:1 سه_شنبه|fa:2 چهار_شنبه
he:6 ראשון|he:0 שני|he:1 שלישי|he:2 רביעי|he:3 חמישי|he:4 שישי
"""
"""Weekdays in the same way, Monday as 0."""


@dataclass(frozen=True, slots=True)
class Names:
    """Hold the names that dates are read with in a text of one language."""

    months: Months
    """Its months, the English ones, and those of the other calendars."""

    weekdays: Mapping[str, int]
    """Its weekdays and the English ones, Monday as 0."""

    openings: frozenset[str]
    """The first words of its months."""

    closings: frozenset[str]
    """The last words of the months of all languages."""


def spelled(name: str) -> str:
    """Bring the spellings of a name together: case, accents, hamza, hyphens, and signs of shortening."""
    plain = name.casefold() if name.isascii() else fold(name)
    return " ".join(plain.translate(UNLIKE).split())


def rows(packed: str) -> Iterator[tuple[int, str]]:
    """Read names that are packed by place: names apart by spaces, places by bars or line ends; places count from 0."""
    for place, names in enumerate(packed.strip().replace("\n", "|").split("|")):
        yield from ((place, name.replace("_", " ")) for name in names.split())


def extra(packed: str, lang: str) -> Iterator[tuple[int, str]]:
    """Read the names that are added for a language."""
    for item in packed.strip().replace("\n", "|").split("|"):
        place, *names = item.split()
        whose, _, number = place.partition(":")
        if whose == lang:
            yield from ((int(number), spelled(name.replace("_", " "))) for name in names)


def months_of(lang: str) -> Iterator[tuple[str, int]]:
    """Give the names of the Gregorian months of one language."""
    yield from ((name, place + 1) for place, name in rows(NAMES.get(lang, ("", ""))[0]))
    yield from ((name, number) for number, name in extra(MORE, lang))


def weekdays_of(lang: str) -> Iterator[tuple[str, int]]:
    """Give the names of the weekdays of one language, Monday as 0."""
    yield from ((name, place) for place, name in rows(NAMES.get(lang, ("", ""))[1]))
    yield from ((name, place) for place, name in extra(WEEKDAYS_MORE, lang))


@lru_cache(maxsize=1)
def other_calendars() -> dict[str, Month]:
    """Give the months of the Iranian and the Islamic calendar."""
    tables = ((Calendar.ISLAMIC, ISLAMIC), (Calendar.IRANIAN, IRANIAN))
    return {spelled(name): (calendar, place + 1) for calendar, table in tables for place, name in rows(table)}


@lru_cache(maxsize=64)
def names_of(lang: str) -> Names:
    """Give the names that a text of a language is read with; for no language, those of all large ones."""
    lang = KIN.get(lang.partition("-")[0], lang.partition("-")[0])
    months = other_calendars() | {name: (Calendar.GREGORIAN, number) for name, number in months_of("en")}
    months |= {name: (Calendar.GREGORIAN, number) for name, number in months_of(lang)} if lang else press_months()
    weekdays = (
        {name: place for whose in ("en", lang) for name, place in weekdays_of(whose)} if lang else press_weekdays()
    )
    openings = frozenset(name.partition(" ")[0] for name in months)
    closings = frozenset(name.rpartition(" ")[2] for name in (*months, *press_months()))
    return Names(months, weekdays, openings, closings)


@lru_cache(maxsize=1)
def press_months() -> Months:
    """Give the longer names of the months in the large languages."""
    return {name: (Calendar.GREGORIAN, number) for name, number in agreed(months_of).items()}


@lru_cache(maxsize=1)
def press_weekdays() -> Mapping[str, int]:
    """Give the longer names of the weekdays in the large languages."""
    return agreed(weekdays_of)


def agreed(names: Callable[[str], Iterable[tuple[str, int]]]) -> dict[str, int]:
    """Gather names of the large languages; one that stands for two things is left out."""
    found: dict[str, set[int]] = defaultdict(set)
    for lang in PRESS.split():
        for name, number in names(lang):
            if len(name) >= LONGER or not name.isascii():
                found[name].add(number)
    return {name: numbers.pop() for name, numbers in found.items() if len(numbers) == 1}


MONTH_FIRST = frozenset({"en", "fil", "tl", "ceb", "zu", "xh", "or", "ks", "om", "ee", "ak", "ti"})
"""Languages in which 3/4/2015 can be the 4th of March, by the short dates of the CLDR; elsewhere days come first."""

MONTH_FIRST_REGIONS = frozenset({"US", "PH", "PR", "GU", "VI", "AS", "MP", "MH", "UM", "BI"})
"""Regions in which English dates of numbers begin with the month, by the same."""
