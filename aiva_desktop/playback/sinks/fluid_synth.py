"""One FluidSynth synthesiser with a SoundFont, for live sound and for rendering."""

from __future__ import annotations

import ctypes
from pathlib import Path

from aiva_desktop.language import tr
from aiva_desktop.midi import events
from aiva_desktop.playback.channels import SYNTH_CHANNELS
from aiva_desktop.playback.messages import channel_of, kind_of
from aiva_desktop.playback.sinks import fluid_library
from aiva_desktop.playback.sinks.base import SinkError
from aiva_desktop.playback.sinks.quiet import quiet_stderr
from aiva_desktop.settings import SoundSettings

DEFAULT_SOUND = SoundSettings()
# FluidSynth's own scales: where the composer's 1 stands on them.
_FULL_REVERB, _FULL_CHORUS = 0.7, 10.0
_ALL_CHANNELS = -1
_FAILED = -1


class FluidSynth:
    """Owns FluidSynth's settings and synthesiser. `close` frees them; use nothing afterwards.

    Raises:
        SinkError: without the library, without a SoundFont, or with one that cannot be read.
    """

    def __init__(self, soundfont: Path | None, sample_rate: int, sound: SoundSettings = DEFAULT_SOUND) -> None:
        if soundfont is None:
            raise SinkError(tr("There is no SoundFont; put a .sf2 or .sf3 file into the app's soundfonts folder."))
        self.library = fluid_library.load()
        self.settings = self.library.new_fluid_settings()
        self.set_number(b"synth.sample-rate", sample_rate)
        self.set_integer(b"synth.midi-channels", SYNTH_CHANNELS)
        self.pointer = self.library.new_fluid_synth(self.settings)
        self.tune(sound)
        try:
            self._load(soundfont)
        except SinkError:
            self.close()
            raise

    def _load(self, soundfont: Path) -> None:
        if not soundfont.is_file():
            raise SinkError(tr("The SoundFont {soundfont} is not there; choose another one.", soundfont=soundfont))
        reset_presets = 1
        with quiet_stderr():
            loaded = self.library.fluid_synth_sfload(self.pointer, _encoded(soundfont), reset_presets)
        if loaded == _FAILED:
            raise SinkError(
                tr("{name} is not a SoundFont that FluidSynth can read; choose another one.", name=soundfont.name)
            )

    def tune(self, sound: SoundSettings) -> None:
        """Sound like this from the next sample on."""
        self.set_number(b"synth.gain", sound.gain)
        self.set_integer(b"synth.polyphony", sound.polyphony)
        self.set_integer(b"synth.reverb.active", int(sound.reverb > 0))
        self.set_number(b"synth.reverb.level", sound.reverb * _FULL_REVERB)
        self.set_integer(b"synth.chorus.active", int(sound.chorus > 0))
        self.set_number(b"synth.chorus.level", sound.chorus * _FULL_CHORUS)
        self.library.fluid_synth_set_interp_method(self.pointer, _ALL_CHANNELS, sound.interpolation)

    def set_number(self, name: bytes, value: float) -> None:
        """A setting with a fraction."""
        self.library.fluid_settings_setnum(self.settings, name, float(value))

    def set_integer(self, name: bytes, value: int) -> None:
        """A whole-numbered setting."""
        self.library.fluid_settings_setint(self.settings, name, value)

    def set_text(self, name: bytes, value: str) -> bool:
        """A setting in words; False where this build of FluidSynth does not know it."""
        return bool(self.library.fluid_settings_setstr(self.settings, name, value.encode()) != _FAILED)

    def send_now(self, data: bytes) -> None:
        """Carry out a channel message at once."""
        lib, synth, channel = self.library, self.pointer, channel_of(data)
        match kind_of(data):
            case events.NOTE_ON:
                lib.fluid_synth_noteon(synth, channel, data[1], data[2])
            case events.NOTE_OFF:
                lib.fluid_synth_noteoff(synth, channel, data[1])
            case events.CONTROL_CHANGE:
                lib.fluid_synth_cc(synth, channel, data[1], data[2])
            case events.PROGRAM_CHANGE:
                lib.fluid_synth_program_change(synth, channel, data[1])
            case events.PITCH_BEND:
                lib.fluid_synth_pitch_bend(synth, channel, data[1] | data[2] << 7)
            case events.CHANNEL_PRESSURE:
                lib.fluid_synth_channel_pressure(synth, channel, data[1])
            case events.POLY_PRESSURE:
                lib.fluid_synth_key_pressure(synth, channel, data[1], data[2])

    def render(self, frames: int) -> bytes:
        """The next `frames` samples: 16 bits, left and right in turn."""
        buffer = ctypes.create_string_buffer(frames * 4)
        self.library.fluid_synth_write_s16(self.pointer, frames, buffer, 0, 2, buffer, 1, 2)
        return buffer.raw

    def render_float(self, frames: int) -> bytes:
        """The next `frames` samples: 32-bit floats, left and right in turn; full scale is 1."""
        buffer = ctypes.create_string_buffer(frames * 8)
        self.library.fluid_synth_write_float(self.pointer, frames, buffer, 0, 2, buffer, 1, 2)
        return buffer.raw

    def voices(self) -> int:
        """How many voices sound, release tails included."""
        return int(self.library.fluid_synth_get_active_voice_count(self.pointer))

    def close(self) -> None:
        """Free the synthesiser."""
        if self.pointer:
            self.library.delete_fluid_synth(self.pointer)
            self.library.delete_fluid_settings(self.settings)
            self.pointer = None


def _encoded(path: Path) -> bytes:
    """FluidSynth takes UTF-8 paths, on Windows too."""
    return str(path).encode("utf-8", "surrogateescape")
