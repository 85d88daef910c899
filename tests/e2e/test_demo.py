"""What `make run` does without a display, with the trained networks and a real synthesiser."""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from aiva_desktop import demo
from aiva_desktop.midi.reader import read_midi
from aiva_desktop.paths import soundfonts_dir


@pytest.fixture(scope="module")
def out_dir(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Path:
    folder = tmp_path_factory.mktemp("demo") / "out"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AIVA_SOUNDFONT", str(soundfonts_dir() / "tiny.sf2"))
        assert demo.run(folder) == 0
    return folder


def test_the_midi_file_holds_the_motif_and_eight_new_bars(out_dir: Path) -> None:
    motif, continued = read_midi(demo.example_motif()), read_midi(out_dir / "continued.mid")
    old, notes = motif.tracks[0].notes, continued.tracks[0].notes
    start = motif.conductor.meter.next_bar_line(motif.end_tick)
    bars = {continued.conductor.meter.bar_at(note.onset).index for note in notes if note.onset >= start}
    assert notes[: len(old)] == old
    assert all(note.onset >= start for note in notes[len(old) :])
    assert min(bars) == 4
    assert max(bars) == 11


def test_the_audio_sounds_through_motif_and_continuation(out_dir: Path) -> None:
    with wave.open(str(out_dir / "continued.wav")) as file:
        samples = np.frombuffer(file.readframes(file.getnframes()), dtype="<i2").reshape(-1, 2)
        seconds = file.getnframes() / file.getframerate()
    tempo = read_midi(out_dir / "continued.mid").conductor.tempo
    assert seconds > tempo.seconds_at(11 * 4 * 480)
    quarters = np.array_split(samples.astype(float), 4)
    assert all(np.sqrt(np.mean(quarter**2)) > 50 for quarter in quarters[:3])


def test_the_picture_shows_both_in_their_colours(out_dir: Path) -> None:
    image = QImage(str(out_dir / "continued.png"))
    assert (image.width(), image.height()) == demo.PICTURE_SIZE
    row_colours = [image.pixelColor(x, y) for x in range(0, image.width(), 8) for y in range(0, image.height(), 4)]
    assert any(colour.blue() > colour.red() + 80 for colour in row_colours), "the motif"
    assert any(colour.red() > colour.blue() + 80 for colour in row_colours), "the continuation"


def test_a_folder_that_cannot_be_made_gets_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").touch()
    assert demo.run(tmp_path / "file" / "out") == 1
    assert "cannot be used" in capsys.readouterr().err
