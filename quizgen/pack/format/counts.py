"""What asks how many: a count of a relation's subjects or values."""

from quizgen.pack.format.facts import VALUE
from quizgen.pack.format.shape import Field, Map, Record
from quizgen.pack.format.texts import ENTITY_ID, ID, RELATION_ID, TEXT

ALSO = Record(
    "a second relation",
    {
        "relation": Field(RELATION_ID, "The id of the relation.", required=True),
        "value": Field(VALUE, "What things have in it that are counted."),
        "subject": Field(ENTITY_ID, "What has things in it that are counted."),
    },
    sample="relation: ID, value: ID",
    one_of=("value", "subject"),
)

COUNT = Record(
    "a count",
    {
        "question": Field(
            TEXT,
            "The question, whose answer is a number, such as how many there are.",
            required=True,
        ),
        "value": Field(VALUE, "Counts the subjects that have this value."),
        "subject": Field(ENTITY_ID, "Counts the values that this subject has."),
        "in": Field(ENTITY_ID, "Counts only those that lie in this entity."),
        "traits": Field(
            Map(TEXT, "a trait", key=TEXT, sample="TEXT: …"),
            "Counts only those that have these traits.",
        ),
        "and": Field(ALSO, "Counts only those that have a value in another relation, too."),
    },
    sample="question: How many …?, value: ID",
    one_of=("value", "subject"),
)

COUNTS = Map(COUNT, "a count", key=ID, sample="ID: {question: How many …?, value: ID}")
