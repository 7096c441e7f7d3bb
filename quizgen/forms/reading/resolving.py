"""The names in a blueprint, of questions and of topics: found among those that there are."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from quizgen.folding import fold
from quizgen.forms.blueprint import Blueprint, Quota, Section
from quizgen.forms.naming import Names, are_one, listed
from quizgen.forms.reading.take import SORTS
from quizgen.items.difficulty import Difficulty
from quizgen.items.item import Item, Refusal
from quizgen.items.kinds import NAMES
from quizgen.pack.model import Pack
from quizgen.pack.report import shown
from quizgen.pack.rule import Rule
from quizgen.problem import Location, Problem, did_you_mean

COMMAND_LINE, TOPICS = "--take", "--topics"
"""Where a name stands that is in no file."""

Places = tuple[tuple[str, Location], ...]


def resolve_blueprint(
    blueprint: Blueprint,
    items: Sequence[Item],
    packs: Sequence[Pack],
    refusals: Sequence[Refusal] = (),
) -> tuple[Blueprint | None, tuple[Problem, ...]]:
    """Put ids in the place of the names of questions, and topics in that of words.

    Args:
        blueprint: What was read.
        items: All questions that there are, of all kinds that it wants.
        packs: What they were made from.
        refusals: The questions that cannot be asked, so that their reasons can be told.

    Returns:
        The blueprint, or None where it has flaws, or a name stands for nothing or for several
        things; and all problems, in the order of the file.
    """
    resolver = _Resolver(items, packs, refusals)
    excluded = resolver.exclude(blueprint)
    sections = tuple(map(resolver.resolve, blueprint.sections))
    resolver.check_apart()
    if problems := (*blueprint.flaws, *resolver.problems):
        return None, tuple(sorted(dict.fromkeys(problems)))
    return replace(blueprint, sections=sections, excluded=excluded), ()


class _Resolver:
    """Finds questions and topics, and collects what it does not find.

    Attributes:
        problems: What it has not found.
    """

    def __init__(
        self, items: Sequence[Item], packs: Sequence[Pack], refusals: Sequence[Refusal]
    ) -> None:
        self.problems: list[Problem] = []
        self._items = {item.id: item for item in items}
        self._names = Names(self._items, packs)
        self._packs = packs
        self._refused = {refusal.id: refusal for refusal in refusals}
        topics = dict.fromkeys((*_topics_of(packs), *(t for item in items for t in item.topics)))
        self._topics = {fold(topic): topic for topic in topics}
        self._excluded: dict[str, Location] = {}
        self._fixed: list[tuple[str, str, Location]] = []

    def exclude(self, blueprint: Blueprint) -> tuple[str, ...]:
        """Return the ids of what a blueprint excludes; of one question, all ways to ask it."""
        for name in blueprint.excluded:
            place = _place(name, blueprint.places, None)
            found = self._find(name, place, is_excluded=True)
            self._excluded |= dict.fromkeys(found, place)
        return tuple(self._excluded)

    def resolve(self, section: Section) -> Section:
        """Return a section with ids and topics in the place of names."""
        fixed: list[str] = []
        for name in section.fixed:
            place = _place(name, section.places, section.location)
            found = self._find(name, place)
            # Of several ways to ask a question, one is asked: the first that the section wants.
            for one in sorted(found, key=lambda one: not self._is_wanted(one, section))[:1]:
                fixed.append(one)
                self._fixed.append((one, name, place))
        among = [
            one
            for name in section.among
            for one in self._find(name, _place(name, section.places, section.location))
        ]
        return replace(
            section,
            fixed=tuple(fixed),
            among=tuple(dict.fromkeys(among)),
            quotas=tuple(self._resolve_quota(quota, section) for quota in section.quotas),
        )

    def check_apart(self) -> None:
        """Report questions that are asked twice, and those that are excluded."""
        first: dict[str, Location] = {}
        for found, name, place in self._fixed:
            if found in first:
                message = f"{shown(name)} is asked twice: first {_told(first[found])}"
                self._add(place, Rule.REPEATED_QUESTION, message, "keep one of them")
            if found in self._excluded:
                message = f"{shown(name)} is asked here and excluded {_told(self._excluded[found])}"
                self._add(place, Rule.REPEATED_QUESTION, message, "keep one of them")
            first.setdefault(found, place)

    def _is_wanted(self, name: str, section: Section) -> bool:
        return not section.kinds or self._items[name].kind in section.kinds

    def _find(self, name: str, place: Location, *, is_excluded: bool = False) -> Sequence[str]:
        """Return the ids of the one question of a name, asked in several ways; or report it."""
        found = self._names.find(name)
        if found and are_one(found):
            return found
        if found:
            message = f"{shown(name)} fits {len(found)} questions: {listed(found)}"
            self._add(place, Rule.AMBIGUOUS_QUESTION, message, f"write more of its id: {found[0]}")
            return ()
        refused = Names(self._refused, self._packs).find(name)
        unmade = {*NAMES}.difference(item.kind for item in self._items.values())
        if is_excluded and (refused or name.rpartition("/")[2] in unmade):
            return ()  # what is not there need not be excluded
        if refused and are_one(refused):
            refusal = self._refused[refused[0]]
            hint = f"to unlock: {refusal.unlock}" if refusal.unlock else "ask another question"
            message = f"{refusal.id} cannot be asked: {refusal.reason}"
            self._add(place, Rule.REFUSED_QUESTION, message, hint)
        else:
            hint = self._names.suggest(name) or "`quizgen items PACK` lists all questions"
            message = f"there is no question {shown(name)} in {_packs(self._packs)}"
            self._add(place, Rule.UNKNOWN_QUESTION, message, hint)
        return ()

    def _resolve_quota(self, quota: Quota, section: Section) -> Quota:
        topics = dict.fromkeys(
            topic
            for phrase in quota.topics
            for topic in self._read_topics(phrase, _place(phrase, section.places, section.location))
        )
        return replace(quota, topics=tuple(topics))

    def _read_topics(self, phrase: str, place: Location) -> Iterator[str]:
        """Yield the topics that words name, the longest that fits first; report what is none."""
        said = phrase.split()
        unknown: list[str] = []
        while said:
            for end in range(len(said), 0, -1):
                topic = self._topics.get(fold(" ".join(said[:end])))
                if topic is not None:
                    yield topic
                    break
            else:
                end = 1
                unknown.append(said[0])
            said = said[end:]
        if unknown:
            word = " ".join(unknown)
            known = (*self._topics.values(), *NAMES, *(level.value for level in Difficulty))
            hint = did_you_mean(word[:100], known) or f"expected {SORTS}: {_some(known)}"
            message = f"{shown(word)} is no topic, no kind of question and no difficulty"
            if place.file == TOPICS:
                known = tuple(self._topics.values())
                hint = did_you_mean(word[:100], known) or f"expected one of {_some(known)}"
                message = f"{shown(word)} is no topic of {_packs(self._packs)}"
            self._add(place, Rule.UNKNOWN_TOPIC, message, hint)

    def _add(self, place: Location, rule: Rule, message: str, hint: str) -> None:
        self.problems.append(Problem(place, rule.value, message, hint))


def _place(name: str, places: Places, otherwise: Location | None) -> Location:
    return dict(reversed(places)).get(name) or otherwise or Location(COMMAND_LINE)


def _told(place: Location) -> str:
    return f"in line {place.line}" if place.line else "elsewhere"


def _topics_of(packs: Iterable[Pack]) -> Iterator[str]:
    for pack in packs:
        for told in (pack.relations, pack.facts, pack.open):
            for one in told.values():
                yield from one.topics


def _packs(packs: Iterable[Pack]) -> str:
    return ", ".join(pack.name for pack in packs)


def _some(words: Sequence[str], most: int = 8) -> str:
    return ", ".join(words[:most]) + (", …" if words[most:] else "")
