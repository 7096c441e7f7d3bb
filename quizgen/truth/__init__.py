"""What follows from a pack's facts, and what does not."""

from quizgen.truth.base import Base
from quizgen.truth.certificate import Certificate, Premise
from quizgen.truth.judge import Judgement, judge, refute
from quizgen.truth.query import Query, queries, query_name

__all__ = [
    "Base",
    "Certificate",
    "Judgement",
    "Premise",
    "Query",
    "judge",
    "queries",
    "query_name",
    "refute",
]
