"""Lists of names, and tables: things get ids of their names, and rows become facts."""

from random import Random

import pytest

from quizgen.bank import make_bank
from quizgen.items.kinds import KINDS
from quizgen.pack import read_pack
from quizgen.pack.fact import Assertion, Reference
from quizgen.pack.model import Pack
from quizgen.problem import Problem
from quizgen.values import Date, Quantity, Text
from tests.pack.marks import HEADER, check_marks, pack_of, problems_of
from tests.packs import bank_of

WORDS = """\
tables:
  words:
    columns: [french, english, gender]
    rows: [[le pont, the bridge, masculine], [la rue, the street, feminine], [le mur, the wall, ""]]
relations:
  means: {subject: french, value: english, table: words, single: true}
  gender: {subject: french, value: gender, table: words}
"""

ELEMENTS = """\
tables:
  elements:
    columns: [element, symbol, number, melts: quantity, found: date, nick: text, why]
    rows:
      - [gold, Au, 79, "1,064 degrees", "", {text: the 1st}, Known of old.]
      - [cobalt, Co, 27, ~, 1735, "", ""]
relations:
  symbol: {subject: element, value: symbol, table: elements}
  number: {subject: element, value: quantity, table: elements}
  point: {subject: element, value: quantity, table: elements}
  year: {subject: element, value: date, table: elements}
  called: {subject: element, value: text, table: elements}
"""


def said(pack: Pack, relation: str) -> list[tuple[str, object]]:
    """Return the facts of a relation: subjects and values, ids for things."""
    return [
        (fact.subject, fact.value.entity if isinstance(fact.value, Reference) else fact.value)
        for fact in pack.relations[relation].facts
    ]


def using(body: str) -> tuple[Pack | None, tuple[Problem, ...]]:
    """Read a pack that uses another one, which lists countries."""
    lands = (
        b"pack: lands\ntitle: L\nentities: {country: {usa: {name: US, also: [USA]}, peru: Peru}}"
    )
    return read_pack(
        f"{HEADER}uses: lands\n{body}".encode(), "test.yaml", lambda name: read_pack(lands, name)
    )


def test_a_list_of_names_makes_things() -> None:
    """Their ids are made of their names, unless a record has one."""
    pack = pack_of(
        "entities:\n  person:\n    - Guy Mollet\n    - {name: Anthony Eden, also: [Eden]}\n"
        "    - {id: ike, name: Dwight Eisenhower, note: general}\n"
    )
    assert {key: thing.name for key, thing in pack.entities.items()} == {
        "guy-mollet": "Guy Mollet",
        "anthony-eden": "Anthony Eden",
        "ike": "Dwight Eisenhower",
    }
    assert pack.entities["anthony-eden"].also == ("Eden",)
    assert (pack.entities["guy-mollet"].location.line, pack.entities["ike"].kind) == (5, "person")


def test_a_table_feeds_several_relations() -> None:
    """Each takes the columns of its kinds; an empty cell says nothing."""
    pack = pack_of(WORDS)
    assert said(pack, "means") == [
        ("le-pont", "the-bridge"),
        ("la-rue", "the-street"),
        ("le-mur", "the-wall"),
    ]
    assert said(pack, "gender") == [("le-pont", "masculine"), ("la-rue", "feminine")]
    assert {thing.kind for thing in pack.entities.values()} == {"french", "english", "gender"}
    assert pack.entities["le-pont"].name == "le pont"
    place = pack.relations["means"].facts[1].location
    assert (place.line, place.column) == (6, 55)


def test_columns_hold_quantities_dates_and_texts() -> None:
    """By what is written behind their name, or by the relation of their name."""
    pack = pack_of(ELEMENTS.replace("  point:", "  melts:").replace("  year:", "  found:"))
    assert said(pack, "symbol") == [("gold", "au"), ("cobalt", "co")]
    assert said(pack, "number") == [
        ("gold", Quantity.read("79")),
        ("cobalt", Quantity.read("27")),
    ]
    assert said(pack, "melts") == [("gold", Quantity.read("1,064 degrees"))]
    assert said(pack, "found") == [("cobalt", Date.read("1735"))]
    assert said(pack, "called") == [("gold", Text.read("the 1st"))]
    assert [fact.why for fact in pack.relations["number"].facts] == ["Known of old.", ""]
    assert {thing.kind for thing in pack.entities.values()} == {"element", "symbol"}


def test_the_only_column_of_a_type_is_found_whatever_its_name() -> None:
    """Where nothing else is of that type."""
    without = ELEMENTS.replace("  year: {subject: element, value: date, table: elements}\n", "")
    pack = pack_of(without)
    assert said(pack, "point") == [("gold", Quantity.read("1,064 degrees"))]


def test_a_column_may_be_called_as_its_relation() -> None:
    """Two columns of one kind, told apart by the relations that they are for."""
    pack = pack_of(
        """
        relations:
          capital: {subject: country, value: city, table: lands}
          largest: {subject: country, value: city, table: lands}
        tables:
          lands:
            columns: [country, capital, largest: city]
            rows: [[Peru, Lima, Lima], [Brazil, Brasília, São Paulo]]
        """
    )
    assert said(pack, "capital")[0] == ("peru", "lima")
    assert said(pack, "largest")[0] == ("peru", "lima")
    assert {thing.kind for thing in pack.entities.values()} == {"country", "city"}
    assert pack.entities["lima"].kind == "city"


def test_things_of_one_kind_can_be_asked_of_each_other() -> None:
    """The first column of the kind has the subjects."""
    rows = "table: {columns: [person, mother: person], rows: [[Ann, Eve], [Bob, Eve], [Eve, Ida]]}"
    pack = pack_of(f"relations: {{child: {{subject: person, value: person, {rows}}}}}")
    assert said(pack, "child") == [("ann", "eve"), ("bob", "eve"), ("eve", "ida")]


@pytest.mark.parametrize(
    "rows", ["facts: [[Ann, Rome], [Bob, Lima]]", "table: {rows: [[Ann, Rome], [Bob, Lima]]}"]
)
def test_rows_need_no_columns_in_a_relation(rows: str) -> None:
    """They are subjects and values."""
    pack = pack_of(f"relations: {{went: {{subject: person, value: city, {rows}}}}}")
    assert said(pack, "went") == [("ann", "rome"), ("bob", "lima")]


def test_names_and_ids_of_listed_things_are_these() -> None:
    """Other names count too; what is listed in a used pack is listed."""
    pack, problems = using(
        """
entities: {city: {nyc: {name: New York, also: [the Big Apple]}, lima: Lima}}
relations:
  city:
    subject: country
    value: city
    facts: [[USA, the Big Apple], [peru, Lima], [{id: usa}, {id: lima}], [Oz, {name: Limo}]]
"""
    )
    assert problems == ()
    assert pack is not None
    assert said(pack, "city") == [("usa", "nyc"), ("usa", "lima"), ("peru", "lima"), ("oz", "limo")]


def test_a_thing_may_be_described_in_any_row() -> None:
    """Whichever comes first, the names of a record stand for it everywhere."""
    rows = ["[火, ひ]", "[{id: fire, name: 火, also: [炎]}, か]", "[炎, ほのお]"]
    for order in ([0, 1, 2], [2, 0, 1], [1, 2, 0]):
        lines = ", ".join(rows[number] for number in order)
        pack = pack_of(f"relations: {{r: {{subject: kanji, value: kana, facts: [{lines}]}}}}")
        assert {subject for subject, _ in said(pack, "r")} == {"fire"}


def test_a_column_may_have_the_ids() -> None:
    """Of the things beside it, so that a translation has those of the original."""
    body = """
        tables:
          words:
            columns: [english, id, german]
            rows: [[the cat, cat, die Katze], [{name: the dog, also: [hound]}, dog, der Hund],
              [the cat, cat, der Kater], [the bird, "", der Vogel]]
        relations: {means: {subject: english, value: german, table: words}}
    """
    pack = pack_of(body)
    assert [subject for subject, _ in said(pack, "means")] == ["cat", "cat", "dog", "the-bird"]
    assert pack.entities["dog"].also == ("hound",)
    check_marks(body.replace("}, dog,", "}, §a b,"), "bad-id")
    check_marks(
        body.replace("[the cat, cat, der Kater]", "[§the cow, cat, der Kater]"), "repeated-id"
    )


def test_cells_may_hold_several() -> None:
    """Several values of a subject, or subjects of a value."""
    pack = pack_of(
        "relations: {r: {subject: k, value: v, facts: [[a, [b, c]], [[d, e], {name: f, also: g}]]}}"
    )
    assert said(pack, "r") == [("a", "b"), ("a", "c"), ("d", "f"), ("e", "f")]
    assert pack.entities["f"].also == ("g",)


def test_rows_add_to_what_stands_below_subjects() -> None:
    """A relation may have both."""
    pack = pack_of(
        """
        entities: {k: {a: A, b: B, c: C}}
        relations:
          r:
            subject: k
            value: k
            facts: {a: {value: b, why: so}}
            table: {rows: [[A, C], [B, C]]}
        """
    )
    assert said(pack, "r") == [("a", "b"), ("a", "c"), ("b", "c")]
    assert pack.relations["r"].facts[0].why == "so"


def test_columns_say_more_of_facts() -> None:
    """Sources, reasons, times and claimants, by the keys of facts."""
    pack = pack_of(
        """
        sources: {a: Article, b: Book}
        relations:
          r:
            subject: k
            value: v
            table:
              columns: [k, v, sources, when, claimed_by, disputed, why]
              rows:
                - [x, y, {a: few words}, 1999, the army, "true", so]
                - [z, y, [a, b], "", "", "", ""]
        """
    )
    first, second = pack.relations["r"].facts
    assert (first.evidence[0].quote, first.why, first.when) == (
        "few words",
        "so",
        Date.read("1999"),
    )
    assert (first.viewpoint.claimed_by, first.viewpoint.disputed) == ("the army", True)
    assert [piece.source for piece in second.evidence] == ["a", "b"]


@pytest.mark.parametrize("seed", range(6))
def test_rows_may_stand_in_any_order(seed: int) -> None:
    """The items are the same, with the same ids, whatever their kind."""
    head = WORDS.split("rows: ", maxsplit=1)[0]
    rows = [
        "[le pont, the bridge, masculine]",
        "[la rue, the street, feminine]",
        "[le mur, the wall, masculine]",
        "[la mer, the sea, feminine]",
    ]
    tail = WORDS.split("]]\n")[1].replace(
        "single: true", 'single: true, ask: "What is {subject}?", statement: "{subject}: {value}"'
    )

    def ids(lines: list[str]) -> set[str]:
        bank = bank_of(f"{head}rows: [{', '.join(lines)}]\n{tail}")
        return {item.id for item in bank.items}

    kept = ids(rows)
    assert len(kept) == 4
    Random(seed).shuffle(rows)
    assert ids(rows) == kept
    mended = [row.replace("la mer", "la mère") for row in rows]
    assert {name for name in ids(mended) if "la-m" not in name} == {
        name for name in kept if "la-m" not in name
    }


def test_a_table_says_what_the_long_form_says() -> None:
    """In all but the places of what was written."""
    short = pack_of(WORDS)
    long = pack_of(
        """
        entities:
          french: {le-pont: le pont, la-rue: la rue, le-mur: le mur}
          english: {the-bridge: the bridge, the-street: the street, the-wall: the wall}
          gender: {masculine: masculine, feminine: feminine}
        relations:
          means:
            subject: french
            value: english
            cardinality: many-to-one
            facts: {le-pont: the-bridge, la-rue: the-street, le-mur: the-wall}
          gender: {subject: french, value: gender, facts: {le-pont: masculine, la-rue: feminine}}
        """
    )
    for kind in KINDS:
        one, other = (make_bank([pack], kinds=[kind]) for pack in (short, long))
        assert [item.id for item in one.items] == [item.id for item in other.items]
    assert [fact.id for fact in short.all_facts() if isinstance(fact, Assertion)] == [
        fact.id for fact in long.all_facts() if isinstance(fact, Assertion)
    ]


def test_a_translation_may_be_as_short() -> None:
    """With a context and names of its own, and the ids of the original."""
    english = """
        context: in 1956
        entities: {office: [{id: pm, name: prime minister}, {id: fs, name: foreign secretary},
          {id: king, name: king}]}
        tables:
          people: {columns: [person, id, office], rows: [[Guy Mollet, mollet, prime minister],
            [Selwyn Lloyd, lloyd, foreign secretary], [Saud, saud, king]]}
        relations:
          held: {subject: person, value: office, single: true, table: people,
            ask: "What was {subject} {context}?", statement: "{subject} was {value}."}
        facts: {f: {question: "Who {context}?", answer: {id: lloyd}, wrong: [saud, mollet]}}
    """
    spanish = english
    for words, others in (
        ("prime minister", "jefe del Gobierno"),
        ("foreign secretary", "ministro de Exteriores"),
        ("king", "rey"),
        ("in 1956", "en 1956"),
        ("What was {subject}", "¿Qué era {subject}"),
        ("was", "era"),
    ):
        spanish = spanish.replace(words, others)
    spanish = spanish.replace("id: rey", "id: king")
    for kind in KINDS:
        one, other = (make_bank([pack_of(body)], kinds=[kind]) for body in (english, spanish))
        assert [item.id for item in one.items] == [item.id for item in other.items]
    stems = {item.stem for item in make_bank([pack_of(spanish)]).items}
    assert "¿Qué era Guy Mollet en 1956?" in stems


def table(rows: str, columns: str = "k, v", more: str = "") -> str:
    """Write a relation of k and v with a table."""
    return (
        f"{more}relations:\n  r: {{subject: k, value: v, "
        f"table: {{columns: [{columns}], rows: [{rows}]}}}}\n"
    )


CARS = table("[a, §A car!]", more="entities: {v: {x: {name: the auto, also: [car]}}}\n")
QUANTITIES = table("[a, CELL]", "k, r: quantity").replace("value: v", "value: quantity")


@pytest.mark.parametrize(
    "case",
    [
        # Ids
        (table("[Mercury, Hg], [Venus, §mercury]"), "repeated-id"),
        (table("[CO, x], [§Co, y]"), "repeated-id"),
        (table("[§Lima, x]", more="entities: {city: {lima: Lima}}\n"), "repeated-id"),
        ("entities: {k: [Ann, §Ann]}", "repeated-id"),
        ("entities: {k: [Ann], l: [§Ann]}", "repeated-id"),
        (table("[{id: §x}, y]"), "unknown-entity"),
        (table("[a, {id: y, §colour: red}]"), "unknown-key"),
        (table("[a, {id: x, name: §''}]"), "empty"),
        (table("[§Limo, x]", more="entities: {k: {lima: Lima}}\n"), "maybe-an-id"),
        (table("[a, the car], [b, §car]"), "like-names"),
        (CARS, "like-names"),
        ("language: fr\nentities: {k: [le tour, §la tour]}", "like-names"),
        ("language: fr\nentities: {k: [le tour, {id: tower, name: la tour}]}",),
        ("entities: {k: [the car], l: [car]}",),
        # Rows
        (table("§[a], [b, c, §d], [e, f]"), "row-length", "row-length"),
        (table("§a, [b, c]"), "wrong-shape"),
        (table("[a, b], [a, §b]"), "repeated-fact"),
        # Columns
        (table("[a, b, c]", "k, v, §v"), "duplicate-key"),
        (table("[a, b]", "k, §{v: v, w: w}").replace("}}}}", "}}}"), "wrong-shape"),
        (table("[a, b]", "§k k, v").replace("table: ", "table: §"), "unknown-column", "bad-id"),
        (table("[a, b]", "k, w").replace("table: {", "table: §{"), "unknown-column"),
        (table("[a, b, c]", "k, x: v, w: v").replace("table: {", "table: §{"), "unknown-column"),
        (
            "entities: {k: [a]}\nrelations: {r: {subject: k, value: k, table: §words}}",
            "unknown-table",
        ),
        # Values
        (QUANTITIES.replace("CELL", "§many"), "not-a-quantity"),
        (QUANTITIES.replace("CELL", "§{date: 1999}"), "wrong-kind"),
        (table("[a, b, §maybe]", "k, v, disputed"), "not-a-flag"),
        (table("[a, b, §soon]", "k, v, when"), "not-a-date"),
        (table("[a, b, §nowhere]", "k, v, sources"), "unknown-source"),
        # Shapes
        ("tables: {words: §[a]}", "wrong-shape"),
        ("tables: {§words: {columns: [a]}}", "missing-key"),
        ("tables: {words: {rows: [], columns: §a}}", "wrong-shape"),
    ],
    ids=lambda case: case[0],
)
def test_mistakes_are_told_where_they_stand(case: tuple[str, ...]) -> None:
    """At the cell, row, column or key at fault."""
    check_marks(*case)


@pytest.mark.parametrize(
    ("body", "hint"),
    [
        (table("[Mercury, Hg], [Venus, mercury]"), "`{id: v-mercury, name: mercury}`"),
        (table("[CO, x], [Co, y]"), "`{id: co-2, name: Co}`"),
        (table("[a, 1,650 died]"), 'text that holds a comma must be quoted: `["1,650 died", …]`'),
        (table("[a]"), 'write `""` in a cell of which nothing is known'),
        (table("[Limo, x]", more="entities: {k: {lima: Lima}}\n"), "did you mean 'lima'?"),
        (table("[a, b]", "k, vv"), "did you mean 'vv'?"),
        (table("[a, b]", "k, city"), "say which it is: `r: v`"),
        (WORDS.replace("table: words", "table: wrods", 1), "did you mean 'words'?"),
        (table("a, b"), "write a row, a list of its cells: `[a, …]`"),
        (table("[a, b]", "word, v"), "say which it is: `word: k`"),
        (table("{k: a, v: b}"), "write a row, a list of its cells: `[a, b, …]`"),
        (table("{a: b}"), "write a row, a list of its cells: `[a, b, …]`"),
        ("tables: [[a, b], [c, d]]", "write `tables: {its-id: {columns: […], rows: […]}}`"),
        (
            "entities: {k: [a]}\nrelations: {r: {subject: k, value: k, table: [[a, b]]}}",
            "`table: {rows: […]}`",
        ),
        ("tables: {words: [[a, b]]}", "write `words: {columns: […], rows: […]}`"),
    ],
)
def test_what_to_write_is_told(body: str, hint: str) -> None:
    """By an example made of what was written."""
    assert hint in problems_of(body)[0].hint


def test_a_list_in_the_list_of_a_cell_is_told() -> None:
    """What stands in it would not be read."""
    check_marks(table("[[a, §[c]], b]"), "wrong-shape")


def test_a_missing_column_is_told_with_the_line_of_the_columns() -> None:
    """For it is there that one may be misspelt."""
    (problem,) = problems_of(WORDS.replace("columns: [french, english", "columns: [french, englsh"))
    assert problem.message.endswith("kind 'english': [french, englsh, gender] in line 5")


@pytest.mark.parametrize("wanted", ["", ", table: words"])
def test_a_table_that_no_relation_takes_is_a_warning(wanted: str) -> None:
    """Nobody is asked what stands in it."""
    body = "tables:\n  words: {columns: [k, v], rows: [[a, b]]}\n"
    body += f"entities: {{k: [c]}}\nrelations: {{r: {{subject: k, value: v{wanted}}}}}"
    told = [
        (problem.rule, problem.severity, problem.location.line) for problem in problems_of(body)
    ]
    assert told == ([] if wanted else [("unused-table", "warning", 4)])


@pytest.mark.parametrize(
    "kinds", ["{o: [mayor, judge]}", "{o: {m: mayor}}", "{o: [{name: mayor}]}"]
)
def test_a_misspelt_name_of_a_listed_thing_is_a_warning(kinds: str) -> None:
    """However it is listed, else the slip would be offered as another thing."""
    problems = problems_of(
        f"entities: {kinds}\n" + table("[Ann, mayro]", "k, v: o").replace("value: v", "value: o")
    )
    assert [(problem.rule, problem.severity) for problem in problems] == [
        ("maybe-an-id", "warning")
    ]
    assert "did you mean 'mayor'?" in problems[0].hint


@pytest.mark.parametrize(
    ("columns", "hint"),
    [
        ("french, english, wy", "did you mean 'why'?"),
        ("french, english, sorces", "did you mean 'sources'?"),
        ("french, english, colour", "write a relation that does, or take the column away"),
        ("french, english, 'why: text'", "write a relation that does, or take the column away"),
    ],
)
def test_a_column_that_no_relation_takes_is_a_warning(columns: str, hint: str) -> None:
    """One that is like a key of facts is a misspelt one."""
    body = f"tables: {{words: {{columns: [{columns.replace(chr(39), '')}], rows: [[a, b, c]]}}}}\n"
    body = body.replace("why: text", "{why: text}")
    body += "relations: {r: {subject: french, value: english, table: words}}"
    (problem,) = problems_of(body)
    assert (problem.rule, problem.severity, problem.hint) == ("unused-column", "warning", hint)


@pytest.mark.parametrize(
    ("rows", "message", "hint"),
    [
        ("[a, b], [la main feminine]", "there is no 'v'", "is a comma missing?"),
        ("[a, b], [c, d, e f]", "nothing is expected behind 'v'", "must be quoted"),
    ],
)
def test_a_row_of_another_length_names_the_column(rows: str, message: str, hint: str) -> None:
    """And what is expected there."""
    (problem,) = problems_of(table(rows))
    assert message in problem.message
    assert hint in problem.hint


def test_a_comma_behind_nothing_is_an_empty_cell() -> None:
    """Of which YAML makes none."""
    for row in ("[, b]", "[a, , b]"):
        (problem,) = problems_of(table(row))
        assert problem.message == "nothing stands before this comma"
        assert '""' in problem.hint


@pytest.mark.parametrize("other", ["The sea", "the Sea", "Sea", "sea"])
def test_what_to_do_with_two_names_that_are_nearly_one_leads_out(other: str) -> None:
    """Either hint, followed, mends it, and nothing else is proposed then."""
    (problem,) = problems_of(table(f"[la mer, the sea], [le large, {other}]"))
    assert problem.hint.startswith("if they are one, write 'the sea' here too; if not, write `{id")
    assert not problems_of(table("[la mer, the sea], [le large, the sea]"))
    second, first = (record.strip("`") for record in problem.hint.split("write ")[2].split(" and "))
    assert not problems_of(table(f"[la mer, {first}], [le large, {second}]"))
    (problem,) = problems_of(table(f"[la mer, the sea], [le large, {second}]"))
    assert first in problem.hint


def test_a_misspelt_kind_takes_the_article_that_it_needs() -> None:
    """Messages are sentences."""
    body = "entities: {event: [coronation]}\n" + table("[coronaton, b]", "event, v")
    (problem,) = problems_of(body.replace("subject: k", "subject: event"))
    assert "becomes an event of its own" in problem.message
