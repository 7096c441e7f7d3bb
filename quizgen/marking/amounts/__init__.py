"""Amounts that are typed: in any unit, in short, in words, and about right."""
