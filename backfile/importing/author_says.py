"""Read who wrote a text from its own sentences: credits in words, greetings, names signed in parentheses."""

import re
from collections.abc import Iterator

from backfile.importing.agency_names import KNOWN
from backfile.importing.galley import Galley, weight
from backfile.importing.names import NAME, SEPARATOR, is_person
from backfile.model import Block, Label
from backfile.text import fold

LAST = 12
"""Blocks from the end of the seed among which an author signs or greets the reader."""

LONGEST = 900
"""The longest block that is read for such sentences, in letters."""

SIGNED = re.compile(r"\((?P<names>[^()]{5,120})\)[\W_]*$")
"""Names in parentheses at the very end of a paragraph: `… as before. (A. Name)`."""

SIGNED_EAST = re.compile(
    r"[。）][【（](?P<names>[\u3040-\u30ff\u4e00-\u9fff]{2,4}(?:[\s\u3000][\u3040-\u9fff]{1,4})?)[】）]$"
)
"""The same in Japanese."""

SIGNED_PARTS = re.compile(r"\s*[,;/]\s*|\s+(?:und|and|et|y|e)\s+")
"""What parts these names, agencies and the day among them."""

WHERE = re.compile(r"\s(?:in|at|from|aus|à|en|em|de|a|da)\s.*$")
"""The place after a reporter's name."""

SIGN_OFF = re.compile(
    r"(?i)\b(?P<role>(?:additional |with )?(?:reporting|writing|reported|written)|(?:re)?porte|reportagem|información|"
    r"bericht|geschrieben|rédigé|reportage|reportaje|escrito|redacción|edit(?:ing|ed|ado|é|adas?)\w*(?: en español)?|"
    r"edição|edición|redigiert|édité|version française|traduzione|tradotto)\s(?:by|von|par|por|de|da|di)\s"
    r"(?P<names>[^;.()\n]{4,160}?)"
    r"(?=\s*[;.()]|\s*$|,?\s(?:and |und |et |y |e )?(?:additional |with |further )?"
    r"(?:reporting|writing|edit|redigiert|édit|edi[cç]))"
)
"""One part of an agency's sign-off: `Reporting by A. Name in Cairo; editing by B. Name`."""

BY = re.compile(
    r"(?i)(?:ing|ed|reporte|reportagem|información|bericht|rédigé|redacción|reportage) (?:by|von|par|por|de)\s"
)
"""What every sign-off holds; looked for first."""

DESK = 5
"""The longest sign of a desk, in letters."""

WRITING = (
    "report",
    "writ",
    "with report",
    "additional",
    "bericht",
    "geschr",
    "rédig",
    "infor",
    "escrito",
    "redac",
    "porte",
)
"""How the roles of those begin who wrote; the others edited or translated."""

CREDITED = re.compile(
    r"(?i:\b(?:this|the) (?:story|article|post|report|essay|text)\b[^.!?]{0,60}?\b(?:written|reported) by|"
    r"\b(?:dieser|der) (?:text|artikel|beitrag)\b[^.!?]{0,60}?\b(?:verfasst|geschrieben) von|"
    r"\bguest (?:post|article|essay) by|\bgastbeitrag von|"
    r"\bcet article a été (?:écrit|rédigé) par|\beste artículo fue escrito por|"
    rf"\bcontact (?:staff )?(?:writer|reporter))\s(?P<name>{NAME.pattern})"
)
"""A sentence that says who wrote the text."""

GREETING = re.compile(
    r"(?:[\w’' ]{0,12}[,!.]\s)?(?:(?:[Mm]y name is|[Mm]ein Name ist|[Mm]e llamo|[Jj]e m[’']appelle|[Mm]i chiamo)|"
    r"(?:Hi|Hello|Hey|Hallo|Hola|Salut),?\s(?:I[’']m|I am|ich bin|soy|moi c[’']est))\s"
    r"(?P<name>[A-ZÀ-Þ][^\W\d_]+(?:\s[A-ZÀ-Þ][^\W\d_]+)?)\b"
)
"""How an author greets the reader under a text; a first name alone may do."""


def speaking(galley: Galley) -> Iterator[tuple[Block, str]]:
    """Give the names of authors that the sentences of the text give, each with its block."""
    lead = galley.lead
    late = len(galley.blocks) - LAST
    for at, block in enumerate(galley.blocks):
        words = block.words
        if weight(words) > LONGEST or block.label in (Label.CAPTION, Label.CREDIT):
            continue
        credited = CREDITED.search(words)
        if credited and is_person(credited["name"]):
            yield block, credited["name"]
        greeting = GREETING.match(words) if at > max(lead, late) else None
        if greeting:
            yield block, greeting["name"]
    yield from signing(galley)
    yield from signing_off(galley)


def signing(galley: Galley) -> Iterator[tuple[Block, str]]:
    """Give the names in parentheses at the end of the last paragraph of the story."""
    prose = (block for at, block in enumerate(galley.blocks) if galley.prose[at] and block.label is Label.BODY)
    last = max(prose, key=lambda block: block.line, default=None)
    words = last.words[-LONGEST:] if last else ""
    match = SIGNED.search(words) or SIGNED_EAST.search(words)
    if not last or not match:
        return
    if match.re is SIGNED_EAST:
        yield last, match["names"]
        return
    parts = [WHERE.sub("", part.strip()) for part in SIGNED_PARTS.split(match["names"])]
    named = [part for part in parts if part and not any(map(str.isdigit, part)) and not is_agency_sign(part)]
    if named and all(map(is_person, named)):
        yield from ((last, name) for name in named)


def is_agency_sign(words: str) -> bool:
    """Tell whether words are an agency, or the short sign of a desk."""
    return fold(words) in KNOWN or (len(words) <= DESK and words.islower())


def signing_off(galley: Galley) -> Iterator[tuple[Block, str]]:
    """Give those who reported or wrote, in the sign-off of an agency."""
    for block in galley.blocks[-LAST:]:
        yield from ((block, name) for name in reporters_in(block.words[-LONGEST:]))


def reporters_in(words: str) -> tuple[str, ...]:
    """Give those who reported or wrote, in the sign-off of an agency; not those who edited or translated."""
    parts = SIGN_OFF.finditer(words) if BY.search(words) else ()
    names = (part["names"] for part in parts if part["role"].lower().startswith(WRITING))
    people = (WHERE.sub("", name).strip(" ,") for several in names for name in SEPARATOR.split(several))
    return tuple(filter(is_person, people))
