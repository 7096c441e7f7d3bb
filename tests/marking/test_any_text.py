"""Whatever is typed, marking it fails never."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.bank import make_bank
from quizgen.items.item import Item, Response
from quizgen.items.kinds import KINDS
from quizgen.marking.mark import mark
from quizgen.pack.shelf import find_pack
from quizgen.question import pose

WORDS = st.sampled_from(["", " ", "the", "of", "Mr", "de", "-", ",", "7", "1958", "no"])


@cache
def typed() -> tuple[Item, ...]:
    """Return what the bundled pack has typed: three items that ask for each sort of thing."""
    bank = make_bank([find_pack("venezuela-2019")], kinds=KINDS)
    sorts: dict[object, list[Item]] = {}
    for item in bank.items:
        if item.response is Response.TYPE:
            sorts.setdefault((item.kind, type(item.expected)), []).append(item)
    return tuple(item for items in sorts.values() for item in items[:3])


@pytest.mark.parametrize("reply", ["", " ", "\t", "the", "...", "\u200b", "\0", "-"])
def test_what_says_nothing_is_no_answer_to_anything(reply: str) -> None:
    """An empty line is a key that was pressed too often."""
    for item in typed():
        marked = mark(pose(item, 1, "", 0), reply)
        assert not getattr(marked, "right", False)
        assert reply.strip() or marked is None


@settings(max_examples=60)
@given(st.data())
def test_nothing_that_is_typed_fails(data: st.DataObject) -> None:
    """Any text, and parts of right answers among small words."""
    item = data.draw(st.sampled_from(typed()))
    parts = st.sampled_from(" ".join(item.accepted).split())
    reply = data.draw(st.text(max_size=12) | st.lists(WORDS | parts, max_size=5).map(" ".join))
    mark(pose(item, 1, "", 0), reply)
