"""Pictures and sounds in questions: under the stem, as options, and with the answer."""

from pathlib import Path

import pytest

from quizgen.bank import Bank, make_bank
from quizgen.items.distractors.brief import Brief
from quizgen.items.distractors.pools import Pools
from quizgen.items.item import Item
from quizgen.items.kinds import KINDS, kind_of
from quizgen.items.leftovers import UNSEEN, find_leftovers
from quizgen.items.unlocks import APART
from quizgen.leaks.watch import find_leaks
from quizgen.media.record import Medium
from quizgen.pack.shelf import examine
from quizgen.records import bank_record
from quizgen.rules import alt_gives_away
from quizgen.truth import Base, queries, query_name
from tests.media.files import picture, sound, svg

NAMES = ("nucleus", "ribosome", "vacuole", "lysosome", "centriole")
HEADER = "pack: test\ntitle: Cells\nsources: {a: A book}\n"


@pytest.fixture(name="folder", scope="module")
def make_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a picture and a sound of each thing, all different."""
    folder = tmp_path_factory.mktemp("cells")
    for number, name in enumerate(NAMES):
        (folder / f"{name}.svg").write_bytes(svg(f'<circle r="{number + 1}"/>'))
        noise = bytearray(sound())
        noise[-1] = number
        (folder / f"{name}.wav").write_bytes(bytes(noise))
    (folder / "fact.png").write_bytes(picture())
    return folder


def entities(said: dict[str, str] | None = None) -> str:
    """List the things, each with its picture or what else is said of it."""
    lines = [
        f"    {name}: {{name: the {name}, also: [{name} body], {what}}}"
        for name in NAMES
        if (what := (said or {}).get(name, f"image: {{file: {name}.svg, alt: A part}}"))
    ]
    return "entities:\n  organelle:\n" + "\n".join(lines) + "\n"


LOOKS = """relations:
  looks:
    subject: organelle
    value: organelle
    cardinality: one-to-one
    ask: {value: What is this?, subject: "Which of these is {value}?", shows: subject}
    statement: This is {value}.
    sources: a
    facts: pictured
"""

DOES = """  job: {store: to store, build: to build, move: to move, cut: to cut, hold: to hold}
relations:
  does:
    subject: organelle
    value: job
    cardinality: one-to-one
    ask:
      value: What does the part in the picture do?
      subject: Which of these is there {value}?
      shows: subject
    statement: The job of {subject} is {value}.
    sources: a
    facts: {nucleus: store, ribosome: build, vacuole: hold, lysosome: cut, centriole: move}
"""

FACT = """facts:
  which:
    question: Which of these makes proteins?
    answer: {id: ribosome}
    single: true
    shows: answer
    wrong: [nucleus, {id: vacuole}]
    sources: a
"""


def bank_in(folder: Path, body: str, *kinds: str, warned: bool = False) -> Bank:
    """Make the bank of a pack in a folder."""
    (folder / "test.yaml").write_text(HEADER + body, encoding="utf-8")
    pack, problems = examine(str(folder / "test.yaml"))
    assert pack is not None, problems
    assert warned or problems == (), problems
    return make_bank([pack], kinds=[kind_of(kind) for kind in kinds or ("choice",)])


def item_of(bank: Bank, name: str, kind: str = "choice") -> Item:
    """Return an item by its id without the pack."""
    return next(item for item in bank.items if item.id == f"test/{name}/{kind}")


def files(media: tuple[Medium, ...]) -> list[str]:
    """Return the files of pictures or sounds."""
    return [medium.file for medium in media]


@pytest.mark.parametrize("name", NAMES)
def test_what_is_seen_is_named(folder: Path, name: str) -> None:
    """The picture stands under the stem, which does not name it; names are the options."""
    item = item_of(bank_in(folder, entities() + LOOKS), f"looks.value/{name}")
    assert item.stem == "What is this?"
    assert files(item.pictures) == [f"{name}.svg"]
    assert item.key.text == f"the {name}"
    assert item.revealed == ()
    for option in item.options:
        assert (option.picture, option.sound) == (None, None)
        assert option.correct or option.certificate


@pytest.mark.parametrize("name", NAMES)
def test_what_is_named_is_picked_by_its_picture(folder: Path, name: str) -> None:
    """All options have one, and none is another's."""
    item = item_of(bank_in(folder, entities() + LOOKS), f"looks.subject/{name}")
    assert item.stem == f"Which of these is the {name}?"
    assert item.pictures == ()
    assert len(item.options) == 4
    for option in item.options:
        assert option.picture is not None
        assert option.text == f"the {option.picture.file.removesuffix('.svg')}"
        assert option.correct or option.certificate
    assert len({option.picture.digest for option in item.options if option.picture}) == 4


def test_no_reason_points_at_a_picture_that_is_not_seen(folder: Path) -> None:
    """Beside a name, *this is the vacuole* would say that the picture above shows it."""
    for item in bank_in(folder, entities() + LOOKS).items:
        for option in item.options:
            assert bool(option.why) == (item.is_picked_by_look and not option.correct), item.id


def test_a_relation_may_show_what_it_tells_of(folder: Path) -> None:
    """Where its question does not name it; the true sentence names it."""
    bank = bank_in(folder, entities() + DOES)
    asked = item_of(bank, "does.value/nucleus")
    assert files(asked.pictures) == ["nucleus.svg"]
    assert asked.statement == "The job of the nucleus is to store."
    picked = item_of(bank, "does.subject/store")
    assert all(option.picture for option in picked.options)


def test_questions_with_one_stem_are_told_apart_by_what_they_show(folder: Path) -> None:
    """So that no sheet takes them for one."""
    bank = bank_in(folder, entities() + LOOKS)
    asked = [item.asked for item in bank.items if item.stem == "What is this?"]
    assert len(asked) == len(set(asked)) == len(NAMES)


def test_what_is_seen_may_stand_on_one_sheet(folder: Path) -> None:
    """What things are called as options tells nothing of what is seen elsewhere."""
    bank = bank_in(folder, entities() + LOOKS)
    seen = [item for item in bank.items if "value/" in item.id]
    assert find_leaks(seen, bank.items, bank.packs[0]) == []
    picked = [item for item in bank.items if "subject/" in item.id]
    assert find_leaks(picked, bank.items, bank.packs[0]) == []
    assert find_leaks([seen[0], picked[0]], bank.items, bank.packs[0])


def test_a_fact_on_its_own_may_have_pictures_as_answers(folder: Path) -> None:
    """Those of things, or the wrong answers' own."""
    item = item_of(bank_in(folder, entities() + FACT), "which")
    assert all(option.picture for option in item.options)
    own = FACT.replace("nucleus,", "{text: a pixel, image: {file: fact.png, alt: Some}},")
    item = item_of(bank_in(folder, entities() + own), "which")
    assert "fact.png" in {option.picture.file for option in item.options if option.picture}
    assert all(option.picture for option in item.options)


def test_a_picture_of_a_fact_stands_under_its_stem(folder: Path) -> None:
    """Or comes with the answer, with what its things keep back; in all kinds of items."""
    body = "facts: {f: {question: Who?, answer: x, statement: It was {answer}., wrong: [y, z], %s}}"
    body = body.replace("It was {answer}.", "'It was {answer}.'").replace("z],", "z], sources: a,")
    for kind in ("choice", "true-false", "short-answer", "cloze"):
        media = "image: {file: fact.png, alt: Some}, audio: nucleus.wav"
        bank = bank_in(folder, body % f"single: true, {media}", kind)
        for item in bank.items:
            assert files(item.pictures) == ["fact.png"]
            assert files(item.sounds) == ["nucleus.wav"]
            assert item.revealed == ()
        media = "image: {file: fact.png, alt: Some, reveal: true}"
        bank = bank_in(folder, body % f"single: true, {media}", kind)
        for item in bank.items:
            assert item.pictures == ()
            assert files(item.revealed) == ["fact.png"]


def test_what_things_keep_back_comes_with_the_answer(folder: Path) -> None:
    """Of the answer, and of what is asked about."""
    kept = {"nucleus": "image: {file: nucleus.svg, alt: A part, reveal: true}"}
    body = DOES.replace("      shows: subject\n", "").replace(
        "the part in the picture", "{subject}"
    )
    bank = bank_in(folder, entities(kept) + body)
    for name in ("does.value/nucleus", "does.subject/store"):
        item = item_of(bank, name)
        assert files(item.revealed) == ["nucleus.svg"]
        assert item.pictures == ()
        assert not any(option.picture for option in item.options)
    assert item_of(bank, "does.value/vacuole").revealed == ()


@pytest.mark.parametrize("kind", [kind.NAME for kind in KINDS])
def test_all_kinds_show_what_their_wording_leaves_out(folder: Path, kind: str) -> None:
    """Nothing that is to be seen is missing, and what is typed is no picture."""
    bank = bank_in(folder, entities() + LOOKS, kind)
    for item in bank.items:
        if "Which of these" in item.stem:
            assert all(option.picture for option in item.options)
            assert not item.accepted
        else:
            assert len(item.pictures) == 1
    typed = {"short-answer", "cloze", "choice", "true-false"}
    assert bool(bank.items) == (kind in typed)


def test_a_false_sentence_shows_what_it_is_told_of(folder: Path) -> None:
    """The picture stays; the name is another's."""
    bank = bank_in(folder, entities() + LOOKS, "true-false")
    for item in bank.items:
        name = item.id.split("/")[1].removeprefix("looks.")
        assert files(item.pictures) == [f"{name}.svg"]
        assert (item.stem == f"This is the {name}.") == item.options[0].correct


def test_values_may_be_shown(folder: Path) -> None:
    """As a sign, of which each thing has one."""
    body = """  job: {store: to store, build: to build, move: to move, cut: to cut, hold: to hold}
relations:
  signs:
    {subject: job, value: organelle, cardinality: one-to-one, sources: a,
     ask: {value: "What is there {subject}?", subject: For what is this?, shows: value},
     statement: "This is there {subject}.",
     facts: {store: nucleus, build: ribosome, hold: vacuole, cut: lysosome, move: centriole}}
"""
    bank = bank_in(folder, entities() + body, "choice", "true-false")
    assert all(option.picture for option in item_of(bank, "signs.value/store").options)
    assert files(item_of(bank, "signs.subject/nucleus").pictures) == ["nucleus.svg"]
    seen = set()
    for item in bank.items:
        if item.kind == "true-false":
            right = {"signs.store": "nucleus.svg", "signs.build": "ribosome.svg"}
            own = right.get(item.id.split("/")[1])
            if own:
                assert (files(item.pictures) == [own]) == item.options[0].correct
            seen.add(item.options[0].correct)
    assert seen == {True, False}


def test_sounds_are_heard_as_pictures_are_seen(folder: Path) -> None:
    """Under the stem, or as options."""
    heard = {name: f"audio: {name}.wav" for name in NAMES}
    bank = bank_in(folder, entities(heard) + LOOKS)
    assert files(item_of(bank, "looks.value/nucleus").sounds) == ["nucleus.wav"]
    assert all(option.sound for option in item_of(bank, "looks.subject/nucleus").options)


def test_options_are_all_of_one_sort(folder: Path) -> None:
    """What has no picture, or a sound alone, is not offered beside pictures; a sound is no hint."""
    said = {"nucleus": "note: small", "ribosome": "audio: ribosome.wav"}
    said["vacuole"] = "image: {file: vacuole.svg, alt: A part}, audio: vacuole.wav"
    bank = bank_in(folder, entities(said) + DOES)
    for item in bank.items:
        if "Which of these" in item.stem:
            assert all(option.picture and not option.sound for option in item.options)
            assert {"the nucleus", "the ribosome"}.isdisjoint(o.text for o in item.options)
    refused = {refusal.id: refusal for refusal in bank.refusals}
    for name in ("does.value/nucleus", "does.subject/store"):
        refusal = refused[f"test/{name}/choice"]
        assert refusal.reason == "it shows the nucleus, which has no picture and no sound"
        assert refusal.unlock == "give nucleus an `image` or an `audio`"


def test_what_looks_alike_is_not_told_apart(folder: Path) -> None:
    """Two things with one picture: neither is asked by it, nor are both offered."""
    said = {"ribosome": "image: {file: nucleus.svg, alt: A part}"}
    bank = bank_in(folder, entities(said) + DOES)
    for item in bank.items:
        digests = [option.picture.digest for option in item.options if option.picture]
        assert len(digests) == len(set(digests))
    reasons = {refusal.id: refusal.reason for refusal in bank.refusals}
    for name, other in {"nucleus": "ribosome", "ribosome": "nucleus"}.items():
        reason = reasons[f"test/does.value/{name}/choice"]
        assert reason == f"what it shows stands for {other}, too"


def test_one_thing_under_two_ids_looks_like_itself(folder: Path) -> None:
    """Its picture tells it as well under each."""
    said = {"ribosome": "image: {file: nucleus.svg, alt: A part}, same: nucleus"}
    bank = bank_in(folder, entities(said) + LOOKS)
    item = item_of(bank, "looks.value/nucleus")
    assert files(item.pictures) == ["nucleus.svg"]
    assert "the ribosome" not in {option.text for option in item.options}


def test_what_is_shown_must_be_a_thing(folder: Path) -> None:
    """Numbers, dates and texts have no pictures."""
    body = "relations: {r: {subject: organelle, value: text, ask: {value: What?, shows: value}}}"
    for text in (body, "facts: {f: {question: What?, answer: x, shows: answer, wrong: [y, z]}}"):
        (folder / "test.yaml").write_text(HEADER + entities() + text, encoding="utf-8")
        rules = [problem.rule for problem in examine(str(folder / "test.yaml"))[1]]
        assert "nothing-shown" in rules


def test_too_few_pictures_are_told(folder: Path) -> None:
    """With how many there are."""
    said = dict.fromkeys(NAMES[2:], "note: small")
    bank = bank_in(folder, entities(said) + LOOKS)
    reason = next(one.reason for one in bank.refusals if "looks.subject" in one.id)
    assert reason == "one candidate with a picture or a sound to choose from"


def test_json_tells_what_is_shown(folder: Path) -> None:
    """Where there is something, and nowhere else."""
    media = "image: {file: fact.png, alt: Some, credit: Ann, reveal: true}"
    body = FACT.replace("sources: a", f"sources: a\n    {media}")
    (record,) = bank_record(bank_in(folder, entities() + body))["items"]
    assert record["revealed"] == [
        {"file": "fact.png", "alt": "Some", "credit": "Ann", "license": "", "source": ""}
    ]
    assert "pictures" not in record
    assert [option["picture"]["alt"] for option in record["options"]] == ["A part"] * 4
    plain = FACT.replace("    shows: answer\n", "")
    (record,) = bank_record(bank_in(folder, entities() + plain))["items"]
    assert not {"pictures", "sounds", "revealed"} & record.keys()
    assert all("picture" not in option for option in record["options"])


@pytest.mark.parametrize(
    ("alt", "found"),
    [
        ("A grey body", 0),
        ("A cell with its nucleus", 1),
        ("THE NUCLEUS!", 1),
        ("A nucleus body", 1),
        ("Nucleusoids", 0),
        ("A ribosome", 0),
    ],
)
def test_words_that_tell_the_answer_are_a_warning(folder: Path, alt: str, found: int) -> None:
    """By any name, without its article; told once for a picture, be it asked or offered."""
    said = {"nucleus": f"image: {{file: nucleus.svg, alt: {alt}}}"}
    problems = list(alt_gives_away.check(bank_in(folder, entities(said) + LOOKS)))
    assert len(problems) == found
    for problem in problems:
        assert (problem.rule, problem.severity) == ("alt-gives-away", "warning")
        assert problem.location.line == 6
    kept = {"nucleus": f"image: {{file: nucleus.svg, alt: {alt}, reveal: true}}"}
    assert not list(alt_gives_away.check(bank_in(folder, entities(kept) + DOES)))


def test_an_article_tells_no_answer(folder: Path) -> None:
    """Of the side a, each picture has one in its words."""
    said = {"nucleus": "image: {file: nucleus.svg, alt: A triangle with a red side}"}
    text = entities(said).replace("the nucleus", "a")
    assert text != entities(said)
    assert not list(alt_gives_away.check(bank_in(folder, text + LOOKS)))


def test_what_cannot_be_shown_is_not_called_one_that_others_precede(folder: Path) -> None:
    """A thing without a picture is none of the options that are pictures."""
    bank = bank_in(folder, entities({"centriole": "note: small"}) + LOOKS)
    base = Base(bank.packs[0])
    name = "looks.subject/nucleus"
    (query,) = (one for one in queries(base) if query_name(one, base) == name)
    left = find_leftovers(Brief(base, Pools(base)), query, item_of(bank, name))
    assert {one.text: one.reason for one in left}["the centriole"] == UNSEEN


@pytest.mark.parametrize(
    "regions",
    [
        "[{label: a, rect: [1, 2, 3, 4]}, {label: b, rect: [2, 3, 3, 4]}]",
        "[{label: a, rect: [1, 2, 3, 4]}, {label: a, rect: [20, 3, 3, 4]}]",
    ],
)
def test_more_regions_are_asked_for_where_these_are_too_few(folder: Path, regions: str) -> None:
    """They have no `single` and no `wrong` that could be declared."""
    image = f"image: {{file: nucleus.svg, alt: A part, ask: What?, regions: {regions}}}"
    bank = bank_in(folder, entities({"nucleus": image}), "choice", "short-answer")
    unlocks = {refusal.unlock for refusal in bank.refusals if "#" in refusal.fact}
    assert unlocks == {APART}
