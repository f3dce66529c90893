"""The agencies that supplied a text, and the place in its dateline, are read as they are printed."""

import pytest

from backfile.importing.importer import import_seed
from backfile.model import Document, Seed, Sure

STORY = """
The council voted on Tuesday to rebuild the old bridge over the river, which has been closed since the floods of spring.

Work is to begin in June and will take two years, the head of the building office told reporters after the vote.
"""


def document(opening: str, closing: str = "") -> Document:
    return import_seed(
        Seed("a.txt", f"Town to rebuild its bridge\n\n{opening}{STORY}{closing}\n", "0" * 64), ()
    ).document


@pytest.mark.parametrize(
    ("dateline", "place", "agency"),
    [
        ("BEIRUT (Reuters) — ", "BEIRUT", "Reuters"),
        ("WASHINGTON, May 3 (UPI) -- ", "WASHINGTON", "UPI"),
        ("LONDON/PARIS (AFP) - ", "LONDON/PARIS", "AFP"),
        ("HAYWARD, Calif. (AP) — ", "HAYWARD, Calif.", "AP"),
        ("BERLIN, 3. März (dpa) – ", "BERLIN", "dpa"),
        ("Hamburg (dpa/lno) - ", "Hamburg", "dpa"),
        ("Frankfurt am Main (epd). ", "Frankfurt am Main", "epd"),
        ("Paris, le 3 mars 2014 (AFP) – ", "Paris", "AFP"),
        ("Madrid, 3 mar (EFE).- ", "Madrid", "EFE"),
        ("MADRID, 3 Mar. (EUROPA PRESS) - ", "MADRID", "EUROPA PRESS"),
        ("(ANSA) - ROMA, 3 MAR - ", "ROMA", "ANSA"),
        ("AFP, Paris – ", "Paris", "AFP"),
        ("МОСКВА, 3 марта. /ТАСС/. ", "МОСКВА", "ТАСС"),
        ("МОСКВА, 3 мар — РИА Новости. ", "МОСКВА", "РИА Новости"),
        ("بيروت (رويترز) - ", "بيروت", "رويترز"),
        ("دمشق - سانا: ", "دمشق", "سانا"),
        ("新华社北京3月3日电 ", "北京", "新华社"),
        ("[東京 3日 ロイター] - ", "東京", "ロイター"),
        ("(서울=연합뉴스) ", "서울", "연합뉴스"),
        ("(Reuters) - ", "", "Reuters"),
        ("PARIS — ", "PARIS", ""),
        ("BEIRUT, Lebanon — ", "BEIRUT, Lebanon", ""),
        ("PARIS, April 8 — ", "PARIS", ""),
        ("PORT OF SPAIN, Trinidad – ", "PORT OF SPAIN, Trinidad", ""),
        ("КИЕВ – ", "КИЕВ", ""),
    ],
)
def test_a_dateline_is_split_into_place_and_agency_and_stays_in_the_text(dateline: str, place: str, agency: str):
    found = document(dateline + "The old bridge will be rebuilt, the town council decided on Tuesday.")
    assert found.place == place
    assert found.agencies == ((agency,) if agency else ())
    assert found.body.replace("\\", "").startswith(dateline.strip())


@pytest.mark.parametrize(
    "opening",
    [
        "EXCLUSIVE — The old bridge will be rebuilt.",
        "UPDATE: The old bridge will be rebuilt.",
        "The report by the agency (AFP) said that the bridge will be rebuilt.",
        "Officials told Reuters – and others – that the bridge will be rebuilt.",
        "From Philadelphia, PA – and from elsewhere – people came to see the bridge.",
        "In May – two years ago – the bridge was closed.",
        "Der Fluss – so der Rat – bleibt, wie er war.",
    ],
)
def test_what_only_looks_like_a_dateline_gives_no_place(opening: str):
    assert document(opening).place == ""


def test_a_place_in_parentheses_counts_where_the_text_names_it_again():
    assert document("(Riverton) – The old bridge in Riverton will be rebuilt.").place == "Riverton"
    assert document("(Updated) – The old bridge in Riverton will be rebuilt.").place == ""


def test_a_place_and_an_agency_on_a_line_of_their_own_are_read():
    found = document("Riverton (Reuters)\n")
    assert (found.place, found.agencies) == ("Riverton", ("Reuters",))


def test_reporters_in_a_dateline_are_authors():
    assert document("(서울=연합뉴스) 홍길동 기자 = 다리를 다시 세운다.").authors == ("홍길동",)
    assert document("新华社北京3月3日电（记者张三、李四）市议会决定重建旧桥。").authors == ("张三", "李四")


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ("(AFP, Reuters)", ("AFP", "Reuters")),
        ("(AFP, Reuters, Al-Nahr)", ("AFP", "Reuters", "Al-Nahr")),
        ("REUTERS", ("REUTERS",)),
        ("dpa/lno", ("dpa",)),
        ("By The Associated Press", ("The Associated Press",)),
        ("Von dpa", ("dpa",)),
        ("(وكالات)", ("وكالات",)),
    ],
)
def test_a_line_of_agencies_names_them_before_or_after_the_story(line: str, agencies: tuple[str, ...]):
    assert document(line + "\n").agencies == agencies
    assert document("", line).agencies == agencies


@pytest.mark.parametrize("line", ["Mehr", "Map", "Petra Muster", "Fars away", "Mena", "AB, CD"])
def test_a_word_that_is_also_an_agency_is_none(line: str):
    assert document("", line).agencies == ()


def test_the_agency_beside_the_authors_is_an_agency():
    found = document("Von Anna Muster, dpa\n")
    assert (found.authors, found.agencies) == (("Anna Muster",), ("dpa",))


@pytest.mark.parametrize(
    ("end", "agencies"),
    [
        ("Nobody was hurt. (dpa)", ("dpa",)),
        ("Nobody was hurt. (dpa/epd)", ("dpa", "epd")),
        ("Nobody was hurt. (mit Material von dpa)", ("dpa",)),
        ("Nobody was hurt. – AFP", ("AFP",)),
        ("Lesen Sie weiter. (mehr)", ()),
        ("He told Reuters.", ()),
    ],
)
def test_an_agency_may_sign_at_the_end_of_the_last_paragraph(end: str, agencies: tuple[str, ...]):
    text = f"The engineers will begin with the two piers that stand in the deepest part of the river. {end}"
    assert document("", text).agencies == agencies


def test_agencies_are_named_once_with_the_surest_evidence():
    provenance = document("BEIRUT (AFP) — The old bridge will be rebuilt.", "(AFP)").provenance
    assert provenance
    (evidence,) = (one for one in provenance.evidence if one.field == "agencies")
    assert evidence.sure is Sure.CERTAIN
