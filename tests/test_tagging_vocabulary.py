"""The vocabulary is changed in site.yaml as a person would: comments, order and all other lines stay."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from backfile.config import disputes, parse_config
from backfile.errors import BackfileError
from backfile.model import Subject
from backfile.tagging import vocabulary
from backfile.tagging.vocabulary import rewrite, subject_of

SITE = """# The letter file
title: The Letter File

tags:
  # people
  Barack Obama: [Obama]  # the president
  Ali Khamenei:

  # groups
  ISIS:
    aliases: [ISIL]  # more to come
    parent: Armed groups
  Armed groups: []
  Raqqa:
    # the town
    parent: ISIS
# publications
sources:
  Al-Akhbar: [Al Akhbar]
"""
TAGS = parse_config(SITE, "site.yaml").tags


def merged(text: str, old: str, new: str) -> str:
    """Make one tag of two."""
    return rewrite(text, vocabulary.merged(parse_config(text, "s").tags, old, new), {}, "site.yaml")


def renamed(text: str, old: str, new: str) -> str:
    """Call a tag by another name."""
    return rewrite(text, vocabulary.renamed(parse_config(text, "s").tags, old, new), {old: new}, "site.yaml")


def adopted(text: str, *new: Subject) -> str:
    """Add tags."""
    return rewrite(text, vocabulary.extended(parse_config(text, "s").tags, new), {}, "site.yaml")


def test_a_subject_is_found_by_any_of_its_spellings():
    assert subject_of(TAGS, "isil") == TAGS[2]
    assert subject_of(TAGS, "Geneva") is None


def test_a_merged_tag_becomes_a_spelling_of_the_other():
    assert merged(SITE, "ISIS", "Armed groups") == SITE.replace(
        "  ISIS:\n    aliases: [ISIL]  # more to come\n    parent: Armed groups\n", ""
    ).replace("Armed groups: []", "Armed groups: [ISIS, ISIL]").replace(
        "    parent: ISIS\n", "    parent: Armed groups\n"
    )


def test_what_a_merged_tag_said_is_kept_where_the_other_says_nothing():
    found = vocabulary.merged((Subject("A", (), "About A.", "P"), Subject("B"), Subject("P")), "A", "B")
    assert found == (Subject("B", ("A",), "About A.", "P"), Subject("P"))
    found = vocabulary.merged((Subject("A", (), "About A.", "P"), Subject("B", (), "About B.", "Q")), "A", "B")
    assert found == (Subject("B", ("A",), "About B.", "Q"),)


def test_a_tag_is_not_its_own_parent_after_a_merge():
    assert vocabulary.merged((Subject("A"), Subject("B", (), "", "A")), "A", "B") == (Subject("B", ("A",)),)


def test_a_tag_that_is_in_no_list_can_be_merged():
    assert merged("", "Water", "Rivers") == "tags:\n  Rivers: [Water]\n"
    assert merged(SITE, "Teheran", "Iran") == SITE.replace("# publications", "  Iran: [Teheran]\n# publications")


def test_a_renamed_tag_keeps_its_place_and_its_old_name_as_a_spelling():
    assert renamed(SITE, "ISIS", "Islamic State: group") == SITE.replace(
        "  ISIS:\n", "  'Islamic State: group':\n"
    ).replace("[ISIL]", "[ISIL, ISIS]").replace("parent: ISIS", "parent: 'Islamic State: group'")


def test_a_spelling_can_become_the_name():
    assert renamed(SITE, "Barack Obama", "Obama") == SITE.replace("Barack Obama: [Obama]", "Obama: [Barack Obama]")


def test_a_name_that_changes_in_case_alone_leaves_no_spelling():
    assert renamed("tags:\n  iran: []\n", "iran", "Iran") == "tags:\n  Iran: []\n"


def test_tags_are_added_at_the_end_of_the_list():
    geneva, obama = Subject("Geneva", ("Genève",)), Subject("Barack Obama", ("Mr. Obama", "obama"))
    assert adopted(SITE, geneva, obama) == SITE.replace("# publications", "  Geneva: [Genève]\n# publications").replace(
        "[Obama]", "[Obama, Mr. Obama]"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "tags:\n  N: [m]\n"),
        ("title: x", "title: x\ntags:\n  N: [m]\n"),
        ("tags:\nlang: en\n", "tags:\n  N: [m]\nlang: en\n"),
        ("tags: {A: [b]}\n", "tags: {A: [b], N: [m]}\n"),
        ("tags:\n    A:\n    - b\n", "tags:\n    A:\n    - b\n    N: [m]\n"),
        ("title: x\r\ntags:\r\n  A:\r\n", "title: x\r\ntags:\r\n  A:\r\n  N: [m]\r\n"),
    ],
)
def test_a_tag_is_added_however_the_list_is_written(before: str, after: str):
    assert adopted(before, Subject("N", ("m",))) == after


@pytest.mark.parametrize(
    "entry", ["A: []", "A:", "A: x", "A: [x, y]", "A: {aliases: x}", "A: {}", "A:\n    - x", "A:\n    description: d"]
)
def test_a_description_and_a_parent_find_their_place_in_any_entry(entry: str):
    text = f"tags:\n  {entry}\n  P:\n  B:\n    description: Of B.\n    parent: P\n"
    after = parse_config(merged(text, "B", "A"), "s").tags
    assert after[0].parent == "P"
    assert after[0].description in ("Of B.", "d")
    assert after[0].aliases[-1] == "B"


def test_what_cannot_be_written_for_sure_is_told():
    with pytest.raises(BackfileError) as error:
        adopted("tags: {A}\n", Subject("N")), merged("tags: {A, B}\n", "A", "B")
    assert str(error.value) == (
        "site.yaml: the tags are written in a way that cannot be changed for sure\n"
        "  change them by hand, or write each on a line of its own"
    )


NAMES = st.text(
    st.characters(categories=["L", "N", "Zs", "Po", "Pd"], max_codepoint=0x6FF), min_size=1, max_size=6
).filter(lambda name: any(map(str.isalnum, name)) and name == name.strip())


@given(
    st.lists(NAMES, min_size=2, max_size=6, unique_by=str.casefold),
    st.sampled_from(["[]", "", "[{}]", "{{aliases: [{}]}}"]),
)
def test_any_two_tags_can_be_merged_and_any_renamed(names: list[str], form: str):
    registry = tuple(Subject(name) for name in names)
    assume(not list(disputes(registry)))
    text = rewrite("", registry, {}, "s").replace(": []", f": {form.format('zz')}", 1)
    before = parse_config(text, "s").tags
    both, other = vocabulary.merged(before, names[0], names[1]), vocabulary.renamed(before, names[0], "Новое")
    assume(not [*disputes(both), *disputes(other)])
    assert parse_config(merged(text, names[0], names[1]), "s").tags == both
    assert parse_config(renamed(text, names[0], "Новое"), "s").tags == other
