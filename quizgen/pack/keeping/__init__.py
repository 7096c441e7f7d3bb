"""Packs that were read without a problem, written down so that they are read again quickly."""
