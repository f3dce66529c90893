"""Make addresses: slugs, the files that answer to an address, and an address under the site's base path."""

import re
import unicodedata
from functools import lru_cache
from urllib.parse import quote, urlsplit

from backfile.text import bare, digest

SLUG_BYTES = 80
"""Longest slug in UTF-8: file systems allow 255 bytes a name, and people quote addresses."""

SIGNS = {"+": "plus", "#": "sharp", "&": "and", "@": "at", "%": "percent", "=": "equals", "°": "degrees"}
"""Signs that tell names apart (C++ from C#): written out."""

DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})
"""Names that Windows keeps for itself, in any folder and with any ending."""

RESERVED = DEVICES | {"index", "page"}
"""Slugs that would hide a page which backfile makes."""

SIGNLESS = re.compile("[^+#&@%=\\x80-\U0010ffff]*")
"""ASCII without such signs: all but its letters and digits become hyphens, and most titles are like that."""

NO_LETTERS = re.compile(r"[\x00-/:-`{-\x7f]+")
"""Runs of ASCII in which no small letter and no digit stands."""

SLUG_HINT = "use letters, digits and hyphens, for example slug: flood-in-the-valley"

PLAIN = re.compile(r"[\w./~-]*", re.ASCII)
"""An address with nothing to encode: most are, and to see it costs a tenth of encoding it (15 links on a page)."""

APOSTROPHES = re.compile(r"(?<=\w)['’‘ʼ`](?=\w)")


def slugify(text: str, length: int = SLUG_BYTES) -> str:
    """Make the last part of an address from a title or a name, in its own script; empty where nothing is left.

    Letters, digits and the marks that belong to them stay, accents that readers leave out go, signs that tell names
    apart are written out. (python-slugify was tried: it drops Indic vowel signs and so changes words.)
    """
    plain = APOSTROPHES.sub("", bare(text)).casefold()
    parts = plain if SIGNLESS.fullmatch(plain) else "".join(map(slug_part, plain))
    slug = NO_LETTERS.sub("-", parts).strip("-")
    if len(slug.encode()) > length:
        cut = slug.encode()[: length + 1].decode(errors="ignore")
        slug = cut.rpartition("-")[0] or slug.encode()[:length].decode(errors="ignore")
    return f"{slug}-" if slug in RESERVED else slug


def term_slug(name: str) -> str:
    """Make the slug of a tag, source or author; a name of nothing but signs gets one from its digest."""
    return slugify(name) or f"x-{digest(name)[:8]}"


def slug_part(char: str) -> str:
    """Give what one character becomes in a slug."""
    category = unicodedata.category(char)
    if category[0] in "LNM":
        return char
    if char in SIGNS:
        return f"-{SIGNS[char]}-"
    if category == "So":
        return f"-{unicodedata.name(char, '').casefold().replace(' ', '-')}-"
    return "-"


def parse_slug(text: str) -> str:
    """Read a slug that a person wrote; raises ValueError where it is hostile, reserved or no slug."""
    slug = unicodedata.normalize("NFC", text.strip())
    if not slug:
        return ""
    if slug.casefold().partition(".")[0] in RESERVED:
        raise ValueError(f"the slug {slug!r} is reserved")
    if len(slug.encode()) > 200 or not all(char in "-_." or unicodedata.category(char)[0] in "LNM" for char in slug):  # noqa: PLR2004 - bytes, under the 255 of file systems
        raise ValueError(f"{slug!r} is not a slug")
    if slug.startswith((".", "-")) or slug.endswith("."):
        raise ValueError(f"{slug!r} is not a slug")
    return slug


def parse_alias(text: str) -> str:
    """Read an older address, `/2014/letter/` or `letter.html`; raises ValueError where it leads out of the site."""
    parts = [part for part in unicodedata.normalize("NFC", text.strip()).split("/") if part]
    if not parts or "://" in text or any(bad(part) for part in parts):
        raise ValueError(f"{text!r} is not an address of this site")
    tail = "" if "." in parts[-1] else "/"
    return "/" + "/".join(parts) + tail


def bad(part: str) -> bool:
    """Tell whether a part of an address could do harm as the name of a file."""
    return (
        part.startswith(".")
        or len(part.encode()) > 255  # noqa: PLR2004 - bytes of a name that file systems allow
        or part.casefold().partition(".")[0] in DEVICES
        or any(char in '\\?#:*"<>|' or unicodedata.category(char)[0] == "C" for char in part)
    )


def file_of(address: str) -> str:
    """Name the file of the output folder that answers to an address."""
    return (address + "index.html" if address.endswith("/") else address).lstrip("/")


def parse_base(text: str) -> str:
    """Read the address under which the site is published; the result has no slash at its end.

    Raises ValueError where it is no such address.
    """
    text = text.strip().rstrip("/")
    if not text:
        return ""
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment:
        raise ValueError(f"{text!r} is not the address of a site")
    return text


def base_path(base_url: str) -> str:
    """Give the path under which the site lies: `/repo`, or nothing at a domain's root."""
    return urlsplit(base_url).path.rstrip("/")


@lru_cache(maxsize=8)
def link_prefix(base_url: str) -> str:
    """Give what stands before every address of the site in a link: the base path, percent-encoded."""
    return quote(base_path(base_url), safe="/%")


def link(base_url: str, address: str) -> str:
    """Write an address of the site for a page of the site: under the base path, percent-encoded."""
    if not address.startswith("/"):
        return address
    return link_prefix(base_url) + (address if PLAIN.fullmatch(address) else quote(address, safe="/:@!$'()*,;=~+#?&"))


def absolute(base_url: str, address: str) -> str:
    """Write an address of the site so that it can be followed from elsewhere."""
    if not address.startswith("/") or not base_url:
        return link(base_url, address)
    parts = urlsplit(base_url)
    return f"{parts.scheme}://{parts.netloc}{link(base_url, address)}"
