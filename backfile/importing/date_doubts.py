"""Weigh a date against the rest of what is known: settle the order of its numbers, and say what speaks against it."""

import calendar
import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from backfile.importing.blocks import first_line
from backfile.importing.date_candidates import Candidate
from backfile.importing.date_order import count_votes
from backfile.importing.finding_dates import find_dates
from backfile.importing.galley import Galley
from backfile.importing.mentions import Mention
from backfile.model import Block, Label

SOON = 183
"""Days after the date within which a bare day in the text counts as later than it: the nearer half of the year."""

SLIPS = 2
"""Days whose weekdays must all be others before they speak against a date: one may be a slip of the pen."""

Spoken = tuple[Mention, Block]
"""A date and the block that speaks of it."""


@dataclass(frozen=True, slots=True)
class Beside:
    """Hold what is known of a seed's dates beside its text."""

    named: str = ""
    """The day that the name of its file tells, as YYYY-MM-DD; empty where it tells none."""

    order: str = ""
    """Which comes first in the dates of its source, `day` or `month`; empty where that is not known."""


NOTHING = Beside()


def settle(mention: Mention, galley: Galley, beside: Beside) -> tuple[Mention, str]:
    """Read a date whose day and month could be the other way round as all else has it, and say how that is known.

    Where nothing tells, it stays vague, and nothing is said.
    """
    if not mention.vague or mention.right_weekday:
        return replace(mention, vague=False), ""
    other = replace(mention, month=mention.day, day=mention.month)
    spoken = [one for one in days_of(galley) if not one[0].vague]
    for why, order in (
        (
            "other dates of the text have this order",
            count_votes("\n".join(block.text for block in galley.blocks)).order,
        ),
        ("the name of the file tells the same day", same_day([beside.named], mention, other)),
        ("the text tells the same day in another form", same_day([one.iso for one, _ in spoken], mention, other)),
        ("other texts of the source have this order", beside.order),
        ("the days that the text tells in words have this order", order_of_words(spoken)),
    ):
        if order:
            return replace(other if order == "day" else mention, vague=False), why
    return mention, ""


def days_of(galley: Galley) -> Iterator[Spoken]:
    """Give every date of a text, those without a year too."""
    for block in galley.blocks:
        yield from ((mention, block) for mention in find_dates(block.words, galley.lang))


def same_day(days: Iterable[str], month_first: Mention, day_first: Mention) -> str:
    """Tell which of two readings of a date is among some days; nothing where neither or both are."""
    known = {day.removeprefix("0000") for day in days}
    found = {
        order
        for order, mention in (("month", month_first), ("day", day_first))
        if not known.isdisjoint((mention.iso, mention.iso.removeprefix(f"{mention.year:04}")))
    }
    return found.pop() if len(found) == 1 else ""


def order_of_words(spoken: Iterable[Spoken]) -> str:
    """Tell which comes first in the days that are told with the name of the month; nothing where both do."""
    printed = [block.words[mention.start : mention.end] for mention, block in spoken]
    found = {"day" if text[0].isdigit() else "month" for text in printed if any(map(str.isalpha, text))}
    return found.pop() if len(found) == 1 else ""


def doubts_about(best: Candidate, found: Iterable[Candidate], galley: Galley) -> Iterator[str]:
    """Give the reasons against a date."""
    mention = best.mention
    if mention.weekday >= 0 and not mention.right_weekday and not mention.approximate:
        yield "the weekday beside it is another"
    if best.kind == "updated":
        yield "the day of publication is not given"
    if best.kind == "printed":
        yield "the text may have been out before"
    if mention.vague:
        yield "day and month could be the other way round"
    if best.kind == "stamp" and len({one.mention.iso for one in found if one.kind == "stamp"}) > 1:
        yield "other lines bear other days"
    if best.kind == "bare" and not any(one.mention.iso == mention.iso and one.place != best.place for one in found):
        yield from contradictions(best, galley)


def contradictions(best: Candidate, galley: Galley) -> Iterator[str]:
    """Give what the story says against a bare date, the first of each kind.

    A weekday with its day, but without a year, tells the year. A day without a year is mostly one of the past weeks:
    one that would be later speaks against a date that stands at the very top, where pages print their own clock.
    """
    day = dt.date(best.mention.year, best.mention.month, best.mention.day)
    bare = [one for one in days_of(galley) if one[1].label is Label.BODY and not one[0].year]
    named = [one for one in bare if one[0].weekday >= 0]
    days = {(mention.month, mention.day) for mention, _ in named}
    if len(days) >= SLIPS and not any(falls(mention, day) for mention, _ in named):
        yield f"{quoted(*named[0])} did not fall on that weekday then"
    later = [one for one in bare if 0 < days_until(day, one[0]) <= SOON]
    if later and best.place == 0:
        yield f"it stands alone at the top, and {quoted(*later[0])} would be later"


def quoted(mention: Mention, block: Block) -> str:
    """Quote a date with the number of its line."""
    return f"“{block.words[mention.start : mention.end].strip(' .,')}” in line {first_line(block)}"


def falls(mention: Mention, day: dt.date) -> bool:
    """Tell whether a day without a year has the weekday that is named with it, in the year around a date."""
    years = (year for year in (day.year - 1, day.year, day.year + 1) if exists(year, mention))
    found = [dt.date(year, mention.month, mention.day) for year in years]
    near = min(found, key=lambda one: abs((one - day).days), default=day)
    return near.weekday() == mention.weekday


def days_until(day: dt.date, mention: Mention) -> int:
    """Count the days from a date until the next day that a mention without a year can mean; 0 for the day itself."""
    for year in (day.year, day.year + 1):
        if exists(year, mention) and dt.date(year, mention.month, mention.day) >= day:
            return (dt.date(year, mention.month, mention.day) - day).days
    return 0


def exists(year: int, mention: Mention) -> bool:
    """Tell whether a year has the day of a mention."""
    return mention.day <= calendar.monthrange(year, mention.month)[1]
