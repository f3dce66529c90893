"""Single values of a YAML text are changed, and every other byte stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backfile import fields
from backfile.patches import add_items, drop_item, drop_key, is_mapping, put, rename_key, set_item


def plain(text: str) -> dict[str, tuple[str, ...]]:
    """Read names with lists of texts."""
    return dict(fields.read_names(text, fields.texts))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "a:\n  b: new\n"),
        ("# nothing yet\n", "# nothing yet\na:\n  b: new\n"),
        ("x: 1", "x: 1\na:\n  b: new\n"),
        ("a:  # later\nx: 1\n", "a:\n  b: new  # later\nx: 1\n"),
        ("a: {}\n", "a: {b: new}\n"),
        ("{x: 1}", "{x: 1, a: {b: new}}"),
        ("{a: {c: 1}}", "{a: {c: 1, b: new}}"),
        ("a:\n    c: 1  # one\n# end\nx: 1\n", "a:\n    c: 1  # one\n    b: new\n# end\nx: 1\n"),
        ("a:\n  b: old  # why\n  c: 1\n", "a:\n  b: new  # why\n  c: 1\n"),
        ("a:\n  b: |\n    old\n    lines\n  c: 1\n", "a:\n  b: new\n  c: 1\n"),
        ("a: {b: 'old', c: 1}", "a: {b: new, c: 1}"),
        ("a:\r\n  c: 1\r\n", "a:\r\n  c: 1\r\n  b: new\r\n"),
        ("a: text\n", "a: text\n"),
        ("a: [1]\n", "a: [1]\n"),
    ],
)
def test_a_value_is_put_where_it_belongs(before: str, after: str):
    assert put(before, ("a", "b"), "new") == after


@pytest.mark.parametrize(
    ("value", "after"),
    [
        ("a: b", "x: 'a: b'\n"),
        ("", "x: ''\n"),
        ("no", "x: 'no'\n"),
        (["a, b", "c"], "x: ['a, b', c]\n"),
        ({"y": ["a"], "z": "b"}, "x:\n  y: [a]\n  z: b\n"),
    ],
)
def test_a_value_is_written_as_people_do(value: object, after: str):
    assert put("", ("x",), value) == after  # type: ignore[arg-type]  # each is one of the three


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("x: [a, b]  # c\n", "x: [a, b, n]  # c\n"),
        ("x: []\n", "x: [n]\n"),
        ("x:\n", "x: [n]\n"),
        ("x: a  # c\n", "x: [a, n]  # c\n"),
        ("x:\n- a\n- b # c\ny: 1\n", "x:\n- a\n- b # c\n- n\ny: 1\n"),
        ("x:\n  - a", "x:\n  - a\n  - n\n"),
        ("y: 1\n", "y: 1\nx: [n]\n"),
        ("x: {y: 1}\n", "x: {y: 1}\n"),
    ],
)
def test_an_item_is_added_to_a_list_however_it_is_written(before: str, after: str):
    assert add_items(before, ("x",), ["n"]) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("x: [a, o, b]\n", "x: [a, b]\n"),
        ("x: [o, a]\n", "x: [a]\n"),
        ("x: [a, o]  # c\n", "x: [a]  # c\n"),
        ("x: [o]\n", "x: []\n"),
        ("x: o\n", "x: []\n"),
        ("x:\n- a # 1\n- o # 2\n- b # 3\n", "x:\n- a # 1\n- b # 3\n"),
        ("x:\n  - a\n  - o", "x:\n  - a\n"),
        ("x: [a]\n", "x: [a]\n"),
        ("y: o\n", "y: o\n"),
    ],
)
def test_an_item_is_taken_out_of_a_list(before: str, after: str):
    assert drop_item(before, ("x",), "o") == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("x: [a, o, b]\n", "x: [a, 'n, m', b]\n"),
        ("x:\n- 'o' # c\n- b\n", "x:\n- n, m # c\n- b\n"),
        ("x: o # c\n", "x: n, m # c\n"),
        ("x: [o, a, o]\n", "x: ['n, m', a, 'n, m']\n"),
        ("x: [a]\n", "x: [a]\n"),
    ],
)
def test_an_item_is_changed_in_its_place(before: str, after: str):
    assert set_item(before, ("x",), "o", "n, m") == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("t:\n  a: 1\n  # of o\n  o:\n    x: 1\n    y: 2 # c\n\n  b: 3\n", "t:\n  a: 1\n  # of o\n\n  b: 3\n"),
        ("t:\n  o: |\n    x\n    y\n  b: 3\n", "t:\n  b: 3\n"),
        ("t: {a: 1, o: {x: 1}, b: 3}\n", "t: {a: 1, b: 3}\n"),
        ("t: {a: 1, o: [1]}\n", "t: {a: 1}\n"),
        ("t:\n  o: 1\n", "t:\n"),
        ("t:\n  a: 1\n", "t:\n  a: 1\n"),
    ],
)
def test_a_key_is_taken_out_with_its_value(before: str, after: str):
    assert drop_key(before, ("t", "o")) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("t:\n  o: [1]  # c\n", "t:\n  'n: m': [1]  # c\n"),
        ("t: {o: 1}\n", "t: {'n: m': 1}\n"),
        ("t:\n  a: 1\n", "t:\n  a: 1\n"),
    ],
)
def test_a_key_is_called_by_another_name(before: str, after: str):
    assert rename_key(before, ("t", "o"), "n: m") == after


def test_keys_under_a_key_are_told():
    assert is_mapping("a: {b: {}}", ("a", "b"))
    assert not is_mapping("a: {b: [c]}", ("a", "b"))


NAMES = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]), min_size=1, max_size=8).filter(
    lambda text: text.strip() == text and text not in fields.NULLS
)
LISTS = st.dictionaries(NAMES, st.lists(NAMES, unique=True, max_size=4).map(tuple), min_size=1, max_size=4)


@given(LISTS, NAMES, NAMES, st.booleans(), st.sampled_from(["\n", "\r\n"]))
def test_whatever_is_written_says_afterwards_what_it_should(
    lists: dict[str, tuple[str, ...]], key: str, item: str, flow: bool, end: str
):
    values = {name: list(items) for name, items in lists.items()}
    text = fields.write({name: fields.Flow(x=items)["x"] for name, items in values.items()}).replace("\n", end)
    if flow:
        text = "".join(f"{line}{end}" for line in ["# above", *put_all(values).split("\n")[:-1]])
    assert plain(text) == lists
    first = next(iter(lists))
    there = lists[first]
    assert plain(add_items(text, (key,), [item])) == lists | {key: tuple(dict.fromkeys((*lists.get(key, ()), item)))}
    assert (
        plain(rename_key(text, (first,), key)) == {key if n == first else n: v for n, v in lists.items()}
        or key in lists
    )
    assert plain(drop_key(text, (first,))) == {name: items for name, items in lists.items() if name != first}
    if there:
        assert plain(drop_item(text, (first,), there[0])) == lists | {first: there[1:]}
        changed = tuple(dict.fromkeys((item, *there[1:])))
        assert plain(set_item(text, (first,), there[0], item)) == lists | {first: changed}


def put_all(values: dict[str, list[str]]) -> str:
    """Write each list on one line."""
    text = ""
    for name, items in values.items():
        text = put(text, (name,), items)
    return text
