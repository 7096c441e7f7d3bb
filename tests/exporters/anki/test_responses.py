"""Cards of every response in the real Anki engine: what both sides ask, hide and tell."""

import re
from dataclasses import replace

import pytest

from quizgen.decks.lock import FIRST
from quizgen.exporters.anki.visible import visible
from quizgen.items.item import BLANK, Citation, Item, Option, Prompt, Response
from tests.exporters.decks import (
    HOSTILE,
    Student,
    deck_of,
    edition,
    face_of,
    parts,
    read,
    released,
    texts,
)
from tests.exporters.responses import (
    CLOZE,
    EVERY,
    MATCHING,
    NUMERIC,
    ORDERING,
    SEVERAL,
    TRUE_FALSE,
)

LATER = FIRST + 1000


def typing(item: Item) -> str:
    """Return what Anki's apps put a field for typing in the place of, and then the comparison."""
    return f"[[type:nc:{face_of(item).typed}]]"


def test_every_kind_becomes_a_card_of_two_sides(student: Student) -> None:
    """Both have the stem, no template's leftovers, and only the back has the answer's proof."""
    student.take(edition(*EVERY))
    assert len([card for note in student.notes() for card in note.cards()]) == len(EVERY)
    for item in EVERY:
        front, back = student.sides(item)
        for side in (front, back):
            assert item.stem in read(side).text
            assert not re.search(r"{{|}}|\[\[(?!type:nc:(Blank|Typed) answer]])", side)
            assert (typing(item) in side) == (item.response is Response.TYPE)
        for source in item.sources:
            assert source.quote in read(back).text
            assert source.quote not in read(front).text
        assert item.id.rpartition("/")[0] in read(back).text


def test_true_and_false_keep_their_order(student: Student) -> None:
    """The script leaves them alone, and the back says the true statement once."""
    student.take(edition(TRUE_FALSE))
    front, back = student.sides(TRUE_FALSE)
    for side in (front, back):
        assert "data-ordered" in side
        assert texts(read(side).options) == ["True", "False"]
    assert [option.verdict for option in read(back).options] == ["wrong", "right"]
    assert read(back).text.count(TRUE_FALSE.statement) == 1


def test_several_options_are_each_right_or_wrong(student: Student) -> None:
    """The front tells what to do; the back marks each option and says why, once."""
    student.take(edition(SEVERAL))
    front, back = (read(side) for side in student.sides(SEVERAL))
    assert "Choose every right answer." in front.text
    assert texts(front.options) == texts(SEVERAL.options)
    assert {option.verdict for option in front.options} == {""}
    assert [(option.verdict, option.mark, option.why) for option in back.options] == [
        ("right" if option.correct else "wrong", "✓" if option.correct else "✗", option.why)
        for option in SEVERAL.options
    ]
    for option in SEVERAL.options:
        assert back.text.count(option.why) == 1


@pytest.mark.parametrize("item", [CLOZE, NUMERIC])
def test_an_answer_is_typed_and_compared(student: Student, item: Item) -> None:
    """The front does not have it; the back has Anki's comparison and all that is accepted."""
    student.take(edition(item))
    front, back = student.sides(item)
    for wording in item.accepted:
        assert wording not in read(front).text
        assert wording in read(back).text
    assert item.statement in read(back).text
    compare = student.collection.compare_answer
    typed = student.note(item)[face_of(item).typed]
    assert "typeBad" not in compare(typed, item.accepted[0], combining=False)
    assert "typeBad" in compare(typed, "something else", combining=False)


def test_accents_do_not_count_in_the_comparison(student: Student) -> None:
    """A student whose keyboard has none is right."""
    student.take(edition(CLOZE))
    typed = student.note(CLOZE)["Blank answer"]
    compared = student.collection.compare_answer(typed, "Juan Guaido", combining=False)
    assert not re.search("typeBad|typeMissed", compared)


def test_prompts_are_matched_with_options(student: Student) -> None:
    """The front has both lists; the back each pair with its reason, and what is left over."""
    student.take(edition(MATCHING))
    front, back = (read(side) for side in student.sides(MATCHING))
    assert "There are more options than you need." in front.text
    assert texts(front.prompts) == [prompt.text for prompt in MATCHING.prompts]
    assert sorted(texts(front.options)) == sorted(texts(MATCHING.options))
    assert [(pair.text, pair.answer, pair.why) for pair in back.prompts] == [
        (prompt.text, MATCHING.options[prompt.key].text, prompt.why) for prompt in MATCHING.prompts
    ]
    (extra,) = (option for option in MATCHING.options if not option.correct)
    assert [(option.text, option.mark, option.why) for option in back.options] == [
        (extra.text, "✗", extra.why)
    ]
    for prompt in MATCHING.prompts:
        assert prompt.why not in front.text
        assert back.text.count(prompt.why) == 1


def test_options_to_be_put_in_order_stand_in_another(student: Student) -> None:
    """The front's is drawn, and its numbers say nothing; the back's is right, with reasons."""
    student.take(edition(ORDERING))
    front, back = (read(side) for side in student.sides(ORDERING))
    assert sorted(texts(front.options)) == sorted(texts(ORDERING.options))
    assert texts(front.options) != texts(ORDERING.options)
    assert re.findall(r'data-option="(\d)"', student.sides(ORDERING)[0]) == ["0", "1", "2", "3"]
    assert [(option.text, option.why) for option in back.options] == [
        (option.text, option.why) for option in ORDERING.options
    ]


def test_the_back_numbers_options_as_the_front_does() -> None:
    """By that the script knows them again."""
    for item in (MATCHING, ORDERING):
        note = parts(item)
        pattern = r'<li data-option="(\d)">'
        front = dict(
            zip(
                re.findall(pattern, note["Options"]),
                texts(read(note["Options"]).options),
                strict=True,
            )
        )
        back = [front[number] for number in re.findall(pattern, note["Solution"])]
        keys = [prompt.key for prompt in item.prompts] or range(len(item.options))
        assert back == [item.options[key].text for key in keys]


@pytest.mark.parametrize("response", [Response.PICK_SEVERAL, Response.MATCH])
def test_fronts_have_no_trace_of_the_key(response: Response) -> None:
    """What a student may see or hear before answering is the same whatever is right."""
    if response is Response.MATCH:
        turned = [replace(prompt, key=(prompt.key + 1) % 4) for prompt in MATCHING.prompts]
        options = tuple(replace(option, correct=True) for option in MATCHING.options)
        item, other = MATCHING, replace(MATCHING, prompts=tuple(turned), options=options)
    else:
        options = tuple(replace(o, correct=not o.correct) for o in SEVERAL.options)
        item, other = SEVERAL, replace(SEVERAL, options=options)
    one, two = parts(item), parts(other)
    for name in ("Stem", "Task", "Prompts", "Options"):
        assert one[name] == two[name]
    assert one["Solution"] != two["Solution"]


def test_a_statement_that_says_more_than_the_reasons_is_shown() -> None:
    """Only what stands beside the options already is left out."""
    assert parts(SEVERAL)["Statement"] == ""
    more = f"{SEVERAL.statement} So did Canada."
    assert parts(replace(SEVERAL, statement=more))["Statement"] == more


def test_the_browser_shows_every_answer(student: Student) -> None:
    """In its column, in words."""
    student.take(edition(*EVERY))
    for item in EVERY:
        shown = student.card(item).render_output(browser=True)
        assert (shown.question_text, shown.answer_text) == (item.stem, "; ".join(item.answers))


@pytest.mark.parametrize("item", EVERY, ids=lambda item: item.kind)
def test_a_reworded_item_is_updated_and_stays_learnt(student: Student, item: Item) -> None:
    """As with choices: the history is that of the item."""
    student.take(edition(deck=deck_of(*EVERY, lock=released(*EVERY))))
    student.study(item)
    history = student.history(item)
    reworded = replace(
        item,
        stem=f"Reworded {BLANK * (BLANK in item.stem)}?",
        accepted=item.accepted[::-1],
        prompts=item.prompts[::-1],
        options=item.options[::-1],
    )
    rest = [reworded if one is item else one for one in EVERY]
    lock = released(*rest, lock=released(*EVERY), time=LATER)
    log = student.take(edition(deck=deck_of(*rest, lock=lock)))
    assert (len(log.new), len(log.updated), len(log.conflicting)) == (0, 1, 0)
    assert student.history(item) == history
    assert "Reworded " in student.sides(item)[0]


@pytest.mark.parametrize("response", [*Response][1:], ids=lambda response: response.name)
def test_hostile_text_is_shown_and_does_nothing(student: Student, response: Response) -> None:
    """It may stand in prompts and accepted wordings too, and is compared as it is written."""
    items = [_hostile(number, words, response) for number, words in enumerate(HOSTILE)]
    assert len(student.take(edition(*items)).new) == len(items)
    notes = {note["Note"][:2]: note for note in student.notes()}
    for item in items:
        note = notes[item.id[:2]]
        output = note.cards()[0].render_output()
        assert output.question_av_tags == output.answer_av_tags == []
        for html in (output.question_text, output.answer_text):
            assert html.count("<script") == 1
            assert "<style" not in html
            typed = response is Response.TYPE
            assert re.findall(r"\[\[type:.*?\]\]", html) == [typing(item)] * typed
            assert visible(item.stem) in read(html).text
        front, back = read(output.question_text), read(output.answer_text)
        for side in (front, back):
            assert texts(side.prompts) == [visible(prompt.text) for prompt in item.prompts]
        assert [pair.why for pair in back.prompts] == [
            visible(prompt.why) for prompt in item.prompts
        ]
        if response is Response.WRITE:
            assert texts(back.options) == [visible(point) for point in item.model]
        assert sorted(texts(front.options)) == sorted(visible(o.text) for o in item.options)
        if typed:
            assert texts(back.options) == [visible(wording) for wording in item.accepted]
            usual = visible(item.accepted[0]).strip()
            compared = student.collection.compare_answer(
                note[face_of(item).typed], usual, combining=False
            )
            assert not re.search("typeBad|typeMissed|<script|<style", compared)


def _hostile(number: int, words: str, response: Response) -> Item:
    options = tuple(
        Option(f"{i}{words}", correct=i != 1, why=f"{words} why {i}")
        for i in range(0 if response in {Response.TYPE, Response.WRITE} else 4)
    )
    prompts = tuple(Prompt(f"p{i}{words}", i, f"{words} so {i}") for i in (0, 2, 3))
    return replace(
        SEVERAL,
        id=f"{number:02} {words}/asked",
        response=response,
        stem=f"{words}?",
        options=options,
        accepted=(words, f"{words}!") if response is Response.TYPE else (),
        prompts=prompts if response is Response.MATCH else (),
        model=(words, f"{words}!") if response is Response.WRITE else (),
        statement=words,
        sources=(Citation("s", words, words, f"https://a.example/{words}"),),
    )
