"""Plain text becomes Markdown that reads back as the very same text."""

import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from backfile.importing.composing import compose
from backfile.importing.escaping import escape, escape_cell, escape_heading, escape_lines
from backfile.model import Block, Label

MARKDOWN = MarkdownIt("js-default")
SPACE = re.compile(r"[ \t\n]+")

ACTING = r"""* _ ~~ ` `` [ ] ( ) ]( ![ < > http://a.b a@b.c &amp; & ; # ## - -- --- === + 1. 1986. 2) | : ]: \ \\ " '
    x word é 字 س &#35; &#x41; ! <a> </em> <!-- ^ { } $"""
SIGNS = st.sampled_from([*ACTING.split(), " ", "  ", "\t", "\n", "    ", "\u3000", "\u2003"])
TRICKY = st.lists(SIGNS, max_size=24).map("".join)
ANY = st.text(st.characters(exclude_categories=("Cc", "Cs"), include_characters="\n\t"), max_size=80)


def folded(text: str) -> str:
    return SPACE.sub(" ", text).strip()


def read_back(markdown: str, tag: str = "p") -> list[str]:
    """Give the text of every paragraph as a browser would show it; any other tag is a failure."""
    rendered = MARKDOWN.render(markdown)
    assert set(re.findall(r"</?([a-z0-9]+)", rendered)) <= {tag}, rendered
    return [html.unescape(words) for words in re.findall(rf"<{tag}[^>]*>(.*?)</{tag}>", rendered, re.DOTALL)]


@settings(max_examples=1500, deadline=None)
@given(TRICKY | ANY)
def test_a_paragraph_reads_back_as_it_stood(text: str):
    expected = folded(text)
    assert [folded(words) for words in read_back(escape(text))] == ([expected] if expected else [])


@settings(max_examples=300, deadline=None)
@given(st.lists(TRICKY.filter(folded), min_size=1, max_size=5))
def test_paragraphs_do_not_act_on_each_other(texts: list[str]):
    blocks = [Block(text, 1) for text in texts]
    assert [folded(words) for words in read_back(compose(blocks).body)] == [folded(text) for text in texts]


@settings(max_examples=500, deadline=None)
@given((TRICKY | ANY).filter(folded))
def test_a_heading_reads_back_as_it_stood(text: str):
    assert [folded(words) for words in read_back("## " + escape_heading(text), "h2")] == [folded(text)]


@settings(max_examples=300, deadline=None)
@given(st.lists((TRICKY | ANY).filter(folded), min_size=1, max_size=4))
def test_a_list_keeps_the_words_of_every_item(texts: list[str]):
    blocks = [Block("  • " + text, 1, Label.LIST) for text in texts]
    rendered = MARKDOWN.render(compose(blocks).body)
    items = [html.unescape(re.sub(r"</?p>", "", words)) for words in re.findall(r"<li>(.*?)</li>", rendered, re.DOTALL)]
    assert [folded(words) for words in items] == [folded(text) for text in texts]


LINE = (TRICKY | ANY).map(folded).filter(bool)


@settings(max_examples=1000, deadline=None)
@given(st.lists(LINE, min_size=1, max_size=4))
def test_lines_that_keep_their_ends_read_back_as_they_stood(lines: list[str]):
    rendered = MARKDOWN.render(escape_lines(lines))
    assert set(re.findall(r"</?([a-z0-9]+)", rendered)) <= {"p", "br"}, rendered
    (words,) = re.findall(r"<p>(.*?)</p>", rendered, re.DOTALL)
    assert [folded(html.unescape(line)) for line in words.split("<br>")] == lines


@settings(max_examples=500, deadline=None)
@given(st.lists(st.lists(TRICKY | ANY, min_size=2, max_size=2), min_size=1, max_size=3))
def test_the_cells_of_a_table_read_back_as_they_stood(rows: list[list[str]]):
    lines = ["| a | b |", "| --- | --- |", *(f"| {' | '.join(map(escape_cell, row))} |" for row in rows)]
    rendered = MARKDOWN.render("\n".join(lines))
    assert rendered.endswith("</tbody>\n</table>\n"), rendered
    cells = [html.unescape(cell) for cell in re.findall(r"<td>(.*?)</td>", rendered, re.DOTALL)]
    assert [folded(cell) for cell in cells] == [folded(cell) for row in rows for cell in row]


@pytest.mark.parametrize(
    "text",
    [
        "5 * 3 = 15, and a lone * stays",
        "the file is snake_case_name.txt",
        "1986 was a dry year",
        "[sic] and a [latest] letter",
        "AT&T & co; R&D",
        "a < b > c",
        "It cost $5.00 (or less) | maybe",
        "#hashtag",
        "C:\\Users",
        "one `tick",
    ],
)
def test_text_that_does_nothing_in_markdown_stays_bare(text: str):
    assert escape(text) == text


def test_a_numbered_list_keeps_its_numbers():
    blocks = [Block("3. three\n", 1, Label.LIST), Block("4. four\n", 2, Label.LIST)]
    assert compose(blocks).body == "3. three\n4. four"
    assert '<ol start="3">' in MARKDOWN.render(compose(blocks).body)


def test_a_year_at_the_start_of_a_paragraph_opens_no_list():
    assert read_back(escape("1986. That was the year.")) == ["1986. That was the year."]


def test_furniture_is_not_written():
    blocks = [Block("Body.\n", 1), Block("Share\n", 2, Label.FURNITURE), Block("More.", 3)]
    assert compose(blocks).body == "Body.\n\nMore."
