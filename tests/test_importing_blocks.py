"""A seed is split into blocks that together are the seed."""

from hypothesis import given, settings
from hypothesis import strategies as st

from backfile.importing.blocks import first_line, split_blocks

WRAPPED = """The council voted on Tuesday to rebuild the old bridge
over the river, which has been closed to traffic since
the floods of last spring washed away one of its piers.

Work is to begin in June and will take two years, said
the head of the building office. The money comes from
the state and from a fund that the town set up.
"""


@settings(max_examples=500, deadline=None)
@given(st.text(st.sampled_from("abc .\n\t é字•"), max_size=120))
def test_the_blocks_joined_are_the_seed_and_the_lines_add_up(text: str):
    blocks = split_blocks(text)
    assert "".join(block.text for block in blocks) == text
    line = 1
    for block in blocks:
        assert block.line == line
        line += block.text.count("\n")
    assert all(block.words for block in blocks) or not text.strip()


def test_a_line_is_a_block_with_or_without_empty_lines_between():
    blocks = split_blocks("Headline\n\n\nFirst paragraph.\nSecond paragraph.\n")
    assert [(block.line, block.words) for block in blocks] == [
        (1, "Headline"),
        (4, "First paragraph."),
        (5, "Second paragraph."),
    ]


def test_a_text_wrapped_at_a_margin_is_put_together_by_paragraph():
    assert [block.words.count("\n") for block in split_blocks(WRAPPED)] == [2, 2]


def test_a_headline_over_wrapped_text_stays_apart():
    assert split_blocks("Bridge to be rebuilt\n" + WRAPPED)[0].words == "Bridge to be rebuilt"


def test_a_long_line_shows_that_nothing_was_wrapped():
    text = "\n".join(["A short line", "Another short line", "A paragraph that runs on and on. " * 8])
    assert len(split_blocks(text)) == 3


def test_evidence_points_at_words_and_not_at_empty_lines():
    assert first_line(split_blocks("\n\nHeadline\n")[0]) == 3
