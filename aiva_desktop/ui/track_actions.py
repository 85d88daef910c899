"""What can be done to tracks from the menus."""

from __future__ import annotations

from aiva_desktop.ui.action_spec import ActionSpec, MenuSpec

DUPLICATE_TRACK = ActionSpec("&Duplicate track", ("Ctrl+Shift+D",), hint="with its notes and everything else")
MOVE_TRACK_UP = ActionSpec("Move track &up", ("Ctrl+PgUp",))
MOVE_TRACK_DOWN = ActionSpec("Move track d&own", ("Ctrl+PgDown",))
INSTRUMENT = ActionSpec("&Instrument...", ("Ctrl+Shift+I",), hint="all of them, with a search, heard as you go")
ARM = ActionSpec("A&rm for recording", ("Shift+O",), hint="recordings go to this track", checkable=True)
TRACK_LEVELS = ActionSpec(
    "&Volume and place", ("Ctrl+Shift+Y",), hint="arrows change them, Tab goes on, Esc comes back"
)
GROUP_TRACKS = ActionSpec("&Group tracks", ("Shift+G",), hint="the chosen rows; Ctrl+click chooses several")
UNGROUP_TRACKS = ActionSpec("U&ngroup tracks", ("Ctrl+Alt+G",))
FOLD_GROUP = ActionSpec("&Fold the group", ("Ctrl+Alt+Shift+G",))

COLOR_MENU = MenuSpec("&Colour", ())
OUTPUT_MENU = MenuSpec("Ou&tput", ())
CHANNEL_MENU = MenuSpec("C&hannel", ())

TRACK_ENTRIES = (
    *(INSTRUMENT, TRACK_LEVELS, COLOR_MENU, CHANNEL_MENU, OUTPUT_MENU, ARM, None),
    *(MOVE_TRACK_UP, MOVE_TRACK_DOWN, GROUP_TRACKS, UNGROUP_TRACKS, FOLD_GROUP),
)
