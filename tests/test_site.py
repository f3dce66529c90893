"""The entries are brought into order: by time, by tag, by source, by author."""

import pytest
from conftest import document

from backfile.config import Config, parse_config
from backfile.entries import read_entry
from backfile.model import Entry
from backfile.site import Site, assemble, term_slug

TAGS = parse_config("tags:\n  Rivers: [River, streams]\n  Dams: {description: Walls that hold water.}\n", "site.yaml")


def entry(title: str, **front: object) -> Entry:
    """Read the entry of a document."""
    path = f"{front.pop('path', title)}.md"
    return read_entry(document(title, **front), path, path, "en")


def titles(entries: tuple[Entry, ...]) -> list[str]:
    """Name the entries."""
    return [found.card.title for found in entries]


def tags(site: Site) -> dict[str, list[str]]:
    """Name the entries of each tag."""
    return {group.term.name: titles(group.entries) for group in site.registries[0].groups}


def test_the_newest_stands_first_and_the_undated_last():
    found = assemble(
        Config(), [entry("a", date="2014"), entry("b"), entry("c", date="2015-02"), entry("d", date="2015-03")]
    )
    assert titles(found.entries) == ["d", "c", "a", "b"]


def test_of_one_day_the_title_decides_then_the_file():
    day = {"date": "2015-02-14"}
    found = assemble(
        Config(), [entry("b", **day), entry("Á", **day), entry("c", path="z", **day), entry("c", path="y", **day)]
    )
    assert [e.path for e in found.entries] == ["Á.md", "b.md", "y.md", "z.md"]


def test_the_order_of_reading_does_not_matter():
    found = [entry(title, date=f"2015-0{n % 3 + 1}", tags="[x, y]") for n, title in enumerate("abcdef")]
    assert assemble(Config(), found) == assemble(Config(), found[::-1])


def test_spellings_of_one_tag_meet_under_the_owners():
    found = assemble(
        TAGS, [entry("a", tags="[River]"), entry("b", tags="[STREAMS]"), entry("c", tags="[rivers, River]")]
    )
    assert tags(found) == {"Rivers": ["a", "b", "c"]}
    assert found.registries[0].groups[0].term.address == "/tags/rivers/"


def test_the_other_spellings_lead_to_the_tag():
    found = assemble(TAGS, [entry("a", tags="[River]")])
    assert found.registries[0].groups[0].aliases == ("/tags/river/", "/tags/streams/")


def test_a_tag_that_the_owner_does_not_name_is_shown_as_it_is_used_most():
    found = assemble(Config(), [entry("a", tags="[ice]"), entry("b", tags="[Ice]"), entry("c", tags="[Ice]")])
    assert list(tags(found)) == ["Ice"]


def test_a_tag_says_what_the_owner_says_of_it():
    found = assemble(TAGS, [entry("a", tags="[Dams]")])
    assert found.registries[0].groups[0].term.description == "Walls that hold water."


def test_a_tag_that_no_document_bears_has_no_page():
    assert tags(assemble(TAGS, [entry("a")])) == {}


WATER = parse_config(
    "tags:\n  Water:\n  Rivers: {parent: Water}\n  Harrow: {parent: Rivers}\n  Dams: {parent: Water}\n", "site.yaml"
)


def test_what_bears_a_tag_belongs_to_the_wider_ones_too():
    found = assemble(
        WATER,
        [
            entry("a", date="2015", tags="[Harrow, Rivers]"),
            entry("b", date="2014", tags="[Dams]"),
            entry("c", date="2013", tags="[Water]"),
        ],
    )
    assert tags(found) == {"Dams": ["b"], "Harrow": ["a"], "Rivers": ["a"], "Water": ["a", "b", "c"]}
    assert found.registries[0].groups[3].term.count == 3


def test_a_tag_knows_the_wider_and_the_narrower_ones():
    found = assemble(WATER, [entry("a", tags="[Harrow]"), entry("b", tags="[Dams]")])
    families = {
        group.term.name: ([term.name for term in group.broader], [(term.name, term.count) for term in group.narrower])
        for group in found.registries[0].groups
    }
    assert families == {
        "Dams": (["Water"], []),
        "Harrow": (["Water", "Rivers"], []),
        "Rivers": (["Water"], [("Harrow", 1)]),
        "Water": ([], [("Dams", 1), ("Rivers", 1)]),
    }


def test_a_document_shows_only_the_tags_that_it_bears():
    found = assemble(WATER, [entry("a", tags="[Harrow]")])
    assert [term.name for term in found.registries[0].terms(("Harrow",))] == ["Harrow"]


def test_a_document_counts_once_for_a_tag():
    found = assemble(TAGS, [entry("a", tags="[Rivers, River, streams]")])
    assert found.registries[0].groups[0].term.count == 1
    assert len(found.registries[0].terms(("Rivers", "River", "streams"))) == 1


def test_tags_of_nothing_but_signs_stay_apart():
    assert term_slug("!!!") != term_slug("???")


def test_sources_and_authors_are_grouped_too():
    found = assemble(
        Config(), [entry("a", source="Valley Post", authors="[Ada, Bo]"), entry("b", source="valley post")]
    )
    _, sources, authors = found.registries
    assert [(group.term.name, group.term.count) for group in sources.groups] == [("Valley Post", 2)]
    assert [group.term.name for group in authors.groups] == ["Ada", "Bo"]


def test_a_date_counts_where_all_of_it_falls():
    dated = ("2015-02-14", "2015-02", "2015", "201X", "2015-24", "")
    found = assemble(Config(), [entry(f"t{date}", date=date) for date in dated])
    assert {name: len(entries) for name, entries in found.years.items()} == {"2015": 3}
    assert {name: len(entries) for name, entries in found.months.items()} == {"2015-02": 2}
    assert {name: len(entries) for name, entries in found.days.items()} == {"2015-02-14": 1}


def test_neighbours_are_the_texts_before_and_after():
    found = assemble(Config(), [entry(f"t{day}", date=f"2015-02-0{day}") for day in (1, 2, 3)])
    assert found.neighbours["t1.md"].older is None
    assert found.neighbours["t2.md"].older.title == "t1"
    assert found.neighbours["t2.md"].newer.title == "t3"
    assert found.neighbours["t3.md"].newer is None


@pytest.mark.parametrize("date", ["", "2015-02-02?", "2015-02-02%"])
def test_a_text_without_a_sure_date_is_no_ones_neighbour(date: str):
    found = assemble(Config(), [entry("a", date="2015-02-01"), entry("b", date=date), entry("c", date="2015-02-03")])
    assert "b.md" not in found.neighbours
    assert found.neighbours["a.md"].newer.title == "c"


def test_related_texts_can_be_switched_off():
    assert assemble(parse_config("related: no", "site.yaml"), [entry("a"), entry("b")]).related == {}


def test_an_empty_archive_is_in_order():
    found = assemble(Config(), [])
    assert (found.entries, found.years, found.neighbours) == ((), {}, {})
