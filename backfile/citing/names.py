"""Divide an author's name into the parts that reference managers sort by."""

import re
from dataclasses import dataclass
from functools import lru_cache

from backfile.importing.names import INSTITUTION, PARTICLES

SUFFIX = re.compile(r",?\s+(Jr\.?|Sr\.?|II|III|IV)$")
"""What stands behind a family name without being part of it."""

SEVERAL = frozenset({"and", "und", "et", "y", "e", "en", "och", "og", "with", "mit", "avec", "con", "&"})
"""Words that join names: what holds one of them is more than one person's name, or none."""

ARTICLES = frozenset({"the", "die", "das", "les", "los"})
"""Words that begin the name of a body, and no person's."""


@dataclass(frozen=True, slots=True)
class Name:
    """Hold an author's name."""

    family: str
    """The part that lists are sorted by; the whole name where it cannot be told apart."""

    given: str = ""
    """What stands before it; empty for a whole name."""

    suffix: str = ""
    """What stands behind it: `Jr.`"""


@lru_cache(maxsize=4096)  # an author signs many texts, and each is cited in several files
def parse_name(text: str) -> Name:
    """Read a name as it was printed: `Ada van den Marsh`, or `Marsh, Ada`.

    Divided is only what is written with capitals and has two words or more: the last is the family's, with the
    particles before it. Whatever else, an institution or a name in a script without capitals, stays whole.
    """
    text = " ".join(text.split())
    plain = SUFFIX.sub("", text)
    found = SUFFIX.search(text)
    suffix = found[1] if found else ""
    family, comma, given = (part.strip() for part in plain.partition(","))
    if comma:
        turned = [*given.split(), *family.split()]
        several = "," in given or (" " in family and " " in given)  # `Ada Marsh, Valley Herald` is no such name
        return Name(family, given, suffix) if person(turned) and not several else Name(text)
    words = plain.split()
    if not person(words):
        return Name(text)
    at = len(words) - 1
    while at > 1 and words[at - 1] in PARTICLES:
        at -= 1
    return Name(" ".join(words[at:]), " ".join(words[:at]), suffix)


def person(words: list[str]) -> bool:
    """Tell whether words are the given and the family name of one person."""
    return (
        len(words) > 1
        and words[0][:1].isupper()
        and any(char.isupper() for char in words[-1])
        and words[0].casefold() not in ARTICLES
        and not SEVERAL.intersection(word.casefold() for word in words)
        and not any(char.isdigit() for word in words for char in word)
        and not INSTITUTION.fullmatch(" ".join(words))
    )
