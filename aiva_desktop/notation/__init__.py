"""Scores: MusicXML in and out, by way of music21 (https://www.music21.org), which is imported when it is needed."""

from typing import Final

SCORE_SUFFIXES: Final = (".musicxml", ".mxl", ".xml")
