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


def decided(imported: Document, text: str | None, taken: tuple[str, ...] = (), today: str = "") -> Accession:
    """Decide what becomes of an imported document."""
    return accession(imported, text, "content/flood.md", taken, today)


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


LATER = replace(IMPORTED, date=parse_edtf("2045-02-14"))


def read_date(text: str) -> tuple[str, str]:
    """Give the date of a document, and why it is known."""
    found = parse_document(text, "")
    assert found.provenance
    return found.date.edtf, next(item.why for item in found.provenance.evidence if item.field == "date")


def test_a_date_after_the_day_of_the_import_is_doubted():
    assert read_date(decided(LATER, None, today="2026-01-01").text) == (
        "2045-02-14?",
        "a rule; but the seed was imported before, on 2026-01-01",
    )


def test_a_zone_may_be_a_day_ahead():
    near = replace(IMPORTED, date=parse_edtf("2026-01-02"))
    assert read_date(decided(near, None, today="2026-01-01").text)[0] == "2026-01-02"


def test_a_date_before_the_import_keeps_no_day_in_mind():
    assert decided(IMPORTED, None, today="2026-01-01") == decided(IMPORTED, None, today="2026-05-05")


def test_a_date_after_the_seed_was_collected_is_doubted():
    collected = replace(LATER, captured="2021-10-25")
    assert read_date(decided(collected, None).text)[1].endswith("; but the seed was collected before, on 2021-10-25")
    assert read_date(decided(replace(LATER, captured="one autumn"), None).text)[0] == "2045-02-14"


def test_a_doubted_document_stays_the_same_whenever_it_is_imported_again():
    first = decided(LATER, None, today="2026-01-01").text
    assert decided(LATER, first, today="2050-01-01") == Accession(Fate.UNCHANGED)


def test_a_seed_with_other_bytes_is_judged_by_the_day_on_which_these_were_imported():
    first = decided(LATER, None, today="2026-01-01").text
    assert LATER.provenance
    other = replace(LATER, provenance=replace(LATER.provenance, sha256="1" * 64))
    assert read_date(decided(other, first, today="2050-01-01").text)[0] == "2045-02-14"


def test_a_date_that_a_person_gave_is_not_doubted():
    assert LATER.provenance
    given = replace(LATER.provenance, evidence=(Evidence("date", 0, Sure.CERTAIN, "given in seeds/folder.meta.yaml"),))
    assert read_date(decided(replace(LATER, provenance=given), None, today="2026-01-01").text)[0] == "2045-02-14"


def test_an_approximate_date_that_is_doubted_is_both():
    about = replace(IMPORTED, date=parse_edtf("2045-02-14~"))
    assert read_date(decided(about, None, today="2026-01-01").text)[0] == "2045-02-14%"
