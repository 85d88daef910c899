"""Who gets a key: the window's actions, or the control that the keyboard is on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QWidget,
)

from aiva_desktop.ui.level_slider import LevelSlider
from aiva_desktop.ui.track_row import TrackRow

_K = Qt.Key
_ARROWS = frozenset({_K.Key_Up, _K.Key_Down, _K.Key_Left, _K.Key_Right, _K.Key_Home, _K.Key_End})
_PAGES = frozenset({_K.Key_PageUp, _K.Key_PageDown})
_ENTER = frozenset({_K.Key_Return, _K.Key_Enter})
_TAB = frozenset({_K.Key_Tab, _K.Key_Backtab})
_KEYS_OF: tuple[tuple[type[QWidget], frozenset[Qt.Key]], ...] = (
    (QAbstractButton, _TAB | {_K.Key_Space}),
    (QAbstractSlider, _TAB | _ARROWS | _PAGES),
    (LevelSlider, frozenset({_K.Key_Delete, _K.Key_Backspace})),
    (QAbstractSpinBox, _TAB | _ARROWS | _PAGES | _ENTER),
    (QLineEdit, _TAB | _ARROWS | _ENTER),
    (QComboBox, _TAB | _ARROWS | _PAGES | {_K.Key_Space}),
    (QAbstractItemView, _TAB | _ARROWS | _PAGES | _ENTER | {_K.Key_Space}),
    (TrackRow, _TAB | _ENTER | {_K.Key_Space}),
)
_HELD_ELSEWHERE = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


def belongs_to_control(event: QKeyEvent) -> bool:
    """Whether the focused control has its own use for the key, so that no action of the window may take it.

    Controls are reached by Tab or F6 only, never by a click: whoever works with the mouse keeps all keys.
    """
    if event.modifiers() & _HELD_ELSEWHERE:
        return False
    focus = QApplication.focusWidget()
    return any(isinstance(focus, kind) and event.key() in keys for kind, keys in _KEYS_OF)


def step_panel(panels: Sequence[QWidget], by: int) -> None:
    """Put the keyboard into the next panel that has a use for it (the one before when `by` is -1)."""
    first_controls = {panel: _first_control(panel) for panel in panels if panel.isVisible()}
    useful = [panel for panel, control in first_controls.items() if control is not None]
    focus = QApplication.focusWidget()
    here = next((i for i, panel in enumerate(useful) if focus is not None and _holds(panel, focus)), -1)
    control = first_controls[useful[(here + by) % len(useful)]]
    assert control is not None
    control.setFocus(Qt.FocusReason.TabFocusReason)


def _holds(panel: QWidget, widget: QWidget) -> bool:
    return panel is widget or panel.isAncestorOf(widget)


def _first_control(panel: QWidget) -> QWidget | None:
    if panel.focusPolicy() != Qt.FocusPolicy.NoFocus or panel.focusProxy() is not None:
        return panel
    children = panel.findChildren(QWidget)
    takes_tab = (c for c in children if c.focusPolicy() & Qt.FocusPolicy.TabFocus and c.isVisible() and c.isEnabled())
    return next(takes_tab, None)
