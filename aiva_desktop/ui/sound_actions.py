"""The actions for how it sounds and what clicks."""

from __future__ import annotations

from aiva_desktop.ui.action_spec import ActionSpec, MenuSpec
from aiva_desktop.ui.icons import Icon

METRONOME = ActionSpec("&Metronome", ("Ctrl+M",), Icon.METRONOME, "clicks the beats while playing", checkable=True)
NO_COUNT_IN = ActionSpec("&None", checkable=True)
ONE_BAR = ActionSpec("&One bar", hint="before it plays with the metronome", checkable=True)
TWO_BARS = ActionSpec("&Two bars", hint="before it plays with the metronome", checkable=True)
COUNT_INS = (NO_COUNT_IN, ONE_BAR, TWO_BARS)
COUNT_IN_MENU = MenuSpec("&Count-in", COUNT_INS)
SOUNDFONT = ActionSpec("Choose Sound&Font...", hint="the instruments that FluidSynth plays; or drop one on the window")
EXPORT_AUDIO = ActionSpec("Export a&udio...", ("Ctrl+Alt+A",), hint="as .wav, through FluidSynth")
