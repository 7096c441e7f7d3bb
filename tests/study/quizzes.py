"""Items, sessions and replies for tests of the quiz."""

from collections.abc import Callable, Iterable

from quizgen.forms import Question
from quizgen.items.item import Citation, Item, Option
from quizgen.problem import Location
from quizgen.study.session import Session


def make_item(  # noqa: PLR0913 -- one argument a part of an item
    name: str,
    *,
    stem: str = "",
    options: tuple[str, ...] = ("Lima", "Quito", "Oslo", "Rome"),
    ordered: bool = False,
    statement: str = "",
    topics: tuple[str, ...] = (),
    url: str = "",
) -> Item:
    """Make an item whose key is the first of its options; the reasons name their option."""
    key, *others = options
    return Item(
        id=f"test/{name}/choice",
        kind="choice",
        pack="test",
        facts=(f"fact.{name}",),
        stem=stem or f"What is the capital of {name}?",
        options=(
            Option(key, correct=True, why=statement or f"{key} is the capital of {name}."),
            *(Option(text, correct=False, why=f"{text} lies elsewhere.") for text in others),
        ),
        ordered=ordered,
        statement=statement or f"{key} is the capital of {name}.",
        topics=topics,
        difficulty="medium",
        sources=(Citation("atlas", "An atlas", f"capital: {key}", url),),
        location=Location("test.yaml", 1, 1),
    )


def session_of(*items: Item) -> Session:
    """Ask items in this order, their options as they stand: the key is always a."""
    return Session(
        tuple(Question(number, item, item.options) for number, item in enumerate(items, 1))
    )


class Replies:
    """A reader that gives prepared replies, then ends; an error among them is raised."""

    shows_replies = False

    def __init__(self, replies: Iterable[str | type[BaseException]]) -> None:
        self._replies = iter(replies)

    def read(self) -> str:
        """Give the next reply."""
        reply = next(self._replies, EOFError)
        if isinstance(reply, str):
            return reply
        raise reply


def failing(write: Callable[[str], object], at: str) -> Callable[[str], object]:
    """Return a writer that is interrupted before it writes a certain text, once."""
    pending = [at]

    def interrupted(text: str) -> None:
        if pending and pending[0] in text:
            pending.pop()
            raise KeyboardInterrupt
        write(text)

    return interrupted
