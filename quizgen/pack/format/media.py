"""What may be said of pictures and sounds: where they are, what they show, whose they are."""

from quizgen.pack.format.shape import Demand, Either, Field, Flag, Listed, Map, Record
from quizgen.pack.format.texts import ID, TEXT

_FILE = "Its path from the pack's folder, with slashes, such as"
_PICTURE_FILE = f"{_FILE} pictures/cell.svg: a PNG, JPEG, WebP or SVG."
_SOUND_FILE = f"{_FILE} sounds/word.ogg: an MP3, OGG or WAV."
_ID = "The id of one that is listed under `media`, of which all else is taken that is not told."

_RIGHTS = {
    "credit": Field(TEXT, "Who made it, as it is told beside it."),
    "license": Field(TEXT, "The terms on which it may be used, such as CC-BY-4.0."),
    "source": Field(TEXT, "Where it is from, such as an address."),
}
_ALT = Field(
    TEXT,
    "What it shows, in words, for those who cannot see it; it must not tell the answer. "
    "Every picture has one.",
)
_HEARD = Field(TEXT, "What is heard, in words, for those who cannot hear it.")
_REVEAL = Field(Flag(), "Whether it is kept back until the answer is told.")

POINT = Listed(TEXT)

REGION = Record(
    "a region",
    {
        "label": Field(TEXT, "What it is: an entity's id, or words.", required=True),
        "rect": Field(
            Listed(TEXT),
            "A rectangle: where it begins from the left and from the top, its width and height; "
            "in pixels, in the units of a drawing, or in per cent: [10%, 20%, 30%, 15%].",
        ),
        "polygon": Field(
            Listed(POINT), "Its corners, each as it is from the left and from the top."
        ),
    },
    sample="label: TEXT, rect: […]",
    one_of=("rect", "polygon"),
)
_REGIONS = Field(
    Listed(REGION, fewest=1), "Parts of it that have names; each is marked in turn, and asked for."
)
_ASK = Field(TEXT, "The question for its regions, such as: What is marked here? Regions need one.")

_WORDED = Demand(
    "file", (), "alt", "a picture", "write what it shows, without the answer: `alt: a cell, …`"
)

PICTURE = Record(
    "a picture",
    {
        "file": Field(TEXT, _PICTURE_FILE),
        "id": Field(ID, _ID),
        "alt": _ALT,
        **_RIGHTS,
        "reveal": _REVEAL,
        "regions": _REGIONS,
        "ask": _ASK,
    },
    demands=(_WORDED,),
    sample="file: TEXT, alt: what it shows",
    one_of=("file", "id"),
)

SOUND = Record(
    "a sound",
    {
        "file": Field(TEXT, _SOUND_FILE),
        "id": Field(ID, _ID),
        "alt": _HEARD,
        **_RIGHTS,
        "reveal": _REVEAL,
    },
    sample="file: TEXT",
    one_of=("file", "id"),
)

LISTED_MEDIUM = Record(
    "a listed picture or sound",
    {
        "file": Field(TEXT, f"{_FILE} cell.svg or word.ogg.", required=True),
        "alt": Field(TEXT, f"{_ALT.about} Of a sound, what is heard."),
        **_RIGHTS,
        "regions": _REGIONS,
        "ask": _ASK,
    },
    sample="file: TEXT, alt: what it shows",
)

SHOWN = {
    "image": Field(
        Either(scalar=TEXT, mapping=PICTURE),
        "A picture of it: the id of one that is listed under `media`, or a record.",
    ),
    "audio": Field(
        Either(scalar=TEXT, mapping=SOUND),
        "A sound of it: the id of one that is listed under `media`, a file, or a record.",
    ),
}
"""What things, facts and wrong answers may have."""

MEDIA = Map(
    Either(scalar=TEXT, mapping=LISTED_MEDIUM),
    "a picture or a sound",
    key=ID,
    sample="ID: {file: TEXT, alt: what it shows}",
)
