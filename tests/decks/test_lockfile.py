"""The lock as a file: it comes back whole, and what is not as it was written is told."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.decks.lock import Lock
from quizgen.decks.lockfile import parse_lock, print_lock
from quizgen.decks.note import Change, Entry, NoteType, Slot
from quizgen.problem import PackError
from tests.decks.packs import PACK, TIME, release

LOCK = release()
TIMES = st.integers(1, 253402300799)
TEXTS = st.text(st.characters(codec=None, max_codepoint=0x2FFFF), max_size=20)
ENTRIES = st.builds(
    Entry,
    note=TEXTS,
    type=st.sampled_from(NoteType),
    content=TEXTS,
    changed=TIMES,
    stem=TEXTS,
    answers=st.dictionaries(st.sampled_from(Slot), TEXTS),
    changes=st.dictionaries(st.sampled_from(Slot), st.builds(Change, TEXTS, TIMES)),
    is_retired=st.booleans(),
    withdrawn=st.lists(st.sampled_from(Slot), max_size=2).map(tuple),
)
LOCKS = st.builds(
    Lock,
    pack=TEXTS,
    language=TEXTS,
    release=TIMES,
    time=TIMES,
    kinds=st.lists(TEXTS, max_size=3).map(tuple),
    options=st.integers(3, 6),
    blanks=st.sampled_from(("typed", "recalled")),
    notes=st.dictionaries(TEXTS, ENTRIES, max_size=4),
)


@given(LOCKS)
def test_a_lock_comes_back_whole(lock: Lock) -> None:
    """Whatever its texts."""
    written = print_lock(lock)
    assert parse_lock(written.encode().decode(), "x.lock.json") == lock
    assert print_lock(parse_lock(written, "x.lock.json")) == written


def test_each_note_has_a_line() -> None:
    """In the order of the notes, so that versions compare well."""
    lines = print_lock(LOCK).splitlines()
    told = [line for line in lines if '"note":' in line]
    assert len(told) == len(LOCK.notes)
    assert told[0].index('"note": "test/deadline"') > 0
    assert (
        print_lock(replace(LOCK, notes=dict(reversed([*LOCK.notes.items()])))).splitlines() == lines
    )


def refused(text: str) -> str:
    """Return why a text is no lock."""
    with pytest.raises(PackError) as caught:
        parse_lock(text, "mine.lock.json")
    (problem,) = caught.value.problems
    assert (problem.rule, problem.location.file) == ("lock", "mine.lock.json")
    assert "--from DECK.apkg" in problem.hint
    return f"{problem.location}: {problem.message}"


def test_two_releases_that_were_merged_are_told() -> None:
    """Line by line it can be merged without a conflict; neither knows what the other gave out."""
    one = print_lock(release(PACK.replace("48 hours", "36 hours"), LOCK, TIME + 1)).splitlines()
    other = print_lock(release(PACK.replace("Borges", "Pence"), LOCK, TIME + 1)).splitlines()
    base = print_lock(LOCK).splitlines()
    merged = [two if two != was else line for line, two, was in zip(one, other, base, strict=True)]
    assert merged not in (one, other)
    assert "two releases were merged" in refused("\n".join(merged))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", "mine.lock.json:1:2: this is not JSON"),
        ("[]", "not a JSON object"),
        ("{}", "its format is not quizgen-deck-lock/1"),
        ("<<<<<<< ours\n{}", "mine.lock.json:1:1: this is an unfinished merge"),
        ('{"format": 1, "format": 2}', "'format' stands twice"),
        ("[" * 100_000, "nesting is too large"),
        ('{"format": "quizgen-deck-lock/1", "notes": []}', "not as a release writes it"),
    ],
)
def test_what_is_no_lock_is_told(text: str, told: str) -> None:
    """Where and why."""
    assert told in refused(text)


def test_no_value_of_another_type_is_taken() -> None:
    """Each value in turn is put out of shape."""
    data = json.loads(print_lock(LOCK))
    values: tuple[object, ...] = (None, [], {}, True, -1, "x")
    for key in data:
        for value in values:
            if data[key] != value:
                assert refused(json.dumps({**data, key: value}))
