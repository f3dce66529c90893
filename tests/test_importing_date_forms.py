"""Dates are read in every form that the press prints them in, in every language that the CLDR knows."""

import datetime as dt
import importlib.util

import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st

from backfile.importing.calendar_names import NAMES
from backfile.importing.calendar_words import names_of
from backfile.importing.calendars import chinese_number, from_iranian, from_islamic
from backfile.importing.date_order import Votes, count_votes
from backfile.importing.finding_dates import find_dates, find_months


def read(line: str, lang: str = "en", order: str = "") -> list[str]:
    return [mention.iso for mention in find_dates(line, lang, order)]


@pytest.mark.parametrize(
    ("line", "lang", "expected"),
    [
        ("Published Saturday, February 14, 2015", "en", "2015-02-14"),
        ("14 February 2015", "en", "2015-02-14"),
        ("the 14th of February 2015", "en", "2015-02-14"),
        ("Feb. 14th, 2015 at 5 p.m.", "en", "2015-02-14"),
        ("14-Feb-15", "en", "2015-02-14"),
        ("14/Feb/2015", "en", "2015-02-14"),
        ("Feb 14, ’15", "en", "2015-02-14"),
        ("2015 Feb 14", "en", "2015-02-14"),
        ("2015-02-14T10:00:00Z", "en", "2015-02-14"),
        ("14/02/2015", "en", "2015-02-14"),
        ("02/14/2015", "en", "2015-02-14"),
        ("2 / 14 / 2015", "en", "2015-02-14"),
        ("03/04/2015", "en", "2015-03-04"),
        ("03/04/2015", "en-GB", "2015-04-03"),
        ("03/04/2015", "en-US", "2015-03-04"),
        ("14/02/2558", "th-TH", "2015-02-14"),
        ("03/04/2015", "fr", "2015-04-03"),
        ("3.4.2015", "en", "2015-04-03"),
        ("14. Februar 2015", "de", "2015-02-14"),
        ("14.Februar 2015", "de", "2015-02-14"),
        ("14.02.15 12:30 Uhr", "de", "2015-02-14"),
        ("14. Jänner 2015", "de", "2015-01-14"),
        ("le 1er février 2015", "fr", "2015-02-01"),
        ("14 de febrero de 2015", "es", "2015-02-14"),
        ("14 d’abril de 2015", "ca", "2015-04-14"),
        ("14 febbraio 2015", "it", "2015-02-14"),
        ("14 de fevereiro de 2015", "pt", "2015-02-14"),
        ("14 februari 2015", "nl", "2015-02-14"),
        ("14 lutego 2015", "pl", "2015-02-14"),
        ("14 listopadu 2015", "cs", "2015-11-14"),
        ("14. listopada 2015.", "hr", "2015-10-14"),
        ("2015. február 14-én", "hu", "2015-02-14"),
        ("2015 m. vasario 14 d.", "lt", "2015-02-14"),
        ("2015. gada 14. februāris", "lv", "2015-02-14"),
        ("2015(e)ko otsailaren 14(a)", "eu", "2015-02-14"),
        ("10. marts 2015", "da", "2015-03-10"),
        ("14. helmikuuta 2015", "fi", "2015-02-14"),
        ("14 Şubat 2015", "tr", "2015-02-14"),
        ("14 Φεβρουαρίου 2015", "el", "2015-02-14"),
        ("14 февраля 2015 г.", "ru", "2015-02-14"),
        ("14 лютого 2015 року", "uk", "2015-02-14"),
        ("2015 жылғы 14 ақпан", "kk", "2015-02-14"),
        ("2015-yil 14-fevral", "uz", "2015-02-14"),
        ("2015 оны 2-р сарын 14", "mn", "2015-02-14"),
        ("14 თებერვალი, 2015", "ka", "2015-02-14"),
        ("14 փետրվարի 2015", "hy", "2015-02-14"),
        ("14 בפברואר 2015", "he", "2015-02-14"),
        ("14 فبراير 2015", "ar", "2015-02-14"),
        ("١٤ شباط ٢٠١٥", "ar", "2015-02-14"),
        ("14 شباط/فبراير 2015", "ar", "2015-02-14"),
        ("14 شباط (فبراير) 2015", "ar", "2015-02-14"),
        ("24 نيسان / أبريل 2015", "ar", "2015-04-24"),
        ("14 كانون الثاني 2015", "ar", "2015-01-14"),
        ("14 تشرين أول 2015", "ar", "2015-10-14"),
        ("14 جانفي 2015", "ar", "2015-01-14"),
        ("14 غشت 2015", "ar", "2015-08-14"),
        ("14 دجنبر 2015", "ar", "2015-12-14"),
        ("۱۴ فوریه ۲۰۱۵", "fa", "2015-02-14"),
        ("شنبه ۲۵ بهمن ۱۳۹۳", "fa", "2015-02-14"),
        ("۲۹ اسفند ۱۳۹۹", "fa", "2021-03-19"),
        ("۱۳۹۳/۱۱/۲۵", "fa", "2015-02-14"),
        ("۲۵/۱۱/۱۳۹۳", "fa", "2015-02-14"),
        ("۹۳/۱۱/۲۵", "fa", "2015-02-14"),
        ("۲۵ دلو ۱۳۹۳", "ps", "2015-02-14"),
        ("السبت 25 ربيع الآخر 1436 هـ", "ar", "2015-02-14"),
        ("25/4/1436", "ar", "2015-02-14"),
        ("14 Ramadan 1436", "en", "2015-06-30"),
        ("14 فروری 2015ء", "ur", "2015-02-14"),
        ("29 सितंबर 2015", "hi", "2015-09-29"),
        ("29 सितम्बर 2015", "hi", "2015-09-29"),
        ("১৪ ফেব্রুয়ারি ২০১৫", "bn", "2015-02-14"),
        ("பிப்ரவரி 14, 2015", "ta", "2015-02-14"),
        ("14 กุมภาพันธ์ 2558", "th", "2015-02-14"),
        ("วันเสาร์ที่ 14 เดือนกุมภาพันธ์ พ.ศ. 2558", "th", "2015-02-14"),
        ("๑๔ ก.พ. ๕๘", "th", "2015-02-14"),
        ("14/02/2558", "th", "2015-02-14"),
        ("ថ្ងៃទី១៤ ខែកុម្ភៈ ឆ្នាំ២០១៥", "km", "2015-02-14"),
        ("၂၀၁၅ ဖေဖော်ဝါရီ ၁၄", "my", "2015-02-14"),
        ("ngày 14 tháng 2 năm 2015", "vi", "2015-02-14"),
        ("Sabtu, 14 Februari 2015", "id", "2015-02-14"),
        ("2015年2月14日", "ja", "2015-02-14"),
        ("２０１５年２月１４日", "ja", "2015-02-14"),
        ("平成27年2月14日", "ja", "2015-02-14"),
        ("令和元年5月1日", "ja", "2019-05-01"),
        ("二〇一五年二月十四日", "zh", "2015-02-14"),
        ("民國104年2月14日", "zh", "2015-02-14"),
        ("民國一百零四年二月廿四日", "zh", "2015-02-24"),
        ("2015 / 02 / 14 星期六", "zh", "2015-02-14"),
        ("2015년 2월 14일", "ko", "2015-02-14"),
        ("2015. 2. 14.", "ko", "2015-02-14"),
        ("Datum:26. Januar 2015", "de", "2015-01-26"),
        ("Stand:26.01.2015", "de", "2015-01-26"),
        ("OpinionNovember 22, 2018", "en", "2018-11-22"),
        ("Mar 27, 20255 mins", "en", "2025-03-27"),
        ("14 février 2015", "en", "2015-02-14"),
        ("Teheran, 14 Februar 2015", "fa", "2015-02-14"),
    ],
)
def test_a_date_is_read(line: str, lang: str, expected: str):
    assert read(line, lang) == [expected]


@pytest.mark.parametrize(
    ("line", "lang"),
    [
        ("the P5+1 group", "en"),
        ("30 February 2015", "en"),
        ("version 1.2.3", "en"),
        ("release 4.2.3 April 2014", "en"),
        ("May 2015", "en"),
        ("31/31/2015", "en"),
        ("7,500 dead", "en"),
        ("1. Set yourself a goal", "en"),
        ("in 2 may be worse", "en"),
        ("sold out 5, 2015 more to come", "en"),
        ("Teil 2 des Berichts", "de"),
        ("2024 Şubat'ta 15 bin", "tr"),
        ("104年2月14", "zh"),
        ("in 14 von 20 Orten, 10:30 Uhr", "de"),
        ("May 10:30", "en"),
    ],
)
def test_what_is_no_day_is_not_read(line: str, lang: str):
    assert read(line, lang) == []


@pytest.mark.parametrize(
    ("line", "lang", "expected"),
    [
        ("on November 6th", "en", ["0000-11-06"]),
        ("am 6. November", "de", ["0000-11-06"]),
        ("le 1er-Mai", "fr", ["0000-05-01"]),
        ("4月6日至7月6日", "zh", ["0000-04-06", "0000-07-06"]),
        ("June 8-11", "en", ["0000-06-08"]),
        ("On 3 May 14 people left, on March 4, 2015 the rest", "en", ["0000-05-03", "2015-03-04"]),
    ],
)
def test_a_day_without_a_year_is_read_as_one(line: str, lang: str, expected: list[str]):
    assert read(line, lang) == expected


def test_the_order_of_numbers_goes_before_the_language():
    assert (read("03/04/2015", "en", "day"), read("03/04/2015", "de", "month")) == (["2015-04-03"], ["2015-03-04"])


def test_a_month_with_a_year_is_read_without_a_day():
    assert [one.iso for one in find_months("Issue 3, March 2015")] == ["2015-03"]
    assert [one.iso for one in find_months("mars 2015", "fr")] == ["2015-03"]


@pytest.mark.parametrize(
    ("line", "lang"),
    [
        ("Saturday, February 14, 2015", "en"),
        ("Samstag, den 14. Februar 2015", "de"),
        ("Sa., 14.02.2015", "de"),
        ("lør. 14. feb. 2015", "da"),
        ("2015. február 14., szombat", "hu"),
        ("14 Şubat 2015 Cumartesi", "tr"),
        ("Thứ Bảy, 14/02/2015", "vi"),
        ("יום שבת, 14 בפברואר 2015", "he"),
        ("السبت 14 شباط 2015", "ar"),
        ("วันเสาร์ที่ 14 กุมภาพันธ์ 2558", "th"),
        ("2015年2月14日（土）", "ja"),
        ("2015년 2월 14일 토요일", "ko"),
    ],
)
def test_a_weekday_beside_a_date_is_checked_against_the_calendar(line: str, lang: str):
    right = find_dates(line, lang)[0]
    assert (right.weekday, right.right_weekday) == (5, True)


def test_a_weekday_that_disagrees_is_known_but_not_from_a_brief_name():
    assert find_dates("Sunday, February 14, 2015")[0].weekday == 6
    assert find_dates("so 14.02.2015", "de")[0].weekday == -1  # “so” is a common word too


def test_the_weekday_tells_the_day_of_the_islamic_calendar():
    # the months begin as the new moon is seen: the same date was a Friday here and a Saturday there
    friday, saturday = (find_dates(f"{day} 25 ربيع الآخر 1436", "ar")[0] for day in ("الجمعة", "السبت"))
    assert (friday.iso, saturday.iso) == ("2015-02-13", "2015-02-14")
    assert not friday.approximate
    assert find_dates("25 ربيع الآخر 1436", "ar")[0].approximate


@pytest.mark.parametrize(
    ("iranian", "gregorian"),
    [
        ((1357, 11, 22), (1979, 2, 11)),
        ((1399, 12, 30), (2021, 3, 20)),
        ((1400, 1, 1), (2021, 3, 21)),
        ((1300, 1, 1), (1921, 3, 21)),
    ],
)
def test_days_of_the_iranian_calendar_are_known(iranian: tuple[int, int, int], gregorian: tuple[int, int, int]):
    assert from_iranian(*iranian) == gregorian


@pytest.mark.parametrize(
    ("islamic", "weekday", "gregorian"),
    [((1400, 1, 1), 1, (1979, 11, 20)), ((1436, 9, 1), 3, (2015, 6, 18)), ((1445, 1, 1), 2, (2023, 7, 19))],
)
def test_days_of_the_islamic_calendar_are_known(
    islamic: tuple[int, int, int], weekday: int, gregorian: tuple[int, int, int]
):
    assert from_islamic(*islamic, weekday) == gregorian


@given(st.integers(1250, 1499), st.integers(1, 12), st.integers(1, 29), st.integers(0, 6))
def test_the_weekday_moves_an_islamic_day_by_two_at_most(year: int, month: int, day: int, weekday: int):
    counted, said = dt.date(*from_islamic(year, month, day)), dt.date(*from_islamic(year, month, day, weekday))
    assert abs((said - counted).days) <= 2
    assert said.weekday() == weekday or said == counted


def test_chinese_numbers_are_read():
    numbers = {"二〇一五": 2015, "十四": 14, "二十四": 24, "廿四": 24, "三十一": 31, "元": 1, "一百零四": 104}
    assert {signs: chinese_number(signs) for signs in numbers} == numbers


def test_dates_that_leave_no_choice_tell_the_order_for_the_others():
    assert count_votes("23/02/2015, 24/02/2015, 03/04/2015").order == "day"
    assert count_votes("02/23/2015 and ٢٤/٠٢/٢٠١٥") == Votes(day=1, month=1)
    assert Votes(day=11, month=1).order == "day"
    assert Votes(day=9, month=1).order == ""


PIECES = "1 14 2015 / - . , February شباط 年 月 日 de the ٣ th ' 元 กุมภาพันธ์ Sat ربيع الآخر 1436 平成 tháng"


@given(st.lists(st.sampled_from(PIECES.split()), max_size=30))
def test_whatever_stands_in_a_line_its_dates_are_in_order_and_in_the_line(pieces: list[str]):
    line = " ".join(pieces)
    for text in (line, line.replace(" ", "")):
        found = find_dates(text)
        ends = [0, *(place for one in found for place in (one.start, one.end)), len(text)]
        assert ends == sorted(ends)


@pytest.mark.parametrize("lang", sorted(NAMES))
def test_every_month_of_every_language_is_read(lang: str):
    for name, (calendar, number) in names_of(lang).months.items():
        if calendar == "Gregorian":
            assert read(f"14 {name} 2015", lang) == [f"2015-{number:02}-14"], name


def test_no_language_gives_one_name_to_two_months():
    for lang, (months, _) in NAMES.items():
        names = months.replace("|", " ").split()
        assert len(names) == len(set(names)), lang


@pytest.mark.parametrize("lang", ["ar", "de", "eu", "he", "sr", "th"])
def test_the_table_of_names_is_what_its_script_gathers(lang: str):
    path = ROOT / "benchmarks/gather_calendar_names.py"
    spec = importlib.util.spec_from_file_location("gather_calendar_names", path)
    assert spec
    assert spec.loader
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    line = script.line(lang, script.gather(lang), script.gather("en"))
    assert line in (ROOT / "backfile/importing/calendar_names.py").read_text(encoding="utf-8")
