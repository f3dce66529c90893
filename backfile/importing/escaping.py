"""Write plain text as Markdown that renders to the very same text.

Escaped is only what CommonMark would act on, so that the Markdown stays pleasant to read and to correct. What counts
is read off the specification (CommonMark 0.31, and the strikethrough and tables of GitHub's): a single `*` or a word
like `snake_case` does nothing and stays bare.
"""

import re
from collections import Counter
from collections.abc import Iterable

PUNCTUATION = r"!-/:-@\[-`{-~"
"""The punctuation of ASCII, for use in a character class: what a backslash escapes."""

BACKSLASH = re.compile(rf"\\(?=[{PUNCTUATION}\n])")
"""A backslash that would escape what follows, or keep the end of its line."""

ENTITY = re.compile(r"&(?=(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});)")
"""A character reference such as `&amp;`."""

AUTOLINK = re.compile(r"<(?=[A-Za-z][A-Za-z0-9+.\-]{1,31}:[^<>\s]*>|[^<>\s@]+@[^<>\s@]+>)")
"""An address between angle brackets, which would become a link."""

LINK = re.compile(r"\](?=\()")
"""The joint of `[words](address)`."""

DEFINITION = re.compile(r"\[(?=.*\]:)", re.DOTALL)
"""The beginning of a link reference definition, which would vanish."""

OPENING = re.compile(
    r"(?P<heading>#{1,6}(?=[ ]|$))|(?P<quotation>>)|(?P<bullet>[-+*](?=[ ]|$))|(?P<fence>~~~)"
    r"|(?P<rule>(?P<mark>[-*_])(?:[ ]*(?P=mark)){2,}[ ]*$)"
)
"""What makes a block of another kind at the beginning of a paragraph."""

NUMBER = re.compile(r"(\d{1,9})([.)])(?=[ ]|$)", re.ASCII)
"""A number that would open a list: `1986. ` at the beginning of a paragraph."""

RUNS = re.compile(r"\*+|_+|~{2,}")
"""Runs of the characters that make emphasis and strikethrough."""

BULLET = re.compile(r"[•◦▪‣●·*]\s+")
"""The sign that opens an item of a list."""

CLOSING = re.compile(r"(?<= )(#+)$|^(#+)$")
"""Number signs that would close a heading."""

DASH = re.compile(r"[-–—]\s+")
"""The sign that opens an item of a list, or what somebody says."""

UNDERLINE = re.compile(r"(?:=+|-+|(?=[|:\- ]*[|:])[|:\- ]+)$")
"""What makes a heading or a table of the line above it."""

SPACE = re.compile(r"[ \t\n]+")
"""White space that means no more than the parting of words."""


def fold_space(text: str) -> str:
    """Write white space as single spaces, and none around the text."""
    return SPACE.sub(" ", text.strip())


def escape(text: str) -> str:
    """Write a paragraph of plain text as one line of Markdown; its white space is folded."""
    return escape_opening(escape_inline(fold_space(text)))


def escape_inline(text: str) -> str:
    """Escape what would act anywhere in a line."""
    if text.isalnum():
        return text
    text = BACKSLASH.sub(r"\\\\", text)
    text = escape_code(escape_runs(text))
    text = LINK.sub(r"\\]", text)
    text = ENTITY.sub(r"\\&", text)
    return AUTOLINK.sub(r"\\<", text)


def escape_runs(text: str) -> str:
    """Escape the stars, low lines and tildes that could pair up; one alone never does."""
    runs = list(RUNS.finditer(text))
    acting = [run for run in runs if can_act(text, run)]
    counts = Counter(run[0][0] for run in acting)
    pieces, at = [], 0
    for run in acting:
        if counts[run[0][0]] > 1:
            pieces += [text[at : run.start()], "".join("\\" + sign for sign in run[0])]
            at = run.end()
    return "".join((*pieces, text[at:]))


def can_act(text: str, run: re.Match[str]) -> bool:
    """Tell whether a run of signs could open or close emphasis: not between spaces, low lines not inside a word.

    At a line's end it could: there Markdown gets a backslash that keeps the end.
    """
    before = text[run.start() - 1 : run.start()].strip(" ")
    after = text[run.end() : run.end() + 1].strip(" ")
    if run[0][0] == "_" and before.isalnum() and after.isalnum():
        return False
    return bool(before or after)


def escape_code(text: str) -> str:
    """Escape the backticks where two runs of one length would make code of what stands between them."""
    runs = re.findall("`+", text)
    lengths = {len(run) for run in runs}
    return text.replace("`", "\\`") if len(lengths) < len(runs) else text


def escape_opening(line: str) -> str:
    """Escape what would make a heading, a list, a quotation, code or a rule of a paragraph."""
    if OPENING.match(line) or line.startswith("```") or DEFINITION.match(line):
        return "\\" + line
    return NUMBER.sub(r"\1\\\2", line, count=1) if NUMBER.match(line) else line


def escape_heading(text: str) -> str:
    """Write plain text as the words of a heading."""
    line = escape_inline(fold_space(text))
    return CLOSING.sub(lambda match: "\\" + match[0], line)


def escape_lines(lines: Iterable[str]) -> str:
    """Write lines of plain text as one paragraph in which every line keeps its end."""
    first, *others = escape_inline("\n".join(map(fold_space, lines))).split("\n")
    rest = ("\\" + line if UNDERLINE.match(line) else escape_opening(line) for line in others)
    return "\\\n".join((escape_opening(first), *rest))


def escape_cell(text: str) -> str:
    """Write plain text as the words of a cell in a table."""
    return escape_inline(fold_space(text)).replace("|", "\\|")
