"""The quiz of the command line: what it asks, who is asked, and by what face."""
