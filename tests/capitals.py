"""A small pack of a relation, for tests that are about files and commands."""

CAPITALS = """\
pack: mine
title: Mine
entities:
  city: {rome: Rome, paris: Paris, oslo: Oslo, bern: Bern}
  country: {italy: Italy, france: France, norway: Norway, swiss: Switzerland}
relations:
  capital:
    subject: country
    value: city
    cardinality: one-to-one
    ask: {value: "What is the capital of {subject}?"}
    statement: "The capital of {subject} is {value}."
    facts: {italy: rome, france: paris, norway: oslo, swiss: bern}
"""
