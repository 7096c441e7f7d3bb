"""A sitting by lines of JSON: all that happens is told, in the form that the schema tells."""

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.study.faces.readers import Elapsed
from quizgen.study.session import Session
from quizgen.study.sitting.effects import Record, Retract
from quizgen.study.sitting.states import Ending
from quizgen.study.wire.face import WireFace
from quizgen.study.wire.records import FORMAT
from quizgen.study.wire.saying import NAMES
from tests.study.quizzes import make_item, make_typed, session_of
from tests.study.sitting.test_step import ALL, NEAR, OPEN, PERU, SEVERAL, TYPED
from tests.study.wire.lines import all_told, is_told, said

OPENING = {
    "format": FORMAT,
    "program": "quizgen 0",
    "packs": [{"id": "test", "title": "Test", "language": "en"}],
    "languages": ["en"],
    "seed": 1,
    "questions": 1,
    "exam": None,
}
CLOSING = {"command": "quizgen quiz"}
CODES = "\x1b[2J\x9b\u202e\r\n"
HOSTILE = '\x1b[31m\u202e\ud800</script>\n{"type":"summary"}\x9b2J'


class Talk:
    """What is said and told, in its order; answers that were kept stand among it."""

    def __init__(self, session: Session, lines: Iterable[bytes | type[BaseException]]) -> None:
        self._lines = iter(lines)
        self.all: list[str | Record | Retract] = []
        self.face = WireFace(
            session,
            self.read,
            self.all.append,
            opening=OPENING,
            closing=CLOSING,
            keep=self.all.append,
        )

    def read(self) -> bytes:
        """Say the next line."""
        line = next(self._lines, EOFError)
        if isinstance(line, bytes):
            return line
        raise line

    def run(self) -> list[dict[str, Any]]:
        """Let it go on to the end; return what was told."""
        self.ending = self.face.run()
        return self.told

    @property
    def told(self) -> list[dict[str, Any]]:
        """What was told so far."""
        return all_told(line for line in self.all if isinstance(line, str))


def talk(session: Session, *lines: bytes | type[BaseException]) -> list[dict[str, Any]]:
    """Say lines; return what was told."""
    return Talk(session, lines).run()


def sorts(records: Iterable[dict[str, Any]]) -> list[str]:
    """Return the sorts of some lines."""
    return [record["type"] for record in records]


def one(records: Iterable[dict[str, Any]], sort: str) -> dict[str, Any]:
    """Return the last line of a sort."""
    return [record for record in records if record["type"] == sort][-1]


def test_a_question_is_told_with_all_that_it_takes_to_answer() -> None:
    """And nothing of its answer."""
    first, question, waits, _ = talk(session_of(PERU))
    assert (first["type"], first["format"]) == ("session", "quizgen-quiz/1")
    assert question["stem"] == PERU.stem
    assert [option["option"] for option in question["options"]] == [0, 1, 2, 3]
    assert [option["letter"] for option in question["options"]] == list("ABCD")
    assert "correct" not in json.dumps(question)
    assert (waits["state"], waits["events"]) == (
        "asking",
        ["reply", "pick", "sure", "skip", "quit"],
    )


def test_a_verdict_tells_all_that_is_known() -> None:
    """After the answer was kept."""
    talked = Talk(session_of(PERU), [said("pick", options=[2])])
    verdict = one(talked.run(), "verdict")
    assert (verdict["verdict"], verdict["reply"], verdict["letters"]) == ("wrong", "c", ["C"])
    assert verdict["given"][0]["why"] == "Oslo lies elsewhere."
    assert verdict["answer"] == {"letters": ["A"], "texts": ["Lima"]}
    assert verdict["sources"][0]["quote"] == "capital: Lima"
    assert (verdict["hits"], verdict["parts"], verdict["points"]) == (0, 1, 0)
    kept = next(at for at, it in enumerate(talked.all) if isinstance(it, Record))
    told = next(at for at, it in enumerate(talked.all) if '"verdict"' in str(it) and at > kept)
    assert kept + 1 == told


def test_parts_are_told_one_by_one() -> None:
    """Whichever was picked."""
    verdict = one(talk(session_of(SEVERAL), said("reply", text="ac")), "verdict")
    assert (verdict["hits"], verdict["parts"]) == (1, 2)
    assert [given["right"] for given in verdict["given"]] == [True, False]


@pytest.mark.parametrize(("agreed", "verdict"), [(True, "right"), (False, "wrong")])
def test_a_near_miss_is_asked_about(agreed: bool, verdict: str) -> None:
    """What was meant is told before the verdict."""
    told = talk(session_of(TYPED), said("reply", text=NEAR), said("settle", agreed=agreed))
    assert sorts(told)[3:] == ["confirm", "waits", "verdict", "waits", "summary"]
    assert one(told, "confirm")["meant"] == "Simón Bolívar"
    assert one(told, "verdict")["verdict"] == verdict


def test_a_near_miss_that_nobody_settles_is_wrong() -> None:
    """When nothing more comes."""
    told = talk(session_of(TYPED), said("reply", text=NEAR))
    assert one(told, "summary")["missed"] == [1]


def test_own_words_are_compared() -> None:
    """By whoever asks them."""
    told = talk(session_of(OPEN), said("reply", text="my words"), said("skip"))
    assert one(told, "compare")["model"] == ["It rains much."]
    assert one(told, "verdict")["verdict"] == "shown"


def test_an_answer_is_taken_back() -> None:
    """Which is told, and the question put again."""
    told = talk(session_of(PERU), said("reply", text="b"), said("undo"))
    assert sorts(told)[-4:] == ["retracted", "question", "waits", "summary"]


def test_options_are_held_back() -> None:
    """Until they are asked for."""
    session = replace(session_of(PERU), holds_back=True)
    told = talk(session, said("reply", text="a"), said("reveal"))
    assert told[1]["options"] == []
    assert (told[2]["state"], told[2]["events"]) == ("hidden", ["reveal", "sure", "skip", "quit"])
    assert sorts(told)[3:] == ["reminder", "waits", "options", "waits", "summary"]
    assert len(one(told, "options")["options"]) == 4


def test_what_was_right_may_be_called_easy() -> None:
    """Which is kept, and told."""
    told = talk(session_of(PERU), said("reply", text="a"), said("ease"))
    assert "ease" in told[4]["events"]
    assert sorts(told)[-4:] == ["retracted", "eased", "waits", "summary"]


def test_what_cannot_be_done_is_denied() -> None:
    """With what can."""
    told = talk(
        session_of(PERU), said("undo"), said("reply", text="z"), said("settle", agreed=True)
    )
    assert sorts(told)[3:-1] == ["denial", "waits", "reminder", "waits", "denial", "waits"]
    assert one(told, "denial")["event"] == "settle"
    assert "reply, pick" in one(told, "denial")["text"]


def test_leaving_is_asked_about() -> None:
    """While questions are left."""
    told = talk(session_of(PERU, TYPED), said("quit"), said("settle", agreed=True))
    assert sorts(told)[3:] == ["leave", "waits", "summary"]
    assert one(told, "summary")["ending"] == "finished"


@pytest.mark.parametrize(
    ("what", "ending"),
    [
        (EOFError, Ending.INPUT_ENDED),
        (KeyboardInterrupt, Ending.INTERRUPTED),
        (Elapsed, Ending.TIME_UP),
    ],
)
def test_every_ending_has_a_summary(what: type[BaseException], ending: Ending) -> None:
    """As the last line."""
    talked = Talk(session_of(PERU), [what])
    told = talked.run()
    assert talked.ending is ending
    assert told[-1]["type"] == "summary"
    assert told[-1]["command"] == "quizgen quiz"


def test_when_the_program_is_ended_that_is_told() -> None:
    """And it ends."""
    talked = Talk(session_of(PERU), [SystemExit])
    with pytest.raises(SystemExit):
        talked.run()
    assert talked.told[-1]["type"] == "summary"


def test_nothing_in_a_pack_is_more_than_data() -> None:
    """Neither a line of its own nor a code nor half a character."""
    hostile = replace(
        make_item("x", stem=HOSTILE, options=(CODES, HOSTILE, "c"), statement=HOSTILE),
        why=HOSTILE,
    )
    session = session_of(hostile, make_typed(CODES))
    told = talk(session, said("reply", text="b"), said("next"), said("reply", text="what\x1b[2J"))
    stem = told[1]["stem"]
    assert stem == HOSTILE.replace("\ud800", "\ufffd")
    assert sorts(told).count("summary") == 1


def test_an_exam_tells_nothing_before_its_end() -> None:
    """Then all of it."""
    session = replace(session_of(PERU, TYPED), withholds=True)
    talked = Talk(session, [said("reply", text="b"), said("reply", text=NEAR), said("next")])
    told = talked.run()
    assert sorts(told) == [
        *("session", "question", "waits", "noted", "question", "waits", "noted", "hand-in"),
        *("waits", "verdict", "verdict", "summary"),
    ]
    first, second = (record for record in told if record["type"] == "verdict")
    assert (first["verdict"], second["verdict"], second["meant"]) == (
        "wrong",
        "near",
        TYPED.accepted[0],
    )
    assert (told[-1]["points"], told[-1]["of"]) == (0, 2)


def test_an_exam_tells_what_was_answered_before() -> None:
    """To who leafs back."""
    session = replace(session_of(PERU, TYPED), withholds=True)
    told = talk(session, said("reply", text="b"), said("undo"), said("reply", text="a"))
    questions = [record["given"] for record in told if record["type"] == "question"]
    assert questions == [None, None, "b", None]
    assert "retracted" in sorts(told)


EVENTS = st.one_of(
    st.sampled_from(
        [
            *(said(name) for name in NAMES.values()),
            *(said("next") for _ in range(8)),
            *(said("reply", text=text) for text in ("a", "b", "ab", "abc", "1a2c", NEAR, "\ufdd0")),
            *(said("settle", agreed=agreed) for agreed in (True, False)),
            said("sure", level="guess"),
            said("pick", options=[0]),
            said("pick", options=[None, 1, 2]),
            b"[",
        ]
    ),
    st.text(max_size=4).map(lambda text: said("reply", text=text)),
    st.binary(max_size=5),
)


@settings(max_examples=250, deadline=None)
@given(st.lists(EVENTS, max_size=40), st.booleans(), st.booleans())
def test_every_line_is_as_the_schema_says(
    lines: list[bytes], holds_back: bool, withholds: bool
) -> None:
    """Whatever is said, of every kind: each line is answered, and what waits ends it."""
    session = replace(ALL, holds_back=holds_back, withholds=withholds, seed=3)
    talked = Talk(session, lines)
    told = talked.run()
    assert told[-1]["type"] == "summary"
    is_over = told[-1]["ending"] == "finished"
    answers = sorts(told).count("waits")
    assert answers == 1 + len(lines) or (is_over and answers <= 1 + len(lines))
    if withholds:
        end = len(told) - 1 - len(session.questions)
        assert "verdict" not in sorts(told[:end])
        assert sorts(told[end:-1]) == ["verdict"] * len(session.questions)


def test_the_schema_refuses_what_is_more_or_less() -> None:
    """So that a key that is added or lost is a failure."""
    told = talk(session_of(PERU, TYPED), said("reply", text="b"), b"x", said("undo"), said("undo"))
    assert all(map(is_told, told))
    for record in told:
        assert not is_told({**record, "more": 1})
        for key in record:
            assert not is_told({name: value for name, value in record.items() if name != key})
