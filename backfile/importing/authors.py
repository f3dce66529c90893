"""Read who wrote a text from what was labelled, from its own sentences, and from what stands around it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from backfile.importing.author_notes import AUTHOR_NOTE, POINTER, author_of_note
from backfile.importing.author_says import speaking
from backfile.importing.blocks import first_line
from backfile.importing.bylines import JOINED, LONGEST, cued_names, dated_names
from backfile.importing.datelines import Dateline
from backfile.importing.galley import Galley
from backfile.importing.names import has_given_name, lone_names, names_in, tidy
from backfile.model import Block, Evidence, Label, Sure
from backfile.text import fold, shorten

COMMENTS = ("the comment form and what follows it", "comments of readers")
"""The rules' words for what readers wrote, in whose names nothing can be read."""


Look = Callable[[Galley], Iterator[tuple[Block, str, Sure]]]
"""A place where authors are looked for: it gives each name with the block that holds it, and how sure it is."""


def gather_authors(galley: Galley, dateline: Dateline) -> tuple[tuple[str, ...], tuple[Evidence, ...]]:
    """Read the authors from the bylines; else from the date's line; else from notes on them; else from the text."""
    for look in looks(dateline):
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


def looks(dateline: Dateline) -> tuple[Look, ...]:
    """Give the places where authors are looked for, the surest first."""
    return (from_bylines, partial(from_dateline, dateline), from_dates, from_notes, from_text, from_surroundings)


def from_bylines(galley: Galley) -> Iterator[tuple[Block, str, Sure]]:
    """Read the names in bylines, and after a cue in the date's line."""
    for block in (*galley.labelled(Label.BYLINE), *galley.labelled(Label.DATE)):
        cued = cued_names(block.words)
        line = JOINED.sub("", block.words.strip("()"), count=1)
        alone = () if cued or block.label is Label.DATE else names_in(line, cued=False)
        sure = Sure.CERTAIN if cued else Sure.LIKELY
        yield from ((block, name, sure) for name in (*cued, *alone))


def from_dateline(dateline: Dateline, _: Galley) -> Iterator[tuple[Block, str, Sure]]:
    """Read the reporters in a dateline, where the press of some languages names them."""
    block = replace(dateline.block, rule="the dateline names who wrote")
    yield from ((block, name, Sure.CERTAIN) for name in dateline.reporters)


def from_dates(galley: Galley) -> Iterator[tuple[Block, str, Sure]]:
    """Read the names beside the date."""
    return ((block, name, Sure.LIKELY) for block, name in dated_names(galley))


def from_notes(galley: Galley) -> Iterator[tuple[Block, str, Sure]]:
    """Read the names in notes on the author."""
    notes = (
        block
        for block in galley.labelled(Label.FURNITURE)
        if block.rule == AUTHOR_NOTE or (len(block.words) <= LONGEST and POINTER.fullmatch(block.words))
    )
    return ((block, name, Sure.LIKELY) for block in notes if (name := author_of_note(block)))


def from_text(galley: Galley) -> Iterator[tuple[Block, str, Sure]]:
    """Read the names that the sentences of the text give as its authors."""
    rule = "the text says who wrote it"
    return ((replace(block, rule=rule), name, Sure.LIKELY) for block, name in speaking(galley))


def from_surroundings(galley: Galley) -> Iterator[tuple[Block, str, Sure]]:
    """Read the only name that stands alone after the story, or over the headline; only there, a given name is needed.

    Several names there are those of other stories' authors.
    """
    places = (after_story(galley), range(max(0, galley.place(Label.TITLE))))
    for place in places:
        found = {
            name: galley.blocks[at]
            for at in place
            for name in lone_names(galley.blocks[at].words.strip("()*—–- "), galley.small)
            if has_given_name(name) and "/" not in galley.blocks[at].words
        }
        if len({fold(name) for name in found}) == 1:
            name, block = found.popitem()
            yield replace(block, rule="the only name that stands alone around the story"), name, Sure.LIKELY
            return


def after_story(galley: Galley) -> Iterator[int]:
    """Give the places of the blocks after the story, up to the comments of readers."""
    last = max(
        (at for at, block in enumerate(galley.blocks) if galley.prose[at] and block.label is Label.BODY), default=-1
    )
    for at in range(last + 1, len(galley.blocks)):
        if galley.blocks[at].rule in COMMENTS:
            return
        if galley.blocks[at].label is not Label.TITLE:
            yield at
