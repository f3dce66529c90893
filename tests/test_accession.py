"""What becomes of an imported document: what a person changed stays, and an address once given is kept."""

from dataclasses import replace

import pytest
from conftest import document

from backfile.accession import Accession, Fate, accession, document_path, fresh_slug
from backfile.dates import parse_edtf
from backfile.documents import parse_document, seal
from backfile.errors import BackfileError
from backfile.model import Document, Evidence, Provenance, Sure

EVIDENCE = tuple(Evidence(field, 1, Sure.LIKELY, "a rule") for field in ("title", "date"))
IMPORTED = Document(
    title="Flood in the valley",
    date=parse_edtf("2015-02-14"),
    body="Water rose.",
    provenance=Provenance("flood.txt", "0" * 64, EVIDENCE),
)


def decided(imported: Document, text: str | None, taken: tuple[str, ...] = ()) -> Accession:
    """Decide what becomes of an imported document."""
    return accession(imported, text, "content/flood.md", taken)


FIRST = decided(IMPORTED, None).text


def test_a_new_document_is_written_with_its_address():
    made = decided(IMPORTED, None)
    assert made.fate is Fate.WRITTEN
    assert parse_document(made.text, "").slug == "flood-in-the-valley"


def test_the_same_import_changes_nothing():
    assert decided(IMPORTED, FIRST) == Accession(Fate.UNCHANGED)


def test_a_better_import_replaces_what_no_person_changed():
    made = decided(replace(IMPORTED, date=parse_edtf("2015-02-13")), FIRST)
    assert made.fate is Fate.UPDATED
    assert parse_document(made.text, "").date.edtf == "2015-02-13"


def test_an_address_once_given_stays_though_the_headline_changes():
    made = decided(replace(IMPORTED, title="Flood on the plain"), FIRST)
    assert parse_document(made.text, "").slug == "flood-in-the-valley"


def test_what_a_person_changed_is_kept_where_the_import_knows_nothing_new():
    assert decided(IMPORTED, FIRST.replace("Water rose.", "The water rose.")) == Accession(Fate.KEPT)


def test_what_the_import_knows_better_is_offered_without_what_the_person_corrected():
    edited = FIRST.replace("title: Flood in the valley", "title: The great flood")
    made = decided(replace(IMPORTED, title="Flood!", date=parse_edtf("2015-02-13")), edited)
    offered = parse_document(made.text, "")
    assert made.fate is Fate.OFFERED
    assert (offered.title, offered.date.edtf) == ("The great flood", "2015-02-13")


def test_an_offer_that_was_taken_is_not_offered_again():
    edited = FIRST.replace("title: Flood in the valley", "title: The great flood")
    better = replace(IMPORTED, date=parse_edtf("2015-02-13"))
    assert decided(better, decided(better, edited).text).fate is Fate.KEPT


def test_a_persons_own_document_is_kept():
    assert decided(IMPORTED, document("Flood in the valley", "Mine.")) == Accession(Fate.KEPT)


def test_a_document_of_another_seed_is_kept():
    other = seal(replace(IMPORTED, provenance=Provenance("other.txt", "1" * 64)))
    assert decided(IMPORTED, other) == Accession(Fate.KEPT)


def test_a_document_that_cannot_be_read_is_not_overwritten():
    with pytest.raises(BackfileError, match=r"content/flood.md:2"):
        decided(IMPORTED, "---\ntitel: a\n---\n")


def test_a_slug_that_is_taken_gets_a_tail_that_stays_the_same():
    taken = ("/articles/flood-in-the-valley/",)
    slug = fresh_slug(IMPORTED, "flood.txt", taken)
    assert slug.startswith("flood-in-the-valley-")
    assert slug == fresh_slug(IMPORTED, "flood.txt", taken)
    assert slug != fresh_slug(IMPORTED, "other.txt", taken)


@pytest.mark.parametrize(
    ("title", "seed", "slug"), [("", "2015/flood.txt", "flood"), ("?!", "flood.txt", "flood"), ("CON", "a.txt", "con-")]
)
def test_a_title_without_letters_is_helped_by_the_seeds_name(title: str, seed: str, slug: str):
    assert fresh_slug(replace(IMPORTED, title=title), seed, ()) == slug


def test_a_seed_of_nothing_but_signs_has_an_address_all_the_same():
    assert len(fresh_slug(replace(IMPORTED, title=""), "___.txt", ())) == 12


@pytest.mark.parametrize("title", ["Index", "Page", "Nul", "COM1", "Aux. power", "../etc", "a" * 500])
def test_a_slug_that_is_given_can_be_read_back(title: str):
    made = decided(replace(IMPORTED, title=title), None)
    assert parse_document(made.text, "content/flood.md").title == title


@pytest.mark.parametrize(
    ("seed", "path"),
    [
        ("flood.txt", "flood.md"),
        ("2015/flood.txt", "2015/flood.md"),
        ("a.b.txt", "a.b.md"),
        ("about.txt", "about-seed.md"),
    ],
)
def test_a_document_is_named_after_its_seed(seed: str, path: str):
    assert document_path(seed) == path
