"""How what was typed stands to what is right."""

from enum import Enum


class Meaning(Enum):
    """How what was typed stands to what is right."""

    RIGHT = "it means the same, or something within it"
    UNSURE = "it may be meant to"
    INEXACT = "it is true, but says less"
    OTHER = "it means something else"
    NONE = "it is neither a number nor a date"
