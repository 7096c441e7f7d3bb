"""Random packs over all keys and values, and every command fed with them.

Run ``python -m tests.commands.random_packs`` to feed 5,000 packs, or as many as are told, through
all commands in this process. No command may fail in a way of its own, and nothing may be asked
that the pack does not say.
"""

import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from click.testing import CliRunner, Result

from quizgen.commands import main
from quizgen.folding import fold, slug
from quizgen.pack import read_pack

HOSTILE = (
    "<b>bold</b> & {{braces}}",
    '"quoted" \\ $x_1$ #let',
    "=cmd()",
    "“Así es”, dijo",
    "北京市",
    "مرحبا بالعالم",
    "naïve café № 5",
    "a" * 60,
    "{subject}",
    "e\u0301clair 🇻🇪",
    "- dash: colon # hash",
)
PLAIN = ("river", "red stone", "the Old Bridge", "Lima", "San José", "O’Neill", "x2", "no", "1e3")
QUANTITIES = ("72 hours", "about 7,000 people", "3.5 km", "12", "at least 60 votes", "5–10 kg", "0")
DATES = ("2019-01-23", "January 2019", "1958", "23 January 2019", "2019-02")
LANGUAGES = ("en", "en-US", "es", "fr", "de", "it", "pt-BR", "nl", "tr", "ja", "ar", "zh-Hant")
STATEMENT = "{subject} – {value}"
SHORT = "{value} / {subject}"

Record = dict[str, Any]


def random_pack(random: Random) -> Record:
    """Draw a pack as its YAML would be read; most are valid."""
    kinds = {
        kind: [f"{kind}{number}" for number in range(random.randint(2, 6))]
        for kind in ("thing", "place", "event")
    }
    sources = {"a": _text(random), "b": {"title": _text(random), "url": "https://example.org/b"}}
    pack: Record = {
        "pack": "drawn",
        "title": _text(random),
        "language": random.choice((*LANGUAGES, *("en",) * 6)),
        "sources": sources,
        "entities": {
            kind: {entity: _entity(random, entity, ids) for entity in ids}
            for kind, ids in kinds.items()
        },
        "relations": {
            f"r{number}": _relation(random, kinds, number) for number in range(random.randint(0, 3))
        },
        "facts": {f"f{number}": _lone(random, kinds) for number in range(random.randint(1, 4))},
    }
    for key, told in (
        ("license", "CC-BY-4.0"),
        ("uses", "countries"),
        ("context", _text(random)),
        ("defaults", _defaults(random)),
    ):
        if random.random() < 0.1:
            pack[key] = told
    if random.random() < 0.3:
        _shorten(random, pack)
    return {key: value for key, value in pack.items() if value}


def _defaults(random: Random) -> Record:
    told = {"sources": _sources(random), "topics": [_text(random)], "single": "true"}
    return {key: value for key, value in told.items() if random.random() < 0.6}


def _sources(random: Random) -> Record | list[Any] | str:
    return random.choice(("a", ["a", "b"], ["b", {"a": _text(random)}], {"a": _text(random)}, []))


def _shorten(random: Random, pack: Record) -> None:
    """Add a kind that is a list of names, and tables with a relation of each sort."""
    names = [f"{_text(random)} m{number}" for number in range(random.randint(2, 5))]
    pack["entities"]["made"] = [
        name if random.random() < 0.7 else {"name": name, "note": _text(random)} for name in names
    ]
    columns: list[Any] = ["made", "word", random.choice(("size", {"size": "quantity"})), "why"]
    rows = [
        [
            random.choice((name, {"name": f"{name} again"}, f"{name} new")),
            random.choice((_text(random), [_text(random), _text(random)], "")),
            random.choice(("12", "7", {"quantity": "12"}, "")),
            random.choice(("", _text(random))),
        ]
        for name in names
    ]
    asked = {"ask": f"{_text(random)} {{subject}} {{{{x}}}}?", "statement": STATEMENT}
    made = {"subject": "made", **{key: _literal(text) for key, text in asked.items()}}
    inner, plain = [[name, name[::-1]] for name in names], [[n, {"text": "1"}] for n in names]
    pack["tables"] = {"words": {"columns": columns, "rows": rows}}
    pack["relations"] |= {
        "word": {**made, "value": "word", "table": "words", "sources": _sources(random)},
        "size": {**made, "value": "quantity", "table": "words", "single": "true"},
        "inner": {**made, "value": "note", "table": {"rows": inner}},
        "plain": {**made, "value": "text", "facts": plain},
    }


def _literal(wording: str) -> str:
    """Take the braces of the words for what they are, where they are no end of a fact."""
    return wording if wording.count("{subject}") == 1 else f"{{subject}} {{{{{len(wording)}}}}}?"


def _text(random: Random) -> str:
    return f"{random.choice(HOSTILE if random.random() < 0.3 else PLAIN)} {random.randint(1, 99)}"


def _some(random: Random, ids: list[str], chance: float) -> list[str]:
    return [one for one in ids if random.random() < chance]


def _entity(random: Random, entity: str, ids: list[str]) -> Record | str:
    name = f"{_text(random)} {entity[-1]}"
    if random.random() < 0.4:
        return name
    earlier = ids[: ids.index(entity)]
    record: Record = {
        "name": name,
        "also": [_text(random)] if random.random() < 0.3 else [],
        "in": _some(random, earlier, 0.1),
        "same": _some(random, earlier, 0.05),
        "overlaps": _some(random, earlier, 0.05),
        "note": _text(random) if random.random() < 0.2 else "",
        "plural": "true" if random.random() < 0.1 else "",
        "traits": {"colour": random.choice(PLAIN)} if random.random() < 0.3 else {},
    }
    return {key: value for key, value in record.items() if value}


def _relation(random: Random, kinds: dict[str, list[str]], number: int) -> Record:
    subject = random.choice(list(kinds))
    value = random.choice([*kinds, "quantity", "date", "text"])
    ask = {
        "value": f"{_text(random)} {{subject}}?",
        "subject": f"{_text(random)} {{value}}?",
        "match": "Match.",
        "order": "Order." if value == "date" else "",
    }
    asked = {key: stem for key, stem in ask.items() if stem and random.random() < 0.7}
    record: Record = {
        "subject": subject,
        "value": value,
        "cardinality": random.choice(("one-to-one", "many-to-one", "one-to-many", "many-to-many")),
        "ask": asked,
        "statement": random.choice((STATEMENT, SHORT)),
        "complete": random.choice(("true", "", _some(random, kinds[subject], 0.3))),
        "excludes": [f"r{number - 1}"] if number and random.random() < 0.2 else [],
        "topics": [_text(random)] if random.random() < 0.4 else [],
        "facts": {
            one: [_fact(random, kinds, subject, value) for _ in range(random.choice((1, 1, 1, 2)))]
            for one in _some(random, kinds[subject], 0.8)
        },
    }
    return {key: told for key, told in record.items() if told}


def _fact(random: Random, kinds: dict[str, list[str]], subject: str, value: str) -> Record | str:
    held = _value(random, kinds, value)
    if random.random() < 0.5:
        return held
    record: Record = {"value": held, **_circumstances(random)}
    if random.random() < 0.15:
        record["not"] = _value(random, kinds, value)
    if value == "date" and random.random() < 0.3:
        record["after"] = [random.choice(kinds[subject])]
    return record


def _value(random: Random, kinds: dict[str, list[str]], value: str) -> Record | str:
    if random.random() < 0.1:
        key = "id" if value in kinds else value
        return {key: _plain(random, kinds, value)}
    return _plain(random, kinds, value)


def _plain(random: Random, kinds: dict[str, list[str]], value: str) -> str:
    if value in kinds:
        return random.choice(kinds[value])
    if value == "text":
        return _text(random)
    return random.choice(QUANTITIES if value == "quantity" else DATES)


def _circumstances(random: Random) -> Record:
    record: Record = {
        "when": random.choice(DATES) if random.random() < 0.2 else "",
        "claimed_by": random.choice((*PLAIN, "thing0")) if random.random() < 0.1 else "",
        "disputed": "true" if random.random() < 0.05 else "",
        "why": _text(random) if random.random() < 0.2 else "",
        "sources": _sources(random) if random.random() < 0.5 else {},
    }
    if record["claimed_by"] or record["disputed"]:
        record["attributed"] = random.choice(("true", "false"))
    return {key: told for key, told in record.items() if told}


def _lone(random: Random, kinds: dict[str, list[str]]) -> Record:
    pool = [*QUANTITIES, *DATES, *PLAIN, *(one for ids in kinds.values() for one in ids)]
    first, *wrong = random.sample(pool, random.randint(1, 5))
    numbers = () if wrong else ({"date": "1961"}, {"quantity": "13"})
    written = random.choice(({"text": first}, *numbers))
    answer: Record | str = first if random.random() < 0.8 else written
    record: Record = {
        "question": f"{_text(random).replace('{', '{{').replace('}', '}}')}?",
        "answer": answer,
        "single": random.choice(("true", "false")),
        "statement": "It is {answer}." if random.random() < 0.6 else "",
        "wrong": [one if random.random() < 0.6 else {"text": one, "why": "So."} for one in wrong],
        "topics": [_text(random)] if random.random() < 0.4 else [],
        **_circumstances(random),
    }
    return {key: told for key, told in record.items() if told}


def is_valid(text: str) -> bool:
    """Tell whether a pack is read."""
    resolved = text.replace("uses: countries\n", "")
    return read_pack(resolved.encode(), "drawn.yaml")[0] is not None


def feed(pack: Record, folder: Path) -> Iterator[tuple[str, Result]]:
    """Give a pack to every command, and yield what it was and what came out."""
    path = folder / "drawn.yaml"
    path.write_text(write(pack), encoding="utf-8")
    file, out = str(path), str(folder / "out")
    every = ("--kind", "all")
    replies = "a\nb\n?\nLima\n72\nabc\ns\nac\nbacd\n" * 8
    for words in (
        ("check", file),
        ("check", file, "--format", "json"),
        ("items", file),
        ("items", file, "--refusals"),
        ("build", file, "-o", out, *every),
        ("handout", file, "--to", "html", "-o", out, *every),
        ("deck", file, "-o", out, *every),
        ("parts", file, "-o", out),
        ("verify", file, "--sources", str(folder)),
    ):
        yield " ".join(words), run(*words)
    yield "quiz", run("quiz", file, *every, replies=replies)
    listed = run("items", file, "--format", "json")
    yield "items --format json", listed
    for item in json.loads(listed.stdout or '{"items": []}')["items"][:2]:
        yield "explain", run("explain", item["id"], file)


def run(*words: str, replies: str = "") -> Result:
    """Run a command in this process."""
    return CliRunner().invoke(main, words, input=replies)


def write(pack: Record) -> str:
    """Write a pack as YAML."""
    return yaml.safe_dump(pack, allow_unicode=True, sort_keys=False, width=10_000)


def faults(pack: Record, folder: Path) -> Iterator[str]:
    """Yield what commands do that they must not."""
    for words, result in feed(pack, folder):
        if result.exception and not isinstance(result.exception, SystemExit):
            yield f"{words}: {result.exception!r}"
        elif result.exit_code not in {0, 1, 2} or "Traceback" in result.output:
            yield f"{words}: exit code {result.exit_code}"
        if words == "items --format json" and not result.exit_code:
            for item in json.loads(result.stdout)["items"]:
                yield from _unsaid(item, pack)


def _unsaid(item: Record, pack: Record) -> Iterator[str]:
    """Yield what an item takes for true that the pack does not say."""
    made = set(_made_ids(pack)) if "tables" in pack else set()
    for name in item["facts"]:
        relation, _, rest = name.partition(".")
        if relation in pack["facts"]:
            continue
        subject = rest.partition(".")[0].partition("@")[0].partition("~")[0]
        if subject not in pack["relations"][relation].get("facts", {}) and subject not in made:
            yield f"{item['id']}: no fact {name}"
    if "{subject}" in item["stem"] and "{subject}" not in write(pack):
        yield f"{item['id']}: a placeholder is left: {item['stem']!r}"
    if item["stem"].strip(" ?").endswith(("(", "in", "of")):
        yield f"{item['id']}: a word is missing: {item['stem']!r}"


def _made_ids(part: Any) -> Iterator[str]:  # noqa: ANN401 -- any part of a pack
    """Yield the ids that are made of the names in lists and tables."""
    if isinstance(part, str):
        yield slug(fold(part))
    elif isinstance(part, dict | list):
        for inner in part.values() if isinstance(part, dict) else part:
            yield from _made_ids(inner)


def main_() -> int:
    """Feed many packs, and print what went wrong."""
    wanted = int(sys.argv[1]) if sys.argv[1:] else 5_000
    counts, random, start = Counter[str](), Random(1), time.monotonic()
    slowest = 0.0
    while counts["valid"] < wanted:
        pack = random_pack(random)
        counts["drawn"] += 1
        if not is_valid(write(pack)):
            continue
        counts["valid"] += 1
        began = time.monotonic()
        with TemporaryDirectory() as folder:
            for fault in faults(pack, Path(folder)):
                counts["faults"] += 1
                print(f"pack {counts['drawn']}: {fault}", flush=True)
        slowest = max(slowest, time.monotonic() - began)
        if counts["valid"] % 500 == 0:
            print(f"{counts['valid']:,} packs, {time.monotonic() - start:.0f} s", flush=True)
    print(
        f"{counts['valid']:,} valid packs of {counts['drawn']:,}, {counts['faults']} faults, "
        f"the slowest took {slowest:.1f} s"
    )
    return int(counts["faults"] > 0)


if __name__ == "__main__":
    sys.exit(main_())
