"""What a question is: a stem, its options with their reasons, and its sources."""

from collections.abc import Iterator
from enum import Enum

from quizgen.folding import fold
from quizgen.items.difficulty import Difficulty
from quizgen.machine.frozen import frozen
from quizgen.media.record import Medium, Picture, Sound
from quizgen.problem import Location
from quizgen.truth.certificate import Certificate
from quizgen.values import Date, Quantity, Time

BLANK = "_____"
"""What stands for the words that are to be filled in, in every language."""

PAIR = 2
"""So many options that have an order of their own are two words to choose from."""


class Response(Enum):
    """What a student does to answer: all that a format needs to know of a kind."""

    PICK_ONE = "pick the one right option"
    PICK_SEVERAL = "pick every right option"
    TYPE = "type the answer"
    MATCH = "give each prompt its option"
    ORDER = "put the options in order"
    WRITE = "write an answer that a person reads"


@frozen
class Option:
    """One answer that is offered.

    Attributes:
        text: What people read.
        correct: Whether it is the key.
        why: Why it is right or wrong, in plain words: what is true of it, and refutes it if it
            is wrong. Empty where the item's statement says all there is to say.
        certificate: The proof that a distractor is false; None for the key, and where options
            are matched: each is then proven false of each other prompt.
        picture: What is offered instead of its text, which is not printed beside it, but stands
            in the key. All options of an item have one, or none.
        sound: Likewise, what is heard.
    """

    text: str
    correct: bool
    why: str
    certificate: Certificate | None = None
    picture: Picture | None = None
    sound: Sound | None = None

    @property
    def shown(self) -> Medium | None:
        """What is seen or heard instead of its text; None where it is read."""
        return self.picture or self.sound


@frozen
class Citation:
    """Words of a source that the key stands on.

    Attributes:
        source: The source's id.
        title: What the source is called.
        quote: Its words; empty where it is only cited.
        url: Where it can be read.
        publisher: Who published it.
        published: When.
        at: Where in it the words stand, such as ``caption 12``.
        author: Who wrote it.
    """

    source: str
    title: str
    quote: str
    url: str = ""
    publisher: str = ""
    published: str = ""
    at: str = ""
    author: str = ""

    @property
    def about(self) -> str:
        """Who wrote and published it, and when, as it is told behind the title."""
        return ", ".join(filter(None, (self.author, self.publisher, self.published)))

    @property
    def place(self) -> str:
        """All by which its words can be looked up: title, publisher, date, and where in it."""
        return ", ".join(filter(None, (self.title, self.about, self.at)))


@frozen
class Prompt:
    """What is to be matched with an option.

    Attributes:
        text: What people read.
        key: The index of its option among the item's.
        why: The true sentence about the pair.
    """

    text: str
    key: int
    why: str


@frozen
class Item:
    """A question whose answer is known and whose distractors are proven false.

    Attributes:
        id: Made of the pack, the query and the kind, never of the wording.
        kind: The name of the item kind, such as ``choice``.
        response: What a student does to answer it.
        pack: The pack's id.
        facts: The ids of the facts that the key stands on.
        stem: The question, which stands alone.
        options: In the bank's order; where they are to be put in order, in the right one.
        ordered: Whether the options have an order of their own (numbers, dates, true and
            false), which every form keeps.
        statement: The true sentence that answers the stem.
        topics: What it is about.
        difficulty: Predicted (see `predict`).
        sources: Where the key is said.
        location: The fact in its file.
        accepted: Where the answer is typed: the wordings that are right, the usual one first.
        expected: Where a number or date is typed: its meaning, which decides.
        rivals: Where the answer is typed: names of other things that are all but the same.
        beside: Where a name is typed: what may be said beside it: what kind of thing it is, and
            what tells it from others of the name.
        prompts: Where options are matched: what with.
        why: What the curator adds to the statement, such as why it is so; mostly empty.
        model: Where a person reads the answer: the points that it should make. Nothing is compared
            with them.
        points: What a whole answer is worth.
        lines: How many lines are left to write such an answer on.
        pictures: What is seen under the stem; `quizgen.media.opening.open_medium` has the bytes.
        sounds: What is heard with it.
        revealed: Pictures and sounds that come with the answer, and not before.
    """

    id: str
    kind: str
    pack: str
    facts: tuple[str, ...]
    stem: str
    options: tuple[Option, ...]
    ordered: bool
    statement: str
    topics: tuple[str, ...]
    difficulty: Difficulty
    sources: tuple[Citation, ...]
    location: Location
    response: Response = Response.PICK_ONE
    accepted: tuple[str, ...] = ()
    expected: Quantity | Date | Time | None = None
    rivals: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    prompts: tuple[Prompt, ...] = ()
    why: str = ""
    model: tuple[str, ...] = ()
    points: int = 1
    lines: int = 0
    pictures: tuple[Picture, ...] = ()
    sounds: tuple[Sound, ...] = ()
    revealed: tuple[Medium, ...] = ()

    @property
    def is_either_or(self) -> bool:
        """Whether one of two words is right, such as true or false: they need no letters."""
        is_pair = self.response is Response.PICK_ONE and self.ordered and len(self.options) == PAIR
        return is_pair and not self.is_picked_by_look

    @property
    def is_picked_by_look(self) -> bool:
        """Whether its options are seen or heard instead of read."""
        return any(option.shown for option in self.options)

    @property
    def media(self) -> tuple[Medium, ...]:
        """All that it shows and lets hear, with its question, as options or with its answer."""
        offered = [option.shown for option in self.options if option.shown]
        return (*self.pictures, *self.sounds, *offered, *self.revealed)

    @property
    def key(self) -> Option:
        """The right option, where one is to be picked."""
        return next(option for option in self.options if option.correct)

    @property
    def answers(self) -> tuple[str, ...]:
        """The right answer or answers in words, as many texts as there are.

        ``prompt: option`` for each match; the options in order; the points of a model answer.
        """
        if self.response is Response.TYPE:
            return self.accepted[:1]
        if self.response is Response.WRITE:
            return self.model
        if self.response is Response.MATCH:
            return tuple(
                f"{prompt.text}: {self.options[prompt.key].text}" for prompt in self.prompts
            )
        return tuple(option.text for option in self.options if option.correct)

    @property
    def texts(self) -> Iterator[str]:
        """All that it says itself: what of it may be marked, and is printed."""
        yield from (self.stem, self.statement, self.why, *self.accepted, *self.model)
        for prompt in self.prompts:
            yield from (prompt.text, prompt.why)
        for option in self.options:
            yield from (option.text, option.why)

    @property
    def asked(self) -> tuple[str, ...]:
        """What it asks, folded: its stem with what it shows, what is to be matched or ordered."""
        asked = [picture.look for picture in self.pictures]
        asked += [sound.digest for sound in self.sounds]
        asked += [prompt.text for prompt in self.prompts]
        proofs = [option.certificate for option in self.options if option.certificate]
        if self.response is Response.ORDER or any(proof.rule == "order" for proof in proofs):
            asked += sorted(option.text for option in self.options)
        return (fold(self.stem), *map(fold, asked))


@frozen
class Refusal:
    """A question that cannot be asked soundly, and what would change that.

    Attributes:
        id: The id that the item would have had.
        fact: The id of the fact that it would have asked.
        kind: The item kind.
        reason: Why not, in plain words.
        unlock: The declaration that would allow it, or an empty text.
        location: The fact in its file.
    """

    id: str
    fact: str
    kind: str
    reason: str
    unlock: str
    location: Location
