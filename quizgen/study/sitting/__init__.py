"""A sitting as a machine: a state and an event make another state, and effects."""
