"""Accompaniments made from chord symbols: voice leading, figures and bass lines, in the song's meter."""
