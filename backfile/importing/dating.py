"""Tell when a text was published, how that is known, and what speaks against it."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from backfile.dates import UNKNOWN, When, parse_edtf
from backfile.importing.blocks import first_line
from backfile.importing.date_phrases import (
    AFTERWARDS,
    CITATION,
    CLOCK,
    ELSEWHERE,
    MINUTE,
    OF_ELSE,
    PUBLISHED,
    RANGE,
    STATE,
    STATEMENT,
    UPDATED,
)
from backfile.importing.finding_dates import DIGITS, Mention, find_dates
from backfile.importing.galley import SENTENCE_END, Galley, Mark, weight
from backfile.model import Block, Evidence, Label, Sure
from backfile.text import shorten

LONGEST = 130
"""The longest line that is a date line, in letters: with a byline, a place and the time of an update."""

BARE = 30
"""Letters beside the date, its time and its cues up to which a line is nothing but a date line."""

BESIDE = 70
"""Letters beside the date, above which a line speaks of other things."""

LONGEST_STATEMENT = 600
"""The longest sentence that says when the text was published, in letters: it goes on about sections and comments."""

SENTENCE = 40
"""Letters beside the date, above which a line that ends like a sentence is one."""

HEAD = 25
"""Blocks from the top among which a date line can stand."""

NEAR = 3
"""Blocks after the lead, and after the end of the story, among which one can stand."""

SOON = 183
"""Days after the date within which a bare day in the text counts as later than it: the nearer half of the year."""

FIRST = 4
"""Paragraphs of the story that can open with a dateline: the standfirst and the lead."""

LATE = "a line after the headline that tells the date"
"""The rule's words for a date line further down."""

DATELINE = re.compile(r"^[^.!?]{0,60}?\d[^.!?]{0,20}?\)? ?[-–—:)]|^[\d.]{6,10} ?[-–—:]")
"""The place and date that open an agency's story."""

SIGN_OFF = re.compile(r"\([^()]*\)\W*$")
"""What stands between parentheses at the end of the last paragraph."""

STAMPED = (Label.BODY, Label.HEADING, Label.CAPTION, Label.CREDIT)
"""What can bear a date with its minute beside the lines that tell the date."""


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


def find_date_lines(galley: Galley) -> Iterator[Mark]:
    """Find lines before the story that tell its date, or the date of an update."""
    until = min(galley.lead + NEAR, HEAD)
    for at in galley.open:
        if at <= until and kind_of(galley.blocks[at].words, galley.lang):
            yield Mark(at, Label.DATE, "a line that tells the date")


def find_statements(galley: Galley) -> Iterator[Mark]:
    """Find sentences that say when the text was published, and how it is to be cited, wherever they stand."""
    for at in galley.open:
        words = galley.blocks[at].words
        if states(words) and dates_in(words, galley.lang):
            yield Mark(at, Label.DATE, LATE)


def find_late_dates(galley: Galley) -> Iterator[Mark]:
    """Find lines that announce the day of publication further down, and bare dates after the story.

    Where there is none, the one bare date that stands alone among the first lines of the story is taken.
    """
    close = galley.close
    kinds = {at: kind for at in galley.open if (kind := kind_of(galley.blocks[at].words, galley.lang))}
    late = [at for at, kind in kinds.items() if kind == "published" or (kind == "bare" and close < at <= close + NEAR)]
    bare = [at for at, kind in kinds.items() if kind == "bare"]
    days = {one.iso for at in bare for one in dates_in(galley.blocks[at].words, galley.lang)}
    alone = len(days) == 1 and bare[0] <= HEAD and galley.place(Label.DATE) < 0
    if not late and alone and not OF_ELSE.match(galley.blocks[bare[0]].words):
        late = bare[:1]
    yield from (Mark(at, Label.DATE, LATE) for at in late)


def kind_of(words: str, lang: str) -> str:
    """Tell how a line speaks of a date: published, updated, bare, beside other words, or not at all."""
    if states(words):
        return "published" if dates_in(words, lang) else ""
    mentions = dates_in(words, lang) if weight(words) <= LONGEST else []
    if not mentions or ELSEWHERE.search(words) or RANGE.search(words):
        return ""
    kind = kind_of_mention(words, mentions, 0)
    speaks = kind == "beside" or rest_of(words, mentions) > SENTENCE
    return "" if speaks and (SENTENCE_END.search(words) or rest_of(words, mentions) > BESIDE) else kind


def states(words: str) -> bool:
    """Tell whether a block says when the text was published, or how it is to be cited."""
    return len(words) <= LONGEST_STATEMENT and bool(STATEMENT.match(words) or CITATION.match(words))


def dates_in(words: str, lang: str) -> list[Mention]:
    """Give the dates of a line that have a year."""
    return [mention for mention in find_dates(words, lang) if mention.year]


def kind_of_mention(words: str, mentions: list[Mention], index: int) -> str:
    """Tell how one of the dates in a line stands there, from the words before it, or right after it in East Asia."""
    mention = mentions[index]
    before = words[mentions[index - 1].end if index else 0 : mention.start]
    if states(words):
        return "published"
    updated = max((match.start() for match in UPDATED.finditer(before)), default=-1)
    published = max((match.start() for match in PUBLISHED.finditer(before)), default=-1)
    after = words[mention.end : mention.end + len("（月） 12:34 更新")]
    if updated > published or AFTERWARDS.search(after):
        return "state" if STATE.search(before) or MINUTE.match(after) else "updated"
    if published >= 0:
        return "published"
    return "bare" if rest_of(words, mentions) <= BARE else "beside"


def rest_of(words: str, mentions: list[Mention]) -> int:
    """Count the letters of a line beside its dates and times."""
    pieces, at = [], 0
    for mention in mentions:
        pieces.append(words[at : mention.start])
        at = mention.end
    plain = CLOCK.sub(" ", " ".join((*pieces, words[at:])))
    return sum(map(str.isalpha, plain))


def candidates(galley: Galley) -> Iterator[Candidate]:
    """Give every date that may be that of publication, in the order of the seed."""
    for at, block in enumerate(galley.blocks):
        if block.label in (Label.DATE, Label.BYLINE):
            mentions = dates_in(block.words, galley.lang)
            for index, mention in enumerate(mentions):
                kind = kind_of_mention(block.words, mentions, index)
                yield Candidate(mention, block, at, "late" if kind == "bare" and block.rule == LATE else kind)
    body = [(at, block) for at, block in enumerate(galley.blocks) if block.label is Label.BODY]
    for at, block in body[:FIRST]:
        opening = DATELINE.match(block.words.translate(DIGITS))
        said = opening[0] if opening and not UPDATED.search(opening[0]) else ""
        yield from (Candidate(mention, block, at, "dateline") for mention in dates_in(said, galley.lang))
    yield from stamps(galley)
    for at, block in body[-1:]:
        ending = SIGN_OFF.search(block.words[-LONGEST:])
        for mention in dates_in(ending[0], galley.lang) if ending else ():
            yield Candidate(mention, block, at, "sign-off")


def stamps(galley: Galley) -> Iterator[Candidate]:
    """Give the dates with a minute in other short lines, such as those of a broadcast or a picture; not of comments."""
    for at, block in enumerate(galley.blocks):
        words = block.words
        if block.label not in STAMPED or weight(words) > LONGEST or OF_ELSE.match(words):
            continue
        mentions = dates_in(words, galley.lang)
        if mentions and not ELSEWHERE.search(words.replace("©", "")) and not RANGE.search(words):
            yield from (Candidate(one, block, at, "stamp") for one in mentions if MINUTE.match(words[one.end :]))


ORDER = ("published", "bare", "beside", "dateline", "sign-off", "late", "state", "stamp", "updated")
"""The kinds of candidates, the most telling first."""

WHY = {
    "published": "announced as the day of publication",
    "bare": "a date on a line of its own",
    "beside": "a date in a short line beside the headline",
    "dateline": "the date in the dateline",
    "sign-off": "the date at the end of the text",
    "late": "a date after the story",
    "state": "the state of the text, told with its minute or by a word that stands for the publication too",
    "stamp": "a date with its minute in a line around the text",
    "updated": "the day of an update, so the text is not younger",
}
"""What is said of each kind."""


def find_date(galley: Galley, today: str = "") -> tuple[When, tuple[Evidence, ...]]:
    """Give the date of publication and how it is known; a date with reasons against it is only proposed."""
    found = sorted(candidates(galley), key=lambda one: ORDER.index(one.kind))
    if not found:
        return UNKNOWN, ()
    best = preferred(found)
    doubts = tuple(doubts_about(best, galley, today))
    if best.kind == "stamp" and len({one.mention.iso for one in found if one.kind == "stamp"}) > 1:
        doubts = (*doubts, "other lines bear other days")
    agrees = best.mention.right_weekday
    why = f"{WHY[best.kind]}, “{shorten(best.block.words, LONGEST)}”"
    why += "; the weekday agrees" if agrees else ""
    why += f"; but {', and '.join(doubts)}" if doubts else ""
    sure = Sure.DOUBTFUL if doubts else Sure.CERTAIN if agrees or best.kind == "published" else Sure.LIKELY
    when = parse_edtf(best.mention.iso + ("?" if doubts else ""))
    return when, (Evidence("date", first_line(best.block), sure, why),)


def preferred(found: list[Candidate]) -> Candidate:
    """Choose the most telling date; of bare ones before the story the earliest, for pages print their own clock too."""
    first = found[0]
    bare = [one for one in found if one.kind == "bare"]
    early = [one for one in bare if one.place > 0]
    if first.kind == "published" and first.block.rule == LATE and early and not states(first.block.words):
        return early[0]
    return min(bare, key=lambda one: one.mention.iso) if first.kind == "bare" else first


def doubts_about(best: Candidate, galley: Galley, today: str) -> Iterator[str]:
    """Give the reasons against a date."""
    mention = best.mention
    if mention.weekday >= 0 and not mention.right_weekday:
        yield "the weekday beside it is another"
    if today and mention.iso > today:
        yield "it lies in the future"
    if best.kind == "updated":
        yield "the day of publication is not given"
    if mention.vague and not mention.right_weekday:
        yield "day and month could be the other way round"
    if best.kind == "bare" and best.place == 0:
        yield from contradictions(best, galley)


def contradictions(best: Candidate, galley: Galley) -> Iterator[str]:
    """Give what the story says against a date that stands alone at the very top, where pages print their own clock.

    A day without a year is mostly a day of the past weeks; one that would be later than the date speaks against it.
    """
    day = dt.date(best.mention.year, best.mention.month, best.mention.day)
    for block in galley.blocks:
        for mention in find_dates(block.words, galley.lang) if block.label is Label.BODY else ():
            said = None if mention.year else anniversary(day, mention)
            if said and 0 < (said - day).days <= SOON:
                spoken = block.words[mention.start : mention.end].strip(" .,")
                yield f"it stands alone at the top, and “{spoken}” in line {first_line(block)} would be later"
                return


def anniversary(day: dt.date, mention: Mention) -> dt.date | None:
    """Give the next day on or after a date that bears the month and day of a mention."""
    for year in (day.year, day.year + 1):
        try:
            said = dt.date(year, mention.month, mention.day)
        except ValueError:
            continue
        if said >= day:
            return said
    return None
