"""An indefinite phrase where one thing is meant: it says *some*, and the proof proves *the*.

*In a photograph of the clashes, what covered a protester's face?* has many right answers, if there
are many photographs; but `single`, or a cardinality, proves all but one of them false. It asks too
little: tell which one.

Passes:

    What did the protester in the report's last photograph wear, on 23 January 2019?
    Who was a member of the crew in 1969?

Fails, where the fact is `single`:

    What did a protester wear, in a photograph taken in Caracas in January 2019?

What is taken for such a phrase is an indefinite article with a noun, behind a preposition of place
or time (*in a photograph*, *outside an embassy*), or as the subject where that is plain to see: at
the start of a statement, behind what stands before it with a comma (*In 2019, a protester …*), or,
in English, behind *did*. It counts where the question and the statement are of one occasion: they
name a year or {when}. Elsewhere *a spider has eight legs* is true of all. These pass, too: amounts
(*a litre*, *half a day*, *a number of*), set phrases (*in a hurry*), predicates (*was a …*) and
objects (*threw a …*), what is quoted, what stands with a placeholder (*a member of {subject}*),
what is made definite by what follows in the phrase: a day (*of 23 January 2019*), a name (*called
…*); what tells of something known in a relative clause (*the city that saw a rally*); what is said
of the first or the only one; and a wording that names a source by {source} whose list is
`complete_in`.

Languages whose articles are known are looked at: English, Spanish, French, German, Portuguese,
Italian, Dutch, Catalan.

Source: Haladyna, Downing and Rodriguez (2002), guidelines 2 and 4: one single, clear problem; a
single answer is right of one thing that is known.
"""

from collections.abc import Iterator
from itertools import pairwise

from quizgen.bank import Bank
from quizgen.languages.indefinite import Indefinite, indefinite_of
from quizgen.machine.pattern import pattern
from quizgen.markup.plain import plain
from quizgen.pack.model import Pack, Relation
from quizgen.pack.template import Piece, named, pieces
from quizgen.problem import Location, Problem
from quizgen.values import Quantity, read

NAME = "indefinite"

_QUOTED = pattern('[“„«][^“”„»]*[”“»]|"[^"]*"')
_WORD = pattern(r"[^\W_]+(?:[-’'][^\W_]+)*’?'?|\0|[^\w\s]")
_YEAR = pattern(r"(?<![\w.,])(?:1[0-9]{3}|20[0-9]{2})(?![\w%])")
_DAY = pattern(
    r"[0-9]{1,2}(?!\d)[^,;.?!]{0,20}?\b(?:1[0-9]{3}|20[0-9]{2})\b|[0-9]{4}-[0-9]{2}-[0-9]{2}"
)
_END = pattern(r"[,;:.?!()—–]")

PLACE = "\0"
"""What stands for a placeholder while phrases are looked for."""


def check(bank: Bank) -> Iterator[Problem]:
    """Yield a warning for each relation and fact whose wording says some, and proves the one."""
    for pack in bank.packs:
        words = indefinite_of(pack.language)
        for place, wordings, declared in _proven(pack) if words else ():
            phrases = dict.fromkeys(
                phrase
                for wording in wordings
                if words
                for phrase in _phrases(wording, words, pack.language)
            )
            if phrases:
                found = " and ".join(f"“{phrase}”" for phrase in phrases)
                yield Problem(
                    place,
                    NAME,
                    f"{found} may be any, but {declared} proves all other answers false",
                    "tell which one it is, by its name or day; or ask by {source}, and declare "
                    "`complete_in` if its list is whole",
                    "warning",
                )


def _proven(pack: Pack) -> Iterator[tuple[Location, list[str], str]]:
    """Yield the wordings by which one answer is right, with what declares that."""
    for relation in pack.relations.values():
        one = relation.cardinality
        stems = [(relation.ask.value, one.one_value), (relation.ask.subject, one.one_subject)]
        wordings = [stem for stem, single in stems if stem and single]
        if (one.one_value or one.one_subject) and not _is_by_source(relation):
            declared = "`single`" if relation.single else f"`cardinality: {one}`"
            yield relation.location, [*wordings, relation.statement], declared
    for fact in pack.facts.values():
        by_source = fact.complete_in and "source" in named(fact.question)
        if fact.single and not by_source:
            yield fact.location, [fact.question, fact.statement], "`single`"


def _is_by_source(relation: Relation) -> bool:
    return bool(relation.complete_in) and "source" in named(relation.statement)


def _phrases(template: str, words: Indefinite, language: str) -> Iterator[str]:
    """Yield the phrases of a wording that say some, each as its article and its noun."""
    text = plain("".join(_shown(part) for part in pieces(template)))
    if not ("when" in named(template) or _YEAR.search(text)):
        return
    text = _QUOTED.sub(PLACE, text)
    found = list(_WORD.finditer(text))
    tokens = [match[0].casefold().replace("’", "'") for match in found]
    for at, token in enumerate(tokens[:-1]):
        noun = tokens[at + 1]
        if token not in words.articles or not noun[0].isalpha():
            continue
        rest = text[found[at + 1].start() :]
        phrase = text[found[at].start() : found[at + 1].end()]
        if (
            _says_some(tokens, at, rest, words)
            and noun not in words.idle | words.definite
            and not _is_measured(noun, language)
            and not _is_in_clause(tokens[:at], words)
            and words.unique.isdisjoint(tokens[:at])
            and not _is_definite(rest, words)
        ):
            yield phrase[0].lower() + phrase[1:]


def _shown(part: Piece) -> str:
    if not part.is_placeholder:
        return part.text
    return "" if part.text == "when" else PLACE


def _says_some(tokens: list[str], at: int, rest: str, words: Indefinite) -> bool:
    """Tell whether an article begins a place, a time or a subject, and no predicate or object."""
    before = tokens[at - 1] if at else ""
    if tokens[at] in words.melted or before in words.places or before in words.subjects:
        return True
    if not before:
        return not rest.rstrip().endswith("?")
    # Behind a place or time that stands first; what another comma closes is an apposition.
    first = tokens[0] in words.places or tokens[0] == PLACE
    return before == "," and first and tokens[:at].count(",") == 1 and "," not in rest


def _is_in_clause(before: list[str], words: Indefinite) -> bool:
    """Tell whether a phrase stands in a relative clause, which tells of something that is known."""
    comma = len(before) - before[::-1].index(",") if "," in before else 0
    part = before[comma:]
    start = [word for word in part[:2] if word not in words.places][:1] if comma else []
    return not words.relatives.isdisjoint(part[2:]) or not words.behind_commas.isdisjoint(start)


def _is_measured(noun: str, language: str) -> bool:
    """Tell whether a noun is a unit of measure or of money: *a litre* is no thing."""
    value = read(f"2 {noun}", language)
    one = read(f"1 {noun}", language)
    units = (amount.dimension for amount in (value, one) if isinstance(amount, Quantity))
    return any(unit != noun for unit in units)


def _is_definite(rest: str, words: Indefinite) -> bool:
    """Tell whether what follows in a phrase makes one thing of it."""
    phrase = _END.split(rest, maxsplit=1)[0]
    following = phrase.casefold().split()[: NEAR + 1]
    if not words.called.isdisjoint(following):
        return True
    pairs = pairwise(following)
    if any(
        word == PLACE and (at == 0 or before in words.links)
        for at, (before, word) in enumerate(pairs)
    ):
        return True
    day = _DAY.search(phrase)
    return day is not None and len(phrase[: day.start()].split()) <= NEAR


NEAR = 3
"""A day that stands no more words behind a noun belongs to it: *photograph taken on …*."""
