"""What becomes of words that are put into a sentence."""

from collections.abc import Callable, Mapping
from dataclasses import field

from quizgen.languages.names import Dated, Plural
from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import pattern
from quizgen.markup.plain import is_marked, plain

_FIRST = pattern(r"[^\W\d_]+(?:['’]|\s+)")
"""The first word of a text, with what is between it and the next."""


@frozen(kw_only=True, eq=False)
class Nouns:
    """What becomes of words that are put into a sentence.

    Attributes:
        articles: The words that may stand before a name, folded; those that end in an
            apostrophe touch it.
        a: Puts the indefinite article before words; None where it takes more than their
            spelling to choose one, such as a gender.
        possessive: Makes words possessive, given the apostrophe; None where the language
            has no such form.
        on: For days, months and years, what stands before them where something happened then:
            ``on {date}`` for a day, ``le {bare}`` for one without its article. A function where
            that goes by the date's wording. Of other times, `quizgen.languages.prepositions` tells.
        join: Joins what stands before words with them (see `joined`).
        capital: Turns the first letter of a sentence into a capital.
    """

    articles: frozenset[str] = frozenset()
    a: Callable[[str], str] | None = None
    possessive: Callable[[str, str], str] | None = None
    on: Mapping[str, str | Callable[[str], str]] = field(default_factory=dict)
    join: Callable[[str, str], str] = str.__add__
    capital: Callable[[str], str] = str.upper

    def makes(self, form: str) -> bool:
        """Tell whether the language has a form (see `inflect`)."""
        if form == "a":
            return self.a is not None
        if form == "on":
            return bool(self.on)
        return not form or "|" in form or self.possessive is not None

    def inflect(self, words: str, form: str) -> str:
        """Put words into a form; they stay as they are where the language has none such.

        Args:
            words: Words; those that are plural are a `Plural`.
            form: An empty text for the words themselves, ``a`` for those behind the
                indefinite article, ``on`` for a date behind its preposition, an apostrophe
                for the possessive; or two words with ``|`` between them, of which the
                number of the words picks one.
        """
        if not form:
            return words
        if "|" in form:
            singular, _, plural = form.partition("|")
            return plural if isinstance(words, Plural) else singular
        if form == "a":
            return words if isinstance(words, Plural) or self.a is None else _put(self.a, words)
        if form == "on":
            return self._dated(words)
        possessive = self.possessive
        return _put(lambda said: possessive(said, form), words) if possessive else words

    def joined(self, before: str, words: str) -> str:
        """Join what stands before words with them, as `join` does; what is marked stays so."""
        if not is_marked(words):
            return self.join(before, words)
        said = plain(words)
        joined = self.join(before, said)
        if joined == before + said:
            return before + words
        return _melted(joined, said, words)

    def _dated(self, words: str) -> str:
        """Put the preposition before a date; other words stay as they are."""
        if not isinstance(words, Dated):
            return words
        before = self.on.get(words.precision)
        if before is None:
            from quizgen.languages.preposition import put_before
            from quizgen.languages.prepositions import ways_of

            ways = ways_of(words.language)
            return put_before(ways, str(words), words.precision, like=words.like)
        if not isinstance(before, str):
            return before(self.bare(words))
        return before.replace("{date}", words).replace("{bare}", self.bare(words))

    def bare(self, words: str) -> str:
        """Take the article from before words."""
        first = _FIRST.match(words)
        has_one = first and first[0].strip().casefold().replace("’", "'") in self.articles
        return words[first.end() :] if first and has_one else str(words)


def _put(change: Callable[[str], str], words: str) -> str:
    """Put something before or behind words, which are looked at without what is marked in them."""
    if not is_marked(words):
        return change(words)
    said = type(words)(plain(words))
    before, found, after = change(said).partition(said)
    return f"{before}{words}{after}" if found else words


def _melted(joined: str, said: str, words: str) -> str:
    """Put marked words in their place behind a preposition that has melted with their article."""
    from quizgen.markup.pieces import without_start

    article = _FIRST.match(said)
    gone = article.end() if article else 0
    # French *de* loses its vowel before a word that is no article.
    if joined[: -len(said)][-1:] in tuple("'’") and joined.endswith(said):
        gone = 0
    return joined[: len(joined) - len(said) + gone] + without_start(words, gone)
