"""Show what else a seed offers for its headline, its date and its authors, and how much speaks for each."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from backfile.importing.authors import looks
from backfile.importing.blocks import first_line
from backfile.importing.date_candidates import candidates
from backfile.importing.datelines import find_dateline
from backfile.importing.dating import WHY
from backfile.importing.galley import Galley
from backfile.importing.headlines import find_headline, score_lines
from backfile.importing.steps import label_blocks
from backfile.model import Document, Label
from backfile.text import fold, shorten

SHOWN = 160
"""Letters of a line that are shown."""


@dataclass(frozen=True, slots=True)
class Rival:
    """Hold a value that a seed offers."""

    field: str
    """The field that it is offered for."""

    value: str
    """The value."""

    line: int
    """The line of the seed that it stands in."""

    why: str
    """What speaks for it."""

    points: float | None = None
    """How much speaks for it, where that is measured: the headline is the line with most points."""

    taken: bool = False
    """Whether it is the one that was taken."""


def rivals(galley: Galley, document: Document) -> tuple[Rival, ...]:
    """Give all that a labelled galley offers, field by field; `document` is what was made of it."""
    return (*headlines(galley), *dates(galley, document.date.edtf.rstrip("?~%")), *authors(galley, document.authors))


def headlines(galley: Galley) -> Iterator[Rival]:
    """Give the lines that could be the headline, as they were weighed when it was chosen, the likeliest first."""
    plain = replace(galley, blocks=tuple(replace(block, label=Label.BODY, rule="") for block in galley.blocks))
    before = label_blocks(plain, until=find_headline)
    scores = score_lines(before)
    title = galley.place(Label.TITLE)
    for at in sorted(scores, key=lambda at: (-scores[at], at)):
        block = galley.blocks[at]
        why = block.rule or "a line of the story"
        words = shorten(block.words, SHOWN)
        yield Rival("title", words, first_line(block), why, round(scores[at], 1), taken=at == title)


def dates(galley: Galley, taken: str) -> Iterator[Rival]:
    """Give the dates that could be that of publication."""
    seen = set()
    for one in candidates(galley):
        found = Rival("date", one.mention.iso, first_line(one.block), WHY[one.kind], None, one.mention.iso == taken)
        if found not in seen:
            seen.add(found)
            yield found


def authors(galley: Galley, taken: tuple[str, ...]) -> Iterator[Rival]:
    """Give the names that could be those of the authors, in the order in which they are asked for."""
    seen = set()
    for look in looks(find_dateline(galley)):
        for block, name, _ in look(galley):
            if fold(name) not in seen:
                seen.add(fold(name))
                why = f"{block.rule}, “{shorten(block.words, SHOWN)}”"
                yield Rival("authors", name, first_line(block), why, None, fold(name) in map(fold, taken))
