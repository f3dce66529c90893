"""Find who wrote a text: lines that say so, and names that stand alone where a byline stands."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from backfile.importing.author_says import reporters_in
from backfile.importing.cues import CUE, INNER_CUE, LONE_CUE, NOT_BY, STRONG, unglue
from backfile.importing.date_lines import states
from backfile.importing.finding_dates import find_dates
from backfile.importing.galley import Galley, Mark, weight
from backfile.importing.names import JOINT, UNCASED, has_given_name, is_person, lone_names, names_in
from backfile.model import Block, Label

LONGEST = 130
"""The longest byline, in letters; with a role and a date, bylines of three authors reach it."""

SHORT = 90
"""The longest byline inside the story, in letters."""

NEAR = 2
"""Blocks after the lead among which a byline can still stand, where a standfirst was taken for the lead."""

UNDER = 4
"""Blocks under the headline among which a name can stand alone, where a standfirst is as long as a paragraph."""

PIECES = re.compile(r"\s*[|•·/–—\t]\s*|\s-\s|,\s|\s{2,}")
"""What parts a line with a date, a name and more."""

BARE = re.compile(r"(?i)(?:by|von|par|por|di|door)\s")
"""How a byline begins that says no more."""

BRACKETED = re.compile(r"[\[［【](?P<name>[\u3040-\u30ff\u4e00-\u9fff]{3,6})[，、,/／][^\[\]［］【】]{2,20}[\]］】]")
"""A Japanese author and the publication in brackets."""

OTHERS = 2
"""Bylines after the story from which they are those of other stories."""

STROKES = re.compile(r"\s*[|•·\t]\s*")
"""What parts a line with a byline and more."""

TO_DATE = re.compile(r"(?i)\s*\b(?:on|am|vom|le|el|[a-z]+day)?\s*$")
"""The word that leads from a name to a date."""

JOINED = re.compile(rf"^(?:{JOINT}|&)(?:\s+|$)")
"""The word between two authors, where each stands on a line of its own."""

SAID = "a line that says who wrote the text"
"""The rule's words for a line with a cue."""

NOT_AUTHORS = "who edited, checked or translated the text"
"""The rule's words for a line on people who did not write the text."""


def find_editors(galley: Galley) -> Iterator[Mark]:
    """Find lines on who edited, checked or translated the text, with the name in the line or on the next."""
    for at in around_story(galley):
        words = galley.blocks[at].words
        match = NOT_BY.fullmatch(words) if len(words) <= LONGEST else None
        if not match:
            continue
        yield Mark(at, Label.FURNITURE, NOT_AUTHORS)
        under = galley.blocks[at + 1].words if at + 1 < len(galley.blocks) else ""
        if not match["names"].strip(" :：") and is_person(under):
            yield Mark(at + 1, Label.FURNITURE, NOT_AUTHORS)


def find_bylines(galley: Galley) -> Iterator[Mark]:
    """Find short lines that say who wrote the text, before the story or after it, and the further authors below."""
    close, others = galley.close, of_other_stories(galley)
    for at in around_story(galley):
        words = galley.blocks[at].words
        if weight(words) > LONGEST or (at > close and others and BARE.match(words)) or not cued_names(words):
            continue
        yield from (Mark(line, Label.BYLINE, SAID) for line in (at, *further(galley, at + 1)))


def of_other_stories(galley: Galley) -> bool:
    """Tell whether the bylines after the beginning of the story are those of other stories: several, and all differ."""
    late = galley.open[bisect_right(galley.open, galley.lead + NEAR) :]
    lines = {words for at in late if len(words := galley.blocks[at].words) <= SHORT and BARE.match(words)}
    return sum(bool(cued_names(words)) for words in lines) >= OTHERS


def further(galley: Galley, first: int) -> Iterator[int]:
    """Give the lines under a byline that name another author: `and A. Name`, or that name under the word `and`."""
    for at in range(first, len(galley.blocks)):
        words = galley.blocks[at].words
        above = galley.blocks[at - 1].words
        joined = JOINED.match(words) or JOINED.fullmatch(above)
        if not joined or not (JOINED.fullmatch(words) or is_person(JOINED.sub("", words, count=1))):
            return
        yield at


def find_announced(galley: Galley) -> Iterator[Mark]:
    """Find names under a line that says `By` and nothing else."""
    for at in around_story(galley):
        under = galley.blocks[at + 1 : at + 2]
        if LONE_CUE.fullmatch(galley.blocks[at].words) and any(names_in(one.words, cued=False) for one in under):
            yield Mark(at, Label.FURNITURE, "the word before the author's name")
            yield from (Mark(line, Label.BYLINE, SAID) for line in (at + 1, *further(galley, at + 2)))


def find_names(galley: Galley) -> Iterator[Mark]:
    """Find a name that stands alone between the headline and the story, or beside its date.

    Several lines of names are a cast or a menu, and nobody's byline.
    """
    title, lead = galley.place(Label.TITLE), galley.lead
    if title < 0 or galley.place(Label.BYLINE) >= 0:
        return
    found = [
        at
        for at in galley.open
        if (title < at < lead or (at <= lead + NEAR and beside_date(galley, at)))
        and (names := lone_names(galley.blocks[at].words, galley.small))
        and (has_given_name(names[0]) or at == title + 1 or beside_date(galley, at))
    ] or [
        at
        for at in galley.open
        if title < at <= title + UNDER
        and (names := lone_names(galley.blocks[at].words, galley.small))
        and (has_given_name(names[0]) or at == title + 1)
        and not told_of(galley, names[0])
    ]
    if 0 < len(found) <= NEAR:
        yield Mark(found[0], Label.BYLINE, "a name alone where a byline stands")


def told_of(galley: Galley, name: str) -> bool:
    """Tell whether the story speaks of a person: a paragraph names them and does not begin so, as a note does."""
    first, *_, last = name.split()
    return any(
        prose and last in block.text and not block.words.startswith(first)
        for block, prose in zip(galley.blocks, galley.prose, strict=True)
    )


def find_late_bylines(galley: Galley) -> Iterator[Mark]:
    """Find a line inside or after the story that says who wrote it, where nobody was named before."""
    if galley.place(Label.BYLINE) >= 0 or dated_names(galley):
        return
    for at in galley.open:
        words = galley.blocks[at].words
        if weight(words) <= SHORT and STRONG.match(words) and any(map(is_person, cued_names(words)[:1])):
            yield Mark(at, Label.BYLINE, SAID)
            return


def find_signatures(galley: Galley) -> Iterator[Mark]:
    """Find a name that stands alone right after the story, where nobody was named before it."""
    if galley.place(Label.BYLINE) >= 0 or dated_names(galley):
        return
    close = galley.close
    for at in galley.open:
        if not 0 <= close < at <= close + NEAR:
            continue
        names = lone_names(galley.blocks[at].words.strip("()—–- "), galley.small)
        if names and has_given_name(names[0]):
            yield Mark(at, Label.BYLINE, "a name alone at the end of the story")
            return


def around_story(galley: Galley) -> Iterator[int]:
    """Give the places of the open blocks before the story, just after its lead, and after its end."""
    lead, close = galley.lead, galley.close
    return (at for at in galley.open if at <= lead + NEAR or at > close)


def beside_date(galley: Galley, at: int) -> bool:
    """Tell whether a date line stands right before or after a place."""
    return any(block.label is Label.DATE for block in galley.blocks[max(0, at - 1) : at + 2])


def cued_names(words: str) -> tuple[str, ...]:
    """Give the names in a line that says `By …`, alone, beside a date, or among parts that strokes divide."""
    words = unglue(words)
    if match := BRACKETED.fullmatch(words):
        return (match["name"],)
    if reporters := reporters_in(words):
        return reporters
    if match := CUE.match(words):
        names = names_in(match["names"], cued=True)
        return tuple(filter(is_certain, names)) if match["label"] else names
    if find_dates(words) and (match := INNER_CUE.search(words)):
        return names_in(match["names"], cued=True)
    pieces = (CUE.match(piece) for piece in STROKES.split(words)) if STROKES.search(words) else ()
    return tuple(name for match in pieces if match for name in names_in(match["names"], cued=True) if is_person(name))


def is_certain(words: str) -> bool:
    """Tell whether a name begins with a galley.small given name, or is in a script where that does not show."""
    return (is_person(words) and has_given_name(words)) or bool(UNCASED.fullmatch(words))


def dated_names(galley: Galley) -> tuple[tuple[Block, str], ...]:
    """Give the names that stand in the same line as the date."""
    return tuple(
        (block, name)
        for block in galley.labelled(Label.DATE)
        if not states(block.words)
        for piece in PIECES.split(without_dates(block.words))
        for name in lone_names(TO_DATE.sub("", piece), galley.small)
    )


def without_dates(words: str) -> str:
    """Cut the dates out of a line."""
    pieces, at = [], 0
    for mention in find_dates(words):
        pieces.append(words[at : mention.start])
        at = mention.end
    return " | ".join((*pieces, words[at:]))
