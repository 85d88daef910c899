"""The actions that change how the roll is looked at."""

from __future__ import annotations

from aiva_desktop.ui.action_spec import ActionSpec, MenuSpec

BY_SOURCE = ActionSpec("By &source", hint="what the composer wrote and what the engine wrote", checkable=True)
BY_VELOCITY = ActionSpec("By &velocity", checkable=True)
BY_PITCH_CLASS = ActionSpec("By &pitch class", checkable=True)
BY_TRACK = ActionSpec("By &track", checkable=True)
ALL_ROWS = ActionSpec("&All pitches", ("U",), checkable=True)
SCALE_ROWS = ActionSpec("&Key and used pitches", ("F",), hint="hides rows outside the key", checkable=True)
USED_ROWS = ActionSpec("&Used pitches", ("Shift+U",), hint="hides rows without notes", checkable=True)
HIGHLIGHT_SCALE = ActionSpec("&Highlight the key", ("H",), hint="sets off the rows of the key", checkable=True)
OTHER_TRACKS = ActionSpec("Notes of &other tracks", ("G",), hint="faintly behind those of this one", checkable=True)
NOTE_NAMES = ActionSpec("&Names on notes", ("N",), checkable=True)

COLOR_GROUP = (BY_SOURCE, BY_VELOCITY, BY_PITCH_CLASS, BY_TRACK)
ROWS_GROUP = (ALL_ROWS, SCALE_ROWS, USED_ROWS)
APPEARANCE_GROUPS = (COLOR_GROUP, ROWS_GROUP)
APPEARANCE_ENTRIES: tuple[ActionSpec | MenuSpec, ...] = (
    MenuSpec("Colour of &notes", COLOR_GROUP),
    MenuSpec("&Rows", ROWS_GROUP),
    HIGHLIGHT_SCALE,
    OTHER_TRACKS,
    NOTE_NAMES,
)
