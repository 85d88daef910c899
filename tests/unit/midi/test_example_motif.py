"""The bundled example is what its script writes."""

from __future__ import annotations

from aiva_desktop.midi.reader import read_midi
from aiva_desktop.midi.writer import midi_bytes
from aiva_desktop.paths import resources_dir
from aiva_desktop.score.time import PPQ

EXAMPLE = resources_dir() / "examples" / "motif.mid"


def test_the_motif_is_four_bars_in_g() -> None:
    song = read_midi(EXAMPLE)
    (track,) = song.tracks
    assert track.name == "Melody"
    assert str(song.conductor.key_at(0)) == "G major"
    assert 12 * PPQ < track.end_tick <= 16 * PPQ


def test_the_file_is_as_the_writer_writes_it() -> None:
    assert midi_bytes(read_midi(EXAMPLE)) == EXAMPLE.read_bytes()
