"""The schema in an editor: what the YAML language server says and offers.

Skipped where there is none; ``npm install -g yaml-language-server`` installs one.
"""

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from quizgen.pack.format.schema import ids_of, json_schema
from quizgen.pack.shelf import find_pack

SERVER = shutil.which("yaml-language-server")

PACK = """\
# yaml-language-server: $schema=quizgen.schema.json
pack: x
titel: X
relations:
  r:
    subject: country
    value: ‸
    ask:
      ‸
facts:
  f:
    question: Who?
    answer: ‸
"""


class Server:
    """A language server, spoken to as an editor does."""

    def __init__(self, folder: Path) -> None:
        assert SERVER is not None
        self.process = subprocess.Popen(
            [SERVER, "--stdio"], cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self._id = 0
        self.ask("initialize", processId=None, rootUri=folder.as_uri(), capabilities={})
        self.tell("initialized")

    def ask(self, method: str, **params: Any) -> Any:  # noqa: ANN401 -- as JSON has it
        """Return the answer to a request."""
        self._id += 1
        self._send(id=self._id, method=method, params=params)
        return self.read(lambda said: said.get("id") == self._id and "method" not in said)["result"]

    def tell(self, method: str, **params: Any) -> None:  # noqa: ANN401 -- as JSON has it
        """Notify the server."""
        self._send(method=method, params=params)

    def read(self, is_it: Any) -> Any:  # noqa: ANN401 -- a function of what JSON has
        """Read until something is said; what the server asks for meanwhile is not there."""
        assert self.process.stdout is not None
        while True:
            length = 0
            while line := self.process.stdout.readline().strip():
                name, _, value = line.partition(b":")
                length = int(value) if name.lower() == b"content-length" else length
            said = json.loads(self.process.stdout.read(length))
            if is_it(said):
                return said
            if "id" in said and "method" in said:
                self._send(id=said["id"], result=None)

    def _send(self, **message: Any) -> None:  # noqa: ANN401 -- as JSON has it
        assert self.process.stdin is not None
        text = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(text), text))
        self.process.stdin.flush()


@pytest.fixture(name="server")
def _server(tmp_path: Path) -> Iterator[Server]:
    schema = json_schema(ids_of(find_pack("venezuela-2019")))
    (tmp_path / "quizgen.schema.json").write_text(json.dumps(schema), encoding="utf-8")
    server = Server(tmp_path)
    yield server
    server.process.kill()
    server.process.communicate()


@pytest.mark.skipif(SERVER is None, reason="there is no yaml-language-server")
def test_editors_explain_and_complete(server: Server, tmp_path: Path) -> None:
    """Misspelt keys are told; types, ids and the keys of questions are offered."""
    uri = (tmp_path / "x.yaml").as_uri()
    text = PACK.replace("‸", "")
    document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
    server.tell("textDocument/didOpen", textDocument=document)
    told = server.read(lambda said: said.get("method") == "textDocument/publishDiagnostics")
    messages = [problem["message"] for problem in told["params"]["diagnostics"]]
    assert any("titel" in message for message in messages)
    offered = []
    for number, line in enumerate(PACK.splitlines()):
        if "‸" in line:
            place = {"line": number, "character": line.index("‸")}
            found = server.ask("textDocument/completion", textDocument={"uri": uri}, position=place)
            offered.append({item["label"] for item in found["items"]})
    value, ask, answer = offered
    assert {"quantity", "date", "text", "person"} <= value
    assert {"value", "subject", "match", "order"} <= ask
    assert {"maduro", "usa"} <= answer
