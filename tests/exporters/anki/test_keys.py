"""Keys, right clicks and fingers on cards in a browser: what they choose and strike out."""

import json
import os

import pytest

from tests.exporters.browser import BROWSER, Browser
from tests.exporters.decks import STANCE, edition, texts
from tests.exporters.responses import CLOZE, EVERY, MATCHING, ORDERING, SEVERAL, TRUE_FALSE

pytestmark = pytest.mark.skipif(
    BROWSER is None and os.environ.get("QUIZGEN_BROWSER") != "required",
    reason="there is no Chromium on the PATH",
)

HERE = f"""
const one = sides["{STANCE.id}"];
const several = sides["{SEVERAL.id}"];
const struck = () => lines().map((line) => line.getAttribute("aria-disabled"));
const menus = () => Array.from(qa.querySelectorAll("select"), (menu) => menu.value);
const pointed = (line) => !line.dispatchEvent(
  new MouseEvent("contextmenu", {{bubbles: true, cancelable: true}}));
"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Browser:
    """Show an item of each kind."""
    folder = tmp_path_factory.mktemp("cards")
    return Browser(folder, edition(STANCE, *EVERY))


def test_a_click_and_a_key_give_the_same_answer(browser: Browser) -> None:
    """To every kind that offers options: the back is the same to the letter."""
    ids = [item.id for item in (STANCE, TRUE_FALSE, SEVERAL, ORDERING)]
    seen = browser.run(
        f"""
        const ids = {json.dumps(ids)};
        return ids.flatMap((id) => [[1], [2], [2, 1]].map((numbers) => {{
          const backs = [(number) => lines()[number - 1].click(), (number) => hit(number)]
            .map((answer) => {{
              show(sides[id][0]);
              numbers.forEach((number) => answer(number));
              show(sides[id][1]);
              return qa.querySelector("main").innerHTML;
            }});
          return [backs[0] === backs[1], verdict() !== ""];
        }}));
        """
    )
    assert seen == [[True, True]] * len(seen)


def test_digits_of_both_sides_of_a_keyboard_choose(browser: Browser) -> None:
    """With Alt alone: Control and Alt together write a character, and Meta is the system's."""
    seen = browser.run(
        HERE
        + """
        show(one[0]);
        const tried = [
          hit(1, {altKey: false}), hit(1, {ctrlKey: true}), hit(1, {metaKey: true}),
          hit(9), hit(1, {code: "KeyA"}), ...checked()];
        const taken = [hit(2), checked().indexOf("true"),
                       hit(3, {code: "Numpad3"}), checked().indexOf("true")];
        show(several[0]);
        hit(1);
        hit(3);
        hit(1, {repeat: true});
        const two = checked();
        hit(1);
        return [tried, taken, two, checked()];
        """
    )
    no, yes = "false", "true"
    assert seen == [
        [False, False, False, False, False, no, no, no, no],
        [True, 1, True, 2],
        [yes, no, yes, no],
        [no, no, yes, no],
    ]


def test_keys_match_prompts_one_after_the_other(browser: Browser) -> None:
    """Or the one whose menu has the focus; the whole words stand beneath a menu that cuts them."""
    seen = browser.run(
        HERE
        + f"""
        show(sides["{MATCHING.id}"][0]);
        hit(2);
        hit(4);
        const begun = menus();
        qa.querySelector("select").focus();
        hit(1);
        const changed = menus();
        document.activeElement.blur();
        hit(3);
        const full = menus();
        const late = hit(2);
        const whole = Array.from(qa.querySelectorAll(".whole"), (whole) => whole.textContent);
        return [begun, changed, full, late, order(), whole];
        """
    )
    begun, changed, full, late, options, whole = seen
    assert begun == ["1", "3", ""]
    assert changed == ["0", "3", ""]
    assert full == ["0", "3", "2"]
    assert not late
    long = sorted(texts(MATCHING.options), key=len)[-2:]
    chosen = [options[int(at)] for at in full]
    assert whole == [words if words in long else "" for words in chosen]


def test_an_option_that_is_struck_out_is_not_chosen(browser: Browser) -> None:
    """Not by click, key or arrows, until that is taken back; who chose it before has not."""
    seen = browser.run(
        HERE
        + """
        return [one, several].map(([front]) => {
          show(front);
          hit(2);
          const first = checked();
          const took = hit(2, {shiftKey: true});
          const line = lines()[1];
          const told = [struck(), line.textContent.includes("struck out"), checked()];
          line.click();
          hit(2);
          lines()[0].focus();
          press("ArrowDown");
          document.activeElement.click();
          const other = checked();
          const menu = pointed(line);
          line.click();
          return [first, took, ...told, other, menu, struck(), checked(),
                  line.textContent.includes("struck")];
        });
        """
    )
    no, yes = "false", "true"
    first = [no, yes, no, no]
    start = [first, True, [None, yes, None, None], True, [no] * 4]
    for radio, found in zip((True, False), seen, strict=True):
        assert found[:5] == start
        # Arrows pass over it among radio buttons; in a list they reach it, and nothing comes of it.
        assert found[5] == ([no, no, yes, no] if radio else [no] * 4)
        assert found[6:8] == [True, [None] * 4]
        assert found[8:] == [first, False]


def test_a_finger_that_stays_strikes_out_once(browser: Browser) -> None:
    """Whether the system tells of it or not, and what comes after it chooses nothing."""
    seen = browser.run(
        HERE
        + """
        const wait = (time) => new Promise((done) => setTimeout(done, time));
        const finger = (name, pointerType = "touch") => lines()[0].dispatchEvent(
          new PointerEvent(name, {bubbles: true, cancelable: true, pointerType}));
        show(one[0]);
        const seen = [];
        const note = () => seen.push([struck()[0], checked()[0]]);
        finger("pointerdown");
        await wait(100);
        finger("pointerup");
        note();
        finger("pointerdown");
        await wait(1000);
        note();
        pointed(lines()[0]);
        finger("pointerup");
        lines()[0].click();
        note();
        finger("pointerdown");
        await wait(400);
        pointed(lines()[0]);
        await wait(1000);
        finger("pointerup");
        note();
        finger("pointerdown");
        finger("pointercancel");
        await wait(1000);
        note();
        finger("pointerdown", "mouse");
        await wait(1000);
        lines()[0].click();
        note();
        return seen;
        """
    )
    no, yes = "false", "true"
    assert seen == [[None, no], [yes, no], [yes, no], [None, no], [None, no], [None, yes]]


def test_the_back_shows_what_was_struck_out(browser: Browser) -> None:
    """Also where nothing was chosen; a card that comes again has nothing struck out."""
    seen = browser.run(
        HERE
        + """
        show(one[0]);
        hit(1, {shiftKey: true});
        const name = order()[0];
        show(one[1]);
        const back = [said()[name], Object.values(said()).filter(Boolean).length, verdict()];
        show(one[0]);
        const again = struck();
        show(one[1]);
        return [back, again, Object.values(said()).join("")];
        """
    )
    assert seen == [["struck out", 1, ""], [None] * 4, ""]


def test_keys_do_nothing_on_a_back_or_another_card(browser: Browser) -> None:
    """Nor do they pile up where an app runs the script twice, or shows a card of another deck."""
    seen = browser.run(
        HERE
        + f"""
        show(several[0]);
        runScripts();
        runScripts();
        hit(1);
        const once = checked();
        show(several[1]);
        const back = [hit(1), hit(2, {{shiftKey: true}})];
        show(several[0]);
        hit(1);
        qa.innerHTML = "<p>Another deck's card.</p>";
        const other = hit(2);
        show(sides["{CLOZE.id}"][0]);
        return [once, back, other, hit(1)];
        """
    )
    assert seen == [["true", "false", "false", "false"], [False, False], False, False]


def test_keys_are_told_where_they_do_something(browser: Browser) -> None:
    """And what strikes out, where that can be done; in the words that the note has."""
    seen = browser.run(
        """
        const keys = () => Array.from(qa.querySelectorAll(".keys"), (line) => line.textContent);
        const told = Object.values(sides).map(([front, back]) => {
          show(front);
          runScripts();
          const front_ = keys();
          show(back);
          return [front_, keys()];
        });
        const said = JSON.stringify({hint: "Alt und eine Zahl"}).replace(/"/g, "&quot;");
        show(Object.values(sides)[0][0].replace("<main ", `<main data-words="${said}" `));
        return [told, keys()];
        """
    )
    both = "Alt and a number choose; with Shift, they strike out."
    one = "Alt and a number choose."
    assert [front for front, _ in seen[0]] == [[both], [both], [both], [], [], [one], [one]]
    assert [back for _, back in seen[0]] == [[]] * 7
    assert seen[1] == ["Alt und eine Zahl"]


def test_one_of_two_words_has_no_letter(browser: Browser) -> None:
    """But a mark that is filled when it is chosen."""
    seen = browser.run(
        f"""
        return ["{STANCE.id}", "{TRUE_FALSE.id}"].map((id) => {{
          show(sides[id][0]);
          return getComputedStyle(lines()[0], "::before").content;
        }});
        """
    )
    assert seen == ["counter(option, upper-alpha)", '""']


def test_words_that_are_no_words_do_no_harm(browser: Browser) -> None:
    """Whatever stands in the note, the card works, in English."""
    seen = browser.run(
        HERE
        + """
        const noted = ["", "{", "[]", "null", "7", '{"right": 1}', '{"right": "<b>x</b>"}'];
        return noted.map((words) => {
          const said = words.replace(/"/g, "&quot;").replace(/</g, "&lt;");
          const [front, back] = one.map((side) =>
            side.replace("<main ", `<main data-words="${said}" `));
          show(front);
          line("Mexico").click();
          show(back);
          return verdict();
        });
        """
    )
    assert seen == ["✓ Right"] * 6 + ["✓ <b>x</b>"]
