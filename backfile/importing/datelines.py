"""Read datelines: where a text was written, by which agency, and by whom, in the forms of the world's press."""

import re
from dataclasses import dataclass
from itertools import islice

from backfile.importing.agency_names import AGENCY_NAMES, KNOWN
from backfile.importing.cues import CUE
from backfile.importing.galley import Galley
from backfile.importing.names import UPPER
from backfile.importing.phrases import word_table
from backfile.model import Block, Label
from backfile.text import fold

FIRST = 4
"""Paragraphs among which a dateline can stand: a standfirst or two may be before it."""

REACH = 160
"""Letters at the beginning of a paragraph in which a dateline stands whole."""

COLONS = "en"
"""The language whose press, in South Asia, sets a colon after the place; elsewhere it follows who speaks."""

MOST_WORDS = 5
"""Words that a place has at most: `PORT OF SPAIN, Trinidad`."""

DAY = (
    r"(?:,?\s?(?:le\s|den\s|am\s|il\s)?(?:\d{1,2}(?:\.|er|º)?(?:\s(?:de\s)?[^\W\d_]{3,12}\.?)?|[^\W\d_]{3,10}\.?\s\d{1,2})"
    r"(?:,?\s(?:de\s)?\d{4})?)"
)
"""The day that many datelines hold after the place: `, 3. März`, `, le 3 mars 2014`, `, May 3`."""

PLACE = r"(?P<place>[^\W\d_][^()\[\]\d:;!?\n–—|]{1,50}?)"
"""What may be a place; `is_place` decides."""

AGENCY = rf"(?P<agency>{AGENCY_NAMES})(?![^\W_])"
"""A news agency."""

LONG_AGENCY = rf"(?P<agency>{'|'.join(name for name in AGENCY_NAMES.split('|') if len(name) > len('PA'))})(?![^\W_])"
"""The same, of more than two letters: `Philadelphia, PA` is in a state of the union."""

RULE = r"\s?(?:\.?[-–—]{1,2}|[:.|/]{1,2})(?:\s|$)"
"""What parts a dateline from the text."""

HAN, HANGUL = "\u4e00-\u9fff", "\uac00-\ud7a3"
"""The signs of Chinese and Korean, for use in a character class."""

CAPITALS = rf"(?P<place>[{UPPER}][{UPPER}.'’/ -]{{2,30}}(?:, [{UPPER}][\w. ]{{1,20}})?)"
"""A place in capitals, and what it lies in."""

FORMS = (
    re.compile(rf"{PLACE}{DAY}?\s?\({AGENCY}(?:[/,][^()]{{1,30}})?\)(?:{RULE}|$)"),
    re.compile(rf"{PLACE}{DAY}?[-–—,./\s]{{1,5}}{LONG_AGENCY}(?:\.[A-Z]{{2}})?/?(?:{RULE}|$)"),
    re.compile(rf"\({AGENCY}(?:[/,][^()]{{1,30}})?\)\s?\.?[-–—]\s?{PLACE}{DAY}?\s?\.?[-–—]\s"),
    re.compile(rf"{LONG_AGENCY}[,.]?\s?[-–—,]?\s?{PLACE}{DAY}?\s?[-–—|]{{1,2}}(?:\s|$)"),
    re.compile(
        rf"[（(]?(?P<agency>新华社|新華社|中新社|中新网|中央社|共同社)(?:(?:记者|記者)(?P<reporters>[{HAN}]{{2,3}}))??"
        rf"(?P<place>[{HAN}]{{2,6}}?)(?:\d{{1,2}}月)?\d{{1,2}}日[电電讯訊][）)]?"
        r"(?:\s?[（(](?:记者|記者)\s?(?P<more>[^（）()]{2,30})[）)])?"
    ),
    re.compile(
        rf"[(\[](?P<place>[{HANGUL}·]{{2,10}})=(?P<agency>연합뉴스|뉴시스|뉴스1)[)\]]\s?"
        rf"(?:(?P<reporters>[{HANGUL}·\s]{{2,20}}?)\s?(?:기자|특파원))?\s?=?"
    ),
    re.compile(r"[［\[](?P<place>[^\]］=＝\d]{2,12}?)\s?\d{1,2}日\s(?P<agency>ロイター|AFP|ＡＦＰ)[］\]]"),
    re.compile(r"【(?P<place>[^】=＝\d]{1,10}?)(?P<agency>共同|AFP時事|ＡＦＰ時事|時事|ロイター)】"),
    re.compile(r"【(?P<place>[^】=＝\d]{1,10})[=＝](?P<reporters>[^】\d]{2,12})】"),
    re.compile(rf"(?P<place>)\({AGENCY}\)\s?\.?[-–—]\s"),
    re.compile(rf"{CAPITALS}{DAY}?\s?(?:\.?[-–—]{{1,2}}|//)\s"),
    re.compile(rf"{CAPITALS}(?:\s[a-z]{{2,8}})?\s\|\s"),
    re.compile(r"\((?P<place>[^\W\d_][^()\d]{2,40})\)\s?[–—-]\s(?P<echo>)"),
    re.compile(rf"{PLACE}{DAY}\s?(?:\.?[-–—]{{1,2}}|//)\s(?P<echo>)"),
    re.compile(rf"{CAPITALS}:\s(?P<echo>)"),
)
"""The forms of datelines, those with an agency first; an empty `echo` asks for the place's name again in the text."""

NOT_PLACES = word_table(
    """
    update updated exclusive watch opinion breaking analysis interview video live news report review comment editorial
    photos photo file kommentar meinung analyse exklusiv eilmeldung foto liveticker reportage tribune vidéo exclusif
    opinión última hora exclusiva entrevista vídeo análisis opinião esclusiva intervista the a an by in on and note
    from to warning alert correction spoiler quiz podcast faq editor's editors watch read must need why how what who
    when von par por di door af av agencia agence agenzia agentur source quelle fuente und zeit
    срочно видео фото обновлено мнение интервью
    """
)
"""Words in capitals that open a text as a place does."""

OWN_LINE = "a line with a place and an agency"
"""The rule's words for a dateline in a line of its own."""

ENDING = re.compile(rf"{DAY}$")
"""The day after a place."""

NAMES = re.compile(r"[、，,·\s]+")
"""What parts the names of reporters in scripts that set no spaces inside them."""

LOWER_PARTS = word_table("de del la le el al of the du des di da am an der den upon sur in and und y et")
"""Words inside the names of places that are printed small."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """Hold what a dateline says."""

    block: Block
    """The paragraph that it opens, or the line that it fills."""

    printed: str = ""
    """The dateline as it stands."""

    place: str = ""
    """Where the text was written."""

    agency: str = ""
    """The agency that wrote it; empty where none is named."""

    reporters: tuple[str, ...] = ()
    """Who wrote it, in the press that names them there."""


NONE = Dateline(Block("", 0))
"""No dateline."""


def find_dateline(galley: Galley) -> Dateline:
    """Find the dateline: in a line of its own, or at the beginning of one of the first paragraphs."""
    own = (block for block in galley.labelled(Label.AGENCIES) if block.rule == OWN_LINE)
    body = islice((block for block in galley.blocks if block.label in (Label.BODY, Label.LINES)), FIRST)
    lines = (read_dateline(block, galley) for block in (*own, *body))
    return next(filter(None, lines), NONE)


def read_dateline(block: Block, galley: Galley) -> Dateline | None:
    """Read the dateline at the beginning of a block, or find that there is none."""
    words = block.words[:REACH].replace("\n", " ")
    for form in FORMS:
        match = form.match(words)
        if not match or (form is FORMS[-1] and not (galley.lang == COLONS and block.label is Label.BODY)):
            continue
        found = match.groupdict()
        agency, place = found.get("agency") or "", tidy_place(found["place"])
        certain = is_place(place) if place else bool(agency)
        if certain and ("echo" not in found or stands_again(place, block, galley)):
            reporters = " ".join(filter(None, (found.get("reporters"), found.get("more"))))
            names = tuple(filter(None, NAMES.split(reporters)))
            return Dateline(block, match[0].strip(), place, agency, names)
    return None


def fills_line(words: str) -> bool:
    """Tell whether a line is a place and an agency, and nothing else: `BEIRUT (Reuters)`."""
    return not CUE.match(words) and any(
        (match := form.fullmatch(words)) and is_place(tidy_place(match["place"])) for form in FORMS[:2]
    )


def tidy_place(place: str) -> str:
    """Cut the signs around a place, and the day after it."""
    return ENDING.sub("", place.strip(" ,-–—/|")).strip(" ,-–—/|")


def is_place(place: str) -> bool:
    """Tell whether words can be a place: few, and no word printed small that does not belong to such names."""
    words = place.replace("/", " ").split()
    if not 0 < len(words) <= MOST_WORDS or any(fold(word).strip(",.") in NOT_PLACES for word in words):
        return False
    if fold(place) in KNOWN:
        return False
    return all(not word[0].islower() or fold(word) in LOWER_PARTS for word in words) and not words[0][0].islower()


def stands_again(place: str, block: Block, galley: Galley) -> bool:
    """Tell whether the text names a place once more, and no other paragraph opens so, as in an interview."""
    opening, name = block.words[: len(place) + 1], place.title()
    others = [one.words for one in galley.blocks if one.label is Label.BODY and one is not block]
    again = any(name in words for words in (block.words[len(place) :], *others))
    return again and not any(words.startswith(opening) for words in others)
