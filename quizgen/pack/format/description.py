"""What a pack may contain: each record, each key, and what it means.

The reader checks packs against this description, and editors explain and complete by the
schema that is made of it.
"""

from quizgen.pack.format.shape import (
    Choice,
    Demand,
    Either,
    Field,
    Flag,
    Listed,
    Map,
    Record,
)
from quizgen.pack.format.texts import ID, IDS, LANGUAGE, PACK_ID, TEXT, TEXTS, URL
from quizgen.pack.model import Cardinality

SOURCE = Record(
    "a source",
    {
        "title": Field(TEXT, "What the article is called.", required=True),
        "publisher": Field(TEXT, "Who published it."),
        "published": Field(TEXT, "When it was published."),
        "url": Field(URL, "Where it can be read, from https:// on."),
        "author": Field(TEXT, "Who wrote it."),
        "license": Field(TEXT, "The terms on which it may be used."),
    },
)

ENTITY = Record(
    "an entity",
    {
        "name": Field(TEXT, "What people read.", required=True),
        "also": Field(TEXTS, "Other names of it, all accepted when typed."),
        "in": Field(IDS, "The ids of entities that contain it."),
        "same": Field(IDS, "The ids of entities that are this very thing."),
        "overlaps": Field(IDS, "The ids of entities that share something with it."),
        "note": Field(TEXT, "A few words that tell it apart, such as defence minister."),
        "plural": Field(Flag(), "Whether its name is plural, as `the police officers` is."),
        "traits": Field(
            Map(TEXT, "a trait", key=TEXT, sample="TEXT: …"),
            "What likeness is judged by, such as region: South America.",
        ),
    },
)

EVIDENCE = Map(TEXTS, "a source", key=ID, sample="ID: a few words of it")

CLAIM = {
    "when": Field(TEXT, "When it holds: a date of any precision, such as January 2019."),
    "claimed_by": Field(
        TEXT, "Who claims it: an entity's id, or plain words. Its wording must have {claimed_by}."
    ),
    "disputed": Field(
        Flag(), "Whether sources disagree: its wording must then name its source, by {source}."
    ),
    "attributed": Field(
        Flag(),
        "Whether question and statement say in words of their own whose word a claimed or "
        "disputed fact is. Needed only where {claimed_by} or {source} will not do.",
    ),
    "why": Field(TEXT, "Why it is so, in your own words; shown with the answer."),
    "sources": Field(
        EVIDENCE, "For a source's id, the words in it that say so: a dozen at the most."
    ),
}

TWO = Choice(("2",))

ASSERTION = Record(
    "a fact of a relation",
    {
        "value": Field(TEXTS, "What the subject has: an id, a quantity, a date or a text."),
        "not": Field(TEXTS, "What the subject does not have."),
        "after": Field(
            IDS,
            "The ids of other subjects that came before it, where the values are dates: "
            "no date need be known.",
        ),
        **CLAIM,
    },
)

ASK = Record(
    "the questions of a relation",
    {
        "value": Field(TEXT, "The question for the value, with {subject}."),
        "subject": Field(TEXT, "The question for the subject, with {value}."),
        "match": Field(TEXT, "The request to match subjects with their values."),
        "order": Field(TEXT, "The request to put subjects in their order in time."),
    },
    sample='KEY: "TEXT"',
)

RELATION = Record(
    "a relation",
    {
        "subject": Field(ID, "The kind of its subjects.", required=True),
        "value": Field(ID, "The kind of its values, or quantity, date or text.", required=True),
        "cardinality": Field(
            Choice(tuple(Cardinality)),
            "How many values a subject has at a time, and how many subjects a value: "
            "many-to-one means that each subject has one value. "
            "Nothing follows from many-to-many, the default.",
        ),
        "ask": Field(
            ASK,
            "Its questions. Those for a value or a subject may also have {when}, {claimed_by} and "
            "{source}.",
        ),
        "statement": Field(
            TEXT,
            "The true sentence of a fact, with {subject} and {value}. Needed to ask questions.",
        ),
        "complete": Field(
            Either(scalar=Flag(), sequence=Listed(ID)),
            "Whether no fact is missing, or the ids of the subjects for which none is.",
        ),
        "excludes": Field(IDS, "Relations in which no pair of this one can stand."),
        "topics": Field(TEXTS, "What its questions are about."),
        "options": Field(
            TWO, "2 where no more values are possible: its kind has two members, such as genders."
        ),
        "facts": Field(
            Map(
                Either(
                    scalar=TEXT,
                    sequence=Listed(Either(scalar=TEXT, mapping=ASSERTION)),
                    mapping=ASSERTION,
                ),
                "a subject",
                key=ID,
                sample="ID: its value",
            ),
            "For a subject's id, its value, or a record with more, or a list of these.",
        ),
    },
    demands=(
        Demand(
            "ask",
            ("value", "subject"),
            "statement",
            "a relation that asks",
            'write the true sentence: `statement: "{subject} … {value}."`',
        ),
    ),
    sample="subject: a kind, value: a kind, facts: {…}",
)

WRONG = Record(
    "a wrong answer",
    {
        "text": Field(
            TEXT, "The wrong answer: an id, a quantity, a date or a text.", required=True
        ),
        "why": Field(TEXT, "Why it is wrong, in your own words."),
    },
)

LONE_FACT = Record(
    "a fact on its own",
    {
        "question": Field(TEXT, "The question, which makes sense on its own.", required=True),
        "answer": Field(TEXT, "An id, a quantity, a date or a text.", required=True),
        "single": Field(Flag(), "Whether nothing else than the answer is right too."),
        "statement": Field(TEXT, "The true sentence, with {answer}."),
        "wrong": Field(
            Either(scalar=TEXT, sequence=Listed(Either(scalar=TEXT, mapping=WRONG))),
            "Wrong answers of your own.",
        ),
        "topics": Field(TEXTS, "What it is about."),
        "options": Field(TWO, "2 where no more answers are possible, such as yes and no."),
        **CLAIM,
    },
    sample="question: …, answer: TEXT",
)

PACK = Record(
    "a pack",
    {
        "pack": Field(
            PACK_ID,
            "The pack's id: lower-case letters, digits and hyphens, 100 at most.",
            required=True,
        ),
        "title": Field(TEXT, "What people read at the top.", required=True),
        "language": Field(LANGUAGE, "The language it is written in; en unless told."),
        "license": Field(TEXT, "The terms on which it may be used, such as CC-BY-4.0."),
        "uses": Field(
            TEXTS,
            "Packs whose entities can be referred to: names of bundled ones, "
            "or paths from this file.",
        ),
        "sources": Field(
            Map(Either(scalar=TEXT, mapping=SOURCE), "a source", key=ID, sample="ID: TEXT"),
            "The articles that the facts are taken from, by id; a text is the title.",
        ),
        "entities": Field(
            Map(
                Map(Either(scalar=TEXT, mapping=ENTITY), "an entity", key=ID, sample="ID: TEXT"),
                "a kind",
                key=ID,
                sample="ID: {its-id: its name}",
            ),
            "The things that facts are about: a kind, then its members by id; a text is the name.",
        ),
        "relations": Field(
            Map(RELATION, "a relation", key=ID, sample="ID: {subject: a kind, value: a kind}"),
            "Families of facts that share a question, by id.",
        ),
        "facts": Field(
            Map(LONE_FACT, "a fact", key=ID, sample="ID: {question: …, answer: …}"),
            "Facts on their own, by id.",
        ),
    },
)
