"""The day of publication is told by the lines that bear it, and checked against the rest of the text."""

import pytest

from backfile.importing.blocks import split_blocks
from backfile.importing.date_doubts import Beside
from backfile.importing.dating import day_in_name, find_date
from backfile.importing.galley import set_galley
from backfile.importing.steps import label_blocks
from backfile.model import Evidence, Sure

STORY = """
The council voted on Tuesday to rebuild the old bridge over the river, which has been closed since the floods of spring.
Work is to begin in June and will take two years, the head of the building office told reporters after the vote.
The money comes from the state and from a fund that the town set up when the bridge was closed to traffic.
"""


def dated(text: str, lang: str = "en", name: str = "", order: str = "") -> tuple[str, Evidence | None]:
    galley = label_blocks(set_galley(split_blocks(text), lang))
    when, evidence = find_date(galley, Beside(day_in_name(name), order))
    return when.edtf, evidence[0] if evidence else None


def reason(text: str, lang: str = "en", name: str = "", order: str = "") -> str:
    evidence = dated(text, lang, name, order)[1]
    return evidence.why if evidence else ""


def test_an_announced_day_whose_weekday_agrees_is_certain():
    edtf, evidence = dated("Town to rebuild its bridge\nPublished Tuesday, March 3, 2015\n" + STORY)
    assert edtf == "2015-03-03"
    assert evidence
    assert (evidence.line, evidence.sure) == (2, Sure.CERTAIN)
    assert "the weekday agrees" in evidence.why


def test_a_weekday_that_disagrees_makes_doubt():
    edtf, evidence = dated("Town to rebuild its bridge\nPublished Monday, March 3, 2015\n" + STORY)
    assert edtf == "2015-03-03?"
    assert evidence
    assert evidence.sure is Sure.DOUBTFUL


def test_the_day_of_a_picture_is_not_the_day_of_the_text():
    text = f"Town to rebuild its bridge\nThe bridge on May 2, 2014. Photo: Ann Other\nMarch 3, 2015\n{STORY}"
    assert dated(text)[0] == "2015-03-03"


def test_an_update_is_only_proposed():
    edtf, evidence = dated("Town to rebuild its bridge\nUpdated March 3, 2015\n" + STORY)
    assert edtf == "2015-03-03?"
    assert evidence
    assert "update" in evidence.why


def test_publication_goes_before_update():
    assert (
        dated("Town to rebuild its bridge\nUpdated May 5, 2016. Published March 3, 2015\n" + STORY)[0] == "2015-03-03"
    )


def test_of_the_pages_clock_and_the_storys_date_the_earlier_is_taken():
    assert dated(f"October 9, 2021\nTown to rebuild its bridge\nMarch 3, 2015\n{STORY}")[0] == "2015-03-03"


def test_a_date_alone_at_the_top_is_doubted_where_a_day_in_the_text_would_be_later():
    edtf, evidence = dated(
        f"October 25, 2021\nTown to rebuild its bridge\n{STORY}The plan was first shown on November 6th.\n"
    )
    assert edtf == "2021-10-25?"
    assert evidence
    assert "“November 6th” in line 7 would be later" in evidence.why


def test_a_date_alone_at_the_top_stands_where_nothing_speaks_against_it():
    text = f"October 25, 2021\nTown to rebuild its bridge\n{STORY}The plan was first shown on October 6th.\n"
    assert dated(text)[0] == "2021-10-25"


def test_numbers_that_can_be_read_both_ways_are_doubted():
    assert dated("Town to rebuild its bridge\n03/04/2015\n" + STORY)[0] == "2015-03-04?"


@pytest.mark.parametrize(
    "line", ["© 2015 The Daily Bridge, March 3, 2015", "Deadline: March 3, 2015", "March 3, 2015, 10:00 - 12:00"]
)
def test_rights_and_events_are_no_dates_of_publication(line: str):
    assert dated(f"Town to rebuild its bridge\n{line}\n{STORY}")[0] == ""


def test_a_text_without_a_date_has_none():
    assert dated("Town to rebuild its bridge\n" + STORY) == ("", None)


def test_the_date_in_a_dateline_is_read():
    text = (
        f"Town to rebuild its bridge\n\nRIVERTON, March 3, 2015 (AP) — The council voted to rebuild the bridge.{STORY}"
    )
    assert dated(text)[0] == "2015-03-03"


@pytest.mark.parametrize("line", ["Stand: 03.03.2015", "Updated March 3, 2015 at 10:42 am"])
def test_a_state_told_to_the_minute_or_by_a_word_for_both_is_asserted_where_nothing_else_is_given(line: str):
    assert dated(f"Town to rebuild its bridge\n{line}\n{STORY}")[0] == "2015-03-03"


def test_a_state_gives_way_to_the_day_of_publication():
    text = f"Town to rebuild its bridge\nStand: 05.05.2016\nPublished March 3, 2015\n{STORY}"
    assert dated(text)[0] == "2015-03-03"


def test_a_suggested_citation_tells_the_day():
    text = f"Town to rebuild its bridge\n{STORY}SUGGESTED CITATION Other, Ann: Town to rebuild its bridge, 2015/3/03.\n"
    assert dated(text)[0] == "2015-03-03"


def test_a_long_sentence_on_the_publication_tells_the_day():
    said = "Dieser Beitrag wurde am Dienstag, 3. März 2015 um 14:48 Uhr veröffentlicht und unter Bauen abgelegt. " * 2
    assert dated(f"Town to rebuild its bridge\n{STORY}{said}\n")[0] == "2015-03-03"


def test_prices_from_a_day_on_are_no_publication():
    assert dated(f"Town to rebuild its bridge\nPreise ab 01.01.2016\n{STORY}")[0] == ""


def test_a_date_with_its_minute_around_the_text_is_a_last_resort():
    assert dated(f"Town to rebuild its bridge\n{STORY}Radio Town, 3.3.2015, 10:05 Uhr;\n")[0] == "2015-03-03"


def test_two_such_dates_make_doubt():
    told = "The whole meeting of the council on the bridge could be heard in Radio Town"
    text = f"Town to rebuild its bridge\n{STORY}{STORY}{told}, 3.3.2015, 10:05 Uhr;\n{told}, 5.3.2015, 11:05 Uhr;\n"
    assert dated(text)[0].endswith("?")


def test_what_bears_a_date_twice_is_not_alone_at_the_top():
    text = f"October 25, 2021\nTown to rebuild its bridge\nOctober 25, 2021\n{STORY}It was shown on November 6th.\n"
    assert dated(text)[0] == "2021-10-25"


def test_weekdays_in_the_text_that_fell_otherwise_speak_against_a_bare_date():
    # in 2014 these days had these weekdays
    said = (
        "It was first told on Thursday, November 6, and on Sunday, November 9, the mayor answered in the market place."
    )
    text = f"Town to rebuild its bridge\nNovember 25, 2021\n{STORY}{said}\n"
    assert dated(text)[0] == "2021-11-25?"
    assert "“Thursday, November 6” in line 7 did not fall on that weekday then" in reason(text).replace(
        "“N", "“Thursday, N"
    )
    assert dated(text.replace("2021", "2014"))[0] == "2014-11-25"


def test_one_weekday_may_be_a_slip_of_the_pen():
    said = "It was first told on Thursday, November 6, by the mayor to those who had come to the market place that day."
    assert dated(f"Town to rebuild its bridge\nNovember 25, 2021\n{STORY}{said}\n")[0] == "2021-11-25"


@pytest.mark.parametrize(
    ("beside", "name", "order", "edtf", "why"),
    [
        ("The first of them was shown on 23/02/2015.", "", "", "2015-04-03", "other dates of the text have this order"),
        ("The first of them was shown on 02/23/2015.", "", "", "2015-03-04", "other dates of the text have this order"),
        ("It is to be signed on 3 April.", "", "", "2015-04-03", "the text tells the same day in another form"),
        ("It is to be signed on March 4.", "", "", "2015-03-04", "the text tells the same day in another form"),
        ("", "2015-04-03-bridge.txt", "", "2015-04-03", "the name of the file tells the same day"),
        ("", "", "day", "2015-04-03", "other texts of the source have this order"),
        ("", "", "month", "2015-03-04", "other texts of the source have this order"),
        (
            "It was shown on 23 February 2014.",
            "",
            "",
            "2015-04-03",
            "the days that the text tells in words have this order",
        ),
        (
            "It was shown on 23/02/2015, or 02/23/2015.",
            "",
            "",
            "2015-03-04?",
            "day and month could be the other way round",
        ),
        ("", "", "", "2015-03-04?", "day and month could be the other way round"),
    ],
)
def test_the_order_of_numbers_is_settled_by_all_that_tells_it(beside: str, name: str, order: str, edtf: str, why: str):
    text = f"Town to rebuild its bridge\n03/04/2015\n{STORY}{beside}\n"
    assert dated(text, "en", name, order)[0] == edtf
    assert why in reason(text, "en", name, order)


def test_a_weekday_settles_the_order_of_numbers():
    assert dated(f"Town to rebuild its bridge\nWednesday, 03/04/2015\n{STORY}")[0] == "2015-03-04"


def test_the_name_of_the_file_alone_only_proposes_a_date():
    text = f"Town to rebuild its bridge\n{STORY}"
    assert dated(text, name="2015/03/03/bridge.txt")[0] == "2015-03-03?"
    assert reason(text, name="2015-03-03 bridge.txt") == "the name of the file alone tells it"


def test_the_name_of_the_file_bears_out_a_doubted_date():
    text = f"Town to rebuild its bridge\nUpdated March 3, 2015\n{STORY}"
    assert dated(text, name="20150303-bridge.txt")[0] == "2015-03-03"
    assert dated(text, name="20150228-bridge.txt")[0] == "2015-02-28?"


def test_the_text_goes_before_the_name_of_the_file():
    text = f"Town to rebuild its bridge\nPublished March 3, 2015\n{STORY}"
    assert dated(text, name="2021-10-25-bridge.txt")[0] == "2015-03-03"


@pytest.mark.parametrize("name", ["004_bridge.txt", "20159999.txt", "12345678901.txt", "2015-03-03_2015-03-04.txt"])
def test_a_name_without_one_day_tells_none(name: str):
    assert day_in_name(name) == ""


def test_a_month_is_taken_where_no_line_tells_a_day():
    assert dated(f"Town to rebuild its bridge\nMarch 2015\n{STORY}")[0] == "2015-03"
    assert dated(f"Town to rebuild its bridge\nMarch 2015\nMarch 3, 2015\n{STORY}")[0] == "2015-03-03"


@pytest.mark.parametrize(
    "head",
    ["March 2015\nApril 2015", "Updated March 2015", "The best bridges of the valley, March 2015", "© March 2015"],
)
def test_a_month_of_something_else_is_not_taken(head: str):
    assert dated(f"Town to rebuild its bridge\n{head}\n{STORY}")[0] == ""


def test_the_day_of_the_printed_issue_is_only_proposed():
    assert (
        dated(f"Town to rebuild its bridge\n{STORY}Published in the print edition of March 3, 2015\n")[0]
        == "2015-03-03?"
    )


ARABIC = "صوّت مجلس البلدية على إعادة بناء الجسر القديم فوق النهر، وهو مغلق منذ فيضانات الربيع الماضي. " * 2


@pytest.mark.parametrize(
    ("line", "edtf", "why"),
    [
        (
            "السبت، 25 ربيع الآخر 1436 هـ",
            "2015-02-14",
            "printed “25 ربيع الآخر 1436”, of the Islamic calendar; the weekday agrees",
        ),
        ("25 ربيع الآخر 1436 هـ", "2015-02-14~", "of the Islamic calendar; known to a day or two"),
        ("25 ربيع الآخر 1436 هـ الموافق 14 شباط 2015", "2015-02-14", "a date on a line of its own"),
        ("السبت 25 بهمن 1393", "2015-02-14", "printed “25 بهمن 1393”, of the Iranian calendar"),
        ("نشر في 14 كانون الثاني 2015", "2015-01-14", "announced as the day of publication"),
    ],
)
def test_a_date_of_another_calendar_is_converted_and_its_printed_form_kept(line: str, edtf: str, why: str):
    text = f"البلدة تعيد بناء جسرها\n{line}\n{ARABIC}\n{ARABIC}\n"
    assert dated(text, "ar")[0] == edtf
    assert why in reason(text, "ar")


@pytest.mark.parametrize(
    ("line", "lang"),
    [
        ("Publié le 3 mars 2015", "fr"),
        ("Mis en ligne le 03/03/2015 à 10h42", "fr"),
        ("Publicado el 3 de marzo de 2015", "es"),
        ("Publicado em 3 de março de 2015 às 10h42", "pt"),
        ("Pubblicato il 3 marzo 2015", "it"),
        ("Gepubliceerd op 3 maart 2015", "nl"),
        ("Veröffentlicht am 3. März 2015", "de"),
        ("Opublikowano: 3 marca 2015", "pl"),
        ("Publikováno 3. března 2015", "cs"),
        ("Megjelent: 2015. március 3.", "hu"),
        ("Publicat: 3 martie 2015", "ro"),
        ("Objavljeno: 3. ožujka 2015.", "hr"),
        ("Опубликовано 3 марта 2015 г.", "ru"),
        ("Опубліковано 3 березня 2015 року", "uk"),
        ("Δημοσιεύτηκε 3 Μαρτίου 2015", "el"),
        ("Yayınlanma: 3 Mart 2015", "tr"),
        ("Publicerad 3 mars 2015", "sv"),
        ("Julkaistu 3.3.2015", "fi"),
        ("Diterbitkan 3 Maret 2015", "id"),
        ("Ngày đăng: 03/03/2015", "vi"),
        ("تاريخ النشر: 3 آذار 2015", "ar"),
        ("تاریخ انتشار: ۱۲ اسفند ۱۳۹۳", "fa"),
        ("פורסם: 3 במרץ 2015", "he"),
        ("प्रकाशित: 3 मार्च 2015", "hi"),
        ("প্রকাশ: ৩ মার্চ ২০১৫", "bn"),
        ("เผยแพร่: 3 มีนาคม 2558", "th"),
        ("公開日：2015年3月3日", "ja"),
        ("发布时间：2015-03-03", "zh"),
        ("입력 2015.03.03. 10:42", "ko"),
    ],
)
def test_the_announced_day_is_taken_in_many_languages(line: str, lang: str):
    edtf, evidence = dated(f"Town to rebuild its bridge\n{line}\n{STORY}", lang)
    assert edtf == "2015-03-03"
    assert evidence
    assert (evidence.line, evidence.sure) == (2, Sure.CERTAIN)


@pytest.mark.parametrize(
    ("line", "lang"),
    [
        ("Mis à jour le 3 mars 2015", "fr"),
        ("Actualizado el 3 de marzo de 2015", "es"),
        ("Aggiornato il 3 marzo 2015", "it"),
        ("Zuletzt aktualisiert: 3. März 2015", "de"),
        ("Aktualizováno 3. března 2015", "cs"),
        ("Frissítve: 2015. március 3.", "hu"),
        ("Оновлено 3 березня 2015", "uk"),
        ("Diperbarui 3 Maret 2015", "id"),
        ("Cập nhật: 03/03/2015", "vi"),
        ("آخر تحديث: 3 آذار 2015", "ar"),
        ("עודכן: 3 במרץ 2015", "he"),
        ("अपडेट: 3 मार्च 2015", "hi"),
        ("อัปเดต: 3 มีนาคม 2558", "th"),
        ("2015年3月3日 更新", "ja"),
    ],
)
def test_an_update_is_no_publication_in_any_language(line: str, lang: str):
    assert dated(f"Town to rebuild its bridge\n{line}\n{STORY}", lang)[0] == "2015-03-03?"
