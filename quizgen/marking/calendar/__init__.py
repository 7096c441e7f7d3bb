"""Typed dates in forms that nobody writes: run together, in short, misspelled."""
