"""Every value of a YAML mapping has a line and a kind, and all its mistakes are told at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backfile import fields
from backfile.fields import Mistake, Mistaken

READERS = {
    "title": fields.text,
    "tags": fields.texts,
    "featured": fields.flag,
    "per_page": fields.number(1, 1000),
    "pictures": fields.several(fields.record(dict, {"caption": fields.text})),
    "names": fields.by_name(fields.text),
}
WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co")), max_size=20)


def value(text: str) -> object:
    """Read a mapping of one key."""
    return next(iter(fields.read(text, READERS)[0].values()))


def mistakes(text: str) -> list[Mistake]:
    """Read a mapping that is wrong."""
    with pytest.raises(Mistaken) as error:
        fields.read(text, READERS)
    return list(error.value.mistakes)


@pytest.mark.parametrize("text", ["no", "yes", "on", "2015-02-14", "12", "1_000", "0x10", "1e3", "1:30", ".inf", "="])
def test_what_yaml_would_turn_into_something_else_stays_text(text: str):
    assert value(f"title: {text}\n") == text


@pytest.mark.parametrize("text", ["", "~", "null"])
def test_nothing_may_be_written_in_three_ways(text: str):
    assert value(f"title: {text}\n") == ""


def test_null_in_quotation_marks_is_a_word():
    assert value("title: 'null'\n") == "null"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tags: [one, two]", ("one", "two")),
        ("tags:\n- one\n- two", ("one", "two")),
        ("tags: one", ("one",)),
        ("tags:", ()),
        ("tags: []", ()),
        ("tags: [one, '', one, ~]", ("one",)),
    ],
)
def test_a_list_may_be_written_in_several_ways(text: str, expected: tuple[str, ...]):
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("true", True), ("Yes", True), ("on", True), ("false", False), ("NO", False)]
)
def test_a_flag_is_true_or_false(text: str, expected: bool):
    assert value(f"featured: {text}") is expected


@pytest.mark.parametrize("text", ["1", "50", "1000"])
def test_a_number_in_its_range_is_read(text: str):
    assert value(f"per_page: {text}") == int(text)


@pytest.mark.parametrize("text", ["0", "1001", "-1", "1.5", "many", "٣", "9" * 5000, "''"])
def test_any_other_number_is_refused(text: str):
    assert mistakes(f"per_page: {text}")[0].what.startswith("per_page: must be a whole number from 1 to 1000, not ")


def test_a_list_of_records_may_be_a_single_one():
    assert value("pictures: {caption: The bridge}") == ({"caption": "The bridge"},)
    assert value("pictures:") == ()


def test_names_are_the_owners():
    assert value("names: {Iran: a, 2015: b}") == (("Iran", "a"), ("2015", "b"))


def test_each_key_knows_its_line():
    assert fields.read("\ntitle: Flood\n\ntags: []\n", READERS)[1] == {"title": 2, "tags": 4}


def test_an_empty_text_is_an_empty_mapping():
    assert fields.read("# nothing but a comment\n", READERS) == ({}, {})


def test_all_mistakes_are_told_in_the_order_of_lines():
    found = mistakes("titel: x\nfeatured: maybe\ntags: {a: b}\ntitle: [x]\n")
    assert found == [
        Mistake(1, "unknown key 'titel'", "did you mean 'title'?"),
        Mistake(2, "featured: must be true or false, not 'maybe'"),
        Mistake(3, "tags: must be a list of texts", "write it as [one, two], or each on a line that begins with `- `"),
        Mistake(4, "title: must be a text", "put quotation marks around it if it begins with [ or {"),
    ]


def test_a_doubled_key_is_told_with_its_first_line():
    assert mistakes("title: a\ntitle: b\n") == [Mistake(2, "the key 'title' stands twice", "first on line 1")]


def test_a_key_like_none_is_told_which_there_are():
    assert mistakes("zzz: a\n") == [
        Mistake(1, "unknown key 'zzz'", "known keys are featured, names, per_page, pictures, tags, title")
    ]


def test_a_list_in_place_of_keys_is_told():
    expected = Mistake(1, "here must stand keys and values", "write each as `key: value`, on a line of its own")
    assert mistakes("- one\n- two\n") == [expected]


def test_a_mistake_deep_inside_names_its_line_and_its_keys():
    assert mistakes("pictures:\n- caption: a\n- capton: b\n") == [
        Mistake(3, "pictures: unknown key 'capton'", "did you mean 'caption'?")
    ]


@pytest.mark.parametrize(
    "text", ["title: [a", "title: 'a", "title: a: b", "\ttitle: a", "title: @a", "a: &x [*y]", "%", "\x01"]
)
def test_what_is_no_yaml_is_told(text: str):
    assert mistakes(text)[0].what.startswith("not YAML: ")


def test_what_is_no_yaml_is_told_where_it_stands():
    assert mistakes("tags: []\n\ntitle: a: b\n")[0].line == 3


def test_an_endless_mapping_is_a_mistake():
    assert mistakes("tags: &a [*a]\n")[0].what == "tags: must be a text"


@given(st.dictionaries(WORDS, WORDS, max_size=5))
def test_names_and_texts_that_are_written_read_back(values: dict[str, str]):
    assert dict(fields.read_names(fields.write(values), fields.text)) == values


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(text: str):
    found: tuple[Mistake, ...] = ()
    try:
        fields.read(text, READERS)
    except Mistaken as error:
        found = error.mistakes
    assert all(mistake.line >= 1 for mistake in found)


def test_writing_keeps_order_dates_and_long_lines():
    long = "word " * 100 + "end"
    assert fields.write({"b": "2015-02-14", "a": long}) == f"b: 2015-02-14\na: {long}\n"


def test_a_flow_mapping_is_written_on_one_line():
    assert fields.write({"lines": fields.Flow(first=3, last=7)}) == "lines: {first: 3, last: 7}\n"
