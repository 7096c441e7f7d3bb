"""What a quiz can be about."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from quizgen.items.item import Item
from quizgen.shell.packs import demand_questions, open_workshop
from quizgen.shell.streams import tell

if TYPE_CHECKING:
    from quizgen.shell.wishes import Wishes


def list_topics_of(wishes: Wishes) -> None:
    """List the topics of what would be asked, each with the number of questions about it.

    Args:
        wishes: What the quiz is to be.

    Raises:
        PackError: If packs cannot be read.
        RequestError: If they yield no questions.
    """
    workshop = open_workshop(wishes.packs, wishes.making)
    items = [made for made in workshop.make() if isinstance(made, Item)]
    demand_questions(items, workshop.packs, wishes.making)
    counts = Counter(topic for item in items for topic in item.topics)
    width = max((len(str(count)) for count in counts.values()), default=0)
    for topic in sorted(counts, key=lambda topic: (topic.casefold(), topic)):
        tell(f"{counts[topic]:>{width}}  {topic}")
