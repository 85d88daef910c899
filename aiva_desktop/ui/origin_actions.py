"""The actions that tell where notes came from."""

from __future__ import annotations

from aiva_desktop.ui.action_spec import ActionSpec, MenuSpec

SHOW_ORIGINS = ActionSpec(
    "&Show where notes came from",
    ("Shift+W",),
    hint="links the selected notes that the engine wrote to the bars they recall",
    checkable=True,
)
NEXT_ORIGIN = ActionSpec("&Next proposed note", ("W",), hint="and where it came from; also by pointing at it")
PREVIOUS_ORIGIN = ActionSpec("&Previous proposed note", ("Alt+W",))
STRUCTURE_PANEL = ActionSpec(
    "&Structure", ("Ctrl+Shift+M",), hint="which bars are like which, and how original the melody is", checkable=True
)
ORIGINALITY = ActionSpec(
    "&How original is it?",
    ("Ctrl+Shift+U",),
    hint="the longest runs shared with the music that the engine learned from, and with your own",
)
LIBRARY_FOLDER = ActionSpec("&Folder of your own music...", ("Ctrl+Alt+U",), hint="to compare melodies with")

ORIGIN_MENU = MenuSpec(
    "W&here this came from", (SHOW_ORIGINS, NEXT_ORIGIN, PREVIOUS_ORIGIN, None, ORIGINALITY, LIBRARY_FOLDER)
)
