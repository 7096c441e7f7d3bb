"""Cards of every response in a browser: taking an answer, and comparing it on the back."""

import json
import os
from dataclasses import replace
from pathlib import Path
from unicodedata import normalize

import pytest

from quizgen.exporters.anki.orders import shown_orders
from quizgen.marking.core import core, is_written_as
from quizgen.marking.slip import is_slip
from tests.exporters.browser import BROWSER, Browser
from tests.exporters.decks import edition, texts
from tests.exporters.responses import (
    CLOZE,
    EVERY,
    MATCHING,
    NUMERIC,
    ORDERING,
    SEVERAL,
    TRUE_FALSE,
)

pytestmark = pytest.mark.skipif(
    BROWSER is None and os.environ.get("QUIZGEN_BROWSER") != "required",
    reason="there is no Chromium on the PATH",
)

PLAY = f"""
const trueFalse = sides["{TRUE_FALSE.id}"];
const several = sides["{SEVERAL.id}"];
const matching = sides["{MATCHING.id}"];
const ordering = sides["{ORDERING.id}"];
const typing = [sides["{CLOZE.id}"], sides["{NUMERIC.id}"]];
const text = (line) => line.querySelector(".text").textContent;
const marks = (selector) => Array.from(qa.querySelectorAll(selector))
  .map((line) => [text(line), line.className, line.querySelector(".mark").textContent]);
const menus = () => Array.from(qa.querySelectorAll("select"));
const choose = (menu, words) => {{
  const found = Array.from(menu.options).find((option) => option.text.endsWith(words));
  menu.value = found.value;
  menu.dispatchEvent(new Event("change"));
}};
"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Browser:
    """Show an item of each kind."""
    return Browser(tmp_path_factory.mktemp("cards"), edition(*EVERY))


def test_true_or_false_is_chosen_as_among_radio_buttons(browser: Browser) -> None:
    """In the order of the words, on any day."""
    seen = browser.run(
        PLAY
        + """
        return Array.from({length: 5}, () => {
          now += 24 * HOUR;
          show(trueFalse[0]);
          line("True").click();
          line("False").click();
          const front = [order(), checked(), lines()[0].getAttribute("role")];
          show(trueFalse[1]);
          return [...front, order(), chosen()];
        });
        """
    )
    words = ["True", "False"]
    assert seen == [[words, ["false", "true"], "radio", words, ["False"]]] * 5


def test_several_are_chosen_from_a_list(browser: Browser) -> None:
    """A second tap takes a choice back; the back shows which were chosen, right or wrong."""
    seen = browser.run(
        PLAY
        + """
        show(several[0]);
        const list = qa.querySelector(".options");
        const roles = [list.getAttribute("role"), list.getAttribute("aria-multiselectable"),
                       ...new Set(lines().map((line) => line.getAttribute("role")))];
        const before = checked();
        for (const words of ["Brazil", "Mexico", "Russia", "Mexico"]) line(words).click();
        const after = order().filter((_, i) => checked()[i] === "true").sort();
        const front = order();
        show(several[1]);
        return {roles, before, after, same: String(front) === String(order()),
                chosen: chosen().sort(), given: marks(".options li").sort()};
        """
    )
    assert seen == {
        "roles": ["listbox", "true", "option"],
        "before": ["false"] * 4,
        "after": ["Brazil", "Russia"],
        "same": True,
        "chosen": ["Brazil", "Russia"],
        "given": [
            ["Brazil", "right chosen", "✓"],
            ["Mexico", "wrong", "✗"],
            ["Russia", "wrong chosen", "✗"],
            ["the United States", "right missed", "✓"],
        ],
    }


def test_space_chooses_among_several_and_enter_is_left_to_anki(browser: Browser) -> None:
    """Arrows go from option to option, and Enter turns the card at any time."""
    seen = browser.run(
        PLAY
        + """
        return [several, ordering].map(([front]) => {
          show(front);
          lines()[0].focus();
          return [press("ArrowDown"), press("Enter"), press(" ", {ctrlKey: true}), press(" "),
                  checked()[1], press(" "), checked()[1], press("ArrowUp"), press("ArrowUp"),
                  lines().map((line) => line.tabIndex), checked()];
        });
        """
    )
    no = "false"
    assert (
        seen
        == [[True, False, False, True, "true", True, no, True, True, [-1, -1, -1, 0], [no] * 4]] * 2
    )


def test_options_are_put_in_order_by_tapping_them(browser: Browser) -> None:
    """Each gets the next number, and those after one that is taken back move up."""
    first, second, third, fourth = texts(ORDERING.options)
    seen = browser.run(
        PLAY
        + f"""
        const [first, second, third, fourth] = {json.dumps(texts(ORDERING.options))};
        const places = () => [first, second, third, fourth].map((words) =>
          getComputedStyle(line(words), "::before").content + line(words).dataset.place);
        show(ordering[0]);
        const before = places();
        for (const words of [third, fourth, second, first]) line(words).click();
        const full = places();
        line(fourth).click();
        const back = places();
        show(ordering[1]);
        return [before, full, back, marks(".sequence li"),
                Array.from(qa.querySelectorAll(".mark"), (mark) => mark.dataset.given)];
        """
    )
    assert seen == [
        ['""', '""', '""', '""'],
        ['"4"4', '"3"3', '"1"1', '"2"2'],
        ['"3"3', '"2"2', '"1"1', '""'],
        [
            [first, "wrong", "✗"],
            [second, "right", "✓"],
            [third, "wrong", "✗"],
            [fourth, "", ""],
        ],
        ["3", "2", "1", None],
    ]


def test_the_order_to_begin_with_changes_daily_and_is_never_right(browser: Browser) -> None:
    """An order that is right already would be no question."""
    shown = browser.run(
        PLAY
        + """
        return Array.from({length: 120}, () => {
          now += 24 * HOUR;
          return [0, 0].map(() => {
            show(ordering[0]);
            return order();
          });
        });
        """
    )
    assert all(once == again for once, again in shown)
    orders = {tuple(once) for once, _ in shown}
    drawn = shown_orders(ORDERING)
    assert orders == {tuple(ORDERING.options[at].text for at in order) for order in drawn}
    assert tuple(texts(ORDERING.options)) not in orders


def test_prompts_are_matched_by_menus(browser: Browser) -> None:
    """They offer the options by the letters of the list; the back tells right from wrong."""
    seen = browser.run(
        PLAY
        + """
        show(matching[0]);
        const offered = Array.from(menus()[0].options, (option) => option.text);
        const listed = order();
        const labels = menus().map((menu) => [menu.getAttribute("aria-label"), menu.value]);
        choose(menus()[0], "Maduro as president");
        choose(menus()[1], "offered to mediate");
        choose(menus()[2], "offered to mediate");
        choose(menus()[2], "–");
        show(matching[1]);
        return {offered, listed, labels, marks: marks(".prompts li"),
                given: Array.from(qa.querySelectorAll(".given"), (given) => given.textContent),
                left: order()};
        """
    )
    assert sorted(seen["listed"]) == sorted(texts(MATCHING.options))
    assert seen["offered"] == [
        "–",
        *(f"{letter} {words}" for letter, words in zip("ABCD", seen["listed"], strict=True)),
    ]
    assert seen["labels"] == [["Mexico", ""], ["Brazil", ""], ["China", ""]]
    assert seen["marks"] == [["Mexico", "right", "✓"], ["Brazil", "wrong", "✗"], ["China", "", ""]]
    assert seen["given"] == ["", "offered to mediate", ""]
    assert seen["left"] == ["offered to mediate"]


def test_a_typed_answer_is_found_among_the_wordings(browser: Browser) -> None:
    """Anki compares with the usual one only; the back marks whichever it is."""
    typed = {
        "Juan Guaidó": ["Juan Guaidó"],
        "  guaido ": ["Guaidó"],
        'GUAIDO\'S  "TEAM"': ["Guaido’s “team”"],
        "Maduro": [],
        "": [],
    }
    found = browser.run(
        PLAY
        + f"""
        return {json.dumps(list(typed))}.map((words) => {{
          type(typing[0], words);
          return chosen();
        }});
        """
    )
    assert found == list(typed.values())


def test_a_power_is_no_number_of_its_digits(tmp_path: Path) -> None:
    """25 has the letters of 2⁵, and is another number, as in the terminal."""
    asked = replace(CLOZE, accepted=("2⁵", "10³ m", "m²"))
    typed = {
        "2⁵": ["2⁵"],
        "2^5": ["2⁵"],
        "2**5": ["2⁵"],
        "25": [],
        "103 m": [],
        "10^3 m": ["10³ m"],
    }
    typed |= {"m2": ["m²"], "m²": ["m²"], "52": []}
    found = Browser(tmp_path, edition(asked)).run(
        PLAY
        + f"""
        return {json.dumps(list(typed))}.map((words) => {{
          type(typing[0], words);
          return chosen();
        }});
        """
    )
    assert found == list(typed.values())


def test_another_card_says_nothing_of_an_answer(browser: Browser) -> None:
    """Nor does a back whose front was not answered."""
    seen = browser.run(
        PLAY
        + """
        type(typing[0], "72 hours");
        const seen = [chosen()];
        show(typing[1][1]);
        seen.push(chosen());
        show(several[0]);
        lines().forEach((line) => line.click());
        for (const back of [ordering[1], matching[1]]) {
          show(back);
          seen.push(Array.from(qa.querySelectorAll(".sequence .mark, .prompts .mark"),
                               (mark) => mark.textContent).join(""));
        }
        show(several[0]);
        show(several[1]);
        seen.push(chosen());
        return seen;
        """
    )
    assert seen == [[], [], "", "", []]


def test_running_the_script_twice_changes_nothing(browser: Browser) -> None:
    """Some apps do so."""
    same = browser.run(
        PLAY
        + """
        return Object.values(sides).flat().map((side) => {
          show(side);
          const script = document.createElement("script");
          script.textContent = qa.querySelector("script").textContent;
          const once = qa.querySelector("main").outerHTML;
          qa.append(script);
          return once === qa.querySelector("main").outerHTML;
        });
        """
    )
    assert same == [True] * (2 * len(EVERY))


@pytest.mark.parametrize(("night", "width"), [(False, 360), (True, 360), (True, 1200)])
def test_cards_fit_by_day_and_night(browser: Browser, night: bool, width: int) -> None:
    """Nothing runs out of the screen, targets are large, and turning a card moves no stem."""
    seen = browser.run(
        PLAY
        + """
        const page = document.documentElement;
        const box = (element) => element.getBoundingClientRect();
        return Object.values(sides).map((card) => card.map((side) => {
          show(side);
          return {
            wide: page.scrollWidth - page.clientWidth,
            targets: Math.min(...Array.from(
              qa.querySelectorAll("input, select, [role=option], [role=radio]"),
              (target) => box(target).height)),
            stem: box(qa.querySelector(".stem")).height,
          };
        }));
        """,
        night=night,
        width=width,
    )
    for front, back in seen:
        assert front["wide"] == back["wide"] == 0
        assert front["targets"] >= 44
        assert front["stem"] == back["stem"]


TYPED = [
    "Juan Guaidó", "juan guaido", "  JUAN  GUAIDÓ. ", "the army", "army", "The Army!", "an army",
    "l’Équipe", "L'équipe", "équipe", "die Linke", "linke", "DIE LINKE", "Straße", "strasse",
    "STRASSE", "ΟΔΥΣΣΕΥΣ", "οδυσσεύς", "Οδυσσεύς", "el niño", "EL NINO", "“honest”", "'honest'",
    "vice-president", "vice president", "vice – president", "a-b-c", "a b c", "-5 degrees",
    "5 degrees", "½", "1/2", "H₂O", "H2O", "ﬁsh", "fish", "soft\u00adhyphen", "softhyphen",
    "zero\u200bwidth", "zerowidth", "ze\u3164ro\U000e0041width", "\u2800army\ufe0f", "\U000e0100",
    "U.S.", "us", "u.s", "?", "!", "", " ", ".", "the", "a", "a.",
    "İstanbul", "istanbul", "ııı", "iii", "Ｏｓｌｏ", "oslo", "d'Artagnan", "d’artagnan", "l'", "É",
    "CO", "Co", "co", "CO2", "CO₂", "pH", "PH", "the pH", "5 ft", "5′", "5'", "5″", '5"', "x", "X",
    "mW", "MW", "6 mW", "6 MW", "Red stone", "red stone", "iPhone", "iphone", ".5", "5", "the .5",
    "O'Neil", "“CO”", "H²O", "a{b}", "A{b}", "f(x)", "F(x)", "5' 3\"", "5 3",
    "E\u0301", "un'ora", "ora", "un’ora", "'s-Hertogenbosch", "s hertogenbosch", "C++", "c",
]  # fmt: skip
"""What people type, and what is right; each is compared with each."""


@pytest.mark.parametrize("language", ["en", "de", "fr-CA", "it", "xx"])
def test_a_card_marks_as_the_terminal_does(tmp_path: Path, language: str) -> None:
    """What the terminal takes for right is marked; else what differs by accents alone."""
    accepted = [text for text in TYPED if text.strip()]
    asked = replace(CLOZE, accepted=tuple(accepted))
    browser = Browser(tmp_path, replace(edition(asked), language=language))
    found = browser.run(
        f"""
        const [front, back] = sides["{CLOZE.id}"];
        return {json.dumps(TYPED)}.map((words) => {{
          type([front, back], words);
          return chosen();
        }});
        """
    )
    for typed, marked in zip(TYPED, found, strict=True):
        same = [text for text in accepted if core(text, language) == core(typed, language)]
        exact = [text for text in same if is_written_as(typed, text)]
        if exact or not typed:
            # Anki keeps its fields in composed characters (NFC).
            assert marked == [normalize("NFC", text) for text in exact if typed], typed
        else:
            assert all(is_slip(core(typed, language), core(text, language)) for text in marked)


@pytest.mark.parametrize(("night", "width"), [(False, 360), (True, 360), (False, 1200)])
def test_every_card_is_accessible(browser: Browser, night: bool, width: int) -> None:
    """As it comes, answered and compared; axe-core knows the rules of WCAG 2.2."""
    assert browser.violations(night=night, width=width) == []
