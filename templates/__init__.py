"""Jinja2 templates of what is printed and shown."""
