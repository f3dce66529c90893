"""Keep the ordered table of the rules that label the blocks of a seed.

Each rule sees the galley as the rules above it left it, and speaks only on blocks that none of them spoke on.
"""

from collections.abc import Callable, Iterable

from backfile.importing.agencies import find_agencies
from backfile.importing.author_notes import find_notes
from backfile.importing.bylines import (
    find_announced,
    find_bylines,
    find_editors,
    find_late_bylines,
    find_names,
    find_signatures,
)
from backfile.importing.date_lines import find_date_lines, find_late_dates, find_statements
from backfile.importing.furniture import (
    find_comments,
    find_controls,
    find_head,
    find_house_rules,
    find_invitations,
    find_notices,
    find_related,
    find_replies,
    find_tail,
)
from backfile.importing.galley import Galley, Mark
from backfile.importing.headlines import find_headline
from backfile.importing.outsiders import find_outsiders
from backfile.importing.pictures import find_captions
from backfile.importing.quotations import find_quotations, find_quoted_lines
from backfile.importing.structure import find_headings, find_lines, find_lists
from backfile.importing.tables import find_tables

Step = Callable[[Galley], Iterable[Mark]]
"""A rule: it reads a galley and says what some of its blocks are."""


STEPS: tuple[Step, ...] = (
    find_comments,
    find_replies,
    find_notices,
    find_agencies,
    find_editors,
    find_bylines,
    find_announced,
    find_captions,
    find_date_lines,
    find_statements,
    find_controls,
    find_related,
    find_invitations,
    find_house_rules,
    find_late_dates,
    find_headline,
    find_names,
    find_notes,
    find_late_bylines,
    find_signatures,
    find_head,
    find_tail,
    find_outsiders,
    find_tables,
    find_lists,
    find_quoted_lines,
    find_quotations,
    find_headings,
    find_lines,
)
"""The rules in their order: what can be told from fixed phrases, then what needs the story around it."""


def label_blocks(galley: Galley, until: Step | None = None) -> Galley:
    """Let every rule speak in turn, or those before one of them; what is left is the body."""
    for step in STEPS[: STEPS.index(until)] if until else STEPS:
        galley = galley.marked(tuple(step(galley)))
    return galley
