"""The tags of a document are changed in their lines; all else stays, and so does what a later import knows of it."""

import pytest
from conftest import document

from backfile.documents import corrected, parse_document, seal, untouched
from backfile.errors import BackfileError
from backfile.model import Document, Evidence, Provenance, Sure
from backfile.tagging.retagging import retag

NAMES = {"isis": "Islamic State", "daesh": "Islamic State", "letters": "Mail: in, out"}

IMPORTED = seal(
    Document(
        title="Flood: the river",
        tags=("ISIS", "Rivers"),
        slug="flood",
        body="Water rose.",
        provenance=Provenance("flood.txt", "0" * 64, (Evidence("tags", 0, Sure.LIKELY, "read"),)),
    )
)


def changed(text: str) -> str:
    """Change the tags of a document."""
    return retag(text, NAMES, "content/flood.md")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("tags: [ISIS, Rivers]", "tags: [Islamic State, Rivers]"),
        ("tags: ISIS", "tags: Islamic State"),
        ("tags: [Rivers, 'isis' ]  # both", "tags: [Rivers, Islamic State ]  # both"),
        ("tags:\n- ISIS  # one\n- Rivers", "tags:\n- Islamic State  # one\n- Rivers"),
        ("tags:\n- ISIS  # one\n- Islamic State  # two", "tags:\n- Islamic State  # two"),
        ("tags: [ISIS, Da'esh, Rivers]", "tags: [Islamic State, Rivers]"),
        ("tags: [Letters]", "tags: ['Mail: in, out']"),
        ("tags:\n- Letters", "tags:\n- 'Mail: in, out'"),
        ("tags: [Rivers]", "tags: [Rivers]"),
        ("lang: en", "lang: en"),
    ],
)
@pytest.mark.parametrize(
    "frame", ["---\n# mine\ntitle:   Flood\n{}\nfeatured: no\n---\n\nBody  \n", "\ufeff---\n{}\n---\nx"]
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_only_the_lines_of_the_tags_change(before: str, after: str, frame: str, end: str):
    text = frame.format(before).replace("\n", end)
    assert changed(text) == frame.format(after).replace("\n", end)


def test_a_document_that_nobody_touched_is_untouched_afterwards():
    text = changed(IMPORTED)
    after = parse_document(text, "")
    assert after.tags == ("Islamic State", "Rivers")
    assert after.provenance
    assert untouched(text, after.provenance.digest)
    assert corrected(after) == ()


def test_it_is_what_an_import_would_have_written():
    imported = parse_document(IMPORTED, "")
    assert changed(IMPORTED) == seal(
        Document(
            title=imported.title,
            tags=("Islamic State", "Rivers"),
            slug="flood",
            body=imported.body,
            provenance=Provenance("flood.txt", "0" * 64, (Evidence("tags", 0, Sure.LIKELY, "read"),)),
        )
    )


def test_a_persons_edit_is_still_one_afterwards_and_the_tags_are_not():
    after = parse_document(changed(IMPORTED.replace("title: 'Flood: the river'", "title: The flood")), "")
    assert corrected(after) == ("title",)
    assert after.title == "The flood"


def test_tags_that_a_person_corrected_stay_corrected():
    after = parse_document(changed(IMPORTED.replace("- Rivers\n", "- Streams\n")), "")
    assert after.tags == ("Islamic State", "Streams")
    assert corrected(after) == ("tags",)


def test_windows_line_ends_do_not_hide_that_nobody_touched_it():
    text = changed(IMPORTED.replace("\n", "\r\n"))
    recorded = parse_document(text, "").provenance
    assert recorded
    assert untouched(text, recorded.digest)
    assert text.count("\n") == text.count("\r\n")


def test_tags_that_cannot_be_changed_for_sure_are_told():
    with pytest.raises(BackfileError) as error:
        changed("---\nplace: &raqqa ISIS\ntags: [*raqqa]\n---\n")
    assert str(error.value) == (
        "content/flood.md: the tags are written in a way that cannot be changed for sure\n"
        "  change them by hand: Islamic State"
    )


def test_a_document_with_mistakes_is_told():
    with pytest.raises(BackfileError, match="unknown key"):
        changed(document("Flood", "x", tag="[ISIS]"))
