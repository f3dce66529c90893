"""Problems are values that say where, what, and what to do."""

import pickle

from backfile.errors import BackfileError, Problem


def test_a_problem_names_file_line_and_hint():
    problem = Problem("content/flood.md", 3, "no title", "add one")
    assert str(problem) == "content/flood.md:3: no title\n  add one"


def test_a_problem_of_a_whole_file_names_no_line():
    assert str(Problem("output", 0, "permission denied")) == "output: permission denied"


def test_problems_stand_in_the_order_of_files_and_lines():
    late, early, first = Problem("b.md", 10, "x"), Problem("b.md", 9, "y"), Problem("a.md", 30, "z")
    assert BackfileError([late, early, first]).problems == (first, early, late)


def test_the_same_problem_is_told_once():
    assert len(BackfileError([Problem("a.md", 1, "x"), Problem("a.md", 1, "x")]).problems) == 1


def test_problems_cross_from_a_worker_as_values():
    error = BackfileError([Problem("a.md", 1, "x", "y")])
    assert pickle.loads(pickle.dumps(error)).problems == error.problems  # noqa: S301 - made on this line


def test_the_error_says_every_problem():
    assert str(BackfileError([Problem("b", 0, "two"), Problem("a", 0, "one")])) == "a: one\nb: two"
