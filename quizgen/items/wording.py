"""Facts and queries in words: stems, true sentences, options."""

from quizgen.pack.model import Assertion, Reference, Value
from quizgen.pack.template import fill
from quizgen.truth import Base, Query


def name_of(base: Base, value: Value) -> str:
    """Return what people read for a value, as it stands in mid-sentence."""
    if isinstance(value, Reference):
        return base.pack.entities[value.entity].name
    return value.text


def option_text(base: Base, value: Value) -> str:
    """Return what people read for a value where it stands alone, as an option does."""
    return _capitalised(name_of(base, value))


def stem_of(base: Base, query: Query) -> str:
    """Word the question of a query."""
    relation = base.relations[query.relation]
    template = relation.ask.value if query.asks == "value" else relation.ask.subject
    first = query.answers[0]
    words = _circumstances(base, first)
    if not base.lone(relation.id):
        words[_OTHER_END[query.asks]] = name_of(base, query.given)
    return _capitalised(fill(template, words))


def sentence_of(base: Base, fact: Assertion) -> str:
    """Word the true sentence of a fact.

    A fact on its own that has no statement is told as its question with the answer.
    """
    if fact.value is None:
        message = f"{fact.id} only denies: it has no sentence"
        raise ValueError(message)
    relation = base.relations[fact.relation]
    words = _circumstances(base, fact)
    answer = name_of(base, fact.value)
    if base.lone(relation.id):
        if not relation.statement:
            return f"{_capitalised(fill(relation.ask.value, words))} {_capitalised(answer)}"
        words["answer"] = answer
    else:
        words |= {"subject": base.pack.entities[fact.subject].name, "value": answer}
    return _capitalised(fill(relation.statement, words))


def names_its_voice(base: Base, query: Query) -> bool:
    """Tell whether a stem says whose word it asks for.

    Claims must name their claimant, disputed facts their source, in the stem: by a
    placeholder or by a name that the pack gives.
    """
    stem = stem_of(base, query).casefold()
    viewpoint = query.answers[0].viewpoint
    names: list[str] = []
    if viewpoint.claimed_by:
        claimant = base.pack.entities.get(viewpoint.claimed_by)
        names += (claimant.name, *claimant.also) if claimant else (viewpoint.claimed_by,)
    elif viewpoint.disputed:
        for evidence in query.answers[0].evidence:
            source = base.pack.sources[evidence.source]
            names += filter(None, (source.title, source.publisher, source.author))
    else:
        return True
    return any(name.casefold() in stem for name in names)


_OTHER_END = {"value": "subject", "subject": "value"}


def _circumstances(base: Base, fact: Assertion) -> dict[str, str]:
    """Collect what a template may name beside the two ends of a fact."""
    words = {"when": fact.when.text if fact.when else "", "claimed_by": "", "source": ""}
    claimant = fact.viewpoint.claimed_by
    if claimant:
        entity = base.pack.entities.get(claimant)
        words["claimed_by"] = entity.name if entity else claimant
    if fact.evidence:
        words["source"] = base.pack.sources[fact.evidence[0].source].title
    return words


def _capitalised(text: str) -> str:
    """Give a sentence its capital, unless its first word has a spelling of its own."""
    first = text.split(" ", 1)[0]
    return text[:1].upper() + text[1:] if first.islower() else text
