"""What would allow a question that is refused: a declaration, or more of what there is."""

from quizgen.items.distractors.search import Search
from quizgen.pack.fact import Reference
from quizgen.pack.model import Cardinality
from quizgen.truth import Base, Query
from quizgen.truth.attribution import can_be_whole, is_told_whole
from quizgen.values import Date, Quantity, Text, Time


def to_prove(search: Search, needed: int) -> str:
    """Tell what would prove that enough distractors are false.

    Args:
        search: What was looked through.
        needed: How many distractors it takes.
    """
    base, query = search.base, search.query
    relation, lone = base.relations[query.relation], base.lone(query.relation)
    time = _time(base, query)
    if lone:
        answers = "one false answer" if needed == 1 else f"{needed} false answers"
        listed = f"list at least {answers} under `wrong` of {lone.id}{_two(search)}"
        if len(search.key.denies) >= needed and not search.tally.unknown:
            return (
                f"reword the answers of {lone.id} so that none is a part of another, or list "
                "others under `wrong`"
            )
        if not lone.single:
            return f"{to_settle(base, query)}, or {listed}"
        return f"{time}, or {listed}" if time and search.tally.unknown else listed
    if not search.tally.unknown:
        kind = relation.value if query.asks == "value" else relation.subject
        more = f"add more of the kind {kind}, with their facts in relation {relation.id}"
        return more + _two(search)
    denied = "deny some with `not`"
    if query.asks == "value" and isinstance(query.given, Reference):
        denied += f" on {search.key.id}"
    if isinstance(search.answer, Text):
        things = f"name a kind for `text` as the value of relation {relation.id}"
        return f"{things}, if its texts are as many things, or {denied}"
    place = f" on relation {relation.id}"
    ways = [time] if has_one(base, query) and time else []
    if relation.complete is not True:
        ways.append(f"declare `complete: true`{place} if no fact is missing")
    ways += _in_source(base, query, "" if ways else place)
    if not has_one(base, query):
        one = _cardinality(base, query, "" if ways else place)
        one = one if ways else f"declare {one}"
        ways.append(f"{one} and then {time}" if time else one)
    return f"{', '.join([*ways, ''])}or {denied}" if ways else denied


def to_settle(base: Base, query: Query) -> str:
    """Tell what would prove that nothing but the answers of a query is right."""
    time = _time(base, query)
    lone = base.lone(query.relation)
    if lone and not lone.single:
        declared = f"declare `single: true` on {lone.id} if nothing else is right too"
        declared = ", or ".join([declared, *_in_source(base, query, "")])
        return f"{declared}, and {time}" if time else declared
    ways = [time] if time else []
    if not has_one(base, query):
        one = f"declare {_cardinality(base, query, f' on relation {query.relation}')}"
        ways = [f"{one}, and {time}" if time else one]
    if not lone and base.relations[query.relation].complete is not True:
        closed = "`complete: true` if no fact is missing"
        if not ways or time:
            closed = f"declare `complete: true` on relation {query.relation} if no fact is missing"
        ways.append(closed)
    if not lone:
        ways += _in_source(base, query, "" if ways else f" on relation {query.relation}")
    return ", or ".join(ways)


def _in_source(base: Base, query: Query, place: str) -> list[str]:
    """Tell to declare that a source says no more, where question and statement name it.

    Args:
        base: What is known.
        query: What is asked.
        place: Where to declare it; empty where that was said.
    """
    if is_told_whole(base, query) or not can_be_whole(base, query):
        return []
    declared = "" if place == "" else "declare "
    return [f"{declared}`complete_in: {query.source}`{place} if that source says no more of it"]


def _cardinality(base: Base, query: Query, place: str) -> str:
    """Write the cardinality by which a question would have one answer, and what it says.

    Args:
        base: What is known.
        query: What is asked.
        place: Where to declare it; empty where that was said.
    """
    relation = base.relations[query.relation]
    ends, declared = (relation.subject, relation.value), relation.cardinality
    if query.asks == "value":
        one = Cardinality.ONE_TO_ONE if declared.one_subject else Cardinality.MANY_TO_ONE
    else:
        one, ends = Cardinality.ONE_TO_MANY, ends[::-1]
        one = Cardinality.ONE_TO_ONE if declared.one_value else one
    return f"`cardinality: {one}`{place} if each {ends[0]} has one {ends[1]}"


def has_one(base: Base, query: Query) -> bool:
    """Tell whether it is declared that a question has one answer at a time."""
    cardinality = base.relations[query.relation].cardinality
    return cardinality.one_value if query.asks == "value" else cardinality.one_subject


def _time(base: Base, query: Query) -> str:
    """Tell to name the time: what is so at some time proves nothing where none is named."""
    if query.when is not None or not query.answers.dated:
        return ""
    owner = query.relation if base.lone(query.relation) else f"relation {query.relation}"
    each = all(fact.when for fact in base.relations[query.relation].facts)
    dates = "" if each else ", and a `when` to each of its facts"
    return f"write {{when}} in the question and the statement of {owner}{dates}"


def _two(search: Search) -> str:
    """Tell how to ask with two options, where there is one false answer to a question."""
    base, query = search.base, search.query
    if query.asks != "value" or isinstance(search.answer, Quantity | Date | Time):
        return ""
    lone = base.lone(query.relation)
    if lone:
        owner, answers = lone.id, 1 + len(lone.wrong)
    else:
        kind = base.relations[query.relation].value
        members = (entity for entity in base.pack.entities.values() if entity.kind == kind)
        owner = f"relation {query.relation}"
        answers = len({base.things.root(entity.id) for entity in members})
    if answers != 1 + 1:
        return ""
    return f", or declare `options: 2` on {owner} if no more answers are possible"
