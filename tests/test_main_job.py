"""The main job, end to end: the two real seeds become an archive worth publishing."""

import shutil
import xml.etree.ElementTree as ET

import feedparser
import pytest
from conftest import ROOT, Archive

from backfile.documents import parse_document
from backfile.model import Document, Sure
from backfile.text import sha256

LETTER = "000_4392429e774f45b4"
OFFICIAL = "004_6c393cb820724d76"
LETTER_PAGE = "/articles/khamenei-sent-secret-noncommittal-letter-to-obama-wsj/"
OFFICIAL_PAGE = "/articles/iranian-official-confirms-that-obama-sent-letter-to-ayatollah-khamenei/"
LETTER_TITLE = "Khamenei Sent Secret, “Noncommittal” Letter to Obama: WSJ"
OFFICIAL_TITLE = "Iranian Official Confirms that Obama Sent Letter to Ayatollah Khamenei"
BOTH = {LETTER_TITLE, OFFICIAL_TITLE}
PUBLIC = "https://someone.github.io/repo"


@pytest.fixture
def own(tmp_path: object, two_seeds: Archive) -> Archive:
    """Give a copy of the built archive that a test may change."""
    folder = shutil.copytree(two_seeds.folder, f"{tmp_path}/own", symlinks=True)
    return Archive(type(two_seeds.folder)(folder))


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory, two_seeds: Archive) -> Archive:
    """Give the same archive built for its public address."""
    folder = tmp_path_factory.mktemp("published")
    for name in ("seeds", "content"):
        shutil.copytree(two_seeds.path(name), folder / name)
    shutil.copy(two_seeds.path("site.yaml"), folder)
    return Archive(folder).build("--base-url", PUBLIC)


def document(archive: Archive, name: str) -> Document:
    """Read what a seed became."""
    return parse_document(archive.read(f"content/{name}.md"), name)


def lines(archive: Archive, name: str) -> list[str]:
    """Read the lines of a seed."""
    return archive.read(f"seeds/{name}.txt").split("\n")


def left_out(found: Document) -> set[int]:
    """Give the numbers of the lines of the seed that are not in the document."""
    assert found.provenance
    return {number for part in found.provenance.left_out for number in range(part.first, part.last + 1)}


def evidence(found: Document, field: str) -> tuple[int, Sure]:
    """Give the line from which a value was read, and how sure it is."""
    assert found.provenance
    return next((item.line, item.sure) for item in found.provenance.evidence if item.field == field)


# The documents


def test_the_seeds_are_unchanged_byte_for_byte(two_seeds: Archive):
    assert {name: sha256(raw) for name, raw in two_seeds.files("seeds").items()} == {
        f"{LETTER}.txt": "91bd8b1aaed76815bbfdb5945ec0628536d32d808e2057ae0883d12bf66f89ab",
        f"{OFFICIAL}.txt": "d0e8bc67b4669bdae37903292dfc57c395cbda5e49df8b4b04eaee249f0ffcbf",
    }


def test_each_seed_becomes_a_document_of_its_stem(two_seeds: Archive):
    assert list(two_seeds.files("content")) == [f"{LETTER}.md", f"{OFFICIAL}.md"]
    assert two_seeds.fates() == {"written": [f"{LETTER}.md", f"{OFFICIAL}.md"]}


def test_the_committed_documents_are_what_the_importer_writes(two_seeds: Archive):
    assert two_seeds.files("content") == {path.name: path.read_bytes() for path in sorted((ROOT / "content").iterdir())}


def test_the_letter_has_the_date_of_its_publication_and_not_that_of_the_picture(two_seeds: Archive):
    found = document(two_seeds, LETTER)
    line, sure = evidence(found, "date")
    assert (found.title, found.date.edtf) == (LETTER_TITLE, "2015-02-14")
    assert lines(two_seeds, LETTER)[line - 1] == "Published Saturday, February 14, 2015"
    assert sure is Sure.CERTAIN


def test_the_letter_names_its_agencies_and_its_source(two_seeds: Archive):
    found = document(two_seeds, LETTER)
    assert found.agencies == ("AFP", "Reuters", "Al-Akhbar")
    assert found.source == "Al-Akhbar"
    assert lines(two_seeds, LETTER)[evidence(found, "agencies")[0] - 1] == "(AFP, Reuters, Al-Akhbar)"
    assert found.authors == ()


def test_the_letters_caption_and_credit_stand_apart_from_its_body(two_seeds: Archive):
    found = document(two_seeds, LETTER)
    assert len(found.pictures) == 1
    assert found.pictures[0].caption.startswith("A handout picture released on February 8, 2015")
    assert found.pictures[0].caption.endswith("air force commanders in Tehran.")
    assert found.pictures[0].credit == "AFP/HO/KHAMENEI.IR"
    assert "handout" not in found.body
    assert "(AFP, Reuters, Al-Akhbar)" not in found.body


def test_the_letters_body_is_the_story_and_nothing_of_the_page(two_seeds: Archive):
    body = document(two_seeds, LETTER).body
    assert body.startswith("Iran's supreme leader has sent a secret but noncommittal letter")
    assert body.endswith("helping to restore stability in countries such as Iraq and Syria.")
    assert len(body.split("\n\n")) == 17
    assert not [
        words for words in ("Archival purposes", "Management", "Post new comment", "Back to Top") if words in body
    ]


def test_the_letters_furniture_is_listed_line_by_line(two_seeds: Archive):
    found = document(two_seeds, LETTER)
    seed = lines(two_seeds, LETTER)
    out = {seed[number - 1] for number in left_out(found)} - {""}
    assert {line[:20] for line in out} == {
        "Al-Akhbar is current",
        "Al-Akhbar Management",
        "Post new comment",
        "The content of this ",
        "  • Web page address",
        "  • Allowed HTML tag",
        "  • Lines and paragr",
        "More information abo",
        "^ Back to Top",
    }


def test_the_officials_date_is_proposed_and_doubted(two_seeds: Archive):
    found = document(two_seeds, OFFICIAL)
    line, sure = evidence(found, "date")
    assert (found.title, found.date.edtf) == (OFFICIAL_TITLE, "2021-10-25?")
    assert (line, sure) == (1, Sure.DOUBTFUL)
    assert evidence(found, "title")[0] == 3
    assert found.provenance
    why = next(item.why for item in found.provenance.evidence if item.field == "date")
    assert "November 6th" in why


def test_the_official_has_neither_author_nor_source(two_seeds: Archive):
    found = document(two_seeds, OFFICIAL)
    assert (found.authors, found.source, found.agencies) == ((), "", ())
    assert "Jay Solomon" in found.body


def test_the_officials_no_break_spaces_are_counted_and_made_plain(two_seeds: Archive):
    found = document(two_seeds, OFFICIAL)
    assert found.provenance
    assert found.provenance.repairs == (("no-break space", 6),)
    assert "\u00a0" not in two_seeds.read(f"content/{OFFICIAL}.md")


def test_odd_signs_of_the_text_are_left_as_they_stand(two_seeds: Archive):
    assert "the Journal‘s Jay Solomon" in document(two_seeds, OFFICIAL).body
    assert "Khamanei" in document(two_seeds, OFFICIAL).body
    assert "Da'esh" in document(two_seeds, LETTER).body


@pytest.mark.parametrize(("name", "page"), [(LETTER, LETTER_PAGE), (OFFICIAL, OFFICIAL_PAGE)])
def test_no_word_of_the_story_is_lost_or_altered(two_seeds: Archive, name: str, page: str):
    found = document(two_seeds, name)
    assert found.provenance
    values = {found.title, "(AFP, Reuters, Al-Akhbar)"}
    told = {item.line for item in found.provenance.evidence if item.field in ("title", "date", "agencies", "pictures")}
    story = [
        " ".join(line.replace("\u00a0", " ").split())
        for number, line in enumerate(lines(two_seeds, name), start=1)
        if number not in left_out(found) | told and line.strip() and line.strip() not in values
    ]
    shown = [" ".join(paragraph.split()) for paragraph in two_seeds.page(page).all(".prose p")]
    assert shown == [line for line in story if not line.startswith("A handout picture")]


@pytest.mark.parametrize("name", [LETTER, OFFICIAL])
def test_the_tags_come_from_the_vocabulary(two_seeds: Archive, name: str):
    wanted = {"Barack Obama", "Ali Khamenei", "Iran", "Islamic State", "Nuclear talks", "Wall Street Journal"}
    assert wanted <= set(document(two_seeds, name).tags)


# The site


def test_every_kind_of_page_is_there(two_seeds: Archive):
    for address in (
        "/", "/tags/", "/sources/", "/authors/", "/dates/", "/undated/", "/about/", "/404.html", "/feed.xml",
        "/sitemap.xml", "/robots.txt", "/.nojekyll", LETTER_PAGE, OFFICIAL_PAGE, f"{LETTER_PAGE}original/",
        f"{OFFICIAL_PAGE}original/", "/2015/", "/2015/02/", "/2015/02/14/", "/sources/al-akhbar/", "/tags/iran/",
        "/tags/iran/feed.xml", "/tags/wsj/",
    ):  # fmt: skip
        assert two_seeds.has(address), address


def test_the_front_page_shows_both_stories(two_seeds: Archive):
    page = two_seeds.page("/")
    assert {LETTER_PAGE, OFFICIAL_PAGE} <= set(page.links)
    assert "The Letter File" in two_seeds.html("/")


@pytest.mark.parametrize(
    "tag", ["barack-obama", "ali-khamenei", "iran", "islamic-state", "nuclear-talks", "wall-street-journal"]
)
def test_both_stories_meet_on_a_tag_page(two_seeds: Archive, tag: str):
    assert {LETTER_PAGE, OFFICIAL_PAGE} <= set(two_seeds.page(f"/tags/{tag}/").links)


def test_each_story_is_shown_on_the_others_page_and_never_merged(two_seeds: Archive):
    letter, official = two_seeds.page(LETTER_PAGE), two_seeds.page(OFFICIAL_PAGE)
    assert OFFICIAL_PAGE in letter.links
    assert LETTER_PAGE in official.links
    assert letter.all("h1") == [LETTER_TITLE]
    assert official.all("h1") == [OFFICIAL_TITLE]
    assert "Mitt Romney" not in letter.text


def test_a_spelling_leads_to_its_tag(two_seeds: Archive):
    for spelling, tag in {
        "isis": "islamic-state",
        "daesh": "islamic-state",
        "khamanei": "ali-khamenei",
        "wsj": "wall-street-journal",
    }.items():
        assert f"url=/tags/{tag}/" in two_seeds.html(f"/tags/{spelling}/")


def test_the_letter_stands_on_its_day(two_seeds: Archive):
    for address in ("/2015/02/14/", "/2015/02/"):
        assert LETTER_PAGE in two_seeds.page(address).links
    assert "/2015/02/14/" in two_seeds.page("/2015/").links
    assert "/2015/" in two_seeds.page("/dates/").links
    assert "/2015/02/14/" in two_seeds.page(LETTER_PAGE).links


def test_a_doubtful_date_is_said_to_be_doubtful_wherever_it_is_shown(two_seeds: Archive):
    shown = 0
    for name, raw in two_seeds.site().items():
        text = raw.decode()
        if name.endswith(".html"):
            shown += text.count("25 October 2021, doubtful")
            rest = (
                text.replace("25 October 2021, doubtful", "")
                .replace("Date proposed, not asserted: 25 October 2021", "")
                .replace("<h1>25 October 2021", "")
                .replace('/2021/10/25/">25 October 2021</a>', "")
                .replace("<title>25 October 2021", "")
            )
            rest = rest.replace('content="25 October 2021', "")
            assert "25 October 2021" not in rest, name
            assert 'datetime="2021' not in text or OFFICIAL_PAGE not in text, name
    assert shown > 3


def test_a_doubtful_date_waits_under_undated_and_is_given_to_no_machine(two_seeds: Archive):
    assert OFFICIAL_PAGE in two_seeds.page("/undated/").links
    assert LETTER_PAGE not in two_seeds.page("/undated/").links
    assert "2021-10-25" not in two_seeds.html(OFFICIAL_PAGE).partition("<main")[0]
    assert not two_seeds.page(OFFICIAL_PAGE).main.css("header time")


def test_a_page_says_how_its_date_is_known(two_seeds: Archive):
    assert "the weekday agrees" in two_seeds.page(LETTER_PAGE).text
    assert "This date is proposed, not asserted." in two_seeds.page(OFFICIAL_PAGE).text
    assert "November 6th" in two_seeds.page(OFFICIAL_PAGE).text


def test_a_page_says_where_its_text_comes_from(two_seeds: Archive):
    page = two_seeds.page(LETTER_PAGE)
    assert f"{LETTER}.txt" in page.text
    assert "91bd8b1aaed76815bbfdb5945ec0628536d32d808e2057ae0883d12bf66f89ab" in page.text
    assert "AFP/HO/KHAMENEI.IR" in page.text
    assert "Al-Akhbar" in page.all("a")
    assert "no-break space: 6 times" in two_seeds.page(OFFICIAL_PAGE).text


@pytest.mark.parametrize(("name", "page"), [(LETTER, LETTER_PAGE), (OFFICIAL, OFFICIAL_PAGE)])
def test_the_original_text_stands_line_by_line_with_its_furniture_marked(two_seeds: Archive, name: str, page: str):
    shown = two_seeds.page(f"{page}original/").main.css("ol.seed > li")
    seed = [" ".join(line.replace("\u00a0", " ").split()) for line in lines(two_seeds, name)]
    out = left_out(document(two_seeds, name))
    assert len(shown) == len(seed)
    for number, (item, line) in enumerate(zip(shown, seed, strict=True), start=1):
        for small in item.css("small"):
            small.decompose()
        assert " ".join(item.text().split()) == line
        assert bool(item.css("del")) is (number in out and bool(line))


def test_tags_of_a_comment_form_do_not_come_alive(two_seeds: Archive):
    assert "<aside>" not in two_seeds.html(f"{LETTER_PAGE}original/")
    assert "&lt;aside&gt;" in two_seeds.html(f"{LETTER_PAGE}original/")


def test_every_page_has_one_headline_a_language_and_a_direction(two_seeds: Archive):
    for name, raw in two_seeds.site().items():
        if name.endswith(".html"):
            text = raw.decode()
            assert text.count("<h1") == 1, name
            assert '<html lang="en" dir="ltr">' in text, name


def test_no_page_but_the_search_runs_a_script_and_none_loads_from_elsewhere(two_seeds: Archive):
    for name, raw in two_seeds.site().items():
        if name.endswith(".html"):
            scripts = raw.count(b"<script") - raw.count(b'<script type="application/ld+json">')
            assert scripts == (name == "search/index.html"), name
            assert b'src="http' not in raw, name
            assert b'stylesheet" href="http' not in raw, name
        if name.endswith(".css"):
            assert b"url(http" not in raw
            assert b"@import" not in raw


# For machines, under the public address


@pytest.mark.parametrize("address", ["/feed.xml", "/tags/iran/feed.xml"])
def test_a_feed_can_be_read(published: Archive, address: str):
    found = feedparser.parse(published.html(address).encode())
    assert not found.bozo
    assert found.version == "atom10"
    assert {entry.title for entry in found.entries} == BOTH
    assert {entry.link for entry in found.entries} == {PUBLIC + LETTER_PAGE, PUBLIC + OFFICIAL_PAGE}
    assert all(entry.id == entry.link for entry in found.entries)
    assert found.feed.updated == "2015-02-14T00:00:00Z"
    assert [link.href for link in found.feed.links if link.rel == "self"] == [PUBLIC + address]


def test_a_feed_asserts_no_doubtful_date(published: Archive):
    entries = {entry.title: entry for entry in feedparser.parse(published.html("/feed.xml").encode()).entries}
    assert entries[LETTER_TITLE].published == "2015-02-14T00:00:00Z"
    assert "published" not in entries[OFFICIAL_TITLE]
    assert "2021-10-25T" not in published.html("/feed.xml")


def test_a_feed_holds_the_whole_text(published: Archive):
    entries = {entry.title: entry for entry in feedparser.parse(published.html("/feed.xml").encode()).entries}
    assert "countries such as Iraq and Syria." in entries[LETTER_TITLE].content[0].value
    assert entries[LETTER_TITLE].author == "Al-Akhbar"


def test_feeds_of_an_archive_without_an_address_can_be_read_too(two_seeds: Archive):
    assert not feedparser.parse(two_seeds.html("/feed.xml").encode()).bozo


def test_the_sitemap_names_the_pages_that_stand_for_themselves(published: Archive):
    root = ET.fromstring(published.html("/sitemap.xml"))  # noqa: S314 - our own file
    named = {node.text for node in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")}
    assert {f"{PUBLIC}/", PUBLIC + LETTER_PAGE, PUBLIC + OFFICIAL_PAGE, f"{PUBLIC}/tags/iran/"} <= named
    assert not {f"{PUBLIC}/404.html", f"{PUBLIC}/tags/wsj/", f"{PUBLIC}{LETTER_PAGE}original/"} & named
    for address in named:
        assert published.has(str(address).removeprefix(PUBLIC)), address


def test_robots_are_shown_the_sitemap(published: Archive):
    assert published.html("/robots.txt").split() == [
        "User-agent:",
        "*",
        "Disallow:",
        "Sitemap:",
        f"{PUBLIC}/sitemap.xml",
    ]


def test_a_redirect_names_the_whole_address(published: Archive):
    assert f'<link rel="canonical" href="{PUBLIC}/tags/wall-street-journal/">' in published.html("/tags/wsj/")
    assert "url=/repo/tags/wall-street-journal/" in published.html("/tags/wsj/")


def test_the_page_for_lost_readers_works_at_any_depth(published: Archive):
    page = published.page("/404.html")
    assert page.links
    assert all(link.startswith("/repo/") for link in page.links)
    assert 'href="/repo/assets/site.' in page.html


# The second run, and after


def test_a_second_run_makes_nothing(own: Archive):
    before = own.files()
    assert own.age().done().counts == (0, 0)
    assert own.files() == before


def test_the_summary_says_what_was_done_and_what_is_next(two_seeds: Archive, archive: Archive):
    for name in ("seeds", "site.yaml"):
        copy = shutil.copytree if two_seeds.path(name).is_dir() else shutil.copy
        copy(two_seeds.path(name), archive.path(name))
    told = archive.run().out.splitlines()
    assert told[0] == "Seeds      2, of which 2 read"
    assert told[1] == "Documents  2 written"
    assert told[2] == "Archive    2 documents, 1 with a doubtful date"
    assert told[3].startswith(f"Site       {len(archive.site())} files made, 0 unchanged, 0 removed; ")
    assert told[4].startswith("Took ")
    assert told[5] == "Look at    output/index.html, or run: python build.py serve"
    assert told[6] == "Next       mend the dates that /undated/ lists, in content/; what you write there stays"


def test_deleting_a_document_removes_exactly_its_pages(own: Archive):
    before = own.site()
    own.delete(f"content/{LETTER}.md").done()
    gone = before.keys() - own.site().keys()
    assert {name for name in gone if not name.startswith("tags/")} == {
        f"{LETTER_PAGE[1:]}index.html",
        f"{LETTER_PAGE[1:]}original/index.html",
        *(f"{LETTER_PAGE[1:]}citation.{ending}" for ending in ("bib", "ris", "json")),
        *(f"sources/al-akhbar/citations.{ending}" for ending in ("bib", "ris", "json")),
        "sources/al-akhbar/index.html",
        "sources/al-akhbar/feed.xml",
        "sources/al-akhbar-english/index.html",
        "2015/index.html",
        "2015/02/index.html",
        "2015/02/14/index.html",
        "on-this-day/index.html",
        "on-this-day/02-14/index.html",
        f"stories/{LETTER_PAGE.split('/')[-2]}/index.html",
        f"stories/{OFFICIAL_PAGE.split('/')[-2]}/index.html",
    }
    assert {name.split("/")[1] for name in gone if name.startswith("tags/")} == {"syria", "iraq"} & {
        name.split("/")[1] for name in before if name.startswith("tags/")
    }
    assert not own.site().keys() - before.keys()
    assert not [name for name, raw in own.site().items() if LETTER_TITLE.encode() in raw]


def test_a_date_that_a_person_mends_is_shown_and_stays(own: Archive):
    own.replace(f"content/{OFFICIAL}.md", "date: 2021-10-25?", "date: 2014-11-10~").done()
    assert "about 10 November 2014" in own.page(OFFICIAL_PAGE).text
    assert OFFICIAL_PAGE in own.page("/2014/11/").links
    assert not own.has("/2021/")
    own.import_("--again").build()
    assert document(own, OFFICIAL).date.edtf == "2014-11-10~"
