"""Write references as CSL-JSON, which Zotero, pandoc and citeproc read."""

import json
import re
from typing import Any

from backfile.citing.names import Name
from backfile.citing.references import Reference
from backfile.dates import SEASONS

PARTS = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:-XX)*")
"""A date whose parts are known from the year on; what follows as XX is not."""

ENCODER = json.JSONEncoder(ensure_ascii=False)

FIRST_SEASON = 20
"""What EDTF's number of a season has more than CSL's: 21 is spring, and so is 1."""


def csl(reference: Reference) -> str:
    """Write one reference, as an object on one line."""
    values = {
        "id": reference.key,
        "type": "article-newspaper",
        "title": reference.title,
        "author": [author(name) for name in reference.authors],
        "container-title": reference.paper,
        "issued": date(reference),
        "language": reference.lang,
        "keyword": ", ".join(reference.keywords),
        "URL": reference.url,
        "archive": reference.archive,
        "archive_location": reference.place,
        "note": ". ".join(reference.notes),
    }
    return ENCODER.encode({key: value for key, value in values.items() if value})


def author(name: Name) -> dict[str, str]:
    """Write a name in its parts, or as it stands."""
    if not name.given:
        return {"literal": name.family}
    parts = {"family": name.family, "given": name.given, "suffix": name.suffix}
    return {key: part for key, part in parts.items() if part}


def date(reference: Reference) -> dict[str, Any]:
    """Write a date: in parts where it has such, `circa` where approximate, else in words."""
    when = reference.date
    if not when.known:
        return {}
    ends = [parts(end) for end in re.sub("[?~%]", "", when.edtf).split("/")]
    seasons = [end[1] for end in ends if len(end) > 1 and end[1] in SEASONS]
    if not all(ends) or (seasons and len(ends) > 1):
        return {"literal": reference.said}
    made: dict[str, Any] = {"date-parts": ends}
    if seasons:
        made = {"date-parts": [ends[0][:1]], "season": seasons[0] - FIRST_SEASON}
    return made | ({"circa": True} if when.approximate else {})


def parts(name: str) -> list[int]:
    """Read year, month and day, as far as they are known; nothing where not even the year is, or it is the year 0."""
    found = PARTS.fullmatch(name)
    numbers = [int(part) for part in found.groups() if part] if found else []
    return numbers if any(numbers[:1]) else []
