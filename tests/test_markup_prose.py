"""The way around the Markdown parser: whatever the body, its HTML is the parser's."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from backfile.markup import PROSE, parsed, to_html

WORDS = st.sampled_from(
    ["a", "Word.", "AT&T ", "1986.", "12) ", "http://a.b", "é", "م", "中", "&amp;", "&#35;", "&T", ";"]
)
SPACES = st.sampled_from(
    [" ", "  ", "    ", "\t", "\n", "\n\n", "\n\n\n", "\u00a0", "\u3000", "\u2028", "\x0c", "\x85"]
)
MARKS = st.sampled_from(
    [
        *(
            "*",
            "**",
            "_",
            "`",
            "```",
            "~~~",
            "~~",
            "[",
            "]",
            "(",
            ")",
            "]:",
            "[x]: y",
            "<",
            ">",
            "&",
            "\\",
            "|",
            "-",
            "---",
        ),
        *(
            "- ",
            "+ ",
            "1. ",
            "#",
            "# ",
            "===",
            "!",
            "![",
            ":",
            "|-|",
            "a|b",
            "\n- ",
            "\n  ",
            "\n> ",
            "$",
            "{",
            '"',
            "'",
        ),
    ]
)


@settings(max_examples=1500, deadline=None)
@given(st.lists(WORDS | SPACES | MARKS, max_size=25).map("".join))
@example("-\n\n\n-")
@example("- a\n\nPlain prose.")
@example("```\nopen\n\nPlain prose.")
@example("[x]\n\nPlain prose.\n\n[x]: y")
def test_any_body_gets_the_html_of_the_parser(body):
    body = body.strip("\n")

    assert to_html(body) == parsed(body)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=200))
def test_any_text_gets_the_html_of_the_parser(body):
    body = body.strip("\n")

    assert to_html(body) == parsed(body)


def test_news_prose_does_not_need_the_parser():
    assert PROSE.fullmatch('The mayor said "no" on 3 May 1986; AT&T agreed.\n\n1986 was a good year.\nSo was 1987.')
