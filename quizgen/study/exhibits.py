"""What questions show and let hear, in a terminal: in words, and as files that can be opened.

A sound is told in words after the answer; before it, only where it cannot be played.
"""

from collections.abc import Iterable
from typing import Protocol

from quizgen.items.item import Item
from quizgen.languages.catalogue import Catalogue
from quizgen.media.record import Medium, Picture, Sound
from quizgen.paper.credits import credit
from quizgen.paper.pointing import in_words
from quizgen.study.script import Paper


class Showroom(Protocol):
    """Where pictures and sounds can be opened, under names that tell no answer."""

    def file_of(self, medium: Medium) -> str:
        """Return the path of a picture or a sound; an empty text where there is none."""

    def drawing_of(self, picture: Picture) -> str:
        """Return what makes the terminal itself show a picture; an empty text if nothing does."""


def show_media(page: Paper, media: Iterable[Medium], words: Catalogue, lead: str = "") -> None:
    """Show pictures and let sounds be heard, before their question is answered.

    Args:
        page: Where to.
        media: The pictures and sounds.
        words: The words of the language.
        lead: What stands before each, such as the letter of an option.
    """
    hang = len(lead) or 2
    for medium in media:
        file = page.showroom.file_of(medium) if page.showroom else ""
        is_kept_back = file and isinstance(medium, Sound)
        said = words.gettext("[sound]") if is_kept_back else in_words(medium, words)
        page.say(f"{lead}{said}", indent=2, hang=hang)
        if isinstance(medium, Picture):
            page.draw(medium)
        if file:
            page.link(file, indent=2 + hang)


def show_revealed(page: Paper, item: Item, words: Catalogue) -> None:
    """Show what comes with an answer, tell what was heard, and who made it all."""
    for sound in item.sounds:
        if sound.alt and page.showroom:
            page.say(in_words(sound, words), indent=2, hang=2)
    for medium in item.revealed:
        show_media(page, [medium], words)
        if isinstance(medium, Sound) and medium.alt and page.showroom:
            page.say(in_words(medium, words), indent=4, hang=2)
    for made in credit(item.media):
        if made.about:
            # Translators: who made what is shown, and its licence.
            said = words.gettext("Credit: {credit}", credit=made.about)
            page.say(said, indent=2, hang=2)
        if made.source:
            page.link(made.source, indent=4 if made.about else 2)
