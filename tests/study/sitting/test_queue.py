"""What is asked next, and how kinds take turns."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from quizgen.study.sitting.order import interleaved
from quizgen.study.sitting.queue import TIMES_MOST, next_of
from tests.study.quizzes import make_item, session_of, take


def asked(count: int, missed: set[int], questions: int) -> list[int]:
    """Answer so many questions, those of some numbers wrong each time; return what was asked."""
    session = session_of(*(make_item(str(number)) for number in range(1, questions + 1)))
    numbers: list[int] = []
    while (question := session.current) and len(numbers) < count:
        numbers.append(question.number)
        right = question.key_letters[0].lower()
        wrong = next(letter for letter in "ab" if letter != right)
        session = take(session, wrong if question.number in missed else right)
    return numbers


def test_what_is_new_comes_in_its_order() -> None:
    """Where nothing is missed, each is asked once."""
    assert asked(99, set(), 5) == [1, 2, 3, 4, 5]


def test_misses_take_turns_with_what_is_new() -> None:
    """Whoever gets everything wrong still gets on."""
    assert asked(9, set(range(1, 8)), 7) == [1, 2, 3, 4, 1, 5, 2, 6, 3]


def test_what_is_always_missed_is_given_up() -> None:
    """So that a sitting ends whatever is replied."""
    times = Counter(asked(999, set(range(1, 8)), 7))
    assert set(times.values()) == {TIMES_MOST}


def test_too_few_others_are_no_reason_to_ask_at_once() -> None:
    """A miss near the end stays one."""
    assert asked(99, {5}, 6) == [1, 2, 3, 4, 5, 6]
    assert asked(99, {2}, 5) == [1, 2, 3, 4, 5, 2]


def test_nothing_is_next_of_nothing() -> None:
    """A session without questions is over."""
    assert next_of([], []) is None


KINDS = st.lists(st.sampled_from(["choice", "cloze", "numeric", "ordering"]), max_size=12)


@given(KINDS, st.integers(0, 2**32))
def test_no_kind_follows_itself_where_that_can_be(kinds: list[str], seed: int) -> None:
    """It cannot where one of them makes up more than half; and nothing is lost."""
    items = [replace(make_item(str(place)), kind=kind) for place, kind in enumerate(kinds)]
    ordered = interleaved(items, "session", seed)
    assert sorted(ordered, key=lambda item: item.id) == sorted(items, key=lambda item: item.id)
    assert interleaved(items[::-1], "session", seed) == ordered
    most = max(Counter(kinds).values(), default=0)
    twice = sum(one.kind == other.kind for one, other in pairwise(ordered))
    assert twice == max(0, 2 * most - len(kinds) - 1)
