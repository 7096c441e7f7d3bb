"""Marked text comes back as it went, also out of the sentences that are composed of it."""

from hypothesis import given
from hypothesis import strategies as st

from quizgen.markup.carried import carry, tree_of
from quizgen.markup.cutting import lines, split
from quizgen.markup.plain import is_marked, plain
from quizgen.markup.tree import (
    Break,
    Code,
    Formula,
    Link,
    Listed,
    Marked,
    Node,
    Ruby,
    Style,
    Styled,
    Words,
)
from quizgen.pack.template import fill

CHARACTERS = st.text(st.characters(exclude_categories=["Cs", "Cn"]), max_size=6)
SEEN = st.text("ab{}_ \n*<&漢", min_size=1, max_size=6)


def leaves() -> st.SearchStrategy[Node]:
    """Draw what has nothing in it that is marked."""
    return st.one_of(
        st.builds(Words, SEEN),
        st.builds(Code, CHARACTERS, st.sampled_from(["", "c++", "a b"]), st.booleans()),
        st.builds(Formula, CHARACTERS, st.booleans()),
        st.builds(Ruby, st.text("漢字", min_size=1, max_size=2), st.text("かな", max_size=2)),
        st.just(Break()),
    )


def joined(nodes: list[Node]) -> Marked:
    """Join words that stand beside each other, as reading does."""
    found: list[Node] = []
    for node in nodes:
        if isinstance(node, Words) and found and isinstance(found[-1], Words):
            found[-1] = Words(found[-1].text + node.text)
        else:
            found.append(node)
    return tuple(found)


def trees() -> st.SearchStrategy[Marked]:
    """Draw marked text of any depth."""
    nodes = st.recursive(
        leaves(),
        lambda inner: st.one_of(
            st.builds(Styled, st.sampled_from(Style), st.lists(inner, max_size=3).map(joined)),
            st.builds(Link, CHARACTERS, st.lists(inner, max_size=3).map(joined)),
            st.builds(
                Listed,
                st.lists(st.lists(inner, max_size=2).map(joined), min_size=1, max_size=3).map(
                    tuple
                ),
                st.one_of(st.none(), st.integers(0, 99)),
            ),
        ),
        max_leaves=8,
    )
    return st.lists(nodes, max_size=5).map(joined)


@given(trees())
def test_a_tree_comes_back(tree: Marked) -> None:
    """Whatever is marked is carried whole, however hostile its characters."""
    assert tree_of(carry(tree)) == tree


@given(trees(), trees())
def test_sentences_are_composed_of_it(one: Marked, other: Marked) -> None:
    """A template puts texts beside each other, and knows none of their braces for its own."""
    subject = carry(tuple(node for node in one if isinstance(node, Code | Formula)))
    value = carry(other)
    filled = fill("{subject} is {value}", {"subject": subject, "value": value})
    assert filled == f"{subject} is {value}"
    assert fill(subject, {}) == subject


@given(trees(), st.integers(0, 40), st.integers(0, 40))
def test_a_cut_text_still_reads(tree: Marked, start: int, end: int) -> None:
    """What is cut anywhere is some text, never an error."""
    tree_of(carry(tree)[start:end])


@given(SEEN)
def test_text_without_marks_is_itself(text: str) -> None:
    """Nothing is marked in it, and it is its own plain text."""
    assert not is_marked(text)
    assert plain(text) == text
    assert tree_of(text) == (Words(text),)
    assert split(text, "_") == text.split("_")


def test_what_is_marked_across_a_cut_goes_on_behind_it() -> None:
    """A blank within a strong run parts it into two strong ones; code is never cut."""
    tree: Marked = (Styled(Style.STRONG, (Words("a _ b"),)), Code("c_d"), Words("e_"))
    pieces = [tree_of(piece) for piece in split(carry(tree), "_")]
    assert pieces == [
        (Styled(Style.STRONG, (Words("a "),)),),
        (Styled(Style.STRONG, (Words(" b"),)), Code("c_d"), Words("e")),
        (),
    ]


def test_lines_end_at_breaks() -> None:
    """Code keeps its lines together."""
    tree: Marked = (Words("a"), Break(), Code("b\nc", "", is_block=True), Words("d"))
    assert [plain(line) for line in lines(carry(tree))] == ["a", "b\nc\nd"]
