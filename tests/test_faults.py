"""What of a document needs a person's eye is told, and what a person settled is not."""

import pytest

from backfile.dates import parse_edtf
from backfile.documents import parse_document, seal
from backfile.faults import KINDS, MUCH, faults
from backfile.model import Document, Evidence, LeftOut, Provenance, Sure

WELL = Document(title="Flood", date=parse_edtf("2015-02-14"), source="Valley Post", body="Water rose.")


def found(document: Document) -> dict[str, str]:
    """Give what is wrong, with the reasons."""
    return dict(faults(document))


def imported(**values: object) -> Provenance:
    """Say how a document came from its seed."""
    return Provenance("a.txt", "0" * 64, **values)  # type: ignore[arg-type]  # as each test gives them


def test_a_document_with_headline_date_and_source_needs_nobody():
    assert found(WELL) == {}


def test_what_is_missing_is_told():
    assert found(Document(body="x")) == {"undated": "", "untitled": "", "unsourced": ""}


def test_a_doubtful_value_is_told_with_the_reason():
    evidence = (
        Evidence("date", 1, Sure.DOUBTFUL, "it stands alone"),
        Evidence("title", 2, Sure.DOUBTFUL, "the likeliest of several"),
    )
    doubted = Document("Flood", parse_edtf("2015-02-14?"), source="x", provenance=imported(evidence=evidence), body="x")
    assert found(doubted) == {"doubtful": "it stands alone", "unsure": "the likeliest of several"}


def test_what_a_person_corrected_is_doubtful_no_longer():
    evidence = (Evidence("title", 2, Sure.DOUBTFUL, "the likeliest of several"),)
    text = seal(Document("Flood", parse_edtf("2015"), source="x", provenance=imported(evidence=evidence), body="x"))
    assert found(parse_document(text, "")) == {"unsure": "the likeliest of several"}
    assert found(parse_document(text.replace("title: Flood", "title: The flood"), "")) == {}


@pytest.mark.parametrize(("last", "told"), [(9, False), (10, True)])
def test_half_of_the_lines_left_out_is_much(last: int, told: bool):
    document = Document("a", parse_edtf("2015"), source="x", body="\n".join(["x"] * 10))
    share = last / (last + 10)
    assert (share >= MUCH) is told
    kept = Document(
        "a", document.date, source="x", body=document.body, provenance=imported(left_out=(LeftOut(1, last, "r"),))
    )
    assert ("furniture" in found(kept)) is told


@pytest.mark.parametrize(
    ("repairs", "body", "why"),
    [
        ((("mojibake", 3),), "x", "mojibake × 3"),
        ((("control character", 1),), "x\ufffdy\ufffd", "control character × 1, odd sign × 2"),
        ((), "x\ue000", "odd sign × 1"),
    ],
)
def test_odd_characters_are_counted(repairs: tuple[tuple[str, int], ...], body: str, why: str):
    document = Document("a", parse_edtf("2015"), source="x", body=body, provenance=imported(repairs=repairs))
    assert found(document) == {"characters": why}


@pytest.mark.parametrize("body", ["a\tb\nc", "naïve – “quoted” … 漢 سيول 🌊", "a\u200cb"])
def test_ordinary_signs_of_any_script_are_not_odd(body: str):
    document = Document(
        "a", parse_edtf("2015"), source="x", body=body, provenance=imported(repairs=(("no-break space", 6),))
    )
    assert found(document) == {}


def test_every_kind_has_its_words():
    from backfile.answers import FAULTS  # noqa: PLC0415 - the words of the terminal belong to another floor

    assert set(FAULTS) == set(KINDS)
