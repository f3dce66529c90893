"""Serve a built site as a host of static sites does, under /repo/, for tests with a browser."""

import functools
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), "")
SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


class Host(SimpleHTTPRequestHandler):
    """Answer with files below /repo/, and with 404.html for what is not there."""

    def log_message(self, *_args: object) -> None:
        """Say nothing."""

    def translate_path(self, path: str) -> str:
        """Find the file of an address; nothing lies outside of /repo/."""
        return super().translate_path(path.removeprefix("/repo")) if path.startswith("/repo/") else "/nowhere"

    def send_error(self, code: int, *_args: object) -> None:
        """Answer with the page for lost readers."""
        raw = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(raw)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(raw)


@contextmanager
def serving(output: Path, host: type[Host] = Host) -> Iterator[str]:
    """Serve a folder, which may still be empty; gives the site's address, without a slash at its end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(host, directory=str(output)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/repo"
    server.shutdown()
    server.server_close()
    thread.join()
