"""Circles are found wherever they are, and chains of any length are none."""

from hypothesis import given
from hypothesis import strategies as st

from quizgen.pack.consistency.circles import circles


def test_a_chain_is_no_circle() -> None:
    """Not even one that two paths lead through, or one that ends in the unknown."""
    assert list(circles({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": ["e"]})) == []


def test_a_circle_begins_with_its_first_thing() -> None:
    """The first in the order of the links, whichever way it was entered."""
    assert list(circles({"x": ["c"], "a": ["b"], "b": ["c"], "c": ["a"]})) == [("a", "b", "c")]


def test_each_circle_is_found() -> None:
    """Also a thing that leads to itself."""
    links = {"a": ["b"], "b": ["a"], "c": ["c"], "d": ["a"]}
    assert list(circles(links)) == [("a", "b"), ("c",)]


def test_length_does_not_matter() -> None:
    """A chain far longer than Python's stack is followed to its end."""
    links = {str(i): [str(i + 1)] for i in range(50_000)}
    assert list(circles(links)) == []
    links["50000"] = ["0"]
    (circle,) = circles(links)
    assert len(circle) == 50_001


@given(st.dictionaries(st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdef"), max_size=3)))
def test_circles_are_circles_and_there_is_one_if_there_is_any(links: dict[str, list[str]]) -> None:
    """Each link of a circle exists; and none is found only where none exists."""
    found = list(circles(links))
    for circle in found:
        for one, other in zip(circle, (*circle[1:], circle[0]), strict=True):
            assert other in links[one]
    reach = {thing: set(others) for thing, others in links.items()}
    for _ in links:
        reach = {
            thing: others | {far for near in others for far in reach.get(near, ())}
            for thing, others in reach.items()
        }
    assert bool(found) == any(thing in others for thing, others in reach.items())
