"""The entries of a student's log: nothing in it is ever changed, only added to."""

from datetime import UTC, date, datetime, timedelta

from quizgen.machine.frozen import frozen
from quizgen.study.attempt import Attempt

STUDY, CRAM, EXAM = OCCASIONS = ("study", "cram", "exam")
"""What an answer was given for; only what is studied is scheduled by it."""

ROLLOVER = 4 * 60
"""Minutes after midnight when a day begins: who studies late does so on the day before."""

EPOCH = date(1970, 1, 1)
"""Day 0."""

_DAY = 24 * 60
_MILLISECONDS = 60_000


@frozen(order=True)
class CardName:
    """What a student learns as one thing: an item in a language, whatever its wording.

    Attributes:
        pack: The id of its pack.
        language: The pack's language.
        item: The item's id.
    """

    pack: str
    language: str
    item: str

    @property
    def query(self) -> "CardName":
        """What it asks, whatever its kind: siblings have the same."""
        return CardName(self.pack, self.language, self.item.rpartition("/")[0])


@frozen(order=True)
class Moment:
    """When something happened, and what the clock on the wall said.

    Attributes:
        at: Milliseconds since 1970, in UTC.
        offset: How many minutes the local time was ahead of UTC.
    """

    at: int
    offset: int

    @property
    def day(self) -> int:
        """The local day, counted from 1970; it begins at four in the morning."""
        return (self.at // _MILLISECONDS + self.offset - ROLLOVER) // _DAY


def moment_of(time: datetime) -> Moment:
    """Return when something happened.

    Raises:
        ValueError: If the time has no zone.
    """
    offset = time.utcoffset()
    if offset is None:
        message = "a time without a zone is none: use `datetime.astimezone`"
        raise ValueError(message)
    since = time - datetime(EPOCH.year, EPOCH.month, EPOCH.day, tzinfo=UTC)
    return Moment(since // timedelta(milliseconds=1), offset // timedelta(minutes=1))


def date_of(day: int) -> date:
    """Return a day by its number."""
    return EPOCH + timedelta(days=day)


def day_number(day: date) -> int:
    """Return the number of a day."""
    return (day - EPOCH).days


@frozen
class Answer:
    """An answer that was given.

    Attributes:
        id: What it is known by, in this log and wherever it is copied to.
        moment: When.
        took: Milliseconds from the question to the answer.
        occasion: What it was given for.
        attempt: All else.
        sitting: The id of the sitting that it belongs to; empty where none is known.
    """

    id: str
    moment: Moment
    took: int
    occasion: str
    attempt: Attempt
    sitting: str = ""

    @property
    def card(self) -> CardName:
        """What was asked."""
        return card_asked(self.attempt)


@frozen
class Retraction:
    """An entry is taken back: from now on it is as if it were not there.

    Attributes:
        id: What this entry is known by.
        moment: When.
        card: What the entry is about.
        of: The id of the entry, which may be a retraction itself.
    """

    id: str
    moment: Moment
    card: CardName
    of: str


@frozen
class Restart:
    """A card is new again, since what is right has changed.

    Attributes:
        id: What this entry is known by.
        moment: When.
        card: The card.
        facts: The ids of the facts that the answer stands on.
        key: A digest of the answer that is right now.
    """

    id: str
    moment: Moment
    card: CardName
    facts: tuple[str, ...]
    key: str


Entry = Answer | Retraction | Restart


def card_asked(attempt: Attempt) -> CardName:
    """Return the card that an attempt answers."""
    return CardName(attempt.pack, attempt.language, attempt.item)
