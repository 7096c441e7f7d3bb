"""Settings of all tests."""

import signal

from hypothesis import settings

# Examples are drawn from the test itself, never from luck, so that a run can be repeated.
settings.register_profile("quizgen", derandomize=True, deadline=None)
settings.load_profile("quizgen")

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # A shell has what it runs in the background ignore Ctrl-C, and whatever that starts too.
    signal.signal(signal.SIGINT, signal.default_int_handler)
