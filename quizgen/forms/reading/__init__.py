"""Blueprints as people write them: in files of YAML, and on the command line."""
