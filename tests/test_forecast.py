"""A site that grows towards the limit of its host is told so in time."""

import pytest

from backfile.forecast import NEAR, PAGES_BYTES, Forecast, forecast

HALF = int(NEAR * PAGES_BYTES)


@pytest.mark.parametrize(("documents", "size"), [(0, 0), (0, 2 * PAGES_BYTES), (2, 123_456), (30_000, HALF - 1)])
def test_far_from_a_limit_nothing_is_said(documents: int, size: int):
    assert forecast(documents, size) is None


def test_from_half_of_a_limit_on_it_is_said_how_many_documents_fill_it():
    assert forecast(30_000, HALF) == Forecast(PAGES_BYTES, 0.5, 60_000)


def test_past_a_limit_it_is_said_how_many_would_have_filled_it():
    assert forecast(100_000, 2 * PAGES_BYTES) == Forecast(PAGES_BYTES, 2.0, 50_000)
