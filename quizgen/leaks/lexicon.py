"""The words of a language, without their endings: *commemorates* and *commemorated* are one."""

from collections.abc import Callable
from importlib import import_module
from typing import cast
from unicodedata import combining, normalize

from quizgen.folding import UNPARTED, fold
from quizgen.languages.tag import primary
from quizgen.machine.data import folder_of
from quizgen.machine.pattern import pattern

STEMMERS = {
    "ar": "arabic",
    "ca": "catalan",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "et": "estonian",
    "eu": "basque",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hi": "hindi",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "nb": "norwegian",
    "ne": "nepali",
    "nl": "dutch",
    "nn": "norwegian",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
    "yi": "yiddish",
}
"""The stemmers of Snowball (Porter 2001, snowballstem.org) by the tag of their language."""

STOPWORDS = frozenset({"de", "en", "es", "fr", "it", "pt"})
"""The languages whose function words are known: a file each, in the folder ``stopwords``."""

_WORD = pattern(r"\d+(?:[.,]\d+)*|[^\W_]+")

_THOUSANDS = pattern(r"\d{1,3}(?:[.,]\d{3})+")
_PARTING = pattern("[.,]")


class Lexicon:
    """Cuts texts of a language into words; of each, the stem stands for all its forms.

    In a language without a stemmer, words stay as they are.

    Args:
        language: A BCP 47 tag; of ``es-VE``, only ``es`` counts.
    """

    def __init__(self, language: str) -> None:
        self._stem = _stemmer(primary(language))
        self._stop = frozenset(map(_bare, _stopwords(primary(language))))
        self._stems: dict[str, str] = {}

    def words(self, text: str) -> tuple[str, ...]:
        """Return the stems of all words of a text, in their order."""
        return tuple(self._known(word) for word in _cut(text))

    def meaning(self, text: str) -> tuple[str, ...]:
        """Return the stems of the words that mean something: of *the end of it*, *end*."""
        return tuple(self._known(word) for word in _cut(text) if _bare(word) not in self._stop)

    def content(self, text: str) -> tuple[str, ...]:
        """Return what `meaning` does; where no word means anything, as in *who*, all words."""
        return self.meaning(text) or self.words(text)

    def _known(self, word: str) -> str:
        stem = self._stems.get(word)
        if stem is None:
            stem = self._stems[word] = _bare(self._stem(word))
        return stem


def _cut(text: str) -> list[str]:
    """Cut a text into folded words; where a script does not part them, into pairs of letters."""
    words = [_closed_up(word) for word in _WORD.findall(fold(text))]
    if not UNPARTED.search(text):
        return words
    return [piece for word in words for piece in _pieces(word)]


def _closed_up(word: str) -> str:
    """Take the signs from between the thousands of a number: 7,000 is 7000."""
    return _PARTING.sub("", word) if _THOUSANDS.fullmatch(word) else word


def _pieces(word: str) -> list[str]:
    if not UNPARTED.search(word) or len(word) == 1:
        return [word]
    return [word[place : place + 2] for place in range(len(word) - 1)]


def _bare(word: str) -> str:
    """Take the accents from a word: *Guaido* is how *Guaidó* is typed."""
    if word.isascii():
        return word
    return normalize("NFC", "".join(c for c in normalize("NFD", word) if not combining(c)))


def _stemmer(language: str) -> Callable[[str], str]:
    name = STEMMERS.get(language)
    if name is None:
        return str
    # Not by `snowballstemmer.stemmer`, which prefers another release that may be installed:
    # the same packs are to give the same forms on any machine.
    module = import_module(f"snowballstemmer.{name}_stemmer")
    stemmer = getattr(module, f"{name.title()}Stemmer")()
    return cast("Callable[[str], str]", stemmer.stemWord)


def _stopwords(language: str) -> list[str]:
    if language not in STOPWORDS:
        return []
    file = folder_of("quizgen.leaks") / "stopwords" / f"{language}.txt"
    return file.read_text(encoding="utf-8").split()
