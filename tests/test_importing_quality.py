"""The import of real pages stays as good as docs/import-quality.md says, by the figures of a referee."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from backfile.documents import format_document
from backfile.errors import BackfileError
from backfile.importing.decoding import decode
from backfile.importing.importer import import_seed

REFEREE = Path(__file__).parent.parent.parent / "shared/import-eval"

pytestmark = pytest.mark.skipif(not REFEREE.is_dir(), reason="the referee's pages are no part of the project")

AT_LEAST = {"title_ok/R": 0.85, "date_ok/R": 0.885, "author_any/R": 0.77, "body_f1": 0.95}
AT_MOST = {
    "false_date": 0.03,
    "author_wrong": 0.025,
    "content_lost/R": 0.013,
    "docs_losing_over_10%": 0.036,
    "boilerplate_snippets_kept": 0.1,
}


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, float]:
    """Import every second page and let the referee score it."""
    folder = tmp_path_factory.mktemp("imported")
    for path in sorted((REFEREE / "seeds").glob("*.txt"))[::2]:
        try:
            document = import_seed(decode(path.read_bytes(), path.name, str(path)), ()).document
        except BackfileError:
            continue
        (folder / f"{path.stem}.md").write_text(format_document(document), encoding="utf-8")
    script = (sys.executable, str(REFEREE / "score.py"), str(folder), "--present", "--json")
    result = subprocess.run(script, capture_output=True, text=True, check=True)  # noqa: S603
    return dict(json.loads(result.stdout)["all (seeds)"])


@pytest.mark.parametrize("name", AT_LEAST)
def test_what_should_be_high_stays_high(figures: dict[str, float], name: str):
    assert figures[name] >= AT_LEAST[name]


@pytest.mark.parametrize("name", AT_MOST)
def test_what_should_be_low_stays_low(figures: dict[str, float], name: str):
    assert figures[name] <= AT_MOST[name]
