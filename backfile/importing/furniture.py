"""Find the furniture of the page: what stood around the story and would stand around any other.

Losing a sentence is worse than keeping a button, so each rule asks for a fixed phrase or a place outside the story.
"""

from collections.abc import Iterator

from backfile.importing.blocks import LISTED
from backfile.importing.galley import SENTENCE_END, Galley, Mark, weight
from backfile.importing.phrases import (
    COMMENTING,
    CONTROLS,
    HOUSE,
    HOUSE_ANYWHERE,
    INVITING,
    NOTICE,
    OFFICES,
    RELATED,
    REPLIES,
    SAYS,
    STAMP,
    begins_with,
    key,
)
from backfile.model import Block, Label
from backfile.text import fold

LABEL = 30
"""The longest line between the headline and the story that is a label of the page, in letters; longer ones are mostly
standfirsts and headings."""

TITBIT = 40
"""The longest line after the story that is a label of the page, in letters; longer ones are as often part of it."""

HEADING = 60
"""The longest line that heads a list of other stories or a comment form, in letters."""

SIGNS = " •*-–—>»→►▶☞✉📧📩🚀👉🔔📢📱"
"""Signs that pages set before an invitation."""

INVITATION = 180
"""The longest line that is an invitation and nothing else; a paragraph of a story that begins so is mostly longer."""

TEASER = 200
"""The longest line in a list of other stories; teasers have 80 to 200 characters."""

SEVERAL = 2
"""Lines of the kind that it takes to believe in readers' comments."""

COMMENTER = 80
"""The longest line over a reader's comment, in letters."""

HOUSE_INSIDE = 400
"""The longest notice of the house inside a story, in letters."""

HOUSE_LENGTH = 900
"""The longest notice of the house, in letters."""

STORIES = 30
"""How many lines a list of other stories can have before the story goes on."""

SIGNATURE = "the signature of a notice of the site"
"""The rule's words for the line under a notice; who signs there is the publication."""

NOTICE_WORDS = 4
"""Words about the page itself that a paragraph before the story needs to be a notice of the site."""


def find_controls(galley: Galley) -> Iterator[Mark]:
    """Find lines that are a button, a label of a part of the page or a counter, wherever they stand."""
    lead, close = galley.lead, galley.close
    for at in galley.open:
        words = galley.blocks[at].words
        blank = not any(map(str.isalnum, words)) and not lead < at < close
        if len(words) <= HEADING and (blank or key(words) in CONTROLS):
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


def find_replies(galley: Galley) -> Iterator[Mark]:
    """Find readers' comments by the lines that say who wrote each: from the first of several to the end of the seed."""
    lead = galley.lead
    replies = [at for at in galley.open if at > lead and belongs_to_comment(galley.blocks[at].words)]
    if len(replies) >= SEVERAL:
        for rest in range(replies[0], len(galley.blocks)):
            yield Mark(rest, Label.FURNITURE, "comments of readers")


def belongs_to_comment(words: str) -> bool:
    """Tell whether a line says who wrote a reader's comment and when, or is the button under one."""
    if weight(words) > COMMENTER:
        return False
    return fold(words) in REPLIES or bool(SAYS.fullmatch(words) or STAMP.fullmatch(words))


def find_house_rules(galley: Galley) -> Iterator[Mark]:
    """Find paragraphs in which the house speaks of rights, data, money and subscriptions, before or after the story.

    From the end they are looked for back to the second paragraph that says nothing of the kind.
    """
    lead, patience = galley.lead, 2
    for at in galley.open:
        words = galley.blocks[at].words
        strict = weight(words) <= HOUSE_INSIDE and HOUSE_ANYWHERE.search(fold(words))
        if strict or (at <= lead and speaks_for_house(galley.blocks[at])):
            yield Mark(at, Label.FURNITURE, "a notice of the house")
    for at in reversed(galley.open):
        if speaks_for_house(galley.blocks[at]) and at > lead:
            yield Mark(at, Label.FURNITURE, "a notice of the house")
        elif galley.prose[at]:
            patience -= 1
        if not patience:
            return


def speaks_for_house(block: Block) -> bool:
    """Tell whether a paragraph is a notice of the house."""
    return weight(block.words) <= HOUSE_LENGTH and bool(HOUSE.search(fold(block.words)))


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
    end = min(heading + STORIES, len(galley.blocks))
    return next((at for at in range(heading + 1, end) if galley.prose[at]), end) - 1


def find_invitations(galley: Galley) -> Iterator[Mark]:
    """Find lines that invite to subscribe, follow or share, that state rights, or that sort the story by keywords.

    A whole paragraph that begins so inside the story is left in it.
    """
    lead, close = galley.lead, galley.close
    for at in galley.open:
        words = galley.blocks[at].words
        inside = lead < at < close and galley.prose[at]
        plain = fold(words)
        invites = begins_with(plain, INVITING) or begins_with(plain.lstrip(SIGNS), INVITING)
        if weight(words) <= INVITATION and not inside and invites:
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
                yield Mark(after, Label.FURNITURE, SIGNATURE)


def is_signature(block: Block) -> bool:
    """Tell whether a line signs for an office of a publication: its management, its editors."""
    words = block.words
    return weight(words) <= HEADING and not SENTENCE_END.search(words) and bool(OFFICES.search(fold(words)))


def find_head(galley: Galley) -> Iterator[Mark]:
    """Find what is left before the headline, and short lines between it and the story: sections, counters, menus.

    Where nothing is prose there is no story to stand before: it may be a poem, a list, a notice.
    """
    title, lead, close = galley.place(Label.TITLE), galley.lead, galley.close
    for at in galley.open:
        words = galley.blocks[at].words
        if at < title and not galley.prose[at]:
            yield Mark(at, Label.FURNITURE, "a short line before the headline")
        elif 0 <= title <= at < lead <= close and is_label(words, LABEL):
            yield Mark(at, Label.FURNITURE, "a short line between the headline and the story")


def find_tail(galley: Galley) -> Iterator[Mark]:
    """Find short lines after the last paragraph of the story that are no sentences."""
    close = galley.close
    for at in galley.open:
        if at > close >= 0 and is_label(galley.blocks[at].words, TITBIT):
            yield Mark(at, Label.FURNITURE, "a short line after the story")


def is_label(words: str, longest: int) -> bool:
    """Tell whether a line is short and neither a sentence nor a row of a list or table."""
    listed = LISTED.match(words) or "\t" in words
    return weight(words) < longest and not listed and not SENTENCE_END.search(words)
