"""The machine of a sitting: states, events, and what they lead to."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.items.item import Item
from quizgen.marking.mark import Mark
from quizgen.study.attempt import Attempt
from quizgen.study.session import Session
from quizgen.study.sitting.effects import (
    Ask,
    Assure,
    Compare,
    Deny,
    Effect,
    Offer,
    Record,
    Remind,
    Retract,
    Tell,
)
from quizgen.study.sitting.events import (
    Ease,
    Event,
    InputEnded,
    Interrupted,
    Next,
    Overrule,
    Pick,
    Quit,
    Reply,
    Reveal,
    Settle,
    Skip,
    Sure,
    Undo,
)
from quizgen.study.sitting.moves import start
from quizgen.study.sitting.queue import OTHERS_LEAST
from quizgen.study.sitting.states import (
    Asking,
    Comparing,
    Confirming,
    Ending,
    Leaving,
    Over,
    State,
    Told,
)
from quizgen.study.sitting.step import step
from tests.study.quizzes import (
    make_item,
    make_matching,
    make_open,
    make_ordering,
    make_several,
    make_typed,
    session_of,
)

PERU = make_item("Peru", topics=("south",))
CHAD = make_item("Chad", options=("Ndjamena", "Oslo", "Rome"))
SEVERAL = make_several(("Lima", "Oslo"), ("Bern", "La Paz"))
TYPED = make_typed("Simón Bolívar", "Bolívar")
MATCH = make_matching({"Peru": "Lima", "Chad": "Ndjamena", "Italy": "Rome"})
ORDER = make_ordering("steam", "petrol", "jet")
OPEN = make_open("It rains much.")
ALL = session_of(PERU, SEVERAL, TYPED, MATCH, ORDER, OPEN, CHAD)

NEAR = "Simón Bolivra"


def play(session: Session, *events: Event) -> tuple[State, list[Effect]]:
    """Play events; return where the sitting stands, and all effects but the first question."""
    state, _ = start(session)
    effects: list[Effect] = []
    for event in events:
        state, more = step(state, event)
        effects += more
    return state, effects


def kept(effects: list[Effect]) -> list[Attempt]:
    """Return what a store has after effects, which it heeds one by one."""
    attempts: list[Attempt] = []
    for effect in effects:
        match effect:
            case Record(attempt):
                attempts.append(attempt)
            case Retract(attempt):
                assert attempts.pop() == attempt
            case _:
                pass
    return attempts


def log_of(state: State) -> list[Attempt]:
    """Return what the state says has happened."""
    session = state.session
    return [turn.attempt(session.language_of(turn.question)) for turn in session.turns]


def test_an_answer_is_kept_before_it_is_told() -> None:
    """And asks nothing until it has been read."""
    state, effects = play(session_of(PERU, CHAD), Reply("a"))
    assert isinstance(state, Told)
    assert [type(effect) for effect in effects] == [Record, Tell]
    state, asked = step(state, Next())
    assert isinstance(state, Asking)
    assert asked == (Ask(state.question, 0, again=False, shown=True),)


def test_what_is_kept_names_all_by_what_outlives_the_session() -> None:
    """Options and picks by their places in the item, whatever their letters were."""
    session = session_of(PERU)
    (question,) = session.questions
    shuffled = replace(question, options=tuple(question.options[at] for at in (2, 0, 3, 1)))
    session = replace(session, questions=(shuffled,), asked={PERU.id: 4}, languages={"test": "es"})
    (attempt,) = kept(play(session, Sure("guess"), Reply("D\n"))[1])
    assert attempt == Attempt(
        item=PERU.id,
        facts=PERU.facts,
        pack="test",
        language="es",
        repetition=4,
        options=(2, 0, 3, 1),
        reply="D\n",
        picks=(1,),
        outcome="wrong",
        settled="marked",
        confidence="guess",
        hinted=False,
        key=attempt.key,
    )


@pytest.mark.parametrize(
    ("item", "picks", "reply"),
    [
        (PERU, (0,), "a"),
        (SEVERAL, (0, 1), "ab"),
        (MATCH, (0, 1, 3), "1a 2b 3d"),
        (MATCH, (None, 1, None), "2b"),
        (ORDER, (0, 1, 2), "abc"),
    ],
)
def test_options_can_be_picked_without_letters(
    item: object, picks: tuple[int | None, ...], reply: str
) -> None:
    """As faces with arrows or a mouse do; it comes to what typing their letters does."""
    assert isinstance(item, type(PERU))
    picked, typed = play(session_of(item), Pick(picks)), play(session_of(item), Reply(reply))
    assert picked == typed
    assert kept(picked[1])[0].picks == picks


@pytest.mark.parametrize(
    ("item", "picks"),
    [(PERU, (9,)), (PERU, (-1,)), (PERU, ()), (PERU, (0, 1)), (PERU, (None,)), (MATCH, (0,))],
)
def test_picks_that_are_no_answer_are_told(item: object, picks: tuple[int | None, ...]) -> None:
    """As letters that are none."""
    assert isinstance(item, type(PERU))
    state, effects = play(session_of(item), Pick(picks))
    assert isinstance(state, Asking)
    assert [type(effect) for effect in effects] == [Remind]


@pytest.mark.parametrize(("agreed", "outcome"), [(True, "right"), (False, "wrong")])
def test_a_near_miss_waits_for_the_student(agreed: bool, outcome: str) -> None:
    """And nothing is kept before."""
    state, effects = play(session_of(TYPED), Reply(NEAR))
    assert isinstance(state, Confirming)
    assert (state.miss.meant, effects) == ("Simón Bolívar", [])
    (attempt,) = kept(list(step(state, Settle(agreed))[1]))
    assert (attempt.outcome, attempt.settled, attempt.reply) == (outcome, "confirmed", NEAR)


@pytest.mark.parametrize("event", [InputEnded(), Interrupted()])
def test_an_answer_that_nobody_settled_is_kept(event: Event) -> None:
    """A near miss as the marking sees it, one's own words without a judgement."""
    state, effects = play(session_of(TYPED), Reply(NEAR), event)
    assert isinstance(state, Over)
    assert [one.outcome for one in kept(effects)] == ["wrong"]
    effects = play(session_of(OPEN), Reply("my words"), event)[1]
    assert [one.outcome for one in kept(effects)] == ["ungraded"]


def test_own_words_are_judged_by_the_student() -> None:
    """Once the model answer is there; or by nobody."""
    state, effects = play(session_of(OPEN), Reply("my words"))
    assert isinstance(state, Comparing)
    assert effects == [Compare(state.question)]
    for event, outcome in (
        (Settle(agreed=True), "right"),
        (Settle(agreed=False), "wrong"),
        (Skip(), "ungraded"),
    ):
        (attempt,) = kept(list(step(state, event)[1]))
        assert (attempt.outcome, attempt.reply) == (outcome, "my words")
        assert attempt.settled == ("marked" if outcome == "ungraded" else "own-word")


def test_the_student_overrules_the_marking_of_what_is_typed() -> None:
    """While the verdict is read, or at the next question; what was picked stays what it is."""
    for before in ((), (Next(),)):
        state, effects = play(session_of(TYPED, PERU), Reply("Sucre"), *before, Overrule())
        (attempt,) = kept(effects)
        assert (attempt.outcome, attempt.settled, attempt.reply) == ("right", "own-word", "Sucre")
        assert isinstance(state, Asking if before else Told)
        assert isinstance(step(state, Overrule())[1][0], Deny)
    assert kept(play(session_of(PERU), Reply("b"), Overrule())[1])[0].outcome == "wrong"


def test_a_right_answer_may_be_called_easy() -> None:
    """Once, after its verdict, and unless it was a guess; then undo takes back all of it."""
    state, effects = play(session_of(PERU, CHAD), Reply(key_letter(PERU)), Ease(), Ease())
    assert isinstance(state, Told)
    assert [type(effect) for effect in effects] == [Record, Tell, Retract, Record, Assure, Deny]
    assert [attempt.confidence for attempt in kept(effects)] == ["easy"]
    state, more = step(state, Undo())
    assert isinstance(state, Asking)
    assert kept(effects + list(more)) == []
    _, effects = play(session_of(PERU), Sure("guess"), Reply(key_letter(PERU)), Ease())
    assert [attempt.confidence for attempt in kept(effects)] == ["guess"]
    _, effects = play(session_of(PERU), Skip(), Ease())
    assert isinstance(effects[-1], Deny)


def key_letter(item: Item) -> str:
    """Return the letter of an item's key where it is asked first."""
    return session_of(item).questions[0].key_letters[0].lower()


def test_undo_asks_the_same_again() -> None:
    """With the same options in the same order, as often as there is something to take back."""
    session = session_of(PERU, CHAD, TYPED)
    first = start(session)[0]
    state, effects = play(session, Reply("a"), Next(), Skip(), Next(), Reply("x"))
    for _ in range(3):
        state, more = step(state, Undo())
        effects += more
    assert state == first
    assert kept(effects) == []
    assert step(state, Undo()) == (state, (Deny(Undo()),))


@pytest.mark.parametrize("item", [TYPED, OPEN])
def test_undo_while_something_is_settled_lets_the_student_answer_again(item: object) -> None:
    """Nothing was kept yet, and nothing before it is taken back."""
    assert isinstance(item, type(PERU))
    state, effects = play(session_of(PERU, item), Reply("a"), Next(), Reply(NEAR), Undo())
    assert isinstance(state, Asking)
    assert state.question.item == item
    assert len(kept(effects)) == 1


def test_quitting_is_asked_about_while_questions_are_left() -> None:
    """No goes back to where the student was; yes, or to quit once more, ends."""
    session = session_of(PERU, CHAD)
    for events in ((), (Reply("a"),)):
        here = play(session, *events)[0]
        state, effects = step(here, Quit())
        assert (isinstance(state, Leaving), effects) == (True, ())
        assert step(state, Settle(agreed=False)) == (here, ())
        for event in (Settle(agreed=True), Quit()):
            assert step(state, event) == (Over(here.session, Ending.FINISHED), ())
    state = play(session_of(PERU), Reply("a"), Quit())[0]
    assert isinstance(state, Over)


def test_options_can_be_held_back_until_the_student_has_thought() -> None:
    """What is replied before reminds of that; where nothing can be held back, nothing is."""
    session = replace(session_of(PERU, TYPED), holds_back=True)
    state, effects = start(session)
    assert isinstance(state, Asking)
    assert not state.shown
    assert effects == (Ask(state.question, 0, again=False, shown=False),)
    assert step(state, Reply("a")) == (state, (Remind(Reply("a")),))
    state, effects = step(state, Reveal())
    assert effects == (Offer(state.session.questions[0]),)
    state, _ = step(state, Reply("a"))
    assert isinstance(state, Told)
    state, _ = step(state, Next())
    assert isinstance(state, Asking)
    assert state.shown


def test_what_was_missed_comes_back_until_it_is_right() -> None:
    """After three others, its options in another order, and no more once it was right."""
    items = [make_item(name) for name in ("Angola", "Brazil", "Chad", "Denmark", "Egypt", "Fiji")]
    session = replace(session_of(*items), seed=5)
    state, asked = start(session)
    names: list[str] = []
    again: list[tuple[int, bool]] = []
    while isinstance(state, Asking):
        names.append(state.question.item.stem.removesuffix("?").rpartition(" ")[2])
        again += [(one.repetition, one.again) for one in asked if isinstance(one, Ask)]
        wrong = len(names) == 1
        pick = next(
            place
            for place, option in enumerate(state.question.item.options)
            if option.correct is not wrong
        )
        state, _ = step(state, Pick((pick,)))
        state, asked = step(state, Next())
    assert names == ["Angola", "Brazil", "Chad", "Denmark", "Angola", "Egypt", "Fiji"]
    assert again == [(0, False)] * 4 + [(1, True)] + [(0, False)] * 2
    assert isinstance(state, Over)
    assert state.ending is Ending.FINISHED
    first, second = (one for one in state.session.turns if one.question.item == items[0])
    assert first.question.options != second.question.options
    assert state.session.summarise().mended == 1


EVENTS: st.SearchStrategy[Event] = st.one_of(
    st.sampled_from(["a", "b", "c", "ab", "abc", "1a2c", "bac", NEAR, "Sucre", "", "\x1b[A"]).map(
        Reply
    ),
    st.text(max_size=4).map(Reply),
    st.lists(st.none() | st.integers(-1, 5), max_size=5).map(tuple).map(Pick),
    st.sampled_from([Reveal(), Skip(), Undo(), Undo(), Overrule(), Ease(), Next(), Next(), Quit()]),
    st.sampled_from([Sure("sure"), Sure("guess"), Settle(agreed=True), Settle(agreed=False)]),
)
ENDS: st.SearchStrategy[Event] = st.sampled_from([InputEnded(), Interrupted()])


@settings(max_examples=1500, deadline=None)
@given(st.lists(EVENTS, max_size=60), ENDS, st.booleans())
def test_nothing_raises_and_nothing_contradicts_the_log(
    events: list[Event], end: Event, holds_back: bool
) -> None:
    """Whatever happens: what was kept is the log, and undo after undo leads to the start."""
    session = replace(ALL, holds_back=holds_back, seed=3)
    first, _ = start(session)
    state, store = first, list[Effect]()
    for event in events:
        before = log_of(state)
        state, effects = step(state, event)
        store += effects
        assert kept(store) == log_of(state)
        assert abs(len(log_of(state)) - len(before)) <= 1
        told = [type(effect) for effect in effects]
        assert Tell not in told or told.index(Record) < told.index(Tell)
        check_turns(state.session)
    back, undone = state, list(store)
    for _ in range(len(log_of(state)) + 2):
        if isinstance(back, Leaving):
            back, _ = step(back, Settle(agreed=False))
        if not isinstance(back, Over):
            back, more = step(back, Undo())
            undone += more
    if not isinstance(back, Over):
        assert kept(undone) == []
        assert back.session == session
    state, effects = step(state, end)
    assert isinstance(state, Over)
    assert kept(store + list(effects)) == log_of(state)
    assert step(state, end)[0] == state


def check_turns(session: Session) -> None:
    """Demand that each question comes at its time, and that its repetitions are counted."""
    last: dict[str, int] = {}
    times: Counter[str] = Counter()
    for place, turn in enumerate(session.turns):
        name = turn.question.item.id
        assert turn.repetition == times[name]
        if name in last:
            assert place - last[name] > OTHERS_LEAST
            assert session.turns[last[name]].verdict == "wrong"
        last[name] = place
        times[name] += 1
    summary = session.summarise()
    together = (*summary.right, *summary.missed, *summary.skipped, *summary.shown)
    assert len(together) + summary.unasked == len(session.questions)
    assert summary.mended <= len(summary.missed)


def test_a_mark_of_the_student_is_a_whole_one() -> None:
    """So that it counts as any other right answer does."""
    state, _ = play(session_of(TYPED), Reply("Sucre"), Overrule())
    assert isinstance(state, Told)
    assert state.turn.mark == Mark(right=True, hits=1)
