"""An app-side process for tests: plays one long note to the MIDI port named by its argument until it is killed."""

from __future__ import annotations

import sys

from aiva_desktop.playback.headless import play_song
from aiva_desktop.playback.outputs import Output, OutputKind
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track

LONG = Song(tracks=(Track(id=1, channel=3, notes=(Note(0, 60, 96_000), Note(0, 64, 96_000), Note(240, 67, 240))),))

if __name__ == "__main__":
    play_song(LONG, Output(OutputKind.MIDI_PORT, sys.argv[1]))
