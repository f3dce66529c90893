"""Read who wrote a text from its own sentences: credits in words, greetings, names signed in parentheses."""

import re
from collections.abc import Iterator

from backfile.importing.galley import Galley, weight
from backfile.importing.names import NAME, is_person, names_in
from backfile.model import Block, Label

LAST = 12
"""Blocks from the end of the seed among which an author signs or greets the reader."""

LONGEST = 900
"""The longest block that is read for such sentences, in letters."""

SIGNED = re.compile(r"\((?P<names>[^()\d]{5,60}?)(?:,? (?:aus|in|from|à) [^()\d]{3,40})?(?:, [\d. ]+)?\)[\W_]*$")
"""Names in parentheses at the very end of a paragraph: `… as before. (A. Name)`."""

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


def signing(galley: Galley) -> Iterator[tuple[Block, str]]:
    """Give the names in parentheses at the end of the last paragraph of the story."""
    prose = (block for at, block in enumerate(galley.blocks) if galley.prose[at] and block.label is Label.BODY)
    last = max(prose, key=lambda block: block.line, default=None)
    match = SIGNED.search(last.words[-LONGEST:]) if last else None
    if last and match:
        yield from ((last, name) for name in names_in(match["names"], cued=False))
