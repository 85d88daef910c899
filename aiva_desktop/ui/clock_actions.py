"""The actions for keeping time with other programs, and for the volume of all."""

from __future__ import annotations

from aiva_desktop.ui.action_spec import ActionSpec, MenuSpec

FOLLOW_CLOCK = ActionSpec(
    "&Follow MIDI clock",
    ("Ctrl+Alt+F",),
    hint="another program starts, stops and leads playback, whatever the tempo of the song is",
    checkable=True,
)
CLOCK_MENU = MenuSpec("MIDI clock fro&m", ())
LINK = ActionSpec(
    "Ableton &Link",
    ("Ctrl+Alt+B",),
    hint="share tempo and bars with the programs on your network that have Link, whatever the tempo of the song is",
    checkable=True,
)
SHARE_STARTS = ActionSpec("Start and stop with the others in Lin&k", (), checkable=True)
LOUDER = ActionSpec("Vol&ume up", ("Ctrl+Alt+Up",), hint="FluidSynth, all tracks together")
SOFTER = ActionSpec("Volume do&wn", ("Ctrl+Alt+Down",), hint="FluidSynth, all tracks together")
CLOCK_ENTRIES = (FOLLOW_CLOCK, CLOCK_MENU, LINK, SHARE_STARTS)
VOLUME_ENTRIES = (LOUDER, SOFTER)
