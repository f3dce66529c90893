"""Find notes on the author at the end of a text, and lines that lead to more by the same hand."""

import re
from collections.abc import Iterator

from backfile.importing.galley import Galley, Mark, weight
from backfile.importing.names import NAME, is_person
from backfile.model import Block, Label

AUTHOR_NOTE = "a note on the author"
"""The rule's words for such a note."""

LAST = 12
"""Blocks from the end of the seed among which it stands."""

LONGEST = 900
"""The longest such note, in letters."""

PASSING = 2
"""How much longer than a name a block is that speaks of the person; shorter ones only bear the name."""

NOTE = re.compile(
    rf"(?P<name>{NAME.pattern}),?\s(?:[^.]{{0,40}}\s)?"
    r"(?:is|was|has|covers|covered|writes|wrote|works|worked|joined|makes|serves|lives|reports|teaches|studied|"
    r"ist|war|hat|schreibt|arbeitet|studierte|leitet|est|écrit|travaille|es|escribe|trabaja|è|scrive|lavora|"
    r"é|escreve|schrijft|werkt|är|skriver)\s"
)
"""How a note on the author begins: `A. Name is a writer …`."""

TWICE = re.compile(r"(?P<name>(?P<first>[A-ZÀ-Þ][^\W\d_]+)\s[A-ZÀ-Þ][^\W\d_]+)\s(?P=first)\s")
"""A name that ran into the note under it: `Ann Other Ann writes …`."""

ABOUT = re.compile(
    r"(?i)^(?:about the authors?|über (?:den autor|die autorin)|à propos de l'auteur|sobre (?:el autor|la autora))"
    r"\s*:?\s+"
)
"""What may stand before such a note."""

TRADES = re.compile(
    r"(?i)\b(?:writer|author|editor|reporter|journalist|correspondent|columnist|blogger|contributor|freelance|"
    r"president|officer|member|lawyer|attorney|physician|teacher|trainer|enthusiast|mitglied|professor|researcher|(?:co-)?founder|ceo|director|manager|specialist|expert|analyst|consultant|coach|"
    r"photographer|fellow|degree|experience|autor(?:in)?|redakteur(?:in)?|journalistin|korrespondent(?:in)?|"
    r"schreibt|schriftsteller(?:in)?|auteur|rédact\w+|journaliste|periodista|escritor\w*|redactor\w*|giornalista|"
    r"jornalista|schrijver|redacteur)\b"
)
"""What such a note says of its subject."""

POINTER = re.compile(
    r"(?:About|Über|(?:[Vv]iew )?[Aa]ll (?:posts|articles|stories) by|"
    r"(?:[Ll]atest|[Mm]ore|[Rr]ead [Mm]ore)\s(?:posts |articles |stories )?(?:[Bb]y|[Ff]rom)|"
    r"Alle (?:Artikel|Beiträge) von|Mehr von|(?:Voir )?[Tt]ous les articles de|Ver más de)\s"
    rf"(?P<name>{NAME.pattern})(?:\s?\([^()]*\))?\W*"
)
"""A line that leads to more by the same author."""


def find_notes(galley: Galley) -> Iterator[Mark]:
    """Find notes on the author at the end: on a person of some trade whom the story itself does not name.

    A name that stands alone above the note, and lines that lead to more by the same author, belong to them.
    """
    lead = galley.lead
    first = max(lead + 1, len(galley.blocks) - LAST)
    for at in galley.open:
        words = galley.blocks[at].words
        if at <= lead or weight(words) > LONGEST:
            continue
        named = stands_over(galley.blocks[at - 1].words, words)
        if at < first and not (POINTER.fullmatch(words) and " by " in words.lower()):
            continue
        if named:
            yield Mark(at - 1, Label.FURNITURE, AUTHOR_NOTE)
        name = note_on(words)
        if named or POINTER.fullmatch(words) or (name and not speaks_of(galley.blocks[:at], name)):
            yield Mark(at, Label.FURNITURE, AUTHOR_NOTE)


def stands_over(name: str, note: str) -> bool:
    """Tell whether a line is a name and the next one a note on that person."""
    if not is_person(name):
        return False
    return note.startswith(f"{name} ") or (
        note.startswith(name.split(maxsplit=1)[0] + " ") and bool(TRADES.search(note))
    )


def speaks_of(blocks: tuple[Block, ...], name: str) -> bool:
    """Tell whether any of the blocks says something of a person."""
    return any(name in block.text and len(block.words) > PASSING * len(name) for block in blocks)


def note_on(words: str) -> str:
    """Give the name of the author whom a line or paragraph is a note on."""
    words = ABOUT.sub("", words)
    match = POINTER.fullmatch(words) or NOTE.match(words) or TWICE.match(words)
    if not match or (match.re is not POINTER and not TRADES.search(words)):
        return ""
    return match["name"] if is_person(match["name"]) else ""


def author_of_note(block: Block) -> str:
    """Give the author's name from a block that was taken for such a note."""
    return note_on(block.words) or (block.words if is_person(block.words) else "")
