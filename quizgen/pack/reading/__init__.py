"""Nodes become records, with all problems in one go."""
