"""A pack for the tests of item kinds."""

STANCES = """
    entities:
      country:
        usa: {name: the United States, also: [the US, USA]}
        brazil: Brazil
        canada: Canada
        mexico: Mexico
        cuba: Cuba
        eu: the European Union
      position: {backed: recognised Guaidó, kept: kept to Maduro, watched: followed events}
      person: {guaido: {name: Juan Guaidó, also: [Guaidó]}, padrino: Vladimir Padrino,
               trump: Donald Trump, pence: Mike Pence, almagro: Luis Almagro}
      office: {assembly: head of the Assembly, defence: defence minister, us: US president,
               vice: US vice president, oas: head of the OAS}
      event: {oath: the oath, ruling: the ruling, uprising: the uprising, vote: the vote}
    relations:
      stance:
        subject: country
        value: position
        cardinality: many-to-one
        ask: {value: "What did {subject} do?", subject: "Which of these {value}?"}
        statement: "In January 2019 {subject} {value}."
        topics: [diplomacy]
        facts:
          usa: {value: backed, sources: {a: the US}}
          brazil: {value: backed, sources: {a: Brazil}}
          canada: {value: backed, sources: {b: Canada}}
          mexico: {value: kept, sources: {a: Mexico}}
          cuba: {value: kept, sources: {a: Cuba}}
          eu: {value: watched, sources: {a: the EU}}
      office:
        subject: person
        value: office
        cardinality: one-to-one
        ask: {subject: "Who was {value}?", match: Match each person with his office.}
        statement: "{value} was {subject}."
        topics: [offices]
        facts:
          guaido: {value: assembly, sources: {a: head}}
          padrino: {value: defence, sources: {a: minister}}
          trump: {value: us, sources: {a: president}}
          pence: {value: vice, sources: {a: vice}}
          almagro: {value: oas, sources: {a: head}}
      happened:
        subject: event
        value: date
        cardinality: many-to-one
        ask: {value: "When was {subject}?", order: "Order these events, the earliest first."}
        statement: "The date of {subject} is {value}."
        topics: [dates]
        facts:
          oath: {value: 2019-01-23, sources: {a: on Wednesday}}
          ruling: {value: 2019-01-21, sources: {a: on Monday}}
          uprising: {value: "1958", sources: {b: the 1958 uprising}}
          vote: {value: "2018", sources: {a: last year}}
    facts:
      deadline:
        question: How long did the diplomats get?
        answer: 72 hours
        single: true
        statement: The diplomats got {answer}.
        topics: [diplomacy]
        sources: {a: 72 hours}
      crowd:
        question: How many gathered, according to {claimed_by}?
        answer: about 7,000 people
        single: true
        claimed_by: the organisers
        statement: "According to {claimed_by}, {answer} gathered."
        sources: {b: Around 7000}
      word:
        question: Which word did the letters form?
        answer: democracy
        single: true
        statement: The letters formed the word {answer}.
        wrong: [freedom, {text: justice, why: Justice was on the flags.}]
        sources: {b: the word democracy}
"""
"""Countries, people, events and facts on their own, enough for every kind."""
