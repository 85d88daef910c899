"""The actions of the chord lane."""

from __future__ import annotations

from aiva_desktop.ui.action_spec import ActionSpec, MenuSpec

SUGGEST_CHORDS = ActionSpec(
    "&Suggest chords",
    ("Ctrl+K",),
    hint="for the selected bars, else the whole melody; locked chords stay. Once more writes others",
)
MAKE_PARTS = ActionSpec("&Make parts...", ("Ctrl+Shift+K",), hint="tracks that play the chords, with voice leading")
EDIT_CHORD = ActionSpec("&Type a chord", ("Shift+K",), hint="at the chosen chord, else at the playhead")
LOCK_CHORD = ActionSpec("&Lock the chord", ("Alt+K",), hint="Suggest chords leaves it as it is", checkable=True)
OTHER_CHORDS = ActionSpec(
    "&Other chords here...", ("Ctrl+Alt+K",), hint="what else fits where the chosen chord is, the most probable first"
)
REMOVE_ALL_CHORDS = ActionSpec("&Remove all chords")
TO_CHORD_LANE = ActionSpec("To the &chord lane", ("F3",), hint="puts the keyboard into the lane under the ruler")

HARMONY_MENU = MenuSpec(
    "&Harmony",
    (
        *(SUGGEST_CHORDS, MAKE_PARTS, None),
        *(EDIT_CHORD, LOCK_CHORD, OTHER_CHORDS, REMOVE_ALL_CHORDS, None),
        TO_CHORD_LANE,
    ),
)
