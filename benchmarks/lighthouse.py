"""Ask Lighthouse what it says of an archive's pages, served under /repo/ as a host of static sites does.

    python benchmarks/lighthouse.py [ADDRESS …]      # median of three runs a page; needs npm and Chromium

Without addresses: the front page, the first article, tag and search page of the repository's own archive.
"""

import gzip
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "tests"), str(HERE.parent)]

from serving import CHROMIUM, SWITCHES, Host, serving  # noqa: E402 - it stands in the folder that was just named

LIGHTHOUSE = "lighthouse@13.5.0"
RUNS = 3
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PACKED = (".html", ".css", ".js", ".json", ".xml", ".svg")


class PackingHost(Host):
    """Answer with gzipped text, as GitHub Pages does."""

    def do_GET(self) -> None:  # noqa: N802 - the name that http.server calls
        """Send a file, packed where it is text and the browser takes that."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in PACKED or not path.is_file() or "gzip" not in self.headers.get("Accept-Encoding", ""):
            super().do_GET()
            return
        raw = gzip.compress(path.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", f"{self.guess_type(str(path))}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(raw)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(raw)


def scores(address: str) -> dict[str, int]:
    """Run Lighthouse once on a page."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = ["npx", "--yes", LIGHTHOUSE, address, "--quiet", "--output=json", f"--output-path={report}"]
        flags = f"--chrome-flags={' '.join(['--headless=new', *SWITCHES])}"
        environment = os.environ | {"CHROME_PATH": CHROMIUM}
        subprocess.run([*command, flags, f"--only-categories={','.join(CATEGORIES)}"], check=True, env=environment)
        found = json.loads(report.read_text())
    missed = [audit["id"] for audit in found["audits"].values() if audit.get("score") not in (None, 1)]
    print(f"  {address} {[round(100 * found['categories'][name]['score']) for name in CATEGORIES]} {missed}")
    return {name: round(100 * found["categories"][name]["score"]) for name in CATEGORIES}


def main(wanted: list[str]) -> int:
    """Build the repository's archive, serve it, and print the table of medians."""
    if not (CHROMIUM and shutil.which("npx")):
        print("this needs Chromium and npm", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "output"
        output.mkdir()
        with serving(output, PackingHost) as root:
            build = [sys.executable, str(HERE.parent / "build.py"), "build", "--quiet", "--base-url", root]
            subprocess.run([*build, "--output", str(output), "--cache", str(Path(folder) / "memory")], check=True)
            first = [next(iter(sorted(output.glob(f"{kind}/*/index.html")))) for kind in ("articles", "tags")]
            pages = wanted or ["", *(f"{path.parent.relative_to(output).as_posix()}/" for path in first), "search/"]
            rows = {page: [scores(f"{root}/{page}") for _ in range(RUNS)] for page in pages}
    print("| page |", " | ".join(CATEGORIES), "|")
    for page, runs in rows.items():
        print(f"| /{page} |", " | ".join(str(statistics.median(run[name] for run in runs)) for name in CATEGORIES), "|")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
