"""Editions to print, and what is read off the pages."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from itertools import cycle

import pytest
from pypdf import PageObject, PdfReader

from quizgen.exporters import pdf
from quizgen.exporters.pdf import press
from quizgen.forms import Edition, Form, make_forms
from quizgen.items.difficulty import Difficulty
from quizgen.items.item import Citation, Item, Option, Prompt, Response
from quizgen.items.kinds import KINDS
from quizgen.paper.document import Document
from quizgen.problem import Location
from quizgen.question import Question
from quizgen.truth.certificate import Certificate
from quizgen.values import Quantity

HOSTILE = (
    "C# costs $5 in snake_case",
    "me@x.org ] // * \\ -- ... ~",
    "<script>alert(1)</script> &amp; </style>",
    '{{ 7 * 7 }} {% raw %} << title >> <% endfor %> <# c #> "); #pagebreak()',
    "#let x = `raw` = heading / term: + list @ref <label>",
    "Quotes: \" ' ` “ ” « » and accents: Nicolás Ñandú Œuvre Škoda Ελλάς Київ",
)
"""Text that means something to Typst, HTML, CSS or Jinja2."""


def item(name: str, stem: str, *options: str, source: str = "Report of the oath") -> Item:
    """Make an item whose key is its first option, and whose options each have a reason.

    That of the key is what the curator adds to the statement.
    """
    proof = Certificate("single", ())
    return Item(
        id=f"crisis/{name}/choice",
        kind="choice",
        pack="crisis",
        facts=(name,),
        stem=stem,
        options=tuple(
            Option(text, correct=False, why=f"Why {text}.", certificate=proof)
            if number
            else Option(text, correct=True, why="")
            for number, text in enumerate(options)
        ),
        why=f"Why {options[0]}.",
        ordered=False,
        statement=f"The answer is {options[0]}.",
        topics=(),
        difficulty=Difficulty.EASY,
        sources=(
            Citation("oath", source, f"words on {name}", "https://example.org/oath"),
            Citation("photos", "Photo essay", f"pictures of {name}"),
        ),
        location=Location("crisis.yaml", 7, 3),
    )


def either(name: str, statement: str, *, true: bool) -> Item:
    """Make an item that is true or false."""
    made = item(name, statement, "True", "False")
    options = tuple(
        replace(option, correct=(option.text == "True") == true, why="") for option in made.options
    )
    return replace(made, kind="true-false", options=options, ordered=True, why="")


def several(name: str, stem: str, right: Sequence[str], wrong: Sequence[str]) -> Item:
    """Make an item with several right options."""
    made = item(name, stem, *right, *wrong)
    options = tuple(
        replace(option, correct=option.text in right, why=f"Why {option.text}.")
        for option in made.options
    )
    return replace(
        made, kind="multiple-response", options=options, response=Response.PICK_SEVERAL, why=""
    )


def typed(name: str, stem: str, *accepted: str) -> Item:
    """Make an item whose answer is typed; where it is a quantity, its meaning decides."""
    return replace(
        item(name, stem, accepted[0]),
        kind="cloze" if "_____" in stem else "short-answer",
        options=(),
        response=Response.TYPE,
        accepted=accepted,
        expected=Quantity.read(accepted[0]),
        why="",
    )


def matching(name: str, stem: str, pairs: Mapping[str, str], *extra: str) -> Item:
    """Make an item whose prompts are given options, some of which are left over."""
    made = item(name, stem, *extra, *pairs.values())
    options = tuple(
        Option(option.text, correct=option.text not in extra, why=f"Why {option.text}.")
        for option in made.options
    )
    prompts = tuple(
        Prompt(text, key, f"{text} has {option}.")
        for key, (text, option) in enumerate(pairs.items(), start=len(extra))
    )
    return replace(
        made, kind="matching", options=options, prompts=prompts, response=Response.MATCH, why=""
    )


def ordering(name: str, stem: str, *steps: str) -> Item:
    """Make an item whose options are to be put in order, which is that of the arguments."""
    made = item(name, stem, *steps)
    options = tuple(
        Option(option.text, correct=True, why=f"Why {option.text}.") for option in made.options
    )
    return replace(made, kind="ordering", options=options, response=Response.ORDER, why="")


def written(name: str, stem: str, *model: str, points: int = 2) -> Item:
    """Make an open question, with the points of its model answer."""
    return replace(
        item(name, stem, model[0]),
        kind="open",
        options=(),
        statement="",
        why="",
        response=Response.WRITE,
        model=model,
        points=points,
        lines=points + 1,
    )


def one_of_each() -> tuple[Item, ...]:
    """Make an item for each way in which questions are answered."""
    return (
        item("who", "Who rang it?", "Mel", "Tom", "Ann", "Bo"),
        either("so", "It rang.", true=False),
        several("which", "Which rang?", ["one", "two"], ["three", "four"]),
        matching("match", "Match them.", {"x": "ex", "y": "why"}, "zed"),
        ordering("order", "Order them.", "first", "then", "last"),
        typed("type", "How far?", "5 km", "five kilometres"),
        written("write", "Why?", "It was so.", "Nobody knows.", points=4),
    )


def edition(*items: Item, labels: Sequence[str] = ("A", "B"), title: str = "The crisis") -> Edition:
    """Lay out items on forms, as the program does, but all of them."""
    return Edition(
        name="crisis",
        title=title,
        language="en",
        license="CC-BY-4.0",
        items=items,
        forms=make_forms(items, labels=labels, questions=len(items)),
    )


def laid_out(*items: Item, labels: Sequence[str] = ("A", "B")) -> Edition:
    """Put all items on each form as they come; every other form has the options backwards."""
    forms = tuple(
        Form(
            label,
            tuple(
                Question(number, asked, asked.options[:: 1 if asked.ordered or not odd else -1])
                for number, asked in enumerate(items, start=1)
            ),
        )
        for label, odd in zip(labels, cycle((False, True)), strict=False)
    )
    return replace(edition(), items=items, forms=forms)


def varied(count: int) -> list[Item]:
    """Make items of very different lengths, each of whose texts names its item."""
    return [
        item(
            f"q{number}",
            " ".join(["Is", f"stem{number}", *["so"] * (number * 7 % 40), "known?"]),
            *(
                f"opt{number}x{option} " + "and more " * (number * option % 9)
                for option in range(4)
            ),
        )
        for number in range(count)
    ]


def assorted(count: int) -> list[Item]:
    """Make so many items of each kind, of different lengths, each of whose texts names it."""
    made: list[Item] = []
    for start in range(count):
        names = [f"q{start + kind * count}" for kind in range(6)]
        stems = [
            " ".join([f"stem{name[1:]}", *["so"] * (start * 5 % 21), "known?"]) for name in names
        ]
        choice, truth, many, match, order, write = (
            [f"opt{name[1:]}x{option} " + "or so " * (start % 7) for option in range(4)]
            for name in names
        )
        made += [
            item(names[0], stems[0], *choice),
            either(names[1], f"{stems[1]} {' '.join(truth)}", true=start % 2 == 0),
            several(names[2], stems[2], many[:2], many[2:]),
            matching(names[3], stems[3], {match[0]: match[1]}, *match[2:]),
            ordering(names[4], stems[4], *order),
            typed(names[5], f"{stems[5]} {'_____' if start % 2 else ''}.", *write),
        ]
    kinds = [kind.NAME for kind in KINDS]
    return sorted(made, key=lambda one: kinds.index(one.kind))


def pages(pdf: bytes) -> list[str]:
    """Read the text of each page, without what breaks lines."""
    return [
        page.extract_text().replace("\u200b", "").replace("\u2060", "")
        for page in PdfReader(BytesIO(pdf)).pages
    ]


def forget_the_systems_fonts(patch: pytest.MonkeyPatch) -> None:
    """Have the PDF printed with the fonts that Typst brings along alone, as where none are."""
    found = press._fonts  # noqa: SLF001 -- which fonts a machine has is not for tests to know
    patch.setattr(press, "_fonts", lambda paths, **_: found(paths, is_of_system=False))


def whole_pages(edition: Edition) -> list[str]:
    """Read the text of each page of versions and key, printed on both sides of the paper."""
    forms, key = (
        pages(pdf.render(edition, document)) for document in (Document.FORMS, Document.KEY)
    )
    return [*forms, *[""] * (len(forms) % 2), *key]


def squeeze(texts: str | Iterable[str]) -> str:
    """Drop all white space, for lines break differently on paper."""
    return re.sub(r"\s", "", "".join(texts))


def pages_with(word: str, texts: Iterable[str]) -> list[int]:
    """Find the pages, counted from 1, on which a word stands."""
    return [number for number, text in enumerate(texts, start=1) if re.search(rf"\b{word}\b", text)]


def placed(page: PageObject) -> list[tuple[str, float]]:
    """Return a page's pieces of text, and how high over its lower edge they stand, in points."""
    found = []

    def note(text: str, shift: list[float], place: list[float], *_: object) -> None:
        if text.strip():
            found.append((text, place[5] * shift[3] + shift[5]))

    page.extract_text(visitor_text=note)
    return found


def heights(page: PageObject) -> list[float]:
    """Return how high over a page's lower edge its texts stand, in points."""
    return [height for _, height in placed(page)]
