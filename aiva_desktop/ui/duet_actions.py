"""The actions for playing with the engine."""

from __future__ import annotations

from aiva_desktop.ui.action_spec import ActionSpec
from aiva_desktop.ui.icons import Icon

DUET = ActionSpec(
    "D&uet", ("Ctrl+J",), Icon.DUET, "play a phrase, the engine answers in time, then it is your turn", checkable=True
)
PLAY_ON = ActionSpec(
    "Play &on", ("Ctrl+Shift+J",), Icon.PLAY_ON, "the engine writes on while you listen, until you stop", checkable=True
)
COMPUTER_KEYS = ActionSpec(
    "Computer keys &as piano",
    ("Ctrl+Alt+J",),
    hint="A to ' play notes, W to P the black ones, Z and X move an octave",
    checkable=True,
)
LIVE_ENTRIES = (DUET, PLAY_ON)
