"""A YAML language server as editors run it, spoken to over its pipes."""

import itertools
import json
import queue
import subprocess
import sys
import threading
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
SERVER = ROOT / "tests" / "browser" / "node_modules" / "yaml-language-server"
SECONDS = 60

CAPABILITIES = {
    "textDocument": {
        "completion": {
            "completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}
        },
        "hover": {"contentFormat": ["markdown"]},
        "publishDiagnostics": {},
    }
}


class Editor:
    """Just enough of an editor: opens texts, keeps diagnostics, asks for hovers and completions."""

    def __init__(self, settings):
        node = Path(sys.executable).parent / "node"
        program = SERVER / "bin" / "yaml-language-server"
        assert program.is_file(), "run: make test (it installs what npm gives)"
        self.settings = settings
        self.server = subprocess.Popen(
            [node, program, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.ids = itertools.count(1)
        self.answers: queue.Queue = queue.Queue()
        self.diagnostics: queue.Queue = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()
        self.ask(
            "initialize",
            {"processId": None, "rootUri": ROOT.as_uri(), "capabilities": CAPABILITIES},
        )
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": settings})

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.server.stdin.flush()

    def tell(self, method, params):
        self.send({"method": method, "params": params})

    def ask(self, method, params):
        number = next(self.ids)
        self.send({"id": number, "method": method, "params": params})
        while True:
            answer = self.answers.get(timeout=SECONDS)
            if answer["id"] == number:
                return answer["result"]

    def open(self, path, text):
        """Open a text as if it lay at a path, and give its diagnostics."""
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        while True:
            told = self.diagnostics.get(timeout=SECONDS)
            if told["uri"] == path.as_uri():
                return told["diagnostics"]

    def at(self, path, line, character):
        """Where the cursor stands, 0-based."""
        place = {"line": line, "character": character}
        return {"textDocument": {"uri": path.as_uri()}, "position": place}

    def hover(self, path, line, character):
        found = self.ask("textDocument/hover", self.at(path, line, character))
        return found["contents"]["value"]

    def complete(self, path, line, character):
        found = self.ask("textDocument/completion", self.at(path, line, character))
        return found["items"]

    def close(self):
        self.ask("shutdown", None)
        self.tell("exit", None)
        self.server.wait(timeout=SECONDS)
        self.server.stdin.close()
        self.server.stdout.close()

    def _listen(self):
        while head := self.server.stdout.readline():
            length = int(head.split(b":")[1])
            while self.server.stdout.readline().strip():
                pass
            self._take(json.loads(self.server.stdout.read(length)))

    def _take(self, message):
        if message.get("method") == "textDocument/publishDiagnostics":
            self.diagnostics.put(message["params"])
        elif message.get("method") == "workspace/configuration":
            asked = message["params"]["items"]
            given = [self.settings.get(one["section"], {}) for one in asked]
            self.send({"id": message["id"], "result": given})
        elif "method" in message and "id" in message:
            self.send({"id": message["id"], "result": None})
        elif "id" in message:
            self.answers.put(message)


@pytest.fixture(scope="module")
def editor():
    """An editor without any setting of ours: the first line of a hand-in names its schema."""
    opened = Editor({"yaml": {"validate": True, "hover": True, "completion": True}})
    yield opened
    opened.close()
