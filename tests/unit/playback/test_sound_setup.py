"""What the sound preferences mean for an output."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest

from aiva_desktop.playback.outputs import FLUIDSYNTH, Output, OutputKind
from aiva_desktop.playback.sinks.base import Sink
from aiva_desktop.playback.sinks.memory import MemorySink
from aiva_desktop.playback.sound_setup import SoundSetup
from aiva_desktop.settings import SoundSettings

PORT = Output(OutputKind.MIDI_PORT, "Rack")
CLICKING = SoundSettings(click=True, clock_out=True)


def setup_with(sound: SoundSettings) -> SoundSetup:
    setup = SoundSetup(lambda output, soundfont: MemorySink(time.perf_counter), None)
    setup.change(sound, None)
    return setup


def test_clicks_stay_out_of_ports_unless_asked_for() -> None:
    setup = setup_with(CLICKING)
    assert setup.metronome_at(FLUIDSYNTH).is_on
    assert not setup.metronome_at(PORT).is_on
    assert setup.metronome_at(PORT).is_mute_counting
    assert setup_with(replace(CLICKING, click_at_ports=True)).metronome_at(PORT).is_on


def test_only_ports_get_midi_clock() -> None:
    setup = setup_with(CLICKING)
    assert setup.sends_clock_to(PORT)
    assert not setup.sends_clock_to(FLUIDSYNTH)
    assert not setup_with(replace(CLICKING, clock_out=False)).sends_clock_to(PORT)


@pytest.mark.parametrize(
    ("sound", "soundfont", "anew"),
    [
        (CLICKING, None, False),
        (replace(CLICKING, click_volume=0.1), None, False),
        (replace(CLICKING, driver="alsa"), None, True),
        (replace(CLICKING, buffer=2048), None, True),
        (CLICKING, Path("other.sf2"), True),
    ],
)
def test_a_synthesiser_is_opened_anew_only_for_what_it_takes_from_the_start(
    sound: SoundSettings, soundfont: Path | None, anew: bool
) -> None:
    assert setup_with(CLICKING).change(sound, soundfont) is anew


def test_an_output_is_opened_with_the_soundfont_and_a_port_without() -> None:
    made: list[tuple[Output, Path | None]] = []

    def sink_for(output: Output, soundfont: Path | None) -> Sink:
        made.append((output, soundfont))
        return MemorySink(time.perf_counter)

    setup = SoundSetup(sink_for, Path("piano.sf2"))
    assert setup.open(FLUIDSYNTH).is_open
    assert setup.open_port("Rack").is_open
    assert made == [(FLUIDSYNTH, Path("piano.sf2")), (PORT, None)]
