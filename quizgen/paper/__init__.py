"""How questions and their answers stand on paper, whatever the format."""
