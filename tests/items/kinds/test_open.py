"""Open questions: asked as they were written, and proven by nothing."""

from quizgen.bank import make_bank
from quizgen.items.difficulty import Difficulty
from quizgen.items.item import Response
from quizgen.leaks.watch import find_leaks
from quizgen.records import item_record
from tests.pack.marks import pack_of

BODY = """
context: in 1956
sources: {report: A report}
facts:
  seizure:
    question: Who took over the canal with engineers and ex-soldiers?
    answer: Nasser
    single: true
    wrong: [Eden, Mollet]
open:
  landing:
    question: "Explain {{in brief}} why they landed {context}."
    answer:
      - They wanted the canal.
      - Engineers and ex-soldiers were to take over {it}.
    points: 4
    topics: [war]
    why: Both had shares.
    sources: {report: {text: in safe hands, at: page 3}}
  plain: {question: Why?, answer: Because., difficulty: easy}
"""


def test_it_asks_what_was_written() -> None:
    """With all that the pack says of it, and no option."""
    items = {item.id: item for item in make_bank([pack_of(BODY)]).items}
    item = items["test/landing/open"]
    assert item.response is Response.WRITE
    assert item.stem == "Explain {in brief} why they landed in 1956."
    assert item.answers == item.model
    assert item.model[1] == "Engineers and ex-soldiers were to take over {it}."
    assert (item.options, item.accepted, item.statement) == ((), (), "")
    assert (item.points, item.lines, item.topics, item.why) == (4, 5, ("war",), "Both had shares.")
    assert [source.place for source in item.sources] == ["A report, page 3"]
    assert items["test/plain/open"].difficulty is Difficulty.EASY
    assert item_record(item)["answer"] == {"model": list(item.model), "points": 4}


def test_a_stem_that_tells_its_model_answer_gives_it_away() -> None:
    """And so does its stem what others ask for."""
    pack = pack_of(BODY)
    items = make_bank([pack]).items
    sheet = [item for item in items if item.id in {"test/landing/open", "test/seizure/choice"}]
    (leak,) = find_leaks(sheet, items, pack)
    assert {leak.one, leak.other} == {item.id for item in sheet}
