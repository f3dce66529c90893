"""Gather the names of months and weekdays in every language of the Unicode CLDR, for the importer's dates.

    python benchmarks/gather_calendar_names.py [--write]

Needs babel, which the importer itself does not: it would read a file for each language. Of all regions and scripts of a
language each spelling is taken, wide and abbreviated, alone and within a date, with the letters that a date grows onto
it (Hebrew *ב*, Basque *-ren*). Names that English has too are left out, for English is always read, and so are those
that stand for two months. With --write the table is put into the package.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel import Locale, localedata
from babel.core import get_cldr_version

from backfile.importing.calendar_words import spelled

TABLE = Path(__file__).parent.parent / "backfile/importing/calendar_names.py"
HEAD = '''"""Hold the names of months and weekdays by language, as benchmarks/gather_calendar_names.py gathered them.

They are those of the Unicode CLDR {version}, spelled as `calendar_words.spelled` spells them. Names of one month stand
apart by spaces, months by bars; a low line stands for the space in a name.
"""

# ruff: noqa: E501 - a language is a line
# fmt: off

NAMES = {{
'''
GROWN = r"(?:([^\x00-\x7f\s\d]+)|'(\w+)')?"
MONTH = re.compile(rf"{GROWN}(?<!M)M{{3,4}}(?!M){GROWN}")
WEEKDAY = re.compile(rf"(?<!E)E{{3,4}}(?!E){GROWN}")
"""The name in a pattern of the CLDR, with letters that are set beside it; those of ASCII stand in apostrophes."""

NO_NAME = re.compile(r"[\d/:,]|月$")
"""What stands in no name: signs that part words, and the numbers of months, which are read as numbers."""

MONTH_WORDS = {"km": "ខែ", "lo": "ເດືອນ", "th": "เดือน"}
"""The word for month where it is written before the name without a space."""

WIDTHS = [(form, width) for form in ("format", "stand-alone") for width in ("wide", "abbreviated")]


def locales(lang: str) -> list[str]:
    """Give the locales of a language."""
    return sorted(name for name in localedata.locale_identifiers() if name.partition("_")[0] == lang)


def field(locale: str, *keys: str) -> dict[int, str]:
    """Give names of a locale. babel's own Locale leaves those of one locale in the next, where both inherit them."""
    whole = found = localedata.load(locale)
    for key in keys:
        found = found[key]
        if isinstance(found, localedata.Alias):
            found = found.resolve(whole)
        elif isinstance(found, tuple):  # what it inherits, and what it has of its own
            found = {**found[0].resolve(whole), **found[1]}
    return found


def patterns(locale: str) -> list[str]:
    """Give the patterns of dates of a locale."""
    return [Locale.parse(locale).date_formats[style].pattern for style in ("full", "long", "medium")]


def word(plain: str, quoted: str) -> str:
    """Give what a pattern sets beside a name, plain or in apostrophes, unless it is a mere sign."""
    found = plain or quoted
    return found if any(map(str.isalpha, found)) else ""


def months(locale: str) -> Iterator[tuple[int, str]]:
    """Give the names of the months of a locale, each with its place from 0."""
    affixes = {("", ""), (MONTH_WORDS.get(locale.partition("_")[0], ""), "")}
    affixes |= {(word(a, b), word(c, d)) for pattern in patterns(locale) for a, b, c, d in MONTH.findall(pattern)}
    for form, width in WIDTHS:
        for month, name in field(locale, "months", form, width).items():
            yield from ((month - 1, before + name + after) for before, after in sorted(affixes))


def weekdays(locale: str) -> Iterator[tuple[int, str]]:
    """Give the names of the weekdays of a locale, each with its place, Monday as 0."""
    endings = {""} | {word(*ending) for pattern in patterns(locale) for ending in WEEKDAY.findall(pattern)}
    for form, width in WIDTHS:
        for day, name in field(locale, "days", form, width).items():
            yield from ((day, name + ending) for ending in sorted(endings))


def by_place(named: Iterable[tuple[int, str]], size: int) -> list[list[str]]:
    """Gather names by place, without those that stand for two."""
    found: list[dict[str, None]] = [{} for _ in range(size)]
    for place, name in named:
        if name and not NO_NAME.search(name):
            found[place][spelled(name)] = None
    times = Counter(name for names in found for name in names)
    return [[name for name in names if times[name] == 1] for names in found]


def gather(lang: str) -> tuple[list[list[str]], list[list[str]]]:
    """Gather the names of the months and of the weekdays of a language."""
    every = locales(lang)
    return (
        by_place((one for locale in every for one in months(locale)), 12),
        by_place((one for locale in every for one in weekdays(locale)), 7),
    )


def line(lang: str, names: Iterable[list[list[str]]], english: Iterable[list[list[str]]]) -> str:
    """Write the line of a language, without the names that English has; nothing where none is left."""
    packed = [
        "|".join(
            " ".join(name.replace(" ", "_") for name in own if name not in known)
            for own, known in zip(*both, strict=True)
        )
        for both in zip(names, english, strict=True)
    ]
    return f'    "{lang}": ("{packed[0]}", "{packed[1]}"),\n' if any(text.strip("|") for text in packed) else ""


def table() -> str:
    """Write the whole module."""
    langs = sorted({name.partition("_")[0] for name in localedata.locale_identifiers()})
    english, nothing = gather("en"), ([[]] * 12, [[]] * 7)
    lines = (line(lang, gather(lang), nothing if lang == "en" else english) for lang in langs)
    return HEAD.format(version=get_cldr_version()) + "".join(lines) + "}\n"


def main() -> None:
    """Show how large the table is, or write it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    text = table()
    if parser.parse_args().write:
        TABLE.write_text(text, encoding="utf-8", newline="\n")
    print(f"{text.count(chr(10))} lines, {len(text.encode())} bytes")


if __name__ == "__main__":
    main()
