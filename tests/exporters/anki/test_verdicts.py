"""The back of a card in a browser: a verdict, words beside colours, and what was typed."""

import json
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import anki.collection
import pytest

from tests.exporters.browser import BROWSER, Browser
from tests.exporters.decks import STANCE, edition, texts
from tests.exporters.responses import (
    CLOZE,
    EVERY,
    MATCHING,
    NUMERIC,
    ORDERING,
    SEVERAL,
)

pytestmark = pytest.mark.skipif(
    BROWSER is None and os.environ.get("QUIZGEN_BROWSER") != "required",
    reason="there is no Chromium on the PATH",
)

ALONE = replace(CLOZE, id="venezuela-2019/alone/cloze", accepted=("Juan Guaidó",))

HERE = f"""
const one = sides["{STANCE.id}"];
const several = sides["{SEVERAL.id}"];
const matching = sides["{MATCHING.id}"];
const ordering = sides["{ORDERING.id}"];
const cloze = sides["{CLOZE.id}"];
const numeric = sides["{NUMERIC.id}"];
const answer = ([front, back], ...chosen) => {{
  show(front);
  chosen.forEach((words) => line(words).click());
  show(back);
  return [verdict(), said()];
}};
const compared = () => qa.querySelector("#typeans").textContent;
"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Browser:
    """Show an item of each kind."""
    folder = tmp_path_factory.mktemp("cards")
    return Browser(folder, edition(STANCE, ALONE, *EVERY))


@pytest.fixture
def compare(tmp_path: Path) -> Iterator[anki.collection.Collection]:
    """Open a collection, whose engine compares what is typed."""
    collection = anki.collection.Collection(str(tmp_path / "collection.anki2"))
    yield collection
    collection.close()


def test_the_back_tells_right_from_wrong_in_words(browser: Browser) -> None:
    """A verdict that is read aloud, and words on each option that has more to it than its mark."""
    seen = browser.run(
        HERE
        + """
        const told = [
          answer(one, "Mexico"), answer(one, "Brazil"),
          answer(several, "Brazil", "the United States"),
          answer(several, "Brazil"),
          answer(several, "Brazil", "the United States", "Russia"),
          answer(several, "Mexico"), answer(several, "Mexico", "Mexico"), answer(several),
        ].map(([verdict, said]) =>
          [verdict, Object.entries(said).filter((entry) => entry[1]).map(String).sort()]);
        return [qa.querySelector(".verdict").getAttribute("role"), told];
        """
    )
    assert seen[0] == "status"
    assert seen[1] == [
        ["✓ Right", ["Mexico,your answer"]],
        ["✗ Wrong", ["Brazil,your answer"]],
        ["✓ Right", ["Brazil,your answer", "the United States,your answer"]],
        ["✗ Wrong", ["Brazil,your answer", "the United States,missed"]],
        [
            "✗ Wrong",
            ["Brazil,your answer", "Russia,your answer", "the United States,your answer"],
        ],
        ["✗ Wrong", ["Brazil,missed", "Mexico,your answer", "the United States,missed"]],
        ["", []],
        ["", []],
    ]


def test_the_verdict_counts_what_is_right_of_several_parts(browser: Browser) -> None:
    """Of prompts that were matched, and of things that were put in order."""
    first, second, third, fourth = texts(ORDERING.options)
    seen = browser.run(
        HERE
        + f"""
        const [first, second, third, fourth] = {json.dumps([first, second, third, fourth])};
        const match = (...chosen) => {{
          show(matching[0]);
          chosen.forEach((words) => hit(order().indexOf(words) + 1));
          show(matching[1]);
          return [verdict(), Array.from(qa.querySelectorAll(".prompts .said"),
                                        (said) => said.textContent)];
        }};
        const [kept, backed, watched] = ["went on regarding Maduro as president",
          "recognised Guaidó", "said only that it was following events"];
        return [
          answer(ordering, first, second, third, fourth)[0],
          answer(ordering, first, second, fourth, third)[0],
          answer(ordering, first)[0],
          answer(ordering)[0],
          match(kept, backed, watched), match(kept, watched, backed), match(kept), match(),
        ];
        """
    )
    assert seen == [
        *("✓ Right", "✗ Wrong (2/4)", "✗ Wrong (1/4)", ""),
        ["✓ Right", []],
        ["✗ Wrong (1/3)", ["your answer", "your answer"]],
        ["✗ Wrong (1/3)", []],
        ["", []],
    ]


def test_what_is_typed_right_is_shown_as_right(
    browser: Browser, compare: anki.collection.Collection
) -> None:
    """Anki shows another name, or another way to write it, in red; the card knows better."""
    rows = [
        (CLOZE.id, "Juan Guaidó", "✓ Right", "Juan Guaidó ✓"),
        (CLOZE.id, "Guaidó", "✓ Right", "Guaidó ✓"),
        (CLOZE.id, " JUAN  GUAIDÓ. ", "✓ Right", " JUAN  GUAIDÓ.  ✓"),
        (ALONE.id, "juan guaido", "≈ Right, but for the accents", "juan guaido ≈"),
        (NUMERIC.id, "3 days", "✓ Right", "3 days ✓"),
        (NUMERIC.id, "72h", "✓ Right", "72h ✓"),
        (CLOZE.id, "", "", None),
        (CLOZE.id, "Nicolás Maduro", "✗ Wrong", None),
        (CLOZE.id, "<b>Maduro</b>", "✗ Wrong", None),
        (NUMERIC.id, "24 hours", "? Not recognised: compare it with the answer", None),
    ]
    typed = [
        (
            id_,
            words,
            compare.compare_answer("72 hours" if id_ == NUMERIC.id else "Juan Guaidó", words),
        )
        for id_, words, *_ in rows
    ]
    seen = browser.run(
        HERE
        + f"""
        return {json.dumps(typed)}.map(([id, words, code]) => {{
          type(sides[id], words, code);
          const plain = document.createElement("div");
          plain.innerHTML = code;
          return [verdict(), compared() === plain.textContent ? null : compared(),
                  qa.querySelector("code b")];
        }});
        """
    )
    assert seen == [[verdict, shown, None] for _, _, verdict, shown in rows]


def test_what_was_typed_is_read_from_the_comparison(
    browser: Browser, compare: anki.collection.Collection
) -> None:
    """On a page that was loaded anew; without accents, for Anki drops those that it forgives."""
    rows = [
        (CLOZE.id, "Juan Guaidó", "✓ Right", "Juan Guaidó ✓"),
        (CLOZE.id, "Guaidó", "✓ Right", "Guaido ✓"),
        (NUMERIC.id, "3 days", "✓ Right", "3 days ✓"),
        (NUMERIC.id, "72h", "✓ Right", "72h ✓"),
        (CLOZE.id, "Maduro", "✗ Wrong", None),
        (CLOZE.id, "", "", None),
    ]
    codes = [
        (
            id_,
            compare.compare_answer(
                "72 hours" if id_ == NUMERIC.id else "Juan Guaidó", words, combining=False
            ),
        )
        for id_, words, *_ in rows
    ]
    seen = browser.run(
        HERE
        + f"""
        return {json.dumps(codes)}.map(([id, code]) => {{
          window.quizgenAnswer = undefined;
          show(sides[id][1].replace(/\\[\\[type:.*?\\]\\]/, () => code));
          const plain = document.createElement("div");
          plain.innerHTML = code;
          return [verdict(), compared() === plain.textContent ? null : compared()];
        }});
        """
    )
    assert seen == [[verdict, shown] for _, _, verdict, shown in rows]


def test_words_are_those_of_the_note(browser: Browser) -> None:
    """In the language of its deck."""
    seen = browser.run(
        HERE
        + """
        const words = JSON.stringify({right: "Richtig", wrong: "Falsch", missed: "übersehen",
          chosen: "deine Antwort", struck: "gestrichen"}).replace(/"/g, "&quot;");
        const card = several.map((side) => side.replace("<main ", `<main data-words="${words}" `));
        show(card[0]);
        line("Mexico").click();
        hit(order().indexOf("Russia") + 1, {shiftKey: true});
        show(card[1]);
        return [verdict(), said()];
        """
    )
    assert seen == [
        "✗ Falsch",
        {
            "Mexico": "deine Antwort",
            "Russia": "gestrichen",
            "Brazil": "übersehen",
            "the United States": "übersehen",
        },
    ]


def test_a_field_to_type_in_is_named_by_the_question(browser: Browser) -> None:
    """A screen reader says what is asked; phones neither correct nor capitalise what is typed."""
    seen = browser.run(
        HERE
        + """
        show(cloze[0]);
        const field = document.getElementById("typeans");
        const named = document.getElementById(field.getAttribute("aria-labelledby"));
        return [named.textContent, field.getAttribute("autocapitalize"), field.spellcheck];
        """
    )
    assert seen == [CLOZE.stem, "off", False]


def test_a_missed_option_does_not_look_like_one_that_was_chosen(browser: Browser) -> None:
    """Its border is broken, beside the word that says so."""
    seen = browser.run(
        HERE
        + """
        answer(several, "Brazil");
        return ["Brazil", "the United States"].map((words) => {
          const {borderTopStyle, backgroundColor} = getComputedStyle(line(words));
          return [borderTopStyle, backgroundColor];
        });
        """
    )
    chosen, missed = seen
    assert chosen[0] == "solid"
    assert missed[0] == "dashed"
    assert chosen[1] != missed[1]
