"""Sources, and claimants, of one name, which a wording that names them would not tell apart."""

from collections.abc import Iterable, Iterator, Mapping

from quizgen.folding import fold
from quizgen.pack.fact import Assertion, LoneFact
from quizgen.pack.model import Entity, Relation, Source
from quizgen.pack.report import Report, shown
from quizgen.pack.rule import Rule
from quizgen.pack.template import TemplateError, named

Worded = Relation | LoneFact
"""What has wordings."""


def check_sources(sources: Iterable[Source], worded: Iterable[Worded], report: Report) -> None:
    """Report sources that have one title where a wording names them.

    *According to the report, who sang?* would be asked of two reports, and what is right by one
    be wrong by the other.

    Args:
        sources: A pack's sources.
        worded: Its own relations, and its facts on their own.
        report: Where problems go.
    """
    titles: dict[str, Source] = {}
    twins = [(source, titles.setdefault(fold(source.title), source)) for source in sources]
    like = [(source, first) for source, first in twins if source is not first]
    if like and any(_names("source", one) for one in worded):
        for source, first in like:
            message = f"the source {shown(source.id)} has the title of {shown(first.id)}"
            hint = "give each a title of its own, for questions name them by {source}"
            report.add(Rule.LIKE_VOICES, source.location, message, hint)


def check_claimants(
    entities: Mapping[str, Entity], worded: Iterable[Worded], report: Report
) -> None:
    """Report claimants that have one name where a wording names them.

    Args:
        entities: All that a pack's ids can refer to.
        worded: Its own relations, and its facts on their own.
        report: Where problems go.
    """
    voices: dict[str, tuple[str, str]] = {}
    for fact in _claims(worded):
        claimant, voice = fact.viewpoint.claimed_by, fact.viewpoint.voice
        entity = entities.get(claimant)
        name = fold(entity.name if entity else claimant)
        first, other = voices.setdefault(name, (voice, claimant))
        if first != voice:
            message = f"the claimant {shown(claimant)} has the name of {shown(other)}"
            hint = (
                "tell them apart by a word in brackets behind each name, for questions name "
                "them by {claimed_by}; or say by `same` that they are one"
            )
            report.add(Rule.LIKE_VOICES, fact.location, message, hint)


def _claims(worded: Iterable[Worded]) -> Iterator[Assertion | LoneFact]:
    """Yield the claims whose claimant a wording names."""
    for one in worded:
        facts = (one,) if isinstance(one, LoneFact) else one.facts
        claims = [fact for fact in facts if fact.viewpoint.claimed_by]
        if claims and _names("claimed_by", one):
            yield from claims


def _names(placeholder: str, one: Worded) -> bool:
    """Tell whether a wording prints a placeholder."""
    if isinstance(one, LoneFact):
        wordings: tuple[str, ...] = (one.question, one.statement)
    else:
        wordings = (one.ask.value, one.ask.subject, one.ask.match, one.statement)
    try:
        return any(placeholder in named(wording) for wording in wordings)
    except TemplateError:
        return False  # as is reported where it is read
