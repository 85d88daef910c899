"""What the sound preferences mean for an output: how it is opened, whether it clicks, whether it gets MIDI clock."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from aiva_desktop.playback.metronome import Metronome
from aiva_desktop.playback.outputs import Output, OutputKind
from aiva_desktop.playback.sinks.base import Sink
from aiva_desktop.settings import SoundSettings

SinkFor = Callable[[Output, Path | None], Sink]
"""Makes the sink of an output, not yet open; the path is the synthesiser's SoundFont."""


class SoundSetup:
    """The preferences in force. Opening may happen on any thread."""

    def __init__(self, sink_for: SinkFor, soundfont: Path | None) -> None:
        self.sink_for = sink_for
        self.sound = SoundSettings()
        self._soundfont = soundfont

    def change(self, sound: SoundSettings, soundfont: Path | None) -> bool:
        """Sound like this; returns whether a synthesiser has to be opened anew for it."""
        before = self._from_the_start()
        self.sound, self._soundfont = sound, soundfont
        return before != self._from_the_start()

    def _from_the_start(self) -> tuple[Path | None, str, str, int]:
        """What a synthesiser takes only when it is opened."""
        return self._soundfont, self.sound.driver, self.sound.device, self.sound.buffer

    def open(self, output: Output) -> Sink:
        """The output's sink, open and tuned. Raises SinkError."""
        sink = self.sink_for(output, self._soundfont)
        sink.tune(self.sound)
        return opened(sink)

    def open_port(self, name: str) -> Sink:
        """The sink of a MIDI port, open. Raises SinkError."""
        return opened(self.sink_for(Output(OutputKind.MIDI_PORT, name), None))

    def metronome_at(self, output: Output) -> Metronome:
        """Who records from a MIDI port wants the music there, not the clicks, unless asked for."""
        may_click = self.sound.click_at_ports or output.kind is not OutputKind.MIDI_PORT
        return Metronome(self.sound.click and may_click, self.sound.click_volume, not may_click)

    def sends_clock_to(self, output: Output) -> bool:
        """Only ports have somebody to follow."""
        return self.sound.clock_out and output.kind is OutputKind.MIDI_PORT


def opened(sink: Sink) -> Sink:
    """The sink, open. Raises SinkError."""
    sink.open()
    return sink
