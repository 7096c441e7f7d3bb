"""Typed formulas, and other names with signs that no keyboard has."""
