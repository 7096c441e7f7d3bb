"""What would allow a question that is refused: a declaration, or more of what there is."""

from quizgen.items.distractors.search import Search
from quizgen.pack.fact import LoneFact, Reference
from quizgen.pack.model import Cardinality
from quizgen.truth import Base, Query
from quizgen.truth.attribution import can_be_whole, is_told_whole
from quizgen.truth.prospects import (
    a_whole_list_would_settle,
    allows,
    one_would_settle,
)
from quizgen.truth.settling import is_told_otherwise
from quizgen.values import Date, Quantity, Text, Time


def to_prove(search: Search, needed: int) -> str:
    """Tell what would prove that enough distractors are false.

    Args:
        search: What was looked through.
        needed: How many distractors it takes.
    """
    base, query = search.base, search.query
    relation, lone = base.relations[query.relation], base.lone(query.relation)
    if lone:
        return _to_prove_lone(search, lone, needed)
    time = _time(base, query)
    if not search.tally.unknown:
        kind = relation.value if query.asks == "value" else relation.subject
        number = number_wanted(search)
        named = f" with a {number} name" if number else ""
        more = f"add more of the kind {kind}{named}, with their facts in relation {relation.id}"
        return more + _two(search)
    denied = "deny some with `not`"
    if query.asks == "value" and isinstance(query.given, Reference):
        denied += f" on {search.key.id}"
    if isinstance(search.answer, Text):
        return f"{to_tell_texts(relation.id)}, or {denied}"
    place = f" on relation {relation.id}"
    ways = [time] if has_one(base, query) and time else []
    if not (query.voice or is_listed_whole(base, query) or _asks_by_text(query)):
        ways.append(f"declare `complete: true`{place} if no fact is missing")
    ways += _in_source(base, query, "" if ways else place)
    if not has_one(base, query) and _may_have_one(base, query):
        one = _cardinality(base, query, "" if ways else place)
        one = one if ways else f"declare {one}"
        ways.append(f"{one} and then {time}" if time else one)
    return f"{', '.join([*ways, ''])}or {denied}" if ways else denied


def _to_prove_lone(search: Search, lone: LoneFact, needed: int) -> str:
    """Tell it of a fact on its own, whose wrong answers its curator lists."""
    if _is_region(lone):
        return APART
    time, open_ = _time(search.base, search.query), search.tally.unknown
    answers = "one false answer" if needed == 1 else f"{needed} false answers"
    listed = f"list at least {answers} under `wrong` of {lone.id}{_two(search)}"
    if len(search.key.denies) >= needed and not open_:
        return (
            f"reword the answers of {lone.id} so that none is a part of another, or list "
            "others under `wrong`"
        )
    if time and open_ and len(search.key.denies) >= needed:
        return time  # what is listed counts then
    if not lone.single:
        return f"{to_settle(search.base, search.query)}, or {listed}"
    return f"{time}, or {listed}" if time and open_ else listed


APART = (
    "mark more parts of the picture, with labels of their own, that do not overlap this one; or "
    "draw those apart that do"
)


def _is_region(lone: LoneFact) -> bool:
    """Tell whether a fact is made of a region, whose wrong answers are the other labels."""
    return lone.image is not None and bool(lone.image.marked)


def to_settle(base: Base, query: Query) -> str:
    """Tell what would prove that nothing but the answers of a query is right."""
    lone, closable = base.lone(query.relation), not is_listed_whole(base, query)
    if lone and _is_region(lone):
        return APART
    if lone and not lone.single:
        time = _time(base, query)
        declared = f"declare `single: true` on {lone.id} if nothing else is right too"
        declared = ", or ".join([declared, *_in_source(base, query, "")])
        return f"{declared}, and {time}" if time else declared
    return _ways(base, query, single=_may_have_one(base, query), whole=closable and not lone)


def to_type(base: Base, query: Query) -> str:
    """Tell what would prove that a query has one answer, which can be typed; or nothing."""
    if base.lone(query.relation):
        return to_settle(base, query)
    if query.answers.differ(query.asks, base.things):
        return ""
    if has_one(base, query) and is_told_otherwise(base, query):
        return "tell the times more exactly, so that those of other answers do not overlap them"
    single = _may_have_one(base, query) and one_would_settle(base, query)
    closable = not is_listed_whole(base, query) and a_whole_list_would_settle(base, query)
    ways = _ways(base, query, single=single, whole=closable)
    if not ways and query.asks == "subject" and not base.things.is_exact(query.given):
        return "ask by a value that is exact: of a range, several may have one of their own"
    return ways


def _ways(base: Base, query: Query, *, single: bool, whole: bool) -> str:
    """Tell what to declare.

    Args:
        base: What is known.
        query: What is asked.
        single: Whether a cardinality would help.
        whole: Whether it would that the list is complete.
    """
    time = _time(base, query)
    ways = [time] if time else []
    if not has_one(base, query):
        one = f"declare {_cardinality(base, query, f' on relation {query.relation}')}"
        ways = [f"{one}, and {time}" if time else one] if single else []
    if whole:
        closed = "`complete: true` if no fact is missing"
        if not ways or time:
            closed = f"declare `complete: true` on relation {query.relation} if no fact is missing"
        ways.append(closed)
    if not base.lone(query.relation):
        ways += _in_source(base, query, "" if ways else f" on relation {query.relation}")
    return ", or ".join(ways)


def to_tell_texts(relation: str) -> str:
    """Tell how to have texts that are different things."""
    things = f"name a kind for `text` as the value of relation {relation}"
    return f"{things}, if its texts are as many things"


def is_listed_whole(base: Base, query: Query) -> bool:
    """Tell whether it is declared already that no fact is missing by which a query is answered."""
    relation = base.relations[query.relation]
    if query.asks == "value" and isinstance(query.given, Reference) and not base.lone(relation.id):
        return base.complete(relation.id, query.given.entity)
    return relation.complete is True


def _may_have_one(base: Base, query: Query) -> bool:
    """Tell whether a cardinality would prove something, and no two facts contradict it."""
    if query.asks == "subject" and not base.things.is_exact(query.given):
        return False
    return allows(base, query.relation, _one_of(base, query))


def _asks_by_text(query: Query) -> bool:
    """Tell whether a question names a text, which whatever is listed could say, too."""
    return query.asks == "subject" and isinstance(query.given, Text)


def number_wanted(search: Search) -> str:
    """Tell in which number names are wanted: all that is false is in the other; else nothing."""
    key = search.pools.candidate(search.answer)
    if all(candidate.plural is key.plural for candidate in search.proven):
        return ""
    return "plural" if key.plural else "singular"


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
    ends = (relation.subject, relation.value)[:: 1 if query.asks == "value" else -1]
    one = _one_of(base, query)
    return f"`cardinality: {one}`{place} if each {ends[0]} has one {ends[1]}"


def _one_of(base: Base, query: Query) -> Cardinality:
    """Return the cardinality by which a question would have one answer."""
    declared = base.relations[query.relation].cardinality
    if query.asks == "value":
        return Cardinality.ONE_TO_ONE if declared.one_subject else Cardinality.MANY_TO_ONE
    return Cardinality.ONE_TO_ONE if declared.one_value else Cardinality.ONE_TO_MANY


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
