"""What a blueprint's file may contain: each record, each key, and what it means."""

from dataclasses import replace

from quizgen.items.kinds import NAMES
from quizgen.pack.format.facts import MOST_POINTS
from quizgen.pack.format.schema import JsonObject, schema_of
from quizgen.pack.format.shape import (
    Choice,
    Either,
    Field,
    Flag,
    Listed,
    Map,
    Record,
    Whole,
)
from quizgen.pack.format.texts import PACK_ID, TEXT, TEXTS

MOST_QUESTIONS = 500
"""How many questions a form may have."""

ALL = "all"
"""What stands for all kinds."""

START = "a blueprint begins with `blueprint: its-name` and has `take: 20`, or `sections`"

_NAME = replace(
    PACK_ID, form=replace(PACK_ID.form, noun="a blueprint's name") if PACK_ID.form else None
)
_KIND = Choice((*NAMES, ALL))
_KINDS = Either(scalar=_KIND, sequence=Listed(_KIND, fewest=1))

_DRAWN = {
    "kinds": Field(_KINDS, "The kinds of question that are drawn: choice unless told, or all."),
    "topics": Field(TEXTS, "What they are about: one of these topics."),
    "points": Field(
        Whole(MOST_POINTS),
        f"What each question is worth, {MOST_POINTS} at most; what the pack says unless told.",
    ),
}
"""What a blueprint says for all of its sections, and a section for itself."""

_ASKED = {
    "take": Field(
        Either(
            scalar=Whole(MOST_QUESTIONS),
            mapping=Map(Whole(MOST_QUESTIONS), "what is taken", key=TEXT, sample="TEXT: 5"),
        ),
        "How many questions are drawn: 10; or so many of each sort: {easy: 5, hard diplomacy: 2, "
        "cloze: 3}, by difficulties, kinds and topics.",
    ),
    "questions": Field(
        TEXTS,
        "Questions that are asked in any case, by their ids or parts of these that only one has.",
    ),
    "among": Field(TEXTS, "The questions that are drawn from, likewise; all unless told."),
    "keep-order": Field(
        Flag(),
        "Whether those asked in any case stand in this order on every version, before the others.",
    ),
}

SECTION = Record(
    "a section",
    {
        "title": Field(TEXT, "What stands above it, such as Part I."),
        "instructions": Field(TEXT, "What is said below its title."),
        **_DRAWN,
        **_ASKED,
    },
    sample="take: 10",
)

BLUEPRINT = Record(
    "a blueprint",
    {
        "blueprint": Field(
            _NAME,
            "Its name, by which files are called: lower-case letters, digits and hyphens.",
            required=True,
        ),
        "title": Field(TEXT, "What people read at the top; the pack's title unless told."),
        "school": Field(TEXT, "Who asks, such as a school and a class."),
        "instructions": Field(TEXT, "What is said before the first question."),
        **_DRAWN,
        "exclude": Field(TEXTS, "Questions that are never asked, by ids or parts of these."),
        "sections": Field(
            Listed(SECTION, fewest=1),
            "Its parts, in their order; one that has no parts says itself what is taken.",
        ),
        **_ASKED,
    },
)


def blueprint_schema() -> JsonObject:
    """Return the JSON Schema of blueprints, by which editors complete and explain."""
    about = "What a form is made of: how many questions, of which kinds, topics and difficulties."
    return schema_of(BLUEPRINT, "A blueprint of quizgen", about)
