"""Whether a marker who has only the pages finds the right answers: they are read back from them."""

from collections import Counter
from html.parser import HTMLParser

import pytest

from quizgen.bank import make_bank
from quizgen.exporters.html import render
from quizgen.forms import Edition
from quizgen.items.item import Item, Response
from quizgen.items.kinds import KINDS
from quizgen.pack.shelf import find_pack
from quizgen.paper.document import Document
from quizgen.paper.glance import ELSEWHERE
from tests.exporters.handouts import assorted, edition, item, written

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Asked:
    """A question as it stands on a page.

    Attributes:
        stem: The question.
        options: What is offered, by letter or, where there are no letters, in its order.
        prompts: What options are to be matched with.
    """

    def __init__(self) -> None:
        self.stem = ""
        self.options: list[str] = []
        self.prompts: list[str] = []


class Forms(HTMLParser):
    """The questions of all versions by their marks and their numbers."""

    def __init__(self, source: bytes) -> None:
        super().__init__()
        self.asked: dict[str, dict[int, Asked]] = {}
        self._version: dict[int, Asked] = {}
        self._open: list[str] = []
        self.feed(source.decode())

    @property
    def _question(self) -> Asked:
        return list(self._version.values())[-1]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a version, a question, or something that is offered."""
        if tag in {"meta", "col", "br", "img"}:
            return
        held = dict(attrs)
        if tag == "section":
            self._version = {}
        elif tag == "li" and "value" in held:
            self._version[int(held["value"] or 0)] = Asked()
        elif tag == "li" and self._open[-1] in {"ol options", "ul words"}:
            self._question.options.append("")
        elif tag == "li" and self._open[-1] == "ul prompts":
            self._question.prompts.append("")
        self._open.append(f"{tag} {held.get('class') or ''}".strip())

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        if tag not in {"meta", "col", "br", "img"}:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        """Take a text to what it belongs to."""
        if not data.strip():
            return
        if "span mark" in self._open:
            self.asked[data.strip()] = self._version
        elif "p stem" in self._open and "span worth" not in self._open:
            self._question.stem += data
        elif "li" in self._open[-2:] and {"ol options", "ul words"} & set(self._open):
            self._question.options[-1] += data
        elif "ul prompts" in self._open:
            self._question.prompts[-1] += data


class Glance(HTMLParser):
    """The right answers by the labels of forms and the numbers of questions."""

    def __init__(self, source: bytes) -> None:
        super().__init__()
        self.marks: dict[tuple[str, int], str] = {}
        self._table = False
        self._heads: list[int] = []
        self._row: list[str] = []
        self._written = ""
        self._is_written = False
        self.feed(source.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a grid, a line of it, or a written answer."""
        sort = (dict(attrs).get("class") or "").split()
        if tag == "table":
            self._table = "glance" in sort
        elif tag == "p" and "written" in sort:
            self._is_written, self._written = True, ""
        elif tag == "tr":
            self._row = []
        elif tag in {"td", "th"}:
            self._row.append("")

    def handle_endtag(self, tag: str) -> None:
        """Keep a line of a grid, or a written answer."""
        if tag == "tr" and self._table:
            label, *cells = self._row
            if not label:
                self._heads = [int(cell) for cell in cells]
            else:
                for number, cell in zip(self._heads, cells, strict=True):
                    self.marks[label, number] = cell
        elif tag == "p" and self._is_written:
            self._is_written = False
            places, _, answer = self._written.partition(": ")
            for place in places.split(" · "):
                form, at = place.split(" ")
                assert self.marks[form, int(at)] == ELSEWHERE
                self.marks[form, int(at)] = answer

    def handle_data(self, data: str) -> None:
        """Add to a cell, or to a written answer."""
        if self._is_written:
            self._written += data
        elif self._table and self._row:
            self._row[-1] += data.strip()


def stood_for(asked: Asked, told: str, response: Response) -> list[str]:
    """Say what letters stand for; what is to match is told behind its prompt."""
    letters = [asked.options[LETTERS.index(letter)] for letter in told.replace(" ", "")]
    if response is Response.MATCH:
        return [f"{p}: {o}" for p, o in zip(asked.prompts, letters, strict=True)]
    return letters


def right(one: Item) -> list[str]:
    """Say what is right."""
    if one.response is Response.MATCH:
        return [f"{prompt.text}: {one.options[prompt.key].text}" for prompt in one.prompts]
    return [option.text for option in one.options if option.correct]


BUNDLED = make_bank([find_pack("venezuela-2019")], kinds=KINDS)


@pytest.mark.parametrize(
    ("items", "versions"),
    [
        (tuple(assorted(4)), 6),
        (tuple(item(f"q{n}", f"Stem{n}?", "yes", "no", "maybe", "never") for n in range(20)), 30),
        (BUNDLED.items, 4),
    ],
    ids=["all kinds", "30 versions", "a bundled pack"],
)
def test_letters_lead_to_what_is_right(items: tuple[Item, ...], versions: int) -> None:
    """Every version has every question once; at a glance it has the letters of what is right."""
    made = edition(*items, labels=[f"V{number}" for number in range(versions)])
    asked, marks = read(made)
    items = made.asked  # those that do not give each other away
    assert list(asked) == [f"Version {form.label}" for form in made.forms]
    assert len(marks) == versions * len(items)
    orders = set()
    for form in made.forms:
        sheet = asked[f"Version {form.label}"]
        assert list(sheet) == list(range(1, len(items) + 1))
        stems = [one.stem.strip() for one in sheet.values()]
        assert Counter(stems) == Counter(one.stem.strip() for one in items)
        orders.add(tuple((one.stem, *one.options) for one in sheet.values()))
        for question in form.questions:
            told, one = sheet[question.number], question.item
            mark = marks[form.label, question.number]
            assert told.stem.strip() == one.stem.strip()
            assert Counter(told.options) == Counter(option.text for option in one.options)
            if one.response is Response.TYPE:
                assert mark == one.accepted[0]
            elif mark in told.options:
                assert [mark] == right(one)
            elif one.response is Response.ORDER:
                assert stood_for(told, mark, one.response) == right(one)
            else:
                assert sorted(stood_for(told, mark, one.response)) == sorted(right(one))
    assert len(orders) == versions


def test_what_a_person_reads_has_no_letter() -> None:
    """It is said so."""
    made = edition(item("q", "Who?", "a", "b"), written("w", "Why?", "So."), labels=["A"])
    _, marks = read(made)
    assert sorted(marks.values()) in (["A", "a person reads it"], ["B", "a person reads it"])


def read(made: Edition) -> tuple[dict[str, dict[int, Asked]], dict[tuple[str, int], str]]:
    """Read the questions from what the class gets, and the answers from the key."""
    key = render(made, Document.KEY)
    return Forms(render(made)).asked, Glance(key).marks
