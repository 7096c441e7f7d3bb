"""Sessions: what is asked, what an answer leads to, and what it all comes to."""

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from quizgen.items.item import Item
from quizgen.marking.mark import Mark
from quizgen.study.session import Session, begin
from quizgen.study.summary import Score
from tests.study.quizzes import make_item, make_typed, session_of, take

PERU = make_item("Peru", topics=("south", "coast"))
CHAD = make_item("Chad", topics=("inland",))
IRAN = make_item("Iran", topics=("inland",))
COAST = make_item("Chile", topics=("south", "coast"))
NAMES = ("Angola", "Brazil", "Chad", "Denmark", "Egypt", "Fiji", "Ghana", "Haiti")

MOVES = st.sampled_from(["a", "b", "c", "d", "skip"])


def items_of(*names: str) -> list[Item]:
    """Make items with keys of their own, so that none gives another away."""
    return [make_item(name, options=(f"{name}ville", "Oslo", "Rome", "Lima")) for name in names]


def stems(session: Session) -> list[str]:
    """Return what a session asks."""
    return [question.item.stem for question in session.questions]


def test_a_session_asks_its_first_question() -> None:
    """Before anything is answered, the first question waits, and nothing is summed up."""
    session = session_of(PERU, CHAD)
    assert session.current == session.questions[0]
    summary = session.summarise()
    assert (summary.answered, summary.unasked, summary.scores) == (0, 2, ())


def test_the_key_is_right() -> None:
    """Picking the key is right, and leads to the next question."""
    session = take(session_of(PERU, CHAD), "a")
    assert session.turns[-1].verdict == "right"
    assert session.turns[-1].mark == Mark(right=True, chosen=(PERU.key,), hits=1)
    assert session.current == session.questions[1]


def test_a_distractor_is_wrong() -> None:
    """Picking a distractor is wrong, and the response keeps what was replied."""
    session = take(session_of(PERU, CHAD), "C\n")
    assert session.turns[-1].verdict == "wrong"
    assert session.turns[-1].reply == "C\n"
    assert session.turns[-1].mark == Mark(right=False, chosen=(PERU.options[2],))


def test_a_skipped_question_is_neither() -> None:
    """A skipped question is listed as such, and counts as no answer."""
    summary = take(session_of(PERU, CHAD), "").summarise()
    assert [response.question.item for response in summary.skipped] == [PERU]
    assert (summary.answered, summary.unasked) == (0, 1)


def test_a_session_ends_after_the_last_question() -> None:
    """At the end nothing waits."""
    assert take(session_of(PERU), "a").current is None


def test_each_pack_has_its_language() -> None:
    """The articles of the pack's own language do not count, and English is the default."""
    item = make_typed("Linke", pack="test")

    def verdict(reply: str, languages: dict[str, str]) -> str:
        return take(begin([item], 1, 1, languages), reply).turns[-1].verdict

    assert verdict("die Linke", {}) == "wrong"
    assert verdict("die Linke", {"test": "de"}) == "right"
    assert verdict("the Linke", {}) == "right"


def test_an_answer_leaves_the_session_as_it_was() -> None:
    """Answering gives another session, so that an interrupted face loses nothing."""
    before = session_of(PERU, CHAD)
    take(before, "a")
    assert before == session_of(PERU, CHAD)


def test_topics_are_scored_weakest_first() -> None:
    """Each topic counts its answered questions; skipped ones count for none."""
    session = take(session_of(PERU, CHAD, IRAN, COAST), "a", "b", "a", "")
    assert session.summarise().scores == (
        Score("inland", right=1, answered=2),
        Score("coast", right=1, answered=1),
        Score("south", right=1, answered=1),
    )


@given(st.lists(MOVES, max_size=12))
def test_whatever_is_answered_adds_up(moves: list[str]) -> None:
    """Every question is right, missed, skipped or unasked, and none is counted twice."""
    session = session_of(*items_of(*NAMES))
    for move in moves:
        if session.current is None:
            break
        session = take(session, "" if move == "skip" else move)
    summary = session.summarise()
    first = [turn for turn in session.turns if not turn.repetition]
    verdicts = Counter(turn.verdict for turn in first)
    assert len(summary.right) == verdicts["right"]
    assert len(summary.skipped) == verdicts["skipped"]
    assert summary.answered + len(summary.skipped) + summary.unasked == len(NAMES)
    together = (*summary.right, *summary.missed, *summary.skipped)
    assert sorted(together, key=lambda one: one.question.number) == first
    for score in summary.scores:
        assert 0 <= score.right <= score.answered <= summary.answered


@given(
    st.lists(st.sampled_from(NAMES), unique=True),
    st.integers(min_value=1, max_value=10),
    st.integers(min_value=0, max_value=2**64),
)
def test_a_session_has_as_many_questions_as_there_are(
    names: list[str], count: int, seed: int
) -> None:
    """No question comes twice, they are numbered from 1, and each has its own options."""
    session = begin(items_of(*names), seed, count)
    assert len(session.questions) == min(count, len(names))
    assert [question.number for question in session.questions] == list(
        range(1, len(session.questions) + 1)
    )
    assert len(set(stems(session))) == len(session.questions)
    for question in session.questions:
        assert sorted(question.options, key=str) == sorted(question.item.options, key=str)


def test_the_same_seed_repeats_a_session() -> None:
    """The seed decides the questions and both orders; another seed, another session."""
    items = items_of(*NAMES)
    assert begin(items, 7, 4) == begin(items[::-1], 7, 4) == begin(items, 7, 4)
    assert stems(begin(items, 7, 4)) != stems(begin(items, 8, 4))
    letters = [begin(items, seed, 1).questions[0].key_letters[0] for seed in range(40)]
    assert set(letters) == set("ABCD")


def test_ordered_options_keep_their_order() -> None:
    """Numbers and dates stand as they do in the bank, whatever the seed."""
    item = make_item("when", options=("1", "2", "3"), ordered=True)
    for seed in range(10):
        assert begin([item], seed, 1).questions[0].options == item.options


def test_siblings_wait_until_the_others_are_asked() -> None:
    """Questions on one fact give each other away: the second comes last, or not at all."""
    first, *others = items_of(*NAMES)
    sibling = replace(first, id="test/sibling/choice", stem="And the other way round?")
    for seed in range(20):
        session = begin([first, sibling, *others], seed, 99)
        assert session.questions[-1].item in (first, sibling)
        short = stems(begin([first, sibling, *others], seed, len(NAMES)))
        assert not {first.stem, sibling.stem} <= set(short)
