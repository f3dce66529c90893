"""A noun takes the form that its language has for the number."""

import pytest

from backfile.plurals import RULES, plural


@pytest.mark.parametrize(
    ("lang", "forms"),
    [
        ("en", {"one": [1], "other": [0, 2, 11, 21, 101]}),
        ("de-AT", {"one": [1], "other": [0, 2, 21]}),
        ("fr", {"one": [0, 1], "other": [2, 21, 100]}),
        ("fa", {"one": [0, 1], "other": [2, 10]}),
        ("ja", {"other": [0, 1, 2, 100]}),
        ("he", {"one": [1], "two": [2], "other": [0, 3, 20]}),
        (
            "ar",
            {
                "zero": [0],
                "one": [1],
                "two": [2],
                "few": [3, 10, 103, 110, 1003],
                "many": [11, 99, 111, 199],
                "other": [100, 101, 102, 200, 1000, 1002],
            },
        ),
        ("ru", {"one": [1, 21, 101], "few": [2, 4, 22, 104], "many": [0, 5, 11, 12, 14, 111, 112]}),
        ("sr", {"one": [1, 21], "few": [3, 23], "other": [0, 5, 11, 13]}),
        ("pl", {"one": [1], "few": [2, 4, 22], "many": [0, 5, 12, 21, 101]}),
        ("cs", {"one": [1], "few": [2, 4], "other": [0, 5, 22]}),
        ("ro", {"one": [1], "few": [0, 2, 19, 101, 119], "other": [20, 100, 120]}),
        ("is", {"one": [1, 21, 101], "other": [0, 2, 11, 111]}),
    ],
)
def test_a_number_takes_the_form_of_its_language(lang: str, forms: dict[str, list[int]]):
    assert {
        form: [number for number in found if plural(lang, number) == form] for form, found in forms.items()
    } == forms


def test_a_language_without_a_rule_counts_as_english_does():
    assert "xx" not in RULES
    assert [plural("xx", number) for number in (0, 1, 2)] == ["other", "one", "other"]
