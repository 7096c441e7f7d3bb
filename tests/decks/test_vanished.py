"""Ids that seem to have been changed: found by what is still the same, and told where it stands."""

import pytest

from quizgen.bank import make_bank
from quizgen.decks.vanished import propose_renames
from quizgen.problem import Problem
from tests.decks.packs import PACK, release
from tests.packs import pack_of

LOCK = release()


def proposals(body: str) -> tuple[Problem, ...]:
    """Look for changed ids in a pack whose deck was released before."""
    pack = pack_of(body)
    return propose_renames(pack, make_bank([pack]).items, LOCK)


def told(problem: Problem) -> tuple[str, str]:
    """Return how severe a problem is, and what it proposes."""
    proposed = problem.hint.partition("`")[2].partition("`")[0]
    return problem.severity, proposed


def test_nothing_is_proposed_where_nothing_vanished() -> None:
    """Nor where nothing was released."""
    assert proposals(PACK) == ()
    assert proposals(PACK + "  new: {question: Why?, answer: So, wrong: [a b, c d, e f]}\n") == ()


@pytest.mark.parametrize(
    ("old", "new", "proposed"),
    [
        ("  deadline:", "  limit:", "renamed_from: deadline"),
        ("mexico", "mx", "renamed_from: mexico"),
        ("  stance:", "  attitude:", "renamed_from: stance"),
        ("kept: kept", "loyal: kept", "renamed_from: kept"),
    ],
)
def test_a_changed_id_is_told_where_it_stands(old: str, new: str, proposed: str) -> None:
    """Once, however many notes are made of it."""
    body = PACK.replace(old, new)
    if old.startswith("kept"):
        body = body.replace("mexico: kept", "mexico: loyal")
    (problem,) = proposals(body)
    assert told(problem) == ("warning", proposed)
    assert problem.rule == "renamed"
    text = pack_of(body)
    name = new.strip().partition(":")[0]
    places = {
        **{one.id: one.location for one in text.entities.values()},
        **{one.id: one.location for one in text.relations.values()},
        **{one.id: one.location for one in text.facts.values()},
    }
    assert problem.location == places[name]


def test_a_fact_that_was_reworded_too_is_found_by_its_answer() -> None:
    """If it still asks much the same."""
    body = PACK.replace("  deadline:", "  limit:").replace("How long were", "For how long were")
    (problem,) = proposals(body)
    assert told(problem)[1] == "renamed_from: deadline"


def test_what_asks_something_else_is_no_renamed_fact() -> None:
    """Though it has the same answer."""
    body = PACK.replace("  deadline:", "  flight:")
    body = body.replace("How long were diplomats given to leave?", "When did the plane land?")
    body = body.replace("Diplomats were given {answer} to leave.", "It landed after {answer}.")
    assert proposals(body) == ()


def test_what_follows_the_proposal_is_content() -> None:
    """Then nothing has vanished any more."""
    body = PACK.replace("  deadline:", "  limit:\n    renamed_from: deadline")
    assert proposals(body) == ()


def test_what_is_still_there_is_not_renamed() -> None:
    """A fact that is asked no more, while another one asks the same."""
    again = "  limit: {question: How long were diplomats given to leave?, answer: 72 hours}\n"
    body = PACK.replace("  speaker:", f"{again}  speaker:")
    body = body.replace("    wrong: [24 hours, 48 hours, one week]\n", "")
    assert proposals(body) == ()


def test_a_pack_that_is_called_otherwise_is_told() -> None:
    """All its notes have vanished, and one line brings them back."""
    pack = pack_of(PACK)
    other = pack_of(PACK).__class__(
        **{
            **{name: getattr(pack, name) for name in ("title", "location", "sources", "entities")},
            "id": "other",
            "relations": pack.relations,
            "facts": pack.facts,
        }
    )
    (problem,) = propose_renames(other, make_bank([other]).items, LOCK)
    assert told(problem)[1] == "renamed_from: test"
    assert problem.location == pack.location
