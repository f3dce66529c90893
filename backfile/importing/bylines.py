"""Find who wrote a text: lines that say so, and names that stand alone where a byline stands."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from backfile.importing.author_notes import AUTHOR_NOTE, author_of_note
from backfile.importing.author_says import speaking
from backfile.importing.blocks import first_line
from backfile.importing.date_lines import states
from backfile.importing.finding_dates import find_dates
from backfile.importing.galley import Galley, Mark, weight
from backfile.importing.names import is_person, lone_names, names_in, tidy
from backfile.model import Block, Evidence, Label, Sure
from backfile.text import fold, shorten

LONGEST = 130
"""The longest byline, in letters; with a role and a date, bylines of three authors reach it."""

SHORT = 60
"""The longest byline inside the story, in letters."""

NEAR = 2
"""Blocks after the lead among which a byline can still stand, where a standfirst was taken for the lead."""

UNDER = 4
"""Blocks under the headline among which a name can stand alone, where a standfirst is as long as a paragraph."""

CUE = re.compile(
    r"(?i)^\W*(?:(?:(?:re)?posted|published|written|authored|reported|researched|contributed|edited|created|text|story|"
    r"article|words|reporting|analysis|opinion|review|column|recipe|photos?|interview|commentary|von|by|par|por|di|"
    r"door|on|erstellt|author|text\s(?:&|und|and|et|y|e)\s(?:fotos?|photos?|bilder|video))[:\s]+)*"
    r"(?:by|von|par|por|door|di|av|af|od|yazan|kirjoittanut|autor(?:in|en|es|a|e)?|authors?|auteurs?|"
    r"redakteur(?:in)?|escrito por|geschrieben von|verfasst von|propos recueillis par|scritto da|a cura di|"
    r"texto|texte|text|tekst|testo|words|writer|автор|текст|بقلم|كتب|كتبت|تحرير|إعداد|نویسنده|نوشته|گزارش|"
    r"文[/／:：]|記者|记者|作者|執筆|撰文|글|기자)"
    r"(?:\s?[:：/|]\s*|\s+)(?P<names>\S.*)$"
)
"""A cue at the beginning of a line, and what follows it."""

INNER_CUE = re.compile(r"(?:^|[\s|/•·,–-])(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|[Pp]or|[Dd]oor)[: ]\s?(?P<names>[^\W\d_][^|]*)")
"""A cue further on in a short line that also gives the date: `Posted on May 3, 2020 by A. Name`."""

LONE_CUE = re.compile(
    r"(?i)\W*(?:(?:written|posted|published|reported|authored|a story|article|text|words)\s)?"
    r"(?:by|von|par|por|di|door|av|af|od|autor(?:in|en|es|a)?|authors?|auteurs?|text|texte|texto|testo|tekst|"
    r"автор|بقلم|نویسنده|作者|文)\W*"
)
"""A cue on a line of its own, with the name on the next."""

STRONG = re.compile(
    r"(?i)\W*(?:(?:written|published|posted|authored|reported)\s+by|(?:erstellt|verfasst|geschrieben)\s+von|"
    r"text|autor(?:in|en)?|authors?|auteurs?|autore|texto|tekst|texte|von|par|por)\W"
)
"""Cues that say who wrote a text wherever they open a short line; `by` alone opens too much else."""

PIECES = re.compile(r"\s*[|•·/–—\t]\s*|\s-\s|,\s|\s{2,}")
"""What parts a line with a date, a name and more."""

TO_DATE = re.compile(r"(?i)\s*\b(?:on|am|vom|le|el|[a-z]+day)?\s*$")
"""The word that leads from a name to a date."""

LOWER = re.compile(r"(?<![\w'’.-])[a-zß-öø-ÿāăąćčďđēėęěğīįłńňőœřśşšťūůűųźżž]{2,}(?![\w'’-])")
"""A word in lower case."""

SAID = "a line that says who wrote the text"
"""The rule's words for a line with a cue."""


def find_bylines(galley: Galley) -> Iterator[Mark]:
    """Find short lines that say who wrote the text, before the story or after it."""
    for at in around_story(galley):
        words = galley.blocks[at].words
        if weight(words) <= LONGEST and cued_names(words):
            yield Mark(at, Label.BYLINE, SAID)


def find_announced(galley: Galley) -> Iterator[Mark]:
    """Find names under a line that says `By` and nothing else."""
    for at in around_story(galley):
        under = galley.blocks[at + 1 : at + 2]
        if LONE_CUE.fullmatch(galley.blocks[at].words) and any(names_in(one.words, cued=False) for one in under):
            yield Mark(at, Label.FURNITURE, "the word before the author's name")
            yield Mark(at + 1, Label.BYLINE, SAID)


def find_names(galley: Galley) -> Iterator[Mark]:
    """Find a name that stands alone between the headline and the story, or beside its date.

    Several lines of names are a cast or a menu, and nobody's byline.
    """
    title, lead = galley.place(Label.TITLE), galley.lead
    if title < 0 or galley.place(Label.BYLINE) >= 0:
        return
    common = lower_words(galley)
    found = [
        at
        for at in galley.open
        if (title < at < lead or (at <= lead + NEAR and beside_date(galley, at)))
        and lone_names(galley.blocks[at].words, common)
    ] or [
        at
        for at in galley.open
        if title < at <= title + UNDER
        and (names := lone_names(galley.blocks[at].words, common))
        and not told_of(galley, names[0])
    ]
    if 0 < len(found) <= NEAR:
        yield Mark(found[0], Label.BYLINE, "a name alone where a byline stands")


def told_of(galley: Galley, name: str) -> bool:
    """Tell whether the story speaks of a person: a paragraph names them and does not begin so, as a note does."""
    first, *_, last = name.split()
    return any(
        prose and last in block.text and not block.words.startswith(first)
        for block, prose in zip(galley.blocks, galley.prose, strict=True)
    )


def find_late_bylines(galley: Galley) -> Iterator[Mark]:
    """Find a line inside or after the story that says who wrote it, where nobody was named before."""
    if galley.place(Label.BYLINE) >= 0 or dated_names(galley):
        return
    for at in galley.open:
        words = galley.blocks[at].words
        if weight(words) <= SHORT and STRONG.match(words) and any(map(is_person, cued_names(words)[:1])):
            yield Mark(at, Label.BYLINE, SAID)
            return


def find_signatures(galley: Galley) -> Iterator[Mark]:
    """Find a name that stands alone right after the story, where nobody was named before it."""
    if galley.place(Label.BYLINE) >= 0 or dated_names(galley):
        return
    close, common = galley.close, lower_words(galley)
    for at in galley.open:
        if 0 <= close < at <= close + NEAR and lone_names(galley.blocks[at].words.strip("()"), common):
            yield Mark(at, Label.BYLINE, "a name alone at the end of the story")
            return


def around_story(galley: Galley) -> Iterator[int]:
    """Give the places of the open blocks before the story, just after its lead, and after its end."""
    lead, close = galley.lead, galley.close
    return (at for at in galley.open if at <= lead + NEAR or at > close)


def beside_date(galley: Galley, at: int) -> bool:
    """Tell whether a date line stands right before or after a place."""
    return any(block.label is Label.DATE for block in galley.blocks[max(0, at - 1) : at + 2])


def lower_words(galley: Galley) -> frozenset[str]:
    """Gather the words that the seed prints in lower case: no name is among them."""
    words = set(chain.from_iterable(LOWER.findall(block.text) for block in galley.blocks))
    # most words are plain letters already: folding each of them was a third of the import's time
    return frozenset(word if word.isascii() else fold(word) for word in words)


def cued_names(words: str) -> tuple[str, ...]:
    """Give the names in a line that says `By …`, alone or beside a date."""
    match = CUE.match(words) or (INNER_CUE.search(words) if find_dates(words) else None)
    return names_in(match["names"], cued=True) if match else ()


def dated_names(galley: Galley) -> tuple[tuple[Block, str], ...]:
    """Give the names that stand in the same line as the date."""
    common = lower_words(galley)
    return tuple(
        (block, name)
        for block in galley.labelled(Label.DATE)
        if not states(block.words)
        for piece in PIECES.split(without_dates(block.words))
        for name in lone_names(TO_DATE.sub("", piece), common)
    )


def without_dates(words: str) -> str:
    """Cut the dates out of a line."""
    pieces, at = [], 0
    for mention in find_dates(words):
        pieces.append(words[at : mention.start])
        at = mention.end
    return " | ".join((*pieces, words[at:]))


def gather_authors(galley: Galley) -> tuple[tuple[str, ...], tuple[Evidence, ...]]:
    """Read the authors from the bylines; else from the date's line; else from notes on them; else from the text."""
    for look in (from_bylines, from_dates, from_notes, from_text):
        found = tuple(look(galley))
        if found:
            names: dict[str, str] = {}
            evidence: dict[int, Evidence] = {}
            for block, name, sure in found:
                if fold(name) not in names:
                    names[fold(name)] = tidy(name)
                    why = f"{block.rule}, “{shorten(block.words, LONGEST)}”"
                    evidence[block.line] = Evidence("authors", first_line(block), sure, why)
            return tuple(names.values()), tuple(evidence.values())
    return (), ()


def from_bylines(galley: Galley) -> Iterator[tuple[Block, str, Sure]]:
    """Read the names in bylines, and after a cue in the date's line."""
    for block in (*galley.labelled(Label.BYLINE), *galley.labelled(Label.DATE)):
        cued = cued_names(block.words)
        alone = () if cued or block.label is Label.DATE else names_in(block.words.strip("()"), cued=False)
        sure = Sure.CERTAIN if cued else Sure.LIKELY
        yield from ((block, name, sure) for name in (*cued, *alone))


def from_dates(galley: Galley) -> Iterator[tuple[Block, str, Sure]]:
    """Read the names beside the date."""
    return ((block, name, Sure.LIKELY) for block, name in dated_names(galley))


def from_notes(galley: Galley) -> Iterator[tuple[Block, str, Sure]]:
    """Read the names in notes on the author."""
    notes = (block for block in galley.labelled(Label.FURNITURE) if block.rule == AUTHOR_NOTE)
    return ((block, name, Sure.LIKELY) for block in notes if (name := author_of_note(block)))


def from_text(galley: Galley) -> Iterator[tuple[Block, str, Sure]]:
    """Read the names that the sentences of the text give as its authors."""
    rule = "the text says who wrote it"
    return ((replace(block, rule=rule), name, Sure.LIKELY) for block, name in speaking(galley))
