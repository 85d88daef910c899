"""The actions that write something anew between other notes, and those that choose among takes."""

from __future__ import annotations

from aiva_desktop.ui.action_spec import ActionSpec, MenuSpec

INFILL = ActionSpec(
    "&Infill",
    ("Ctrl+G",),
    hint="writes the selected bars, or the marked range, anew so that they lead into what follows",
)
REROLL_PITCHES = ActionSpec("New &pitches", ("Ctrl+P",), hint="rhythm and dynamics of the selected notes stay")
REROLL_RHYTHM = ActionSpec("New &rhythm", ("Ctrl+Alt+R",), hint="pitches and dynamics of the selected notes stay")
REROLL_DYNAMICS = ActionSpec("New &dynamics", ("Ctrl+Shift+R",), hint="notes and rhythm of the selection stay")
REROLL_MENU = MenuSpec("Re-rol&l", (REROLL_PITCHES, REROLL_RHYTHM, REROLL_DYNAMICS))
FIX_NOTE = ActionSpec("&Fix this note...", ("X",), hint="other pitches for the selected note, the most probable first")

AGAIN = ActionSpec(
    "&Same seed again",
    ("Ctrl+Shift+G",),
    hint="writes what stands at the selection, or at the playhead, as the engine wrote it: the seed is in the song",
)

COMPARE = ActionSpec("C&ompare two takes", ("A",), hint="back to the take that you saw before, and here again")
PIN_BAR = ActionSpec("&Pin the bar", ("P",), hint="the bar at the playhead stays as it is in this take; others change")
EARLIER_TAKES = ActionSpec("&Earlier takes", ("Ctrl+Alt+A",), hint="takes that were dropped can be kept after all")
LATER_TAKES = ActionSpec("&Later takes", ("Ctrl+Alt+Shift+A",))
TAKES_MENU = MenuSpec("&Takes", (COMPARE, PIN_BAR, None, EARLIER_TAKES, LATER_TAKES))
