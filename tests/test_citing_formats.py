"""What a reference says comes out of each format as it went in, whatever signs it holds."""

import json
import logging
from dataclasses import replace

import bibtexparser
import pytest
import rispy
from bibtexparser.middlewares import SeparateCoAuthors, SplitNameParts
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st
from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db

from backfile.citing.bibtex import bibtex, escape
from backfile.citing.csl import csl
from backfile.citing.files import FORMS
from backfile.citing.names import Name
from backfile.citing.references import Reference, on_one_line
from backfile.citing.ris import ris
from backfile.dates import parse_edtf
from backfile.reading import parse_words
from backfile.wording import date_in_words

WORDS = parse_words((ROOT / "layouts/words/en.yaml").read_text(encoding="utf-8"), "en.yaml")
FLOOD = Reference(
    key="flood",
    title="Flood in the valley",
    authors=(Name("Marsh", "Ada"), Name("van den Berg", "Hans"), Name("Valley Herald Staff")),
    paper="Valley Herald",
    date=parse_edtf("2015-02-14"),
    said="14 February 2015",
    lang="en-GB",
    keywords=("Floods", "Valley"),
    url="https://a.example/articles/flood/",
    archive="The Valley Archive",
    place="a_1.txt",
    notes=("From AFP", "Collected from https://n.example/1"),
)

TEXTS = st.text(max_size=40) | st.text("\\{}#$%&~_^\"'`-<>|,?! aé漢ع", max_size=30)

COMMANDS = {"textbraceleft": "{", "textbraceright": "}", "textless": "<", "textgreater": ">", "textbar": "|"}
"""Commands of LaTeX that the decoder lacks, and what they print."""


def decoder() -> LatexNodes2Text:
    """Make a reader of LaTeX."""
    known = get_default_latex_context_db()
    macros = [MacroTextSpec(name, sign) for name, sign in (COMMANDS | {"textasciicircum": "^"}).items()]
    known.add_context_category("signs", prepend=True, macros=macros)
    return LatexNodes2Text(latex_context=known, keep_comments=True, strict_latex_spaces=True)


DECODER = decoder()


def dated(edtf: str) -> Reference:
    """Make a reference with a date."""
    date = parse_edtf(edtf)
    return replace(FLOOD, date=date, said=date_in_words(date, WORDS) if date.known else "")


def bib_fields(text: str) -> dict[str, str]:
    """Read the fields of a BibTeX entry that stands alone."""
    logging.disable()
    library = bibtexparser.parse_string(text)
    assert not library.failed_blocks
    assert len(library.entries) == 1
    return {field.key: field.value for field in library.entries[0].fields}


# BibTeX


def test_a_bibtex_entry_says_what_is_known():
    assert bib_fields(bibtex(FLOOD)) == {
        "title": "{Flood in the valley}",
        "author": "Marsh, Ada and van den Berg, Hans and {Valley Herald Staff}",
        "journal": "Valley Herald",
        "entrysubtype": "newspaper",
        "date": "2015-02-14",
        "langid": "english",
        "keywords": "Floods, Valley",
        "url": "https://a.example/articles/flood/",
        "library": "The Valley Archive, a\\_1.txt",
        "note": "From AFP. Collected from https://n.example/1",
    }


def test_a_bibtex_entry_has_no_field_for_what_is_not_known():
    bare = replace(FLOOD, authors=(), paper="", date=parse_edtf(""), lang="", keywords=(), url="", place="", notes=())
    assert set(bib_fields(bibtex(bare))) == {"title", "entrysubtype", "library"}


@pytest.mark.parametrize("edtf", ["2015", "2015-02", "2014-11-10~", "201X", "2014-24", "2014/2015", "2014/.."])
def test_biblatex_reads_dates_in_edtf(edtf: str):
    assert bib_fields(bibtex(dated(edtf)))["date"] == edtf


@given(TEXTS)
def test_latex_prints_a_text_as_it_stands(text: str):
    assert DECODER.latex_to_text(escape(text)) == on_one_line(text)


@given(TEXTS, TEXTS)
def test_no_text_breaks_out_of_its_field(title: str, paper: str):
    fields = bib_fields(bibtex(replace(FLOOD, title=title or "x", paper=paper)))
    assert fields["title"] == f"{{{escape(title or 'x')}}}"
    assert fields.get("journal", "") == escape(paper)
    assert fields["date"] == "2015-02-14"


@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_every_author_stays_one_author(names: list[str]):
    authors = tuple(Name(f"{name} and x") for name in names)
    text = bibtex(replace(FLOOD, authors=authors))
    library = bibtexparser.parse_string(text, append_middleware=[SeparateCoAuthors(), SplitNameParts()])
    assert len(library.entries[0].fields_dict["author"].value) == len(names)


def test_text_of_any_script_stays_as_it_is():
    assert escape("Überschwemmung, سيول, 洪水, “so”") == "Überschwemmung, سيول, 洪水, “so”"


def test_an_address_is_taken_as_it_stands():
    assert bib_fields(bibtex(replace(FLOOD, url="https://a.example/50%25_a#b~c&d/")))["url"] == (
        "https://a.example/50%25_a#b~c&d/"
    )


# RIS


def ris_records(text: str) -> list[dict[str, object]]:
    """Read RIS."""
    return rispy.loads(text)  # type: ignore[no-any-return]


def test_a_ris_record_says_what_is_known():
    (record,) = ris_records(ris(FLOOD))
    assert record == {
        "type_of_reference": "NEWS",
        "id": "flood",
        "title": "Flood in the valley",
        "authors": ["Marsh, Ada", "van den Berg, Hans", "Valley Herald Staff"],
        "secondary_title": "Valley Herald",
        "year": "2015",
        "date": "2015/02/14/",
        "language": "en-GB",
        "keywords": ["Floods", "Valley"],
        "urls": ["https://a.example/articles/flood/"],
        "name_of_database": "The Valley Archive",
        "accession_number": "a_1.txt",
        "notes": ["From AFP", "Collected from https://n.example/1"],
    }


def test_a_ris_record_begins_and_ends_as_programs_look_for_it():
    assert ris(FLOOD).startswith("TY  - NEWS\r\n")
    assert ris(FLOOD).endswith("\r\nER  - \r\n")
    assert "\n" not in ris(FLOOD).replace("\r\n", "")


@pytest.mark.parametrize(
    ("edtf", "year", "date"),
    [
        ("2015-02", "2015", "2015/02//"),
        ("2015", "2015", "2015///"),
        ("2014-11-10~", "2014", "2014/11/10/about 10 November 2014"),
        ("201X", None, None),
        ("", None, None),
    ],
)
def test_a_ris_date_leaves_open_what_is_not_known(edtf: str, year: str | None, date: str | None):
    (record,) = ris_records(ris(dated(edtf)))
    assert (record.get("year"), record.get("date")) == (year, date)


@given(TEXTS, TEXTS)
def test_no_text_makes_another_line(title: str, note: str):
    (record,) = ris_records(ris(replace(FLOOD, title=f"x{title}", notes=(f"x{note}",))))
    assert record["title"] == on_one_line(f"x{title}")
    assert record["notes"] == [on_one_line(f"x{note}")]


# CSL-JSON


def test_a_csl_item_says_what_is_known():
    assert json.loads(csl(FLOOD)) == {
        "id": "flood",
        "type": "article-newspaper",
        "title": "Flood in the valley",
        "author": [
            {"family": "Marsh", "given": "Ada"},
            {"family": "van den Berg", "given": "Hans"},
            {"literal": "Valley Herald Staff"},
        ],
        "container-title": "Valley Herald",
        "issued": {"date-parts": [[2015, 2, 14]]},
        "language": "en-GB",
        "keyword": "Floods, Valley",
        "URL": "https://a.example/articles/flood/",
        "archive": "The Valley Archive",
        "archive_location": "a_1.txt",
        "note": "From AFP. Collected from https://n.example/1",
    }


@pytest.mark.parametrize(
    ("edtf", "issued"),
    [
        ("2015-02", {"date-parts": [[2015, 2]]}),
        ("2014-11-XX", {"date-parts": [[2014, 11]]}),
        ("2014-11-10~", {"date-parts": [[2014, 11, 10]], "circa": True}),
        ("2014-24", {"date-parts": [[2014]], "season": 4}),
        ("2014-11/2015", {"date-parts": [[2014, 11], [2015]]}),
        ("2014-21/2014-23", {"literal": "spring 2014 to autumn 2014"}),
        ("2014/..", {"literal": "from 2014 on"}),
        ("201X", {"literal": "2010s"}),
        ("-0099", {"literal": "100 BC"}),
        ("0000", {"literal": "1 BC"}),
        ("", None),
    ],
)
def test_a_csl_date_has_parts_or_words(edtf: str, issued: object):
    assert json.loads(csl(dated(edtf))).get("issued") == issued


@given(TEXTS)
def test_json_holds_any_text(title: str):
    assert json.loads(csl(replace(FLOOD, title=f"x{title}")))["title"] == f"x{title}"


# Files of many


def test_a_file_of_many_holds_each():
    several = [replace(FLOOD, key=key) for key in ("a", "b", "c")]
    assert [entry.key for entry in bibtexparser.parse_string(FORMS["bib"](several)).entries] == ["a", "b", "c"]
    assert [record["id"] for record in ris_records(FORMS["ris"](several))] == ["a", "b", "c"]
    assert [item["id"] for item in json.loads(FORMS["json"](several))] == ["a", "b", "c"]
