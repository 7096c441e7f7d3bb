"""Facts and queries in words: stems, true sentences, options."""

from collections.abc import Mapping

from quizgen.items.sentence import begun
from quizgen.languages.catalogue import catalogue_of
from quizgen.languages.grammars import grammar_of
from quizgen.languages.names import Dated, Name, Plural
from quizgen.markup.cutting import lines
from quizgen.pack.fact import PLAIN, Assertion, Reference, Value, value_of
from quizgen.pack.template import named
from quizgen.truth import Base, Query
from quizgen.truth.told import sources_of
from quizgen.values import Date, Quantity


def name_of(base: Base, value: Value) -> str:
    """Return what people read for a value, as the curator wrote it.

    Words that are plural are a `Plural`, those that are a date are `Dated`; a text is no `Name`,
    for it may be code, or a word that is asked about.
    """
    match value:
        case Reference():
            entity = base.pack.entities[value.entity]
            return Plural(entity.name) if entity.plural else Name(entity.name)
        case Date():
            return Dated(value.text, value.precision, value.language)
        case Quantity():
            return Name(value.text)
    return value.text


def option_text(base: Base, value: Value) -> str:
    """Return what people read for a value where it stands alone, as an option does.

    It stays as it was written: a capital could make another word of it.
    """
    return base.pack.entities[value.entity].name if isinstance(value, Reference) else value.text


def blank_for(words: str, blank: str) -> str:
    """Return a blank that takes the place of words, and the forms that they would take."""
    if isinstance(words, Dated):
        return Dated(blank, words.precision, words.language, like=str(words))
    return Plural(blank) if isinstance(words, Plural) else blank


def stem_template(base: Base, query: Query) -> str:
    """Return the question of a query as the pack has it, with its placeholders."""
    ask = base.relations[query.relation].ask
    return ask.value if query.asks == "value" else ask.subject


def stem_of(base: Base, query: Query) -> str:
    """Word the question of a query."""
    fact = query.fact
    words = _circumstances(base, fact, query.source)
    if not base.lone(query.relation):
        # By the id that the fact has it by: what is the same may have other names.
        given = Reference(fact.subject) if query.asks == "value" else value_of(fact)
        words[_OTHER_END[query.asks]] = name_of(base, given)
    return _filled(base, stem_template(base, query), words)


def request_of(base: Base, template: str, source: str = "", subject: str = "") -> str:
    """Word a request that is made of many facts at once.

    Args:
        base: What is known.
        template: The request, which names at most their source, or a subject of one.
        source: The source's id; empty where it names none.
        subject: The subject's id; likewise.
    """
    words: dict[str, str] = {"source": Name(base.pack.sources[source].title if source else "")}
    if subject:
        words["subject"] = name_of(base, Reference(subject))
    return _filled(base, template, words)


def sentence_template(base: Base, fact: Assertion) -> str:
    """Return what a fact's true sentence is made from, with its placeholders.

    A fact on its own that has no statement is told as its question with the answer.
    """
    relation = base.relations[fact.relation]
    return relation.statement or relation.ask.value


def sentence_of(base: Base, fact: Assertion, source: str = "") -> str:
    """Word the true sentence of a fact (see `sentence_template`).

    Args:
        base: What is known.
        fact: A fact that has a value.
        source: The source to name where a sentence names one; the fact's first if it is none
            of its sources.
    """
    relation = base.relations[fact.relation]
    if relation.statement or not base.lone(relation.id):
        return sentence_with(base, fact, source)
    answer = option_text(base, value_of(fact))
    question = _filled(base, relation.ask.value, _circumstances(base, fact, source))
    return " ".join([*lines(question), answer])  # lines are the stem's


def sentence_with(base: Base, fact: Assertion, source: str = "", **ends: str) -> str:
    """Word the sentence of a fact with other words at its ends, such as a blank.

    Args:
        base: What is known.
        fact: A fact whose relation has a statement.
        source: The source to name; see `sentence_of`.
        **ends: Words for ``subject`` or ``value`` instead of the fact's own.
    """
    words = _circumstances(base, fact, source)
    value = ends.get("value", name_of(base, value_of(fact)))
    if base.lone(fact.relation):
        words["answer"] = value
    else:
        subject = ends.get("subject", name_of(base, Reference(fact.subject)))
        words |= {"subject": subject, "value": value}
    return _filled(base, base.relations[fact.relation].statement, words)


def sequence_of(base: Base, earlier: str, later: str) -> str:
    """Word that one entity came after another."""
    ends = {"earlier": earlier, "later": later}
    names = {end: name_of(base, Reference(entity)) for end, entity in ends.items()}
    # Translators: a sentence about two events, whose names have any gender and number; a
    # word can go by their number: {later?was|were}.
    sequence = catalogue_of(base.pack.language).gettext("{later} came after {earlier}.")
    return _filled(base, sequence, names)


def attributes(fact: Assertion, template: str) -> bool:
    """Tell whether a template says whose word a fact is.

    Claims must name their claimant, disputed facts their source, by a placeholder: that a
    name occurs in a text does not say that the text attributes anything to its bearer. Where
    a placeholder will not do, the curator says that the wording attributes.
    """
    viewpoint = fact.viewpoint
    if viewpoint is PLAIN or viewpoint.attributed:
        return True
    names = named(template)
    if viewpoint.claimed_by and "claimed_by" not in names:
        return False
    return not viewpoint.disputed or "source" in names


_OTHER_END = {"value": "subject", "subject": "value"}


def _filled(base: Base, template: str, words: Mapping[str, str]) -> str:
    """Fill a template by the rules of the pack's language."""
    return begun(template, words, grammar_of(base.pack.language).nouns)


def _circumstances(base: Base, fact: Assertion, source: str) -> dict[str, str]:
    """Collect what a template may name beside the two ends of a fact."""
    words = {"when": "", "claimed_by": "", "source": ""}
    if fact.when:
        words["when"] = name_of(base, fact.when)
    claimant = fact.viewpoint.claimed_by
    if claimant:
        entity = base.pack.entities.get(claimant)
        words["claimed_by"] = name_of(base, Reference(entity.id)) if entity else Name(claimant)
    if fact.evidence:
        told = source if source in sources_of(fact) else fact.evidence[0].source
        words["source"] = Name(base.pack.sources[told].title)
    return words
