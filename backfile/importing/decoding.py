"""Read the bytes of a seed as text, and mend what the way to the seed has broken; every repair is counted."""

import codecs
import re
from collections import Counter

from backfile.errors import BackfileError, Problem
from backfile.model import Seed
from backfile.text import sha256

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks and what they announce; UTF-32 comes first, its little-endian mark begins like that of UTF-16."""

KINDS = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP, Word or EPUB file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
)
"""First bytes of the files that most often end up among texts, by the registered signatures of their formats."""

SOFT_HYPHEN = re.compile(r"\xad(?![ \t]*\n[ \t]*[^\s\xad])")
"""The sign that a program sets where it may break a word, inside a line. At the end of one it stays: there the word is
broken, and whoever puts the lines together mends it."""

NO_BREAK = "no-break space"
"""The name of the repair that makes plain spaces of U+00A0, U+2007 and U+202F."""

REPAIRS = {
    "\u00a0": NO_BREAK,
    "\u2007": NO_BREAK,
    "\u202f": NO_BREAK,
    "\u200b": "zero-width space",
    "\u2060": "word joiner",
    "\ufeff": "byte order mark",
    "\u0085": "control character",
    "\u2028": "line separator",
    "\u2029": "paragraph separator",
}
"""Characters that carry no text, and the name each is counted under.

The joiners U+200C and U+200D and the marks of writing direction are missing on purpose: Persian, Indic scripts and
mixed lines need them.
"""

SPACES = frozenset("\u00a0\u2007\u202f\u0085\u2028\u2029\x0b\x0c")
"""Those of them that part words: a plain space takes their place, so that no line is lost or won."""

SUSPECT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\xa0\u2007\u200b\u2028\u2029\u202f\u2060\ufeff]")
"""Any character to mend: those above, and the control characters of ASCII and Latin-1 but for tab and line feed."""

MOJIBAKE = re.compile("[\u00c2-\u00f4][\x80-\xbf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]")
"""What UTF-8 looks like where it was read as a Latin code page: a lead byte, then a following byte, each as a letter.

Much that is not broken matches (`é»`, `Î²`); ftfy decides.
"""


def decode(raw: bytes, name: str, source: str, encodings: tuple[str, ...] = ()) -> Seed:
    """Make a seed of a file's bytes.

    A byte order mark decides the encoding, else the bytes must be UTF-8, else they are tried in the encodings that the
    owner named. Raises BackfileError where none of them fits or the file holds no text.
    """
    text, repairs = read(raw, source, encodings)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text, broken = mend_mojibake(text)
    text, counts = mend_characters(text)
    if not text.strip():
        raise refusal(source, "the seed is empty", "put its text in again, or remove the file")
    if broken:
        repairs = (*repairs, ("mojibake", broken))
    return Seed(name, text, sha256(raw), (*repairs, *counts))


def refusal(source: str, what: str, hint: str, line: int = 0) -> BackfileError:
    """Make the error that says why a seed cannot be read."""
    return BackfileError([Problem(source, line, what, hint)])


def read(raw: bytes, source: str, encodings: tuple[str, ...]) -> tuple[str, tuple[tuple[str, int], ...]]:
    """Turn bytes into characters; the second value names an encoding that had to be found out."""
    for mark, encoding in MARKS:
        if raw.startswith(mark):
            return decode_strictly(raw[len(mark) :], encoding, source), ()
    refuse_binary(raw, source)
    try:
        return raw.decode(), ()
    except UnicodeDecodeError as error:
        if not encodings:
            raise broken_text(raw, error, source) from None
    return read_legacy(raw, source, encodings)


def decode_strictly(raw: bytes, encoding: str, source: str) -> str:
    """Decode bytes whose byte order mark told the encoding."""
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-8":
            raise broken_text(raw, error, source) from None
        what = f"the seed begins with a mark of {encoding.upper()}, but byte {error.start + 1} after it does not fit"
        raise refusal(source, what, "save the file again as UTF-8") from None


def refuse_binary(raw: bytes, source: str) -> None:
    """Stop at files that hold no plain text, and say what they are where the first bytes tell."""
    kind = next((kind for start, kind in KINDS if raw.startswith(start)), "")
    if kind or b"\0" in raw:
        what = f"this is {kind}, not a text" if kind else "this is a binary file, not a text: it holds zero bytes"
        raise refusal(source, what, "save its text as UTF-8, or move the file out of the seeds folder")


def broken_text(raw: bytes, error: UnicodeDecodeError, source: str) -> BackfileError:
    """Say which byte is no UTF-8, and what the owner can do."""
    line = raw.count(b"\n", 0, error.start) + 1
    column = error.start - raw.rfind(b"\n", 0, error.start)
    what = f"byte {column} of this line (0x{raw[error.start]:02X}) is not UTF-8"
    hint = "save the file as UTF-8, or name its encoding in site.yaml, for example `encodings: [cp1252]`"
    return refusal(source, what, hint, line)


def read_legacy(raw: bytes, source: str, encodings: tuple[str, ...]) -> tuple[str, tuple[tuple[str, int], ...]]:
    """Decode bytes in one of the code pages that the owner named; where several can be, the likelier one."""
    fits = tuple(encoding for encoding in encodings if can_read(raw, encoding))
    if not fits:
        what = f"the seed is neither UTF-8 nor {' nor '.join(encodings)}"
        raise refusal(source, what, "add its encoding to `encodings` in site.yaml, or save the file as UTF-8")
    chosen = fits[0] if len(fits) == 1 else likeliest(raw, fits)
    return raw.decode(chosen), ((f"read as {chosen}", 1),)


def can_read(raw: bytes, encoding: str) -> bool:
    """Tell whether the bytes are valid in an encoding; one that Python does not know reads nothing."""
    try:
        raw.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return False
    return True


def likeliest(raw: bytes, encodings: tuple[str, ...]) -> str:
    """Choose among encodings that all can be; the owner's first one where nothing tells them apart."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to import and seldom needed

    best = from_bytes(raw, cp_isolation=list(encodings)).best()
    names = {codecs.lookup(encoding).name: encoding for encoding in reversed(encodings)}
    return names.get(codecs.lookup(best.encoding).name, encodings[0]) if best else encodings[0]


def mend_mojibake(text: str) -> tuple[str, int]:
    """Put right the lines in which UTF-8 was once read as a Latin code page, and count the words that changed."""
    if not MOJIBAKE.search(text):
        return text, 0
    lines = text.split("\n")
    mended = [mend_line(line) if MOJIBAKE.search(line) else line for line in lines]
    changed = sum(
        (Counter(before.split()) - Counter(after.split())).total()
        for before, after in zip(lines, mended, strict=True)
        if before != after
    )
    return "\n".join(mended), changed


def mend_line(line: str) -> str:
    """Undo a wrong decoding of one line, and nothing else: quotes, ligatures and widths stay as printed."""
    from ftfy import TextFixerConfig, fix_text_segment  # noqa: PLC0415 - slow to import and seldom needed

    config = TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        fix_surrogates=False,
        remove_control_chars=False,
        normalization=None,
    )
    mended = fix_text_segment(line, config)
    return mended if "\n" not in mended and len(mended) < len(line) else line


def mend_characters(text: str) -> tuple[str, tuple[tuple[str, int], ...]]:
    """Take out the characters that carry no text, and count them by name."""
    text, soft = SOFT_HYPHEN.subn("", text) if "\xad" in text else (text, 0)
    found = Counter(SUSPECT.findall(text))
    if not found and not soft:
        return text, ()
    counts = Counter({"soft hyphen": soft} if soft else {})
    for character, number in found.items():
        counts[REPAIRS.get(character, "control character")] += number
    table = {ord(character): " " if character in SPACES else None for character in found}
    return text.translate(table), tuple(sorted(counts.items()))
