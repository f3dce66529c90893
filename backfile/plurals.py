"""Know which form of a word a number takes: one document, two documents, five документов.

The rules are those of CLDR (Language Plural Rules, cardinal) for whole numbers. Left out is the form that French and
its kin have for whole millions: it is for numbers in words.
"""

from collections.abc import Callable

Rule = Callable[[int], str]


def plural(lang: str, number: int) -> str:
    """Name the form of a word that goes with a number: `zero`, `one`, `two`, `few`, `many` or `other`.

    `lang` is a language tag. A language that is not in the table has one form for one and another for all else.
    """
    return RULES.get(lang.partition("-")[0].lower(), singular)(number)


def singular(number: int) -> str:
    """Tell one from all others, as English does."""
    return "one" if number == 1 else "other"


def nought_is_one(number: int) -> str:
    """Tell none and one from all others, as French does."""
    return "one" if number <= 1 else "other"


def never(_number: int) -> str:
    """Have one form for every number, as Japanese does."""
    return "other"


def dual(number: int) -> str:
    """Have a form of its own for two, as Hebrew does."""
    return {1: "one", 2: "two"}.get(number, "other")


def arabic(number: int) -> str:
    """Have six forms: none, one, two, three to ten, eleven to 99, and whole hundreds with one or two."""
    if number <= 2:  # noqa: PLR2004 - the forms that are names of numbers
        return ("zero", "one", "two")[number]
    rest = number % 100
    return "few" if 3 <= rest <= 10 else "many" if rest >= 11 else "other"  # noqa: PLR2004 - see above


def few(number: int) -> bool:
    """Tell the numbers that end in 2, 3 or 4, but not in 12, 13 or 14: Slavic languages have a form for them."""
    return number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14)


def ends_in_one(number: int) -> bool:
    """Tell the numbers that end in 1, but not in 11."""
    return number % 10 == 1 and number % 100 != 11  # noqa: PLR2004 - eleven


def russian(number: int) -> str:
    """Have forms for 1, 21, 31 …, for 2 to 4, 22 to 24 …, and for all else."""
    return "one" if ends_in_one(number) else "few" if few(number) else "many"


def serbian(number: int) -> str:
    """Have the forms of Russian, the last under another name."""
    return "one" if ends_in_one(number) else "few" if few(number) else "other"


def polish(number: int) -> str:
    """Have forms for 1, for 2 to 4, 22 to 24 …, and for all else."""
    return "one" if number == 1 else "few" if few(number) else "many"


def czech(number: int) -> str:
    """Have forms for 1, for 2 to 4, and for all else."""
    return "one" if number == 1 else "few" if number in (2, 3, 4) else "other"


def romanian(number: int) -> str:
    """Have forms for 1, for none and what ends in 01 to 19, and for all else."""
    return "one" if number == 1 else "few" if number == 0 or 1 <= number % 100 <= 19 else "other"  # noqa: PLR2004 - teens


def icelandic(number: int) -> str:
    """Tell 1, 21, 31 … from all others."""
    return "one" if ends_in_one(number) else "other"


RULES: dict[str, Rule] = {
    lang: rule
    for rule, langs in (
        (nought_is_one, "am as bn fa ff fr gu hi hy kn pa pt zu"),
        (never, "id ja jv ko lo ms my su th vi yue zh"),
        (dual, "he iu iw se"),
        (arabic, "ar"),
        (russian, "be ru uk"),
        (serbian, "bs hr sr"),
        (polish, "pl"),
        (czech, "cs sk"),
        (romanian, "mo ro"),
        (icelandic, "is mk"),
    )
    for lang in langs.split()
}
"""The rule of each language that does not count as English does."""
