"""Answer an address as the host of a published site does: with which file, of what type, or by sending on."""

import mimetypes
import os
import re
from http import HTTPStatus
from pathlib import Path

from backfile.urls import bad, file_of

MISSING = "404.html"
"""The site's own page for addresses where nothing is."""

TYPES = {
    ".bib": "text/x-bibtex",
    ".js": "text/javascript",
    ".jsonl": "application/jsonl",
    ".md": "text/markdown",
    ".ris": "application/x-research-info-systems",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
"""Content types that not every Python knows, or not by the same name."""

TEXT = re.compile(r"text/|application/(javascript|jsonl?|manifest\+json|x-research-info-systems)$|.*xml$")
"""Content types of texts, all of which a site has as UTF-8."""


def answer(output: str, base: str, path: str) -> tuple[HTTPStatus, str]:
    """Say how an address is answered: with a file of the output, or (FOUND) by sending on to another of the site."""
    if base and path in ("/", base):
        return HTTPStatus.FOUND, "/"
    name = path.removeprefix(f"{base}/")
    if name == path or "//" in path or any(map(bad, name.split("/"))):
        return HTTPStatus.NOT_FOUND, MISSING
    if is_file(output, file_of(f"/{name}")):
        return HTTPStatus.OK, file_of(f"/{name}")
    if is_file(output, f"{name}/index.html"):
        return HTTPStatus.FOUND, f"/{name}/"
    return HTTPStatus.NOT_FOUND, MISSING


def is_file(output: str, name: str) -> bool:
    """Tell whether a file is there; none is where the system cannot have one of that name."""
    return os.path.isfile(Path(output, name))  # noqa: PTH113 - that of Path raises an error for such names


def content_type(name: str) -> str:
    """Give the content type of a file of the site."""
    ending = Path(name).suffix
    found = TYPES.get(ending) or mimetypes.MimeTypes().guess_type(f"x{ending}")[0] or "application/octet-stream"
    return f"{found}; charset=utf-8" if TEXT.match(found) else found
