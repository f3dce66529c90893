"""Gather texts on the same affair into stories that run through time and papers. The texts stay as they are.

A text joins the story with which it shares most of what is rare in it, or begins one. What a story is about is what
many of its texts have in common: a word that one of them brought in counts for little, so stories do not chain.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from backfile.model import Entry
from backfile.related import COMMON

Mark = int | str
"""A word of a text's signature, or the address of a tag."""

ENOUGH = 4.0
"""What a text must share with a story, in words borne by it alone."""

PART = 0.2
"""Share of what is rare in a text that it must have in common with a story."""

HALF_LIFE = 12
"""Months after which what is shared counts half: another affair may be about the same people."""

NO_DATE = 0.7
"""What is shared counts this much where a text has no sure date: as after five months."""


def affairs(entries: Sequence[Entry], tags: Mapping[str, Sequence[str]]) -> list[list[Entry]]:
    """Gather entries, which are given the newest first, into stories of two and more, each the oldest first.

    `tags` holds the tag addresses of each entry by its path. The work grows with the number of entries, for a mark
    borne by more than a hundred of them is passed over.
    """
    months = [month(entry) for entry in entries]
    marks: list[tuple[Mark, ...]] = [(*entry.signature, *tags[entry.path]) for entry in entries]
    borne = Counter(mark for own in marks for mark in own)
    whole = math.log1p(len(entries)) or 1.0
    worth = {mark: math.log1p(len(entries) / count) / whole for mark, count in borne.items() if count <= COMMON}
    stories: list[list[int]] = []
    about: dict[Mark, dict[int, int]] = {mark: {} for mark in worth if borne[mark] > 1}
    for index in sorted(range(len(entries)), key=lambda index: (months[index] is None, -index)):
        own = [mark for mark in marks[index] if mark in worth]
        scores: dict[int, float] = defaultdict(float)
        for mark in own:
            value = worth[mark]
            for story, count in about.get(mark, {}).items():
                scores[story] += value * count / len(stories[story])
        least = max(ENOUGH, PART * sum(worth[mark] for mark in own))
        fair = (
            (score * nearness(months[index], months[stories[story][-1]]), -story)
            for story, score in scores.items()
            if score >= least
        )
        best, story = max(fair, default=(0.0, 0))
        at = -story if best >= least else len(stories)
        if at == len(stories):
            stories.append([])
        stories[at].append(index)
        for mark in own:
            if mark in about:
                about[mark][at] = about[mark].get(at, 0) + 1
    return [[entries[index] for index in story] for story in stories if len(story) > 1]


def nearness(now: int | None, then: int | None) -> float:
    """Weigh what a text shares with a story by the months since the story's last text."""
    return NO_DATE if now is None or then is None else HALF_LIFE / (HALF_LIFE + abs(now - then))


def month(entry: Entry) -> int | None:
    """Count the months of an entry's date since the year 0; None where it has no sure date within one year."""
    date = entry.card.date
    if date.doubtful or not date.year:
        return None
    return int(date.year) * 12 + int(date.month[5:] or 6)
