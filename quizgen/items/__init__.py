"""Items: questions derived from facts, each with its proof."""
