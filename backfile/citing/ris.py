"""Write references as RIS, which EndNote, Zotero, Mendeley and most catalogues read: a tag and a value a line."""

from backfile.citing.names import Name
from backfile.citing.references import Reference, on_one_line


def ris(reference: Reference) -> str:
    """Write one reference, its lines ended as the format wants them (CRLF)."""
    lines = [f"{tag}  - {on_one_line(value)}\r\n" for tag, value in tags(reference) if value]
    return f"TY  - NEWS\r\n{''.join(lines)}ER  - \r\n"


def tags(reference: Reference) -> tuple[tuple[str, str], ...]:
    """Give the tags with their values, empty ones too."""
    return (
        ("ID", reference.key),
        ("TI", reference.title),
        *[("AU", author(name)) for name in reference.authors],
        ("T2", reference.paper),
        ("PY", reference.date.year),
        ("DA", date(reference)),
        ("LA", reference.lang),
        *[("KW", word) for word in reference.keywords],
        ("UR", reference.url),
        ("DB", reference.archive),
        ("AN", reference.place),
        *[("N1", note) for note in reference.notes],
    )


def author(name: Name) -> str:
    """Write a name as `Family, Given, Suffix`; a whole one has no comma that would part it."""
    if not name.given:
        return name.family.replace(",", "")
    return ", ".join([part for part in (name.family, name.given, name.suffix) if part])


def date(reference: Reference) -> str:
    """Write a date as `YYYY/MM/DD/words`: what is not known is left out, and words stand where it is approximate."""
    when = reference.date
    name = when.day or when.month or when.year
    parts = "/".join((*name.split("-"), "", "")[:3])
    return f"{parts}/{reference.said if when.approximate else ''}" if name else ""
