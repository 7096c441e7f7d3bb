"""A sitting for other programs: what they say and are told, as lines of JSON."""
