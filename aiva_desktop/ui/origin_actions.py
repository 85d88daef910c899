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

ORIGIN_MENU = MenuSpec("W&here this came from", (SHOW_ORIGINS, NEXT_ORIGIN, PREVIOUS_ORIGIN))
