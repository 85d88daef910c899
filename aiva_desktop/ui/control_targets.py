"""What a knob or a pad of a MIDI device can do in the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from aiva_desktop.language import marked, tr
from aiva_desktop.playback.control_map import FULL, Turned
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui.actions import ActionSpec
from aiva_desktop.ui.sound_actions import METRONOME, RECORD
from aiva_desktop.ui.sound_controller import SoundController
from aiva_desktop.ui.workplace import Workplace

_BUTTONS: tuple[ActionSpec, ...] = (
    *(specs.PLAY, specs.STOP, specs.TO_START, RECORD, specs.LOOP, METRONOME),
    *(specs.CONTINUE, specs.ACCEPT, specs.REJECT, specs.NEXT_TAKE, specs.UNDO, specs.REDO),
)
_TEMPERATURE, _RECALL, _VOLUME = marked("Temperature"), marked("Theme recall"), marked("Volume")
_HIGHEST_TEMPERATURE = 2.0


@dataclass(frozen=True)
class Target:
    """`name` is kept in settings, in English. `turn` is called with each press of a button, and as a knob moves."""

    name: str
    title: str
    turn: Callable[[Turned], None]
    is_button: bool = False


def control_targets(place: Workplace, sound: SoundController) -> dict[str, Target]:
    """All targets by name, in the order in which they are listed."""
    buttons = [Target(spec.name, spec.title, _press(place, spec), is_button=True) for spec in _BUTTONS]
    knobs = [
        Target(_TEMPERATURE, tr(_TEMPERATURE), lambda turned: _set_temperature(place, turned)),
        Target(_RECALL, tr(_RECALL), lambda turned: _set_recall(place, turned)),
        Target(_VOLUME, tr(_VOLUME), lambda turned: sound.change(gain=round(turned.value / FULL, 3))),
    ]
    return {target.name: target for target in (*buttons, *knobs)}


def _press(place: Workplace, spec: ActionSpec) -> Callable[[Turned], None]:
    return lambda _turned: place.actions[spec].trigger()


def _set_temperature(place: Workplace, turned: Turned) -> None:
    _change(place, temperature=round(_HIGHEST_TEMPERATURE * turned.value / FULL, 2))


def _set_recall(place: Workplace, turned: Turned) -> None:
    _change(place, theme_recall=round(2 * turned.value / FULL - 1, 2))


def _change(place: Workplace, **changes: float) -> None:
    place.panel.set_settings(replace(place.panel.settings(), **changes))  # type: ignore[arg-type]
    place.panel.settings_changed.emit()
