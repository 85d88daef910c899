from __future__ import annotations

import importlib.util
import struct
import sys
from collections.abc import Iterator
from types import ModuleType

import numpy as np
import pytest
from numpy.typing import NDArray

from aiva_desktop import paths
from aiva_desktop.midi.general_midi import PROGRAM_NAMES
from aiva_desktop.playback.messages import control_change, note_off, note_on, program_change
from aiva_desktop.playback.sinks.fluid_synth import FluidSynth
from aiva_desktop.playback.soundfonts import TINY_NAME
from aiva_desktop.score.song import DRUM_CHANNEL

RATE = 48_000
TINY = paths.soundfonts_dir() / TINY_NAME
REVERB_SEND, CHORUS_SEND = 91, 93
SCRIPT = paths.install_root() / "packaging" / "make_tiny_soundfont.py"


def heard(synth: FluidSynth, seconds: float) -> NDArray[np.float64]:
    samples = np.frombuffer(synth.render(round(seconds * RATE)), dtype="<i2").reshape(-1, 2)
    return samples.mean(axis=1) / 32768


def level_db(audio: NDArray[np.float64]) -> float:
    return float(20 * np.log10(np.sqrt(np.mean(audio**2)) + 1e-9))


def pitch_hz(audio: NDArray[np.float64], near_hz: float) -> float:
    """The strongest frequency within a semitone."""
    size = 1 << 19
    spectrum = np.abs(np.fft.rfft(audio * np.hanning(len(audio)), size))
    frequencies = np.fft.rfftfreq(size, 1 / RATE)
    near = (frequencies > near_hz / 1.06) & (frequencies < near_hz * 1.06)
    return float(frequencies[near][spectrum[near].argmax()])


@pytest.fixture
def synth() -> Iterator[FluidSynth]:
    synth = FluidSynth(TINY, RATE)
    for channel in range(16):
        for effect in (REVERB_SEND, CHORUS_SEND):
            synth.send_now(control_change(channel, effect, 0))
    yield synth
    synth.close()


def test_its_size() -> None:
    assert TINY.stat().st_size < 500_000


@pytest.mark.parametrize("program", [0, 16, 24, 40, 56, 73, 80])
def test_a4_is_440_hz(synth: FluidSynth, program: int) -> None:
    synth.send_now(program_change(0, program))
    synth.send_now(note_on(0, 69, 100))
    assert pitch_hz(heard(synth, 1.0), 440) == pytest.approx(440, abs=1)


@pytest.mark.parametrize("pitch", [24, 38, 39, 50, 51, 63, 75, 76, 87, 99, 108])
def test_every_octave_is_in_tune(synth: FluidSynth, pitch: int) -> None:
    expected_hz = 440 * 2 ** ((pitch - 69) / 12)
    synth.send_now(program_change(0, 19))
    synth.send_now(note_on(0, pitch, 100))
    assert pitch_hz(heard(synth, 1.0), expected_hz) == pytest.approx(expected_hz, rel=0.004)


def test_all_programs_sound_and_end(synth: FluidSynth) -> None:
    for program, name in enumerate(PROGRAM_NAMES):
        synth.send_now(program_change(0, program))
        synth.send_now(note_on(0, 60, 90))
        sounding = level_db(heard(synth, 0.6))
        synth.send_now(note_off(0, 60))
        heard(synth, 1.5)
        assert -55 < sounding < -20, name
        assert level_db(heard(synth, 0.1)) < -75, f"{name} does not end"


def test_pianos_die_away_and_strings_stay(synth: FluidSynth) -> None:
    def change_db(program: int) -> float:
        synth.send_now(program_change(0, program))
        synth.send_now(note_on(0, 60, 90))
        heard(synth, 0.2)
        early = level_db(heard(synth, 0.3))
        heard(synth, 2.0)
        late = level_db(heard(synth, 0.3))
        synth.send_now(note_off(0, 60))
        heard(synth, 2.0)
        return late - early

    assert change_db(0) < -6
    assert change_db(48) > -3


@pytest.mark.parametrize("drum", range(35, 82))
def test_all_drums_sound(synth: FluidSynth, drum: int) -> None:
    synth.send_now(note_on(DRUM_CHANNEL, drum, 100))
    assert np.abs(heard(synth, 0.3)).max() > 0.01


def test_it_says_whose_it_is() -> None:
    info = TINY.read_bytes()[:2000]
    assert b"AIVA Desktop Tiny GM" in info
    assert b"GNU General Public License, version 3 or later" in info


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.setattr(sys, "path", list(sys.path))
    spec = importlib.util.spec_from_file_location("make_tiny_soundfont", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_committed_file_is_what_the_script_makes(script: ModuleType) -> None:
    made, committed = script.tiny_soundfont(), TINY.read_bytes()
    assert len(made) == len(committed)
    start, size = _samples(made)
    # The last bit of a sine may differ from one computer to the next.
    ours, theirs = (np.frombuffer(data[start : start + size], "<i2").astype(int) for data in (made, committed))
    assert np.abs(ours - theirs).max() <= 1
    assert made[:start] == committed[:start]
    assert made[start + size :] == committed[start + size :]


def _samples(content: bytes) -> tuple[int, int]:
    """Where the samples are, and how many bytes."""
    at = content.index(b"smpl")
    return at + 8, struct.unpack_from("<I", content, at + 4)[0]
