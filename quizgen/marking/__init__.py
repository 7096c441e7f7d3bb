"""Marking: whether a reply answers a question, and how far."""
