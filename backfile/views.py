"""What layouts see: one frozen dataclass for each layout, its fields the layout's variables.

A view is complete. Nothing else reaches a layout but `site` and `words`, which are the same on every page of a build,
and, where the page names them, the texts it shows: `document`, `body`, `corrected`, `lines`, `repairs`, `stories`.
"""

from dataclasses import dataclass

from backfile.dates import When
from backfile.model import Card, Document, Link, Term


@dataclass(frozen=True, slots=True)
class SiteView:
    """Hold what every layout sees as `site`: the same on every page of a build."""

    title: str
    """Name of the archive."""

    description: str
    """What it holds, in a sentence."""

    lang: str
    """Language of the interface, as a tag."""

    dir: str
    """`ltr` or `rtl`, from that language."""

    owner: str
    """Who keeps the archive; may be empty."""

    nav: tuple[Link, ...]
    """Links of the masthead, from site.yaml; empty for the usual ones."""

    sections: tuple[str, ...]
    """The usual ones, by their words: `dates`, `tags`, `sources` …, each at the address of its name."""

    corrections: str
    """Address to report a correction to; may be empty."""

    stylesheet: str
    """Address of the stylesheet, a digest of its content in the name."""

    icon: str
    """Address of the icon; may be empty."""

    search: str
    """Address of the search page; empty where the texts cannot be searched."""

    script: str
    """Address of the search page's script, the only one of the site; empty like `search`."""

    opensearch: str
    """Address of the file by which browsers offer the search; empty like `search`, and where no base_url is set."""


@dataclass(frozen=True, slots=True)
class Related:
    """Hold a text on the same affair."""

    entry: Card
    """The other text."""

    shared: tuple[str, ...]
    """The tags that both bear, as shown; may be empty."""


@dataclass(frozen=True, slots=True)
class Story:
    """Hold a document with its body rendered; made when the page is rendered."""

    document: Document
    """What its file says."""

    body: str
    """Its text as HTML."""


@dataclass(frozen=True, slots=True)
class Line:
    """Hold a line of a seed."""

    number: int
    """Its number, from 1."""

    text: str
    """The line as it stands."""

    rule: str
    """Why it is not in the document; empty where it is."""


@dataclass(frozen=True, slots=True)
class Count:
    """Hold how many documents there are for a year, a month or a day."""

    name: str
    """`2015`, `2015-02` or `2015-02-14`."""

    address: str
    """Address of its page; empty where there are none."""

    count: int
    """How many documents."""


@dataclass(frozen=True, slots=True)
class Decade:
    """Hold the years of ten that have documents."""

    name: str
    """Its name in EDTF: `201X`."""

    count: int
    """How many documents it has."""

    years: tuple[Count, ...]
    """Its years in order, those without documents left out."""

    months: tuple[tuple[Count, ...], ...]
    """For each of these years its twelve months; none where there are so many years that they are listed alone."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """Hold one month as the days of a calendar."""

    month: Count
    """The month."""

    weekday: int
    """The weekday of its first day, Monday 1 to Sunday 7: languages begin the week on different days."""

    days: tuple[Count, ...]
    """Its days."""


@dataclass(frozen=True, slots=True)
class Section:
    """Hold some entries under one heading."""

    name: str
    """What heads it: a date such as `2015-02-14`, a word that the layout knows, such as `rest`, or nothing."""

    address: str
    """Address of a page of its own; may be empty."""

    entries: tuple[Card, ...]
    """The entries, in the order of the page."""

    count: int = 0
    """How many documents there are under this heading, on other pages too."""


@dataclass(frozen=True, slots=True)
class Pager:
    """Say where a page stands among the pages of a long listing; numbers count from the oldest and stay."""

    number: int
    """This page's number; the highest is the newest."""

    total: int
    """How many pages there are."""

    newer: str = ""
    """Address of the next newer page; empty on the newest."""

    older: str = ""
    """Address of the next older page; empty on the oldest."""


ALONE = Pager(1, 1)
"""The only page of its listing."""


@dataclass(frozen=True, slots=True)
class Volume:
    """Hold the files with the references of a listing's entries, or of a part of them."""

    first: int
    """Number of its first entry, counted from the oldest."""

    last: int
    """Number of its last entry."""

    files: tuple[Link, ...]
    """The files, one for each format."""


@dataclass(frozen=True, slots=True)
class Affair:
    """Hold what pages say of a story: texts on the same affair."""

    address: str
    """Address of its page."""

    opening: Card
    """Its oldest text, whose headline it bears."""

    count: int
    """How many texts it has."""

    sources: tuple[str, ...]
    """The publications that tell it, by name."""

    first: When
    """The first sure date of its texts; unknown where they have none."""

    last: When
    """The last sure date of its texts."""


@dataclass(frozen=True, slots=True)
class HomeView:
    """home.html: the front page."""

    address: str
    """Address of the page."""

    featured: tuple[Card, ...]
    """The owner's picks; may be empty."""

    newest: tuple[Card, ...]
    """The newest entries that are not among the picks."""

    span: tuple[str, ...]
    """The first and the last year of which there are documents; one for a single year, none where no year is known."""

    years: tuple[Count, ...]
    """The bars of the chart: every year from the first to the last, empty ones too, or every decade where the years are
    many; documents with a doubtful date do not count."""

    tags: tuple[Term, ...]
    """The tags most used, most first."""

    sources: tuple[Term, ...]
    """The sources most used, most first."""

    total: int
    """How many documents the archive holds."""

    undated: int
    """How many of them have no date, or a doubtful one."""

    all: str
    """Address of the list of all documents; empty where there is none."""

    any_year: str
    """Address of the days of any year; empty where no document has a sure day."""

    feed: str
    """Address of the feed."""


@dataclass(frozen=True, slots=True)
class ArticleView:
    """article.html: one document. Sees also `document`, `body` and `corrected`, the fields that a person corrected."""

    address: str
    """Address of the page."""

    entry: Card
    """The document's entry."""

    day: str
    """Address of the finest date page that lists it; empty where there is none."""

    source: Term | None
    """The publication."""

    authors: tuple[Term, ...]
    """Who wrote it."""

    tags: tuple[Term, ...]
    """Its tags."""

    older: Card | None
    """The one before it in time."""

    newer: Card | None
    """The one after it in time."""

    related: tuple[Related, ...]
    """Texts on the same affair, the nearest first."""

    reprints: tuple[Card, ...]
    """Texts that are nearly the same, the oldest first."""

    story: Affair | None
    """The story that it is part of."""

    original: str
    """Address of the page with the seed's text; empty where there is no seed."""

    canonical: str
    """Address that search engines shall count: the page's own, or the one it was collected from."""

    namesake: bool
    """Whether another document bears the same headline."""

    citations: tuple[Link, ...]
    """Files for reference managers, one for each format; empty where there are none."""

    version_date: str
    """Day of the copy in a web archive, `2015-02-14`, for robust links; empty where it is not known."""


@dataclass(frozen=True, slots=True)
class OriginalView:
    """original.html: a seed line by line, what was left out marked. Sees also `lines` and `repairs`."""

    address: str
    """Address of the page."""

    entry: Card
    """The document that came from the seed."""

    changed: bool
    """Whether the seed is no longer the one that the document came from; then no line is marked."""


@dataclass(frozen=True, slots=True)
class ListingView:
    """listing.html: the entries of a tag, source, author, year, month, day or day of any year, or all."""

    address: str
    """Address of the page."""

    kind: str
    """`tags`, `sources`, `authors`, `all`, `year`, `month`, `day` or `any-year`."""

    sections: tuple[Section, ...]
    """The entries: of a year by month, of a month and of a day of any year by day."""

    name: str = ""
    """The date: `2015`, `2015-02`, `2015-02-14`, or `02-14` of any year; empty for a term and for all."""

    count: int = 0
    """How many documents the whole listing has."""

    term: Term | None = None
    """The tag, source or author; None for a date and for all."""

    trail: tuple[Link, ...] = ()
    """The wider date pages: the year, the month. Empty for a term."""

    pager: Pager = ALONE
    """Where the page stands in the listing."""

    older: Link | None = None
    """The date of its kind before that has documents; None for a term."""

    newer: Link | None = None
    """The one after it."""

    any_year: str = ""
    """For a day, the address of the same day in any year; may be empty."""

    feed: str = ""
    """Address of the feed; empty where there is none."""

    broader: tuple[Term, ...] = ()
    """The wider terms that a term belongs to, the widest first."""

    narrower: tuple[Term, ...] = ()
    """The terms that belong to it; their entries are listed here too."""

    citations: tuple[Volume, ...] = ()
    """Files for reference managers that hold these entries; on the newest page all of them, the newest first."""


@dataclass(frozen=True, slots=True)
class Letter:
    """Hold the terms that begin with one letter."""

    name: str
    """The letter, in its own script; `#` for digits and signs."""

    terms: tuple[Term, ...]
    """The terms, in order."""


@dataclass(frozen=True, slots=True)
class TermsView:
    """terms.html: all tags, sources or authors, A–Z."""

    address: str
    """Address of the page."""

    kind: str
    """`tags`, `sources` or `authors`."""

    letters: tuple[Letter, ...]
    """The terms by first letter."""


@dataclass(frozen=True, slots=True)
class StoriesView:
    """stories.html: the stories that the archive's texts tell together."""

    address: str
    """Address of the page."""

    stories: tuple[Affair, ...]
    """The stories; those that began last stand first."""

    pager: Pager
    """Where the page stands in the listing."""


@dataclass(frozen=True, slots=True)
class StoryView:
    """story.html: texts on the same affair, as a timeline across sources."""

    address: str
    """Address of the page."""

    story: Affair
    """What is known of the story as a whole."""

    tags: tuple[Term, ...]
    """The tags that at least half of its texts bear."""

    sections: tuple[Section, ...]
    """Its texts by year, the oldest first; under no name those without a sure date."""

    pager: Pager
    """Where the page stands: a long story is divided, its first page holding the oldest texts."""


@dataclass(frozen=True, slots=True)
class Initials:
    """Hold the letters under which an index files its terms."""

    kind: str
    """`tags`, `sources` or `authors`."""

    address: str
    """Address of the index."""

    letters: tuple[str, ...]
    """The letters, each in its own script; `#` for digits and signs."""


@dataclass(frozen=True, slots=True)
class SearchView:
    """search.html: the search, and ways to the documents for those whose browser runs no script."""

    address: str
    """Address of the page."""

    index: str
    """Address of the file that the script begins with: the head of the index."""

    years: tuple[Count, ...]
    """The years that have documents, in order."""

    tags: tuple[Term, ...]
    """The tags most used, most first."""

    initials: tuple[Initials, ...]
    """The indexes of tags, sources and authors, letter by letter."""


@dataclass(frozen=True, slots=True)
class DatesView:
    """dates.html: decades, years and months with counts."""

    address: str
    """Address of the page."""

    decades: tuple[Decade, ...]
    """The decades that have documents, the newest first."""

    years: tuple[Count, ...]
    """The bars of the chart, as on the front page."""

    undated: int
    """How many documents have no date or a doubtful one."""

    any_year: str
    """Address of the days of any year; empty where no document has a sure day."""


@dataclass(frozen=True, slots=True)
class AnyYearView:
    """on-this-day.html: the days of the calendar, each with what the archive holds of it from every year."""

    address: str
    """Address of the page."""

    months: tuple[tuple[Count, ...], ...]
    """For each month its days, `02-14`."""


@dataclass(frozen=True, slots=True)
class YearView:
    """year.html: one year as twelve calendars, and its documents. Where years are lists it is not used."""

    address: str
    """Address of the page."""

    year: str
    """The year."""

    count: int
    """How many documents it has."""

    calendars: tuple[Calendar, ...]
    """Its twelve months."""

    sections: tuple[Section, ...]
    """Its documents where they are few, and as `rest` those dated to no month of it."""

    pager: Pager
    """Where the page stands in the list of these; the others have no calendar."""

    older: Link | None
    """The year before that has documents."""

    newer: Link | None
    """The year after it."""


@dataclass(frozen=True, slots=True)
class UndatedView:
    """undated.html: what has no date, a doubtful one, or one wider than a year."""

    address: str
    """Address of the page."""

    sections: tuple[Section, ...]
    """`doubtful`, documents whose date is proposed, not asserted; `unknown`, without a date; `wide`, dated to more than
    one year."""

    pager: Pager = ALONE
    """Where the page stands in the list."""


@dataclass(frozen=True, slots=True)
class AboutView:
    """about.html: what the owner says of the archive. Sees also `document` and `body` where content/about.md exists."""

    address: str
    """Address of the page."""

    written: bool
    """Whether content/about.md exists; else the layout says what backfile knows."""

    total: int
    """How many documents the archive holds."""

    feed: str
    """Address of the feed."""


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """404.html: shown for an address that is not there."""

    address: str
    """Address of the page."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Hold what a person may look at in a document."""

    entry: Card
    """The document."""

    path: str
    """Its file, to be edited."""

    seed: str
    """The file of its seed; empty where it has none."""

    why: str
    """The reason, in words; may be empty."""

    others: tuple[Card, ...]
    """The documents that it is compared with."""


@dataclass(frozen=True, slots=True)
class Doubts:
    """Hold the documents that need a person for the same reason."""

    kind: str
    """The reason: one of `faults.KINDS`."""

    count: int
    """How many documents there are."""

    entries: tuple[Doubt, ...]
    """The newest of them."""


@dataclass(frozen=True, slots=True)
class ReviewView:
    """review.html: what needs a person. Shown in the preview only."""

    address: str
    """Address of the page."""

    total: int
    """How many documents the archive holds."""

    groups: tuple[Doubts, ...]
    """The documents by what is wrong with them, those of most worth first."""


@dataclass(frozen=True, slots=True)
class RedirectView:
    """redirect.html: an older address that leads to a document."""

    address: str
    """The older address."""

    target: str
    """Where it leads, from the root of the site."""


@dataclass(frozen=True, slots=True)
class FeedView:
    """feed.xml: an Atom feed. Sees also `stories`, the documents of `entries` in the same order."""

    address: str
    """Address of the feed."""

    term: Term | None
    """The tag it is for; None for the whole archive."""

    page: str
    """Address of the page that it follows."""

    updated: str
    """The moment it was last changed, as RFC 3339 has it."""

    entries: tuple[Card, ...]
    """The newest entries."""


@dataclass(frozen=True, slots=True)
class SitemapView:
    """sitemap.xml: the addresses that search engines should know."""

    addresses: tuple[str, ...]
    """Addresses from the root of the site, in order; empty where there are parts."""

    parts: tuple[str, ...]
    """Addresses of the parts of a long sitemap; empty where it is one."""


@dataclass(frozen=True, slots=True)
class OpenSearchView:
    """opensearch.xml: how browsers search the archive from their own box."""

    address: str
    """Address of the file."""

    search: str
    """Address of the search page."""


@dataclass(frozen=True, slots=True)
class RobotsView:
    """robots.txt: what crawlers may read."""

    sitemap: str
    """Address of the sitemap."""
