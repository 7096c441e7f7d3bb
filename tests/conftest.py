"""Settings of all tests."""

from hypothesis import settings

# Examples are drawn from the test itself, never from luck, so that a run can be repeated.
settings.register_profile("quizgen", derandomize=True, deadline=None)
settings.load_profile("quizgen")
