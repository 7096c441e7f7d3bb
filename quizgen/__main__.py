"""Run the commands as ``python -m quizgen``."""

from quizgen.commands import main

main()
