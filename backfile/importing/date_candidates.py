"""Gather the dates of a seed that may be that of publication, and choose the most telling one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from backfile.importing.date_lines import LATE, LONGEST, MONTH, dates_in, kind_of_mention, months_in, states
from backfile.importing.date_phrases import ELSEWHERE, MINUTE, OF_ELSE, RANGE, UPDATED
from backfile.importing.finding_dates import plain
from backfile.importing.galley import Galley, weight
from backfile.importing.mentions import Mention
from backfile.model import Block, Label

FIRST = 4
"""Paragraphs of the story that can open with a dateline: the standfirst and the lead."""

DATELINE = re.compile(r"^[^.!?]{0,60}?\d[^.!?]{0,20}?\)? ?[-–—:)]|^[\d.]{6,10} ?[-–—:]")
"""The place and date that open an agency's story."""

OPENING = 100
"""Letters of a paragraph in which one ends."""

SIGN_OFF = re.compile(r"\([^()]*\)\W*$")
"""What stands between parentheses at the end of the last paragraph."""

STAMPED = (Label.BODY, Label.HEADING, Label.CAPTION, Label.CREDIT)
"""What can bear a date with its minute beside the lines that tell the date."""

ORDER = ("published", "bare", "beside", "dateline", "sign-off", "late", "state", "stamp", "printed", "updated", "month")
"""The kinds of candidates, the most telling first."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Hold a date that may be that of publication."""

    mention: Mention
    """The date."""

    block: Block
    """The block it stands in."""

    place: int
    """Place of that block in the galley."""

    kind: str
    """How it stands there: one of ORDER."""

    @property
    def printed(self) -> str:
        """Give the date as the block prints it."""
        return self.block.words[self.mention.start : self.mention.end]


def candidates(galley: Galley) -> list[Candidate]:
    """Give every date that may be that of publication, the most telling first, then in the order of the seed.

    Of two of a kind the one that is known to the day goes before one of the Islamic calendar, which may stand beside.
    """
    found = (*told(galley), *opening(galley), *stamps(galley), *ending(galley))
    return sorted(found, key=lambda one: (ORDER.index(one.kind), one.mention.approximate))


def told(galley: Galley) -> Iterator[Candidate]:
    """Give the dates in lines that tell the date."""
    for at, block in enumerate(galley.blocks):
        if block.label in (Label.DATE, Label.BYLINE):
            mentions = dates_in(block.words, galley.lang)
            for index, mention in enumerate(mentions):
                kind = kind_of_mention(block.words, mentions, index)
                yield Candidate(mention, block, at, "late" if kind == "bare" and block.rule == LATE else kind)
            months = months_in(block.words, galley.lang) if block.rule == MONTH else ()
            yield from (Candidate(mention, block, at, "month") for mention in months)


def opening(galley: Galley) -> Iterator[Candidate]:
    """Give the dates in the datelines that open the first paragraphs."""
    body = [(at, block) for at, block in enumerate(galley.blocks) if block.label is Label.BODY]
    for at, block in body[:FIRST]:
        dateline = DATELINE.match(plain(block.words[:OPENING]))
        said = dateline[0] if dateline and not UPDATED.search(dateline[0]) else ""
        yield from (Candidate(mention, block, at, "dateline") for mention in dates_in(said, galley.lang))


def stamps(galley: Galley) -> Iterator[Candidate]:
    """Give the dates with a minute in other short lines, such as those of a broadcast or a picture; not of comments."""
    for at, block in enumerate(galley.blocks):
        words = block.words
        of_else = block.label is not Label.CREDIT and OF_ELSE.match(words)
        if block.label not in STAMPED or weight(words) > LONGEST or of_else:
            continue
        mentions = dates_in(words, galley.lang)
        if mentions and not ELSEWHERE.search(words.replace("©", "")) and not RANGE.search(words):
            kind = "updated" if UPDATED.search(words) else "stamp"
            yield from (Candidate(one, block, at, kind) for one in mentions if MINUTE.match(words[one.end :]))


def ending(galley: Galley) -> Iterator[Candidate]:
    """Give the dates between parentheses at the end of the last paragraph."""
    body = [(at, block) for at, block in enumerate(galley.blocks) if block.label is Label.BODY]
    for at, block in body[-1:]:
        start = max(0, len(block.words) - LONGEST)
        sign_off = SIGN_OFF.search(block.words, start)
        for mention in dates_in(sign_off[0], galley.lang) if sign_off else ():
            yield Candidate(mention, block, at, "sign-off")


def preferred(found: list[Candidate]) -> Candidate:
    """Choose the most telling date; of bare ones before the story the earliest, for pages print their own clock too."""
    first = found[0]
    bare = [one for one in found if one.kind == "bare"]
    early = [one for one in bare if one.place > 0]
    if first.kind == "published" and first.block.rule == LATE and early and not states(first.block.words):
        return early[0]
    return min(bare, key=lambda one: (one.mention.approximate, one.mention.iso)) if first.kind == "bare" else first
