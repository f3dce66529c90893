"""The nouns of backfile: frozen values that know nothing of disk, clock, locale or environment."""

from dataclasses import dataclass, field
from enum import StrEnum

from backfile.dates import UNKNOWN, When


class Label(StrEnum):
    """Name what a block of a seed is."""

    TITLE = "title"
    DATE = "date"
    BYLINE = "byline"
    AGENCIES = "agencies"
    CAPTION = "caption"
    CREDIT = "credit"
    BODY = "body"
    HEADING = "heading"
    LIST = "list"
    QUOTATION = "quotation"
    TABLE = "table"
    LINES = "lines"
    FURNITURE = "furniture"


class Sure(StrEnum):
    """Say how sure a value is."""

    CERTAIN = "certain"
    LIKELY = "likely"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class Seed:
    """Hold a news text as it was collected, decoded."""

    name: str
    """Its file below the seeds folder, with `/` between folders: `al-akhbar/000_x.txt`."""

    text: str
    """The decoded text, line ends made `\\n`."""

    sha256: str
    """SHA-256 of the file's bytes."""

    repairs: tuple[tuple[str, int], ...] = ()
    """What had to be mended to read it, and how often: `("no-break space", 6)`."""


@dataclass(frozen=True, slots=True)
class Block:
    """Hold some lines of a seed that belong together; the blocks of a seed, joined, are the seed's text."""

    text: str
    """The lines as they stand, with their line ends and the empty lines that follow."""

    line: int
    """Number of the first line, from 1."""

    label: Label = Label.BODY
    """What the block is."""

    rule: str = ""
    """The rule that said so, in words that a person understands."""

    @property
    def last(self) -> int:
        """Give the number of the last line that is not empty."""
        return self.line + max(self.text.rstrip().count("\n"), 0)

    @property
    def words(self) -> str:
        """Give the text without the white space around it."""
        return self.text.strip()


@dataclass(frozen=True, slots=True)
class Evidence:
    """Say where a value comes from and how sure it is."""

    field: str
    """The field of the front matter it speaks of; `documents.READ` names them."""

    line: int
    """Line of the seed that it was read from, from 1; 0 where it was read from no single line."""

    sure: Sure
    """How sure the value is."""

    why: str
    """The reason in words, with the text that was read in quotation marks where that helps."""

    read: str = ""
    """Short digest of the value that was read; where the document's value has another, a person corrected it."""


@dataclass(frozen=True, slots=True)
class Given:
    """Hold a value that a person gives for a seed in a sidecar; it goes before what the text says."""

    field: str
    """The field of the front matter that it fills."""

    value: object
    """The value; empty where the sidecar takes back what a folder above says."""

    sidecar: str
    """The sidecar's file below the seeds folder."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Name lines of the seed that are not in the document, and why."""

    first: int
    """The first line, from 1."""

    last: int
    """The last line; the same as the first for a single one."""

    rule: str
    """The rule that took them for furniture of the page."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Tell how a document came from its seed."""

    seed: str
    """Name of the seed."""

    sha256: str
    """SHA-256 of the seed's bytes."""

    evidence: tuple[Evidence, ...] = ()
    """Where each value comes from, in the order of the fields."""

    left_out: tuple[LeftOut, ...] = ()
    """The seed's lines that are not in the document, in order."""

    repairs: tuple[tuple[str, int], ...] = ()
    """What was mended in the seed's text, and how often."""

    body: str = ""
    """Short digest of the body that the importer wrote."""

    digest: str = ""
    """Digest of what the importer wrote; where the file still matches, no person changed it."""

    day: str = ""
    """The day of the import, YYYY-MM-DD, where the text bears a later date and is doubted for it; else empty."""


@dataclass(frozen=True, slots=True)
class Picture:
    """Hold what a seed says of a picture; the picture itself is gone."""

    caption: str = ""
    """What it shows."""

    credit: str = ""
    """Who made or gave it, as printed: `AFP/HO`."""

    def __str__(self) -> str:
        """Write what is known, one line each."""
        return f"{self.caption}\n{self.credit}"


@dataclass(frozen=True, slots=True)
class Document:
    """Hold one text of the archive: what its front matter says, and its body."""

    title: str = ""
    """The headline as printed."""

    date: When = UNKNOWN
    """When it was published, as far as is known."""

    authors: tuple[str, ...] = ()
    """Who wrote it, in the order of the byline."""

    agencies: tuple[str, ...] = ()
    """News agencies it was written from: AFP, Reuters."""

    source: str = ""
    """The publication it appeared in."""

    place: str = ""
    """Where it was written, from the dateline."""

    lang: str = ""
    """Its language, as a tag (BCP 47): `en`, `ar`; empty for the site's language."""

    pictures: tuple[Picture, ...] = ()
    """The pictures that stood beside the text."""

    tags: tuple[str, ...] = ()
    """Subjects, in the owner's words."""

    url: str = ""
    """Address of the page it was collected from."""

    captured: str = ""
    """When it was collected, as the owner says it."""

    archived: str = ""
    """Address of a copy of that page in a web archive."""

    licence: str = ""
    """Terms under which it may be used."""

    slug: str = ""
    """Last part of its address; an address once given stays."""

    aliases: tuple[str, ...] = ()
    """Older addresses that lead here."""

    featured: bool = False
    """Whether the front page shows it first."""

    canonical: str = ""
    """Which page search engines shall count, `self` or `original`; empty for what the site does."""

    robots: tuple[str, ...] = ()
    """What search engines are asked not to do with its page."""

    provenance: Provenance | None = None
    """How it came from its seed; None for a document that a person wrote."""

    body: str = ""
    """The text, in Markdown."""


@dataclass(frozen=True, slots=True, repr=False)
class Card:
    """Hold what every page may show of a document."""

    address: str
    """Address from the root of the site, with both slashes: `/articles/flood/`."""

    title: str
    """The headline, or words to stand for it."""

    date: When
    """When it was published, as far as is known."""

    authors: tuple[str, ...]
    """Who wrote it."""

    source: str
    """The publication it appeared in; empty where unknown."""

    tags: tuple[str, ...]
    """Its tags as the document spells them."""

    lang: str
    """Its language, as a tag; never empty."""

    excerpt: str
    """The beginning of its text, shortened."""

    featured: bool = False
    """Whether the front page shows it first."""

    seed: str = ""
    """Name of the seed that it came from; empty where a person wrote it."""

    sha256: str = ""
    """SHA-256 of that seed."""

    agencies: tuple[str, ...] = ()
    """News agencies it was written from."""

    url: str = ""
    """Address of the page it was collected from."""

    captured: str = ""
    """When it was collected, as the owner says it."""

    archived: str = ""
    """Address of a copy of that page in a web archive."""

    doubted: tuple[str, ...] = ()
    """Fields whose value is doubtful and was not corrected, title among them where words stand for it."""

    digest: str = ""
    """Digest of all of the above: pages that show the card depend on it."""

    def __repr__(self) -> str:
        """Stand for the card in a page's digest: equal cards are shown by equal bytes."""
        return f"Card({self.digest})"


@dataclass(frozen=True, slots=True)
class Entry:
    """Hold what the site is assembled from: everything of a document but its body and provenance, about 1 KB.

    Layouts never see it, only its card, so that a page's digest covers all that the page can show.
    """

    path: str
    """Its file below the content folder, with `/` between folders."""

    digest: str
    """Digest of the whole file: what its own page depends on."""

    card: Card
    """What pages show of it."""

    signature: tuple[int, ...] = ()
    """Numbers that stand for its rarest names and words; texts on the same affair share some."""

    sketch: str = ""
    """What stands for its runs of words; texts that are nearly the same share much of it."""

    aliases: tuple[str, ...] = ()
    """Older addresses that lead to it, from the root of the site."""

    canonical: str = ""
    """Which page search engines shall count, `self` or `original`; empty for what the site does."""

    noindex: bool = False
    """Whether search engines, and so feeds, sitemap and the site's own search, leave it out."""

    faults: tuple[tuple[str, str], ...] = ()
    """What of it needs a person's eye: kinds of `faults`, each with the reason."""

    marks: str = ""
    """Digest of what its provenance says of the seed's lines: what the page with the seed's text depends on."""

    line: int = 1
    """Line of its file on which the slug stands, for messages."""

    alias_line: int = 1
    """Line of its file on which the aliases stand, for messages."""


@dataclass(frozen=True, slots=True)
class Term:
    """Hold one tag, source or author, and the address of its page."""

    kind: str
    """`tags`, `sources` or `authors`."""

    name: str
    """How it is shown."""

    address: str
    """Address of its page, from the root of the site; empty where it has none."""

    count: int = 0
    """How many documents bear it."""

    description: str = ""
    """What it means, in the owner's words."""


@dataclass(frozen=True, slots=True)
class Source:
    """Name a file that a page shows, and fix its state; its text is read when the page is rendered."""

    path: str
    """The file below its folder."""

    digest: str
    """Digest of the file."""


@dataclass(frozen=True, slots=True)
class Page:
    """Hold one file of the output, complete: the layout, and everything that the layout can see."""

    address: str
    """Address from the root of the site; one that ends in `/` is a folder's `index.html`."""

    layout: str
    """Name of the layout that renders it."""

    view: object
    """A frozen dataclass of `views`: its fields are the layout's variables."""

    documents: tuple[Source, ...] = ()
    """Documents of which the page shows the text; they are read when it is rendered."""

    seeds: tuple[Source, ...] = ()
    """Seeds of which the page shows the text."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Hold what site.yaml says of a tag or a source: the spelling that is shown, and the others that mean the same."""

    name: str
    """The spelling that is shown."""

    aliases: tuple[str, ...] = ()
    """Other spellings, as they stand in texts."""

    description: str = ""
    """What it means, in the owner's words."""

    parent: str = ""
    """Name of the wider subject that it belongs to."""

    line: int = field(default=1, repr=False, compare=False)
    """Line of site.yaml on which it stands, for messages; a line that moves makes nothing anew."""


@dataclass(frozen=True, slots=True)
class Link:
    """Hold words that lead somewhere."""

    text: str
    """The words."""

    address: str
    """Address from the root of the site, or a whole one elsewhere."""
