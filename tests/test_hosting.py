"""An address is answered as the host of the published site answers it."""

from http import HTTPStatus
from pathlib import Path

import pytest

from backfile.hosting import MISSING, answer, content_type


@pytest.fixture
def output(tmp_path: Path) -> str:
    """Give the output of a small site."""
    (tmp_path / "tags").mkdir()
    for name in ("index.html", "tags/index.html", "feed.xml"):
        (tmp_path / name).write_text("x")
    return str(tmp_path)


@pytest.mark.parametrize(
    ("base", "path", "expected"),
    [
        ("", "/", (HTTPStatus.OK, "index.html")),
        ("", "/tags/", (HTTPStatus.OK, "tags/index.html")),
        ("", "/tags", (HTTPStatus.FOUND, "/tags/")),
        ("", "/review/", (HTTPStatus.NOT_FOUND, MISSING)),
        ("/repo", "/repo/feed.xml", (HTTPStatus.OK, "feed.xml")),
        ("/repo", "/repo", (HTTPStatus.FOUND, "/")),
        ("/repo", "/feed.xml", (HTTPStatus.NOT_FOUND, MISSING)),
        ("", "/../secret", (HTTPStatus.NOT_FOUND, MISSING)),
    ],
)
def test_an_address_is_answered_with_a_file_or_sent_on(output: str, base: str, path: str, expected: object):
    assert answer(output, base, path) == expected


def test_texts_are_sent_as_utf_8():
    assert content_type("a/feed.xml") == "application/xml; charset=utf-8"
    assert content_type("a/x.png") == "image/png"
