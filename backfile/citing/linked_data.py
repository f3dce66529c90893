"""Describe a document for machines: JSON-LD in the terms of schema.org, which search engines and crawlers read."""

import json
from typing import Any

from backfile.citing.references import Holder
from backfile.model import Card, Document
from backfile.urls import absolute


def linked_data(card: Card, document: Document, paper: str, holder: Holder) -> str:
    """Describe a document as what it is: an article of the paper that printed it, kept by an archive.

    `paper` is how its source is shown. The result can stand in an element `script`: it holds no `<`.
    """
    values = (
        {"@context": "https://schema.org", "@type": ["NewsArticle", "ArchiveComponent"]}
        | whereabouts(card, holder)
        | content(card, document)
        | origin(card, document, paper)
    )
    known = {key: value for key, value in values.items() if value}
    return json.dumps(known, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def whereabouts(card: Card, holder: Holder) -> dict[str, Any]:
    """Say where it is found, and who keeps it."""
    home = absolute(holder.base_url, "/")
    sha256 = {"@type": "PropertyValue", "propertyID": "SHA-256", "value": card.sha256}
    return {
        "url": absolute(holder.base_url, card.address),
        "isPartOf": {"@type": "Collection", "name": holder.archive, "url": home},
        "holdingArchive": {"@type": "ArchiveOrganization", "name": holder.owner or holder.archive, "url": home},
        "identifier": sha256 if card.sha256 else None,
        "isAccessibleForFree": True,
    }


def content(card: Card, document: Document) -> dict[str, Any]:
    """Say what it says: headline, language, subjects."""
    title = document.title or card.title
    return {
        "name" if "title" in card.doubted else "headline": title,
        "inLanguage": "" if "lang" in card.doubted else card.lang,
        "keywords": list(card.tags),
        "dateline": document.place,
    }


def origin(card: Card, document: Document, paper: str) -> dict[str, Any]:
    """Say who made and printed it, and when: a date that is certain to its last digit, or none."""
    date = card.date
    sure = not (date.doubtful or date.approximate)
    licence = document.licence
    return {
        "datePublished": (date.day or date.month) if sure else "",
        "author": [] if "authors" in card.doubted else [{"@type": "Person", "name": name} for name in card.authors],
        "publisher": {"@type": "NewsMediaOrganization", "name": paper}
        if paper and "source" not in card.doubted
        else None,
        "sourceOrganization": [{"@type": "NewsMediaOrganization", "name": name} for name in card.agencies],
        "isBasedOn": card.url,
        "archivedAt": card.archived,
        "license": licence
        if licence.startswith("http")
        else {"@type": "CreativeWork", "name": licence}
        if licence
        else "",
    }
