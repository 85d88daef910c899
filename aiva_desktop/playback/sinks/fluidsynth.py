"""Live sound: FluidSynth's own sequencer plays messages sent ahead, timed by the sound card's samples."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from aiva_desktop.language import tr
from aiva_desktop.midi import events
from aiva_desktop.playback.agenda import Agenda
from aiva_desktop.playback.channels import SYNTH_CHANNELS
from aiva_desktop.playback.messages import TimedMessage, channel_of, kind_of
from aiva_desktop.playback.sinks import fluid_library
from aiva_desktop.playback.sinks.base import Sink, SinkError
from aiva_desktop.playback.sinks.fluid_library import FluidLibrary
from aiva_desktop.playback.sinks.fluid_synth import DEFAULT_SOUND, FluidSynth
from aiva_desktop.playback.sinks.quiet import quiet_stderr
from aiva_desktop.playback.sinks.smooth_clock import SmoothClock
from aiva_desktop.settings import SoundSettings

SAMPLE_RATE = 48_000
# FluidSynth carries out messages of one tick in any order. At this many ticks a second each gets a tick of its
# own, a twentieth of a millisecond after the one before; the 32-bit count lasts for 59 hours.
TICKS_PER_SECOND = 20_000
DRIVER_VARIABLE = "AIVA_AUDIO_DRIVER"
_DRIVERS = {
    "linux": ("pulseaudio", "pipewire", "alsa", "jack"),
    "darwin": ("coreaudio",),
    "win32": ("wasapi", "dsound", "waveout"),
}
_ANY_DEVICE = "default"
_STALLED_AFTER_S = 3.0
# Each batch has a source of its own in FluidSynth's sequencer, by which it is taken back; sources are shorts.
_FIRST_SOURCE, _SOURCES = 100, 16_384
# How many batches may be under way at once.
_BATCHES_KEPT = 512


class FluidSynthSink(Sink):
    """FluidSynth with a SoundFont on the first audio driver that starts."""

    channels = SYNTH_CHANNELS

    def __init__(self, soundfont: Path | None) -> None:
        super().__init__()
        self._soundfont = soundfont
        self._sound = DEFAULT_SOUND
        self._synth: FluidSynth | None = None
        self._sequencer: Any = None
        self._destination = -1
        self._driver: Any = None
        self._agenda = Agenda()
        self._clock = SmoothClock()
        # The time and the tick of the message sent last, and what they were before each batch.
        self._last = (0.0, 0)
        self._last_before: dict[int, tuple[float, int]] = {}
        self._ticked_at_s = 0.0
        self._seen_tick = -1

    def now_s(self) -> float:
        """Seconds of audio since the output was opened, smoothed between blocks."""
        if self._synth is None:
            return 0.0
        return self._clock.read(self._tick() / TICKS_PER_SECOND, time.perf_counter())

    def _open(self) -> None:
        self._synth = FluidSynth(self._soundfont, SAMPLE_RATE, self._sound)
        library = self._synth.library
        system_timer = 0
        self._sequencer = library.new_fluid_sequencer2(system_timer)
        library.fluid_sequencer_set_time_scale(self._sequencer, float(TICKS_PER_SECOND))
        self._destination = library.fluid_sequencer_register_fluidsynth(self._sequencer, self._synth.pointer)
        self._driver = _start_driver(self._synth, self._sound)
        if self._driver is None:
            self._close()
            raise SinkError(_no_device_sentence())
        self._ticked_at_s = time.perf_counter()

    def tune(self, sound: SoundSettings) -> None:
        """Loudness and effects at once; driver and buffer from the next opening on."""
        self._sound = sound
        if self._synth is not None:
            self._synth.tune(sound)

    def _close(self) -> None:
        assert self._synth is not None
        library = self._synth.library
        with quiet_stderr():
            # The driver pulls samples from the synthesiser: it goes first.
            if self._driver is not None:
                library.delete_fluid_audio_driver(self._driver)
            library.delete_fluid_sequencer(self._sequencer)
            self._synth.close()
        self._synth = self._sequencer = self._driver = None

    def _send(self, messages: Sequence[TimedMessage]) -> None:
        assert self._synth is not None
        library = self._synth.library
        event = library.new_fluid_event()
        library.fluid_event_set_dest(event, self._destination)
        for message in messages:
            self._agenda.add(message)
            self._begin_batch(message.batch)
            library.fluid_event_set_source(event, _source_of(message.batch))
            _fill(library, event, message.data)
            library.fluid_sequencer_send_at(self._sequencer, event, self._own_tick(message.time_s), 1)
        library.delete_fluid_event(event)
        self._agenda.take_due(self._tick() / TICKS_PER_SECOND)

    def _own_tick(self, time_s: float) -> int:
        """The message's tick, later than that of the one before. One that goes back in time has its plain tick."""
        wanted = max(0, round(time_s * TICKS_PER_SECOND))
        last_s, last_tick = self._last
        if time_s < last_s:
            return wanted
        self._last = (time_s, max(wanted, last_tick + 1))
        return self._last[1]

    def _begin_batch(self, batch: int) -> None:
        if not batch or batch in self._last_before:
            return
        self._last_before[batch] = self._last
        if len(self._last_before) > _BATCHES_KEPT:
            del self._last_before[min(self._last_before)]

    def _take_back(self, batch: int) -> None:
        assert self._synth is not None
        taken = sorted(number for number in self._last_before if number >= batch)
        for number in taken:
            self._forget_events(_source_of(number))
        if taken:
            self._last = self._last_before[taken[0]]
        for number in taken:
            del self._last_before[number]
        # Read after the events have gone: what the sequencer has carried out by then is in what is due by now.
        now_s = self._tick() / TICKS_PER_SECOND
        self._agenda.take_due(now_s)
        self._agenda.take_back(batch, now_s)
        for message in self._agenda.take_due(now_s):
            self._synth.send_now(message.data)

    def _forget_events(self, source: int) -> None:
        assert self._synth is not None
        self._synth.library.fluid_sequencer_remove_events(self._sequencer, source, -1, -1)

    def _panic(self) -> None:
        assert self._synth is not None
        self._forget_events(-1)
        self._last, self._last_before = (0.0, 0), {}
        self._agenda.take_due(self._tick() / TICKS_PER_SECOND)
        for data in self._agenda.release():
            self._synth.send_now(data)

    def _tick(self) -> int:
        assert self._synth is not None
        return int(self._synth.library.fluid_sequencer_get_tick(self._sequencer))

    def check(self) -> None:
        """A sound card that was unplugged takes no more samples, so the clock stands still."""
        if self._synth is None:
            return
        tick, now_s = self._tick(), time.perf_counter()
        if tick != self._seen_tick:
            self._seen_tick, self._ticked_at_s = tick, now_s
        elif now_s - self._ticked_at_s > _STALLED_AFTER_S:
            raise SinkError(tr("The sound card has stopped; check that it is plugged in and choose the output again."))


def _source_of(batch: int) -> int:
    return _FIRST_SOURCE + batch % _SOURCES


def _fill(library: FluidLibrary, event: Any, data: bytes) -> None:
    channel = channel_of(data)
    match kind_of(data):
        case events.NOTE_ON:
            library.fluid_event_noteon(event, channel, data[1], data[2])
        case events.NOTE_OFF:
            library.fluid_event_noteoff(event, channel, data[1])
        case events.CONTROL_CHANGE:
            library.fluid_event_control_change(event, channel, data[1], data[2])
        case events.PROGRAM_CHANGE:
            library.fluid_event_program_change(event, channel, data[1])
        case events.PITCH_BEND:
            library.fluid_event_pitch_bend(event, channel, data[1] | data[2] << 7)
        case events.CHANNEL_PRESSURE:
            library.fluid_event_channel_pressure(event, channel, data[1])
        case events.POLY_PRESSURE:
            library.fluid_event_key_pressure(event, channel, data[1], data[2])


def _start_driver(synth: FluidSynth, sound: SoundSettings) -> Any:
    # Otherwise asking for JACK would start a server that holds the sound card after the app has gone.
    os.environ.setdefault("JACK_NO_START_SERVER", "1")
    synth.set_integer(b"audio.jack.autoconnect", 1)
    synth.set_text(b"audio.jack.id", "AIVA Desktop")
    if sound.buffer:
        synth.set_integer(b"audio.period-size", sound.buffer)
    with quiet_stderr():
        for name, device in drivers_to_try(sound):
            if synth.set_text(b"audio.driver", name):
                synth.set_text(device_setting(name), device)
                driver = synth.library.new_fluid_audio_driver(synth.settings, synth.pointer)
                if driver:
                    return driver
    return None


def driver_names() -> tuple[str, ...]:
    """FluidSynth's names of the audio systems that this kind of computer may have, the better ones first."""
    return _DRIVERS.get(sys.platform, _DRIVERS["linux"])


def device_names(driver: str) -> tuple[str, ...] | None:
    """The sound cards that an audio system is known to have; None where it has no choice of them, or no FluidSynth."""
    try:
        library = fluid_library.load()
    except SinkError:
        return None
    settings = library.new_fluid_settings()
    with quiet_stderr():
        names = fluid_library.options_of(library, settings, device_setting(driver))
    library.delete_fluid_settings(settings)
    return names


def device_setting(driver: str) -> bytes:
    """FluidSynth's name of what chooses a sound card."""
    return f"audio.{driver}.device".encode()


def drivers_to_try(sound: SoundSettings) -> tuple[tuple[str, str], ...]:
    """(audio system, sound card): what is wished for first; a chosen one that has gone gives way to the others."""
    if wished := os.environ.get(DRIVER_VARIABLE):
        return ((wished, sound.device if wished == sound.driver else _ANY_DEVICE),)
    plain = dict.fromkeys((name, _ANY_DEVICE) for name in (sound.driver, *driver_names()) if name)
    return (
        tuple(dict.fromkeys(((sound.driver, sound.device), *plain))) if sound.driver and sound.device else tuple(plain)
    )


def _no_device_sentence() -> str:
    if wished := os.environ.get(DRIVER_VARIABLE):
        return tr(
            "FluidSynth cannot use the audio driver {driver} named in {variable}; unset it to try all.",
            driver=wished,
            variable=DRIVER_VARIABLE,
        )
    return tr("There is no audio device that FluidSynth can use; connect one and choose FluidSynth again.")
