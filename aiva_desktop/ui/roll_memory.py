"""How the roll was looked at and worked on, from one start of the app to the next."""

from __future__ import annotations

from aiva_desktop.pianoroll.grid import Snap
from aiva_desktop.pianoroll.lane_choice import from_texts, to_texts
from aiva_desktop.settings import RollSettings
from aiva_desktop.ui.actions import TOOLS, Actions, ActionSpec
from aiva_desktop.ui.lane_actions import FOLLOW, UPPER_SPECS
from aiva_desktop.ui.pianoroll.view import RollView
from aiva_desktop.ui.view_actions import APPEARANCE_GROUPS, HIGHLIGHT_SCALE, NOTE_NAMES, OTHER_TRACKS

_CHOICES = tuple(spec for group in APPEARANCE_GROUPS for spec in group)
_SWITCHES = (HIGHLIGHT_SCALE, OTHER_TRACKS, NOTE_NAMES, FOLLOW, *UPPER_SPECS)


def roll_settings(roll: RollView, actions: Actions) -> RollSettings:
    """What is to be kept."""
    tool = next(spec.name for spec in TOOLS if actions[spec].isChecked())
    looks = {spec.name: actions[spec].isChecked() for spec in (*_CHOICES, *_SWITCHES)}
    return RollSettings(tool, roll.snap.name.lower(), looks, to_texts(roll.lower_lanes.lanes))


def restore_roll(roll: RollView, actions: Actions, kept: RollSettings) -> None:
    """Work as the last time; names that nobody knows any more change nothing."""
    for spec in TOOLS:
        if spec.name == kept.tool:
            actions[spec].trigger()
    for spec in _CHOICES:
        if kept.looks.get(spec.name):
            actions[spec].trigger()
    if kept.lanes is not None:
        roll.lower_lanes.show_lanes(from_texts(kept.lanes))
        roll.lower_lanes.changed.emit()
    for spec in _SWITCHES:
        _switch(actions, spec, kept.looks.get(spec.name))
    snaps = {snap.name.lower(): snap for snap in Snap}
    roll.set_snap(snaps.get(kept.snap, roll.snap))


def _switch(actions: Actions, spec: ActionSpec, on: bool | None) -> None:
    if on is not None:
        actions[spec].setChecked(on)
