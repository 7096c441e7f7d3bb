"""What a fact may hold, in a relation or on its own: its values, and where it is from."""

from quizgen.pack.format.media import SHOWN
from quizgen.pack.format.shape import (
    Choice,
    Either,
    Field,
    Flag,
    Listed,
    Map,
    Record,
    Whole,
    one_or_many,
)
from quizgen.pack.format.texts import (
    ENTITY_ID,
    ENTITY_IDS,
    FACT_ID,
    SOURCE_ID,
    SOURCE_IDS,
    TEXT,
    TEXT_OR_ID,
    TEXTS,
)

WRITTEN = Record(
    "a written value",
    {
        "text": Field(TEXT, "Plain text, whatever it looks like, such as version 3.10."),
        "date": Field(TEXT, "A date of any precision, such as the year 476."),
        "quantity": Field(TEXT, "A number, and what it counts if anything."),
        "id": Field(ENTITY_ID, "An entity's id, such as turkey."),
    },
    one_of=("text", "date", "quantity", "id"),
)

VALUE = Either(scalar=TEXT_OR_ID, mapping=WRITTEN)
VALUES = Either(scalar=TEXT_OR_ID, sequence=Listed(VALUE), mapping=WRITTEN)

QUOTE = Record(
    "a quotation",
    {
        "text": Field(TEXT, "A few words of the source; without any, it is only cited."),
        "at": Field(TEXT, "Where in it: caption 12, paragraph 3, page 40.", required=True),
    },
    sample="text: a few words of it, at: caption 12",
)

EVIDENCE = Map(
    Either(scalar=TEXT, sequence=Listed(Either(scalar=TEXT, mapping=QUOTE)), mapping=QUOTE),
    "a source",
    key=SOURCE_ID,
    sample="ID: a few words of it",
    bare="write a few words of it; without any, cite it by its id alone: `sources: ID`",
)

CITED = Either(
    scalar=SOURCE_ID, sequence=Listed(Either(scalar=SOURCE_ID, mapping=EVIDENCE)), mapping=EVIDENCE
)

CLAIM = {
    "when": Field(TEXT, "When it holds: a date of any precision, such as January 2019."),
    "claimed_by": Field(
        TEXT_OR_ID,
        "Who claims it: an entity's id, or plain words. Its wording must have {claimed_by}.",
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
    "difficulty": Field(
        Choice(("easy", "medium", "hard")), "How hard its questions are, by your own judgement."
    ),
    "sources": Field(
        CITED,
        "For a source's id, the words in it that say so, a dozen at the most; or no more than "
        "ids, which cite without a quotation.",
    ),
    "renamed_from": Field(
        one_or_many(FACT_ID),
        "The id that it had before, or a list of these, the latest first, so that students keep "
        "what they have learnt in Anki: deadline, stance.usa.",
    ),
    **SHOWN,
}

ASSERTION = Record(
    "a fact of a relation",
    {
        "value": Field(VALUES, "What the subject has: an id, a quantity, a date or a text."),
        "not": Field(VALUES, "What the subject does not have."),
        "after": Field(
            ENTITY_IDS,
            "The ids of other subjects that came before it, where the values are dates: "
            "no date need be known.",
        ),
        **CLAIM,
    },
)

WRONG = Record(
    "a wrong answer",
    {
        "text": Field(
            VALUE,
            "The wrong answer, read as if it stood alone: an id, a quantity, a date or a text.",
        ),
        **{name: WRITTEN.fields[name] for name in ("date", "quantity", "id")},
        "why": Field(TEXT, "Why it is wrong, in your own words."),
        **SHOWN,
    },
    one_of=WRITTEN.one_of,
)

TWO = Choice(("2",))

_BOUND = "such as 23 January 2019, or the id of another fact with one"

BOUNDS = Record(
    "bounds",
    {
        "after": Field(TEXT, f"The date that every option comes after, {_BOUND}."),
        "before": Field(TEXT, f"The date that every option comes before, {_BOUND}."),
        "at_least": Field(TEXT, "The number that no option is below, or the id of a fact."),
        "at_most": Field(TEXT, "The number that no option is above, or the id of a fact."),
    },
)

LONE_FACT = Record(
    "a fact on its own",
    {
        "question": Field(TEXT, "The question, which makes sense on its own.", required=True),
        "answer": Field(VALUE, "An id, a quantity, a date or a text.", required=True),
        "single": Field(Flag(), "Whether nothing else than the answer is right too."),
        "complete_in": Field(
            SOURCE_IDS,
            "The ids of sources of it by which nothing else than the answer is right. That "
            "proves something where {source} stands in the question and the statement.",
        ),
        "statement": Field(TEXT, "The true sentence, with {answer}."),
        "wrong": Field(
            Either(scalar=TEXT_OR_ID, sequence=Listed(Either(scalar=TEXT_OR_ID, mapping=WRONG))),
            "Wrong answers of your own.",
        ),
        "bounds": Field(
            BOUNDS, "Between what the question says that the answer lies: no option is beyond."
        ),
        "topics": Field(TEXTS, "What it is about."),
        "options": Field(TWO, "2 where no more answers are possible, such as yes and no."),
        "shows": Field(
            Choice(("answer",)), "Its answers are shown, by their pictures or sounds: answer."
        ),
        **CLAIM,
    },
    sample="question: …, answer: TEXT",
)

MOST_POINTS, MOST_LINES = 100, 40

OPEN = Record(
    "an open question",
    {
        "question": Field(
            TEXT, "The question or the request, which makes sense on its own.", required=True
        ),
        "answer": Field(
            Either(scalar=TEXT, sequence=Listed(TEXT, fewest=1)),
            "The model answer, or a list of the points that an answer should make. A person reads "
            "what students write: nothing is compared with it, and nothing is proven.",
            required=True,
        ),
        "points": Field(
            Whole(MOST_POINTS),
            f"What a whole answer is worth, {MOST_POINTS} at most; 1 unless told.",
        ),
        "lines": Field(
            Whole(MOST_LINES),
            f"How many lines are left to write on, {MOST_LINES} at most; one more than points "
            "unless told.",
        ),
        "topics": Field(TEXTS, "What it is about."),
        **{name: CLAIM[name] for name in ("why", "difficulty", "sources", "renamed_from", *SHOWN)},
    },
    sample="question: …, answer: TEXT",
)
