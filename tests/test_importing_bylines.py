"""Who wrote a text is read from what says so, and from nothing else."""

import pytest

from backfile.importing.blocks import split_blocks
from backfile.importing.bylines import gather_authors
from backfile.importing.galley import set_galley
from backfile.importing.steps import label_blocks
from backfile.model import Sure

STORY = """
The council voted on Tuesday to rebuild the old bridge over the river, which has been closed since the floods of spring.
Work is to begin in June and will take two years, the head of the building office told reporters after the vote.
The money comes from the state and from a fund that the town set up when the bridge was closed to traffic.
"""


def authors(text: str) -> tuple[str, ...]:
    return gather_authors(label_blocks(set_galley(split_blocks(text))))[0]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Ann Other", ("Ann Other",)),
        ("By ANN OTHER and J. P. Quill", ("Ann Other", "J. P. Quill")),
        ("By Ann Other, Staff Writer | March 3, 2015", ("Ann Other",)),
        ("Written by Ann Other", ("Ann Other",)),
        ("Posted on March 3, 2015 by Ann Other", ("Ann Other",)),
        ("Von Änne Müller-Lüdenscheid", ("Änne Müller-Lüdenscheid",)),
        ("Par Zoé de la Tour", ("Zoé de la Tour",)),
        ("Por María García y José Pérez", ("María García", "José Pérez")),
        ("Von Anne Muster, dpa", ("Anne Muster",)),
        ("بقلم: سمير قصير", ("سمير قصير",)),
        ("Ann Other | March 3, 2015", ("Ann Other",)),
        ("Ann Other", ("Ann Other",)),
        ("Ann Other, Bob Quill", ("Ann Other", "Bob Quill")),
        ("/ Ann Other", ("Ann Other",)),
        ("By Ann Other, CNN", ("Ann Other",)),
        ("March 3, 2015 Ann Other Culture", ("Ann Other",)),
        ("By The Riverton Desk", ("The Riverton Desk",)),
    ],
)
def test_a_byline_before_the_story_is_read(line: str, expected: tuple[str, ...]):
    assert authors(f"Town to rebuild its bridge\n{line}\n{STORY}") == expected


@pytest.mark.parametrize(
    "line", ["By the river", "Climate Change", "By last updated", "RIVERTON", "Frequently Asked Questions"]
)
def test_what_is_no_name_makes_no_author(line: str):
    assert authors(f"Town to rebuild its bridge\n{line}\n{STORY}") == ()


def test_a_person_who_is_quoted_is_no_author():
    assert (
        authors(f"Town to rebuild its bridge\n{STORY}The Herald's Ann Other reported it first, on Sunday evening.\n")
        == ()
    )


def test_a_word_that_the_text_prints_small_is_no_name():
    assert authors(f"Town to rebuild its bridge\nBridge Council\n{STORY}") == ()


def test_the_name_may_stand_under_the_word_by():
    assert authors(f"Town to rebuild its bridge\nBy\nAnn Other\n{STORY}") == ("Ann Other",)


def test_a_name_alone_at_the_end_signs_the_text():
    assert authors(f"Town to rebuild its bridge\n{STORY}Ann Other\n") == ("Ann Other",)


def test_a_note_at_the_end_names_the_author():
    note = "Ann Other is a freelance journalist who lives in Riverton and has covered building for ten years."
    assert authors(f"Town to rebuild its bridge\n{STORY}{note}\n") == ("Ann Other",)


def test_a_menu_of_names_is_no_byline():
    assert authors(f"Town to rebuild its bridge\nAnn Other\nBob Quill\nCarl Penner\nDora Inkwell\n{STORY}") == ()


def test_the_evidence_points_at_the_line():
    galley = label_blocks(set_galley(split_blocks(f"Town to rebuild its bridge\nBy Ann Other\n{STORY}")))
    (evidence,) = gather_authors(galley)[1]
    assert (evidence.line, evidence.sure, "By Ann Other" in evidence.why) == (2, Sure.CERTAIN, True)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("This story about bridges was written by Ann Other and first told on the radio.", "Ann Other"),
        ("Hi, ich bin Anne und lebe seit zwanzig Jahren am Fluss, den ich sehr liebe.", "Anne"),
        (f"So the bridge will be {'wide and ' * 20}open again before the next floods. (Ann Other)", "Ann Other"),
    ],
)
def test_the_text_itself_may_say_who_wrote_it(sentence: str, expected: str):
    assert authors(f"Town to rebuild its bridge\n{STORY}{sentence}\n") == (expected,)


def test_a_name_under_a_long_standfirst_is_the_authors():
    text = f"Town to rebuild its bridge\n{STORY.strip().splitlines()[0]}\nBob Quill\n{STORY}"
    assert authors(text) == ("Bob Quill",)


def test_a_name_of_whom_the_story_speaks_is_not():
    text = f"Town to rebuild its bridge\n{STORY.strip().splitlines()[0]}\nBob Quill\n{STORY}"
    assert authors(f"{text}The mayor, Bob Quill, said that he was glad of it, and that the town had waited long.") == ()
