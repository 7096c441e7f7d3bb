"""Curated packs that come with quizgen."""
