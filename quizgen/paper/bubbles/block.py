"""What a question has on an answer sheet: rows of choices that have no places yet."""

from quizgen.items.item import Response
from quizgen.machine.frozen import frozen
from quizgen.markup.plain import plain
from quizgen.question import LETTERS, Question

LONGEST = 10
"""So many characters of a word have room beside a bubble."""


@frozen
class Choice:
    """What a bubble chooses: see `Bubble`."""

    value: str
    mark: str
    word: str = ""


@frozen
class Block:
    """The rows of a question, which stay together.

    Attributes:
        number: The question's number.
        item: The id of what it asks.
        rows: The choices of each row; none where the answer is written.
        first: The number of its first row, where it has several; else 0.
    """

    number: int
    item: str
    rows: tuple[tuple[Choice, ...], ...]
    first: int = 0


def block_of(question: Question) -> Block:
    """Tell which rows a question has.

    One where options are picked; one for each prompt, or for each place in an order. Each has the
    letters of all options; two words to choose from have what tells them apart.
    """
    item = question.item
    rows: tuple[tuple[Choice, ...], ...]
    lettered = tuple(Choice(letter, letter) for letter in LETTERS[: len(question.options)])
    match item.response:
        case Response.PICK_ONE if item.is_either_or:
            rows = (_words(question),)
        case Response.PICK_ONE | Response.PICK_SEVERAL:
            rows = (lettered,)
        case Response.MATCH:
            rows = (lettered,) * len(item.prompts)
        case Response.ORDER:
            rows = (lettered,) * len(item.options)
        case Response.TYPE | Response.WRITE:
            rows = ((),)
    return Block(question.number, item.id, rows, 1 if len(rows) > 1 else 0)


def _words(question: Question) -> tuple[Choice, ...]:
    """Tell two words apart: by their first letters, or as they are; or by A and B, if too long."""
    letters = LETTERS[: len(question.options)]
    words = [" ".join(plain(option.text).split()) for option in question.options]
    initials = [word[:1].upper()[:1] for word in words]
    if len(set(initials)) == len(words) and all(map(str.isalpha, initials)):
        return tuple(map(Choice, letters, initials))
    if len(set(words)) == len(words) and all(0 < len(word) <= LONGEST for word in words):
        return tuple(Choice(letter, "", word) for letter, word in zip(letters, words, strict=True))
    return tuple(Choice(letter, letter) for letter in letters)
