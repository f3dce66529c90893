"""Find addresses that two things claim, before anything is written."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from backfile.errors import Problem
from backfile.model import Page
from backfile.site import Site
from backfile.urls import file_of


@dataclass(frozen=True, slots=True)
class Claim:
    """Say who wants an address."""

    address: str
    """The address, from the root of the site."""

    path: str = ""
    """The document that wants it; empty for a page that backfile makes by itself."""

    line: int = 1
    """Line of the document that says so."""


def clashes(site: Site, pages: Sequence[Page], content: str, assets: Iterable[str] = ()) -> Iterator[Problem]:
    """Find addresses that two things claim, also where only the case of letters differs: some disks do not see it.

    `content` is the content folder as a person would write it, `assets` the addresses of other files of the site.
    """
    claimed: dict[str, Claim] = {}
    for claim in (*map(Claim, assets), *claims(site, pages)):
        other = claimed.setdefault(on_disk(claim.address), claim)
        if other is not claim:
            yield problem(claim, other, content)
    folders = {name[:at]: claim for name, claim in claimed.items() for at, char in enumerate(name) if char == "/"}
    for name in sorted(claimed.keys() & folders.keys()):
        file, folder = claimed[name], folders[name]
        yield problem(file, folder, content) if file.path else problem(folder, file, content)


def claims(site: Site, pages: Sequence[Page]) -> Iterator[Claim]:
    """Gather what is claimed: first what is there anyway, then the documents, then their older addresses."""
    aliases = {alias for entry in site.entries for alias in entry.aliases}
    beside = {on_disk(page.address): page.address for page in pages if not page.layout}
    yield from map(Claim, beside.values())  # where the pages they lie beside clash, so do they: that is told once
    for page in (page for page in pages if page.layout):
        if page.layout != "article.html" and not (page.layout == "redirect.html" and page.address in aliases):
            yield Claim(page.address)
    for entry in site.entries:
        yield Claim(entry.card.address, entry.path, entry.line)
    for entry in site.entries:
        for alias in entry.aliases:
            yield Claim(alias, entry.path, entry.alias_line)


def on_disk(address: str) -> str:
    """Name the file of an address as a disk that does not see the case of letters would."""
    return unicodedata.normalize("NFC", file_of(address)).casefold()


def problem(claim: Claim, other: Claim, content: str) -> Problem:
    """Say which document claims an address that is taken, and by what."""
    rival = f"{content}/{other.path}" if other.path else "a page that backfile makes"
    what = f"the address {claim.address} is taken by {rival}"
    return Problem(f"{content}/{claim.path}", claim.line, what, "give one of them another slug or alias")
