"""Turn Markdown into HTML and plain words; the only module that knows markdown-it-py."""

import html
import re

from markdown_it import MarkdownIt

PARSER = MarkdownIt("js-default", {"html": False, "linkify": False, "typographer": False})
"""CommonMark with tables and strikethrough. HTML in a text stays text, addresses that run scripts are no links, and
quotation marks stay as they are: a text is evidence."""

TAG = re.compile(r"<[^>]*>")


def to_html(body: str) -> str:
    """Render a document's body."""
    return str(PARSER.render(body)).strip()


def to_words(body: str) -> str:
    """Give the words of a body as a reader sees them, on one line."""
    return " ".join(html.unescape(TAG.sub(" ", to_html(body))).split())
