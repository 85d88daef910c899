"""The actions for how it sounds and what clicks."""

from __future__ import annotations

from aiva_desktop.ui.action_spec import ActionSpec, MenuSpec
from aiva_desktop.ui.icons import Icon

METRONOME = ActionSpec("&Metronome", ("Ctrl+M",), Icon.METRONOME, "clicks the beats while playing", checkable=True)
RECORD = ActionSpec(
    "&Record",
    ("Ctrl+R",),
    Icon.RECORD,
    "what is played at the MIDI input, into the current track",
    checkable=True,
)
REPLACE_TAKES = ActionSpec("R&eplace what was there", hint="else a take is added to it", checkable=True)
QUANTIZE_TAKES = ActionSpec("&Quantize what is recorded", hint="onsets go to the grid of the roll", checkable=True)
INPUT_MENU = MenuSpec("MIDI &input", ())
RECORD_ENTRIES = (RECORD, INPUT_MENU, REPLACE_TAKES, QUANTIZE_TAKES)
NO_COUNT_IN = ActionSpec("&None", checkable=True)
ONE_BAR = ActionSpec("&One bar", hint="before recording, and before playing with the metronome", checkable=True)
TWO_BARS = ActionSpec("&Two bars", hint="before recording, and before playing with the metronome", checkable=True)
COUNT_INS = (NO_COUNT_IN, ONE_BAR, TWO_BARS)
COUNT_IN_MENU = MenuSpec("&Count-in", COUNT_INS)
SOUNDFONT = ActionSpec("Choose Sound&Font...", hint="the instruments that FluidSynth plays; or drop one on the window")
EXPORT_AUDIO = ActionSpec("Export a&udio...", ("Ctrl+Shift+E",), hint=".wav, .flac or .ogg, as FluidSynth plays it")
EXPORT_STEMS = ActionSpec("Export &tracks as audio...", ("Ctrl+Alt+Shift+E",), hint="each in a file of its own")
