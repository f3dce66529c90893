"""A document is Markdown with front matter; what was written reads back as the very same value."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_dates import dates

from backfile.dates import parse_edtf
from backfile.documents import corrected, format_document, merge, parse_document, read_document, seal, split, untouched
from backfile.errors import BackfileError
from backfile.model import Document, Evidence, LeftOut, Picture, Provenance, Sure

PLAIN = st.characters(exclude_categories=("Cs",))
TRICKY = st.sampled_from(
    [
        "no",
        "null",
        "~",
        "yes",
        "2015-02-14",
        "12",
        "1_000",
        "a: b",
        "- a",
        "# a",
        "'",
        '"',
        "''",
        "[a",
        "{a}",
        "|",
        ">",
        "%",
        "@a",
        "a #b",
        "&a",
        "*a",
        "!a",
        "=",
        "<<",
        "---",
        "...",
        "😀",
        "a\nb",
        "\n",
        "\ta",
        " a ",
        "\r",
        "\u2028",
        "\x85",
        "\ufeff",
        "x" * 300,
    ]
)
TEXT = TRICKY | st.text(PLAIN, max_size=30)
WORD = TEXT.filter(lambda text: text.strip())
WORDS = st.lists(WORD, max_size=4, unique=True).map(tuple)
LINE = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=40)
BODY = (
    st.lists(LINE | st.sampled_from(["---", "", "# a", "title: x"]), max_size=6)
    .map("\n".join)
    .map(lambda text: text.strip("\n"))
)

EVIDENCE = st.lists(
    st.builds(Evidence, field=WORD, line=st.integers(0, 999), sure=st.sampled_from(Sure), why=TEXT, read=TEXT),
    max_size=3,
    unique_by=lambda item: item.field,
).map(tuple)
SPANS = st.tuples(st.integers(1, 99), st.integers(0, 9)).map(lambda at: (at[0], at[0] + at[1]))
LEFT_OUT = st.lists(st.builds(lambda at, rule: LeftOut(*at, rule), SPANS, TEXT), max_size=3).map(tuple)
REPAIRS = st.dictionaries(WORD, st.integers(0, 99), max_size=3).map(lambda found: tuple(found.items()))
PROVENANCE = st.builds(
    Provenance,
    seed=TEXT,
    sha256=TEXT,
    evidence=EVIDENCE,
    left_out=LEFT_OUT,
    repairs=REPAIRS,
    body=TEXT,
    digest=TEXT,
)
DOCUMENTS = st.builds(
    Document,
    title=TEXT,
    date=(dates() | st.just("")).map(parse_edtf),
    authors=WORDS,
    agencies=WORDS,
    source=TEXT,
    place=TEXT,
    lang=st.sampled_from(["", "no", "en", "ar-LB", "zh-Hant"]),
    pictures=st.lists(st.builds(Picture, TEXT, TEXT), max_size=2).map(tuple),
    tags=WORDS,
    url=st.sampled_from(["", "https://example.org/a?b=c#d"]),
    captured=TEXT,
    archived=st.sampled_from(["", "https://web.archive.org/web/20160102030405/https://example.org/a"]),
    licence=TEXT,
    canonical=st.sampled_from(["", "self", "original"]),
    robots=st.sampled_from([(), ("noindex",), ("noindex", "noarchive")]),
    slug=st.sampled_from(["", "flood", "2015", "null", "no"]),
    aliases=st.sampled_from([(), ("/2014/flood/",), ("/a.html", "/b/")]),
    featured=st.booleans(),
    provenance=st.none() | PROVENANCE,
    body=BODY,
)

IMPORTED = Document(
    title="Flood in the valley",
    date=parse_edtf("2015-02-14"),
    authors=("Ada Okonjo",),
    source="Valley Post",
    slug="flood-in-the-valley",
    provenance=Provenance(
        seed="flood.txt",
        sha256="0" * 64,
        evidence=tuple(Evidence(field, 1, Sure.LIKELY, "a rule") for field in ("title", "date", "authors", "source")),
    ),
    body="Water rose.",
)


def sealed(**values: object) -> Document:
    """Read back what the importer writes for a seed."""
    return parse_document(seal(replace(IMPORTED, **values)), "flood.md")


@given(DOCUMENTS)
def test_what_was_written_reads_back_as_the_same_document(document: Document):
    assert parse_document(format_document(document), "a.md") == document


@given(DOCUMENTS)
def test_reading_and_writing_again_changes_no_byte(document: Document):
    text = format_document(document)
    assert format_document(parse_document(text, "a.md")) == text


def test_a_document_is_written_as_people_would():
    written = format_document(
        Document(title="Flood: a day", date=parse_edtf("2015-02-14"), tags=("Rivers",), lang="no", body="Water.")
    )
    assert written == "---\ntitle: 'Flood: a day'\ndate: 2015-02-14\nlang: 'no'\ntags:\n- Rivers\n---\n\nWater.\n"


def test_title_and_date_are_written_even_where_they_are_empty():
    assert format_document(Document()) == "---\ntitle: ''\ndate:\n---\n\n\n"


def test_a_word_null_in_a_title_is_no_missing_date():
    written = format_document(Document(title="date: null\n", body="date: null"))
    assert parse_document(written, "a.md").title == "date: null\n"


def test_a_file_without_front_matter_is_all_body():
    assert parse_document("Water rose.\n\n---\n\nIt fell.\n", "a.md") == Document(body="Water rose.\n\n---\n\nIt fell.")


def test_line_ends_and_byte_order_mark_of_windows_do_not_matter():
    text = format_document(IMPORTED)
    assert parse_document("\ufeff" + text.replace("\n", "\r\n"), "a.md") == IMPORTED


def test_front_matter_ends_at_the_next_fence():
    assert split("---\ntitle: a\n---\nbody\n---\nmore\n", "a.md") == ("\ntitle: a\n", "body\n---\nmore")


def test_one_author_may_be_written_as_author():
    assert parse_document("---\nauthor: Ada\n---\n", "a.md").authors == ("Ada",)
    assert parse_document("---\nauthors: [Ada]\nauthor: Bo\n---\n", "a.md").authors == ("Ada", "Bo")


def test_each_key_knows_its_line_in_the_file():
    assert read_document("---\ntitle: a\n\nslug: b\n---\n", "a.md")[1] == {"title": 2, "slug": 4}


def test_norwegian_is_a_language():
    assert parse_document("---\nlang: no\n---\n", "a.md").lang == "no"


def test_an_empty_date_may_be_written_as_null():
    assert not parse_document("---\ndate: null\n---\n", "a.md").date.known


@pytest.mark.parametrize("lang", ["english", "e", "en us!", "12", "-en"])
def test_what_is_no_language_is_refused(lang: str):
    with pytest.raises(BackfileError, match="is not a language tag"):
        parse_document(f"---\nlang: '{lang}'\n---\n", "a.md")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "example.org", "data:text/html,x", "//example.org"])
def test_an_address_that_could_run_a_script_is_refused(url: str):
    with pytest.raises(BackfileError, match="is not the address of a page"):
        parse_document(f"---\nurl: '{url}'\n---\n", "a.md")


def test_every_mistake_is_told_with_its_line_in_the_file():
    with pytest.raises(BackfileError) as error:
        parse_document("---\ntitle: a\ntitel: b\ndate: 2015-02-30\n---\n", "content/a.md")
    assert [(problem.path, problem.line) for problem in error.value.problems] == [
        ("content/a.md", 3),
        ("content/a.md", 4),
    ]


def test_what_the_importer_wrote_is_known_as_untouched():
    text = seal(IMPORTED)
    document = parse_document(text, "a.md")
    assert document.provenance
    assert untouched(text, document.provenance.digest)
    assert untouched(text.replace("\n", "\r\n"), document.provenance.digest)


@pytest.mark.parametrize(
    ("old", "new"),
    [("Flood in", "Floods in"), ("2015-02-14", "2015-02-15"), ("Water rose.", "Water fell."), ("a rule", "a role")],
)
def test_any_change_of_a_person_is_seen(old: str, new: str):
    text = seal(IMPORTED)
    document = parse_document(text, "a.md")
    assert document.provenance
    assert not untouched(text.replace(old, new, 1), document.provenance.digest)


def test_a_document_without_a_digest_is_a_persons():
    assert not untouched("---\ntitle: a\n---\n", "")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "Another title"),
        ("date", parse_edtf("2015-02-14?")),
        ("date", parse_edtf("")),
        ("authors", ()),
        ("authors", ("Ada", "Okonjo")),
        ("source", "Hill Post"),
        ("body", "Water fell."),
    ],
)
def test_a_corrected_field_is_named(field: str, value: object):
    assert corrected(sealed()) == ()
    assert corrected(replace(sealed(), **{field: value})) == (field,)


def test_a_document_of_a_person_has_nothing_corrected():
    assert corrected(Document(title="a")) == ()


def test_a_merge_takes_what_the_person_did_not_correct():
    ours = replace(sealed(), title="A better title")
    theirs = sealed(date=parse_edtf("2015-02-13"), title="A new title", body="Water rose fast.")
    merged = merge(ours, theirs)
    assert (merged.title, merged.date.edtf, merged.body) == ("A better title", "2015-02-13", "Water rose fast.")


def test_a_merge_keeps_what_the_person_took_away():
    assert merge(replace(sealed(), source=""), sealed(source="Hill Post")).source == ""


def test_a_merge_keeps_the_tags_that_the_person_took_away():
    assert merge(replace(sealed(tags=("Rivers",)), tags=()), sealed(tags=("Rivers",))).tags == ()


def test_a_merge_offers_new_tags_where_the_person_changed_none():
    ours = replace(sealed(tags=("Rivers",)), title="A better title")
    assert merge(ours, sealed(tags=("Rivers", "Floods"))).tags == ("Rivers", "Floods")


def test_a_merge_fills_in_what_was_empty():
    assert merge(sealed(), sealed(place="Millbrook")).place == "Millbrook"


def test_a_merge_leaves_the_address_alone():
    ours = replace(sealed(), slug="mine", aliases=("/old/",))
    merged = merge(ours, sealed(slug="theirs"))
    assert (merged.slug, merged.aliases) == ("mine", ("/old/",))
    assert merge(replace(sealed(), slug=""), sealed(slug="theirs", aliases=("/a/",))).slug == ""
    assert merge(sealed(), sealed(aliases=("/a/",))).aliases == ()


def test_a_merge_leaves_the_pick_of_the_front_page_alone():
    assert merge(replace(sealed(), featured=True), sealed()).featured


def test_what_was_corrected_is_still_known_after_a_merge():
    merged = merge(replace(sealed(), title="A better title"), sealed(date=parse_edtf("2015-02-13")))
    assert corrected(merged) == ("title",)
    assert corrected(parse_document(format_document(merged), "a.md")) == ("title",)
