"""Find the lines that tell when a text was published, and tell how each speaks of its date."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from backfile.importing.date_phrases import (
    AFTERWARDS,
    CITATION,
    CLOCK,
    ELSEWHERE,
    MINUTE,
    OF_ELSE,
    PRINTED,
    PUBLISHED,
    RANGE,
    STATE,
    STATEMENT,
    UPDATED,
)
from backfile.importing.finding_dates import find_dates, find_months, has_number
from backfile.importing.galley import SENTENCE_END, Galley, Mark, weight
from backfile.importing.mentions import Mention
from backfile.model import Label

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

VERBOSE = 3
"""Words in small letters from which a short line that ends like a sentence is one: `It was shown on 3 March 2015.`"""

HEAD = 25
"""Blocks from the top among which a date line can stand."""

NEAR = 3
"""Blocks after the lead, and after the end of the story, among which one can stand."""

ISSUE = 6
"""Letters beside a month and its year up to which a line is nothing else: `Issue 3, March 2015`."""

LATE = "a line after the headline that tells the date"
"""The rule's words for a date line further down."""

MONTH = "a line that tells the month"
"""The rule's words for a line that tells no day."""

SAID = ("published", "printed")
"""The kinds of lines that tell the day wherever they stand."""

REMEMBERED = 1 << 12
"""Lines whose dates are kept in mind; several rules ask for those of each line of a seed."""


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
        if len(words) <= LONGEST_STATEMENT and has_number(words) and states(words) and dates_in(words, galley.lang):
            yield Mark(at, Label.DATE, LATE)


def find_late_dates(galley: Galley) -> Iterator[Mark]:
    """Find lines that announce the day of publication further down, and bare dates after the story.

    Where there is none, the one bare date that stands alone among the first lines of the story is taken, or else the
    one month.
    """
    close = galley.close
    kinds = {at: kind for at in galley.open if (kind := kind_of(galley.blocks[at].words, galley.lang))}
    late = [at for at, kind in kinds.items() if kind in SAID or (kind == "bare" and close < at <= close + NEAR)]
    if not late and galley.place(Label.DATE) < 0:
        bare = [at for at, kind in kinds.items() if kind == "bare"]
        days = {one.iso for at in bare for one in dates_in(galley.blocks[at].words, galley.lang)}
        late = bare[:1] if len(days) == 1 and bare[0] <= HEAD else []
        late = [at for at in late if not OF_ELSE.match(galley.blocks[at].words)]
        yield from () if kinds else find_month_lines(galley)
    yield from (Mark(at, Label.DATE, LATE) for at in late)


def find_month_lines(galley: Galley) -> Iterator[Mark]:
    """Find the one line before the story that tells the month of an issue."""
    until = min(galley.lead, HEAD)
    found = [at for at in galley.open if at < until and months_in(galley.blocks[at].words, galley.lang)]
    if len(found) == 1:
        yield Mark(found[0], Label.DATE, MONTH)


def months_in(words: str, lang: str) -> list[Mention]:
    """Give the months of a line that tells nothing but the month of an issue, or of the publication."""
    mentions = list(find_months(words, lang)) if weight(words) <= LONGEST and not dates_in(words, lang) else []
    other = ELSEWHERE.search(words) or RANGE.search(words) or UPDATED.search(words)
    return [] if other or rest_of(PUBLISHED.sub("", words), mentions) > ISSUE else mentions


def kind_of(words: str, lang: str) -> str:
    """Tell how a line speaks of a date: published, updated, bare, beside other words, or not at all."""
    if len(words) > LONGEST_STATEMENT or not has_number(words):
        return ""
    if states(words):
        return "published" if dates_in(words, lang) else ""
    mentions = dates_in(words, lang) if weight(words) <= LONGEST else ()
    if not mentions or ELSEWHERE.search(words) or RANGE.search(words):
        return ""
    kind, rest = kind_of_mention(words, mentions, 0), rest_of(words, mentions)
    tells = kind == "bare" and sum(map(str.islower, words.split())) >= VERBOSE
    speaks = kind == "beside" or rest > SENTENCE
    if SENTENCE_END.search(words):
        return "" if speaks or tells else kind
    return "" if speaks and rest > BESIDE else kind


def states(words: str) -> bool:
    """Tell whether a block says when the text was published, or how it is to be cited."""
    return len(words) <= LONGEST_STATEMENT and bool(STATEMENT.match(words) or CITATION.match(words))


@lru_cache(maxsize=REMEMBERED)
def dates_in(words: str, lang: str) -> tuple[Mention, ...]:
    """Give the dates of a line that have a year."""
    return tuple(mention for mention in find_dates(words, lang) if mention.year)


def kind_of_mention(words: str, mentions: Sequence[Mention], index: int) -> str:
    """Tell how one of the dates in a line stands there, from the words before it, or right after it in East Asia."""
    mention = mentions[index]
    before = words[mentions[index - 1].end if index else 0 : mention.start]
    if states(words):
        return "published"
    if PRINTED.search(before):
        return "printed"
    updated = max((match.start() for match in UPDATED.finditer(before)), default=-1)
    published = max((match.start() for match in PUBLISHED.finditer(before)), default=-1)
    after = words[mention.end : mention.end + len("（月） 12:34 更新")]
    if updated > published or AFTERWARDS.search(after):
        return "state" if STATE.search(before) or MINUTE.match(after) else "updated"
    if published >= 0:
        return "published"
    return "bare" if rest_of(words, mentions) <= BARE else "beside"


def rest_of(words: str, mentions: Sequence[Mention]) -> int:
    """Count the letters of a line beside its dates and times."""
    pieces, at = [], 0
    for mention in mentions:
        pieces.append(words[at : mention.start])
        at = mention.end
    plain = CLOCK.sub(" ", " ".join((*pieces, words[at:])))
    return sum(map(str.isalpha, plain))
