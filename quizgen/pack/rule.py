"""The rules that a pack is read by: what each refuses, in one sentence."""

from enum import StrEnum
from typing import Self


class Rule(StrEnum):
    """The name of a rule, as it stands at the end of a problem's first line.

    Attributes:
        explanation: What the rule refuses, in one sentence.
    """

    explanation: str

    def __new__(cls, name: str, explanation: str) -> Self:
        """Make the rule's name carry its explanation."""
        rule = str.__new__(cls, name)
        rule._value_ = name
        rule.explanation = explanation
        return rule

    # The file
    NO_FILE = "no-file", "The pack's file is missing, is no regular file or may not be read."
    UNKNOWN_PACK = "unknown-pack", "No pack that can be used has this name."
    OTHER_LANGUAGE = "other-language", "A used pack is in another language (a warning)."
    TOO_LARGE = "too-large", "The file, a text, or a list in it exceeds what a pack may hold."
    NOT_UTF8 = "not-utf8", "The file is not UTF-8 text."
    CONTROL_CHARACTER = (
        "control-character",
        "The text holds a character that no one sees and that can disguise what is there.",
    )
    TOO_MANY_PROBLEMS = "too-many-problems", "There are more problems than are shown."

    # Pictures and sounds
    NO_MEDIUM = "no-medium", "A picture or a sound is missing, or cannot be read."
    BAD_MEDIUM = "bad-medium", "A file is no picture or sound that can be taken, or stands outside."
    CLEANED_MEDIUM = "cleaned-medium", "Something was taken away from a drawing (a warning)."
    UNKNOWN_MEDIUM = "unknown-medium", "No picture or sound has this id."
    CHANGED_MEDIUM = "changed-medium", "A picture or sound is another one than when it was read."
    NOTHING_SHOWN = "nothing-shown", "What is to be shown is no thing, which could have a picture."
    UNSEEN_MEDIUM = (
        "unseen-medium",
        "A wrong answer is seen where answers are read, or the other way round (a warning).",
    )
    BAD_REGION = "bad-region", "A region is no part of its picture."

    # YAML
    SYNTAX = "syntax", "The file is not well-formed YAML."
    TOO_DEEP = "too-deep", "Lists, things in things, or used packs go deeper than is needed."
    TAG = "tag", "YAML tags such as !!int are not used: every value is text."
    ALIAS = "alias", "YAML anchors (&name) and aliases (*name) are not used."
    CUT_TEXT = "cut-text", "A # that may belong to a text begins a comment (a warning)."
    DUPLICATE_KEY = "duplicate-key", "A key stands twice in one record."
    KEY_SHAPE = "key-shape", "A key is a list or a record instead of a text."
    ONE_DOCUMENT = "one-document", "The file holds several YAML documents: a pack is one."

    # Structure
    UNKNOWN_KEY = "unknown-key", "A record has a key that the format does not know."
    MISSING_KEY = "missing-key", "A record lacks a key that it needs."
    WRONG_SHAPE = "wrong-shape", "A text, a list or a record stands where another is expected."
    SPLIT_TEXT = "split-text", "A comma splits a text within braces that is not quoted."
    MAYBE_A_LIST = "maybe-a-list", "A text with commas may be meant as a list (a warning)."
    EMPTY = "empty", "A text, a list or a record is empty, or nobody sees anything of it."
    ROW_LENGTH = "row-length", "A row has more or fewer cells than its table has columns."
    NOT_A_FLAG = "not-a-flag", "A switch is neither true nor false."
    NOT_A_CHOICE = "not-a-choice", "A value is none of the words that are allowed there."
    NOT_A_NUMBER = "not-a-number", "A number is not whole, or is larger than may stand there."
    BAD_ID = "bad-id", "An id is not made of what it may be, or could name no file."
    BAD_LANGUAGE = "bad-language", "The language is not a tag such as en or pt-BR."
    UNKNOWN_LANGUAGE = (
        "unknown-language",
        "How the language writes numbers, units and dates is not known (a warning).",
    )
    BAD_URL = "bad-url", "An address is not written in full, from https:// on."

    # References
    UNKNOWN_ENTITY = "unknown-entity", "No entity has this id."
    UNKNOWN_KIND = "unknown-kind", "No kind of entities has this name."
    UNKNOWN_RELATION = "unknown-relation", "No relation has this id."
    UNKNOWN_SOURCE = "unknown-source", "No source has this id."
    UNKNOWN_QUESTION = "unknown-question", "No fact, relation or question has this id."
    NOTHING_APART = "nothing-apart", "A list under `apart` has not two ids to keep apart."
    UNKNOWN_TABLE = "unknown-table", "No table has this id."
    UNKNOWN_COLUMN = "unknown-column", "A table has not the one column that a relation asks for."
    UNUSED_TABLE = "unused-table", "No relation takes facts from a table (a warning)."
    UNUSED_COLUMN = "unused-column", "No relation takes facts from a table's column (a warning)."
    WRONG_KIND = "wrong-kind", "An entity is of another kind than the relation asks for."
    RESERVED_KIND = "reserved-kind", "A kind has a name that means something else."
    REPEATED_ID = "repeated-id", "Two things have one id."
    OLD_ID = "old-id", "A former id is one that something has, or two things had."
    LIKE_NAMES = "like-names", "Names that differ by an article or the like would be two things."
    SELF_REFERENCE = "self-reference", "A thing is said to contain, be or exclude itself."
    CIRCLE = "circle", "Entities contain, or packs use, each other in a circle."
    MAYBE_AN_ID = "maybe-an-id", "A text is an entity's name or nearly its id (a warning)."
    MAYBE_A_TEXT = "maybe-a-text", "An answer taken for an id or a number may be text (a warning)."

    # Facts
    NOT_A_QUANTITY = "not-a-quantity", "A text does not read as a quantity."
    NOT_A_DATE = "not-a-date", "A text does not read as a date."
    MAYBE_A_DATE = (
        "maybe-a-date",
        "A text may be meant as a date or a time, but is none for certain (a warning).",
    )
    MAYBE_A_QUANTITY = (
        "maybe-a-quantity",
        "An answer begins with a number, but is no quantity: it is read as text (a warning).",
    )
    NO_VALUE = "no-value", "A fact has no value, denies none and comes after nothing."
    NOT_AN_EVENT = "not-an-event", "Something comes `after` another, but has no dates."
    REPEATED_FACT = "repeated-fact", "A fact stands twice."
    CONTRADICTION = "contradiction", "Two facts contradict each other or a declaration."
    BAD_PLACEHOLDER = "bad-placeholder", "A text's {placeholders} are not those it may have."
    BAD_MARKUP = "bad-markup", "Marked text has a formula or a picture that it cannot have."
    MAYBE_MARKUP = "maybe-markup", "A sign may be meant as a mark, or a mark as a sign (a warning)."
    NO_WORDS = "no-words", "A wording names the time, the claimant or the source of what has none."
    UNNAMED_SOURCE = (
        "unnamed-source",
        "A list is complete in a source by which nothing of it is asked (a warning).",
    )
    LIKE_VOICES = (
        "like-voices",
        "Two sources, or two claimants, have one name, and a wording names them by it.",
    )
    NO_VOICE = "no-voice", "A fact is attributed, but nobody claims it and it is not disputed."
    UNKNOWN_FACT = "unknown-fact", "No fact with a date or a number has this id."
    OUT_OF_BOUNDS = (
        "out-of-bounds",
        "An answer, or a wrong one, lies where the bounds of its question rule it out.",
    )
    RIGHT_WRONG = "right-wrong", "A wrong answer is, or could be, the right one."
    UNLIKE_WRONG = (
        "unlike-wrong",
        "A wrong answer is of another sort than the number or date beside it (a warning).",
    )
    NOT_TWO = "not-two", "Two options are declared where there are not two to choose from."
    CASE_ALONE = (
        "case-alone",
        "A wrong answer differs from the right one in its capitals alone (a warning).",
    )
    REPEATED_WRONG = "repeated-wrong", "A wrong answer stands twice."

    # Several packs, and what is kept beside one
    SAME_PACK = "same-pack", "Two packs that are made together have one id and one language."
    TEMPLATE = "template", "A template of one's own is wrong, or needs what it is not given."
    TEMPLATE_NAME = "template-name", "A file among one's own templates has the name of none."
    TEMPLATE_FILE = "template-file", "A file among one's own templates cannot be read."
    LOCK = "lock", "The lock of a deck's releases, beside the pack, cannot be used."
    RENAMED = (
        "renamed",
        "An id that was released in decks is gone, and what is new is much the same (a warning).",
    )
    LEECH = "leech", "Students fail a fact again and again, by `--stats` (a warning)."

    # Blueprints
    NOT_A_QUOTA = (
        "not-a-quota",
        "What a blueprint takes has two difficulties, or stands twice in other words.",
    )
    UNKNOWN_TOPIC = (
        "unknown-topic",
        "A word of what is taken is no difficulty, no kind of question and no topic.",
    )
    NO_QUESTIONS = "no-questions", "A section of a blueprint, or all of it, asks nothing."
    AMBIGUOUS_QUESTION = "ambiguous-question", "A name in a blueprint fits several questions."
    REFUSED_QUESTION = "refused-question", "A blueprint names a question that cannot be asked."
    REPEATED_QUESTION = (
        "repeated-question",
        "A blueprint has a question twice, or has one that it excludes.",
    )

    # Class lists
    NOT_A_LIST = "not-a-list", "A class list cannot be read: it is no table, or no safe workbook."
    NO_STUDENTS = "no-students", "A class list names nobody."
    NO_NAME = "no-name", "A line of a class list names nobody, but is not empty."
    REPEATED_STUDENT = "repeated-student", "Two students of a class list have one id."
    LIKE_STUDENTS = (
        "like-students",
        "Two students have one name, and no ids that tell them apart (a warning).",
    )
    GARBLED_NAME = (
        "garbled-name",
        "A name looks like one that was saved and opened in different encodings (a warning).",
    )
    GUESSED_ENCODING = (
        "guessed-encoding",
        "A class list does not tell its encoding: it was taken to be Windows-1252 (a note).",
    )
    UNKNOWN_COLUMNS = "unknown-columns", "Which column of a class list has the names is not known."
    GUESSED_COLUMNS = (
        "guessed-columns",
        "A class list has no header: what its columns are was guessed (a note).",
    )
    LEFT_OUT = "left-out", "Something of a class list is not read, such as a second sheet (a note)."
    UNREAD_COLUMN = (
        "unread-column",
        "A class list has several columns of names or ids, of which some are not read (a warning).",
    )
    DOUBTFUL_STUDENT = (
        "doubtful-student",
        "A line of a class list may be no student, but a sum or a ticked box (a warning).",
    )
    NOT_CALCULATED = (
        "not-calculated",
        "A cell of a class list has a formula, but not its value (a warning).",
    )

    # Evidence
    LONG_EVIDENCE = "long-evidence", "A quote is longer than a dozen words (a warning)."
    NO_ARTICLE = "no-article", "The text of a source is not at hand."
    LOST_EVIDENCE = "lost-evidence", "A quote does not stand in its source."
