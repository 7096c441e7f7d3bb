"""An item as it is asked: with a number, and its options in an order."""

from quizgen.draw import Urn
from quizgen.items.item import Item, Option, Response
from quizgen.machine.frozen import frozen

LETTERS = "ABCDEFGHIJ"


@frozen
class Question:
    """An item as it is asked: its number, and its options in the order of this time."""

    number: int
    item: Item
    options: tuple[Option, ...]

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


def pose(item: Item, number: int, occasion: str, seed: int) -> Question:
    """Ask an item, with its options in an order that is drawn; some have one of their own.

    Args:
        item: What is asked.
        number: The question's number.
        occasion: What the order is drawn for, such as a form's label.
        seed: What all draws depend on.
    """
    if item.ordered:
        return Question(number, item, item.options)
    urn = Urn(seed, item.id, "option", occasion)
    return Question(number, item, tuple(urn.shuffled(item.options, lambda option: option.text)))
