"""Distractors: candidates are certified, ranked and chosen."""
