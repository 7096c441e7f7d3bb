"""Facts, as frozen records that know their place in the file."""

from dataclasses import field

from quizgen.machine.frozen import frozen
from quizgen.problem import Location
from quizgen.values import Date, Quantity, Text, Time


@frozen
class Reference:
    """A value that is one of the pack's entities, by id."""

    entity: str


Value = Reference | Quantity | Date | Time | Text


@frozen
class Evidence:
    """A few words of a source that a fact stands on.

    Attributes:
        source: The source's id.
        quote: The words; empty where the source is only cited.
        location: Where they stand in the pack.
        at: Where they stand in the source, such as ``caption 12``; empty where that is not told.
    """

    source: str
    quote: str
    location: Location
    at: str = ""


@frozen
class Viewpoint:
    """Whose word a fact is: the pack's own, a claimant's, or a source's.

    Attributes:
        claimed_by: The id of the entity that claims it, or plain words; empty if nobody.
        voice: The id that stands for all ids of who claims it, by which claims are compared.
        disputed: Whether sources disagree, so that stems must name theirs.
        attributed: Whether, as the curator says, the wording tells whose word it is without
            a placeholder. That makes no other viewpoint of it.
    """

    claimed_by: str = field(default="", compare=False)
    voice: str = ""
    disputed: bool = False
    attributed: bool = field(default=False, compare=False)


PLAIN = Viewpoint()


@frozen
class Assertion:
    """A fact of a relation: its subject has this value, is denied those, or came after others.

    Attributes:
        id: ``stance.usa``, or ``said.trump.2`` where a subject has several.
        relation: The relation's id.
        subject: The subject's entity id.
        value: The value, or None where the record has none.
        denies: Values that the subject does not have (``not`` in the file).
        after: Subjects that came before this one, where the values are dates.
        when: When it holds; None where it holds at all times that the pack speaks of.
        viewpoint: Whose word it is.
        why: The curator's own words for why, shown with the answer.
        evidence: Where the sources say so.
        difficulty: How hard it is to know, as the curator rates it: ``easy``, ``medium`` or
            ``hard``; empty where that is to be predicted.
    """

    id: str
    relation: str
    subject: str
    value: Value | None
    location: Location
    denies: tuple[Value, ...] = ()
    after: tuple[str, ...] = ()
    when: Date | None = None
    viewpoint: Viewpoint = PLAIN
    why: str = ""
    evidence: tuple[Evidence, ...] = ()
    difficulty: str = ""


@frozen
class Wrong:
    """A curator's own distractor, and the reason that the student is told."""

    value: Value
    location: Location
    why: str = ""


@frozen
class LoneFact:
    """A fact on its own: one question, one answer.

    Attributes:
        id: Its name within the pack's file.
        question: The stem.
        answer: The key.
        single: Whether nothing incompatible with the answer is right too.
        statement: The true sentence, with ``{answer}``; empty where there is none.
        wrong: The curator's own distractors.
        topics: What it is about.
        options: How many answers are possible: two; 0 where that is open.
        when: When it holds.
        viewpoint: Whose word it is.
        why: The curator's own words for why, shown with the answer.
        evidence: Where the sources say so.
        difficulty: How hard it is to know, as the curator rates it; see `Assertion`.
    """

    id: str
    question: str
    answer: Value
    location: Location
    single: bool = False
    statement: str = ""
    wrong: tuple[Wrong, ...] = ()
    topics: tuple[str, ...] = ()
    options: int = 0
    when: Date | None = None
    viewpoint: Viewpoint = PLAIN
    why: str = ""
    evidence: tuple[Evidence, ...] = ()
    difficulty: str = ""


@frozen
class OpenQuestion:
    """A question whose answer a person reads: nothing about it is proven, and nothing compared.

    Attributes:
        id: Its name within the pack's file.
        question: The stem.
        answer: The model answer: the points that an answer should make.
        points: What a whole answer is worth.
        lines: How many lines are left to write it on.
        topics: What it is about.
        why: The curator's own words, shown with the answer.
        evidence: Where the sources say so.
        difficulty: How hard it is, as the curator rates it; see `Assertion`.
    """

    id: str
    question: str
    answer: tuple[str, ...]
    location: Location
    points: int = 1
    lines: int = 2
    topics: tuple[str, ...] = ()
    why: str = ""
    evidence: tuple[Evidence, ...] = ()
    difficulty: str = ""
