"""Candidates that did not become options, and why: what a curator asks first."""

from collections.abc import Iterator

from quizgen.items.distractors.brief import Brief
from quizgen.items.distractors.candidate import Candidate
from quizgen.items.distractors.lineup import Lineup
from quizgen.items.distractors.named import Named
from quizgen.items.distractors.search import Search
from quizgen.items.item import Item
from quizgen.items.wording import option_text
from quizgen.machine.frozen import frozen
from quizgen.truth import Hearing, Query

BEYOND = "the question rules it out"
UNSEEN = "it has no picture or sound to be shown, or one that stands for something else, too"


@frozen
class Leftover:
    """A candidate that was not taken, and the reason in plain words."""

    text: str
    reason: str


def find_leftovers(brief: Brief, query: Query, item: Item) -> Iterator[Leftover]:
    """Yield the candidates of an item that are not among its options.

    Args:
        brief: What the item was made from.
        query: What it asks.
        item: The item.
    """
    search = Search(brief, query, item.id, query.fact, brief.wishes.distractors)
    key = brief.pools.candidate(search.answer)
    named, lineup = Named(search, key), Lineup(brief.base, key)
    offered = {option.text for option in item.options}
    candidates = brief.pools.candidates(query, item.id)
    for candidate in candidates:
        if option_text(brief.base, candidate.value) in offered:
            lineup.add(candidate)
    for candidate in candidates:
        text = option_text(brief.base, candidate.value)
        if text not in offered:
            reason = "" if search.admits(candidate.value) else BEYOND
            if search.gallery and not search.gallery.admits(candidate.value):
                reason = reason or UNSEEN
            yield Leftover(text, reason or _reason(search.hearing, named, lineup, candidate))


def _reason(hearing: Hearing, named: Named, lineup: Lineup, candidate: Candidate) -> str:
    verdict = hearing.judge(candidate.value).verdict
    if verdict != "false":
        return "it is right too" if verdict == "true" else "nothing proves it false"
    if hearing.is_claimed(candidate.value):
        return "somebody else says that it is right"
    if named.has(candidate):
        return "the question names it"
    if not lineup.agrees(candidate):
        return "its name is singular and the key's plural, or the other way round"
    if not lineup.admits(candidate):
        return "it is, contains or is called like one of the options"
    return "it is false too, but others come before it"
