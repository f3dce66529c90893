"""A story has a page, an address that stays good, and a way to it from each of its texts."""

import pytest
from conftest import Archive, changed, document

DAM = "The Harrow Dam near Millbrook cracked. Minister Okonjo told the Valley Assembly that Kestrel Works built it."
AGAIN = "Millbrook blamed Kestrel Works; Minister Okonjo visited the Harrow Dam with the Valley Assembly."
FAIR = "In Ostend bakers from Ghent showed their loaves, and Mayor Peeters tasted the winner of the Golden Crust."


@pytest.fixture
def dams(archive: Archive) -> Archive:
    """Give an archive with a story of two texts, and another text."""
    front = {"tags": "[Dams]", "source": "Valley Post"}
    archive.write("content/dam.md", document("Dam cracks", DAM, date="2015-02-14", **front))
    archive.write("content/visit.md", document("Minister visits", AGAIN, date="2015-03-16", tags="[Dams, Ministers]"))
    archive.write("content/fair.md", document("Bakers meet", FAIR, date="2012-05"))
    return archive.age().build()


def test_a_story_is_a_timeline(dams: Archive):
    page = dams.page("/stories/dam/")
    assert page.all("h1") == ["Dam cracks"]
    assert page.all(".cards h3") == ["Dam cracks", "Minister visits"]
    assert page.all("h2") == ["2015"]
    assert "2 documents · Valley Post · 14 February 2015 to 16 March 2015" in page.text
    assert "/tags/dams/" in page.links


def test_each_text_leads_to_its_story_and_others_to_none(dams: Archive):
    for name in ("dam", "visit"):
        assert "/stories/dam/" in dams.page(f"/articles/{name}/").links
    assert not [link for link in dams.page("/articles/fair/").links if link.startswith("/stories/")]
    assert dams.page("/stories/").links == ["/stories/dam/"]
    assert "/stories/" in dams.html("/")


def test_the_address_of_every_text_leads_to_the_story(dams: Archive):
    assert 'url=/stories/dam/"' in dams.html("/stories/visit/")
    assert not dams.has("/stories/fair/")


def test_an_address_that_was_cited_stays_good_when_an_older_text_is_found(dams: Archive):
    dams.write("content/warning.md", document("Warning", f"{DAM} {AGAIN}", date="2014-12-01", tags="[Dams]")).build()
    assert dams.page("/stories/warning/").all(".cards h3") == ["Warning", "Dam cracks", "Minister visits"]
    assert 'url=/stories/warning/"' in dams.html("/stories/dam/")


def test_an_edit_makes_only_the_pages_that_show_it(dams: Archive):
    before = dams.site()
    dams.append("content/fair.md", "Nothing more happened.").build()
    assert not [name for name in changed(before, dams.site()) if name.startswith("stories/")]
    dams.replace("content/visit.md", "Minister visits", "Minister comes").build()
    found = changed(before, dams.site())
    assert "stories/dam/index.html" in found
    assert "stories/index.html" not in found


def test_a_text_without_a_sure_date_stands_last(dams: Archive):
    dams.replace("content/dam.md", "2015-02-14", "2011-02-14?").build()
    page = dams.page("/stories/visit/")
    assert (page.all("h2"), page.all(".cards h3")) == (
        ["2015", "Without a certain date"],
        ["Minister visits", "Dam cracks"],
    )


def test_a_long_story_is_divided_and_begins_with_the_oldest(dams: Archive):
    dams.write("site.yaml", "per_page: 1\n").build()
    assert dams.page("/stories/dam/").all(".cards h3") == ["Dam cracks"]
    assert dams.page("/stories/dam/page/2/").all(".cards h3") == ["Minister visits"]
    assert "/stories/dam/page/2/" in dams.page("/stories/dam/").links
    assert "/stories/dam/" in dams.page("/stories/dam/page/2/").links


def test_stories_can_be_switched_off(dams: Archive):
    dams.write("site.yaml", "pages: {stories: no}\n").build()
    assert not [name for name in dams.site() if name.startswith("stories/")]
    assert "/stories/" not in dams.html("/") + dams.html("/articles/dam/")
