"""Tell when a text was published, how that is known, and what speaks against it."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from backfile.dates import UNKNOWN, When, parse_edtf
from backfile.importing.blocks import first_line
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

SENTENCE = 40
"""Letters beside the date, above which a line that ends like a sentence is one."""

HEAD = 25
"""Blocks from the top among which a date line can stand."""

NEAR = 3
"""Blocks after the lead, and after the end of the story, among which one can stand."""

SOON = 183
"""Days after the date within which a bare day in the text counts as later than it: the nearer half of the year."""

FIRST = 2
"""Paragraphs of the story that can open with a dateline: the standfirst and the lead."""

LATE = "a line after the headline that tells the date"
"""The rule's words for a date line further down."""

DATELINE = re.compile(r"^[^.!?]{0,60}?\d[^.!?]{0,20}?\)? ?[-–—:)]|^[\d.]{6,10} ?[-–—:]")
"""The place and date that open an agency's story."""

SIGN_OFF = re.compile(r"\([^()]*\)\W*$")
"""What stands between parentheses at the end of the last paragraph."""

PUBLISHED = re.compile(
    r"(?i)\b(?:(?:first |originally )?publi(?:shed|ée?|cado|cada|cação|cato|cata|cación|ceret|sert|katie)|posted|"
    r"created|issued|release date|"
    r"date(?: published)?|filed|veröffentlicht|erschienen|erstellt|publiziert|datum|mis en ligne|paru|parution|fecha|"
    r"pubblicato|data|"
    r"gepubliceerd|geplaatst|opublikowano|dodano|publicerad|publisert|julkaistu|yayın(?:lanma)?|опубликовано|дата)\b"
    r"|نشر|تاريخ النشر|تاریخ انتشار|منتشر|公開日?|掲載|配信|发布|發布|发表|發佈|입력|등록|작성"
)
"""Words that announce the day of publication."""

UPDATED = re.compile(
    r"(?i)\b(?:last )?(?:updated?|modified|revised|reviewed|edited|changed|accessed|retrieved|aktualisiert|"
    r"aktualisierung|geändert|stand|"
    r"zuletzt|mis[e]? à jour|modifié|màj|maj|actualizad[oa]|modificad[oa]|actualización|aggiornat[oa]|"
    r"ultimo aggiornamento|atualizad[oa]|"
    r"bijgewerkt|gewijzigd|zaktualizowano|aktualizacja|uppdaterad|oppdatert|opdateret|päivitetty|güncellen?me|"
    r"обновлено|изменено)\b"
    r"|آخر تحديث|تحديث|حدث|به روز|بروزرسانی|به‌روزرسانی|更新|最終更新|수정|업데이트"
)
"""Words that announce a later state of the text, which is not its publication."""

ELSEWHERE = re.compile(
    r"(?i)©|\(c\)|copyright|\b(?:expires?|deadline|due|event|webinar|born|died|geboren|gestorben|until|bis|through|"
    r"from|ends?|starts?|"
    r"begins?|when|version|isbn|vol(?:ume)?|valid|joined|member since|registered|established|founded|seit|since|"
    r"gültig)\b"
)
"""Words beside dates of something else: rights, events, lives."""

STATEMENT = re.compile(
    r"(?i)this (?:entry|post|article|story|item) was (?:first |originally )?(?:posted|published|written|created)\b|"
    r"dieser (?:beitrag|artikel|eintrag|text) wurde\b.{0,60}(?:veröffentlicht|geschrieben|verfasst|erstellt)|"
    r"cet article a été publié|cet article est paru|este artículo (?:fue|se) publicado|"
    r"questo articolo è stato pubblicato"
)
"""A sentence that says when the text was published."""

AFTERWARDS = re.compile("^[^0-9]{0,4}(?:[0-9]{1,2}[:時시][0-9]{2}分?)? ?(?:最終)?(?:更新|수정|업데이트)")
"""The same after the date, as East Asian pages set it."""

RANGE = re.compile(
    r"\d{1,2}[:.]\d\d(?: ?uhr| ?[ap]m)? ?(?:[-–—]|bis|to) ?\d{1,2}[:.]\d\d|\b\d{1,2}\.? ?[-–—] ?\d{1,2}\.? [^\W\d_]",
    re.IGNORECASE,
)
"""From a time to a time, or from a day to a day: an event."""

CLOCK = re.compile(
    r"(?i)\d{1,2}[:.h]\d\d(?::\d\d)?|\b\d{1,2} ?(?:a\.?m\.?|p\.?m\.?|uhr|h)\b|\b(?:a\.?m\.?|p\.?m\.?|[ecmp][sd]?t|"
    r"gmt|utc|bst|ist|cest|cet|jst|kst|uhr|"
    r"min(?:s|utes?)?(?: read)?|read|at|on|by|um|am|à|le|el|il|den|der|vom|von|o|g|часов|في|at the|local time)\b|"
    r"[^\W\d_]+day\b"
)
"""Times of day, zones and small words, which leave a date line bare."""


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


def find_late_dates(galley: Galley) -> Iterator[Mark]:
    """Find lines that announce the day of publication further down, and bare dates after the story."""
    close = galley.close
    for at in galley.open:
        kind = kind_of(galley.blocks[at].words, galley.lang)
        if kind == "published" or (kind == "bare" and close < at <= close + NEAR):
            yield Mark(at, Label.DATE, LATE)


def kind_of(words: str, lang: str) -> str:
    """Tell how a line speaks of a date: published, updated, bare, beside other words, or not at all."""
    mentions = dates_in(words, lang) if weight(words) <= LONGEST else []
    if not mentions or ELSEWHERE.search(words) or RANGE.search(words):
        return ""
    if STATEMENT.match(words):
        return "published"
    kind = kind_of_mention(words, mentions, 0)
    speaks = kind == "beside" or rest_of(words, mentions) > SENTENCE
    return "" if speaks and (SENTENCE_END.search(words) or rest_of(words, mentions) > BESIDE) else kind


def dates_in(words: str, lang: str) -> list[Mention]:
    """Give the dates of a line that have a year."""
    return [mention for mention in find_dates(words, lang) if mention.year]


def kind_of_mention(words: str, mentions: list[Mention], index: int) -> str:
    """Tell how one of the dates in a line stands there, from the words before it, or right after it in East Asia."""
    mention = mentions[index]
    before = words[mentions[index - 1].end if index else 0 : mention.start]
    if STATEMENT.match(words):
        return "published"
    updated = max((match.start() for match in UPDATED.finditer(before)), default=-1)
    published = max((match.start() for match in PUBLISHED.finditer(before)), default=-1)
    after = words[mention.end : mention.end + len("（月） 12:34 更新")]
    if updated > published or AFTERWARDS.search(after):
        return "updated"
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
        for mention in dates_in(opening[0], galley.lang) if opening else ():
            yield Candidate(mention, block, at, "dateline")
    for at, block in body[-1:]:
        ending = SIGN_OFF.search(block.words[-SENTENCE:])
        for mention in dates_in(ending[0], galley.lang) if ending else ():
            yield Candidate(mention, block, at, "sign-off")


ORDER = ("published", "bare", "beside", "dateline", "sign-off", "late", "updated")
"""The kinds of candidates, the most telling first."""

WHY = {
    "published": "announced as the day of publication",
    "bare": "a date on a line of its own",
    "beside": "a date in a short line beside the headline",
    "dateline": "the date in the dateline",
    "sign-off": "the date at the end of the text",
    "late": "a date after the story",
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
    agrees = best.mention.right_weekday
    why = f"{WHY[best.kind]}, “{shorten(best.block.words, LONGEST)}”"
    why += "; the weekday agrees" if agrees else ""
    why += f"; but {', and '.join(doubts)}" if doubts else ""
    sure = Sure.DOUBTFUL if doubts else Sure.CERTAIN if agrees or best.kind == "published" else Sure.LIKELY
    when = parse_edtf(best.mention.iso + ("?" if doubts else ""))
    return when, (Evidence("date", first_line(best.block), sure, why),)


def preferred(found: list[Candidate]) -> Candidate:
    """Choose the most telling date; of bare ones before the story the earliest, for pages print their own clock too."""
    bare = [one for one in found if one.kind == "bare"]
    return min(bare, key=lambda one: one.mention.iso) if found[0].kind == "bare" else found[0]


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
