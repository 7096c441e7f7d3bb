"""Random packs as curators write them: texts, sound or not.

All that a pack may say of things and facts is mixed: `same`, `in`, `overlaps` and shared names on
both sides of every relation; cardinalities, complete lists, exclusions, denials, years, claims and
disputes; lists that are complete in a source; wordings that name the year, the source or the
claimant, or go by their number; and claimants whose names are words of the stems.
"""

from itertools import product
from random import Random

SHAPES = ((3, 3, 1), (2, 3, 2), (3, 2, 2), (2, 4, 1), (4, 2, 1), (4, 4, 1))
"""Numbers of subjects, of values and of years."""

CARDINALITIES = ("one-to-one", "one-to-many", "many-to-one", "many-to-many")

VOICES = (
    "claimed_by: has, attributed: true",
    "claimed_by: ann, attributed: true",
    "claimed_by: has",
    "disputed: true, attributed: true, sources: {a: words}",
    "disputed: true, attributed: true, sources: {a: words, b: words}",
    "disputed: true, sources: {a: words}",
    "disputed: true, sources: {b: words, a: words}",
    "disputed: true, sources: {b: words}",
    "claimed_by: ann, attributed: true, sources: {a: words}",
)
"""Whose word a fact may be. *Has* and *a* are words of every stem, and attribute nothing."""


WORDINGS = ("", "", "", " by {source}", " as {claimed_by} says", "{source?|}", "{when?|}")
"""What stems and statements may name beside the ends and the year; the last two name nothing."""

SOURCES = ("{a: words}", "{b: words}", "{a: words, b: words}", "{b: words, a: words}")


def random_text(random: Random) -> str:
    """Write a pack, whatever it says."""
    subjects, values, years = random.choice(SHAPES)
    large = subjects == values == 4  # of many-to-many there would be too many worlds
    lines = ["pack: random", "title: Random", "sources: {a: a, b: B}", "entities:"]
    for kind, count in (("s", subjects), ("v", values)):
        lines.append(f"  {kind}:")
        lines += [f"    {entity}" for entity in _entities(random, kind, count)]
    lines.append("relations:")
    for name in "pq":
        timed = years > 1 and random.random() < 0.4
        when = " in {when}" if timed else ""
        words = random.choice(WORDINGS if years > 1 else WORDINGS[:-1])
        cardinality = random.choice(CARDINALITIES[: 3 if large else 4])
        lines += [
            f"  {name}:",
            "    subject: s",
            "    value: v",
            f"    cardinality: {cardinality}",
            "    ask:",
            f'      value: "What has {{subject}}{when}{words}?"',
            f'      subject: "Who has {{value}}{when}{words}?"',
            "      match: Match them.",
            f'    statement: "{{subject}} has {{value}}{when}{words}."',
        ]
        complete = [f"s{at}" for at in range(subjects) if random.random() < 0.2]
        if random.random() < 0.15:
            lines.append("    complete: true")
        elif complete:
            lines.append(f"    complete: [{', '.join(complete)}]")
        if "{source" in words and random.random() < 0.6:
            lines.append(f"    complete_in: {random.choice(('a', 'b', '[a, b]', '[b]'))}")
        if name == "p" and random.random() < 0.4:
            lines.append("    excludes: q")
        facts = _facts(random, (subjects, values, years), words, timed=timed)
        if facts:
            lines += ["    facts:", *(f"      {fact}" for fact in facts)]
    return "\n".join(lines) + "\n"


def _entities(random: Random, kind: str, count: int) -> list[str]:
    """Write things, most of which have nothing to do with each other."""
    entities = []
    tangled = random.random() < 0.5
    for number in range(count):
        fields = [f"name: {kind.upper()}{number}"]
        for link, chance in (("same", 0.12), ("in", 0.2), ("overlaps", 0.12)):
            others = [
                f"{kind}{other}"
                for other in range(count)
                # Mostly with what came before, so that few things contain themselves.
                if other != number and random.random() < chance * (1 if other < number else 0.1)
            ]
            if tangled and others:
                fields.append(f"{link}: [{', '.join(others)}]")
        if tangled and random.random() < 0.08:
            fields.append(f"also: [{kind.upper()} too]")
        entities.append(f"{kind}{number}: {{{', '.join(fields)}}}")
    return entities


def _facts(random: Random, shape: tuple[int, int, int], words: str, *, timed: bool) -> list[str]:
    """Write facts and denials, by subject; most have what their wording names."""
    subjects, values, years = shape
    chance = random.choice((0.15, 0.3, 0.5))
    diagonal = random.random() < 0.25
    voiced = random.random() < 0.3
    told: dict[int, list[str]] = {}
    for subject, value in product(range(subjects), range(values)):
        stated = float(subject == value) if diagonal else chance
        for key, likely in (("value", stated), ("not", 0.08)):
            if random.random() >= likely:
                continue
            record = f"{key}: v{value}"
            if (timed and random.random() < 0.93) or (years > 1 and random.random() < 0.5):
                record += f", when: {random.choice(('2001', '2002'))}"
            voice = random.choice(VOICES) if voiced and random.random() < 0.4 else ""
            if "{claimed_by}" in words and "claimed_by" not in voice and random.random() < 0.97:
                voice = f"claimed_by: {random.choice(('ann', 'bea'))}"
            record += f", {voice}" if voice else ""
            sourced = "source" in words and "sources" not in voice
            if sourced and random.random() < 0.97:
                record += f", sources: {random.choice(SOURCES)}"
            if "{when?" in words and "when" not in record and random.random() < 0.97:
                record += ", when: 2001"
            told.setdefault(subject, []).append(f"{{{record}}}")
    return [f"s{subject}: [{', '.join(records)}]" for subject, records in told.items()]
