"""Hold a date as it stands in a line of text."""

import calendar
from dataclasses import dataclass

from backfile.importing.calendar_words import Calendar


@dataclass(frozen=True, slots=True)
class Mention:
    """Hold a date as it stands in a line."""

    year: int
    """Its year in the Gregorian calendar; 0 where it is not printed."""

    month: int
    """Its month, from 1."""

    day: int
    """Its day, from 1; 0 where only the month is printed."""

    start: int
    """Where it begins in the line."""

    end: int
    """Where it ends in the line."""

    weekday: int = -1
    """The weekday printed beside it, Monday as 0; -1 where there is none."""

    vague: bool = False
    """Whether day and month could be the other way round."""

    printed: Calendar = Calendar.GREGORIAN
    """The calendar that it is printed in."""

    @property
    def iso(self) -> str:
        """Write the date as YYYY-MM-DD, or YYYY-MM."""
        return f"{self.year:04}-{self.month:02}" + (f"-{self.day:02}" if self.day else "")

    @property
    def right_weekday(self) -> bool:
        """Tell whether a weekday is printed with it, and is that of the calendar."""
        return self.weekday >= 0 and self.weekday == calendar.weekday(self.year, self.month, self.day)

    @property
    def approximate(self) -> bool:
        """Tell whether it is known to a day or two only: a day of the Islamic calendar without its weekday."""
        return self.printed is Calendar.ISLAMIC and self.weekday < 0
