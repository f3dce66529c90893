"""Plan the files of references: three for each document, and for the documents of each tag and source."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from backfile import views
from backfile.citing.files import Citations
from backfile.citing.references import NONE, Spellings
from backfile.model import Card, Link, Page, Term
from backfile.site import Registry, Site

FORMS = {"BibTeX": "bib", "RIS": "ris", "CSL-JSON": "json"}
"""The formats that are offered, and the endings of their files."""

VOLUME = 1000
"""References in a file, about 400 kB: more of them are divided into volumes, so that no page grows with the archive."""

KINDS = ("tags", "sources")
"""Of which terms there are lists of references; an author's fit on a screen."""


def links(address: str, stem: str = "citation") -> tuple[Link, ...]:
    """Give the files of references that lie beside a page."""
    return tuple(Link(name, f"{address}{stem}.{ending}") for name, ending in FORMS.items())


def citations(site: Site) -> Iterator[Page]:
    """Plan every file of references."""
    if not site.config.citations:
        return
    tags, sources = (shown_otherwise(registry) for registry in site.registries if registry.kind in KINDS)
    for entry in site.entries:
        yield from files(f"{entry.card.address}citation", (entry.card,), tags, sources)
    for group in (group for registry in site.registries for group in registry.groups):
        for stem, start, end in shelf(site, group.term, len(group.entries)):
            cards = tuple(entry.card for entry in group.entries[::-1][start:end][::-1])
            yield from files(f"{group.term.address}{stem}", cards, tags, sources)


def files(stem: str, cards: tuple[Card, ...], tags: Mapping[str, str], sources: Mapping[str, str]) -> Iterator[Page]:
    """Plan the files of some references, one for each format; `stem` is their address without its ending."""
    spellings = NONE
    if tags or sources:
        used = {tag for card in cards for tag in card.tags} & tags.keys()
        printed = {card.source for card in cards} & sources.keys()
        spellings = Spellings(
            tuple((spelling, tags[spelling]) for spelling in sorted(used)),
            tuple((spelling, sources[spelling]) for spelling in sorted(printed)),
        )
    for ending in FORMS.values():
        yield Page(f"{stem}.{ending}", "", Citations(ending, cards, spellings))


def shown_otherwise(registry: Registry) -> dict[str, str]:
    """Give the spellings for which the site shows another name, with that name."""
    return {spelling: term.name for spelling, term in registry.by_spelling.items() if spelling != term.name}


def volumes(site: Site, term: Term, count: int, start: int) -> tuple[views.Volume, ...]:
    """Give the files that hold the references of a page of a term's listing, which begins with the entry `start`.

    Entries are counted from the oldest; `count` is how many there are. The newest page names all volumes.
    """
    found = [views.Volume(first + 1, end, links(term.address, stem)) for stem, first, end in shelf(site, term, count)]
    newest = start == divided(count, site.config.per_page)[-1]
    return tuple(reversed(found)) if newest else tuple(one for one in found if one.first <= start + 1 <= one.last)


def shelf(site: Site, term: Term, count: int) -> Iterator[tuple[str, int, int]]:
    """Divide the entries of a term, counted from the oldest, into volumes: the name of each, its first entry, its end.

    A volume holds whole pages of the listing. It keeps its entries when newer ones come; only the newest volume, which
    bears the plain name and runs up to half a volume over, is made anew.
    """
    if not site.config.citations or term.kind not in KINDS or not getattr(site.config.pages, term.kind):
        return
    size = site.config.per_page
    starts = divided(count, size * max(VOLUME // size, 1))
    stems = [*(f"citations-{number}" for number in range(1, len(starts))), "citations"]
    for stem, (start, end) in zip(stems, pairwise([*starts, count]), strict=True):
        yield stem, start, end


def divided(count: int, size: int) -> Sequence[int]:
    """Give where the parts of a list begin that is divided from its oldest entry; the last runs half a part over."""
    return range(0, max(count - size // 2, 1), size)
