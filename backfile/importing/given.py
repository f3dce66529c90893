"""Take what is given beside the text: the name of the seed's folder, and what a person says in sidecars."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from backfile.dates import UNKNOWN
from backfile.importing import calendar_words
from backfile.model import Document, Evidence, Given, Subject, Sure
from backfile.urls import slugify

SEEDS = "seeds"
"""How evidence calls the folder of the seeds, wherever it lies: documents are the same on every machine."""

LETTERS = re.compile(r"[^\W\d_]+")
"""The words of a folder's name."""

Known = tuple[Document, tuple[Evidence, ...]]
"""A document and how its values are known."""


def value_given(given: Iterable[Given], field: str) -> Any:  # noqa: ANN401 - each field has a kind of its own
    """Give what a person says of a field; None where nothing is."""
    return next((one.value for one in given if one.field == field and says(one)), None)


def says(given: Given) -> bool:
    """Tell whether a sidecar gives a value, or only takes back what a folder above says."""
    return given.value not in ("", (), UNKNOWN)


def take_given(
    known: Known,
    seed: str,
    given: tuple[Given, ...],
    vocabulary: tuple[Subject, ...] = (),
    sources: tuple[Subject, ...] = (),
) -> Known:
    """Lay what is given beside the text over what was read from it.

    What a person says stands, whatever the text says; only tags are added to those that were found, and called by
    their names in the vocabulary. The folder names the source where no sidecar speaks of it.
    """
    if not any(one.field == "source" for one in given):
        known = take_folder(known, seed, sources)
    for one in filter(says, given):
        known = take_value(known, one, vocabulary)
    return known


def take_value(known: Known, given: Given, vocabulary: tuple[Subject, ...]) -> Known:
    """Put a value that a person gave in the place of what was read."""
    document, evidence = known
    value: Any = given.value  # the sidecar's reader fixed its kind
    why, sure = f"given in {SEEDS}/{given.sidecar}", Sure.CERTAIN
    if given.field == "tags":
        names = names_of(vocabulary)
        value = tuple(dict.fromkeys((*(names.get(slugify(tag), tag) for tag in value), *document.tags)))
        if document.tags:
            why, sure = f"{why}; more of them found in the text by their spellings in site.yaml", Sure.LIKELY
    document = replace(document, **{given.field: value})
    if given.field == "date" and document.date.doubtful:
        sure = Sure.DOUBTFUL
    return document, with_evidence(evidence, Evidence(given.field, 0, sure, why))


def take_folder(known: Known, seed: str, sources: tuple[Subject, ...]) -> Known:
    """Take the name of a seed's folder for its source.

    Of several folders that which site.yaml names, else the first; one that names a date says nothing. A folder that
    site.yaml does not name gives way to a publication in the text that it does; where both mean the same, the text's
    spelling is taken.
    """
    document, evidence = known
    names = names_of(sources)
    folders = [name for name in seed.split("/")[:-1] if slugify(name) and not names_date(name)]
    listed = next((name for name in reversed(folders) if slugify(name) in names), "")
    said = document.source
    if not folders or (not listed and slugify(said) in names):
        return known
    folder = listed or folders[0]
    name = names.get(slugify(folder)) or (
        said if slugify(said) == slugify(folder) else folder.replace("_", " ").strip()
    )
    parts = seed.split("/")
    why = f"the name of its folder, {'/'.join((SEEDS, *parts[: parts.index(folder) + 1]))}/"
    agrees = bool(said) and slugify(names.get(slugify(said), said)) == slugify(name)
    why += "; the text says the same" if agrees else f"; the text names “{said}”" if said else ""
    sure = Sure.CERTAIN if agrees or (listed and not said) else Sure.LIKELY
    return replace(document, source=name), with_evidence(evidence, Evidence("source", 0, sure, why))


def names_of(registry: tuple[Subject, ...]) -> dict[str, str]:
    """Give the name that site.yaml has for each of its spellings, by the spelling's slug."""
    return {slugify(one): subject.name for subject in registry for one in (subject.name, *subject.aliases)}


def names_date(folder: str) -> bool:
    """Tell whether a folder is called after a year, a month or a day."""
    months = calendar_words.names_of("").months
    return all(calendar_words.spelled(word) in months for word in LETTERS.findall(folder))


def with_evidence(evidence: tuple[Evidence, ...], new: Evidence) -> tuple[Evidence, ...]:
    """Put evidence in the place of all that there was for its field."""
    others = tuple(item for item in evidence if item.field != new.field)
    at = next((at for at, item in enumerate(evidence) if item.field == new.field), len(evidence))
    return (*others[:at], new, *others[at:])
