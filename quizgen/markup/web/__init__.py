"""Marked text as HTML: formulas in MathML, code in colours."""
