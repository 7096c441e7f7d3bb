"""What a pack may contain: each record, each key, and what it means.

The reader checks packs against this description, and editors explain and complete by the
schema that is made of it.
"""

from dataclasses import replace

from quizgen.pack.format.facts import ASSERTION, CITED, LONE_FACT, WRITTEN
from quizgen.pack.format.shape import (
    Anything,
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

NAMED = Record(
    "an entity",
    {
        "id": Field(ID, "Its id, if it is not to be made of its name."),
        **ENTITY.fields,
        "name": Field(TEXT, "What people read. In a table, an id alone is one that is listed."),
    },
)

LISTED = Record(
    "an entity in a list",
    {**NAMED.fields, "name": ENTITY.fields["name"]},
)

COLUMN = Either(scalar=ID, mapping=Map(ID, "a column", key=ID))
ROWS = Listed(Listed(Anything()))
COLUMNS = Field(
    Listed(COLUMN),
    "The kind of the things in each column, or a name with its kind: number: quantity. A column "
    "that is called as a key of facts, such as why, holds that.",
    required=True,
)

TABLE = Record(
    "a table",
    {
        "columns": COLUMNS,
        "rows": Field(ROWS, "Lists of cells, one for each column.", required=True),
    },
)

INNER_TABLE = Record(
    "the table of a relation",
    {
        "columns": replace(
            COLUMNS, about=f"{COLUMNS.about} Without any: subject and value.", required=False
        ),
        "rows": TABLE.fields["rows"],
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
            Either(scalar=Flag(), sequence=Listed(ID)),
            "Whether no fact is missing, or the ids of the subjects for which none is.",
        ),
        "excludes": Field(IDS, "Relations in which no pair of this one can stand."),
        "single": Field(
            Flag(), "Whether each subject has one value: many-to-one, if no cardinality is given."
        ),
        "topics": Field(TEXTS, "What its questions are about."),
        "sources": Field(CITED, "What its facts cite that have no sources of their own."),
        "table": Field(
            Either(scalar=ID, mapping=INNER_TABLE),
            "What its facts are taken from: the id of one of the tables, or a table of its own.",
        ),
        "facts": Field(
            Either(
                sequence=ROWS,
                mapping=Map(
                    Either(
                        scalar=TEXT,
                        sequence=Listed(Either(scalar=TEXT, mapping=ASSERTION, written=WRITTEN)),
                        mapping=ASSERTION,
                        written=WRITTEN,
                    ),
                    "a subject",
                    key=ID,
                    sample="ID: its value",
                ),
            ),
            "For a subject's id, its value, or a record with more, or a list of these; or a list "
            "of rows, each with a subject and its value, by id or by name.",
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

DEFAULTS = Record(
    "the defaults of a pack",
    {
        "sources": Field(CITED, "What facts cite that have no sources, nor has their relation."),
        "topics": Field(TEXTS, "What relations and facts on their own are about that do not say."),
        "single": Field(Flag(), "Whether facts on their own are single that do not say."),
    },
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
    },
)
