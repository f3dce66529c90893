"""Fit the weights of `backfile/importing/outsiders.py` on pages whose story is known.

    python benchmarks/fit_labels.py ../shared/import-eval [--write]

Needs numpy and scikit-learn, which the importer itself does not. First the figures are cross-validated: five times the
weights are fitted on the pages of four fifths of the sites and tried on the others. With --write they are then fitted
on all pages and written into the package. Nothing of the pages is kept but these numbers.
Run `ruff format` on the table afterwards.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.model_selection import GroupKFold

from backfile.importing.blocks import split_blocks
from backfile.importing.decoding import decode
from backfile.importing.galley import Galley, set_galley
from backfile.importing.language import tell_language
from backfile.importing.outsiders import find_outsiders, measure, signs
from backfile.importing.steps import STEPS

WEIGHTS = Path(__file__).parent.parent / "backfile/importing/outsider_weights.py"
LONG, SHINGLE = 60, 4
ROUNDS, RATE, PART = 100, 0.25, 0.7
FOLDS, THRESHOLDS = 5, (0.6, 0.65, 0.68, 0.7, 0.75)


@dataclass(frozen=True, slots=True)
class Row:
    """Hold one block that no rule labelled, with what people say of it."""

    page: str
    """The page it stands on."""

    site: str
    """The site of the page."""

    signs: dict[str, float]
    """What was measured of it."""

    outsider: bool
    """Whether people left it out of the story."""

    size: int
    """Its characters."""


def rows(folder: Path) -> Iterator[Row]:
    """Read every block of every page whose story people marked."""
    names = {path.stem: path for path in (folder / "seeds").iterdir()}
    for line in (folder / "gold.jsonl").read_text(encoding="utf-8", errors="surrogateescape").splitlines():
        gold = json.loads(line)
        if "body" in gold["annotated"] and gold["body"]:
            galley = ruled(names[gold["id"]])
            story, flat = shingles(gold["body"]), f" {' '.join(words(gold['body']))} "
            measures = measure(galley)
            for at in galley.open:
                text = galley.blocks[at].words
                if words(text):
                    outsider = not stands_in(text, story, flat)
                    yield Row(gold["id"], gold["domain"] or gold["id"], signs(measures, at), outsider, len(text))


def ruled(path: Path) -> Galley:
    """Let the rules before the weights speak on a seed."""
    seed = decode(path.read_bytes(), path.name, str(path))
    galley = set_galley(split_blocks(seed.text), tell_language(seed.text, "en")[0])
    for step in STEPS[: STEPS.index(find_outsiders)]:
        galley = galley.marked(tuple(step(galley)))
    return galley


def words(text: str) -> list[str]:
    """Split a text into words."""
    return re.findall(r"\w+", text)


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Give the runs of four words of a text."""
    found = words(text)
    return Counter(tuple(found[at : at + SHINGLE]) for at in range(len(found) - SHINGLE + 1))


def stands_in(text: str, story: Counter[tuple[str, ...]], flat: str) -> bool:
    """Tell whether a block, or most of a long one, stands in the story."""
    own = shingles(text)
    shared = len(text) > LONG and 2 * (own & story).total() > own.total()
    return shared or f" {' '.join(words(text))} " in flat


def fit(x: np.ndarray, y: np.ndarray, w: np.ndarray) -> GradientBoostingClassifier:
    """Fit steps: trees of one question each, added up."""
    model = GradientBoostingClassifier(
        n_estimators=ROUNDS, max_depth=1, learning_rate=RATE, subsample=PART, random_state=1
    )
    return model.fit(x, y, sample_weight=w)


def cross_validate(found: list[Row], x: np.ndarray, y: np.ndarray, w: np.ndarray) -> None:
    """Print what the weights do on sites that they were not fitted on."""
    sites = np.array([row.site for row in found])
    likely = np.zeros(len(found))
    for train, test in GroupKFold(FOLDS).split(x, y, sites):
        likely[test] = fit(x[train], y[train], w[train]).predict_proba(x[test])[:, 1]
    for threshold in THRESHOLDS:
        total, lost, furniture, kept = Counter(), Counter(), Counter(), Counter()
        for row, value in zip(found, likely, strict=True):
            (furniture if row.outsider else total)[row.page] += row.size
            if row.outsider and value < threshold:
                kept[row.page] += row.size
            elif not row.outsider and value >= threshold:
                lost[row.page] += row.size
        shares = [lost[page] / total[page] for page in total]
        gone = 1 - np.mean([kept[page] / furniture[page] for page in furniture])
        print(
            f"from {threshold}: {np.mean(shares):.2%} of the story lost, {np.mean(np.array(shares) > 1 / 10):.1%} of "
            f"pages lose over a tenth, {gone:.1%} of what was left of the furniture is found"
        )


def write(model: GradientBoostingClassifier, names: list[str], x: np.ndarray) -> None:
    """Write the steps as a table; what lies under the lowest step of every sign is the base."""
    base = float(model._raw_predict_init(x[:1])[0, 0])  # noqa: SLF001 - the prior has no public name
    gains: dict[str, Counter[float]] = {name: Counter() for name in sorted(names)}
    for (tree,) in model.estimators_:
        below, above = (RATE * tree.tree_.value[leaf, 0, 0] for leaf in (1, 2))
        base += below
        gains[names[tree.tree_.feature[0]]][round(float(tree.tree_.threshold[0]), 4)] += above - below
    table = "\n".join(
        f'    "{name}": ({", ".join(f"({over}, {gain:.3f})" for over, gain in sorted(steps.items()))},),'
        for name, steps in gains.items()
        if steps
    )
    WEIGHTS.write_text(
        '"""Hold the weights of the outsiders\' signs, as benchmarks/fit_labels.py fitted them."""\n\n'
        f'BASE = {base:.3f}\n"""Points of a block that goes over no step."""\n\n'
        f"STEPS: dict[str, tuple[tuple[float, float], ...]] = {{\n{table}\n}}\n"
        '"""For each sign the values over which it adds points, and how many: more speak against the story."""\n',
        encoding="utf-8",
    )


def main() -> None:
    """Fit and report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    found = list(rows(options.folder))
    names = list(found[0].signs)
    x = np.array([[float(row.signs[name]) for name in names] for row in found])
    y = np.array([row.outsider for row in found])
    pages = Counter[str]()
    for row in found:
        pages[row.page] += row.size
    w = np.sqrt([row.size / pages[row.page] for row in found])
    w /= w.mean()
    cross_validate(found, x, y, w)
    if options.write:
        write(fit(x, y, w), names, x)


if __name__ == "__main__":
    main()
