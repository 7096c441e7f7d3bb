"""Items of packs that use the entities of others."""

from textwrap import dedent

from quizgen.bank import make_bank
from quizgen.items.kinds import choice
from quizgen.pack import read_pack
from quizgen.pack.model import Pack
from quizgen.problem import Problem
from tests.items.stances import STANCES
from tests.packs import HEADER, item_of, pack_of, texts

WORLD = "pack: world\ntitle: The world\nentities: {country: {%s}}\n"

CAPITALS = """\
    uses: world
    entities: {city: {rome: Rome, paris: Paris}}
    relations:
      capital:
        subject: country
        value: city
        cardinality: one-to-one
        ask: {subject: "Of which country is {value} the capital?"}
        statement: "The capital of {subject} is {value}."
        facts: {italy: rome, france: paris}
"""


def _pack_of(body: str, countries: str) -> Pack:
    """Read a pack that uses others by any name: all have these countries."""

    def resolve(name: str) -> tuple[Pack | None, tuple[Problem, ...]]:
        return read_pack((WORLD % countries).encode(), name)

    pack, problems = read_pack((HEADER + dedent(body)).encode(), "test.yaml", resolve)
    assert pack is not None, "\n".join(map(str, problems))
    return pack


def test_where_entities_stand_changes_no_item() -> None:
    """Countries that a pack mentions may be its own or another's, among many others."""
    text = "# uses nothing\n" + dedent(STANCES)
    start, end = text.index("  country:"), text.index("  position:")
    countries = text[start:end].removeprefix("  country:").split("\n")
    world = [line.strip() for line in countries if line.strip()]
    world += [f"c{number}: Country {number}" for number in range(200)]
    gap = "\n" * text[start:end].count("\n")
    moved = text[:start].replace("# uses nothing", "uses: world") + gap + text[end:]
    here, there = pack_of(text), _pack_of(moved, ", ".join(world))
    assert len(there.spare) == 200
    items = make_bank([here]).items
    assert items
    assert make_bank([there]).items == items


def test_spare_things_fill_up_where_a_packs_own_do_not_suffice() -> None:
    """First comes what the pack mentions, then what is likest to the key."""
    countries = """
        italy: {name: Italy, traits: {region: Europe}}, cuba: {name: Cuba, traits: {region: A}},
        france: {name: France, traits: {region: B}}, peru: {name: Peru, traits: {region: A}},
        spain: {name: Spain, traits: {region: Europe}}, oman: {name: Oman, traits: {region: C}}
    """
    pack = _pack_of(CAPITALS, countries)
    bank = make_bank([pack], distractors=2, kinds=[choice])
    offered = set(texts(item_of(bank, "capital.subject/rome")))
    assert offered == {"Italy", "France", "Spain"}


def test_spare_things_need_a_proof_too() -> None:
    """What nothing is known of is no distractor where its own facts must prove it false."""
    countries = "italy: Italy, france: France, spain: Spain, peru: Peru"
    body = CAPITALS.replace("one-to-one", "many-to-one")
    bank = make_bank([_pack_of(body, countries)], kinds=[choice])
    (refusal,) = [one for one in bank.refusals if "/rome/" in one.id]
    assert refusal.reason
    assert not bank.items


def test_complete_lists_speak_of_spare_things() -> None:
    """What is declared complete leaves no other pack's things out."""
    countries = "italy: Italy, france: France, spain: Spain, peru: Peru"
    body = CAPITALS.replace("cardinality: one-to-one", "complete: true")
    bank = make_bank([_pack_of(body, countries)], kinds=[choice])
    offered = texts(item_of(bank, "capital.subject/rome"))
    assert set(offered) == {"Italy", "France", "Spain", "Peru"}


def test_spare_things_take_part_where_they_are_likelier() -> None:
    """Whose traits are those of the answer comes before what the pack has of other regions."""
    names = ("italy", "france", "spain", "malta", "peru", "cuba", "chad")
    region = dict.fromkeys(names, "A") | dict.fromkeys(("italy", "malta", "spain"), "Europe")
    countries = ", ".join(
        f"{name}: {{name: {name.title()}, traits: {{region: {region[name]}}}}}" for name in names
    )
    body = """
    uses: world
    facts:
      one: {question: Which is it?, answer: italy, single: true, statement: "It is {answer}."}
      two: {question: Which else?, answer: peru, wrong: [cuba, chad], statement: "It is {answer}."}
    """
    for seed in range(4):
        bank = make_bank([_pack_of(body, countries)], seed=seed, distractors=2, kinds=[choice])
        assert set(texts(item_of(bank, "one"))) == {"Italy", "Spain", "Malta"}
