"""Find the furniture of the page: what stood around the story and would stand around any other.

Losing a sentence is worse than keeping a button, so each rule asks for a fixed phrase, or for a place outside the story.
"""

from collections.abc import Iterator

from backfile.importing.galley import SENTENCE_END, Galley, Mark, is_prose, weight
from backfile.importing.phrases import (
    COMMENTING,
    CONTROLS,
    INVITING,
    NOTICE,
    OFFICES,
    RELATED,
    begins_with,
    key,
)
from backfile.model import Block, Label
from backfile.text import fold

HEADING = 60
"""The longest line that heads a list of other stories or a comment form, in letters."""

INVITATION = 260
"""The longest line that is an invitation and nothing else; a paragraph of a story that begins so is mostly longer."""

TEASER = 200
"""The longest line in a list of other stories; teasers have 80 to 200 characters."""

STORIES = 30
"""How many lines a list of other stories can have before the story goes on."""

NOTICE_WORDS = 2
"""Words about the page itself that a paragraph before the story needs to be a notice of the site."""


def find_controls(galley: Galley) -> Iterator[Mark]:
    """Find lines that are a button, a label of a part of the page or a counter, wherever they stand."""
    for at in galley.open:
        words = galley.blocks[at].words
        if len(words) <= HEADING and (key(words) in CONTROLS or not any(map(str.isalnum, words))):
            yield Mark(at, Label.FURNITURE, "a button or a label of the page")


def find_comments(galley: Galley) -> Iterator[Mark]:
    """Find the comment form or the readers' comments after the story: from its first line to the end of the seed."""
    lead = galley.lead
    for at in galley.open:
        words = galley.blocks[at].words
        if at > lead and weight(words) <= TEASER and begins_with(fold(words).lstrip("0123456789 •*-"), COMMENTING):
            for rest in range(at, len(galley.blocks)):
                yield Mark(rest, Label.FURNITURE, "the comment form and what follows it")
            return


def find_related(galley: Galley) -> Iterator[Mark]:
    """Find lists of other stories: a heading of such a list, and the short lines under it."""
    lead = galley.lead
    until = -1
    for at in galley.open:
        block = galley.blocks[at]
        if at > until and heads_other_stories(block):
            yield Mark(at, Label.FURNITURE, "the heading of a list of other stories")
            until = end_of_stories(galley, at) if at > lead else at
        elif at <= until:
            yield Mark(at, Label.FURNITURE, "a line in a list of other stories")


def heads_other_stories(block: Block) -> bool:
    """Tell whether a line heads a list of other stories."""
    words = block.words
    return weight(words) <= HEADING and words[-1:] not in ".?!" and begins_with(key(words), RELATED)


def end_of_stories(galley: Galley, heading: int) -> int:
    """Give the place of the last line in a list of other stories: the one before the story goes on."""
    last = heading
    for at in range(heading + 1, min(heading + STORIES, len(galley.blocks))):
        if is_prose(galley.blocks[at]):
            return last if at <= galley.close else at - 1
        last = at
    return last


def find_invitations(galley: Galley) -> Iterator[Mark]:
    """Find lines that invite to subscribe, follow or share, that state rights, or that sort the story by keywords."""
    for at in galley.open:
        words = galley.blocks[at].words
        if weight(words) <= INVITATION and begins_with(fold(words).lstrip(" •*-–>»→"), INVITING):
            yield Mark(at, Label.FURNITURE, "an invitation, a right or a keyword of the page")


def find_notices(galley: Galley) -> Iterator[Mark]:
    """Find a notice of the site before the story, in which the page speaks of itself, and who signed it."""
    rule = "a notice of the site"
    before_story = range(min(galley.lead + 1, len(galley.blocks)))
    for at in before_story:
        words = fold(galley.blocks[at].words)
        if weight(words) >= TEASER / 2 and len(set(NOTICE.findall(words))) >= NOTICE_WORDS:
            yield Mark(at, Label.FURNITURE, rule)
            after = at + 1
            if after < len(galley.blocks) and is_signature(galley.blocks[after]):
                yield Mark(after, Label.FURNITURE, f"the signature of {rule}")


def is_signature(block: Block) -> bool:
    """Tell whether a line signs for an office of a publication: its management, its editors."""
    words = block.words
    return weight(words) <= HEADING and not SENTENCE_END.search(words) and bool(OFFICES.search(fold(words)))


def find_head(galley: Galley) -> Iterator[Mark]:
    """Find what is left before the headline, and short lines between it and the story: sections, counters, menus."""
    title, lead = galley.place(Label.TITLE), galley.lead
    for at in galley.open:
        words = galley.blocks[at].words
        if at < title and not is_prose(galley.blocks[at]):
            yield Mark(at, Label.FURNITURE, "a short line before the headline")
        elif at < lead and title >= 0 and weight(words) < HEADING and not SENTENCE_END.search(words):
            yield Mark(at, Label.FURNITURE, "a short line between the headline and the story")


def find_tail(galley: Galley) -> Iterator[Mark]:
    """Find short lines after the last paragraph of the story that are no sentences."""
    close = galley.close
    for at in galley.open:
        words = galley.blocks[at].words
        if at > close >= 0 and not SENTENCE_END.search(words):
            yield Mark(at, Label.FURNITURE, "a short line after the story")
