"""What follows from a pack's facts, and what does not."""

from quizgen.truth.base import Base
from quizgen.truth.certificate import Certificate, Premise
from quizgen.truth.judge import Hearing, Judgement, judge
from quizgen.truth.query import Query, fact_queries, queries, query_name, query_of, whole_queries
from quizgen.truth.settling import is_settled, is_whole
from quizgen.truth.standing import stands
from quizgen.truth.timeline import Step, Timeline

__all__ = [
    "Base",
    "Certificate",
    "Hearing",
    "Judgement",
    "Premise",
    "Query",
    "Step",
    "Timeline",
    "fact_queries",
    "is_settled",
    "is_whole",
    "judge",
    "queries",
    "query_name",
    "query_of",
    "stands",
    "whole_queries",
]
