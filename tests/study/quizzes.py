"""Items, sessions and replies for tests of the quiz."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace

from quizgen.items.difficulty import Difficulty
from quizgen.items.item import Citation, Item, Option, Prompt, Response
from quizgen.problem import Location
from quizgen.question import Question
from quizgen.study.session import Session
from quizgen.study.sitting.events import Reply, Skip
from quizgen.study.sitting.moves import start
from quizgen.study.sitting.states import Told
from quizgen.study.sitting.step import step
from quizgen.values import Date, Quantity, Time


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
        difficulty=Difficulty.MEDIUM,
        sources=(Citation("atlas", "An atlas", f"capital: {key}", url),),
        location=Location("test.yaml", 1, 1),
    )


def make_several(right: tuple[str, ...], wrong: tuple[str, ...]) -> Item:
    """Make an item with several right options, which come first; each has its reason."""
    options = (*right, *wrong)
    item = make_item("coasts", stem="Which of these lie at the sea?", options=options)
    return replace(
        item,
        kind="multiple-response",
        options=tuple(
            Option(text, correct=text in right, why=f"{text} lies {where}.")
            for texts, where in ((right, "at the sea"), (wrong, "inland"))
            for text in texts
        ),
        statement=" ".join(f"{text} lies at the sea." for text in right),
        response=Response.PICK_SEVERAL,
    )


def make_typed(
    *accepted: str,
    expected: Quantity | Date | Time | None = None,
    stem: str = "",
    pack: str = "test",
) -> Item:
    """Make an item whose answer is typed."""
    item = make_item(
        "typed", stem=stem or "What is it?", options=accepted[:1], statement="It is what it is."
    )
    return replace(
        item,
        kind="short-answer",
        pack=pack,
        options=(),
        accepted=accepted,
        expected=expected,
        response=Response.TYPE,
    )


def make_open(*model: str, topics: tuple[str, ...] = ()) -> Item:
    """Make an open question, with the points of its model answer."""
    item = make_item("open", stem="Why is it so?", options=model[:1], topics=topics)
    return replace(
        item, kind="open", options=(), statement="", model=model, response=Response.WRITE
    )


def make_matching(pairs: dict[str, str], extra: tuple[str, ...] = ("Oslo",)) -> Item:
    """Make an item whose options are in the alphabet's order, those of no pair among them."""
    texts = sorted((*pairs.values(), *extra))
    item = make_item("match", stem="Match each country with its capital.", options=tuple(texts))
    prompts = tuple(
        Prompt(country, texts.index(city), f"{city} is the capital of {country}.")
        for country, city in pairs.items()
    )
    return replace(
        item,
        kind="matching",
        options=tuple(
            Option(text, correct=text not in extra, why=f"{text} is a capital of its own.")
            for text in texts
        ),
        statement=" ".join(prompt.why for prompt in prompts),
        prompts=prompts,
        response=Response.MATCH,
    )


def make_ordering(*texts: str) -> Item:
    """Make an item whose options are in the right order."""
    item = make_item("order", stem="Put these in order, the first one first.", options=texts)
    whys = [f"{text} came in {1950 + place}." for place, text in enumerate(texts)]
    return replace(
        item,
        kind="ordering",
        options=tuple(
            Option(text, correct=True, why=why) for text, why in zip(texts, whys, strict=True)
        ),
        statement=" ".join(whys),
        response=Response.ORDER,
    )


def question_of(item: Item, order: str = "") -> Question:
    """Ask an item, its options in an order that is told by their letters in the bank."""
    places = ["abcdefghij".index(letter) for letter in order] or range(len(item.options))
    return Question(1, item, tuple(item.options[place] for place in places))


def session_of(*items: Item) -> Session:
    """Ask items in this order, their options as they stand: the key is always a.

    An item that stands there more than once is another one each time.
    """
    times: Counter[str] = Counter()
    questions = []
    for number, item in enumerate(items, 1):
        times[item.id] += 1
        name = item.id if times[item.id] == 1 else f"{item.id}{times[item.id]}"
        questions.append(Question(number, replace(item, id=name), item.options))
    return Session(tuple(questions))


def take(session: Session, *replies: str) -> Session:
    """Answer the next questions with replies that need no settling; an empty one skips."""
    for reply in replies:
        state, _ = start(session)
        state, _ = step(state, Reply(reply) if reply else Skip())
        assert isinstance(state, Told)
        session = state.session
    return session


class Replies:
    """A reader that gives prepared replies, then ends; an error among them is raised."""

    shows_replies = False

    def __init__(self, replies: Iterable[str | type[BaseException]]) -> None:
        self._replies = iter(replies)

    draws_prompt = False

    def read(self, prompt: str = "") -> str:  # noqa: ARG002 -- readers of terminals draw it
        """Give the next reply."""
        reply = next(self._replies, EOFError)
        if isinstance(reply, str):
            return reply
        raise reply

    def forget(self) -> None:
        """Forget nothing: nobody types."""


class Typing(Replies):
    """Replies of somebody who types them at a terminal."""

    shows_replies = True


def failing(write: Callable[[str], object], at: str) -> Callable[[str], object]:
    """Return a writer that is interrupted before it writes a certain text, once."""
    pending = [at]

    def interrupted(text: str) -> None:
        if pending and pending[0] in text:
            pending.pop()
            raise KeyboardInterrupt
        write(text)

    return interrupted
