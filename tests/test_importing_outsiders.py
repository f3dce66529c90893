"""What belongs to other stories is left out only where many signs agree, and never much of a seed."""

import pytest

from backfile.importing.blocks import split_blocks
from backfile.importing.galley import set_galley
from backfile.importing.outsider_weights import BASE, STEPS
from backfile.importing.outsiders import MOST, find_outsiders, likelihood, measure, signs
from backfile.importing.steps import label_blocks

STORY = """
The council voted on Tuesday to rebuild the old bridge over the river, which has been closed since the floods of spring.
Work is to begin in June and will take two years, the head of the building office told reporters after the vote.
The money comes from the state and from a fund that the town set up when the bridge was closed to traffic.
"""


def test_a_block_without_any_sign_is_no_outsider():
    assert likelihood(dict.fromkeys(STEPS, 0.0)) <= 1 / 2 or BASE > 0


def test_every_weighed_sign_is_measured():
    galley = label_blocks(set_galley(split_blocks(f"Town to rebuild its bridge\n{STORY}")))
    assert set(STEPS) <= set(signs(measure(galley), 2))


def test_a_plain_story_is_kept_whole():
    galley = set_galley(split_blocks(f"Town to rebuild its bridge\n{STORY}"))
    assert tuple(find_outsiders(galley)) == ()


@pytest.mark.parametrize("line", ["Sign up", "Mayor Wins Again In The North Of The Town", "7.0", "Book now!"])
def test_never_more_than_a_small_share_is_left_out(line: str):
    galley = set_galley(split_blocks(f"Town to rebuild its bridge\n{STORY}" + f"{line}\n" * 400))
    sizes = [len(galley.blocks[mark.at].words) for mark in find_outsiders(galley)]
    assert sum(sizes) <= MOST * sum(len(block.words) for block in galley.blocks)


def test_a_seed_without_prose_is_left_alone():
    assert tuple(find_outsiders(set_galley(split_blocks("Sign up\nBook now\n")))) == ()
