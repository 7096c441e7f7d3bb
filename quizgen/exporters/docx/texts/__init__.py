"""Texts in a document: marked text as formatting, formulas, what stands apart as paragraphs."""
