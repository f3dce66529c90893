"""What a run is asked to do, and what it answers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from backfile.accession import Fate
from backfile.dates import When
from backfile.errors import Problem
from backfile.workers import ALONE, Workers


def silent(_stage: str, _done: int, _total: int) -> None:
    """Show no progress."""


@dataclass(frozen=True, slots=True)
class Options:
    """Hold what a run is asked to do, beyond what the archive itself says."""

    base_url: str | None = None
    """Address under which the site is published, instead of the one in site.yaml."""

    workers: Workers = ALONE
    """Who does the work."""

    moment: str = ""
    """The time of the build where its maker fixes one, as RFC 3339 writes it."""

    today: str = ""
    """The day of the run, as YYYY-MM-DD: what a text can bear no later date than; empty where nobody tells it."""

    again: bool = False
    """Whether seeds are imported that did not change, or whose document a person deleted."""

    merge: bool = False
    """Whether what is offered for documents that a person changed is taken."""

    dry_run: bool = False
    """Whether nothing is written, and only told what would be."""

    dated: When | None = None
    """What the site is made of: documents whose date begins within this one, the unknown one for those without; None
    for all."""

    verify: bool = False
    """Whether the bytes of every file of the output are compared with what was made."""

    progress: Callable[[str, int, int], None] = silent
    """Told the stage of the work, how much of it is done, and of how much."""


@dataclass(frozen=True, slots=True)
class Imports:
    """Say what became of the seeds."""

    seeds: int = 0
    """How many seeds there are."""

    documents: Mapping[Fate, tuple[str, ...]] = field(default_factory=dict)
    """The documents of the seeds that were read, by what became of them; seeds that did not change are not read."""

    deleted: tuple[str, ...] = ()
    """Seeds that were not imported, because a person deleted their document."""

    problems: tuple[Problem, ...] = ()
    """Why seeds could not be imported."""


@dataclass(frozen=True, slots=True)
class Build:
    """Say what became of the site."""

    documents: int
    """How many documents the archive holds."""

    undated: int
    """How many have no date."""

    doubtful: int
    """How many have a date that is proposed, not asserted."""

    made: int = 0
    """Files that were written."""

    unchanged: int = 0
    """Files that stayed as they were."""

    removed: int = 0
    """Files that were taken away."""

    size: int = 0
    """Bytes of the whole site."""

    by_hand: tuple[str, ...] | None = None
    """Files of the output that somebody had changed or deleted, and that were made anew; None if nobody looked."""

    notes: tuple[Problem, ...] = ()
    """What a person should know, though nothing is wrong."""
