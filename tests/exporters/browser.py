"""Chromium, which shows cards as Anki does: it puts a side into a page and runs its script."""

import html
import json
import re
import shutil
import subprocess
from importlib.resources import files
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
const field = '<input id="typeans">';
function show(side) {
  qa.innerHTML = side.replace(/\\[\\[type:.*?\\]\\]/, field);
  runScripts();
}
function runScripts() {
  for (const old of qa.querySelectorAll("script")) {
    const script = document.createElement("script");
    script.textContent = old.textContent;
    old.replaceWith(script);
  }
}
const lines = () => Array.from(qa.querySelectorAll(".options li"));
const order = () => lines().map((line) => line.querySelector(".text").textContent);
const checked = () => lines().map((line) =>
  line.getAttribute("aria-checked") || line.getAttribute("aria-selected"));
const chosen = () => lines().filter((line) => line.matches(".chosen"))
  .map((line) => line.querySelector(".text").textContent);
const line = (text) => lines()[order().indexOf(text)];
const verdict = () => qa.querySelector(".verdict").textContent;
const said = () => Object.fromEntries(lines().map((line) =>
  [line.querySelector(".text").textContent,
   Array.from(line.querySelectorAll(".said"), (said) => said.textContent).join()]));
const hit = (number, more) => !document.activeElement.dispatchEvent(new KeyboardEvent("keydown",
  {code: "Digit" + number, altKey: true, bubbles: true, cancelable: true, ...more}));
const type = ([front, back], words, compared = "") => {
  show(front);
  const input = document.getElementById("typeans");
  input.value = words;
  input.dispatchEvent(new Event("input"));
  show(back.replace(/\\[\\[type:.*?\\]\\]/, compared));
};
const press = (key, more) => !document.activeElement.dispatchEvent(
  new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true, ...more}));
"""

CHECK = """
const found = [];
const look = async (name) => {
  const {violations, passes} = await axe.run(document, {
    resultTypes: ["violations"], rules: {"target-size": {enabled: true}}});
  if (!passes.length) found.push(`${name}: nothing was checked`);
  for (const {id, nodes} of violations) {
    found.push(...nodes.map((node) => `${name}: ${id}: ${node.html} ${node.failureSummary}`));
  }
};
for (const [name, [front, back]] of Object.entries(sides)) {
  show(front);
  await look(`${name}, asked`);
  for (const number of [1, 2, 3]) hit(number);
  hit(2, {shiftKey: true});
  const input = document.getElementById("typeans");
  if (input) {
    input.value = "72 days";
    input.dispatchEvent(new Event("input"));
  }
  await look(`${name}, answered`);
  show(back.replace(/\\[\\[type:.*?\\]\\]/, "<code id=typeans><span class=typeGood>72 </span>" +
    "<span class=typeBad>days</span><br><span id=typearrow>&darr;</span><br>" +
    "<span class=typeGood>72 </span><span class=typeMissed>hours</span></code>"));
  await look(`${name}, compared`);
}
return found;
"""
"""Shows each card, answers it by keys, turns it, and lets axe-core look each time."""


PATIENCE = 600
"""Seconds after which a browser is given up."""


class Shown:
    """Chromium, showing cards by day or night.

    Attributes:
        folder: The folder of the collection that they are in.
        css: Their style.
        sides: Both sides of each, by its name.
    """

    def __init__(self, folder: Path, css: str, sides: dict[str, tuple[str, str]]) -> None:
        self.folder = folder
        self.css = css
        self.sides = sides

    def run(self, script: str, *, night: bool = False, width: int = 380, library: str = "") -> Any:  # noqa: ANN401 - JSON
        """Run a script over the cards, and return what it returns; it may wait for something.

        It finds ``sides[id]``, the two sides of each card, and the functions of `STAGE`.

        Args:
            script: The body of a function.
            night: Whether cards are shown as by night.
            width: How wide the screen is.
            library: A script that it needs.
        """
        body = "card card1 nightMode night_mode" if night else "card card1"
        sides = json.dumps(self.sides).replace("<", "\\u003c")
        page = (
            f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Anki</title>'
            f'<base href="{MEDIA}/"><style>{self.css}</style><script>{library}</script>'
            f'<body class="{body}"><div id="qa"></div><script>{STAGE}\nconst sides = {sides};'
            f"(async () => {{{script}}})().then((told) => JSON.stringify(told),"
            "(error) => `failed: ${error.stack}`).then((told) => {"
            'parent.document.getElementById("result").textContent = told; });'
            "</script></body>"
        )
        # In a frame, because the window of a browser cannot be as narrow as a phone.
        frame = f'<iframe style="width:{width}px;height:900px" srcdoc="{html.escape(page)}">'
        path = self.folder / "page.html"
        path.write_text(
            f'<!doctype html><meta charset="utf-8"><pre id="result"></pre>{frame}</iframe>', "utf-8"
        )
        assert BROWSER is not None, "QUIZGEN_BROWSER=required, but there is no Chromium on the PATH"
        profile = self.folder / "profile"
        patience = ("--virtual-time-budget=600000", f"--window-size={max(width, 800)},1000")
        command = [BROWSER, *FLAGS, *patience, f"--user-data-dir={profile}", "--dump-dom"]
        command.append(path.as_uri())
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=PATIENCE)
        found = re.search(r'<pre id="result">(.*?)</pre>', done.stdout, re.DOTALL)
        assert found is not None
        told = html.unescape(found[1])
        assert told, f"the script told nothing: {done.stderr}"
        assert not told.startswith("failed: "), told
        return json.loads(told)

    def violations(self, *, night: bool = False, width: int = 380) -> list[str]:
        """Return what is not accessible on any side of a card, by the rules of axe-core.

        Each front is seen as it comes and answered, and each back with the answer.

        Args:
            night: Whether cards are shown as by night.
            width: How wide the screen is.
        """
        library = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
        checked = self.run(CHECK, night=night, width=width, library=library.replace("</", "<\\/"))
        assert isinstance(checked, list)
        return checked


class Browser(Shown):
    """Chromium, showing the cards of an edition."""

    def __init__(self, folder: Path, edition: Edition) -> None:
        student = Student(folder)
        student.take(edition)
        outputs = {item.id: student.card(item).render_output() for item in edition.items}
        student.collection.close()
        css = next(iter(outputs.values())).css
        super().__init__(
            folder,
            css,
            {item: (it.question_text, it.answer_text) for item, it in outputs.items()},
        )
