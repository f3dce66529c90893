"""Find out whether a text was wrapped at a margin, and put its lines together again."""

import re
from collections.abc import Iterable
from itertools import pairwise

from backfile.importing.galley import SENTENCE_END

NARROW, WIDE = 40, 132
"""The widths between which a text can have been wrapped by a program: a narrow e-mail to a wide line printer."""

ENOUGH = 3
"""Line breaks at the margin that it takes to believe in a margin; fewer happen by chance."""

MOSTLY = 0.6
"""Share of the line breaks inside paragraphs that must be at the margin; the rest end paragraphs and headings."""

GOING_ON = 0.3
"""Share of those that must stand inside a sentence. Of wrapped German, which prints most words large, it is about half;
of lists of headlines that happen to be equally long, next to none."""

FILLED = 2 / 3
"""Share of the margin from which a line that breaks off inside a sentence is broken by hand; verse has shorter ones."""

RAGGED = (1.0, 0.98, 0.95, 0.9)
"""Shares of the lines that may have to keep the margin: an address of the web or a line of the page is wider."""

MARKED = re.compile(r"^\s*>|\S\t+\S")
"""A line quoted in a mail, or a row of a table: its end is meant."""

SOFT_HYPHEN = "\u00ad"
"""The sign that a program sets where it breaks a word."""

WIDE_SIGNS = re.compile("[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]")
"""Signs that take two columns (Unicode, East Asian width)."""

UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uf900-\ufaff\uff00-\uff60]")
"""Scripts that set no spaces between words: Thai, Lao, Burmese, Khmer, Chinese, Japanese."""

HYPHENS = "-\u2010¬"
"""Signs that part a word at a line end; the last one is what optical readers make of it."""

TAIL, HEAD = re.compile(rf"([^\W\d_]+)[{HYPHENS}]$"), re.compile(r"[^\W\d_]+")
"""The part of a word before a line end, and the part after it."""

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*(?!-?\n|[^\W\d_])")
"""A whole word, with its hyphens; not one that a line end parts."""

JOINED = "line end inside a paragraph"
"""The name of the repair that puts a wrapped paragraph on one line."""

SOFT = "soft hyphen at a line end"
"""The name of the repair that puts a word together at such a sign."""

UNDONE = "hyphen at a line end"
"""The name of the repair that puts a parted word together; the word follows."""


def find_margin(lines: list[str]) -> int:
    """Find the width that the text was wrapped at; 0 where it was not wrapped."""
    breaks = [(one.rstrip(), two) for one, two in pairwise(lines) if is_break(one, two)]
    if len(breaks) < ENOUGH:
        return 0
    widths = sorted(columns(one) for one, _ in breaks)
    likely = (widths[int(share * (len(widths) - 1))] for share in RAGGED)
    return next((width for width in dict.fromkeys(likely) if is_margin(width, breaks)), 0)


def is_break(line: str, following: str) -> bool:
    """Tell whether two lines stand in one paragraph, or may: no empty line between them, and no row of a table."""
    if not (line.strip() and following.strip()) or not (has_words(line) or has_words(following)):
        return False
    return not MARKED.search(line) and not MARKED.search(following)


def has_words(line: str) -> bool:
    """Tell whether a line has several words, or is in a script that does not part them; an address has one."""
    return " " in line.strip() or bool(UNSPACED.search(line))


def is_margin(width: int, breaks: list[tuple[str, str]]) -> bool:
    """Tell whether most lines end where the next word would have gone over a width, many of them inside a sentence."""
    if not NARROW <= width <= WIDE:
        return False
    full = [(one, two) for one, two in breaks if is_full(one, two, width) and columns(one) <= width]
    if len(full) < max(ENOUGH, MOSTLY * len(breaks)):
        return False
    return sum(goes_on(one, two) for one, two in full) >= GOING_ON * len(full)


def is_full(line: str, following: str, margin: int) -> bool:
    """Tell whether the next line's first word would have gone over the margin."""
    line, following = line.rstrip(), following.lstrip()
    if not line or not following:
        return False
    word = following[:1] if UNSPACED.match(following) else following.split(maxsplit=1)[0]
    space = 0 if UNSPACED.match(following) else 1
    return columns(line) + space + columns(word) > margin


def carries_on(line: str, following: str, margin: int) -> bool:
    """Tell whether a paragraph goes on over a line end, where the text is known to be wrapped.

    Who typed by hand did not fill every line: one that is long enough may also break off inside a sentence.
    """
    if not (has_words(line) or has_words(following)):
        return False
    ragged = columns(line.rstrip()) >= FILLED * margin and following.lstrip()[:1].islower()
    return ragged or is_full(line, following, margin)


def goes_on(line: str, following: str) -> bool:
    """Tell whether a sentence goes on over a line end."""
    first = following.lstrip()[:1]
    if first.islower():
        return True
    return not SENTENCE_END.search(line) and (not first.isupper() or line.isupper())


def columns(line: str) -> int:
    """Measure a line in columns of a typewriter."""
    return len(line) if line.isascii() else len(line) + len(WIDE_SIGNS.findall(line))


def whole_words(text: str) -> frozenset[str]:
    """Gather the words that a text prints unparted, folded to lower case."""
    return frozenset(word.lower() for word in WORD.findall(text))


def unwrap(words: str, known: frozenset[str] = frozenset()) -> tuple[str, tuple[str, ...]]:
    """Put the lines of a paragraph on one, and give the names of the repairs that it took.

    A word that a hyphen parts at a line end is put together only where `known`, the words printed elsewhere, has it
    whole and not with the hyphen. Otherwise the hyphen stays, and so does the space unless the word is known so.
    """
    if "\n" not in words:
        return words, ()
    pieces, repairs = [""], []
    for line in filter(None, map(str.strip, words.split("\n"))):
        pieces[-1], joint, repair = join(pieces[-1], line, known)
        pieces += [joint, line]
        repairs += [repair] if repair else []
    return "".join(pieces), tuple(repairs[1:])


def join(above: str, line: str, known: frozenset[str]) -> tuple[str, str, str]:
    """Say how a line goes on from the one above: what is left of that, what stands between, and the repair's name."""
    if above.endswith(SOFT_HYPHEN):
        return above[:-1], "", SOFT
    tail, head = TAIL.search(above), HEAD.match(line)
    if tail and head:
        whole, parted = f"{tail[1]}{head[0]}", f"{tail[1]}-{head[0]}"
        if whole.lower() in known and parted.lower() not in known:
            return above[:-1], "", f"{UNDONE}: {whole}"
        return above, "" if parted.lower() in known and above.endswith("-") else " ", JOINED
    dense = UNSPACED.match(line) and UNSPACED.match(above[-1:])
    return above, "" if dense or not above else " ", JOINED


def count(names: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Count repairs by name, in the order of their names."""
    gathered: dict[str, int] = {}
    for name in names:
        gathered[name] = gathered.get(name, 0) + 1
    return tuple(sorted(gathered.items()))
