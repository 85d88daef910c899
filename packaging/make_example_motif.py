#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes resources/examples/motif.mid: four bars of our own, the motif that the demonstration continues."""

from __future__ import annotations

from pathlib import Path

from aiva_desktop.midi.writer import write_midi
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key, parse_pitch_class
from aiva_desktop.score.song import Conductor, KeyChange, Marker, Song, Track
from aiva_desktop.score.time import PPQ, Meter, MeterMap, TempoMap

TARGET = Path(__file__).resolve().parent.parent / "resources" / "examples" / "motif.mid"
# Pitch and length in quarter notes; "-" rests.
TUNE = "G4 1 A4 .5 B4 .5 D5 1.5 B4 .5 C5 1 A4 .5 B4 .5 G4 1 D4 1 E4 .5 G4 .5 A4 1 B4 .5 A4 .5 G4 1 A4 3 - 1"
METER = Meter(4, 4)


def melody() -> list[Note]:
    """The tune's notes; first beats a little stronger."""
    notes, tick = [], 0
    words = TUNE.split()
    for name, length in zip(words[::2], words[1::2], strict=True):
        duration = round(float(length) * PPQ)
        if name != "-":
            pitch = 12 * (int(name[1:]) + 1) + parse_pitch_class(name[0])
            notes.append(Note(tick, pitch, duration, 92 if tick % METER.bar_ticks == 0 else 80))
        tick += duration
    return notes


def main() -> None:
    """Write the file."""
    conductor = Conductor(
        tempo=TempoMap.constant(108),
        meter=MeterMap.constant(METER),
        keys=(KeyChange(0, Key.parse("G major")),),
        markers=(Marker(0, "AIVA Desktop contributors, GPL-3.0-or-later", "copyright"),),
    )
    song = Song((Track(id=1, name="Melody").with_notes(melody()),), conductor, "Example motif")
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    write_midi(song, TARGET)


if __name__ == "__main__":
    main()
