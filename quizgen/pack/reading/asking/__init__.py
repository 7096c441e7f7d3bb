"""What a relation or a fact is asked by: its wordings, and what is to be counted."""
