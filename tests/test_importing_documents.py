"""A whole seed becomes a document: every line labelled, every value with its evidence."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backfile.documents import seal
from backfile.importing.decoding import decode
from backfile.importing.importer import Imported, import_seed
from backfile.model import Evidence, Label, Picture, Seed, Subject, Sure

SEEDS = Path(__file__).parent.parent / "seeds"

VOCABULARY = (
    Subject("Barack Obama", ("Obama", "President Obama")),
    Subject("Ali Khamenei", ("Khamenei", "Khamanei")),
    Subject("Iran"),
    Subject("Islamic State", ("ISIS", "ISIL", "Da'esh", "Islamic State of Iraq and Syria")),
    Subject("Nuclear talks", ("nuclear negotiator", "nuclear program", "nuclear diplomacy")),
    Subject("Wall Street Journal", ("WSJ", "Wall St. Journal", "The Wall Street Journal")),
    Subject("Football", ("World Cup",)),
)

STORY = """
The council voted on Tuesday to rebuild the old bridge over the river, which has been closed since the floods of spring.

Work is to begin in June and will take two years, the head of the building office told reporters after the vote.

The money comes from the state and from a fund that the town set up when the bridge was closed to traffic.
"""


def imported(name: str) -> Imported:
    path = SEEDS / name
    return import_seed(decode(path.read_bytes(), name, str(path)), VOCABULARY)


def of_text(text: str, *sources: Subject) -> Imported:
    return import_seed(Seed("a.txt", text, "0" * 64), (), sources)


def evidence(result: Imported, field: str) -> Evidence:
    assert result.document.provenance
    return next(one for one in result.document.provenance.evidence if one.field == field)


@pytest.fixture(scope="module")
def akhbar() -> Imported:
    return imported("000_4392429e774f45b4.txt")


@pytest.fixture(scope="module")
def journal() -> Imported:
    return imported("004_6c393cb820724d76.txt")


def test_the_first_seeds_title_is_its_first_line(akhbar: Imported):
    assert akhbar.document.title == "Khamenei Sent Secret, “Noncommittal” Letter to Obama: WSJ"


def test_the_first_seeds_date_is_that_of_publication_and_not_of_the_picture(akhbar: Imported):
    why = evidence(akhbar, "date")
    assert akhbar.document.date.edtf == "2015-02-14"
    assert (why.line, why.sure) == (9, Sure.CERTAIN)
    assert "the weekday agrees" in why.why


def test_the_first_seeds_agencies_stand_in_its_closing_line(akhbar: Imported):
    assert akhbar.document.agencies == ("AFP", "Reuters", "Al-Akhbar")
    assert evidence(akhbar, "agencies").line == 45


def test_the_first_seeds_source_signs_the_notice_and_stands_among_the_agencies(akhbar: Imported):
    assert akhbar.document.source == "Al-Akhbar"
    assert evidence(akhbar, "source").line == 5


def test_the_first_seeds_picture_stands_apart_from_the_body(akhbar: Imported):
    (picture,) = akhbar.document.pictures
    assert picture.credit == "AFP/HO/KHAMENEI.IR"
    assert picture.caption.startswith("A handout picture released on February 8, 2015")
    assert picture.caption.endswith("air force commanders in Tehran.")
    assert "handout" not in akhbar.document.body


def test_the_first_seeds_body_holds_the_story_and_nothing_else(akhbar: Imported):
    body = akhbar.document.body
    assert body.startswith("Iran's supreme leader has sent a secret")
    assert body.endswith("countries such as Iraq and Syria.")
    assert len(body.split("\n\n")) == 17


def test_the_first_seeds_furniture_is_listed_with_its_lines(akhbar: Imported):
    assert akhbar.document.provenance
    assert [(one.first, one.last) for one in akhbar.document.provenance.left_out] == [(3, 3), (5, 5), (48, 57)]
    assert all(one.rule for one in akhbar.document.provenance.left_out)


def test_the_first_seed_has_no_author(akhbar: Imported):
    assert akhbar.document.authors == ()


def test_the_second_seeds_title_stands_in_its_third_line(journal: Imported):
    assert journal.document.title == "Iranian Official Confirms that Obama Sent Letter to Ayatollah Khamenei"
    assert evidence(journal, "title").line == 3


def test_the_second_seeds_date_is_proposed_and_doubted(journal: Imported):
    why = evidence(journal, "date")
    assert journal.document.date.edtf == "2021-10-25?"
    assert why.sure is Sure.DOUBTFUL
    assert "November 6th" in why.why


def test_the_second_seed_has_neither_author_nor_source(journal: Imported):
    assert (journal.document.authors, journal.document.source) == ((), "")


def test_the_second_seeds_repairs_are_counted_and_its_odd_quote_left(journal: Imported):
    assert journal.document.provenance
    assert journal.document.provenance.repairs == (("no-break space", 6),)
    assert "\u00a0" not in journal.document.body
    assert "Journal‘s Jay Solomon" in journal.document.body


@pytest.mark.parametrize("name", ["akhbar", "journal"])
def test_both_seeds_are_tagged_from_the_vocabulary(name: str, request: pytest.FixtureRequest):
    result: Imported = request.getfixturevalue(name)
    expected = ("Barack Obama", "Ali Khamenei", "Iran", "Islamic State", "Nuclear talks", "Wall Street Journal")
    assert result.document.tags == expected
    assert result.document.lang == "en"


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Headline of the day",
                "By Ann Other",
                "March 3, 2015",
                "Share",
                "• an item",
                "1. one",
                "2. two",
                "",
                "(AFP, Reuters)",
                "Photo: A. Name",
                "Related articles",
                "Post new comment",
                "Ann says:",
                "字" * 90 + "。",
                *STORY.split("\n\n"),
                "© 2015 The Bridge",
                "We use cookies",
                "***",
                "\t",
                "بقلم سمير قصير",
            ]
        ),
        min_size=1,
        max_size=25,
    )
)
def test_nothing_of_a_seed_is_lost(lines: list[str]):
    text = "\n".join(lines)
    result = of_text(text)
    assert "".join(block.text for block in result.blocks) == text
    assert result.document.provenance
    listed = {line for one in result.document.provenance.left_out for line in range(one.first, one.last + 1)}
    for block in result.blocks:
        assert not block.words or (block.label is Label.FURNITURE) == (block.last in listed)


@pytest.mark.parametrize(
    "line", ["Ann Other", "May 3, 2015", "Ann says:", "By Ann Other", "• an item", "Related articles", "(AFP, Reuters)"]
)
def test_the_work_grows_with_the_seed_and_not_with_its_square(line: str):
    def seconds(lines: int) -> float:
        start = time.process_time()
        of_text(f"Town to rebuild its bridge\n{STORY}" + f"{line}\n" * lines)
        return time.process_time() - start

    seconds(100)
    assert seconds(3000) < 25 * max(seconds(500), 0.02)


def test_an_import_is_the_same_every_time():
    text = "Town to rebuild its bridge\nBy Ann Other\n" + STORY
    assert of_text(text) == of_text(text)


def test_lists_and_headings_inside_the_story_are_kept():
    text = f"Town to rebuild its bridge\n{STORY}\nWhat is planned\n{STORY}\n  • two lanes\n  • a path\n{STORY}"
    assert "\n\n## What is planned\n\n" in of_text(text).document.body
    assert "\n\n- two lanes\n- a path\n\n" in of_text(text).document.body


def test_a_standfirst_is_part_of_the_body():
    standfirst = "Two years of work will cost the town dearly, and shops fear for their trade"
    assert standfirst in of_text(f"Town to rebuild its bridge\n{standfirst}\nMarch 3, 2015\n{STORY}").document.body


@pytest.mark.parametrize(
    "tail",
    [
        "Leave a Reply\nYour email address will not be published.\nName\nI liked this story very much, thank you all.",
        "Related articles\nMayor wins again\nNew school for the north of town",
        "Share this article\nSubscribe to our newsletter\n© 2015 The Bridge",
        "Das könnte Sie auch interessieren\nNeue Schule im Norden",
        "اقرأ أيضا\nمدرسة جديدة في شمال المدينة",
        "Ann says:\nWhat a fine bridge that will be for everybody in our old town.\nBob says:\nAgreed.",
    ],
)
def test_the_pages_furniture_after_the_story_is_left_out(tail: str):
    body = of_text(f"Town to rebuild its bridge\n{STORY}\n{tail}\n").document.body
    assert body.endswith("when the bridge was closed to traffic.")


def test_the_headline_is_found_under_section_labels_and_over_its_repetition():
    result = of_text(f"News\nTown life\nTown to rebuild its bridge\nTown to rebuild its bridge\nMarch 3, 2015\n{STORY}")
    assert result.document.title == "Town to rebuild its bridge"
    assert "Town" not in result.document.body


def test_the_dateline_gives_place_and_agency():
    document = of_text(f"Town to rebuild its bridge\n\nRIVERTON (AP) — The old bridge will be rebuilt.{STORY}").document
    assert (document.place, document.agencies) == ("RIVERTON", ("AP",))


def test_a_credit_on_its_own_line_goes_with_its_caption():
    text = f"Town to rebuild its bridge\nIn this March 3, 2015 photo, the bridge is seen.\nPhoto: Ann Other\n{STORY}"
    assert of_text(text).document.pictures == (
        Picture("In this March 3, 2015 photo, the bridge is seen.", "Photo: Ann Other"),
    )


def test_the_owners_sources_are_looked_for_around_the_story_and_not_in_it():
    herald = Subject("Riverton Herald", ("The Herald",))
    assert (
        of_text(f"Town to rebuild its bridge\n{STORY}\n© 2015 Riverton Herald\n", herald).document.source == herald.name
    )
    assert of_text(f"Town to rebuild its bridge\n{STORY}The Herald reported it before.\n", herald).document.source == ""


def test_the_language_is_told_from_the_text():
    text = "Der Stadtrat beschloss am Dienstag, die alte Brücke wieder aufzubauen, die seit der Flut gesperrt ist. " * 3
    assert of_text(text).document.lang == "de"


def test_a_text_too_short_to_tell_takes_the_default_language():
    assert import_seed(Seed("a.txt", "Brücke", "0"), (), default_lang="de").document.lang == "de"


def test_a_poem_keeps_its_lines_though_none_is_prose():
    poem = (
        "The river\n\nO river wide\nO river deep\nwe came to you\nwe fell asleep\n\nThe water ran\nthe moon was low\n"
    )
    found = import_seed(decode(poem.encode(), "a.txt", "a.txt"), ()).document
    assert found.title == "The river"
    assert found.body == (
        "O river wide\\\nO river deep\\\nwe came to you\\\nwe fell asleep\n\nThe water ran\\\nthe moon was low"
    )


def test_a_short_text_in_arabic_is_known_to_be_arabic():
    text = "عنوان الخبر\n\nقال الرئيس اليوم إن الاتفاق سيوقع غدا في بيروت بحضور الوزراء.\n"
    assert import_seed(decode(text.encode(), "a.txt", "a.txt"), ()).document.lang == "ar"


def test_no_evidence_is_given_for_a_date_that_is_not_there():
    text = "Fire at the mill\n\nThe old mill burned down on Friday night and nobody was hurt, the police said.\n"
    document = import_seed(decode(text.encode(), "a.txt", "a.txt"), ()).document
    assert "\n  date: " not in seal(document)
