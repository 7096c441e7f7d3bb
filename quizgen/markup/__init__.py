"""Marked text: emphasis, code, formulas and the like within what people read.

It is read once, by CommonMark's rules, into a tree. Sentences are composed of texts, though, and
so it travels as a text, in which characters that Unicode keeps for a program's own use stand
around what is marked. Whatever compares texts looks at the plain text of it; whatever prints them
has the tree back. A text in which nothing is marked is itself, and costs nothing.
"""
