"""Markdown becomes HTML in which nothing of a text comes alive."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backfile.markup import to_html, to_words


def test_a_body_becomes_paragraphs_headings_lists_and_quotations():
    html = to_html("## The dam\n\nIt *held*.\n\n- one\n- two\n\n> said she")
    assert html == (
        "<h2>The dam</h2>\n<p>It <em>held</em>.</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n"
        "<blockquote>\n<p>said she</p>\n</blockquote>"
    )


def test_a_table_is_a_table():
    assert "<td>1</td>" in to_html("|a|\n|-|\n|1|")


def test_a_table_that_names_no_columns_has_no_head():
    html = to_html("| | |\n|-|-|\n| Length | 40 m |")
    assert html == "<table>\n<tbody>\n<tr>\n<td>Length</td>\n<td>40 m</td>\n</tr>\n</tbody>\n</table>"


@pytest.mark.parametrize(
    "body", ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "a <b>c</b>", "<!-- a -->"]
)
def test_html_in_a_text_stays_text(body: str):
    assert "<" not in to_html(body).removeprefix("<p>").removesuffix("</p>")


@pytest.mark.parametrize(
    "scheme", ["javascript:alert(1)", "vbscript:x", "data:text/html,x", "JaVaScRiPt:x", "java&#115;cript:x"]
)
def test_an_address_that_runs_a_script_is_no_link(scheme: str):
    assert "href" not in to_html(f"[click]({scheme})")
    assert "href" not in to_html(f"[click][1]\n\n[1]: {scheme}")


@pytest.mark.parametrize(
    "body", ['He said "no".', "it's", "wait...", "a -- b", "(c)", "https://example.org", "Journal‘s"]
)
def test_a_text_is_evidence_and_keeps_its_signs(body: str):
    assert to_words(body) == body
    assert "<a" not in to_html(body)


def test_words_are_what_a_reader_sees_on_one_line():
    assert to_words("## The dam\n\nIt *held* & [stood](/x/).\n\n- 1 < 2") == "The dam It held & stood . 1 < 2"


@given(st.text(max_size=60))
def test_nothing_that_runs_comes_out_of_any_text(body: str):
    html = to_html(body).casefold()
    assert "<script" not in html
    assert "javascript:" not in html.replace("javascript:", "", 0 if "href" in html else html.count("javascript:"))
