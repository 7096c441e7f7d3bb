"""A town: the people, things and questions that random accounts are about."""

from collections.abc import Mapping
from typing import Any

ENTITIES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "person": {
        "ada": ("Ada Ruiz", "Ruiz"),
        "ben": ("Ben Soto", "Soto"),
        "eva": ("Eva Lund", "Lund"),
        "ian": ("Ian Marsh", "Marsh"),
        "kim": ("Kim Novak", "Novak"),
        "leo": ("Leo Brandt", "Brandt"),
    },
    "office": {
        "mayor": ("the mayor", "head of the town"),
        "judge": ("the judge",),
        "clerk": ("the clerk", "the scribe"),
        "guard": ("the guard",),
        "baker": ("the baker",),
        "medic": ("the medic", "the doctor"),
    },
    "city": {
        "lima": ("Lima", "Ciudad de los Reyes"),
        "oslo": ("Oslo", "Kristiania"),
        "rome": ("Rome",),
        "bonn": ("Bonn",),
        "kiev": ("Kiev", "Kyiv"),
        "nara": ("Nara",),
    },
    "event": {
        "fair": ("the fair",),
        "vote": ("the vote", "the election"),
        "race": ("the race",),
        "feast": ("the feast", "the banquet"),
        "march": ("the march",),
        "trial": ("the trial",),
    },
}
"""Kinds of things: each with its name and other names."""

RELATIONS: Mapping[str, Mapping[str, Any]] = {
    "office": {
        "subject": "person",
        "value": "office",
        "ask": {
            "value": "What was {subject}?",
            "subject": "Who was {value}?",
            "match": "Match each person with an office.",
        },
        "statement": "{subject} was {value}.",
    },
    "visited": {
        "subject": "person",
        "value": "city",
        "ask": {
            "value": "Which city did {subject} visit?",
            "subject": "Which of them visited {value}?",
        },
        "statement": "{subject} visited {value}.",
    },
    "avoided": {
        "subject": "person",
        "value": "city",
        "ask": {"value": "Which city did {subject} avoid?"},
        "statement": "{subject} avoided {value}.",
    },
    "crowd": {
        "subject": "event",
        "value": "quantity",
        "ask": {
            "value": "How many came to {subject}?",
            "subject": "To what came {value}?",
            "match": "Match each event with its crowd.",
        },
        "statement": "The crowd of {subject} was {value}.",
    },
    "length": {
        "subject": "event",
        "value": "quantity",
        "ask": {"value": "How long was {subject}?"},
        "statement": "The length of {subject} was {value}.",
    },
    "held": {
        "subject": "event",
        "value": "date",
        "ask": {
            "value": "When was {subject}?",
            "order": "Order these events.",
            "first": "Which of these was first?",
            "later": "Which of these came after {subject}?",
        },
        "statement": "The date of {subject} is {value}.",
    },
}
QUESTIONS: Mapping[str, tuple[str, str]] = {
    "seats": ("How many seats were there?", "The number of seats was {answer}."),
    "delay": ("How long did they wait?", "They waited {answer}."),
    "founding": ("When was the town founded?", "The town was founded on {answer}."),
    "winner": ("Who won?", "The one who won was {answer}."),
    "motto": ("What was the motto?", "The motto was {answer}."),
}
"""The questions and statements of facts on their own."""
