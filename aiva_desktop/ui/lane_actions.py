"""The actions of the lanes around the notes, of markers, and of following the playhead."""

from __future__ import annotations

from aiva_desktop.pianoroll.lane_choice import UpperLane
from aiva_desktop.ui.action_spec import ActionSpec, MenuSpec

MINIMAP = ActionSpec("Mini&map", ("Shift+M",), hint="the whole song as a strip above the ruler", checkable=True)
MARKERS = ActionSpec("M&arkers", checkable=True)
TEMPO = ActionSpec("&Tempo curve", ("Shift+T",), checkable=True)
METER = ActionSpec("M&eter changes", checkable=True)
KEY = ActionSpec("&Key changes", checkable=True)
FORM = ActionSpec("&Form sections", checkable=True)
CHORDS = ActionSpec("&Chord symbols", checkable=True)
VELOCITY = ActionSpec("&Velocity", checkable=True)
ADD_LANE = ActionSpec("Add a c&ontroller lane", ("Ctrl+L",), hint="sustain, expression, pitch bend ...")
NEXT_LANE = ActionSpec("&Next lane", ("F5",), hint="puts the keyboard into it; Esc goes back to the notes")
PREVIOUS_LANE = ActionSpec("&Previous lane", ("Shift+F5",))
FOLLOW = ActionSpec(
    "Fo&llow the playhead", ("Shift+J",), hint="while it is in sight; who scrolls away is left alone", checkable=True
)
ADD_MARKER = ActionSpec("&Add marker", ("Shift+N",), hint="at the playhead")
PREVIOUS_MARKER = ActionSpec("&Previous marker", ("Alt+Left",), hint="or section")
NEXT_MARKER = ActionSpec("&Next marker", ("Alt+Right",), hint="or section")
GO_TO_MENU = MenuSpec("&Go to", ())

UPPER_SPECS: dict[ActionSpec, UpperLane] = {
    MINIMAP: UpperLane.MINIMAP,
    MARKERS: UpperLane.MARKERS,
    TEMPO: UpperLane.TEMPO,
    METER: UpperLane.METER,
    KEY: UpperLane.KEY,
    FORM: UpperLane.FORM,
    CHORDS: UpperLane.CHORDS,
}
LANES_MENU = MenuSpec("&Lanes", (*UPPER_SPECS, VELOCITY, None, ADD_LANE, NEXT_LANE, PREVIOUS_LANE))
MARKERS_MENU = MenuSpec("Mar&kers", (ADD_MARKER, PREVIOUS_MARKER, NEXT_MARKER, GO_TO_MENU))
