"""The calendar: how days are numbered, and all the ways in which people write a time.

`quizgen.values.date` and `quizgen.values.hours.time` are what comes of it; nothing here is loaded
before a text may be a date.
"""
