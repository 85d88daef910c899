"""libfluidsynth through pyfluidsynth, with the few functions that it leaves unbound."""

from __future__ import annotations

import ctypes
import io
import sys
from contextlib import redirect_stdout
from functools import lru_cache
from types import ModuleType
from typing import Any

from aiva_desktop.language import marked, tr
from aiva_desktop.playback.sinks.base import SinkError

_INSTALL_HINTS = {
    "linux": marked("install it with your package manager (Debian and Ubuntu: sudo apt install libfluidsynth3)"),
    "darwin": marked("install it with: brew install fluid-synth"),
    "win32": marked("put the FluidSynth DLLs on your PATH (from fluidsynth.org) and start the app again"),
}
_LOG_LEVELS = 5

_POINTER, _INT, _SHORT, _UINT = ctypes.c_void_p, ctypes.c_int, ctypes.c_short, ctypes.c_uint
_ON_OPTION = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_char_p)
_TEXT_SETTING = 2
# name: (result, arguments). Widths follow FluidSynth 2; on all supported machines an int may stand for a short.
_UNBOUND: dict[str, tuple[Any, tuple[Any, ...]]] = {
    "fluid_set_log_function": (_POINTER, (_INT, _POINTER, _POINTER)),
    "fluid_sequencer_remove_events": (None, (_POINTER, _SHORT, _SHORT, _INT)),
    "fluid_event_program_change": (None, (_POINTER, _INT, _INT)),
    "fluid_event_control_change": (None, (_POINTER, _INT, _SHORT, _INT)),
    "fluid_event_pitch_bend": (None, (_POINTER, _INT, _INT)),
    "fluid_event_channel_pressure": (None, (_POINTER, _INT, _INT)),
    "fluid_event_key_pressure": (None, (_POINTER, _INT, _SHORT, _INT)),
    "fluid_synth_write_float": (_INT, (_POINTER, _INT, _POINTER, _INT, _INT, _POINTER, _INT, _INT)),
    "fluid_synth_set_interp_method": (_INT, (_POINTER, _INT, _INT)),
    "fluid_synth_channel_pressure": (_INT, (_POINTER, _INT, _INT)),
    "fluid_synth_key_pressure": (_INT, (_POINTER, _INT, _INT, _INT)),
    "fluid_settings_get_type": (_INT, (_POINTER, ctypes.c_char_p)),
    "fluid_settings_foreach_option": (None, (_POINTER, ctypes.c_char_p, _POINTER, _ON_OPTION)),
}


class FluidLibrary:
    """All FluidSynth functions that the app calls, as attributes under their C names."""

    def __init__(self, bound: ModuleType) -> None:
        self._bound = bound
        for name, (result, arguments) in _UNBOUND.items():
            function = getattr(bound._fl, name)
            function.restype, function.argtypes = result, arguments
            setattr(self, name, function)
        self._silence_log()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._bound, name)

    def _silence_log(self) -> None:
        """Failures reach the composer as one sentence; the library's own lines would only fill the terminal."""
        for level in range(_LOG_LEVELS):
            self.fluid_set_log_function(level, None, None)


@lru_cache(maxsize=1)
def load() -> FluidLibrary:
    """The library.

    Raises:
        SinkError: when it is not installed, or too old.
    """
    try:
        # Where the variable CI is set the binding prints where it found the library, in the midst of what we print.
        with redirect_stdout(io.StringIO()):
            import fluidsynth
    except (ImportError, OSError) as error:
        hint = _INSTALL_HINTS.get(sys.platform, _INSTALL_HINTS["linux"])
        raise SinkError(
            tr("FluidSynth is not installed, so nothing can be heard here; {hint}.", hint=tr(hint))
        ) from error
    try:
        return FluidLibrary(fluidsynth)
    except AttributeError as error:
        raise SinkError(tr("The installed FluidSynth is too old; version 2.0 or later is needed.")) from error


def options_of(library: FluidLibrary, settings: Any, name: bytes) -> tuple[str, ...] | None:
    """The values that FluidSynth knows for one of its settings in words; None where it has no such setting."""
    if library.fluid_settings_get_type(settings, name) != _TEXT_SETTING:
        return None
    found: list[str] = []
    hear = _ON_OPTION(lambda _data, _name, option: found.append(option.decode("utf-8", "replace")))
    library.fluid_settings_foreach_option(settings, name, None, hear)
    return tuple(found)
