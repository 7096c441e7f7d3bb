"""Languages: what quizgen says in them, and what it must know of them to read and write.

Of each language there may be a catalogue (`catalogue`), which holds all words that quizgen
says; conventions (`conventions`), which are CLDR's ways to write numbers, units and dates;
and a grammar (`grammars`), for what is more than words. None needs another.
"""
