"""Find the news agencies that a text was written from, and the place in its dateline."""

import re
from collections.abc import Iterator

from backfile.importing.blocks import first_line
from backfile.importing.galley import Galley, Mark, weight
from backfile.importing.phrases import split_table
from backfile.model import Evidence, Label, Sure
from backfile.text import fold

AGENCIES = split_table(
    """
    AFP|AP|Associated Press|The Associated Press|Agence France-Presse|Reuters|UPI|dpa|DPA|EPA|APA|ANSA|EFE
    Europa Press|Lusa|Belga|ANP|TT|NTB|Ritzau|STT|PAP|ČTK|CTK|MTI|TASS|Tass|Interfax|RIA Novosti|Xinhua|Kyodo|Jiji
    Yonhap|PTI|ANI|IANS|Anadolu|AA|Anadolu Agency|WAFA|SANA|NNA|MENA|KUNA|SPA|QNA|WAM|IRNA|ISNA|Fars|FNA|Tasnim|Mehr
    Ma'an|Petra|Bloomberg|Keystone|SDA|KNA|epd|SID|ddp|AAP|PA|Press Association|PA Media|Canadian Press
    The Canadian Press|Notimex|Télam|Agência Brasil|Agerpres|BTA|HINA|Tanjug|Ukrinform|UNIAN|Bernama|Antara|VNA|CNA
    IPS|Zuma|Keystone-SDA|AdnKronos|Sputnik|أ ف ب|أ.ف.ب|رويترز|فرانس برس|الأناضول|وكالات|سانا|د ب أ|أ ب|ایسنا|ایرنا
    فارس|تسنیم|مهر
    """
)
"""News agencies of the world, as texts name them."""

AGENCY_NAMES = "|".join(re.escape(name) for name in sorted(AGENCIES, key=len, reverse=True))
"""The same, as a pattern."""

KNOWN = frozenset(map(fold, AGENCIES))
"""The same, folded."""

LIST = re.compile(r"[(\[（]?([^()\[\]（）]{2,120}?)[)\]）]?\.?")
"""A line of agencies, mostly between parentheses."""

COMMA = re.compile(r"\s*[,،;/、|]\s*|\s+(?:and|und|et|y|e|en|with|mit|avec|و)\s+|\s+[-–—]\s+")
"""What parts the names in such a line."""

CAPITAL_START = re.compile(r"[^\W\d_]")
"""How a name begins."""

DATELINE = re.compile(
    rf"(?P<place>[^\W\d_][\w .,'’/-]{{1,50}}?)\s?\((?P<agency>{AGENCY_NAMES})(?:/[^()]{{1,30}})?\)\s?[-–—:.]{{0,2}}\s"
)
"""`CITY (AP) —` at the beginning of a story."""

PLACE = re.compile(
    r"(?P<place>[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’ -]{2,30}(?:, [A-Z][\w. ]{1,20})?)\s?(?:[-–—]{1,2}|\.[-–—]|//)\s"
)
"""`CITY —` or `CITY, Region —` at the beginning of a story."""

SIGNED_OFF = re.compile(rf"[(\[](?P<agency>(?:{AGENCY_NAMES})(?:\s?[/,]\s?(?:{AGENCY_NAMES}|[\w-]{{2,20}}))*)[)\]]\s*$")
"""An agency at the end of the last paragraph: `… he said. (dpa)`."""

LIST_LENGTH = 120
"""The longest line of agencies, in letters."""

SEVERAL = 8
"""Names that a line of agencies can have at most."""


def agencies_in(words: str) -> tuple[str, ...]:
    """Give the names in a line that is a list of agencies, known ones among them; nothing for any other line."""
    match = LIST.fullmatch(words) if weight(words) <= LIST_LENGTH else None
    if not match:
        return ()
    names = tuple(name.strip() for name in COMMA.split(match[1]) if name.strip())
    known = sum(fold(name) in KNOWN for name in names)
    bracketed = words[0] in "([（"
    named = all(CAPITAL_START.match(name) and len(name.split()) <= 4 for name in names)  # noqa: PLR2004 - a name's words
    if not (0 < len(names) <= SEVERAL and named and known) or (not bracketed and known < len(names)):
        return ()
    return names


def find_agencies(galley: Galley) -> Iterator[Mark]:
    """Find lines that name the agencies a text was written from: `(AFP, Reuters)`."""
    for at in galley.open:
        if agencies_in(galley.blocks[at].words):
            yield Mark(at, Label.AGENCIES, "a line of news agencies")


def gather_agencies(galley: Galley) -> tuple[tuple[str, ...], tuple[Evidence, ...]]:
    """Read the agencies from their own lines, from the dateline, or from the end of the last paragraph."""
    names: dict[str, None] = {}
    evidence = []
    for block in galley.labelled(Label.AGENCIES):
        names.update(dict.fromkeys(agencies_in(block.words)))
        evidence.append(Evidence("agencies", first_line(block), Sure.CERTAIN, f"{block.rule}, “{block.words}”"))
    body = [block for block in galley.blocks if block.label is Label.BODY]
    dateline = DATELINE.match(body[0].words) if body else None
    if dateline:
        names[dateline["agency"]] = None
        evidence.append(
            Evidence("agencies", first_line(body[0]), Sure.CERTAIN, f"the dateline, “{dateline[0].strip()}”")
        )
    last = SIGNED_OFF.search(body[-1].words) if body else None
    if last:
        names.update(dict.fromkeys(re.split(r"\s?[/,]\s?", last["agency"])))
        evidence.append(
            Evidence("agencies", first_line(body[-1]), Sure.LIKELY, f"the end of the text, “{last[0].strip()}”")
        )
    return tuple(names), tuple(evidence)


def find_place(galley: Galley) -> tuple[str, tuple[Evidence, ...]]:
    """Read the place from the dateline of the first paragraph."""
    first = next((block for block in galley.blocks if block.label is Label.BODY), None)
    match = (DATELINE.match(first.words) or PLACE.match(first.words)) if first else None
    if not first or not match:
        return "", ()
    why = f"the dateline, “{match[0].strip()}”"
    return match["place"].strip(" ,."), (Evidence("place", first_line(first), Sure.LIKELY, why),)
