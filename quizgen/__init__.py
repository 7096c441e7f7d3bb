"""Turn curated facts into quizzes whose every wrong option is provably wrong."""

__version__ = "0.1.0"
