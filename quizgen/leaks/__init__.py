"""What questions give away of each other when they stand on one sheet.

Item writers are warned of it as *cluing*: the stem of one item has, or all but has, the key of
another (Haladyna, Downing and Rodriguez 2002, "A review of multiple-choice item-writing
guidelines"). Each rule is a module; `quizgen.leaks.watch` asks them all.
"""
