"""What a key says below its entries and at its end: sources, credits, points, as marked text.

So each format that shows marked text shows titles and links in its own way.
"""

from quizgen.languages.catalogue import Catalogue
from quizgen.markup.address import is_of_web
from quizgen.markup.carried import carry, tree_of
from quizgen.markup.tree import Link, Style, Styled, Words
from quizgen.paper.answer_key import CitedSource, Entry, Place, Quote
from quizgen.paper.credits import Credit


def cited(source: CitedSource, words: Catalogue) -> str:
    """Tell where a key is said, with the words of the source.

    Args:
        source: The source, with what is quoted from it.
        words: The words of the language.
    """
    quotes = ", ".join(_quoted(quote, words) for quote in source.quotes)
    said = f"{_colon(words)}{quotes}" if quotes else ""
    return f"{words.gettext('Source:')} {_called(source)}{said}"


def looked_up(source: CitedSource, words: Catalogue) -> str:
    """Tell where a source can be read.

    Args:
        source: The source, which has an address.
        words: The words of the language.
    """
    about = f", {source.about}" if source.about else ""
    return f"{source.title}{about}{_colon(words)}{_link(source.url)}"


def credited(credit: Credit, words: Catalogue) -> str:
    """Tell who made pictures and sounds, and on which terms they may be used."""
    made = ", ".join(filter(None, (credit.about, _link(credit.source) if credit.source else "")))
    return f"{'; '.join(credit.shown)}{_colon(words)}{made}"


def points(entry: Entry, words: Catalogue) -> str:
    """Tell how many points an entry is worth, and whether a person has to give them."""
    read = words.gettext("Not proven: a person reads the answer.") if entry.is_read else ""
    return " · ".join(filter(None, (_strong(entry.worth), read)))


def also_right(entry: Entry, words: Catalogue) -> str:
    """Tell what else is right where an answer is written."""
    return f"{words.gettext('Also right:')} {'; '.join(entry.also)}"


def place_of(place: Place) -> str:
    """Tell where an item stands, with its letters, on a line that breaks between places only."""
    parts = (
        place.called,
        _strong(place.letters) if place.letters else "",
        f"({' '.join(place.others)})" if place.others else "",
    )
    return " ".join(filter(None, parts)).replace(" ", "\u00a0")


def imprint(terms: str, words: Catalogue) -> str:
    """Tell on which terms all may be used, if that is told, and what made it.

    Args:
        terms: The pack's license, or an empty text.
        words: The words of the language.
    """
    told = words.gettext("Licence: {license}.", license=terms) if terms else ""
    return " ".join(filter(None, (told, words.gettext("Made with quizgen."))))


def _called(source: CitedSource) -> str:
    title = carry((Styled(Style.EMPHASIS, tree_of(source.title)),))
    return f"{title}, {source.about}" if source.about else title


def _quoted(quote: Quote, words: Catalogue) -> str:
    if not quote.text:
        return quote.at
    # Translators: the words of a source, in the quotation marks of the language.
    text = words.gettext("“{quote}”", quote=quote.text)
    return f"{text} ({quote.at})" if quote.at else text


def _link(address: str) -> str:
    return carry((Link(address, (Words(address),)),)) if is_of_web(address) else address


def _strong(text: str) -> str:
    return carry((Styled(Style.STRONG, (Words(text),)),)) if text else ""


def _colon(words: Catalogue) -> str:
    return words.pgettext("behind a title", ": ")
