"""What a run is asked and what it answers are values with sensible defaults."""

from dataclasses import FrozenInstanceError

import pytest

from backfile.runs import Build, Imports, Options, silent
from backfile.workers import Here


def test_a_run_that_is_asked_nothing_works_alone_and_says_nothing():
    options = Options()
    assert (options.base_url, options.moment, options.again, options.merge) == (None, "", False, False)
    assert options.workers == Here(1)
    assert options.progress is silent
    options.progress("build", 1, 2)


def test_an_import_of_nothing_has_no_seeds_and_no_problems():
    assert (Imports().seeds, dict(Imports().documents), Imports().deleted, Imports().problems) == (0, {}, (), ())


def test_an_answer_cannot_be_changed():
    with pytest.raises(FrozenInstanceError):
        Build(1, 0, 0).made = 2  # type: ignore[misc]
