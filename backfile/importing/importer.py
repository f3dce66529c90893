"""Make a document of a seed: what it is called, when and by whom it was written, and its text, all with evidence."""

from dataclasses import dataclass, replace
from itertools import groupby

from backfile.importing.agencies import gather_agencies, read_place
from backfile.importing.authors import gather_authors
from backfile.importing.blocks import first_line, split_blocks
from backfile.importing.composing import WRITERS, compose
from backfile.importing.date_doubts import Beside
from backfile.importing.datelines import find_dateline
from backfile.importing.dating import day_in_name, find_date
from backfile.importing.galley import Galley, set_galley
from backfile.importing.given import take_given, value_given
from backfile.importing.headlines import gather_title
from backfile.importing.language import tell_language
from backfile.importing.pictures import gather_pictures
from backfile.importing.sources import find_source
from backfile.importing.steps import label_blocks
from backfile.importing.subjects import find_subjects
from backfile.model import Block, Document, Evidence, Given, Label, LeftOut, Provenance, Seed, Subject, Sure


@dataclass(frozen=True, slots=True)
class Imported:
    """Hold what the import made of a seed."""

    document: Document
    """The document, without its slug and the digest of its file."""

    galley: Galley
    """The seed with the label of every block, as the rules left it."""

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Give every block of the seed with its label; joined they are the seed's text."""
        return self.galley.blocks


def import_seed(  # noqa: PLR0913 - the seed, what the owner says of the archive, and of the seed
    seed: Seed,
    vocabulary: tuple[Subject, ...],
    sources: tuple[Subject, ...] = (),
    default_lang: str = "en",
    given: tuple[Given, ...] = (),
    *,
    order: str = "",
) -> Imported:
    """Read a seed as an archivist would: label its blocks, then read off each value and how it is known.

    What a person says in sidecars, `given`, goes before what the text says. `order` tells which comes first in the
    dates of numbers of its source, `day` or `month`.
    """
    said = value_given(given, "lang")
    lang, of_lang = (said, ()) if said else tell_language(seed.text, default_lang)
    galley = label_blocks(set_galley(split_blocks(seed.text), lang))
    document, evidence = read_values(galley, vocabulary, sources, Beside(day_in_name(seed.name), order))
    composed = compose(galley.blocks)
    known = replace(document, lang=lang, body=composed.body), (*evidence, *of_lang)
    document, evidence = take_given(known, seed.name, given, vocabulary, sources)
    provenance = Provenance(
        seed=seed.name,
        sha256=seed.sha256,
        evidence=evidence,
        left_out=left_out(galley.blocks),
        repairs=(*seed.repairs, *composed.repairs),
    )
    return Imported(replace(document, provenance=provenance), galley)


def read_values(
    galley: Galley, vocabulary: tuple[Subject, ...], sources: tuple[Subject, ...], beside: Beside
) -> tuple[Document, tuple[Evidence, ...]]:
    """Read off the values that a labelled galley holds, each with its evidence."""
    title, of_title = gather_title(galley)
    date, of_date = find_date(galley, beside)
    dateline = find_dateline(galley)
    authors, of_authors = gather_authors(galley, dateline)
    agencies, of_agencies = gather_agencies(galley, dateline)
    source, of_source = find_source(galley, agencies, sources)
    place, of_place = read_place(dateline)
    pictures, of_pictures = gather_pictures(galley)
    tags = find_subjects(title, story(galley.blocks), vocabulary)
    of_tags = (Evidence("tags", 0, Sure.LIKELY, "their spellings in site.yaml, found in the text"),) if tags else ()
    document = Document(
        title=title,
        date=date,
        authors=authors,
        agencies=agencies,
        source=source,
        place=place,
        pictures=pictures,
        tags=tags,
    )
    return document, (*of_title, *of_date, *of_authors, *of_agencies, *of_source, *of_place, *of_pictures, *of_tags)


def story(blocks: tuple[Block, ...]) -> str:
    """Give the plain text of the story."""
    return "\n".join(block.words for block in blocks if block.label in WRITERS)


def left_out(blocks: tuple[Block, ...]) -> tuple[LeftOut, ...]:
    """Name the lines that are not in the document; neighbours with one reason make one range."""
    found = []
    for rule, group in groupby(blocks, key=lambda block: block.rule if block.label is Label.FURNITURE else ""):
        run = tuple(group)
        if rule:
            found.append(LeftOut(first_line(run[0]), run[-1].last, rule))
    return tuple(found)
