"""Replies compared with names word by word, with what a question says of what it asks for."""

from collections.abc import Collection, Iterator, Sequence
from enum import Enum

from quizgen.items.item import Item
from quizgen.languages.persons import is_particle, titles_of
from quizgen.languages.tag import primary
from quizgen.languages.variants.given import is_same_name
from quizgen.languages.variants.kinds import kinds_of
from quizgen.languages.variants.letters import bare_letters
from quizgen.languages.variants.short import SHORT
from quizgen.machine.pattern import pattern
from quizgen.marking.names.alike import is_acronym, is_compound, is_like, is_same, is_short_for
from quizgen.marking.names.framed import MOST, idle_words, is_idle
from quizgen.marking.names.surnames import SHORTEST, is_person
from quizgen.marking.names.words import Word, number_in, words_of

FULL = 3
"""Before a name of so many words, others of the same person may stand."""

LONG_KIND = 5
"""A word for a kind of fewer letters ends other words by chance."""

_SIGNS = pattern(r"[=/^*<>|\\{}_]|(?<!\w)[-+−–]\s?\w|\w[+−]\w")


class Found(Enum):
    """How much of a name a reply has."""

    WHOLE = "all its words"
    PART = "all but what the question says"
    NONE = "none of it, or something else beside it"


class Matcher:
    """Compares replies to one question with names."""

    def __init__(self, item: Item, language: str) -> None:
        self._language = language
        self._sorted = sorted(item.accepted, key=len, reverse=True)
        self._rivals = item.rivals
        self._person = is_person(item, language)
        self._is_german = primary(language) == "de"
        kinds = kinds_of(language)
        idle = idle_words(item, language, person=self._person) | kinds.anywhere
        self._idle = frozenset(map(bare_letters, idle))
        self._before = frozenset(map(bare_letters, kinds.before | kinds.anywhere))
        nouns = {word.text for word in words_of(item.stem, language) if not word.is_capital}
        nouns |= {word.text for one in item.beside[:1] for word in words_of(one, language)}
        self._asked = frozenset(nouns)
        names = [words_of(name, language) for name in item.accepted]
        self._names = frozenset(word.text for words in names for word in words)
        given = (word.text for words in names for word in (words[:-1]))
        self._given = frozenset(given if self._person else ())
        self._initials = frozenset(word.text[0] for word in names[0] if len(names[0]) > 1)

    def find(self, typed: Sequence[Word]) -> str:
        """Return the right name that stands in a reply, if none of another thing does."""
        found = next(
            (name for name in self._sorted if self._has(typed, name) is not Found.NONE), ""
        )
        is_other = found and any(self._has(typed, name) is Found.WHOLE for name in self._rivals)
        return "" if is_other else found

    def _has(self, typed: Sequence[Word], name: str) -> Found:
        """Tell how much of a name stands in a reply, in one form of its words or another."""
        parts = words_of(name, self._language)
        letters = "".join(part.text for part in parts)
        if _SIGNS.search(name) or not letters:
            return Found.NONE
        if len(letters) < SHORTEST and not _stands_out(typed, parts):
            return Found.NONE
        if is_acronym(typed, parts) or is_acronym(parts, typed):
            return Found.WHOLE
        numbered = self._is_numbered(parts)
        left = list(self._apart(typed))
        missing = [part for part in parts if not self._take(part, left, numbered=numbered)]
        if missing and not self._may_lack(missing, parts, typed):
            return Found.NONE
        if len(left) > MOST or not self._says_nothing(left, typed, parts):
            return Found.NONE
        return Found.PART if missing else Found.WHOLE

    def _apart(self, typed: Sequence[Word]) -> Iterator[Word]:
        """Yield words, and initials one by one: *JW* is J. W."""
        for word in typed:
            if self._person and word.is_capitals and not number_in(word, self._language):
                yield from (Word(letter, is_short=True) for letter in word.text)
            else:
                yield word

    def _take(self, part: Word, left: list[Word], *, numbered: bool) -> bool:
        """Take the word that is a part of a name out of a reply; tell whether there was one."""
        for is_it in (is_same, self._is_like, self._is_called):
            for word in left:
                if is_it(word, part) or (numbered and self._is_number(word, part)):
                    left.remove(word)
                    return True
        return False

    def _is_numbered(self, parts: Sequence[Word]) -> bool:
        return any(number_in(part, self._language) for part in parts)

    def _is_number(self, word: Word, part: Word) -> bool:
        number = number_in(part, self._language)
        return bool(number) and number == number_in(word, self._language)

    def _is_like(self, word: Word, part: Word) -> bool:
        """Tell whether a word may be another one in short, by ear, mistyped or in a language."""
        if number_in(part, self._language) or len(part.text) == 1:
            return False
        if is_short_for(word, part) or is_like(word, part):
            return True
        return self._is_german and is_compound(word, part, self._before)

    def _is_called(self, word: Word, part: Word) -> bool:
        """Tell whether somebody's given name was typed in another language, or for short."""
        return part.text in self._given and is_same_name(word.text, part.text)

    def _may_lack(
        self, missing: Sequence[Word], parts: Sequence[Word], typed: Sequence[Word]
    ) -> bool:
        """Tell whether what a reply lacks of a name is what the question says: which treaty?"""
        told = [part for part in parts if part not in missing]
        texts = {word.text for word in typed}
        if sum(len(part.text) for part in told) < SHORTEST:
            return False
        ends = {parts[0], parts[-1]}
        is_middle = self._person and ends.isdisjoint(missing) and not self._is_numbered(parts)
        if is_middle:
            return True
        if any(part.text not in texts for part in told):
            return False
        kinds = self._before if parts[-1] in told else frozenset()
        return all(
            part.text in self._asked or part.text in kinds or is_particle(part.text)
            for part in missing
        )

    def _says_nothing(
        self, left: Sequence[Word], typed: Sequence[Word], parts: Sequence[Word]
    ) -> bool:
        """Tell whether what stands beside a name says nothing of its own."""
        known, leading = self._names, self._leading(left, typed, parts)
        middle = self._middle(typed, parts)
        first = next((n for n, word in enumerate(typed) if word not in left), 0)
        before = {word for word in typed[:first] if self._tells_kind(word)}
        return all(
            word in before
            or is_idle(word.text, self._idle)
            or (self._person and self._is_beside(word, parts))
            for word in left
            if word.text not in known and word not in middle and word not in leading
        )

    def _leading(
        self, left: Sequence[Word], typed: Sequence[Word], parts: Sequence[Word]
    ) -> Collection[Word]:
        """Return capitalized words before a name of several: *the British House of Commons*."""
        proper = [part for part in parts if part.is_capital]
        if self._person or len(proper) == 1 or len(proper) < len(parts):
            return ()
        before = typed[: len(typed) - len(parts)]
        is_whole = list(typed[len(before) :]) == [word for word in typed if word not in left]
        return (
            [word for word in before if word.is_capital] if is_whole and len(before) < FULL else ()
        )

    def _middle(self, typed: Sequence[Word], parts: Sequence[Word]) -> Collection[Word]:
        """Return the words between the first and the last name of somebody in a reply."""
        if not self._person or len(parts) == 1 or self._is_numbered(parts):
            return ()
        ends = [n for n, word in enumerate(typed) if self._is_either(word, (parts[0], parts[-1]))]
        start = 0 if len(parts) >= FULL else ends[0] + 1 if ends else 0
        between = typed[start : ends[-1]] if ends else ()
        return [word for word in between if word.is_capital or is_particle(word.text)]

    def _is_either(self, word: Word, parts: Sequence[Word]) -> bool:
        is_it = (is_same, self._is_like, self._is_called)
        return any(is_one(word, part) for is_one in is_it for part in parts)

    def _tells_kind(self, word: Word) -> bool:
        """Tell whether a word says of which kind a name is, in short or as part of another."""
        long = SHORT.get(word.text, frozenset())
        if word.text in self._before or not long.isdisjoint(self._before):
            return True
        if word.is_short and len(word.text) < SHORTEST:
            return any(kind.startswith(word.text) for kind in self._asked)
        return any(word.text.endswith(kind) for kind in self._before if len(kind) >= LONG_KIND)

    def _is_beside(self, word: Word, parts: Sequence[Word]) -> bool:
        """Tell whether a word may stand beside somebody's name: *Pres.*, *de*, an initial."""
        if len(word.text) == 1:
            return len(parts) > 1 or word.text in self._initials
        short = word.is_short and len(word.text) >= SHORTEST
        titles = titles_of(self._language)
        if not SHORT.get(word.text, frozenset()).isdisjoint(titles):
            return True
        titled = short and any(title.startswith(word.text) for title in titles)
        return titled or is_particle(word.text)


def _stands_out(typed: Sequence[Word], parts: Sequence[Word]) -> bool:
    """Tell whether a short name stands in capitals among words: it was the UK."""
    return len(parts) == 1 and any(word == parts[0] and word.is_capitals for word in typed)
