"""What leads to documents from elsewhere is planned with the other pages."""

from test_plan import FLOOD, entry, planned


def test_the_search_page_leads_to_years_tags_and_letters():
    view = planned(FLOOD, entry("b", date="2012", tags="[Élan, Rivers]"))["/search/"].view
    assert [(year.name, year.address) for year in view.years] == [("2012", "/2012/"), ("2015", "/2015/")]
    assert [tag.name for tag in view.tags] == ["Rivers", "Élan"]
    assert [(item.address, item.letters) for item in view.initials] == [
        ("/tags/", ("E", "R")),
        ("/sources/", ("V",)),
        ("/authors/", ("A",)),
    ]


def test_the_search_page_leads_to_no_index_that_there_is_not():
    config = "pages: {tags: no, authors: no}"
    assert [item.kind for item in planned(FLOOD, config=config)["/search/"].view.initials] == ["sources"]
    assert planned()["/search/"].view.initials == ()


def test_the_search_can_be_switched_off():
    assert "/search/" not in planned(FLOOD, config="search: no")
