"""Items that show pictures and let hear sounds, in every place where they may."""

from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from quizgen.forms import Edition
from quizgen.items.item import Item
from quizgen.media.record import Medium, Picture
from tests.exporters.handouts import item, laid_out, several, typed
from tests.exporters.marks import HOSTILE as HOSTILE_MARKS
from tests.media.files import mp3, picture, svg
from tests.media.records import heard, pictured, region

Seen = TypeVar("Seen", bound=Medium)

NAMES = ("nucleus", "ribosome", "vacuole", "centriole")

HOSTILE = (
    *(text for text in HOSTILE_MARKS if len(text) < 90),
    '"><script>document.documentElement.id="ran"</script>',
    "' onerror='document.documentElement.id=\"ran\"' x='",
    'x" onerror=alert(1) y="',
    "[sound:quizgen-0.wav] [sound:../x.mp3]",
    "]] [sound:x.wav",
    "</span></li></ol></main><img src=https://a.example/x.png>",
    "</audio><audio autoplay src=https://a.example/x.mp3>",
    "{{Answer}} {{FrontSide}}",
)
"""Texts that would do something else than be told as words, credits or names of files."""


def looked_at(asked: Item, *shown: Medium) -> Item:
    """Show something instead of each option of an item."""
    options = tuple(
        replace(option, picture=medium)
        if isinstance(medium, Picture)
        else replace(option, sound=medium)
        for option, medium in zip(asked.options, shown, strict=True)
    )
    return replace(asked, options=options)


def drawings(
    folder: Path, count: int, *, credit: str = "", terms: str = "", source: str = ""
) -> list[Picture]:
    """Draw some pictures that differ, and say who made them."""
    return [
        replace(
            pictured(
                folder,
                f"drawing-{number}.svg",
                svg(f'<circle cx="20" cy="15" r="{number + 1}" fill="#00f"/>'),
                alt=f"Part {number}",
            ),
            credit=credit,
            license=terms,
            source=source,
        )
        for number in range(count)
    ]


def marked(picture: Picture, *places: int) -> Picture:
    """Mark some of three regions of a picture."""
    regions = (
        region("nucleus", 10, 10, 30, 40),
        region("vacuole", 60, 10, 90, 40),
        region("ribosome", 60, 60, 80, 90),
    )
    return replace(picture, regions=regions, marked=places)


def every_place(folder: Path) -> list[Item]:
    """Make items with something to see or hear under the stem, as options, and revealed."""
    cell = replace(
        pictured(folder, "cell.png", alt="A cell & more"),
        credit="A. Painter",
        license="CC-BY-4.0",
        source="https://a.example/cell?a=1&b=2",
    )
    word = replace(heard(folder, alt="a word, spoken"), credit="C. Speaker", source="her own voice")
    under, *options = drawings(folder, 5, credit="B. Drawer")
    late = pictured(folder, "late.jpg", picture("JPEG"), alt="A leaf")
    return [
        replace(item("under", "What is this?", *NAMES), pictures=(under,), sounds=(word,)),
        looked_at(item("seen", "Which is the first?", *NAMES), *options),
        looked_at(several("many", "Which are old?", NAMES[:2], NAMES[2:]), *reversed(options)),
        looked_at(
            item("heard", "Which says it?", "aye", "no"), word, heard(folder, "no.mp3", mp3())
        ),
        replace(typed("marked", "What is marked?", "nucleus"), pictures=(marked(cell, 0),)),
        replace(item("late", "Which colour?", "green", "red"), revealed=(late, word)),
    ]


def said(folder: Path, text: str) -> list[Item]:
    """Make items like these, of which all that is said of pictures and sounds is one text."""

    def tell(medium: Seen) -> Seen:
        return replace(medium, alt=text, credit=text, license=text, source=text)

    def retold(asked: Item) -> Item:
        options = tuple(
            replace(
                option,
                picture=option.picture and tell(option.picture),
                sound=option.sound and tell(option.sound),
            )
            for option in asked.options
        )
        return replace(
            asked,
            options=options,
            pictures=tuple(map(tell, asked.pictures)),
            sounds=tuple(map(tell, asked.sounds)),
            revealed=tuple(map(tell, asked.revealed)),
        )

    return [retold(asked) for asked in every_place(folder)]


def pointed_at(folder: Path, language: str) -> Edition:
    """Lay out questions in a language on a picture with a mark in each of its parts."""
    third = 100 / 3
    regions = tuple(
        region(
            f"{row} {column}",
            column * third,
            row * third,
            *((end + 1) * third - 1 for end in (column, row)),
        )
        for row in range(3)
        for column in range(3)
    )
    shown = replace(pictured(folder, "map.svg"), regions=regions, credit="A. Painter")
    word = heard(folder, alt="Alpha")
    items = [
        replace(
            item(f"q{place}", "Alpha?", "Beta", "Gamma"),
            pictures=(replace(shown, marked=(place,)),),
            sounds=(word,),
        )
        for place in range(len(regions))
    ]
    return replace(laid_out(*items), language=language)
