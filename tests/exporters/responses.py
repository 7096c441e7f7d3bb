"""Items of each response, as the kinds make them."""

from dataclasses import replace

from quizgen.items.item import Citation, Item, Option, Prompt, Response
from quizgen.values import Quantity
from tests.exporters.decks import DEADLINE, GAVE, STANCE

TRUE_FALSE = replace(
    DEADLINE,
    id="venezuela-2019/deadline/true-false",
    kind="true-false",
    stem="Maduro gave US diplomats 24 hours to leave Venezuela.",
    options=(Option("True", correct=False, why=GAVE), Option("False", correct=True, why=GAVE)),
)

SEVERAL = replace(
    STANCE,
    id="venezuela-2019/stance.subject/backed-guaido/multiple-response",
    kind="multiple-response",
    response=Response.PICK_SEVERAL,
    stem="Which of these countries recognised Guaidó?",
    options=(
        Option("Mexico", correct=False, why="Mexico went on regarding Maduro as president."),
        Option("Brazil", correct=True, why="Brazil recognised Guaidó."),
        Option("Russia", correct=False, why="Russia backed Maduro."),
        Option("the United States", correct=True, why="The United States recognised Guaidó."),
    ),
    statement="The United States recognised Guaidó. Brazil recognised Guaidó.",
)

CLOZE = replace(
    STANCE,
    id="venezuela-2019/oath/cloze",
    kind="cloze",
    response=Response.TYPE,
    stem="On 23 January 2019, _____ swore himself in as interim president.",
    options=(),
    accepted=("Juan Guaidó", "Guaidó", "Guaido’s “team”"),
    statement="On 23 January 2019, Juan Guaidó swore himself in as interim president.",
)

NUMERIC = replace(
    DEADLINE,
    id="venezuela-2019/deadline/numeric",
    kind="numeric",
    response=Response.TYPE,
    options=(),
    ordered=False,
    accepted=("72 hours",),
    expected=Quantity.read("72 hours"),
)

MATCHING = replace(
    STANCE,
    id="venezuela-2019/stance/matching",
    kind="matching",
    response=Response.MATCH,
    stem="Match each country with the position that it took.",
    options=(
        Option("recognised Guaidó", correct=True, why="Brazil recognised Guaidó."),
        Option(
            "said only that it was following events",
            correct=True,
            why="China said only that it was following events.",
        ),
        Option("offered to mediate", correct=False, why="Uruguay offered to mediate."),
        Option("went on regarding Maduro as president", correct=True, why="Mexico did."),
    ),
    prompts=(
        Prompt("Mexico", 3, "Mexico went on regarding Maduro as president."),
        Prompt("Brazil", 0, "Brazil recognised Guaidó."),
        Prompt("China", 1, "China said only that it was following events."),
    ),
    statement="Mexico went on regarding Maduro as president. Brazil recognised Guaidó."
    " China said only that it was following events.",
)

ORDERING = replace(
    STANCE,
    id="venezuela-2019/days/ordering",
    kind="ordering",
    response=Response.ORDER,
    stem="Put these events in order, the earliest first.",
    options=(
        Option("Maduro’s second oath", correct=True, why="Maduro took it on 10 January 2019."),
        Option("the oath of Guaidó", correct=True, why="Guaidó took it on 23 January 2019."),
        Option("the Lima Group’s meeting", correct=True, why="It met on 4 February 2019."),
        Option("the concert at the border", correct=True, why="It was on 22 February 2019."),
    ),
    statement="Maduro took it on 10 January 2019. Guaidó took it on 23 January 2019."
    " It met on 4 February 2019. It was on 22 February 2019.",
    sources=(Citation("oath", "Report of the oath", "was sworn in", "https://a.example/1"),),
)

EVERY: tuple[Item, ...] = (TRUE_FALSE, SEVERAL, CLOZE, NUMERIC, MATCHING, ORDERING)
"""An item of each kind but choice."""
