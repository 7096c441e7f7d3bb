"""The printed handout: complete, unclipped, in the right places, always the same."""

import hashlib
import json
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PageObject, PdfReader

from quizgen.exporters import pdf
from quizgen.exporters.pdf import render
from quizgen.exporters.pdf.expression import LINE_BREAK, literal
from quizgen.exporters.pdf.fit import TIGHTER, USUAL, reckon
from quizgen.exporters.pdf.press import count_pages, open_press
from quizgen.exporters.pdf.typesetter import Typesetter, typeset
from quizgen.forms import Copy, Edition, Form, Student
from quizgen.items.item import Item, Response
from quizgen.paper.document import Document
from quizgen.paper.marks import mark
from quizgen.paper.setting import Setting
from quizgen.problem import FormatError
from quizgen.question import Part, Question
from tests.exporters.handouts import (
    HOSTILE,
    assorted,
    edition,
    either,
    forget_the_systems_fonts,
    heights,
    item,
    laid_out,
    matching,
    ordering,
    pages,
    pages_with,
    placed,
    several,
    squeeze,
    typed,
    varied,
    whole_pages,
)

if TYPE_CHECKING:
    from quizgen.exporters import Exporter

ROOT = Path(__file__).parents[2]

FOOT, HEAD = 40, 842 - 45
"""Between these heights, in points, a printer reaches every letter of an A4 page."""

PRINT_DIGEST = """
import hashlib
from quizgen.exporters.pdf import render
from tests.exporters.handouts import edition, varied
print(hashlib.sha256(render(edition(*varied(5)))).hexdigest())
"""


def sheets(printed: Edition) -> list[PageObject]:
    """Return the pages of the forms and of the key."""
    files = (render(printed, document) for document in (Document.FORMS, Document.KEY))
    return [page for file in files for page in PdfReader(BytesIO(file)).pages]


def test_is_an_exporter() -> None:
    """The module has what the registry asks of a format."""
    exporter: Exporter = pdf
    assert (exporter.NAME, exporter.SUFFIX) == ("pdf", ".pdf")


@pytest.mark.parametrize("seed", ["0", "1"])
def test_the_same_edition_gives_the_same_bytes_in_any_process(seed: str, tmp_path: Path) -> None:
    """Neither the hash seed nor the folder nor an earlier call leaves a trace."""
    here = hashlib.sha256(render(edition(*varied(5)))).hexdigest()
    there = subprocess.run(
        [sys.executable, "-c", PRINT_DIGEST],
        cwd=tmp_path,
        env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert there.stdout.strip() == here


def test_the_file_is_tagged_and_names_its_title_and_language() -> None:
    """A screen reader finds its way; no date tells when the file was made."""
    printed = replace(edition(*varied(1), title="Año 2019"), language="es-VE")
    reader = PdfReader(BytesIO(render(printed)))
    root = reader.root_object
    assert str(root["/Lang"]) == "es-VE"
    assert "'/Marked': True" in str(root["/MarkInfo"])
    assert reader.metadata is not None
    assert reader.metadata.title == "Año 2019"
    assert reader.metadata.creation_date is None


@given(st.text(st.characters(exclude_categories=["Cs"])) | st.text('"\\#$]u{41}n\n\t'))
@settings(max_examples=50)
def test_a_literal_is_the_text_it_was_made_from(text: str) -> None:
    """Typst reads any text back as it was, but for line breaks, which are spaces."""
    source = f"#metadata({literal(text)}) <it>"
    compiler = typst.Compiler(source.encode(), ignore_system_fonts=True)
    assert json.loads(compiler.query("<it>", field="value", one=True)) == LINE_BREAK.sub(" ", text)


def test_a_literal_of_something_else_is_refused() -> None:
    """What has no literal must not slip into the source as it prints itself."""
    with pytest.raises(TypeError, match="no literal for bytes"):
        literal(b"0.5")
    with pytest.raises(TypeError, match="no literal for float"):
        literal(float("nan"))


def test_a_literal_of_a_fraction_is_always_written_alike() -> None:
    """A length needs no more than four decimals, and never an exponent."""
    assert [literal(value) for value in (0.5, 210.0, 1e-9)] == ["0.5000", "210.0000", "0.0000"]


def test_hostile_text_is_printed_as_it_was_written() -> None:
    """No character is taken for code, wherever the text stands."""
    asked = [
        item(f"q{number}", f"Stem {text}", text, f"{text}!", f"{text}?", source=f"Source {text}")
        for number, text in enumerate(HOSTILE)
    ]
    for title in HOSTILE:
        text = squeeze(whole_pages(edition(asked[0], title=title)))
        assert text.count(squeeze(title)) >= 3
    text = squeeze(whole_pages(replace(edition(*asked), license=HOSTILE[2])))
    assert squeeze(HOSTILE[2]) in text
    for one in asked:
        assert text.count(squeeze(one.stem)) == 3
        assert squeeze(one.statement) in text
        assert squeeze(one.sources[0].title) in text
        for option in one.options:
            assert text.count(squeeze(option.text)) >= 4
            assert squeeze(option.why) in text


def test_hostile_text_of_any_kind_is_printed_as_it_was_written() -> None:
    """Prompts, statements, answers and their other wordings are no code either."""
    for text in HOSTILE:
        asked = [
            either("t", f"Truth {text}", true=True),
            several("s", "Which?", [f"Option {text}"], ["a"]),
            matching("m", "Match.", {f"Prompt {text}": f"Match {text}"}, f"Extra {text}"),
            ordering("o", "Order.", f"Step {text}", "b"),
            typed("z", f"Before {text} _____ after {text}", f"Answer {text}", f"Wording {text}"),
        ]
        printed = squeeze(whole_pages(laid_out(*asked, labels=["A"])))
        for kind, times in (
            ("Truth", 2),
            ("Option", 2),
            ("Prompt", 2),
            ("Match", 2),
            ("Extra", 2),
            ("Step", 2),
            ("Before", 2),
            ("after", 2),
            ("Answer", 2),
            ("Wording", 1),
        ):
            assert printed.count(squeeze(f"{kind} {text}")) >= times, kind


def test_no_question_and_no_answer_is_split_between_pages() -> None:
    """The stem and each option of a question stand on one page, in the forms and the key."""
    asked = varied(40)
    texts = whole_pages(edition(*asked))
    for number in range(len(asked)):
        places = pages_with(f"stem{number}", texts)
        assert len(places) == 3
        for option in range(4):
            assert pages_with(f"opt{number}x{option}", texts) == places


def test_no_question_of_any_kind_is_split_between_pages() -> None:
    """Prompts stay with their options, and a stem with what it is answered on."""
    asked = assorted(10)
    texts = whole_pages(laid_out(*asked))
    assert len(texts) > 8
    for one in asked:
        number = one.id.split("/")[1][1:]
        places = pages_with(f"stem{number}", texts)
        assert len(places) == 3
        for option in range(4):
            found = pages_with(f"opt{number}x{option}", texts)
            if one.response is Response.TYPE:
                # The usual answer stands at a glance, too.
                assert set(found) & set(places) == {places[2]}
            else:
                assert found == places


def test_no_instruction_is_parted_from_its_first_question() -> None:
    """It stands above the question, at whatever height of a page or column that begins."""
    forms = tuple(
        laid_out(*varied(3 + count), either("t", "So it is.", true=True)).forms[0]
        for count in range(14)
    )
    named = tuple(replace(form, label=str(number)) for number, form in enumerate(forms))
    reader = PdfReader(BytesIO(render(replace(edition(), forms=named))))
    parted = 0
    for page in reader.pages:
        texts = placed(page)
        for at, (text, height) in enumerate(texts):
            if text.strip() == "Circle True or False.":
                parted += 1
                assert "So it is." in texts[at + 2][0]
                assert 0 < height - texts[at + 2][1] < 30
    assert parted == len(named)


def test_each_section_says_what_to_do() -> None:
    """Where there are several kinds, each has its instruction; where one, it stands above."""
    form = whole_pages(laid_out(*assorted(1)))[0]
    instructions = (
        "Circle the letter of the one right answer.",
        "Circle True or False.",
        "Circle the letter of every right answer.",
        "Write on each line the letter of what goes with it.",
        "Write the letters in order, the earliest first.",
        "Write the answer.",
    )
    places = [" ".join(form.split()).index(text) for text in instructions]
    assert places == sorted(places)
    (alone,) = whole_pages(laid_out(either("t", "So it is.", true=True), labels=["A"]))[:1]
    assert alone.count("Circle True or False.") == 1


def test_the_answers_at_a_glance_fit_their_cells() -> None:
    """Letters, words and whole sentences stand in their order, each after its number."""
    long = "an answer that goes on for much longer than a row of the table is wide " * 3
    asked = [
        *varied(7),
        several("s", "Which?", ["a", "b"], ["c"]),
        typed("w1", "Who?", long.strip()),
        typed("w2", "Who was it?", "Luis Almagro"),
    ]
    (form,) = (printed := laid_out(*asked, labels=["A"])).forms
    key = " ".join("\n".join(whole_pages(printed)).split())
    glance = key.partition("At a glance")[2].partition("Answers and reasons")[0]
    numbers = " ".join(str(question.number) for question in form.questions)
    cells = " ".join("".join(question.key_letters) or "…" for question in form.questions)
    told = f"{numbers} A {cells} A 9: {long.strip()} A 10: Luis Almagro"
    assert glance.strip() == told


def test_the_key_tells_all_kinds() -> None:
    """Other wordings, each match, the order, and what fits nothing."""
    asked = [
        typed("w", "Who?", "Luis Almagro", "Almagro", "L. Almagro"),
        typed("n", "How long?", "72 hours"),
        matching("m", "Match.", {"Peru": "Lima"}, "Quito"),
        ordering("o", "Order.", "first", "second", "third"),
        either("t", "So it is.", true=False),
    ]
    key = " ".join("\n".join(whole_pages(laid_out(*asked))[4:]).split())
    assert "Also right: Almagro; L. Almagro Source:" in key
    assert "72 hours The answer is 72 hours. Also right: anything that means the same" in key
    assert "A 3 B 3 Match. B A Peru: Lima Peru has Lima. A B Quito Why Quito." in key
    assert "A C first Why first. B B second Why second. C A third Why third." in key
    assert "A 5 B 5 So it is. False The answer is True." in key


def test_each_version_and_the_key_start_on_a_sheet_of_their_own() -> None:
    """Each counts its own pages; the back of a last page stays white."""
    texts = whole_pages(edition(*varied(3)))
    assert len(texts) == 5
    assert [not text.strip() for text in texts] == [False, True, False, True, False]
    for page, name in enumerate(("Version A", "Version B", "Answer key")):
        assert f"{name} · page 1 of 1" in texts[2 * page]


def test_copies_tell_students_of_one_name_apart() -> None:
    """By what else the school knows them by, with an answer sheet or without."""
    made = edition(*varied(3))
    twins = (Copy(1, made.forms[0], Student("Ana", "0417")), Copy(2, made.forms[0], Student("Ana")))
    first, second = pages(render(replace(made, copies=twins)))[::2]
    assert squeeze("Name Ana 0417") in squeeze(first)
    assert squeeze("Name Ana Class") in squeeze(second)


def test_pages_are_counted_within_a_version() -> None:
    """A long form says on each page which of its pages this is."""
    texts = whole_pages(edition(*varied(60)))
    counts = [re.search(r"(Version .|Answer key) · page (\d+) of (\d+)", text) for text in texts]
    for name in ("Version A", "Version B", "Answer key"):
        found = [count for count in counts if count is not None and count[1] == name]
        assert len(found) > 2
        assert [int(count[2]) for count in found] == list(range(1, len(found) + 1))
        assert {int(count[3]) for count in found} == {len(found)}


def test_a_question_longer_than_a_page_flows_on() -> None:
    """Nothing of an over-long stem, option, reason or quote is lost at the foot of a page."""
    words = {kind: [f"{kind}{number}" for number in range(1100)] for kind in ("stem", "opt", "why")}
    long = item("long", " ".join(words["stem"]), "yes", " ".join(words["opt"]), "no")
    told = replace(long.options[2], why=" ".join(words["why"]))
    long = replace(long, options=(*long.options[:2], told))
    seen: dict[str, int] = {}
    for page in sheets(edition(*varied(2), long)):
        for word in re.findall(r"\b(?:stem|opt|why)\d+\b", page.extract_text()):
            seen[word] = seen.get(word, 0) + 1
        assert all(FOOT < height < HEAD for height in heights(page))
    for kind, all_words in words.items():
        for word in all_words:
            assert seen[word] >= (1 if kind == "why" else 3)


def test_a_long_question_of_any_kind_flows_on() -> None:
    """Nothing of long prompts, options or answers is lost at the foot of a page."""
    words = {
        kind: " ".join(f"{kind}{number}" for number in range(700))
        for kind in ("prompt", "match", "step", "truth", "before", "after", "wording")
    }
    asked = [
        matching("m", "Match.", {words["prompt"]: "a", "b": "c"}, words["match"]),
        ordering("o", "Order.", words["step"], "d"),
        either("t", words["truth"], true=True),
        typed("w", f"{words['before']} _____ {words['after']}", words["wording"]),
    ]
    seen: dict[str, int] = {}
    for page in sheets(laid_out(*asked, labels=["A"])):
        for word in re.findall(r"\b[a-z]+\d+\b", page.extract_text()):
            seen[word] = seen.get(word, 0) + 1
        assert all(FOOT < height < HEAD for height in heights(page))
    for text in words.values():
        for word in text.split():
            assert seen[word] >= 2


def test_a_word_wider_than_a_column_is_broken() -> None:
    """Its letters all stand within the column, and on the page."""
    wide = item("wide", "W" * 120, "M" * 90, "x" * 200, "short")
    form, _, key, *_ = whole_pages(edition(wide, labels=["A"]))
    for letter, count in (("W", 120), ("M", 90), ("x", 200)):
        lines = re.findall(f"{letter}{{2,}}", form)
        assert sum(map(len, lines)) == count
        assert max(map(len, lines)) <= 42
        assert max(map(len, re.findall(f"{letter}+", key))) <= 80
    assert max(map(len, re.findall("W+", form))) <= 20


def test_a_word_that_fits_a_line_stays_whole() -> None:
    """One that does not is hyphenated where its language lets it be."""
    name = "Donaudampfschifffahrtsgesellschaft"
    longest = f"Rindfleischetikettierungsüberwachungsaufgabenübertragungs{name.lower()}"
    asked = item("q", f"Was ist die {name} oder {longest}?", f"eine {name}", "x", "y")
    source = render(replace(edition(asked, labels=["A"]), language="de"))
    text = PdfReader(BytesIO(source)).pages[0].extract_text()
    assert text.count(name) == 2
    assert "\u200b" not in text
    assert longest in squeeze(text).replace("-", "").replace("‐", "").replace("\xad", "")
    assert longest not in text


@pytest.mark.parametrize(("letters", "linebreaks"), [(499, "optimized"), (1_500, "simple")])
def test_an_endless_word_is_printed_in_linear_time(letters: int, linebreaks: str) -> None:
    """Typst is told to take the lines as they come, and prints all of it."""
    printed = edition(item("wide", "W" * letters, "one", "two"), labels=["A"])
    assert f'linebreaks: "{linebreaks}")' in typeset(printed)
    form, *_ = whole_pages(printed)
    assert sum(map(len, re.findall("W+", form))) == letters


def test_letters_of_the_key_lead_to_the_right_answers() -> None:
    """Both the letters at a glance and each entry agree with what the forms offer."""
    printed = edition(*varied(12))
    texts = whole_pages(printed)
    start = next(number for number, text in enumerate(texts) if "At a glance" in text)
    key = " ".join("\n".join(texts[start:]).split())
    for form in printed.forms:
        row = " ".join([form.label, *map(mark, form.questions)])
        assert row in key.partition("At a glance")[2].partition("Answers and reasons")[0]
    first, second = printed.forms
    for asked in first.questions:
        twin = next(other for other in second.questions if other.item == asked.item)
        right = asked.item.key.text.split()[0]
        assert re.search(
            rf"A {asked.number} B {twin.number} Is stem.*? "
            rf"{mark(asked)} {mark(twin)} {right}\b",
            key,
        )


def test_the_key_tells_reasons_and_sources_and_the_license() -> None:
    """Each distractor's reason, each quote, and each address once."""
    asked = varied(4)
    texts = whole_pages(edition(*asked))
    key = squeeze(texts[4:])
    for one in asked:
        for text in (one.statement, *(option.why for option in one.options)):
            assert squeeze(text) in key
        for source in one.sources:
            assert squeeze(f"{source.title}: “{source.quote}”") in key
    assert key.count("https://example.org/oath") == 1
    assert "Licence:CC-BY-4.0.Madewithquizgen." in key


def test_many_versions_share_one_key() -> None:
    """With more versions than columns, each place is listed with its letter."""
    printed = edition(*varied(3), labels="ABCDEFG")
    key = " ".join("\n".join(whole_pages(printed)[14:]).split())
    for asked in printed.forms[0].questions:
        first = [option for option in asked.options if not option.correct]
        twins = [
            f"{form.label} {other.number} {mark(other)} ({' '.join(map(other.letter, first))})"
            for form in printed.forms
            for other in form.questions
            if other.item.id == asked.item.id
        ]
        assert " · ".join(twins) in key


def test_numbered_versions_are_told_from_questions() -> None:
    """``1 10`` could be either; a sentence says once what the letters are."""
    printed = edition(*varied(10), labels=[str(number) for number in range(1, 51)])
    key = pages(render(printed, Document.KEY))
    text = " ".join("\n".join(key).split())
    assert re.search(r"· 12: 10 [A-D] \([A-D] [A-D] [A-D]\) ·", text)
    assert text.count("in brackets the letters of the wrong answers") == 1
    (student, *_) = pages(render(printed, Document.ANSWERS))
    assert "1 1" not in student
    assert "1: 1" not in student


def test_long_lists_of_places_leave_no_gaps() -> None:
    """A list that has no room on a page begins on it all the same."""
    printed = edition(*varied(8), labels=[str(number) for number in range(1, 200)])
    read = PdfReader(BytesIO(render(printed, Document.KEY))).pages
    begun = next(n for n, page in enumerate(read) if "Answers and reasons" in page.extract_text())
    for page in read[begun:-1]:
        assert min(high for high in heights(page) if high > FOOT + 40) < 150


def test_written_answers_are_not_repeated_for_each_of_many_versions() -> None:
    """Where no letters differ, the places are enough."""
    key = " ".join(
        "\n".join(whole_pages(laid_out(typed("w", "Who?", "a"), labels="ABCDE"))[10:]).split()
    )
    assert "A 1 · B 1 · C 1 · D 1 · E 1 Source:" in key


def test_forms_need_not_ask_the_same() -> None:
    """An item that only one form asks has only that place."""
    one, two = varied(2)
    forms = tuple(
        Form(label, (Question(1, asked, asked.options),))
        for label, asked in (("A", one), ("B", two))
    )
    texts = whole_pages(replace(edition(one, two), forms=forms))
    key = " ".join(texts[4].split())
    assert re.search(r"A 1 Is stem0\b", key)
    assert re.search(r"B 1 Is stem1\b", key)


def test_a_text_that_no_font_shows_is_refused_with_its_place(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An empty box helps nobody: the error names the characters and what would show them."""
    forget_the_systems_fonts(monkeypatch)
    asked = item("q", "What does 日本 mean?", "Japan", "China \U0001f600", "Korea")
    with pytest.raises(FormatError) as caught:
        render(edition(*varied(2), asked))
    assert str(caught.value) == (
        "crisis.yaml:7:3: the fonts of the PDF cannot show 日 (U+65E5), 本 (U+672C), "
        "\U0001f600 (U+1F600): name a font that has them, with --font, or print the HTML handout "
        "instead: --to html"
    )


def test_a_character_of_any_text_is_found_in_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    """Answers and prompts are searched, too."""
    forget_the_systems_fonts(monkeypatch)
    for asked in (
        typed("w", "Who?", "a", "習"),
        matching("m", "Match.", {"習": "b"}, "c"),
    ):
        with pytest.raises(FormatError, match=r"^crisis.yaml:7:3: .* 習 \(U\+7FD2\)"):
            whole_pages(laid_out(*varied(1), asked))


def test_many_characters_that_no_font_shows_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """An error stays readable where a whole language is lacking."""
    forget_the_systems_fonts(monkeypatch)
    asked = item("q", "一二三四五六七八九十", "a", "b\ufeff", "c")
    with pytest.raises(FormatError, match=r"八 \(U\+516B\) and 3 more:"):
        render(edition(asked))


@pytest.mark.parametrize(
    "text", ["שלום עולם", "مرحبا بالعالم", "Привет", "नमस्ते", "a \u202eb", "Ω ≤ ½"]
)
def test_scripts_that_the_fonts_know_are_printed(text: str) -> None:
    """The fonts that come with Typst cover more than Latin."""
    assert whole_pages(edition(item("q", text, text, "b", "c")))


@pytest.mark.parametrize("language", ["", "english", "zh-Hant-TW", "es-419", "he"])
def test_any_language_tag_is_printable(language: str) -> None:
    """A tag that Typst does not know is no reason to fail."""
    assert whole_pages(replace(edition(*varied(1)), language=language))


def test_without_a_title_the_name_is_printed() -> None:
    """A page needs a heading."""
    assert "crisis" in whole_pages(edition(*varied(1), title=" "))[0]


def test_without_typst_the_html_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Typst cannot be installed, the error says what works instead."""
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(FormatError, match=r"'typst', which is not installed.*--to html"):
        render(edition(*varied(1)))


def compiled(printed: Edition) -> int:
    """Return how many pages forms have in letters of the usual size."""
    with open_press(printed, (), {}) as press:
        return count_pages(press.print(typeset(printed)))


def test_few_questions_get_no_page_of_their_own() -> None:
    """Slightly smaller letters are chosen where they save a page on all versions, and no others."""
    saved = 0
    for count in range(8, 26):
        printed = edition(*varied(count), labels="ABC")
        usual, chosen = compiled(printed), count_pages(render(printed))
        assert chosen <= usual
        saved += chosen < usual
        if chosen == usual:
            assert render(printed) == render(printed, Document.FORMS, Setting())
    assert saved >= 2


@pytest.mark.parametrize("make", [varied, assorted], ids=["one kind", "all kinds"])
def test_columns_are_filled_as_they_were_reckoned(make: Callable[[int], list[Item]]) -> None:
    """The pages of each version are those that the heights of its questions tell."""
    for count in (3, 5, 7, 9):
        printed = edition(*make(count), labels="ABCD")
        typesetter = Typesetter(printed, Setting())
        sheets = typesetter.sheets
        with open_press(printed, (), {}) as press:
            for look in (USUAL, *TIGHTER):
                columns = reckon(sheets, 2, look, typesetter.write_probe, press)
                for form, held in zip(printed.forms, map(columns.fill, sheets), strict=True):
                    alone = Typesetter(replace(printed, forms=(form,)), Setting())
                    pdf = press.print(alone.write(Document.FORMS, look))
                    assert (len(held), sum(held)) == (count_pages(pdf), len(form.questions))


@pytest.mark.parametrize("setting", [Setting(), Setting(columns=1)], ids=["two", "one"])
def test_no_order_of_questions_fills_columns_otherwise(setting: Setting) -> None:
    """So many orders break anywhere: what is reckoned holds to a point of a column."""
    labels = [str(number) for number in range(1, 61)]
    printed = edition(*varied(24), labels=labels)
    typesetter = Typesetter(printed, setting)
    with open_press(printed, (), {}) as press:
        columns = reckon(typesetter.sheets, setting.abreast, USUAL, typesetter.write_probe, press)
        pdf = press.print(typesetter.write(Document.FORMS))
    held = {label: list[int]() for label in labels}
    for page in pages(pdf):
        if found := re.search(r"Version (\d+) · page \d+ of", page):
            held[found[1]].append(len(re.findall(r"(?m)^ ?\d+\. ", page)))
    assert held == {sheet.label: columns.fill(sheet) for sheet in typesetter.sheets}


def test_a_part_tells_its_points() -> None:
    """Behind its title, or behind what it says where it has none."""
    (form,) = edition(*varied(4), labels="A").forms
    first, second = Part("First part", "Do all."), Part("", "Do one.")
    questions = tuple(
        replace(question, part=first if question.number < 3 else second, points=2)
        for question in form.questions
    )
    printed = replace(edition(*varied(4), labels="A"), forms=(replace(form, questions=questions),))
    (page,) = pages(render(printed))
    text = " ".join(page.split())
    assert "First part (4 points)" in text
    assert "Do one. (4 points)" in text
    assert "4\u00a0points" in page
