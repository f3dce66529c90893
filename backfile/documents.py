"""Turn a Markdown file with front matter into a Document, and back; reading what was written gives the same value."""

from collections.abc import Mapping
from dataclasses import fields as dataclass_fields
from dataclasses import replace
from typing import Any

from backfile import fields
from backfile.dates import HINT as DATE_HINT
from backfile.dates import When, parse_edtf
from backfile.errors import BackfileError, Problem
from backfile.fields import Flow, Mistaken
from backfile.model import Document, Evidence, LeftOut, Picture, Provenance, Sure
from backfile.text import digest
from backfile.urls import SLUG_HINT, parse_alias, parse_slug

FENCE = "---"
"""The line above and below the front matter."""

READ = (
    *("title", "date", "authors", "agencies", "source", "place", "lang", "pictures", "tags"),
    *("url", "captured", "archived", "licence"),
)
"""The values that an import gives, each of which has evidence; the last three are in no text, only in sidecars."""

FOUND = "found in the text"
"""The reason where the importer gives no better one."""

ROBOTS = ("noindex", "noarchive", "nosnippet")
"""What search engines can be asked not to do: the words of the robots meta element that they heed."""

OPEN_DIGEST = "x" * 32
"""Stands for the digest of the importer's text while that digest is being made."""


def parse_lines(text: str) -> tuple[int, int]:
    """Read `3` or `3-7` as the first and the last line; raises ValueError for anything else."""
    first, _, last = text.partition("-")
    if first.isdecimal() and (last or first).isdecimal():
        return int(first), int(last or first)
    raise ValueError(f"{text!r} names no lines")


def parse_lang(text: str) -> str:
    """Read a language tag such as `en` or `ar-LB`; raises ValueError where it cannot be one."""
    tag = text.strip().replace("_", "-")
    parts = tag.split("-")
    if tag and not (parts[0].isalpha() and 2 <= len(parts[0]) <= 3 and all(p.isalnum() and p.isascii() for p in parts)):  # noqa: PLR2004 - letters of an ISO 639 code
        raise ValueError(f"{text!r} is not a language tag")
    return tag


def parse_url(text: str) -> str:
    """Read the address of a page elsewhere; raises ValueError where a browser would not open it as one."""
    if text and not text.startswith(("http://", "https://")):
        raise ValueError(f"{text!r} is not the address of a page")
    return text


def parse_canonical(text: str) -> str:
    """Read which page search engines shall count; raises ValueError for anything but `self` and `original`."""
    if text not in ("", "self", "original"):
        raise ValueError(f"{text!r} names no page")
    return text


def parse_robots(text: str) -> str:
    """Read what search engines are asked not to do; raises ValueError for what they do not know."""
    word = text.strip().casefold()
    if word not in ROBOTS:
        raise ValueError(f"{text!r} tells search engines nothing")
    return word


def left_out(lines: tuple[int, int], rule: str = "") -> LeftOut:
    """Make the value from what the front matter holds."""
    return LeftOut(*lines, rule)


LANG = fields.parsed(parse_lang, "write a code such as en, ar or pt-BR")
URL = fields.parsed(parse_url, "it begins with https://")
CANONICAL = fields.parsed(parse_canonical, "write self or original")

EVIDENCE: Mapping[str, fields.Reader] = {
    "line": fields.number(0, 10**9),
    "sure": fields.parsed(Sure, "write certain, likely or doubtful"),
    "why": fields.text,
    "read": fields.text,
}

LEFT_OUT: Mapping[str, fields.Reader] = {
    "lines": fields.parsed(parse_lines, "write 3 or 3-7"),
    "rule": fields.text,
}

SEED: Mapping[str, fields.Reader] = {
    "name": fields.text,
    "sha256": fields.text,
    "day": fields.text,
    "body": fields.text,
    "digest": fields.text,
}

FRONT_MATTER: Mapping[str, fields.Reader] = {
    "title": fields.text,
    "date": fields.parsed(parse_edtf, DATE_HINT),
    "authors": fields.texts,
    "author": fields.texts,
    "agencies": fields.texts,
    "source": fields.text,
    "place": fields.text,
    "lang": LANG,
    "pictures": fields.several(fields.record(Picture, {"caption": fields.text, "credit": fields.text})),
    "tags": fields.texts,
    "url": URL,
    "captured": fields.text,
    "archived": URL,
    "licence": fields.text,
    "slug": fields.parsed(parse_slug, SLUG_HINT),
    "aliases": fields.several(fields.parsed(parse_alias, "write the part after the site's name: /2014/letter/")),
    "featured": fields.flag,
    "canonical": CANONICAL,
    "robots": fields.several(fields.parsed(parse_robots, f"write {' or '.join(ROBOTS)}")),
    "evidence": fields.by_name(fields.record(dict, EVIDENCE)),
    "left_out": fields.several(fields.record(left_out, LEFT_OUT)),
    "repairs": fields.by_name(fields.number(0, 10**9)),
    "seed": fields.record(dict, SEED),
}
"""Every key of the front matter and how its value is read; docs/front-matter.md describes each."""

PROVENANCE = ("evidence", "left_out", "repairs", "seed")


def parse_document(text: str, source: str) -> Document:
    """Read a document; `source` is only a name for messages.

    Raises BackfileError with every mistake of the front matter.
    """
    return read_document(text, source)[0]


def read_document(text: str, source: str) -> tuple[Document, Mapping[str, int]]:
    """Read a document and the line of each key of its front matter."""
    front, body = split(text, source)
    try:
        values, lines = fields.read(front, FRONT_MATTER)
    except Mistaken as error:
        raise BackfileError(
            Problem(source, m.line, f"front matter: {m.what}", m.hint) for m in error.mistakes
        ) from None
    if "author" in values:
        values["authors"] = values.get("authors", ()) + values.pop("author")
    provenance = values.get("seed")
    parts = {key: values.pop(key) for key in PROVENANCE if key in values}
    if provenance:
        values["provenance"] = read_provenance(parts)
    return Document(**values, body=body), lines


def split(text: str, source: str) -> tuple[str, str]:
    """Divide a file into front matter and body; a file that does not begin with the fence is all body.

    The front matter begins with an empty line in place of the fence, so that its lines have their numbers in the file.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    first, _, rest = text.partition("\n")
    if first.rstrip() != FENCE:
        return "", text.strip("\n")
    lines = rest.split("\n")
    for number, line in enumerate(lines):
        if line.rstrip() == FENCE:
            return "\n" + "\n".join(lines[:number]) + "\n", "\n".join(lines[number + 1 :]).strip("\n")
    raise BackfileError(
        [Problem(source, 1, "front matter: it does not end", "close it with a line of three hyphens: ---")]
    )


def read_provenance(parts: dict[str, Any]) -> Provenance:
    """Make the provenance from the values of its keys."""
    seed = parts["seed"]
    return Provenance(
        seed=seed.get("name", ""),
        sha256=seed.get("sha256", ""),
        evidence=tuple(
            Evidence(field, **{"line": 0, "sure": Sure.LIKELY, "why": ""} | values)
            for field, values in parts.get("evidence", ())
        ),
        left_out=parts.get("left_out", ()),
        repairs=parts.get("repairs", ()),
        body=seed.get("body", ""),
        digest=seed.get("digest", ""),
        day=seed.get("day", ""),
    )


def format_document(document: Document) -> str:
    """Write a document; keys without a value are left out, but for title and date."""
    values: dict[str, Any] = {}
    for key, value in ((field.name, getattr(document, field.name)) for field in dataclass_fields(document)):
        if key == "date":
            values[key] = value.edtf or None
        elif key == "pictures" and value:
            values[key] = [{k: v for k, v in (("caption", p.caption), ("credit", p.credit)) if v} for p in value]
        elif key not in ("body", "provenance") and (value or key == "title"):
            values[key] = list(value) if isinstance(value, tuple) else value
    if document.provenance:
        values |= provenance_values(document.provenance)
    front = fields.write(values).replace("date: null\n", "date:\n", 1)
    return f"{FENCE}\n{front}{FENCE}\n\n{document.body}\n"


def provenance_values(provenance: Provenance) -> dict[str, Any]:
    """Give the keys that tell how a document came from its seed."""
    values: dict[str, Any] = {}
    if provenance.evidence:
        values["evidence"] = {
            item.field: Flow(
                ({"line": item.line} if item.line else {})
                | {"sure": str(item.sure), "why": item.why}
                | ({"read": item.read} if item.read else {})
            )
            for item in provenance.evidence
        }
    if provenance.left_out:
        values["left_out"] = [
            Flow(lines=f"{item.first}-{item.last}" if item.last > item.first else item.first, rule=item.rule)
            for item in provenance.left_out
        ]
    if provenance.repairs:
        values["repairs"] = Flow(provenance.repairs)
    values["seed"] = {"name": provenance.seed, "sha256": provenance.sha256}
    more = (("day", provenance.day), ("body", provenance.body), ("digest", provenance.digest))
    values["seed"] |= {key: value for key, value in more if value}
    return values


def seal(document: Document) -> str:
    """Write an imported document with the digests by which a person's change, of any field, is known later."""
    provenance = document.provenance
    if provenance is None:
        return format_document(document)
    said = {item.field for item in provenance.evidence}
    there = [field for field in READ if value_digest(document, field) != value_digest(Document(), field)]
    others = [Evidence(field, 0, Sure.LIKELY, FOUND) for field in there if field not in said]
    evidence = tuple(replace(item, read=value_digest(document, item.field)) for item in (*provenance.evidence, *others))
    provenance = replace(provenance, evidence=evidence, body=value_digest(document, "body"), digest=OPEN_DIGEST)
    text = format_document(replace(document, provenance=provenance))
    return text.replace(f"digest: {OPEN_DIGEST}", f"digest: {digest(text)}", 1)


def untouched(text: str, recorded: str) -> bool:
    """Tell whether a file is still what the importer wrote; `recorded` is the digest in its front matter."""
    text = text.replace("\r\n", "\n")
    return bool(recorded) and digest(text.replace(f"digest: {recorded}", f"digest: {OPEN_DIGEST}", 1)) == recorded


def value_digest(document: Document, field: str) -> str:
    """Fingerprint one value of a document, in eight characters: enough to see a change, short enough to read past."""
    value = getattr(document, field, "")
    plain = value.edtf if isinstance(value, When) else value
    return digest(*map(str, plain) if isinstance(plain, tuple) else (str(plain),))[:8]


def corrected(document: Document) -> tuple[str, ...]:
    """Name the fields that have another value than the one the importer read."""
    if document.provenance is None:
        return ()
    read = {item.field: item.read for item in document.provenance.evidence if item.read}
    read |= {"body": document.provenance.body} if document.provenance.body else {}
    return tuple(field for field, value in read.items() if value != value_digest(document, field))


def merge(ours: Document, theirs: Document) -> Document:
    """Take from a new import what it knows better, but for the fields that a person corrected or filled in.

    Which these are is in the evidence of our own document: the base of this three-way merge.
    """
    mine = set(corrected(ours)) | {"slug", "aliases"}
    known = {item.field for item in ours.provenance.evidence if item.read} | {"body"} if ours.provenance else set()
    fresh = {
        field.name: getattr(theirs, field.name)
        for field in dataclass_fields(ours)
        if field.name not in mine and (field.name in known or getattr(ours, field.name) == field.default)
    }
    return replace(ours, **fresh | {"provenance": theirs.provenance})
