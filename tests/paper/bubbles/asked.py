"""Forms of any questions that can stand on an answer sheet."""

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from quizgen.forms import Form
from quizgen.items.item import Item
from quizgen.paper.bubbles.style import Style
from quizgen.paper.setting import Paper
from quizgen.question import Question, pose
from tests.exporters.handouts import either, item, matching, ordering, several, typed, written

if TYPE_CHECKING:
    from collections.abc import Callable

STYLES = st.builds(Style, st.sampled_from(Paper), st.booleans(), st.booleans())


def _asked(name: str, kind: str, count: int) -> Item:
    words = [f"{name} {place}" for place in range(count)]
    makers: dict[str, Callable[[], Item]] = {
        "one": lambda: item(name, "Which one?", *words),
        "either": lambda: either(name, "So it is.", true=count % 2 == 0),
        "several": lambda: several(name, "Which?", words[: count // 2], words[count // 2 :]),
        "match": lambda: matching(name, "Match.", {f"to {word}": word for word in words}),
        "order": lambda: ordering(name, "Order.", *words),
        "typed": lambda: typed(name, "Who?", words[0]),
        "written": lambda: written(name, "Why?", words[0]),
    }
    return makers[kind]()


KINDS = st.sampled_from(["one", "either", "several", "match", "order", "typed", "written"])

ITEMS = st.lists(
    st.tuples(KINDS, st.integers(2, 10)) | st.tuples(st.just("one"), st.just(4)),
    min_size=1,
    max_size=60,
) | st.builds(
    lambda count, one: [one] * count,
    st.integers(1, 200),
    st.tuples(KINDS, st.integers(2, 10)),
)
"""What is asked: sorts of questions, each with so many options; up to 200 of one sort."""


def form_of(sorts: list[tuple[str, int]], seed: int = 0, label: str = "A") -> Form:
    """Ask questions of some sorts, in their order."""
    return Form(
        label, tuple(question_of(number, *sort, seed) for number, sort in enumerate(sorts, 1))
    )


def question_of(number: int, kind: str, count: int, seed: int = 0) -> Question:
    """Ask a question of a sort."""
    return pose(_asked(f"q{number}", kind, count), number, "A", seed)
