"""Cards in a browser: the order of the options, choosing one, and the look."""

import os
from dataclasses import replace
from itertools import pairwise

import pytest

from quizgen.items.item import Option
from tests.exporters.browser import BROWSER, Browser
from tests.exporters.decks import DEADLINE, STANCE, edition, texts

pytestmark = pytest.mark.skipif(
    BROWSER is None and os.environ.get("QUIZGEN_BROWSER") != "required",
    reason="there is no Chromium on the PATH",
)

LONG = replace(
    STANCE,
    id="venezuela-2019/long",
    stem="Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft?",
    options=(
        Option("A" * 100, correct=False, why="B" * 100),
        Option("Mexico", correct=True, why="C" * 100),
        Option("Brazil, whose government " * 5, correct=False, why="No."),
    ),
)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Browser:
    """Show an ordered item, one without an order, and one that is hard to fit."""
    return Browser(tmp_path_factory.mktemp("cards"), edition(DEADLINE, STANCE, LONG))


def test_both_sides_have_the_order_of_the_day(browser: Browser) -> None:
    """It is drawn anew each day, evenly; what has an order of its own keeps it."""
    days = browser.run(
        """
        return Array.from({length: 240}, () => {
          now += 24 * HOUR;
          return [0, 1, 0].map((side) => Object.values(sides).slice(0, 2).map((card) => {
            show(card[side]);
            return order();
          }));
        });
        """
    )
    for front, back, again in days:
        assert front == back == again
        assert front[0] == texts(DEADLINE.options)
        assert sorted(front[1]) == sorted(texts(STANCE.options))
    drawn = [day[0][1] for day in days]
    for option in STANCE.options:
        for place in range(4):
            # Of 240 days, 60 are expected; four standard deviations are 27.
            assert 33 <= sum(order[place] == option.text for order in drawn) <= 87
    assert len({tuple(order) for order in drawn}) == 24
    # One day in 24 has the order of the day before.
    assert sum(today != tomorrow for today, tomorrow in pairwise(drawn)) > 210


def test_the_order_changes_at_four_in_the_morning(browser: Browser) -> None:
    """A card that is turned at midnight keeps its order, for Anki's day goes on."""
    orders = browser.run(
        """
        const card = Object.values(sides)[1];
        const at = (day, hour, side) => {
          now = new RealDate(2026, 0, 5 + day, hour).getTime();
          show(card[side]);
          return order();
        };
        return Array.from({length: 20}, (_, day) =>
          [at(day, 5, 0), at(day, 23, 0), at(day + 1, 3, 1), at(day + 1, 5, 1), at(day + 1, 5, 0)]);
        """
    )
    for morning, evening, night, turned, _ in orders:
        assert morning == evening == night == turned
    assert sum(morning != next_morning for morning, *_, next_morning in orders) > 10


def test_running_the_script_twice_keeps_the_order(browser: Browser) -> None:
    """Some apps do so."""
    once, twice = browser.run(
        """
        show(Object.values(sides)[1][0]);
        const once = order();
        const script = document.createElement("script");
        script.textContent = qa.querySelector("script").textContent;
        qa.append(script);
        return [once, order()];
        """
    )
    assert once == twice


def test_a_click_chooses_and_the_back_remembers(browser: Browser) -> None:
    """The front shows the choice and not the truth; the back marks it, right or wrong."""
    seen = browser.run(
        """
        const [front, back] = Object.values(sides)[0];
        const seen = {};
        show(front);
        seen.group = qa.querySelector(".options").getAttribute("role");
        seen.roles = lines().map((line) => line.getAttribute("role"));
        seen.tappable = lines().map((line) => line.matches(".tappable"));
        seen.before = checked();
        line("24 hours").querySelector(".text").click();
        line("48 hours").click();
        seen.after = checked();
        show(back);
        seen.wrong = chosen();
        seen.back = lines().map((line) => line.onclick || line.getAttribute("role"));
        show(front);
        seen.again = checked();
        line("72 hours").click();
        show(back);
        seen.right = chosen();
        return seen;
        """
    )
    no = "false"
    assert seen == {
        "group": "radiogroup",
        "roles": ["radio"] * 4,
        "tappable": [True] * 4,
        "before": [no, no, no, no],
        "after": [no, "true", no, no],
        "wrong": ["48 hours"],
        "back": [None] * 4,
        "again": [no, no, no, no],
        "right": ["72 hours"],
    }


def test_the_back_says_nothing_of_a_choice_that_it_cannot_know(browser: Browser) -> None:
    """Not on a page that is loaded anew, nor of another card, nor of an earlier time."""
    seen = browser.run(
        """
        const [[front, back], [otherFront, otherBack]] = Object.values(sides);
        show(back);
        const anew = chosen();
        show(front);
        line("48 hours").click();
        show(otherBack);
        const other = chosen();
        show(front);
        show(back);
        return [anew, other, chosen()];
        """
    )
    assert seen == [[], [], []]


def test_keys_choose_as_among_radio_buttons(browser: Browser) -> None:
    """Enter and space choose, arrows move the choice; a second Enter is left to Anki."""
    seen = browser.run(
        """
        show(Object.values(sides)[0][0]);
        const at = () => [document.activeElement.querySelector(".text").textContent,
                          checked().indexOf("true"), lines().map((line) => line.tabIndex)];
        const seen = [];
        lines()[0].focus();
        seen.push([press("x"), press("Enter", {ctrlKey: true}), ...at()]);
        seen.push([press(" "), press(" "), press("Enter"), ...at()]);
        seen.push([press("ArrowDown"), ...at()]);
        seen.push([press("ArrowLeft"), press("ArrowUp"), ...at()]);
        seen.push([press("ArrowRight"), ...at()]);
        lines()[2].focus();
        seen.push([press("Enter"), ...at()]);
        return seen;
        """
    )
    assert seen == [
        [False, False, "24 hours", -1, [0, -1, -1, -1]],
        [True, False, False, "24 hours", 0, [0, -1, -1, -1]],
        [True, "48 hours", 1, [-1, 0, -1, -1]],
        [True, True, "one week", 3, [-1, -1, -1, 0]],
        [True, "24 hours", 0, [0, -1, -1, -1]],
        [True, "72 hours", 2, [-1, -1, 0, -1]],
    ]


@pytest.mark.parametrize(("night", "width"), [(False, 360), (True, 360), (True, 1200)])
def test_cards_fit_by_day_and_night(browser: Browser, night: bool, width: int) -> None:
    """Nothing runs out of the screen, targets are large, and turning a card moves no stem."""
    seen = browser.run(
        """
        const page = document.documentElement;
        return {
          paper: getComputedStyle(document.body).backgroundColor,
          cards: Object.values(sides).map((card) => card.map((side) => {
            show(side);
            const box = (element) => element.getBoundingClientRect();
            return {
              wide: page.scrollWidth - page.clientWidth,
              targets: Math.min(...lines().map((line) => box(line).height)),
              stem: box(qa.querySelector(".stem")).height,
              first: box(lines()[0]).top,
              texts: lines().map((line) => box(line.querySelector(".text")).width),
            };
          })),
        };
        """,
        night=night,
        width=width,
    )
    assert seen["paper"] == ("rgb(22, 25, 31)" if night else "rgb(251, 250, 248)")
    for front, back in seen["cards"]:
        assert front["wide"] == back["wide"] == 0
        assert front["targets"] >= 44
        assert (front["stem"], front["first"]) == (back["stem"], back["first"])
        assert front["texts"] == back["texts"]
