"""Foresee where a site outgrows its host. Nothing is read here: numbers go in, and what they mean comes out."""

from dataclasses import dataclass

PAGES_BYTES = 1_000_000_000
"""Bytes of a site that GitHub Pages publishes: "1 GB" (docs.github.com, GitHub Pages limits)."""

NEAR = 0.5
"""Share of a limit from which it is spoken of: early enough to divide an archive at leisure."""


@dataclass(frozen=True, slots=True)
class Forecast:
    """Say how near a site is to a limit."""

    limit: int
    """Bytes that the host takes."""

    share: float
    """Part of them that the site has: 1 is all, more is too much."""

    documents: int
    """How many documents like those that are there fill them."""


def forecast(documents: int, size: int) -> Forecast | None:
    """Foresee when a site of so many documents and bytes outgrows GitHub Pages; None while it is far from that.

    The files that every site has weigh nothing beside what makes it large, so bytes grow with the documents. The other
    limit, ten minutes for a deployment, depends on machines that nobody here can measure.
    """
    if not documents or size < NEAR * PAGES_BYTES:
        return None
    return Forecast(PAGES_BYTES, round(size / PAGES_BYTES, 3), documents * PAGES_BYTES // size)
