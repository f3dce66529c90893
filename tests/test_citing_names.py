"""Names are divided where the last word is surely the family's, and stay whole everywhere else."""

import pytest

from backfile.citing.names import Name, parse_name


@pytest.mark.parametrize(
    ("printed", "family", "given"),
    [
        ("Ada Marsh", "Marsh", "Ada"),
        ("Hans van den Berg", "van den Berg", "Hans"),
        ("Ali al-Khoram", "al-Khoram", "Ali"),
        ("Jeanne d'Arc", "d'Arc", "Jeanne"),
        ("J. R. Hill", "Hill", "J. R."),
        ("Лев Толстой", "Толстой", "Лев"),
        ("Marsh, Ada", "Marsh", "Ada"),
        ("Díaz Prado, Inés", "Díaz Prado", "Inés"),
    ],
)
def test_a_person_has_a_family_name_and_given_ones(printed: str, family: str, given: str):
    assert parse_name(printed) == Name(family, given)


@pytest.mark.parametrize("printed", ["John Hill Jr.", "Hill, John, Jr.", "Hill, John Jr."])
def test_what_stands_behind_a_name_is_no_part_of_it(printed: str):
    assert parse_name(printed) == Name("Hill", "John", "Jr.")


@pytest.mark.parametrize(
    "printed",
    [
        "AFP", "Valley Herald Staff", "The Editorial Board", "محمد علي", "山田太郎", "ada marsh",
        "Ada Marsh and Bo Hill", "Ada Marsh, Valley Herald", "Marsh, Hill, Ode", "Studio 54", "@ada", "",
    ],
)  # fmt: skip
def test_whatever_else_stays_whole(printed: str):
    assert parse_name(printed) == Name(printed)
