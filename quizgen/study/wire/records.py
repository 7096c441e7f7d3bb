"""What another program is told, as objects of JSON: `quiz.schema.json` describes each of them."""

import json
from collections.abc import Iterable, Mapping

from quizgen.items.item import Item, Option, Response
from quizgen.languages.catalogue import Catalogue
from quizgen.markup.plain import plain
from quizgen.media.record import Medium, Picture, Sound
from quizgen.question import Question
from quizgen.study.exam.marksheet import Marked, letters_given, parts_of
from quizgen.study.exhibits import Showroom
from quizgen.study.sitting.states import Ending
from quizgen.study.summary import Summary
from quizgen.study.turn import Turn

FORMAT = "quizgen-quiz/1"
"""What the lines are; the number is another one where old readers would misread them."""

Record = dict[str, object]


def line_of(record: Mapping[str, object]) -> str:
    """Write an object as a line of ASCII, without its end: whatever is in it is only data."""
    return json.dumps(_clean(record))


def question_record(  # noqa: PLR0913 -- what is asked, and how
    question: Question,
    words: Catalogue,
    showroom: Showroom | None,
    *,
    repetition: int,
    again: bool,
    shown: bool,
) -> Record:
    """Return what is told of a question before it is answered.

    Args:
        question: What is asked.
        words: The words of its language.
        showroom: Where pictures and sounds can be opened.
        repetition: How often it was asked before.
        again: Whether that was in this sitting.
        shown: Whether its options are shown with it.
    """
    item = question.item
    return {
        "item": item.id,
        "kind": item.kind,
        "response": response_of(item),
        "repetition": repetition,
        "again": again,
        "points": question.worth,
        "stem": item.stem,
        "media": _media((*item.pictures, *item.sounds), words, showroom),
        "prompts": [prompt.text for prompt in item.prompts],
        "options_shown": shown,
        "options": options_records(question, words, showroom) if shown else [],
    }


def options_records(
    question: Question, words: Catalogue, showroom: Showroom | None
) -> list[Record]:
    """Return the options of a question in their order; what is seen or heard is not named."""
    return [
        {
            "letter": question.letter(option),
            "option": question.item.options.index(option),
            "text": None if option.shown else option.text,
            "media": _media([option.shown], words, showroom) if option.shown else [],
        }
        for option in question.options
    ]


def verdict_record(marked: Marked, words: Catalogue, showroom: Showroom | None) -> Record:
    """Return all that is told of an answer."""
    turn, item = marked.turn, marked.turn.question.item
    question = turn.question
    return {
        "item": item.id,
        "repetition": turn.repetition,
        "verdict": marked.finding,
        "settled": turn.settled,
        "confidence": turn.confidence,
        "reply": turn.reply.rstrip("\r\n"),
        "letters": list(letters_given(turn)),
        "given": _given(turn),
        "meant": marked.meant or None,
        "hits": turn.mark.hits if turn.mark else 0,
        "parts": turn.mark.parts if turn.mark else parts_of(item),
        "points": marked.points,
        "of": question.worth,
        "answer": {"letters": list(question.key_letters), "texts": list(item.answers)},
        "statement": item.statement,
        "why": item.why,
        "media": _media(item.revealed, words, showroom),
        "sources": [
            {
                "source": citation.source,
                "title": citation.title,
                "place": citation.place,
                "quote": citation.quote,
                "url": citation.url,
            }
            for citation in item.sources
        ],
        "can_overrule": turn.can_be_overruled,
    }


def summary_record(summary: Summary, ending: Ending) -> Record:
    """Return what a sitting came to: questions by their numbers."""
    return {
        "ending": ending.name.lower().replace("_", "-"),
        "right": _numbers(summary.right),
        "missed": _numbers(summary.missed),
        "skipped": _numbers(summary.skipped),
        "shown": _numbers(summary.shown),
        "mended": summary.mended,
        "by_own_word": summary.by_own_word,
        "unasked": summary.unasked,
        "topics": [
            {"topic": score.topic, "right": score.right, "answered": score.answered}
            for score in summary.scores
        ],
    }


def response_of(item: Item) -> str:
    """Return what a student does to answer, as the answer key calls it."""
    return item.response.name.lower().replace("_", "-")


def _given(turn: Turn) -> list[Record | None]:
    """Return what was picked, part by part, and why it is right or wrong."""
    item, mark = turn.question.item, turn.mark
    chosen = mark.chosen if mark else ()
    wanted: Iterable[Option | None]
    if item.response is Response.MATCH:
        wanted = [item.options[prompt.key] for prompt in item.prompts]
    elif item.response is Response.ORDER:
        wanted = item.options
    else:
        wanted = [option if option and option.correct else None for option in chosen]
    return [
        _picked(turn, option, is_right=option == right) if option else None
        for option, right in zip(chosen, wanted, strict=False)
    ]


def _picked(turn: Turn, option: Option, *, is_right: bool) -> Record:
    return {
        "letter": turn.question.letter(option),
        "option": turn.question.item.options.index(option),
        "text": option.text,
        "right": is_right,
        "why": option.why,
    }


def _media(media: Iterable[Medium], words: Catalogue, showroom: Showroom | None) -> list[Record]:
    """Tell of pictures and sounds; of a sound that can be played, not what is heard."""
    from quizgen.paper.pointing import in_words

    records: list[Record] = []
    for medium in media:
        file = showroom.file_of(medium) if showroom else ""
        is_kept_back = file and isinstance(medium, Sound)
        records.append(
            {
                "medium": "picture" if isinstance(medium, Picture) else "sound",
                "alt": words.gettext("[sound]") if is_kept_back else in_words(medium, words),
                "path": file or None,
            }
        )
    return records


def _numbers(turns: Iterable[Turn]) -> list[int]:
    return [turn.question.number for turn in turns]


def _clean(value: object) -> object:
    """Return a value without marks in its texts, and without halves of characters."""
    match value:
        case str():
            text = plain(value)
            if text.isascii():
                return text
            return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        case Mapping():
            return {name: _clean(one) for name, one in value.items()}
        case list() | tuple():
            return [_clean(one) for one in value]
        case _:
            return value
