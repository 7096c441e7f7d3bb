"""Right names in other words: *Louis the Fourteenth*, *Abe Lincoln*, *St. Exupéry*, *the OAS*."""

from collections.abc import Collection, Iterator, Sequence

from quizgen.items.item import Item
from quizgen.languages.persons import is_particle, titles_of
from quizgen.languages.tag import primary
from quizgen.languages.variants.given import is_same_name
from quizgen.languages.variants.letters import bare_letters
from quizgen.languages.variants.kinds import kinds_of
from quizgen.languages.variants.short import SHORT
from quizgen.languages.variants.sounds import sound_of
from quizgen.machine.pattern import pattern
from quizgen.marking.names.around import same_country, without_office, without_place
from quizgen.marking.names.framed import LONGEST, MOST, NUMBERED, idle_words, is_idle, makes_other, owns
from quizgen.marking.names.surnames import SHORTEST, is_person, is_spouse
from quizgen.marking.names.words import Word, number_in, words_of
from quizgen.marking.slip import is_one_edit, is_slip_of_word

HEARD = 4
"""Of fewer sounds, words are others too easily."""

LONG = 9
"""Of as many sounds, one may be another."""

FULL = 3
"""Before a name of so many words, others of the same person may stand."""

LONG_KIND = 5
"""A word for a kind of fewer letters ends other words by chance."""

_PLURALS = ("s", "es", "e", "n", "en", "er")

_SIGNS = pattern(r"[=/^*<>|\\{}_]|(?<!\w)[-+−–]\s?\w|\w[+−]\w")
_WORDS = pattern(r"[^\W\d_]+(?:[\s'’.-]+[^\W\d_]+)*\.?")
_BETWEEN = pattern(r"['’-]")
_BRACKETED = pattern(r"([^()\[\]]+)[(\[]\s*=?\s*([^()\[\]]+?)\s*[)\]]\.?")


def name_meant(reply: str, item: Item, language: str) -> str:
    """Return the right name that a reply may have in other words; empty where it has none.

    Its words may be numbers in other signs, in short, given names of another language, slips or
    as they sound; what the question says of its kind may be missing, and what says nothing may
    stand beside it. Whether the name is meant is for the student to say.

    Args:
        reply: What was typed; it is none of the names that are right.
        item: What was asked.
        language: A BCP 47 tag of the language of the question.
    """
    if item.expected is not None or len(reply) > LONGEST:
        return ""
    reply = NUMBERED.sub("", reply)
    if makes_other(reply, item.stem, language) or is_spouse(reply.split(), language):
        return ""
    if owns(reply, language):
        return ""
    matcher = _Matcher(item, language)
    several = (reply, without_place(reply, item, language), without_office(reply, item, language))
    for text in filter(None, several):
        meant = matcher.find(words_of(text, language))
        if meant:
            return meant
    country = same_country(reply, item) or _run_together(reply, item, language)
    return country or (_in_brackets(reply, item, language) if is_person(item, language) else "")


def _run_together(reply: str, item: Item, language: str) -> str:
    """Return the right name whose letters a reply has, parted in another way: *Cote dIvoire*."""
    if not _WORDS.fullmatch(reply):
        return ""
    letters = "".join(word.text for word in words_of(reply.replace("'", " "), language))
    if len(letters) < HEARD:
        return ""
    names = ((name, words_of(_BETWEEN.sub(" ", name), language)) for name in item.accepted)
    return next((name for name, words in names if "".join(w.text for w in words) == letters), "")


def _in_brackets(reply: str, item: Item, language: str) -> str:
    """Return the right name that stands in brackets behind another one: *Temüjin (Genghis Khan)*."""
    found = _BRACKETED.fullmatch(reply.strip())
    if found is None:
        return ""
    outside, inside = words_of(found[1], language), words_of(found[2], language)
    if outside in {words_of(rival, language) for rival in item.rivals} or len(outside) > MOST:
        return ""
    return next((name for name in item.accepted if words_of(name, language) == inside), "")


class _Matcher:
    """Compares replies to one question with names."""

    def __init__(self, item: Item, language: str) -> None:
        self._language = language
        self._sorted = sorted(item.accepted, key=len, reverse=True)
        self._rivals = item.rivals
        self._person = is_person(item, language)
        kinds = kinds_of(language)
        idle = idle_words(item, language, person=self._person) | kinds.anywhere
        self._idle = frozenset(map(bare_letters, idle))
        self._before = frozenset(map(bare_letters, kinds.before | kinds.anywhere))
        nouns = {word.text for word in words_of(item.stem, language) if not word.is_capital}
        nouns |= {word.text for one in item.beside[:1] for word in words_of(one, language)}
        self._asked = frozenset(nouns)
        names = [words_of(name, language) for name in item.accepted]
        self._names = frozenset(word.text for words in names for word in words)
        self._initials = frozenset(word.text[0] for word in names[0] if len(names[0]) > 1)

    def find(self, typed: Sequence[Word]) -> str:
        """Return the right name that stands in a reply, if none of another thing does."""
        found = next((name for name in self._sorted if self.has(typed, name)), "")
        is_other = found and any(self.has(typed, name, whole=True) for name in self._rivals)
        return "" if is_other else found

    def has(self, typed: Sequence[Word], name: str, *, whole: bool = False) -> bool:
        """Tell whether a name stands in a reply, in one form of its words or another.

        Args:
            typed: The words of the reply.
            name: What may stand in it.
            whole: Whether every word of the name must.
        """
        parts = words_of(name, self._language)
        letters = "".join(part.text for part in parts)
        if _SIGNS.search(name) or not letters:
            return False
        if len(letters) < SHORTEST and not _stands_out(typed, parts):
            return False
        if is_acronym(typed, parts) or is_acronym(parts, typed):
            return True
        numbered = self._is_numbered(parts)
        left = list(self._apart(typed))
        missing = [part for part in parts if not self._take(part, left, numbered=numbered)]
        if missing and (whole or not self._may_lack(missing, parts)):
            return False
        texts = {word.text for word in typed}
        if missing and any(part.text not in texts for part in parts if part not in missing):
            return False
        return len(left) <= MOST and self._says_nothing(left, typed, parts)

    def _apart(self, typed: Sequence[Word]) -> Iterator[Word]:
        """Yield words, and initials one by one: *JW* is J. W."""
        for word in typed:
            if self._person and word.is_capitals and not number_in(word, self._language):
                yield from (Word(letter, is_short=True) for letter in word.text)
            else:
                yield word

    def _take(self, part: Word, left: list[Word], *, numbered: bool) -> bool:
        """Take the word that is a part of a name out of a reply; tell whether there was one."""
        for is_it in (_is, self._is_like):
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
        one, other = word.text, part.text
        if number_in(part, self._language) or len(other) == 1:
            return False
        if len(one) == 1 and (word.is_short or word.is_capital):
            return part.is_capital and other.startswith(one)
        if other in SHORT.get(one, ()) or one in SHORT.get(other, ()):
            return True
        if word.is_short and len(one) > 1 and other.startswith(one):
            return True
        if self._person and is_same_name(one, other):
            return True
        if primary(self._language) == "de" and one in {f"{other}{kind}" for kind in self._before}:
            return True
        return is_slip_of_word(one, other) or is_plural(one, other) or sounds_like(one, other)

    def _may_lack(self, missing: Sequence[Word], parts: Sequence[Word]) -> bool:
        """Tell whether what a reply lacks of a name is what the question says: which treaty?"""
        told = [part for part in parts if part not in missing]
        if sum(len(part.text) for part in told) < SHORTEST:
            return False
        kinds = self._before if parts[-1] in told else frozenset()
        ends = {parts[0], parts[-1]}
        return all(
            part.text in self._asked
            or part.text in kinds
            or is_particle(part.text)
            or (self._person and part not in ends and not self._is_numbered(parts))
            for part in missing
        )

    def _says_nothing(
        self, left: Sequence[Word], typed: Sequence[Word], parts: Sequence[Word]
    ) -> bool:
        """Tell whether what stands beside a name says nothing of its own."""
        known = self._names
        middle = self._middle(typed, parts)
        first = next((n for n, word in enumerate(typed) if word not in left), 0)
        before = {word for word in typed[:first] if self._tells_kind(word)}
        return all(
            word in before
            or is_idle(word.text, self._idle)
            or (self._person and self._is_beside(word, parts))
            for word in left
            if word.text not in known and word not in middle
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
        return any(_is(word, part) or self._is_like(word, part) for part in parts)

    def _tells_kind(self, word: Word) -> bool:
        """Tell whether a word says of which kind a name is, in short or as part of another."""
        if word.text in self._before or not SHORT.get(word.text, frozenset()).isdisjoint(self._before):
            return True
        if word.is_short and len(word.text) < SHORTEST:
            return any(kind.startswith(word.text) for kind in self._asked)
        return any(word.text.endswith(kind) for kind in self._before if len(kind) >= LONG_KIND)

    def _is_beside(self, word: Word, parts: Sequence[Word]) -> bool:
        """Tell whether a word may stand beside somebody's name: *de*, an initial, *Pres.*"""
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


def _is(word: Word, part: Word) -> bool:
    return word.text == part.text


def is_acronym(short: Sequence[Word], words: Sequence[Word]) -> bool:
    """Tell whether one word is made of the first letters of others: *OAS*, *UdSSR*.

    Args:
        short: What may be the one.
        words: What it may be short for.
    """
    letters = "".join(word.text for word in short)
    capitals = [word.text[0] for word in words if word.is_capital]
    is_one = len(short) == 1 or all(len(word.text) == 1 for word in short)
    return is_one and len(capitals) > 1 and letters == "".join(capitals)


def sounds_like(word: str, right: str) -> bool:
    """Tell whether two words sound alike; of long ones, all but one sound.

    Args:
        word: What counts of a typed word.
        right: What counts of the right one.
    """
    one, other = sound_of(word), sound_of(right)
    if one == other:
        return len(other) >= HEARD
    return min(len(one), len(other)) >= LONG and is_one_edit(one, other)


def is_plural(word: str, right: str) -> bool:
    """Tell whether one of two words is the other with the ending of a plural."""
    short, long = sorted((word, right), key=len)
    if len(short) < HEARD:
        return False
    return long in {f"{short}{end}" for end in _PLURALS} or long == f"{short[:-1]}ies"
