"""The handout for browsers: self-contained, safe, and in order when it is printed."""

import os
import re
import subprocess
import sys
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quizgen.exporters import html
from quizgen.exporters.html import css_string, render, web_address
from quizgen.forms import Edition
from quizgen.items.item import Item, Response
from quizgen.languages.catalogue import catalogue_of
from quizgen.paper.marks import mark
from quizgen.paper.sheet import sheet_of
from tests.exporters.browser import BROWSER, FLAGS
from tests.exporters.handouts import (
    HOSTILE,
    assorted,
    edition,
    either,
    item,
    laid_out,
    matching,
    ordering,
    pages,
    pages_with,
    several,
    squeeze,
    typed,
    varied,
)

if TYPE_CHECKING:
    from quizgen.exporters import Exporter

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden" / "handout.html"

in_browser = pytest.mark.skipif(
    BROWSER is None and os.environ.get("QUIZGEN_BROWSER") != "required",
    reason="there is no Chromium on the PATH",
)

PRINT_PAGE = """
import sys
from quizgen.exporters.html import render
from tests.exporters.handouts import edition, varied
sys.stdout.buffer.write(render(edition(*varied(5))))
"""


class Page(HTMLParser):
    """What a page holds: its elements, its texts by element, and its style."""

    VOID = frozenset({"col", "meta"})

    def __init__(self, source: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self._open: list[str] = []
        self.feed(source.decode())
        self.close()
        assert not self._open, "each element is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Leave an element, which must be the innermost."""
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Note a text and the element that it stands in."""
        if self._open and data.strip():
            self.texts.append((self._open[-1], data))

    def within(self, tag: str) -> list[str]:
        """Return the texts that stand in such elements."""
        return [text for holder, text in self.texts if holder == tag]


def test_is_an_exporter() -> None:
    """The module has what the registry asks of a format."""
    exporter: Exporter = html
    assert (exporter.NAME, exporter.SUFFIX) == ("html", ".html")


def test_the_page_is_the_one_on_record() -> None:
    """A change of the page is seen in review; look at it in a browser, too.

    To record it: ``python -m tests.exporters.test_html``.
    """
    assert render(recorded()).decode() == GOLDEN.read_text("utf-8")


@pytest.mark.parametrize("seed", ["0", "1"])
def test_the_same_edition_gives_the_same_bytes_in_any_process(seed: str, tmp_path: Path) -> None:
    """Neither the hash seed nor the folder leaves a trace."""
    there = subprocess.run(
        [sys.executable, "-c", PRINT_PAGE],
        cwd=tmp_path,
        env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
    )
    assert there.stdout == render(edition(*varied(5)))


def test_the_page_needs_nothing_but_itself() -> None:
    """It has no script and loads nothing; only the list of sources links elsewhere."""
    source = render(edition(*varied(3)))
    page = Page(source)
    tags = {tag for tag, _ in page.elements}
    assert tags.isdisjoint({"script", "link", "img", "iframe", "object", "base", "form"})
    assert not any(name in attributes for _, attributes in page.elements for name in ("src", "on"))
    assert b"url(" not in source
    assert b"@import" not in source
    links = [attributes["href"] for tag, attributes in page.elements if tag == "a"]
    assert links == ["#section-1", "#section-2", "#section-3", "https://example.org/oath"]


def test_hostile_text_is_shown_as_it_was_written() -> None:
    """It opens no element and no rule, wherever it stands, the margins of the page included."""
    asked = [
        item(f"q{number}", f"Stem {text}", text, f"{text}!", f"{text}?", source=f"Source {text}")
        for number, text in enumerate(HOSTILE)
    ]
    plain = Page(render(edition(*varied(6))))
    for title in HOSTILE:
        printed = edition(*asked, title=title, labels=[HOSTILE[2], "B"])
        source = render(replace(printed, license=title, language='e"n'))
        page = Page(source)
        assert {tag for tag, _ in page.elements} == {tag for tag, _ in plain.elements}
        assert page.within("title") == [title]
        texts = [text for _, text in page.texts]
        for one in asked:
            assert texts.count(one.stem) == 3
            assert page.within("cite").count(one.sources[0].title) == 1
            for option in one.options:
                assert texts.count(option.text) >= 3
                assert option.correct or option.why in texts
            assert f"{one.statement} {one.why}" in texts
        (style,) = page.within("style")
        assert style.count("{") == style.count("}")
        assert squeeze(title) not in squeeze(style)


def test_hostile_text_of_any_kind_is_shown_as_it_was_written() -> None:
    """Prompts, statements, answers and their other wordings open no element either."""

    def asked(text: str) -> list[Item]:
        return [
            either("t", f"Truth {text}", true=True),
            several("s", "Which?", [f"Option {text}"], ["a"]),
            matching("m", "Match.", {f"Prompt {text}": f"Match {text}"}, f"Extra {text}"),
            ordering("o", "Order.", f"Step {text}", "b"),
            typed("z", f"Before {text} _____ after {text}", f"Answer {text}", f"Wording {text}"),
        ]

    plain = Page(render(laid_out(*asked("plain"))))
    for hostile in HOSTILE:
        page = Page(render(laid_out(*asked(hostile))))
        assert [tag for tag, _ in page.elements] == [tag for tag, _ in plain.elements]
        texts = [text for _, text in page.texts]
        for kind, times in (
            ("Truth", 3),
            ("Option", 3),
            ("Prompt", 3),
            ("Match", 3),
            ("Extra", 3),
            ("Step", 3),
            ("Answer", 3),
            ("Wording", 1),
        ):
            assert texts.count(f"{kind} {hostile}") == times
        assert texts.count(f"Before {hostile} ") == texts.count(f" after {hostile}") == 2


def test_a_css_string_holds_nothing_that_could_end_it() -> None:
    """Every character but ASCII letters and digits is escaped."""
    assert css_string('A1</style>"é\n') == r'"A1\3c \2f style\3e \22 \e9 \a "'


@pytest.mark.parametrize(
    ("url", "followed"),
    [
        ("https://a.example/b?c=d", "https://a.example/b?c=d"),
        ("HTTP://a.example", "HTTP://a.example"),
        ("javascript:alert(1)", "#"),
        (" https://a.example", "#"),
        ("data:text/html,x", "#"),
    ],
)
def test_only_addresses_of_the_web_are_followed(url: str, followed: str) -> None:
    """A pack cannot make a link run code."""
    assert web_address(url) == followed


def test_questions_and_answers_are_lists_with_their_numbers() -> None:
    """The structure says what the eye sees: numbered questions, lettered options."""
    printed = edition(*varied(4))
    page = Page(render(printed))
    numbers = [attributes["value"] for tag, attributes in page.elements if "value" in attributes]
    assert numbers == ["1", "2", "3", "4"] * 2
    lettered = [tag for tag, attributes in page.elements if attributes.get("type") == "A"]
    assert lettered == ["ol"] * 8
    letters = [mark(question) for form in printed.forms for question in form.questions]
    assert page.within("b") == letters


def test_each_kind_has_what_it_is_answered_on() -> None:
    """Sections have headings; blanks keep their text for who cannot see the line."""
    asked = [
        item("c", "One?", "a", "b", "c"),
        either("t", "So it is.", true=True),
        matching("m", "Match.", {"one": "1", "two": "2"}, "3"),
        ordering("o", "Order.", "first", "second"),
        typed("z", "It is _____.", "a"),
        typed("w", "Who?", "a", "aa"),
        typed("n", "How long?", "72 hours"),
    ]
    page = Page(render(laid_out(*asked, labels=["A"])))
    assert page.within("h2") == [
        "Circle the letter of the one right answer.",
        "Circle True or False.",
        "Write on each line the letter of what goes with it. Not all letters are used.",
        "Write the letters in order, the earliest first.",
        "Fill in the blank.",
        "Write the answer.",
        "Write the number, with its unit if it has one.",
        "At a glance",
        "Answers and reasons",
        "Sources",
    ]
    classes = [attributes.get("class") for _, attributes in page.elements]
    assert [classes.count(name) for name in ("blank", "line", "words", "match", "boxes")] == [
        1,
        2,
        1,
        1,
        1,
    ]
    assert ("span", "_____") in page.texts
    numbers = [attributes["value"] for _, attributes in page.elements if "value" in attributes]
    assert numbers == ["1", "2", "3", "4", "5", "6", "7"]


def test_one_kind_needs_no_headings() -> None:
    """What to do stands once, above all questions."""
    asked = either("t", "So it is.", true=True)
    page = Page(render(laid_out(asked, asked, labels=["A"])))
    assert page.within("h2") == ["At a glance", "Answers and reasons", "Sources"]
    assert [text for _, text in page.texts].count("Circle True or False.") == 1


def test_longer_answers_reach_over_more_columns() -> None:
    """A cell at a glance is as wide as what stands in it."""
    answers = ("True", "Luis Almagro", "the defence minister of Venezuela", "so " * 20 + "on")
    asked = [either("t", "So it is.", true=True), *(typed(f"w{x}", "Who?", x) for x in answers[1:])]
    page = Page(render(laid_out(*asked, labels=["A"])))
    assert page.within("b") == list(answers)
    spans = [
        (attributes["class"], attributes["style"])
        for tag, attributes in page.elements
        if tag == "li" and "class" in attributes
    ]
    assert spans == [("wide", f"--span: {columns}") for columns in (2, 5, 10)]


def test_the_key_tells_all_kinds() -> None:
    """Other wordings, each match, the order, and what fits nothing."""
    asked = [
        typed("w", "Who?", "Luis Almagro", "Almagro", "L. Almagro"),
        typed("n", "How long?", "72 hours", "3 days"),
        matching("m", "Match.", {"Peru": "Lima"}, "Quito"),
        ordering("o", "Order.", "first", "second", "third"),
    ]
    page = Page(render(laid_out(*asked)))
    key = squeeze(text for _, text in page.texts)
    for told in (
        "Also right: Almagro; L. Almagro",
        "Also right: 3 days; anything that means the same",
        "A 3 B 3 Match. B A Peru: Lima Peru has Lima. A B Quito Why Quito.",
        "A C first Why first. B B second Why second. C A third Why third.",
    ):
        assert squeeze(told) in key


def test_the_language_sets_the_direction() -> None:
    """The page says its language, and which way it is read."""
    for language, direction in (("en", "ltr"), ("he", "rtl"), ("ar-EG", "rtl"), ("es-VE", "ltr")):
        page = Page(render(replace(edition(*varied(1)), language=language)))
        assert page.elements[0] == ("html", {"lang": language, "dir": direction})


def test_many_versions_share_one_key() -> None:
    """With more versions than columns, each place is listed with its letter."""
    printed = edition(*varied(2), labels="ABCDEFG")
    text = " ".join("".join(text for _, text in Page(render(printed)).texts).split())
    for asked in printed.items:
        places = [
            f"{form.label} {question.number} {mark(question)}"
            for form in printed.forms
            for question in form.questions
            if question.item == asked
        ]
        assert squeeze(" · ".join(places)) in squeeze(text)


@in_browser
def test_versions_and_key_are_printed_on_pages_of_their_own(tmp_path: Path) -> None:
    """Each starts a page, and every page says at its foot what it belongs to."""
    texts = printed_pages(edition(*varied(30)), tmp_path)
    names = ("Version A", "Version B", "Answer key")
    starts = [next(i for i, text in enumerate(texts) if name in text) for name in names]
    for name, start, end in zip(names, starts, [*starts[1:], len(texts)], strict=True):
        assert end - start > 1
        assert texts[start].count(name) >= 2
        assert all(name in text for text in texts[start:end])
    assert not any("Version A" in text for text in texts[starts[1] : starts[2]])


@in_browser
def test_no_question_is_split_when_it_is_printed(tmp_path: Path) -> None:
    """The stem and each option of a question stand on one page, in the forms and the key."""
    asked = varied(40)
    texts = printed_pages(edition(*asked), tmp_path)
    assert len(texts) > 6
    for number in range(len(asked)):
        places = pages_with(f"stem{number}", texts)
        assert len(places) == 3
        for option in range(4):
            assert pages_with(f"opt{number}x{option}", texts) == places


@in_browser
def test_no_question_of_any_kind_is_split_when_it_is_printed(tmp_path: Path) -> None:
    """Each is whole, and the instruction of a section stands with its first question."""
    asked = assorted(8)
    printed = laid_out(*asked)
    texts = printed_pages(printed, tmp_path)
    for section in sheet_of(printed.forms[0], catalogue_of("en")).sections:
        first = re.search(r"stem\d+", section.exercises[0].stem[0])
        assert first is not None
        (page, *_) = pages_with(first[0], texts)
        assert squeeze(section.instruction) in squeeze(texts[page - 1])
    for one in asked:
        number = one.id.split("/")[1][1:]
        places = pages_with(f"stem{number}", texts)
        assert len(places) == 3
        for option in range(4):
            found = pages_with(f"opt{number}x{option}", texts)
            if one.response is Response.TYPE:
                assert set(found) & set(places) == {places[2]}
            else:
                assert found == places


@in_browser
def test_printed_words_can_be_found_again(tmp_path: Path) -> None:
    """No ligature, which some fonts have as a character of its own, stands for letters."""
    asked = item("q", "Which officer first flew the afflicted?", "fjord", "fluff", "fish")
    text = "\n".join(printed_pages(edition(asked, labels=["A"]), tmp_path))
    for word in ("officer", "first", "flew", "afflicted", "fjord", "fluff", "fish"):
        assert word in text


@in_browser
def test_a_long_question_is_printed_whole(tmp_path: Path) -> None:
    """What does not fit on a page flows on, and a wide word is broken."""
    long = item("long", " ".join(f"stem{number}" for number in range(1500)), "W" * 300, "b", "c")
    text = "\n".join(printed_pages(edition(long, labels=["A"]), tmp_path))
    for number in range(1500):
        assert len(re.findall(rf"\bstem{number}\b", text)) == 2
    assert text.count("W") >= 4 * 300


def test_a_policy_forbids_all_but_the_style() -> None:
    """It stands before all that it could forbid."""
    source = render(edition(*varied(1))).decode()
    policy = re.search(r'<meta http-equiv="Content-Security-Policy" content="(.*?)">', source)
    assert policy is not None
    assert set(policy[1].split("; ")) == {
        "default-src 'none'",
        "style-src 'unsafe-inline'",
        "base-uri 'none'",
        "form-action 'none'",
    }
    assert policy.start() < min(source.index("<title"), source.index("<style"))


@in_browser
def test_the_browser_keeps_to_the_policy(tmp_path: Path) -> None:
    """Nothing of the page itself breaks it; whatever else got in would do nothing."""
    assert BROWSER is not None
    source = render(edition(*assorted(2))).decode()
    attack = '<script>document.body.id = "ran"</script><img src="x.png">'
    told = []
    for name, text in (("page", source), ("attacked", source.replace("<nav>", f"{attack}<nav>"))):
        page = tmp_path / f"{name}.html"
        page.write_text(text, encoding="utf-8")
        logging = ("--enable-logging=stderr", "--dump-dom", f"--user-data-dir={tmp_path}")
        done = subprocess.run(
            [BROWSER, *FLAGS, *logging, page.as_uri()], capture_output=True, check=True, timeout=120
        )
        assert b"<body>" in done.stdout
        told.append(done.stderr.decode(errors="replace").count("Content Security Policy"))
    assert told[0] == 0
    assert told[1] >= 2


def recorded() -> Edition:
    """Make the edition whose page is on record."""
    asked = [
        item(
            "deadline", "How long did Maduro give US diplomats?", "72 hours", "24 hours", "a week"
        ),
        item("stance", f"Who regarded Maduro as president? {HOSTILE[2]}", "Mexico", "Brazil"),
    ]
    return edition(*asked, title="Two presidents in Venezuela")


def printed_pages(printed: Edition, folder: Path) -> list[str]:
    """Print an edition's page with Chromium, and read each sheet."""
    assert BROWSER is not None, "QUIZGEN_BROWSER=required, but there is no Chromium on the PATH"
    page, paper = folder / "page.html", folder / "page.pdf"
    page.write_bytes(render(printed))
    command = [
        BROWSER,
        *FLAGS,
        f"--user-data-dir={folder / 'profile'}",
        "--no-pdf-header-footer",
        f"--print-to-pdf={paper}",
        page.as_uri(),
    ]
    subprocess.run(command, capture_output=True, check=True, timeout=60)
    return pages(paper.read_bytes())


if __name__ == "__main__":
    GOLDEN.write_bytes(render(recorded()))
