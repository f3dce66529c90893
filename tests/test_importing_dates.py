"""Dates are found in every form that the press prints, and checked against the text."""

import pytest

from backfile.importing.blocks import split_blocks
from backfile.importing.dating import find_date
from backfile.importing.finding_dates import find_dates
from backfile.importing.galley import set_galley
from backfile.importing.steps import label_blocks
from backfile.model import Evidence, Sure

STORY = """
The council voted on Tuesday to rebuild the old bridge over the river, which has been closed since the floods of spring.
Work is to begin in June and will take two years, the head of the building office told reporters after the vote.
The money comes from the state and from a fund that the town set up when the bridge was closed to traffic.
"""


@pytest.mark.parametrize(
    ("line", "lang", "expected"),
    [
        ("Published Saturday, February 14, 2015", "en", "2015-02-14"),
        ("14 February 2015", "en", "2015-02-14"),
        ("the 14th of February 2015", "en", "2015-02-14"),
        ("Feb. 14th, 2015 at 5 p.m.", "en", "2015-02-14"),
        ("2015-02-14T10:00:00Z", "en", "2015-02-14"),
        ("14/02/2015", "en", "2015-02-14"),
        ("02/14/2015", "en", "2015-02-14"),
        ("03/04/2015", "en", "2015-03-04"),
        ("03/04/2015", "fr", "2015-04-03"),
        ("3.4.2015", "en", "2015-04-03"),
        ("14. Februar 2015", "de", "2015-02-14"),
        ("14.02.15 12:30 Uhr", "de", "2015-02-14"),
        ("le 1er février 2015", "fr", "2015-02-01"),
        ("14 de febrero de 2015", "es", "2015-02-14"),
        ("14 febbraio 2015", "it", "2015-02-14"),
        ("14 de fevereiro de 2015", "pt", "2015-02-14"),
        ("14 februari 2015", "nl", "2015-02-14"),
        ("14 lutego 2015", "pl", "2015-02-14"),
        ("14 февраля 2015 г.", "ru", "2015-02-14"),
        ("14 فبراير 2015", "ar", "2015-02-14"),
        ("١٤ شباط ٢٠١٥", "ar", "2015-02-14"),
        ("14 شباط/فبراير 2015", "ar", "2015-02-14"),
        ("14 كانون الثاني 2015", "ar", "2015-01-14"),
        ("۱۴ فوریه ۲۰۱۵", "fa", "2015-02-14"),
        ("شنبه ۲۵ بهمن ۱۳۹۳", "fa", "2015-02-14"),
        ("۲۹ اسفند ۱۳۹۹", "fa", "2021-03-19"),
        ("2015年2月14日", "ja", "2015-02-14"),
        ("2015년 2월 14일", "ko", "2015-02-14"),
        ("2015. 2. 14.", "ko", "2015-02-14"),
        ("10. marts 2015", "da", "2015-03-10"),
        ("29 सितंबर 2015", "hi", "2015-09-29"),
        ("Datum:26. Januar 2015", "de", "2015-01-26"),
        ("24 نيسان / أبريل 2015", "ar", "2015-04-24"),
        ("OpinionNovember 22, 2018", "en", "2018-11-22"),
        ("Mar 27, 20255 mins", "en", "2025-03-27"),
    ],
)
def test_a_date_is_read(line: str, lang: str, expected: str):
    assert [mention.iso for mention in find_dates(line, lang)] == [expected]


@pytest.mark.parametrize(
    "line", ["the P5+1 group", "30 February 2015", "version 1.2.3", "May 2015", "31/31/2015", "7,500 dead"]
)
def test_what_is_no_day_is_not_read(line: str):
    assert find_dates(line) == ()


def test_a_weekday_is_checked_against_the_calendar():
    right, wrong = find_dates("Saturday, February 14, 2015")[0], find_dates("Sunday, February 14, 2015")[0]
    assert (right.right_weekday, wrong.right_weekday) == (True, False)


def dated(text: str, today: str = "") -> tuple[str, Evidence | None]:
    when, evidence = find_date(label_blocks(set_galley(split_blocks(text), "en")), today)
    return when.edtf, evidence[0] if evidence else None


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


def test_a_day_in_the_future_is_doubted():
    assert dated("Town to rebuild its bridge\nMarch 3, 2045\n" + STORY, today="2026-01-01")[0] == "2045-03-03?"


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
