"""A citation says what is known of the paper's article, and tells doubts as notes."""

import pytest
from conftest import ROOT, document

from backfile.citing.references import KEYWORDS, NONE, Holder, Reference, Spellings, key_of, refer, version_date
from backfile.dates import UNKNOWN
from backfile.entries import read_entry
from backfile.model import Card
from backfile.reading import parse_words

WORDS = parse_words((ROOT / "layouts/words/en.yaml").read_text(encoding="utf-8"), "en.yaml")
HOLDER = Holder("The Valley Archive", "", "https://a.example/valley", WORDS)


def card(title: str = "Flood", body: str = "Water.", **front: object) -> Card:
    """Read the card of a document."""
    return read_entry(document(title, body, **front), "flood.md", "flood.md", "en").card


def reference(title: str = "Flood", body: str = "Water.", **front: object) -> Reference:
    """Make the reference of a document."""
    return refer(card(title, body, **front), NONE, HOLDER)


def doubtful(field: str) -> str:
    """Write evidence that leaves a field doubtful."""
    return f"\n  {field}: {{line: 1, sure: doubtful, why: a guess}}"


SEED = "{name: a.txt, sha256: x}"


def test_the_paper_is_the_one_that_printed_it_and_the_archive_is_where_it_was_seen():
    found = reference(source="Valley Herald", seed=SEED)
    assert (found.paper, found.archive, found.place) == ("Valley Herald", "The Valley Archive", "a.txt")
    assert found.url == "https://a.example/valley/articles/flood/"


def test_what_is_not_known_is_empty_and_never_the_archives_own():
    found = reference()
    assert (found.paper, found.authors, found.date, found.notes) == ("", (), UNKNOWN, ())


def test_a_doubtful_date_is_a_note_and_no_date():
    found = reference(date="2021-10-25?")
    assert (found.date, found.notes) == (UNKNOWN, ("Date proposed, not asserted: 25 October 2021",))


@pytest.mark.parametrize(
    ("date", "note"),
    [
        ("2014-11-10~", "Date: about 10 November 2014"),
        ("201X", "Date: 2010s"),
        ("2014/2015", "Date: 2014 to 2015"),
        ("2014-24", "Date: winter 2014"),
    ],
)
def test_a_date_that_programs_cut_short_is_said_in_words_too(date: str, note: str):
    assert (reference(date=date).date.edtf, reference(date=date).notes) == (date, (note,))


@pytest.mark.parametrize("date", ["2015-02-14", "2015-02", "2015"])
def test_a_plain_date_needs_no_words(date: str):
    assert reference(date=date).notes == ()


def test_a_doubtful_source_or_author_is_not_asserted():
    found = reference(source="Valley Herald", evidence=doubtful("source"), seed=SEED)
    assert (found.paper, found.notes) == ("", ("Source proposed, not asserted: Valley Herald",))
    assert reference(authors="[Ada Marsh]", evidence=doubtful("authors"), seed=SEED).authors == ()
    assert reference(lang="fr", evidence=doubtful("lang"), seed=SEED).lang == ""


def test_a_value_that_a_person_corrected_is_doubted_no_longer():
    mended = doubtful("source").replace("a guess", "a guess, read: 00000000")
    assert reference(source="Valley Herald", evidence=mended, seed=SEED).paper == "Valley Herald"


def test_a_headline_that_is_not_the_documents_own_stands_in_brackets():
    assert reference("").title == "[Water.]"
    assert reference("Flood", evidence=doubtful("title"), seed=SEED).title == "[Flood]"


def test_where_it_was_collected_and_what_it_was_written_from_are_notes():
    found = reference(
        agencies="[AFP, Reuters]", url="https://n.example/1", captured="2016-01-02", archived="https://w.example/1"
    )
    assert found.notes == (
        "From AFP, Reuters",
        "Collected from https://n.example/1, 2016-01-02",
        "Copy of that page: https://w.example/1",
    )


def test_tags_and_sources_are_cited_as_the_site_shows_them():
    spellings = Spellings(tags=(("WSJ", "Wall Street Journal"),), sources=(("WSJ", "The Wall Street Journal"),))
    found = refer(card(source="WSJ", tags="[WSJ, Wall Street Journal]"), spellings, HOLDER)
    assert (found.paper, found.keywords) == ("The Wall Street Journal", ("Wall Street Journal",))


def test_a_text_of_all_tags_names_the_first_of_them():
    tags = ", ".join(f"Subject {number}" for number in range(5000))
    assert reference(tags=f"[{tags}]").keywords == tuple(f"Subject {number}" for number in range(KEYWORDS))


def test_without_a_base_address_there_is_no_address_to_cite():
    assert refer(card(), NONE, Holder("The Valley Archive", "", "", WORDS)).url == ""


def test_a_key_is_ascii_and_tells_documents_apart():
    keys = [key_of(f"/articles/{slug}/") for slug in ("flood", "flood_2.a", "crue-été", "crue-ete", "سيول", "فيضان")]
    assert keys[:2] == ["flood", "flood_2.a"]
    assert len(set(keys)) == len(keys)
    assert all(key.isascii() and key[0].isalnum() for key in keys)


@pytest.mark.parametrize(
    ("archived", "captured", "day"),
    [
        ("https://web.archive.org/web/20160304050607/https://n.example/1", "2016-01-02", "2016-03-04"),
        ("https://web.archive.org/web/20160304050607id_/http://n.example/1", "", "2016-03-04"),
        ("https://archive.example/abc", "2016-01-02", "2016-01-02"),
        ("", "2016-01-02T10:00:00Z", "2016-01-02"),
        ("", "2016-01", ""),
        ("", "last winter", ""),
        ("", "", ""),
    ],
)
def test_the_day_of_a_copy_is_read_from_its_address_or_from_when_it_was_collected(
    archived: str, captured: str, day: str
):
    front = {"archived": archived, "captured": captured}
    assert version_date(card(**{key: value for key, value in front.items() if value})) == day
