"""Numbers of things in words: what a count asks, and what it tells."""

from quizgen.items.demand import EXACT, GIST, NEAR
from quizgen.items.difficulty import Demand
from quizgen.items.item import Refusal
from quizgen.items.wording import option_text, request_of
from quizgen.markup.cutting import lines
from quizgen.pack.fact import Reference
from quizgen.truth import Base, Query
from quizgen.truth.gaps import Gap
from quizgen.truth.tally import Tally, count_of

NUMBER = Demand(GIST + EXACT, NEAR * EXACT)
"""What it takes to know how many there are: each of them."""


def count_stem(base: Base, query: Query) -> str:
    """Word the question how many there are."""
    return request_of(base, count_of(base, query).question)


def count_statement(base: Base, query: Query, tally: Tally) -> str:
    """Word the answer: the question with the number, and what was counted."""
    stem = " ".join(lines(count_stem(base, query)))
    names = ", ".join(option_text(base, Reference(member)) for member in tally.members)
    return f"{stem} {len(tally.members)} ({names})"


def uncounted(base: Base, query: Query, item: str, kind: str, gap: Gap) -> Refusal:
    """Refuse to ask for a number that is not certain."""
    place = count_of(base, query).location
    return Refusal(item, query.fact.id, kind, gap.reason, gap.unlock, place)
