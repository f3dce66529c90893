"""Plain text becomes Markdown that reads back as the very same text."""

import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from backfile.importing.escaping import escape, escape_heading, to_markdown
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
    assert [folded(words) for words in read_back(to_markdown(blocks))] == [folded(text) for text in texts]


@settings(max_examples=500, deadline=None)
@given((TRICKY | ANY).filter(folded))
def test_a_heading_reads_back_as_it_stood(text: str):
    assert [folded(words) for words in read_back("## " + escape_heading(text), "h2")] == [folded(text)]


@settings(max_examples=300, deadline=None)
@given(st.lists((TRICKY | ANY).filter(folded), min_size=1, max_size=4))
def test_a_list_keeps_the_words_of_every_item(texts: list[str]):
    blocks = [Block("  • " + text, 1, Label.LIST) for text in texts]
    rendered = MARKDOWN.render(to_markdown(blocks))
    items = [html.unescape(re.sub(r"</?p>", "", words)) for words in re.findall(r"<li>(.*?)</li>", rendered, re.DOTALL)]
    assert [folded(words) for words in items] == [folded(text) for text in texts]


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
    assert to_markdown(blocks) == "3. three\n4. four"
    assert '<ol start="3">' in MARKDOWN.render(to_markdown(blocks))


def test_a_year_at_the_start_of_a_paragraph_opens_no_list():
    assert read_back(escape("1986. That was the year.")) == ["1986. That was the year."]


def test_furniture_is_not_written():
    assert (
        to_markdown([Block("Body.\n", 1), Block("Share\n", 2, Label.FURNITURE), Block("More.", 3)]) == "Body.\n\nMore."
    )
