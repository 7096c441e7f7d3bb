"""Open questions on paper and on cards: points, ruled lines, the model answer; never graded."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from quizgen.exporters import html, pdf
from quizgen.paper.document import Document
from quizgen.problem import FormatError
from tests.exporters.decks import parts
from tests.exporters.handouts import (
    HOSTILE,
    edition,
    forget_the_systems_fonts,
    item,
    pages_with,
    squeeze,
    whole_pages,
    written,
)

NOTE = "Not proven: a person reads the answer."


def test_a_page_has_points_and_lines_and_the_key_the_model_answer() -> None:
    """After the questions that have columns; the score counts the points of all."""
    one = written("why", "Why did it crack?", "It was alone.", "It was cold.", points=4)
    made = edition(item("who", "Who rang it?", "Mel", "Tom", "Ann"), one, labels="A")
    page, key = (
        html.render(made, document).decode() for document in (Document.FORMS, Document.KEY)
    )
    assert '<span class="worth">(4\xa0points)</span>' in page
    assert '<p class="ruled"><i></i><i></i><i></i><i></i><i></i></p>' in page
    assert "<i></i> / 5</span>" in page
    assert page.index("Who rang it?") < page.index("Why did it crack?")
    assert f"<p><b>4\xa0points</b> · {NOTE}</p>" in key
    assert "<li><bdi>It was alone.</bdi></li>\n<li><bdi>It was cold.</bdi></li>" in key
    sheet, *_, answers = whole_pages(made)
    assert squeeze("Why did it crack? (4 points)") in squeeze(sheet)
    assert squeeze("Answer in your own words.") in squeeze(sheet)
    assert "alone" not in sheet
    assert squeeze(f"4 points · {NOTE}") in squeeze(answers)
    assert squeeze("It was cold.") in squeeze(answers)


def test_open_questions_may_stand_alone() -> None:
    """What to do is told once, above all of them."""
    made = edition(*(written(f"q{n}", f"Why stem{n}?", "So.") for n in range(3)), labels="A")
    page = html.render(made).decode()
    assert page.count("Answer in your own words.") == 1
    assert '<ol class="questions wide">' in page
    assert squeeze(whole_pages(made)[0]).count(squeeze("Answer in your own words.")) == 1


def test_a_question_is_kept_with_its_lines() -> None:
    """On the next page where it does not fit; only what no page can hold is split."""
    many = [written(f"q{n}", f"Why stem{n} so?", f"Since{n}.", points=9) for n in range(6)]
    texts = whole_pages(edition(*many, labels="A"))
    places = [pages_with(f"stem{n}", texts) for n in range(6)]
    # Two of ten lines stand on a page, and each again in the key.
    assert all(len(place) == 2 for place in places)
    assert len({place[0] for place in places}) == 3
    made = edition(written("q", "Why?", "So.", points=60), labels="A")
    assert len(PdfReader(BytesIO(pdf.render(made))).pages) > 1


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_stays_text(words: str) -> None:
    """In the question, and in each point of the model answer."""
    one = written("q", f"Why {words}?", f"one {words}", f"two {words}")
    texts = squeeze(whole_pages(edition(one, labels="A")))
    for text, times in ((f"Why {words}?", 2), (f"one {words}", 1), (f"two {words}", 1)):
        assert texts.count(squeeze(text)) == times
    page = html.render(edition(one, labels="A")).decode()
    assert "<script" not in page
    assert page.count("</style>") == 1


def test_a_card_shows_the_model_answer_on_its_back() -> None:
    """Nothing of it is on the front, and nothing is typed or compared."""
    one = written("why", "Why did it crack?", "It was alone.", "It was cold.")
    note = parts(one)
    assert note["Answer"] == "It was alone.; It was cold."
    assert "it is not graded" in note["Task"]
    assert '<span class="text">It was alone.</span>' in note["Solution"]
    assert note["Options"] == note["Typed"] == note["Prompts"] == note["Statement"] == ""


def test_what_a_font_lacks_is_told_of_a_model_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the place of the question."""
    forget_the_systems_fonts(monkeypatch)
    with pytest.raises(FormatError, match=r"crisis.yaml:7:3: .*U\+1F600"):
        pdf.render(edition(written("q", "Why?", "\U0001f600")), Document.KEY)
