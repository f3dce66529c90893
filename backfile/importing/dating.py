"""Tell when a text was published, how that is known, and what speaks against it."""

import datetime as dt
import re
from dataclasses import replace

from backfile.dates import UNKNOWN, When, parse_edtf
from backfile.importing.blocks import first_line
from backfile.importing.calendar_words import Calendar
from backfile.importing.date_candidates import Candidate, candidates, preferred
from backfile.importing.date_doubts import NOTHING, Beside, doubts_about, settle
from backfile.importing.date_lines import LONGEST
from backfile.importing.galley import Galley
from backfile.model import Evidence, Sure
from backfile.text import shorten

WHY = {
    "published": "announced as the day of publication",
    "bare": "a date on a line of its own",
    "beside": "a date in a short line beside the headline",
    "dateline": "the date in the dateline",
    "sign-off": "the date at the end of the text",
    "late": "a date after the story",
    "state": "the state of the text, told with its minute or by a word that stands for the publication too",
    "stamp": "a date with its minute in a line around the text",
    "printed": "the day of the printed issue",
    "updated": "the day of an update, so the text is not younger",
    "month": "a month on a line of its own, and no day",
}
"""What is said of each kind."""

IN_NAME = re.compile(r"(?<!\d)((?:1[89]|20)\d\d)([-_./]?)(\d\d)\2(\d\d)(?!\d)")
"""A day in the name of a file, or of its folders: 2015-02-14, 20150214, 2015/02/14."""

ONLY_NAMED = "the name of the file alone tells it"
"""The reason for a date that no line of the text tells."""

Dated = tuple[When, tuple[Evidence, ...]]
"""A date and how it is known; UNKNOWN and nothing where it is not."""


def find_date(galley: Galley, beside: Beside = NOTHING) -> Dated:
    """Give the date of publication and how it is known; a date with reasons against it is only proposed."""
    found = candidates(galley)
    if not found:
        return from_name(beside.named)
    chosen = preferred(found)
    mention, settled = settle(chosen.mention, galley, beside)
    best = replace(chosen, mention=mention)
    doubts = tuple(doubts_about(best, found, galley))
    named = beside.named == mention.iso
    if named and doubts:
        doubts, settled = (), "the name of the file tells the same day"
    elif doubts and beside.named:
        return from_name(beside.named)
    return evident(best, tuple(filter(None, (settled,))), doubts)


def evident(best: Candidate, reasons: tuple[str, ...], doubts: tuple[str, ...]) -> Dated:
    """Give a date with its evidence."""
    mention = best.mention
    agrees = mention.right_weekday and bool(mention.day)
    why = f"{WHY[best.kind]}, “{shorten(best.block.words, LONGEST)}”"
    if mention.printed is not Calendar.GREGORIAN:
        why += f"; printed “{best.printed}”, of the {mention.printed} calendar"
    why += "; the weekday agrees" if agrees else ""
    why += "".join(f"; {reason}" for reason in reasons)
    why += "; known to a day or two" if mention.approximate else ""
    why += f"; but {', and '.join(doubts)}" if doubts else ""
    certain = agrees or (best.kind == "published" and not mention.approximate)
    sure = Sure.DOUBTFUL if doubts else Sure.CERTAIN if certain else Sure.LIKELY
    mark = {(True, True): "%", (True, False): "?", (False, True): "~"}.get((bool(doubts), mention.approximate), "")
    return parse_edtf(mention.iso + mark), (Evidence("date", first_line(best.block), sure, why),)


def day_in_name(name: str) -> str:
    """Give the day that the name of a file tells, as YYYY-MM-DD; empty where it tells none, or more than one."""
    found = set()
    for year, _, month, day in IN_NAME.findall(name):
        try:
            found.add(dt.date(int(year), int(month), int(day)).isoformat())
        except ValueError:
            continue
    return found.pop() if len(found) == 1 else ""


def from_name(day: str) -> Dated:
    """Propose the day that the name of the file tells."""
    if not day:
        return UNKNOWN, ()
    return parse_edtf(f"{day}?"), (Evidence("date", 0, Sure.DOUBTFUL, ONLY_NAMED),)
