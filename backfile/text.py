"""Fold, shorten and fingerprint text, in any script."""

import hashlib
import re
import unicodedata

DIGEST_BYTES = 16
"""Length of the digests that compare pages and documents: 128 bits, so that an accidental clash is out of reach."""

MARKS = re.compile("(?<=[A-Za-z\u0370-\u03ff])[\u0300-\u036f]+|[\u0591-\u05c7\u064b-\u0652\u0670\u0640]")
"""Marks that readers leave out when they type, in decomposed text: accents of Latin and Greek letters, Hebrew points,
Arabic vowel signs and tatweel. The breve of a Cyrillic й, the hamza and the vowel signs of Indic scripts make another
letter, so they stay."""

RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "ug", "ur", "yi"})
"""Languages written from right to left (CLDR, layout/orientation)."""


def digest(*parts: str | bytes) -> str:
    """Fingerprint the parts, in order; the same parts in other pieces give another digest."""
    mill = hashlib.blake2b(digest_size=DIGEST_BYTES)
    for part in parts:
        raw = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        mill.update(len(raw).to_bytes(8, "little"))
        mill.update(raw)
    return mill.hexdigest()


def sha256(raw: bytes) -> str:
    """Fingerprint bytes the way archives quote them: SHA-256, in lower-case hexadecimal."""
    return hashlib.sha256(raw).hexdigest()


def fold(text: str) -> str:
    """Bring spellings together that a reader takes for the same: case, accents, widths and spaces.

    Only for comparing; what is shown is always the text itself.
    """
    return " ".join(bare(text).casefold().split())


def bare(text: str) -> str:
    """Take away the marks that readers leave out when they type, and the widths of letters."""
    if text.isascii():  # nothing to take away: most words of English, and twelve times faster
        return text
    return unicodedata.normalize("NFC", MARKS.sub("", unicodedata.normalize("NFKD", text)))


def shorten(text: str, length: int) -> str:
    """Cut text at a word, to at most `length` characters, an ellipsis included.

    A script that is written without spaces is cut between characters.
    """
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    at = cut.rfind(" ")
    return (cut[:at] if at > length // 2 else cut).rstrip(" ,;:–—-") + "…"


def direction(lang: str) -> str:
    """Tell `rtl` or `ltr` from a language tag such as `fa` or `ar-LB`."""
    return "rtl" if lang.partition("-")[0].lower() in RIGHT_TO_LEFT else "ltr"
