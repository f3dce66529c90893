"""Every year, month and day that holds something has a page, and what has no sure date waits apart."""

from conftest import document

from backfile.config import Config, Pages
from backfile.entries import read_entry
from backfile.model import Entry, Page
from backfile.plan_dates import dates, sure_years
from backfile.site import assemble


def entry(title: str, **front: object) -> Entry:
    """Read the entry of a document."""
    return read_entry(document(title, **front), f"{title}.md", f"{title}.md", "en")


def planned(*entries: Entry, years: str = "calendar") -> dict[str, Page]:
    """Plan the pages by date; gives them by address."""
    return {page.address: page for page in dates(assemble(Config(pages=Pages(years=years)), entries))}


def test_a_month_is_divided_by_day_with_the_undated_rest_last():
    pages = planned(entry("a", date="2015-02-14"), entry("b", date="2015-02-03"), entry("c", date="2015-02"))
    assert [section.name for section in pages["/2015/02/"].view.sections] == ["2015-02-03", "2015-02-14", ""]


def test_date_pages_lead_to_the_next_one_that_holds_something():
    pages = planned(entry("a", date="2012-01-05"), entry("b", date="2015-02-14"))
    assert (pages["/2015/"].view.older, pages["/2015/"].view.newer) == ("/2012/", "")
    assert (pages["/2012/01/05/"].view.older, pages["/2012/01/05/"].view.newer) == ("", "/2015/02/14/")


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
        ("", "", ["c"]),
    ]
    assert (view.kind, view.date.edtf, view.older, view.trail) == ("year", "2015", "/2012/", ())


def test_what_has_no_sure_date_waits_under_undated():
    view = planned(entry("a"), entry("b", date="2015?"), entry("c", date="201X"), entry("d", date="2015"))[
        "/undated/"
    ].view
    assert [[found.title for found in group] for group in (view.unknown, view.doubtful, view.wide)] == [
        ["a"],
        ["b"],
        ["c"],
    ]
