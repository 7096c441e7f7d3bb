"""Where an answer is said, as it is told below it."""

from quizgen.items.item import Item
from quizgen.languages.catalogue import Catalogue
from quizgen.study.script import Paper


def show_sources(page: Paper, item: Item, words: Catalogue) -> None:
    """Tell where it is said."""
    for citation in item.sources:
        if citation.quote:
            source = words.gettext(
                "Source: {title}: “{quote}”", title=citation.place, quote=citation.quote
            )
        else:
            source = f"{words.gettext('Source:')} {citation.place}"
        page.say(source, indent=2, hang=2)
        if citation.url:
            page.link(citation.url, indent=4)
