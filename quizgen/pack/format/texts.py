"""The texts of a pack: any, or such as have a form, like ids and addresses."""

from dataclasses import replace

from quizgen.machine.pattern import pattern
from quizgen.pack.format.shape import Form, Text, one_or_many
from quizgen.pack.rule import Rule

TEXT = Text()
TEXTS = one_or_many(TEXT)

ID = Text(
    Form(
        pattern(r"[A-Za-z0-9_-]+"),
        Rule.BAD_ID,
        "an id",
        "ids are made of the letters a to z, digits, hyphens and underscores: `south-korea`",
    )
)
KIND = replace(ID, names="kind")
VALUE_KIND = replace(KIND, offers=("quantity", "date", "text"))
SOURCE_ID = replace(ID, names="source")
SOURCE_IDS = one_or_many(SOURCE_ID)
RELATION_ID = replace(ID, names="relation")
RELATION_IDS = one_or_many(RELATION_ID)
TABLE_ID = replace(ID, names="table")
ENTITY_ID = replace(ID, names="entity")
ENTITY_IDS = one_or_many(ENTITY_ID)
TEXT_OR_ID = replace(TEXT, names="entity")
"""A text that may be an entity's id."""

FACT_ID = Text(
    Form(
        pattern(r"[^\s/]+"),
        Rule.BAD_ID,
        "the id of a fact",
        "write it as `quizgen items` names it: `deadline`, `stance.usa`",
    )
)

PACK_ID = Text(
    Form(
        # Files are named by it: Windows keeps some names for devices, whatever their suffix.
        pattern(r"(?!(con|prn|aux|nul|com[0-9]|lpt[0-9])$)(?!.{101})[a-z0-9]+(-[a-z0-9]+)*"),
        Rule.BAD_ID,
        "a pack's id",
        "it is made of lower-case letters, digits and hyphens: `venezuela-2019`; it has at most "
        "100 characters, and is no name of a device, such as con or com1",
    )
)

LANGUAGE = Text(
    Form(
        pattern(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*"),
        Rule.BAD_LANGUAGE,
        "a language tag",
        "write one such as en, es or pt-BR",
    ),
    names="language",
)

URL = Text(
    Form(
        pattern(r'https?://[^\s<>"]+'),
        Rule.BAD_URL,
        "a web address",
        "write it in full, from https:// on and without spaces",
    )
)

REPORTS = Text(
    Form(
        pattern(r'(https?://|mailto:[^\s<>"?@]+@)[^\s<>"]+'),
        Rule.BAD_URL,
        "an address for reports",
        "write a web address in full, from https:// on, or an e-mail address behind mailto:",
    )
)
