"""Why the answers to an item are right or wrong: what is true of several is told once."""

from collections.abc import Iterable, Iterator

from quizgen.items.item import Item, Option, Response
from quizgen.machine.frozen import frozen
from quizgen.media.record import Medium
from quizgen.question import Question


@frozen
class Answer:
    """An answer to an item, right or wrong.

    Attributes:
        text: The option, or what is to be written.
        correct: Whether it is right.
        letters: Its letter at each of the item's places; a dash where it is missing, and
            an empty text where answers have no letters.
        prompt: What it is to be matched with, or an empty text.
        shown: What stood in its place where it was offered; None where it was read.
    """

    text: str
    correct: bool
    letters: tuple[str, ...]
    prompt: str = ""
    shown: Medium | None = None


@frozen
class Reason:
    """Why answers are right or wrong: one sentence is told once for all that it explains."""

    text: str
    answers: tuple[Answer, ...]


def reasons_of(item: Item, questions: tuple[Question, ...]) -> Iterator[Reason]:
    """Explain the answers to an item; where their order is the answer, each has its own reason.

    Args:
        item: The item.
        questions: It, as it stands at each of its places.
    """
    explained: dict[tuple[str, int], list[Answer]] = {}
    for number, (why, answer) in enumerate(_answers(item, questions)):
        place = number if item.response is Response.ORDER else 0
        explained.setdefault((why, place), []).append(answer)
    for (why, _), answers in explained.items():
        yield Reason(why, tuple(answers))


def _answers(item: Item, questions: tuple[Question, ...]) -> Iterator[tuple[str, Answer]]:
    """Yield each answer after the reason why it is right or wrong."""
    # The sort is stable: the key comes first, the distractors stay in the form's order.
    options = sorted(questions[0].options, key=lambda option: not option.correct)
    no_letters = ("",) * len(questions)
    match item.response:
        case Response.TYPE:
            yield _statement(item), Answer(item.accepted[0], correct=True, letters=no_letters)
            return
        case Response.WRITE:
            return  # a model answer is no reason
        case Response.MATCH:
            for prompt in item.prompts:
                option = item.options[prompt.key]
                yield (
                    prompt.why,
                    Answer(
                        option.text,
                        correct=True,
                        letters=_letters(questions, option),
                        prompt=prompt.text,
                    ),
                )
            options = [option for option in options if not option.correct]
        case Response.ORDER:
            options = list(item.options)
        case _ if item.is_either_or:
            # What makes one word right makes the other wrong.
            whys = dict.fromkeys((*(option.why for option in options), _statement(item)))
            yield (
                " ".join(filter(None, whys)),
                Answer(item.key.text, correct=True, letters=no_letters),
            )
            return
    for option in options:
        letters = _letters(questions, option)
        answer = Answer(option.text, option.correct, letters, shown=option.shown)
        yield _sentence(item, option), answer


def _sentence(item: Item, option: Option) -> str:
    """Say why; for the one key that is the true statement, and what the curator has to add."""
    if item.response is Response.PICK_ONE and option.correct:
        return _statement(item)
    return option.why


def _statement(item: Item) -> str:
    return f"{item.statement} {item.why}".strip()


def _letters(questions: Iterable[Question], option: Option) -> tuple[str, ...]:
    return tuple(_letter(question, option) for question in questions)


def _letter(question: Question, option: Option) -> str:
    return question.letter(option) if option in question.options else "–"
