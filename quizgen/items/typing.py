"""Answers that can be typed: short, and with every wording that is right."""

from quizgen.folding import mentions
from quizgen.items.assembly import Parts
from quizgen.items.distractors.brief import Brief
from quizgen.items.item import Refusal, Response
from quizgen.items.refusals import NAMED
from quizgen.items.unlocks import to_type
from quizgen.items.wording import name_of, stem_template
from quizgen.languages.grammars import grammar_of
from quizgen.markup.plain import holds_code, is_notation, plain
from quizgen.pack.fact import Reference, Value
from quizgen.truth import Base, Query, is_settled, is_whole
from quizgen.values import Date, Quantity, Text, Time

LONGEST = 4
"""How many words a name may have that a student is asked to type."""


def wordings(base: Base, value: Value) -> tuple[str, ...]:
    """Return all names of a value, the usual one first.

    Those of entities that are the same thing count too, with what they lie in (Santiago, Chile),
    and so do other ways of writing a time of day or an era.
    """
    if not isinstance(value, Reference):
        return (value.text, *_other_ways(value))
    names: dict[str, None] = {str(name_of(base, value)): None}
    places: dict[str, None] = {}
    for twin in base.things.twins(value.entity):
        names |= dict.fromkeys(_names(base, twin))
        for container in base.pack.entities[twin].within:
            places |= dict.fromkeys(_names(base, container))
    return (*names, *(f"{name}, {place}" for name in names for place in places))


def _names(base: Base, entity: str) -> tuple[str, ...]:
    named = base.pack.entities[entity]
    return named.name, *named.also


def can_be_typed(base: Base, query: Query, value: Value) -> bool:
    """Tell whether a typed answer to a query can be marked fairly.

    Every other answer must be proven false, and none a part of the right one or the whole
    of it; of a range, no part. The meaning of a number or date decides, however many words
    it has; a name must be short; a plain text must be a single word, for nobody knows in how
    many ways a longer one can be said.
    """
    if not (is_settled(base, query) and is_whole(base, query)):
        return False
    return _is_apart(base, value) and not _hurdle(base, value)[0]


def _hurdle(base: Base, value: Value) -> tuple[str, str]:
    """Tell why the wording of an answer is not for typing, and what would be; nothing if it is."""
    written = name_of(base, value)
    name = plain(written)
    if isinstance(value, Text) and not name.isalpha():
        reason = "the answer is a text of several words, or with signs, which could be said or "
        unlock = "make the answer an entity, and list other names under `also`"
        return f"{reason}typed in other ways", unlock
    if not isinstance(value, Reference):
        return "", ""
    if len(name.split()) > LONGEST:
        reason = f"the name of the answer is too long to type: {len(name.split())} words"
        return reason, f"give it a name of at most {LONGEST} words, and list the long one in `also`"
    sign = next((sign for sign in name if sign in _SIGNS), "")
    if sign and not _is_formula(written):
        reason = f"the name of the answer has {sign} in it, which some would leave out"
        return reason, "give it a name of words and numbers, and list the other under `also`"
    return "", ""


def lists_nothing(base: Base, query: Query, item: str, kind: str) -> Refusal | None:
    """Refuse a question that asks which of these, where none of them is listed to be typed."""
    stem, key = stem_template(base, query), query.fact
    said = next((one for one in grammar_of(base.pack.language).listed if mentions(stem, one)), "")
    if not said or ":" in stem:  # behind a colon they are listed
        return None
    reason = f"it asks for one “{said}”, and lists none of them"
    unlock = f"ask without “{said}”, so that the question makes sense on its own"
    return Refusal(item, key.id, kind, reason, unlock, key.location)


def untypable(base: Base, query: Query, item: str, kind: str) -> Refusal:
    """Refuse to have an answer typed that could not be marked fairly."""
    key = query.fact
    answer, unlock = query.answer(key), ""
    if is_settled(base, query) and not is_whole(base, query):
        reason = "a part of the answer is proven false, and could be typed"
        unlock = "give the answer more exactly"
    elif is_settled(base, query) and isinstance(answer, Quantity):
        reason = "the answer has no end, so that any number could be within it"
        unlock = "give the answer with both its ends, such as 3 to 5 km"
    elif is_settled(base, query) and not _is_apart(base, answer):
        reason = f"{_others(base, answer)} could be typed, which may be partly right"
        unlock = "take `in`, `overlaps` or the name that both have away, if they share nothing"
    elif is_settled(base, query):
        reason, unlock = _hurdle(base, answer)
    elif query.answers.differ(query.asks, base.things):
        reason = "several answers are right, and one would be typed"
    else:
        reason = "something else may be right too, for all the pack says"
        unlock = to_type(base, query)
    return Refusal(item, key.id, kind, reason, unlock, key.location)


def _is_apart(base: Base, answer: Value) -> bool:
    """Tell whether nothing shares anything with an answer: who types that is partly right."""
    return not isinstance(answer, Reference) or base.things.is_alone(answer)


def _others(base: Base, answer: Value) -> str:
    """Name what shares something with an answer, or may."""
    found = base.things.touching(answer.entity) if isinstance(answer, Reference) else None
    near = sorted(found or ())
    names = ", ".join(near[:NAMED]) + (", …" if near[NAMED:] else "")
    return f"what shares something with it ({names})" if near else "what shares something with it"


def parts_typed(brief: Brief, query: Query, value: Value) -> Parts:
    """Return what an item has whose answer is typed: how it is marked."""
    accepted = wordings(brief.base, value)
    return {
        "response": Response.TYPE,
        "accepted": accepted,
        "expected": _meaning(value),
        "rivals": brief.pools.rivals.of(query, value, accepted),
        "beside": _beside(brief.base, value),
    }


def _beside(base: Base, value: Value) -> tuple[str, ...]:
    """Return what may be said beside a name: what kind of thing it is, and its note."""
    if not isinstance(value, Reference):
        return ()
    entity = base.pack.entities[value.entity]
    return tuple(filter(None, (entity.kind.replace("-", " "), entity.note)))


def _other_ways(value: Value) -> tuple[str, ...]:
    """Return other ways of writing a time of day, or a year with an era."""
    if not isinstance(value, Date | Time):
        return ()
    if isinstance(value, Date) and (value.precision != "year" or value.text.isdigit()):
        return ()
    from quizgen.values.hours.ways import ways_of

    return ways_of(value)


def _meaning(value: Value) -> Quantity | Date | Time | None:
    """Return a number or date, whose meaning decides whether a typed answer is right."""
    return None if isinstance(value, Reference | Text) else value


_SIGNS = frozenset('“”"«»[]()…:;')
"""Quotation marks, brackets and the like."""


def _is_formula(text: str) -> bool:
    """Tell whether a text is a formula, in which each sign counts, and nothing else."""
    return is_notation(text) and not holds_code(text)
