"""An entry is what the rest of the site may know of a document."""

from dataclasses import fields

from conftest import document

from backfile.entries import EXCERPT, opening, read_entry
from backfile.model import Card, Entry


def entry(text: str, path: str = "flood.md", lang: str = "en") -> Entry:
    """Read the entry of a document."""
    return read_entry(text, path, f"content/{path}", lang)


def test_an_address_comes_from_the_file_and_neither_from_title_nor_date():
    assert (
        entry(document("A headline", date="2015-02-14"), "2015/Great Flood.md").card.address == "/articles/great-flood/"
    )


def test_file_names_that_differ_at_their_ends_have_two_addresses():
    names = [f"{'flood-in-the-valley-' * 6}{number}.md" for number in (1, 2)]
    assert entry("", names[0]).card.address != entry("", names[1]).card.address


def test_a_slug_decides_the_address():
    assert entry(document("Flood in the valley", slug="flood")).card.address == "/articles/flood/"


def test_a_document_without_title_is_called_by_its_first_words():
    text = document(body="The river rose in the night and " + "went on " * 40)
    assert entry(text).card.title.startswith("The river rose in the night")
    assert entry(text).card.title.endswith("…")
    assert len(entry(text).card.title) <= 80


def test_a_document_without_words_is_called_by_its_file():
    assert entry("", "2015/flood.md").card.title == "flood"
    assert entry("", "2015/flood.md").card.address == "/articles/flood/"


def test_a_file_of_nothing_but_signs_has_an_address_all_the_same():
    assert len(entry(document("Flood"), "…….md").card.address) == len("/articles//") + 12


def test_the_language_is_the_documents_own_or_the_sites():
    assert entry(document("a", lang="fa")).card.lang == "fa"
    assert entry(document("a"), lang="ar").card.lang == "ar"


def test_an_excerpt_is_the_beginning_in_plain_words():
    assert entry(document("a", "## Dam\n\nIt *held* & [stood](/x/).")).card.excerpt == "Dam It held & stood ."
    assert len(entry(document("a", "word " * 1000)).card.excerpt) <= EXCERPT


def test_a_long_body_is_read_only_as_far_as_an_excerpt_needs():
    body = "\n\n".join(["word " * 40] * 1000)
    assert len(opening(body)) < 1000
    assert opening("short") == "short"


def test_a_change_deep_in_the_text_leaves_the_card_as_it_is():
    body = "word " * 200
    before, after = entry(document("a", body)), entry(document("a", body + "end"))
    assert before.card == after.card
    assert repr(before.card) == repr(after.card)
    assert before.digest != after.digest


def test_what_listings_show_is_on_the_card():
    cards = {
        repr(entry(text).card)
        for text in (
            document("a", "b"),
            document("A", "b"),
            document("a", "c"),
            document("a", "b", slug="d"),
            document("a", "b", date="2015"),
            document("a", "b", date="2015?"),
            document("a", "b", authors="Ada"),
            document("a", "b", source="Post"),
            document("a", "b", tags="Rivers"),
            document("a", "b", lang="fa"),
            document("a", "b", featured="yes"),
            document("a", "b", seed="{name: a.txt, sha256: x}"),
            document("a", "b", seed="{name: a.txt, sha256: y}"),
        )
    }
    assert len(cards) == 13


def test_the_line_of_the_slug_is_known_for_messages():
    assert entry(document("a", slug="b")).line == 3
    assert entry(document("a")).line == 1
    assert entry("no front matter").line == 1


def test_the_line_of_the_aliases_is_known_for_messages():
    assert entry(document("a", date="2015", aliases="[/b/]")).alias_line == 4


def test_an_entry_knows_its_seed():
    text = "---\ntitle: a\nseed: {name: a.txt, sha256: '12'}\nleft_out:\n- {lines: 3, rule: b}\n---\n"
    assert (entry(text).card.seed, entry(text).card.sha256) == ("a.txt", "12")
    assert entry(text).marks != entry(text.replace("rule: b", "rule: c")).marks
    assert entry(document("a")).card.seed == ""


def test_an_entry_holds_neither_body_nor_provenance():
    assert not {"body", "provenance", "document"} & {field.name for field in (*fields(Entry), *fields(Card))}
