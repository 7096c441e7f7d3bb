"""What relations ask beside their facts: how many things there are."""
