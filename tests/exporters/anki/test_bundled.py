"""Every card of every bundled pack: in the engine, and in a browser by day and night.

With ``QUIZGEN_CARDS=all``, axe-core looks at every card in every light, in some ten minutes.
"""

import os
from pathlib import Path

import pytest

from quizgen.bank import make_bank
from quizgen.decks.deck import Deck, plan_deck
from quizgen.exporters.anki import render
from quizgen.forms import Edition
from quizgen.pack.shelf import askable, find_pack
from tests.exporters.browser import BROWSER, Shown
from tests.exporters.decks import Student

IN_BROWSER = pytest.mark.skipif(
    BROWSER is None and os.environ.get("QUIZGEN_BROWSER") != "required",
    reason="there is no Chromium on the PATH",
)

SAMPLE = 32
"""One card of so many is looked at by axe-core, which takes its time."""

LIGHTS = [(night, width) for night in (False, True) for width in (360, 1200)]

ANSWER = """
const problems = [];
const places = () => lines().map((line) => line.dataset.option);
const first = () => {
  const [option] = lines();
  const menu = qa.querySelector("select");
  const input = document.getElementById("typeans");
  return { option, menu, input };
};
const fits = (name) => {
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) problems.push(`${name}: wider than the screen`);
};
for (const [name, [front, back]] of Object.entries(sides)) {
  const told = [];
  for (const way of ["click", "key"]) {
    show(front);
    fits(`${name}, front`);
    const { option, menu, input } = first();
    const shown = places();
    if (input) {
      input.value = "x";
      input.dispatchEvent(new Event("input"));
    } else if (way === "key") {
      if (option || menu) hit(1);
    } else if (menu) {
      menu.value = "0";
      menu.dispatchEvent(new Event("change", {bubbles: true}));
    } else if (option) {
      option.querySelector(".text").click();
    }
    show(back.replace(/\\[\\[type:.*?\\]\\]/, ""));
    fits(`${name}, back`);
    const isPicked = option && !menu && !("orders" in qa.querySelector(".options").dataset)
      && !qa.querySelector(".sequence");
    if (isPicked && String(places()) !== String(shown)) problems.push(`${name}: another order`);
    const verdict = qa.querySelector(".verdict");
    if ((option || menu || input) && !verdict) problems.push(`${name}: no verdict by ${way}`);
    told.push(verdict && verdict.textContent, JSON.stringify(said()));
  }
  if (told[0] !== told[2] || told[1] !== told[3]) problems.push(`${name}: ${told.join(" | ")}`);
}
return [Object.keys(sides).length, problems];
"""
"""Answers each card once by a click and once by a key, and compares what the back tells."""


def deck_of(name: str) -> Deck:
    """Plan a deck with all that can be asked of a bundled pack."""
    pack = find_pack(name)
    return plan_deck(pack, make_bank([pack]).items, is_release=True)


def take(folder: Path, deck: Deck) -> Student:
    """Take a deck into a collection."""
    student = Student(folder)
    student.open(render(Edition(deck.pack, deck.title, deck.language, "", (), (), deck)))
    return student


@pytest.fixture(scope="module", params=askable())
def shown(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Shown:
    """Render every card of a pack."""
    folder = tmp_path_factory.mktemp("bundled")
    student = take(folder, deck_of(request.param))
    sides = {}
    for card in map(student.collection.get_card, student.collection.find_cards("")):
        output = card.render_output()
        sides[f"{card.note()['Note']}/{card.ord}"] = (output.question_text, output.answer_text)
    css = output.css
    student.collection.close()
    return Shown(folder, css, sides)


def test_every_card_renders(shown: Shown) -> None:
    """Each has a question and an answer, and nothing is left of a template."""
    assert len(shown.sides) > 50
    for front, back in shown.sides.values():
        for side in (front, back):
            markup = side.split("<script")[0]
            assert 'class="stem"' in markup
            assert "{{" not in markup
        assert "data-option" in back or 'class="statement"' in back or "wordings" in back


@IN_BROWSER
@pytest.mark.parametrize(("night", "width"), LIGHTS)
def test_every_card_is_answered_and_fits(shown: Shown, night: bool, width: int) -> None:
    """By click and key alike, in one order on both sides, and never wider than the screen.

    All kinds are seen in the first of the lights, what a deck has by default in all of them.
    """
    is_first = (night, width) == LIGHTS[0]
    names = [name for name in shown.sides if is_first or name.endswith("/0")]
    some = Shown(shown.folder, shown.css, {name: shown.sides[name] for name in names})
    count, problems = some.run(ANSWER, night=night, width=width)
    assert count == len(names) > 0
    assert problems == []


@IN_BROWSER
@pytest.mark.parametrize(("night", "width"), LIGHTS)
def test_cards_are_accessible(shown: Shown, night: bool, width: int) -> None:
    """By axe-core's rules: some of the cards in each light, and all with ``QUIZGEN_CARDS=all``."""
    place = LIGHTS.index((night, width))
    step = 1 if os.environ.get("QUIZGEN_CARDS") == "all" else SAMPLE
    names = list(shown.sides)[place % step :: step]
    some = Shown(shown.folder, shown.css, {name: shown.sides[name] for name in names})
    assert some.violations(night=night, width=width) == []
