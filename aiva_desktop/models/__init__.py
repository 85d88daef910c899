"""Vocabularies, encodings, recurrent networks and the checkpoint format."""
