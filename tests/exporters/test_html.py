"""The handout for browsers: self-contained, safe, and in order when it is printed."""

import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quizgen.exporters import html
from quizgen.exporters.html import render
from quizgen.exporters.html.escapes import css_string, web_address
from quizgen.forms import Edition
from quizgen.forms.form import Copy, Student
from quizgen.items.item import Item
from quizgen.paper.document import PRINTED, Document
from quizgen.paper.marks import mark
from quizgen.paper.setting import Paper, Setting
from quizgen.question import Part
from tests.exporters.handouts import (
    HOSTILE,
    assorted,
    edition,
    either,
    item,
    laid_out,
    matching,
    ordering,
    several,
    squeeze,
    typed,
    varied,
    written,
)
from tests.exporters.html.chromium import in_browser, run_browser
from tests.exporters.html.page import Page, documents, pages_of

if TYPE_CHECKING:
    from quizgen.exporters import Exporter

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden"

PRINT_PAGES = """
import sys
from tests.exporters.handouts import edition, varied
from tests.exporters.html.page import documents
sys.stdout.buffer.write(b"".join(documents(edition(*varied(5))).values()))
"""


def test_is_an_exporter() -> None:
    """The module has what the registry asks of a format."""
    exporter: Exporter = html
    assert (exporter.NAME, exporter.SUFFIX) == ("html", ".html")


RECORDED = {document: GOLDEN / f"handout{document.suffix}.html" for document in PRINTED}


@pytest.mark.parametrize("document", RECORDED)
def test_a_page_is_the_one_on_record(document: Document) -> None:
    """A change of the page is seen in review; look at it in a browser, too.

    To record it: ``python -m tests.exporters.test_html``.
    """
    assert render(recorded(), document).decode() == RECORDED[document].read_text("utf-8")


@pytest.mark.parametrize("seed", ["0", "1"])
def test_the_same_edition_gives_the_same_bytes_in_any_process(seed: str, tmp_path: Path) -> None:
    """Neither the hash seed nor the folder leaves a trace."""
    there = subprocess.run(
        [sys.executable, "-c", PRINT_PAGES],
        cwd=tmp_path,
        env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
    )
    assert there.stdout == b"".join(documents(edition(*varied(5))).values())


@pytest.mark.parametrize(
    ("document", "links"),
    [
        (Document.FORMS, ["#section-1", "#section-2"]),
        (Document.KEY, ["https://example.org/oath"]),
        (Document.ANSWERS, ["#section-1", "#section-2", *["https://example.org/oath"] * 2]),
    ],
)
def test_a_page_needs_nothing_but_itself(document: Document, links: list[str]) -> None:
    """It has no script and loads nothing; only the list of sources links elsewhere."""
    source = render(edition(*varied(3)), document)
    page = Page(source)
    assert {"script", "link", "img", "iframe", "object", "base", "form"}.isdisjoint(page.tags)
    assert not any(name in held for _, held in page.elements for name in ("src", "on"))
    assert b"url(" not in source
    assert b"@import" not in source
    assert page.values("href") == links


def test_what_the_class_gets_tells_no_answer() -> None:
    """Nor do other versions stand in the key that a student may get."""
    pages = pages_of(laid_out(*[typed(f"q{n}", f"Who{n}?", f"reply{n}") for n in range(3)]))
    forms = "".join(pages[Document.FORMS].said)
    assert "reply" not in forms
    assert "Who2?" in forms
    for document in (Document.KEY, Document.ANSWERS):
        assert "reply2" in pages[document].said
    *_, first, second = "".join(pages[Document.ANSWERS].said).split("Answers and reasons")
    assert "B 1" not in first
    assert "A 1" not in second


def test_hostile_text_is_shown_as_it_was_written() -> None:
    """It opens no element and no rule, wherever it stands, the margins of the page included."""
    asked = [
        item(f"q{number}", f"Stem {text}", text, f"{text}!", f"{text}?", source=f"Source {text}")
        for number, text in enumerate(HOSTILE)
    ]
    plain = pages_of(told_by("plain", *varied(6)))
    for hostile in HOSTILE:
        printed = replace(told_by(hostile, *asked), language='e"n')
        for document, source in documents(printed).items():
            page = Page(source)
            assert set(page.tags) == set(plain[document].tags) | {"bdi"}
            assert page.within("title")[0].startswith(hostile)
            (style,) = page.within("style")
            assert style.count("{") == style.count("}")
            assert squeeze(hostile) not in squeeze(style)
        forms, key, answers = pages_of(printed).values()
        for told, times in ((forms, 3), (key, 1), (answers, 2)):
            for one in asked:
                assert told.said.count(one.stem) == times
                for option in one.options:
                    assert option.text in told.said
        for told in (key, answers):
            for one in asked:
                assert one.sources[0].title in told.within("cite")
                assert f"{one.statement} {one.why}" in told.said
                assert all(option.correct or option.why in told.said for option in one.options)
        told_on_forms = ("School", "Do", "Name", "Id", "Group", "Part", "In part")
        for name in told_on_forms:
            assert f"{name} {hostile}" in forms.said, name
        for name in ("Name", "Id", "Group"):
            assert f"{name} {hostile}" in key.said


def test_hostile_text_of_any_kind_is_shown_as_it_was_written() -> None:
    """Prompts, statements, answers and their other wordings open no element either."""

    def asked(text: str) -> list[Item]:
        return [
            either("t", f"Truth {text}", true=True),
            several("s", "Which?", [f"Option {text}"], ["a"]),
            matching("m", "Match.", {f"Prompt {text}": f"Match {text}"}, f"Extra {text}"),
            ordering("o", "Order.", f"Step {text}", "b"),
            typed("z", f"Before {text} _____ after {text}", f"Answer {text}", f"Wording {text}"),
            written("w", f"Explain {text}", f"Point {text}"),
        ]

    plain = pages_of(laid_out(*asked("plain")))
    for hostile in HOSTILE:
        pages = pages_of(laid_out(*asked(hostile)))
        for document, page in pages.items():
            assert page.tags == plain[document].tags
            counts = [
                page.said.count(f"{kind} {hostile}")
                for kind in ("Truth", "Option", "Prompt", "Match", "Extra", "Step", "Explain")
            ]
            assert counts == [1 if document is Document.KEY else 2] * len(counts)
        forms, key, answers = pages.values()
        assert forms.said.count(f"Before {hostile} ") == forms.said.count(f" after {hostile}") == 2
        for kind, times in (("Answer", 2), ("Wording", 1), ("Point", 1)):
            assert key.said.count(f"{kind} {hostile}") == times
            assert answers.said.count(f"{kind} {hostile}") == 2
            assert f"{kind} {hostile}" not in forms.said


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
    page = Page(render(edition(*varied(4))))
    assert page.values("value") == ["1", "2", "3", "4"] * 2
    assert page.values("type") == ["A"] * 8


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
        written("e", "Why?", "So.", points=3),
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
        "Answer in your own words.",
    ]
    counts = [
        page.classes.count(name) for name in ("blank", "line", "words", "match", "boxes", "ruled")
    ]
    assert counts == [1, 2, 1, 1, 1, 1]
    assert ("span", "_____") in page.texts
    assert page.values("value") == [str(number) for number in range(1, 9)]


def test_one_kind_needs_no_headings() -> None:
    """What to do stands once, above all questions."""
    asked = either("t", "So it is.", true=True)
    page = Page(render(laid_out(asked, asked, labels=["A"])))
    assert page.within("h2") == []
    assert page.said.count("Circle True or False.") == 1


def test_a_copy_says_whose_it_is() -> None:
    """Each has a section of its own, which the list of sections names; a spare one has lines."""
    made = told_by("x", item("q", "Who?", "a", "b"))
    page = Page(render(made))
    assert page.values("id") == ["section-1", "section-2", "section-3"]
    assert page.classes.count("version") == 3
    assert page.within("a") == ["Version A · ", "Version B · ", "Version A"]
    assert page.said.count("Name x") == 4  # of two, at the top of each and in the list
    rules = [tag for tag in page.tags if tag == "i"]
    # For the date and the score on each, a class that is not told, a name and a class on the spare.
    assert len(rules) == 3 * 2 + 1 + 2


def test_a_part_says_its_title_what_to_do_and_its_points() -> None:
    """Above its first question; where it has no title its points stand behind what it says."""
    asked = [item(f"q{number}", f"Stem{number}?", "a", "b") for number in range(3)]
    made = laid_out(*asked, labels=["A"])
    first, second = Part("First part", "Do all."), Part("", "Do one.")
    (form,) = made.forms
    questions = tuple(
        replace(question, part=first if question.number < 3 else second, points=2)
        for question in form.questions
    )
    made = replace(made, forms=(replace(form, questions=questions),))
    told = squeeze(Page(render(made)).said)
    for words in (
        "Score / 6 First part (4 points) Do all. Circle the letter of the one right answer. Stem0?",
        "Stem1? (2 points) a b Do one. (2 points) Circle the letter of the one right answer. Stem2",
    ):
        assert squeeze(words) in told
    assert Page(render(made)).within("h3") == ["Circle the letter of the one right answer."]


@pytest.mark.parametrize(
    ("setting", "rules"),
    [
        (Setting(), ("@page { size: a4; }", "--columns: 2;")),
        (Setting(paper=Paper.LETTER), ("@page { size: letter; }", "--columns: 2;")),
        (Setting(columns=1), ("--columns: 1;",)),
        (Setting(is_large=True), ("--columns: 1;", 'dir="ltr" class="large"')),
        (Setting(is_open=True), ("--columns: 2;", 'dir="ltr" class="open"')),
        (Setting(is_large=True, is_open=True), ('dir="ltr" class="large open"',)),
    ],
)
def test_pages_are_set_as_they_are_asked_for(setting: Setting, rules: tuple[str, ...]) -> None:
    """Paper, columns, large print, and what helps dyslexic readers; in each file."""
    for source in documents(edition(*varied(2)), setting).values():
        for rule in rules:
            assert rule in source.decode()


def test_the_answers_at_a_glance_are_a_table_of_forms_and_numbers() -> None:
    """A line for each form; what is written stands below; longer lines scroll in themselves."""
    asked = [either("t", "So it is.", true=True), typed("w", "Who?", "the defence minister")]
    asked += [item(f"q{number}", f"Which{number}?", "a", "b", "c") for number in range(24)]
    printed = laid_out(*asked)
    page = Page(render(printed, Document.KEY))
    numbers, labels = ([*map(str, range(1, 27))], ["A", "B"])
    heads = page.within("th")
    assert [head for head in heads if head.isdigit()] == numbers
    assert [head for head in heads if head in labels] == labels * 3
    regions = [held for _, held in page.elements if held.get("class") == "scroll"]
    assert [held["aria-label"] for held in regions] == [
        f"At a glance, {span}" for span in ("1–10", "11–20", "21–26")
    ]
    assert all(held["tabindex"] == "0" for held in regions)
    assert squeeze("A 2 · B 2: the defence minister") in squeeze(page.said)


def test_the_key_tells_who_has_which_version() -> None:
    """Without a column for what nobody has."""
    made = told_by("x", item("q", "Who?", "a", "b"))
    page = Page(render(made, Document.KEY))
    assert squeeze("Copy Name ID Class Version 1 Name x Id x Group x A") in squeeze(page.said)
    students = [replace(copy, student=Student("Bo")) for copy in made.copies]
    page = Page(render(replace(made, copies=tuple(students)), Document.KEY))
    assert squeeze("Copy Name Version 1 Bo A 2 Bo B 3 Bo A") in squeeze(page.said)


def test_the_key_tells_all_kinds() -> None:
    """Other wordings, each match, the order, and what fits nothing."""
    asked = [
        typed("w", "Who?", "Luis Almagro", "Almagro", "L. Almagro"),
        typed("n", "How long?", "72 hours", "3 days"),
        matching("m", "Match.", {"Peru": "Lima"}, "Quito"),
        ordering("o", "Order.", "first", "second", "third"),
    ]
    key = squeeze(Page(render(laid_out(*asked), Document.KEY)).said)
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
        for page in pages_of(replace(edition(*varied(1)), language=language)).values():
            assert page.elements[0] == ("html", {"lang": language, "dir": direction})


def test_a_sentence_that_begins_with_another_script_has_the_direction_of_its_page() -> None:
    """Stems, options and reasons; what has no letter of the page's script has its own."""
    asked = item("q", "Python היא שפה?", "Java לא", "++i")
    asked = replace(asked, why="C היא שפה.", statement="Go היא שפה.")
    told = either("t", "Linux נכתבה.", true=True)
    gap = typed("z", "NATO _____ הוקמה.", "1949")
    made = replace(laid_out(asked, told, gap, labels=["A"]), language="he")
    forms, key = render(made).decode(), render(made, Document.KEY).decode()
    for said in ("Python היא שפה?", "Java לא", "Linux נכתבה.", "NATO "):
        assert f'<bdi dir="rtl">{said}' in forms
    for said in ("Python היא שפה?", "Java לא", "Linux נכתבה.", "Go היא שפה. C היא שפה."):
        assert f'<bdi dir="rtl">{said}</bdi>' in key
    assert "<bdi>++i</bdi>" in forms
    english = render(edition(item("q", "שלום is peace?", "שלום", "no"), labels="A")).decode()
    assert '<bdi dir="ltr">שלום is peace?</bdi>' in english
    assert "<bdi>שלום</bdi>" in english


def test_captions_in_another_language_say_so_and_which_way_they_are_read() -> None:
    """Where quizgen has no words for a language; else their full stops stand at the wrong end."""
    asked = item("q", "ما عاصمة بيرو؟", "ليما", "كيتو")
    for page in pages_of(replace(edition(asked), language="ar")).values():
        for number, (tag, held) in enumerate(page.elements):
            if held.get("lang") == "en":
                assert held["dir"] == "ltr", (number, tag)
    forms = render(replace(edition(asked), language="ar")).decode()
    assert '<span class="score" lang="en" dir="ltr">' in forms
    caption = "Circle the letter of the one right answer."
    assert f'<bdi lang="en" dir="ltr">{caption}</bdi>' in forms
    for language in ("en", "en-GB", "es"):
        assert b'lang="en" dir' not in render(replace(edition(asked), language=language))[200:]


def test_many_versions_share_one_key() -> None:
    """With more versions than columns, each place is listed with its letter."""
    printed = edition(*varied(2), labels="ABCDEFG")
    text = squeeze(Page(render(printed, Document.KEY)).said)
    for asked in printed.items:
        places = [
            f"{form.label} {question.number} {mark(question)} ("
            for form in printed.forms
            for question in form.questions
            if question.item == asked
        ]
        for place in places:
            assert squeeze(place) in text


def test_a_policy_forbids_all_but_the_style() -> None:
    """It stands before all that it could forbid."""
    for source in map(bytes.decode, documents(edition(*varied(1))).values()):
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
@pytest.mark.parametrize("document", RECORDED)
def test_the_browser_keeps_to_the_policy(document: Document, tmp_path: Path) -> None:
    """Nothing of the page itself breaks it; whatever else got in would do nothing."""
    source = render(edition(*assorted(2)), document).decode()
    attack = '<script>document.body.id = "ran"</script><img src="x.png">'
    told = []
    for name, text in (("page", source), ("attacked", source.replace("<main>", f"<main>{attack}"))):
        page = tmp_path / f"{name}.html"
        page.write_text(text, encoding="utf-8")
        done = run_browser(tmp_path, "--enable-logging=stderr", "--dump-dom", page.as_uri())
        assert b"<body>" in done.stdout
        told.append(done.stderr.decode(errors="replace").count("Content Security Policy"))
    assert told[0] == 0
    assert told[1] >= 2


def recorded() -> Edition:
    """Make the edition whose pages are on record."""
    asked = [
        item(
            "deadline", "How long did Maduro give US diplomats?", "72 hours", "24 hours", "a week"
        ),
        item("stance", f"Who regarded Maduro as president? {HOSTILE[2]}", "Mexico", "Brazil"),
    ]
    return edition(*asked, title="Two presidents in Venezuela")


def told_by(text: str, *asked: Item) -> Edition:
    """Lay out items in copies of which all is told that can be, with a text in each place."""
    made = edition(*asked, title=text)
    part = Part(f"Part {text}", f"In part {text}")
    forms = tuple(
        replace(form, questions=tuple(replace(one, part=part) for one in form.questions))
        for form in made.forms
    )
    students = (
        Student(f"Name {text}", f"Id {text}", f"Group {text}"),
        Student(f"Name {text}"),
        None,
    )
    copies = tuple(
        Copy(number, forms[(number - 1) % len(forms)], student)
        for number, student in enumerate(students, start=1)
    )
    return replace(
        made,
        forms=forms,
        copies=copies,
        school=f"School {text}",
        instructions=f"Do {text}",
        license=f"Licence {text}",
    )


if __name__ == "__main__":
    for kept, path in RECORDED.items():
        path.write_bytes(render(recorded(), kept))
