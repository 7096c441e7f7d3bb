"""Chromium, which shows cards as Anki does: it puts a side into a page and runs its script."""

import html
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

from quizgen.forms import Edition
from tests.exporters.decks import Student

BROWSER = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))),
    None,
)

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",  # as on a phone
)

MEDIA = "collection.media"
"""The folder with pictures and sounds, beside the collection; cards name files in it."""

STAGE = """
const RealDate = Date;
let now = RealDate.UTC(2026, 10, 24, 12);
Date = class extends RealDate {
  constructor(...parts) { super(...(parts.length ? parts : [now])); }
  static now() { return now; }
};
const HOUR = 60 * 60 * 1000;
const qa = document.getElementById("qa");
function show(side) {
  qa.innerHTML = side;
  for (const old of qa.querySelectorAll("script")) {
    const script = document.createElement("script");
    script.textContent = old.textContent;
    old.replaceWith(script);
  }
}
const lines = () => Array.from(qa.querySelectorAll(".options li"));
const order = () => lines().map((line) => line.querySelector(".text").textContent);
const checked = () => lines().map((line) => line.getAttribute("aria-checked"));
const chosen = () => lines().filter((line) => line.matches(".chosen"))
  .map((line) => line.querySelector(".text").textContent);
const line = (text) => lines()[order().indexOf(text)];
const press = (key, more) => !document.activeElement.dispatchEvent(
  new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true, ...more}));
"""


class Browser:
    """Chromium, showing the cards of an edition by day or night."""

    def __init__(self, folder: Path, edition: Edition) -> None:
        self._folder = folder
        student = Student(folder)
        student.take(edition)
        outputs = {item.id: student.card(item).render_output() for item in edition.items}
        student.collection.close()
        self._css = next(iter(outputs.values())).css
        self._sides = {
            item: [output.question_text, output.answer_text] for item, output in outputs.items()
        }

    def run(self, script: str, *, night: bool = False, width: int = 380) -> Any:  # noqa: ANN401 - JSON
        """Run a script over the cards, and return what it returns.

        It finds ``sides[id]``, the two sides of each card, and the functions of `STAGE`.
        """
        body = "card card1 nightMode night_mode" if night else "card card1"
        sides = json.dumps(self._sides).replace("<", "\\u003c")
        page = (
            f'<!doctype html><meta charset="utf-8"><base href="{MEDIA}/"><style>{self._css}</style>'
            f'<body class="{body}"><div id="qa"></div><script>{STAGE}\nconst sides = {sides};'
            f"const result = (() => {{{script}}})();"
            'parent.document.getElementById("result").textContent = JSON.stringify(result);'
            "</script></body>"
        )
        # In a frame, because the window of a browser cannot be as narrow as a phone.
        frame = f'<iframe style="width:{width}px;height:700px" srcdoc="{html.escape(page)}">'
        path = self._folder / "page.html"
        path.write_text(
            f'<!doctype html><meta charset="utf-8"><pre id="result"></pre>{frame}</iframe>', "utf-8"
        )
        assert BROWSER is not None, "QUIZGEN_BROWSER=required, but there is no Chromium on the PATH"
        profile = self._folder / "profile"
        command = [BROWSER, *FLAGS, f"--user-data-dir={profile}", "--dump-dom", path.as_uri()]
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
        found = re.search(r'<pre id="result">(.*?)</pre>', done.stdout, re.DOTALL)
        assert found is not None
        assert found[1], f"the script failed: {done.stderr}"
        return json.loads(html.unescape(found[1]))
