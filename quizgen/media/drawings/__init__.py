"""Drawings (SVG): what only shows something is copied, and nothing else."""
