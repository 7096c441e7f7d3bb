"""Marked text in the handout and on cards: it shows what it says, and does nothing."""

import re
from dataclasses import replace
from pathlib import Path
from unicodedata import normalize

import pytest

from quizgen.exporters.html import render
from quizgen.items.item import Item
from quizgen.markup.plain import is_marked, plain
from quizgen.paper.document import PRINTED, Document
from tests.exporters.browser import Browser
from tests.exporters.decks import Student
from tests.exporters.decks import edition as deck
from tests.exporters.handouts import edition, item, laid_out, matching, typed
from tests.exporters.html.chromium import in_browser, run_browser
from tests.exporters.html.page import documents
from tests.exporters.marks import BLOCKS, HOSTILE, Seen, every_kind, marked, shown

GOLDEN = Path(__file__).parents[1] / "golden"

RECORDED = {
    document: GOLDEN / f"handout-marked{document.suffix}.html"
    for document in (Document.FORMS, Document.KEY)
}

ALL = (*HOSTILE, *BLOCKS)

HARMLESS = {
    *("a", "annotation", "b", "bdi", "body", "br", "cite", "code", "col", "colgroup", "div", "em"),
    *("footer", "h1", "h2", "h3", "head", "html", "i", "input", "li", "main", "math", "menclose"),
    *("meta", "mfrac", "mi", "mn", "mo", "mover", "mroot", "mrow", "mspace", "msqrt", "mstyle"),
    *("msub", "msubsup", "msup", "mtable", "mtd", "mtext", "mtr", "munder", "munderover", "nav"),
    *("ol", "p", "q", "rp", "rt", "ruby", "s", "section", "span", "strong", "style", "sub", "sup"),
    *("table", "tbody", "td", "th", "thead", "title", "tr", "ul"),
}
"""All elements of a handout and of a card, but for a card's own script."""


def numbered(text: str, number: int) -> list[Item]:
    """Make items of every kind that differ from those of other numbers."""
    return [replace(one, id=f"crisis/{number:02}/{one.id[7:]}") for one in every_kind(text)]


def recorded() -> list[Item]:
    """Make the items whose page is on record."""
    return [
        item(
            "loop",
            marked(
                "What does *this* print?\n\n"
                "```python\nfor i in range(3):\n    print(i, '_____')\n```"
            ),
            marked("`0 1 2`"),
            marked("**nothing**"),
            marked("[an error](https://docs.python.org/3/)"),
        ),
        typed("water", marked("Water is _____, at 25 $^\\circ$C."), marked("H~2~O"), "HOH"),
        item(
            "roots",
            marked("Which are the roots?\n\n$$ax^2 + bx + c = 0$$"),
            marked(r"$\frac{-b \pm \sqrt{b^2 - 4ac}}{2a}$"),
            marked("none:\n- |実数《じっすう》\n- not *one*"),
        ),
    ]


@pytest.mark.parametrize("document", RECORDED)
def test_a_page_is_the_one_on_record(document: Document) -> None:
    """A change of the page is seen in review; look at it in a browser, too.

    To record it: ``python -m tests.exporters.test_marked``.
    """
    page = render(laid_out(*recorded()), document).decode()
    assert page == RECORDED[document].read_text("utf-8")


def test_a_page_has_the_style_of_marks_only_where_something_is_marked() -> None:
    """Plain packs keep their bytes."""
    for page in documents(edition(item("c", "a", "b", "c"))).values():
        assert b"code.block" not in page
    for page in documents(edition(item("c", "a", marked("*b*"), "c"))).values():
        assert b"code.block" in page


@pytest.mark.parametrize("text", ALL)
def test_a_handout_shows_what_hostile_text_says(text: str) -> None:
    """In the stem, the options, prompts, wordings and reasons of every kind, on each page."""
    least = {Document.FORMS: 9, Document.KEY: 12, Document.ANSWERS: 12}
    for document, source in documents(laid_out(*every_kind(text), labels=["A"])).items():
        page = Seen(source.decode())
        assert set(page.tags) <= HARMLESS
        assert not [name for name, _ in page.attributes if name.startswith("on")]
        assert not [value for name, value in page.attributes if name == "src"]
        addresses = [value or "" for name, value in page.attributes if name == "href"]
        assert all(re.match(r"#section|https?://", address) for address in addresses)
        assert page.squeezed.count(shown(marked(text))) >= least[document]
        assert not is_marked(page.text)


@pytest.mark.parametrize("text", ALL)
def test_a_card_shows_what_hostile_text_says(text: str, student: Student) -> None:
    """Through the real engine: no sound, no reading aloud, no other field, no element."""
    items = every_kind(text)
    student.take(deck(*items))
    for one in items:
        output = student.card(one).render_output()
        assert not output.question_av_tags
        assert not output.answer_av_tags
        for side in (output.question_text, output.answer_text):
            body = re.sub(r"<script>.*?</script>", "", side, flags=re.DOTALL)
            for sign in ("[sound:", "[latex]", "[$]", "[$$]", "[anki:", "[[type:Answer"):
                assert sign not in body
            seen = Seen(body)
            assert set(seen.tags) <= HARMLESS
            assert not [name for name, _ in seen.attributes if name.startswith("on")]
            assert squeezed(shown(marked(text))) in squeezed(seen.text)
            assert not is_marked(seen.text)


def test_fields_that_are_compared_or_listed_are_plain(student: Student) -> None:
    """The answer in the browser of notes, what is typed, and what notes are sorted by."""
    water = typed("w", marked("*What* is $x^2$, and `a`?"), marked("H~2~O"), marked("`HOH`"))
    student.take(deck(water))
    note = student.note(water)
    assert (note["Typed answer"], note["Answer"]) == ("H₂O", "H₂O")
    assert student.collection.db is not None
    sorted_by = student.collection.db.scalar("select sfld from notes")
    assert sorted_by == r"What is \( x^2 \), and a?"


def test_options_of_a_front_take_the_tap_themselves(student: Student) -> None:
    """No link in them leads away, and no formula opens a menu of its own."""
    one = item("c", "Which?", marked("[a](https://a.example)"), marked("$x$"))
    student.take(deck(one))
    front, back = student.sides(one)
    assert "https://a.example" not in front
    assert "https://a.example" in back
    assert front.count("pointer-events:none") == 1


def test_formulas_are_mathjaxs_and_nothing_else_is(student: Student) -> None:
    """The card keeps it out; what a formula needs to be let in stands at the formula alone."""
    one = item("c", marked("$a < b$ \\(c\\) `\\(d\\)`\n\n$$e$$"), marked(r"$\nonesuch$"), "\\(f\\)")
    student.take(deck(one))
    front, _ = student.sides(one)
    formulas = re.findall(r'<span class="tex2jax_process mathjax_process"[^>]*>(.*?)</span>', front)
    assert formulas == [r"\( a &lt; b \)", r"\[ e \]"]
    assert front.count("mathjax_process") == 2
    assert "tex2jax_ignore mathjax_ignore" in front


@in_browser
@pytest.mark.parametrize("document", PRINTED)
def test_nothing_runs_in_a_handout(document: Document, tmp_path: Path) -> None:
    """Chromium finds nothing that its policy would have to forbid, and reads the same text."""
    asked = [one for number, text in enumerate(ALL) for one in numbered(text, number)]
    page = tmp_path / "page.html"
    page.write_bytes(render(laid_out(*asked, labels=["A"]), document))
    done = run_browser(tmp_path, "--enable-logging=stderr", "--dump-dom", page.as_uri())
    assert "Content Security Policy" not in done.stderr.decode(errors="replace")
    dumped = done.stdout.decode()
    assert 'id="ran"' not in dumped[:200]
    seen = Seen(re.sub(r"(?s)^.*?<body>", "<body>", dumped).replace("</html>", "").strip())
    assert set(seen.tags) <= HARMLESS
    for text in ALL:
        assert shown(marked(text)) in seen.squeezed


@in_browser
def test_nothing_runs_on_a_card_and_it_shows_the_plain_text(tmp_path: Path) -> None:
    """As Chromium lays it out, lines and all; formulas, ruby and what is shifted apart."""
    texts = [marked(text) for text in ALL if not re.search(r"[$~^《]", text)]
    asked = [
        replace(item("c", text, text, "other"), id=f"crisis/{number}")
        for number, text in enumerate(texts)
    ]
    seen = Browser(tmp_path, deck(*asked)).run(
        """
        const seen = Object.keys(sides).map((id) => [id, ...sides[id].map((side) => {
          show(side);
          const option = Array.from(qa.querySelectorAll(".options .text"));
          return [qa.querySelector(".stem").innerText, ...option.map((one) => one.innerText)];
        })]);
        return [document.documentElement.id, parent.document.documentElement.id, seen];
        """
    )
    assert seen[:2] == ["", ""]
    by_id = {one.id: plain(one.stem) for one in asked}
    for name, *sides in seen[2]:
        for stem, *options in sides:
            assert squeezed(stem) == squeezed(by_id[name])
            assert sorted(map(squeezed, options)) == sorted(map(squeezed, (by_id[name], "other")))


@in_browser
def test_answers_are_compared_as_plain_text(tmp_path: Path) -> None:
    """What is typed, and what the menus of a matching card offer."""
    water = typed("w", "Which?", marked("H~2~O"), marked(r"$\mathrm{HOH}$"))
    match = matching(
        "m", "Match.", {marked("*a*"): marked("x^2^"), "b": marked(r"$\sqrt{x}$")}, "c"
    )
    seen = Browser(tmp_path, deck(water, match)).run(
        f"""
        const type = (words) => {{
          const [front, back] = sides["{water.id}"];
          show(front.replace("[[type:nc:Typed answer]]", '<input id="typeans">'));
          const field = document.getElementById("typeans");
          field.value = words;
          field.dispatchEvent(new Event("input"));
          show(back);
          return lines().map((line) => line.matches(".chosen"));
        }};
        const typed = ["H2O", "H₂O", "HOH", "CO2"].map(type);
        show(sides["{match.id}"][0]);
        const menus = Array.from(qa.querySelectorAll("select"));
        const offered = Array.from(menus[0].options).slice(1).map((one) => one.text.slice(2));
        menus[0].value = menus[0].options[1].value;
        menus[0].dispatchEvent(new Event("change"));
        show(sides["{match.id}"][1]);
        const given = qa.querySelector(".given").textContent;
        return [typed, offered.sort(), menus.map((menu) => menu.ariaLabel), given];
        """
    )
    typed_, offered, labels, given = seen
    assert typed_ == [[True, False], [True, False], [False, True], [False, False]]
    assert offered == sorted(["x²", "√x", "c"])
    assert labels == ["a", "b"]
    assert given in {"", *offered}


@in_browser
@pytest.mark.parametrize("night", [False, True], ids=["day", "night"])
def test_code_can_be_read_by_day_and_by_night(tmp_path: Path, night: bool) -> None:
    """Each sort has a colour of at least 4.5 to 1 against what it stands on (WCAG 2.2, 1.4.3)."""
    code = "```python\n# comment\n@name\ndef f(x=1): return 'string'\n```"
    one = item("c", marked(code), "a", "b")
    ratios = Browser(tmp_path, deck(one)).run(
        f"""
        show(sides["{one.id}"][0]);
        const canvas = document.createElement("canvas").getContext("2d", {{colorSpace: "srgb"}});
        const light = (colour) => {{
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
          const parts = Array.from(canvas.getImageData(0, 0, 1, 1).data).slice(0, 3)
            .map((part) => part / 255)
            .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
          return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
        }};
        const block = qa.querySelector("code");
        const below = light(getComputedStyle(block).backgroundColor);
        return [block, ...block.children].map((part) => {{
          const [dark, bright] = [light(getComputedStyle(part).color), below].sort((a, b) => a - b);
          return (bright + 0.05) / (dark + 0.05);
        }});
        """,
        night=night,
    )
    assert len(ratios) > 5
    assert min(ratios) >= 4.5


def squeezed(text: str) -> str:
    """Drop all white space, and what nobody sees; Anki composes characters."""
    return normalize("NFC", re.sub(r"[\s\u200b]", "", text))


if __name__ == "__main__":
    for kept, path in RECORDED.items():
        path.write_bytes(render(laid_out(*recorded()), kept))
