"""An item as it is asked: with a number, and its options in an order."""

from quizgen.draw import Urn
from quizgen.items.item import Item, Option, Response
from quizgen.machine.frozen import frozen

LETTERS = "ABCDEFGHIJ"


@frozen
class Part:
    """A part of a form that has a heading or instructions of its own.

    Attributes:
        title: Its heading, or an empty text.
        instructions: What is said below it, or an empty text.
    """

    title: str = ""
    instructions: str = ""


@frozen
class Question:
    """An item as it is asked: its number, and its options in the order of this time.

    Attributes:
        number: Its number, from 1.
        item: What is asked.
        options: What is offered, in the order of this time.
        points: What a whole answer is worth here; 0 where it is worth what the item says.
        part: The part of a form that it stands in; None where a form has no parts.
    """

    number: int
    item: Item
    options: tuple[Option, ...]
    points: int = 0
    part: Part | None = None

    @property
    def worth(self) -> int:
        """How many points a whole answer is worth."""
        return self.points or self.item.points

    @property
    def key_letters(self) -> tuple[str, ...]:
        """The letters that answer it.

        The letter of the right option; of each right one, in their order, where
        several are picked; of each prompt's option; of the options in the right order.
        None where the answer is typed.
        """
        item = self.item
        if item.response is Response.MATCH:
            return tuple(self.letter(item.options[prompt.key]) for prompt in item.prompts)
        if item.response is Response.ORDER:
            return tuple(map(self.letter, item.options))
        return tuple(self.letter(option) for option in self.options if option.correct)

    def letter(self, option: Option) -> str:
        """Return the letter of one of its options."""
        return LETTERS[self.options.index(option)]


def pose(  # noqa: PLR0913 -- each says another thing of the question
    item: Item,
    number: int,
    occasion: str,
    seed: int,
    *,
    points: int = 0,
    part: Part | None = None,
) -> Question:
    """Ask an item, with its options in an order that is drawn; some have one of their own.

    Args:
        item: What is asked.
        number: The question's number.
        occasion: What the order is drawn for, such as a form's label.
        seed: What all draws depend on.
        points: What a whole answer is worth; 0 where it is worth what the item says.
        part: The part of a form that it stands in, if that has any.
    """
    options = item.options
    if not item.ordered:
        urn = Urn(seed, item.id, "option", occasion)
        options = tuple(urn.shuffled(options, lambda option: option.text))
    return Question(number, item, options, points, part)
