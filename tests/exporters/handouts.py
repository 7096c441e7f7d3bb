"""Editions to print, and what is read off the pages."""

import re
from collections.abc import Iterable, Sequence
from io import BytesIO

from pypdf import PageObject, PdfReader

from quizgen.forms import Edition, make_forms
from quizgen.items.item import Citation, Item, Option
from quizgen.problem import Location
from quizgen.truth.certificate import Certificate

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
    """Make an item whose key is its first option, and whose options each have a reason."""
    proof = Certificate("single", ())
    return Item(
        id=f"crisis/{name}/choice",
        kind="choice",
        pack="crisis",
        facts=(name,),
        stem=stem,
        options=tuple(
            Option(
                text, correct=not number, why=f"Why {text}.", certificate=proof if number else None
            )
            for number, text in enumerate(options)
        ),
        ordered=False,
        statement=f"The answer is {options[0]}.",
        topics=(),
        difficulty="easy",
        sources=(
            Citation("oath", source, f"words on {name}", "https://example.org/oath"),
            Citation("photos", "Photo essay", f"pictures of {name}"),
        ),
        location=Location("crisis.yaml", 7, 3),
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
        revisions={},
    )


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


def pages(pdf: bytes) -> list[str]:
    """Read the text of each page, without what breaks lines."""
    return [page.extract_text().replace("\u200b", "") for page in PdfReader(BytesIO(pdf)).pages]


def squeeze(texts: str | Iterable[str]) -> str:
    """Drop all white space, for lines break differently on paper."""
    return re.sub(r"\s", "", "".join(texts))


def pages_with(word: str, texts: Iterable[str]) -> list[int]:
    """Find the pages, counted from 1, on which a word stands."""
    return [number for number, text in enumerate(texts, start=1) if re.search(rf"\b{word}\b", text)]


def heights(page: PageObject) -> list[float]:
    """Return how high over a page's lower edge its texts stand, in points."""
    found = []

    def note(text: str, shift: list[float], place: list[float], *_: object) -> None:
        if text.strip():
            found.append(place[5] * shift[3] + shift[5])

    page.extract_text(visitor_text=note)
    return found
