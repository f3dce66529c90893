"""Every year, month and day that holds something has a page, and what has no sure date waits apart."""

from conftest import document

from backfile.config import Config, Pages
from backfile.entries import read_entry
from backfile.model import Entry, Link, Page
from backfile.plan_dates import dates, sure_years
from backfile.site import assemble
from backfile.views import ListingView, UndatedView, YearView


def entry(title: str, **front: object) -> Entry:
    """Read the entry of a document."""
    return read_entry(document(title, **front), f"{title}.md", f"{title}.md", "en")


def planned(*entries: Entry, years: str = "calendar", per_date: int = 50) -> dict[str, Page]:
    """Plan the pages by date; gives them by address."""
    return {
        page.address: page for page in dates(assemble(Config(pages=Pages(years=years), per_date=per_date), entries))
    }


def titles(view: ListingView | YearView | UndatedView) -> dict[str, list[str]]:
    """Name the entries of a list by section."""
    return {section.name: [card.title for card in section.entries] for section in view.sections}


def test_a_month_is_divided_by_day_with_the_undated_rest_last():
    pages = planned(entry("a", date="2015-02-14"), entry("b", date="2015-02-03"), entry("c", date="2015-02"))
    assert [section.name for section in pages["/2015/02/"].view.sections] == ["2015-02-03", "2015-02-14", "rest"]


def test_date_pages_lead_to_the_next_one_that_holds_something():
    pages = planned(entry("a", date="2012-01-05"), entry("b", date="2015-02-14"))
    assert (pages["/2015/"].view.older, pages["/2015/"].view.newer) == (Link("2012", "/2012/"), None)
    day = pages["/2012/01/05/"].view
    assert (day.older, day.newer) == (None, Link("2015-02-14", "/2015/02/14/"))


def test_years_without_documents_are_counted_and_not_linked():
    years = sure_years(assemble(Config(), [entry("a", date="2012"), entry("b", date="2015")]))
    assert [(year.name, year.address, year.count) for year in years] == [
        ("2012", "/2012/", 1),
        ("2013", "", 0),
        ("2014", "", 0),
        ("2015", "/2015/", 1),
    ]


def test_a_doubtful_year_does_not_stretch_the_span():
    years = sure_years(assemble(Config(), [entry("a", date="2012"), entry("b", date="2021?")]))
    assert [year.name for year in years] == ["2012"]


def test_a_year_is_twelve_months_of_days():
    calendars = planned(entry("a", date="2015-02-14"))["/2015/"].view.calendars
    assert len(calendars) == 12
    february = calendars[1]
    assert february.month.count == 1
    assert february.weekday == 7
    assert [day.name for day in february.days if day.count] == ["2015-02-14"]
    assert len(february.days) == 28


def test_a_year_may_be_a_list_divided_by_month_with_the_rest_last():
    february = entry("a", date="2015-02-14"), entry("b", date="2015-02-03")
    pages = planned(*february, entry("c", date="2015"), entry("d", date="2012"), years="list")
    view = pages["/2015/"].view
    assert pages["/2015/"].layout == "listing.html"
    assert [(section.name, section.address, [card.title for card in section.entries]) for section in view.sections] == [
        ("2015-02", "/2015/02/", ["b", "a"]),
        ("rest", "", ["c"]),
    ]
    assert (view.kind, view.name, view.older, view.trail) == ("year", "2015", Link("2012", "/2012/"), ())


def test_the_page_of_a_year_lists_its_documents_where_they_are_few():
    found = [entry(f"t{day}", date=f"2015-02-0{day}") for day in (1, 2, 3)]
    view = planned(*found, entry("y", date="2015"), per_date=4)["/2015/"].view
    assert titles(view) == {"": ["t1", "t2", "t3"], "rest": ["y"]}


def test_the_page_of_a_full_year_lists_what_its_calendar_does_not_lead_to():
    found = [entry(f"t{day}", date=f"2015-02-0{day}") for day in (1, 2, 3)]
    pages = planned(*found, *(entry(f"y{n}", date="2015") for n in range(4)), per_date=2)
    assert titles(pages["/2015/"].view) == {"rest": ["y0", "y1"]}
    assert (pages["/2015/page/2/"].layout, titles(pages["/2015/page/2/"].view)) == (
        "listing.html",
        {"rest": ["y2", "y3"]},
    )


def test_a_full_day_has_pages_from_its_first_document_on():
    pages = planned(*(entry(f"t{n}", date="2015-02-14") for n in range(10)), per_date=4)
    views = [pages[address].view for address in ("/2015/02/14/", "/2015/02/14/page/2/")]
    assert [titles(view)[""] for view in views] == [["t0", "t1", "t2", "t3"], ["t4", "t5", "t6", "t7", "t8", "t9"]]
    assert [(view.pager.number, view.pager.older, view.pager.newer) for view in views] == [
        (1, "", "/2015/02/14/page/2/"),
        (2, "/2015/02/14/", ""),
    ]
    assert {view.count for view in views} == {10}


def test_a_section_that_goes_on_says_how_many_it_has():
    pages = planned(*(entry(f"t{n}", date=f"2015-02-1{n // 5}") for n in range(10)), per_date=4)
    sections = pages["/2015/02/page/2/"].view.sections
    assert [(section.name, section.count, len(section.entries)) for section in sections] == [
        ("2015-02-10", 5, 1),
        ("2015-02-11", 5, 5),
    ]


def test_a_day_of_any_year_gathers_what_is_sure_from_all_years():
    pages = planned(
        entry("a", date="1999-02-14"),
        entry("b", date="2015-02-14"),
        entry("c", date="2014-02-14?"),
        entry("d", date="2013-02-14~"),
        entry("e", date="2012-02-29"),
    )
    view = pages["/on-this-day/02-14/"].view
    assert titles(view) == {"1999-02-14": ["a"], "2015-02-14": ["b"]}
    assert (view.older, view.newer) == (None, Link("02-29", "/on-this-day/02-29/"))
    months = pages["/on-this-day/"].view.months
    assert [len(days) for days in months] == [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    assert [(day.name, day.count) for days in months for day in days if day.address] == [("02-14", 2), ("02-29", 1)]
    assert pages["/2015/02/14/"].view.any_year == "/on-this-day/02-14/"
    assert planned(entry("c", date="2014-02-14?"))["/2014/02/14/"].view.any_year == ""


def test_many_years_are_counted_by_decade_and_listed_without_months():
    pages = planned(*(entry(f"t{year}", date=str(year)) for year in range(1931, 2015)))
    view = pages["/dates/"].view
    assert [(bar.name, bar.address, bar.count) for bar in view.years[:2]] == [
        ("193X", "/dates/#d193X", 9),
        ("194X", "/dates/#d194X", 10),
    ]
    assert {months for decade in view.decades for months in decade.months} == {()}


def test_what_has_no_sure_date_waits_under_undated():
    view = planned(entry("a"), entry("b", date="2015?"), entry("c", date="201X"), entry("d", date="2015"))[
        "/undated/"
    ].view
    assert titles(view) == {"doubtful": ["b"], "unknown": ["a"], "wide": ["c"]}


def test_the_days_of_the_calendar_have_no_pages_where_the_owner_wants_none():
    site = assemble(Config(pages=Pages(on_this_day=False)), [entry("a", date="2015-02-14")])
    pages = {page.address: page for page in dates(site)}
    assert not [address for address in pages if address.startswith("/on-this-day/")]
    assert pages["/dates/"].view.any_year == pages["/2015/02/14/"].view.any_year == ""
