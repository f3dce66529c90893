"""Tell which comes first in dates of numbers, the day or the month, from dates that leave no choice."""

import re
from dataclasses import dataclass

NUMERIC = re.compile(r"(?<![\d.,/:-])(\d\d?)([/|-])(\d\d?)\2(?:\d{4}|\d\d)(?![\d/-])")
"""A date of numbers; between full stops the day always comes first."""

MONTHS = 12

SURE = 10
"""How many times more dates must have one order than the other: a slip of the pen decides nothing."""


@dataclass(frozen=True, slots=True)
class Votes:
    """Count the dates that leave no choice."""

    day: int = 0
    """Those in which the day comes first."""

    month: int = 0
    """Those in which the month comes first."""

    @property
    def order(self) -> str:
        """Give the order that nearly all have, `day` or `month`; empty where they tell none."""
        more, less = max(self.day, self.month), min(self.day, self.month)
        if not more or more < SURE * less:
            return ""
        return "day" if self.day > self.month else "month"


def count_votes(text: str) -> Votes:
    """Count the dates of a text in which one number is too high for a month."""
    found = [(int(match[1]), int(match[3])) for match in NUMERIC.finditer(text)]
    return Votes(
        day=sum(first > MONTHS >= second for first, second in found),
        month=sum(second > MONTHS >= first for first, second in found),
    )
