"""The outputs a composer can choose from, and how each is opened."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from aiva_desktop.language import tr
from aiva_desktop.playback.channels import SYNTH_CHANNELS
from aiva_desktop.playback.messages import PORT_CHANNELS
from aiva_desktop.playback.sinks.base import Sink
from aiva_desktop.playback.sinks.fluidsynth import FluidSynthSink, device_names, driver_names
from aiva_desktop.playback.sinks.memory import SilentSink
from aiva_desktop.playback.sinks.midi_port import MidiPortSink
from aiva_desktop.playback.sinks.port_watch import Ports, PortWatch
from aiva_desktop.playback.sinks.ports import list_ports, with_own

__all__ = [
    "FLUIDSYNTH",
    "SILENT",
    "Output",
    "OutputKind",
    "PortWatch",
    "Ports",
    "audio_devices",
    "audio_drivers",
    "available_outputs",
    "make_sink",
    "with_ports",
]


class OutputKind(StrEnum):
    """Where the music can go."""

    FLUIDSYNTH = "fluidsynth"
    MIDI_PORT = "midi_port"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Output:
    """One choice in the transport bar. `name` is the port's name, for a MIDI port."""

    kind: OutputKind
    name: str = ""

    @property
    def label(self) -> str:
        """As the transport bar shows it."""
        if self.kind is OutputKind.MIDI_PORT:
            return tr("MIDI: {port}", port=tr(self.name))
        return "FluidSynth" if self.kind is OutputKind.FLUIDSYNTH else tr("No sound")

    @property
    def channels(self) -> int:
        """How many can sound differently there."""
        return PORT_CHANNELS if self.kind is OutputKind.MIDI_PORT else SYNTH_CHANNELS


FLUIDSYNTH = Output(OutputKind.FLUIDSYNTH)
SILENT = Output(OutputKind.SILENT)


def available_outputs() -> list[Output]:
    """The synthesiser, each MIDI port that is there now, and silence."""
    return with_ports(list_ports())


def with_ports(names: Iterable[str]) -> list[Output]:
    """The synthesiser, these MIDI ports, and silence."""
    return [FLUIDSYNTH, *(Output(OutputKind.MIDI_PORT, name) for name in with_own(names)), SILENT]


def audio_drivers() -> tuple[str, ...]:
    """The audio systems that FluidSynth may find here, by FluidSynth's names."""
    return driver_names()


def audio_devices(driver: str) -> tuple[str, ...] | None:
    """The sound cards that one of them is known to have; others may be named. None where there is nothing to choose."""
    return device_names(driver) if driver else None


def make_sink(output: Output, soundfont: Path | None) -> Sink:
    """A sink for `output`, not yet open."""
    match output.kind:
        case OutputKind.FLUIDSYNTH:
            return FluidSynthSink(soundfont)
        case OutputKind.MIDI_PORT:
            return MidiPortSink(output.name)
        case OutputKind.SILENT:
            return SilentSink()
