"""What is said of sources and things: in records, in lists, and in tables."""

from dataclasses import replace

from quizgen.pack.format.media import SHOWN
from quizgen.pack.format.shape import (
    Anything,
    Either,
    Field,
    Flag,
    Listed,
    Map,
    Record,
    one_or_many,
)
from quizgen.pack.format.texts import ENTITY_IDS, ID, TEXT, TEXTS, URL, VALUE_KIND

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
        "also": Field(TEXTS, "Other names of it, all accepted when typed, also behind a title."),
        "in": Field(ENTITY_IDS, "The ids of entities that contain it."),
        "same": Field(ENTITY_IDS, "The ids of entities that are this very thing."),
        "overlaps": Field(ENTITY_IDS, "The ids of entities that share something with it."),
        "note": Field(TEXT, "A few words that tell it apart, such as defence minister."),
        "plural": Field(Flag(), "Whether its name is plural, as `the police officers` is."),
        "known": Field(Flag(), "Whether it is common knowledge: to name it is easy."),
        "traits": Field(
            Map(TEXT, "a trait", key=TEXT, sample="TEXT: …"),
            "What likeness is judged by, such as region: South America. What has another role "
            "than the subject and its value is not offered.",
        ),
        "renamed_from": Field(
            one_or_many(ID), "The id that it had before, or a list of these, the latest first."
        ),
        **SHOWN,
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

COLUMN = Either(scalar=VALUE_KIND, mapping=Map(VALUE_KIND, "a column", key=ID))
ROWS = Listed(Listed(Anything()))
COLUMNS = Field(
    Listed(COLUMN, distinct=True),
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
    sample="columns: […], rows: […]",
)

INNER_TABLE = Record(
    "the table of a relation",
    {
        "columns": replace(
            COLUMNS, about=f"{COLUMNS.about} Without any: subject and value.", required=False
        ),
        "rows": TABLE.fields["rows"],
    },
    sample="rows: […]",
)
