"""Serve a site to this machine alone, with a script that loads open pages again after a save.

Script, style and faults are put into answers, never into the site. Nothing is kept by the browser.
Names of other hosts are refused, so that no page from elsewhere can read what is in work.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from html import escape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from stat import S_ISREG
from threading import Thread
from urllib.parse import unquote, urlsplit

from site_builder.site.inputs import THEME
from site_builder.site.served import Served
from site_builder.store.errors import MachineFault

HOST = "127.0.0.1"
OWN = "/.pameran/"
"""Addresses of what belongs to serving, not to the site."""

_BREATH = 15.0
"""Seconds after which an open line says that it is still there."""

_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".geojson": "application/geo+json",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".avif": "image/avif",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
_UNKNOWN = "application/octet-stream"


class _Answers(BaseHTTPRequestHandler):
    """Answers one request."""

    protocol_version = "HTTP/1.1"
    server_version = "pameran"
    sys_version = ""
    timeout = 60

    def __init__(self, served: Served, *given: object) -> None:
        self.served = served
        super().__init__(*given)  # type: ignore[arg-type]  # the server's own values

    def do_GET(self) -> None:
        """Answer with a file or a page."""
        host = (self.headers.get("Host") or "").rpartition(":")[0] or self.headers.get("Host")
        path = unquote(urlsplit(self.path).path)
        if host not in {HOST, "localhost"}:
            self._send(HTTPStatus.FORBIDDEN, _TYPES[".txt"], b"")
        elif path == f"{OWN}events":
            self._events()
        elif path in {f"{OWN}reload.js", f"{OWN}faults.css"}:
            place = THEME / "serve" / path.removeprefix(OWN)
            self._send(HTTPStatus.OK, _TYPES[place.suffix], place.read_bytes())
        elif not path.startswith(self.served.base):
            self._move(self.served.base)
        else:
            self._answer(path.removeprefix(self.served.base))

    do_HEAD = do_GET  # noqa: N815 - the names that the server looks for

    def log_message(self, *_given: object) -> None:
        """Say nothing for each request."""

    def _answer(self, path: str) -> None:
        version = self.served.version  # before the page is made, which may be of a newer one
        made, crash = self._made(path)
        place = _place(self.served.out, path)
        if made is not None:
            content: bytes | None = made.encode()
        elif place is not None and place.is_dir():
            self._move(f"{self.served.base}{path}/")
            return
        else:
            content = _content(place)
        if content is None:
            lost = _content(self.served.out / "404.html") or b""
            self._send(
                HTTPStatus.NOT_FOUND, _TYPES[".html"], self._with_reload(lost, version, crash)
            )
            return
        kind = _TYPES.get(place.suffix, _UNKNOWN) if place else _UNKNOWN
        page = kind == _TYPES[".html"]
        if page:
            content = self._with_reload(content, version, crash)
        self._send(HTTPStatus.OK, kind, content)

    def _made(self, path: str) -> tuple[str | None, str]:
        """The newest page at a path, if it can be made; else what it failed at.

        Without an answer the browser would stand on a page of its own, which nothing loads again.
        """
        preview = self.served.preview
        if preview is None or path[-1:] not in {"", "/"}:
            return None, ""
        try:
            return preview.page(path), ""
        except Exception as fault:  # noqa: BLE001 - the build that follows tells whose fault it is
            return None, f"{type(fault).__name__}: {fault}"

    def _with_reload(self, page: bytes, version: str, crash: str) -> bytes:
        """A page with the script, and with the faults on top where there are any."""
        served = self.served
        faults = served.faults or crash
        more = f'<script src="{OWN}reload.js" data-version="{version}" defer></script>'
        if faults:
            more += (
                f'<link rel="stylesheet" href="{OWN}faults.css">'
                f'<section class="pameran-faults" role="alert" lang="{escape(served.lang)}">'
                f"<h2>{escape(served.title)}</h2>"
                f'<pre tabindex="0">{escape(faults)}</pre></section>'
            )
        body, mark, rest = page.rpartition(b"</body>")
        if not mark:
            body = b'<!doctype html><html><head><meta charset="utf-8"><title></title></head><body>'
            return body + more.encode() + b"</body></html>"
        return body + more.encode() + mark + rest

    def _events(self) -> None:
        """Keep a line open, and say each new version on it (Server-Sent Events)."""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        known = ""
        try:
            while True:
                now = self.served.wait(known, _BREATH)
                self.wfile.write(b":\n\n" if now == known else f"data: {now}\n\n".encode())
                self.wfile.flush()
                known = now
        except OSError:
            return  # the page was closed

    def _move(self, address: str) -> None:
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, status: HTTPStatus, kind: str, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)


def _place(out: Path, path: str) -> Path | None:
    """The file of a site that an address means; nothing for what leads out of it."""
    parts = path.split("/")
    if "\x00" in path or "\\" in path or any(part in {".", ".."} for part in parts):
        return None
    if any(not part for part in parts[:-1]) or parts[0].startswith(".pameran"):
        return None
    return out / (f"{path}index.html" if path == "" or path.endswith("/") else path)


def _content(place: Path | None) -> bytes | None:
    try:
        if place is None or not S_ISREG(place.lstat().st_mode):
            return None
        return place.read_bytes()
    except (OSError, ValueError):
        return None


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False


@contextmanager
def serving(served: Served, port: int) -> Iterator[int]:
    """Serve for a while; gives the port, which is a free one if 0 was asked for.

    Raises: MachineFault `port-refused` if another program has the port.
    """
    try:
        server = _Server((HOST, port), partial(_Answers, served))
    except OSError as fault:
        reason = fault.strerror or fault
        raise MachineFault("port-refused", port=port, reason=reason) from fault
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
