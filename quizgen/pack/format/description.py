"""What a pack may contain: each record, each key, and what it means.

The reader checks packs against this description, and editors explain and complete by the
schema that is made of it.
"""

from quizgen.pack.format.counts import COUNTS
from quizgen.pack.format.facts import ASSERTION, BOUNDS, CITED, LONE_FACT, OPEN, TWO, WRITTEN
from quizgen.pack.format.media import MEDIA
from quizgen.pack.format.shape import (
    Choice,
    Demand,
    Either,
    Field,
    Flag,
    Listed,
    Map,
    Record,
    one_or_many,
)
from quizgen.pack.format.texts import (
    ENTITY_ID,
    ID,
    KIND,
    LANGUAGE,
    PACK_ID,
    RELATION_IDS,
    REPORTS,
    SOURCE_IDS,
    TABLE_ID,
    TEXT,
    TEXT_OR_ID,
    TEXTS,
    VALUE_KIND,
)
from quizgen.pack.format.things import ENTITY, INNER_TABLE, LISTED, ROWS, SOURCE, TABLE
from quizgen.pack.model import Cardinality

PICTURED = "pictured"
"""What stands under ``facts`` for all things of a kind that have a picture or a sound."""

END = Choice(("subject", "value"))

ASK = Record(
    "the questions of a relation",
    {
        "value": Field(TEXT, "The question for the value, with {subject}."),
        "subject": Field(TEXT, "The question for the subject, with {value}."),
        "match": Field(TEXT, "The request to match subjects with their values."),
        "order": Field(TEXT, "The request to put subjects in their order in time."),
        "first": Field(TEXT, "The question which of some subjects came first, of each in turn."),
        "later": Field(
            TEXT, "The question which of some subjects came after another one, with {subject}."
        ),
        "shows": Field(
            Either(scalar=END, sequence=Listed(END, fewest=1)),
            "Which ends are shown instead of named, by their pictures or sounds: subject, value.",
        ),
    },
    sample='KEY: "TEXT"',
)

RELATION = Record(
    "a relation",
    {
        "subject": Field(KIND, "The kind of its subjects.", required=True),
        "value": Field(
            VALUE_KIND, "The kind of its values, or quantity, date or text.", required=True
        ),
        "cardinality": Field(
            Choice(tuple(Cardinality)),
            "How many values a subject has at a time, and how many subjects a value: "
            "many-to-one means that each subject has one value. "
            "Nothing follows from many-to-many, the default.",
        ),
        "ask": Field(
            Either(scalar=TEXT, mapping=ASK),
            "Its questions; a text is the one for the value or, if it names {value}, for the "
            "subject. Those for a value or a subject may also have {when}, {claimed_by} and "
            "{source}.",
        ),
        "statement": Field(
            TEXT,
            "The true sentence of a fact, with {subject} and {value}. Needed to ask questions.",
        ),
        "complete": Field(
            Either(scalar=Flag(), sequence=Listed(ENTITY_ID)),
            "Whether no fact is missing, or the ids of the subjects for which none is.",
        ),
        "complete_in": Field(
            SOURCE_IDS,
            "The ids of sources that say no more of it than the facts which cite them. That "
            "proves something where {source} stands in the question and the statement.",
        ),
        "excludes": Field(RELATION_IDS, "Relations in which no pair of this one can stand."),
        "single": Field(
            Flag(), "Whether each subject has one value: many-to-one, if no cardinality is given."
        ),
        "bounds": Field(
            BOUNDS,
            "Between what the question for a value says that it lies: no option is beyond.",
        ),
        "topics": Field(TEXTS, "What its questions are about."),
        "sources": Field(CITED, "What its facts cite that have no sources of their own."),
        "options": Field(
            TWO, "2 where no more values are possible: its kind has two members, such as genders."
        ),
        "renamed_from": Field(
            one_or_many(ID), "The id that it had before, or a list of these, the latest first."
        ),
        "counts": Field(COUNTS, "Questions how many of its subjects or values are so, by id."),
        "table": Field(
            Either(scalar=TABLE_ID, mapping=INNER_TABLE),
            "What its facts are taken from: the id of one of the tables, or a table of its own.",
        ),
        "facts": Field(
            Either(
                scalar=Choice((PICTURED,)),
                sequence=ROWS,
                mapping=Map(
                    Either(
                        scalar=TEXT_OR_ID,
                        sequence=Listed(
                            Either(scalar=TEXT_OR_ID, mapping=ASSERTION, written=WRITTEN)
                        ),
                        mapping=ASSERTION,
                        written=WRITTEN,
                    ),
                    "a subject",
                    key=ENTITY_ID,
                    sample="ID: its value",
                ),
            ),
            "For a subject's id, its value, or a record with more, or a list of these; or a list "
            "of rows, each with a subject and its value, by id or by name; or pictured: each thing "
            "of the kind that has a picture or a sound is what it looks or sounds like.",
        ),
    },
    demands=(
        Demand(
            "ask",
            ("value", "subject", "first", "later"),
            "statement",
            "a relation that asks",
            'write the true sentence: `statement: "{subject} … {value}."`',
        ),
    ),
    sample="subject: a kind, value: a kind, facts: {…}",
)

DEFAULTS = Record(
    "the defaults of a pack",
    {
        "sources": Field(CITED, "What facts cite that have no sources, nor has their relation."),
        "topics": Field(TEXTS, "What relations and facts on their own are about that do not say."),
        "single": Field(Flag(), "Whether facts on their own are single that do not say."),
    },
    sample="sources: TEXT",
)

PACK = Record(
    "a pack",
    {
        "pack": Field(
            PACK_ID,
            "The pack's id: lower-case letters, digits and hyphens, 100 at most.",
            required=True,
        ),
        "renamed_from": Field(
            one_or_many(PACK_ID), "The id that it had before, or a list of these, the latest first."
        ),
        "title": Field(TEXT, "What people read at the top.", required=True),
        "language": Field(LANGUAGE, "The language it is written in; en unless told."),
        "license": Field(TEXT, "The terms on which it may be used, such as CC-BY-4.0."),
        "text": Field(
            Choice(("plain", "marked")),
            "Whether its texts are plain, the default, or marked by CommonMark's rules: emphasis, "
            "code, formulas and the like.",
        ),
        "reports": Field(
            REPORTS,
            "Where mistakes are reported: a web address, or mailto: and an e-mail address, in "
            "which {id} stands for the id of what is mistaken.",
        ),
        "context": Field(
            TEXT,
            "A phrase that stands for {context} in questions and statements: in January 2019.",
        ),
        "defaults": Field(DEFAULTS, "What facts say unless they, or their relation, say it."),
        "uses": Field(
            TEXTS,
            "Packs whose entities can be referred to: names of bundled ones, "
            "or paths from this file.",
        ),
        "sources": Field(
            Map(Either(scalar=TEXT, mapping=SOURCE), "a source", key=ID, sample="ID: TEXT"),
            "The articles that the facts are taken from, by id; a text is the title.",
        ),
        "media": Field(
            MEDIA,
            "Pictures and sounds that several things or facts have, by id; a text is the file of "
            "a sound.",
        ),
        "entities": Field(
            Map(
                Either(
                    sequence=Listed(Either(scalar=TEXT, mapping=LISTED)),
                    mapping=Map(
                        Either(scalar=TEXT, mapping=ENTITY), "an entity", key=ID, sample="ID: TEXT"
                    ),
                ),
                "a kind",
                key=ID,
                sample="ID: {its-id: its name}",
            ),
            "The things that facts are about: a kind, then its members by id; a text is the name. "
            "Or a list of names, of which ids are made.",
        ),
        "tables": Field(
            Map(TABLE, "a table", key=ID, sample="ID: {columns: […], rows: […]}"),
            "Rows of things and values, of which relations take their facts, by id.",
        ),
        "relations": Field(
            Map(RELATION, "a relation", key=ID, sample="ID: {subject: a kind, value: a kind}"),
            "Families of facts that share a question, by id.",
        ),
        "facts": Field(
            Map(LONE_FACT, "a fact", key=ID, sample="ID: {question: …, answer: …}"),
            "Facts on their own, by id.",
        ),
        "open": Field(
            Map(OPEN, "an open question", key=ID, sample="ID: {question: …, answer: …}"),
            "Questions whose answers a person reads, by id. Nothing about them is proven.",
        ),
        "apart": Field(
            Listed(Listed(TEXT)),
            "Lists of ids, no two of which stand on one form, for they give each other away: of "
            "facts (deadline, stance.usa), relations (stance) or questions (stance.value/usa).",
        ),
    },
)
