"""Facts, as frozen records that know their place in the file."""

from dataclasses import field

from quizgen.machine.frozen import frozen
from quizgen.media.record import Picture, Sound
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
class Bounds:
    """Between what the answers of a question lie, as it tells: all else is ruled out by it.

    Attributes:
        after: The date, or time of day, that all come after.
        before: That which all come before.
        at_least: The number that none is below.
        at_most: The number that none is above.
    """

    after: Value | None = None
    before: Value | None = None
    at_least: Value | None = None
    at_most: Value | None = None

    @property
    def given(self) -> tuple[tuple[str, Value], ...]:
        """The bounds that there are, each after its key."""
        ends = ("after", "before", "at_least", "at_most")
        pairs = [(end, getattr(self, end)) for end in ends]
        return tuple((end, value) for end, value in pairs if value is not None)

    def compare(self, value: Value) -> bool:
        """Tell whether a value is of the sort that the bounds are of."""
        return all(_is_of_one_sort(bound, value) for _, bound in self.given)

    def admit(self, value: Value) -> bool:
        """Tell whether a value lies within, with all that it can be; or cannot be compared."""
        return not self.compare(value) or not any(
            _is_beyond(end, bound, value) for end, bound in self.given
        )


def _is_of_one_sort(one: Value, other: Value) -> bool:
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return one.dimension == other.dimension
    if isinstance(one, Time) and isinstance(other, Time):
        return one.zoned == other.zoned
    return isinstance(one, Date) and isinstance(other, Date)


def _is_beyond(end: str, bound: Value, value: Value) -> bool:
    """Tell whether some of a value may lie beyond a bound of its sort."""
    if isinstance(bound, Reference | Text) or isinstance(value, Reference | Text):
        return False
    (first, last), (low, high) = bound.order, value.order
    if isinstance(bound, Quantity) and isinstance(value, Quantity):
        if bound.measure == value.measure:
            # What is rounded in a number is no doubt about which side it lies on.
            (first, last), (low, high) = bound.exact.order, value.exact.order
        return low < first if end == "at_least" else high > last
    return low <= last if end == "after" else high >= first


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
        image: A picture that belongs to it.
        audio: A sound, likewise.
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
    image: Picture | None = None
    audio: Sound | None = None


def value_of(fact: Assertion) -> Value:
    """Return the value of a fact that has one.

    Raises:
        ValueError: If it only denies, or only tells an order.
    """
    if fact.value is None:
        message = f"{fact.id} has no value"
        raise ValueError(message)
    return fact.value


@frozen
class Wrong:
    """A curator's own distractor, and the reason that the student is told."""

    value: Value
    location: Location
    why: str = ""
    image: Picture | None = None
    audio: Sound | None = None


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
        complete_in: Ids of sources by which nothing incompatible with the answer is right.
        bounds: Between what the question says that the answer lies, if it does.
        image: A picture that belongs to it.
        audio: A sound, likewise.
        shows: Whether its answers are seen or heard instead of read.
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
    complete_in: tuple[str, ...] = ()
    bounds: Bounds | None = None
    image: Picture | None = None
    audio: Sound | None = None
    shows: bool = False


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
        image: A picture that belongs to it.
        audio: A sound, likewise.
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
    image: Picture | None = None
    audio: Sound | None = None
