"""A fact without evidence: its answer cannot be led back to the words of a source.

Passes:

    mexico: {value: kept-maduro, sources: {oath: still considered Maduro the president}}

Fails:

    mexico: {value: kept-maduro}

What is marked in a picture needs none: the picture shows it.

Where a source is cited without its words, as by `sources: oath`, that is told once for all
facts of a relation, and once for those on their own.
"""

from collections.abc import Iterable, Iterator

from quizgen.bank import Bank
from quizgen.pack.fact import Assertion, LoneFact
from quizgen.pack.model import Pack
from quizgen.problem import Problem

NAME = "no-evidence"


def check(bank: Bank) -> Iterator[Problem]:
    """Yield a warning for every fact without evidence, and one for those without a quote."""
    for pack in bank.packs:
        for fact in pack.all_facts():
            if not fact.evidence and not (fact.image and fact.image.marked):
                yield Problem(
                    fact.location,
                    NAME,
                    f"fact {fact.id} has no evidence",
                    "quote a few words of a source: `sources: {article: its own words}`",
                    "warning",
                )
        yield from _unquoted(pack)


def _unquoted(pack: Pack) -> Iterator[Problem]:
    """Yield a warning for each family of facts of which some cite sources, but quote none."""
    families: list[tuple[str, Iterable[Assertion | LoneFact]]] = [
        (f"relation {relation.id}", relation.facts) for relation in pack.relations.values()
    ]
    for family, facts in (*families, ("its own", pack.facts.values())):
        cited = [fact for fact in facts if fact.evidence and not _quotes(fact)]
        if not cited:
            continue
        first = cited[0]
        whole = f"fact {first.id} cites a source without its words"
        if len(cited) > 1:
            where = "of the facts on their own" if family == "its own" else f"facts of {family}"
            whole = f"{len(cited)} {where} cite a source without its words"
        hint = f"quote a few words that say so: `sources: {{{first.evidence[0].source}: …}}`"
        yield Problem(first.evidence[0].location, NAME, whole, hint, "warning")


def _quotes(fact: Assertion | LoneFact) -> bool:
    return any(piece.quote for piece in fact.evidence)
