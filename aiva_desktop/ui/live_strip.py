"""A strip above the roll while somebody plays with the engine: whose turn it is, how far, and how turns are taken."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from aiva_desktop.language import tr
from aiva_desktop.settings import DuetSettings, TurnEnd
from aiva_desktop.ui.announcing import announce
from aiva_desktop.ui.bar_meter import BarMeter
from aiva_desktop.ui.number_boxes import NumberBox
from aiva_desktop.ui.text_scale import in_text
from aiva_desktop.ui.theme import TARGET, UNIT

_SAYS_WIDTH = 200


class LiveStrip(QFrame):
    """`settings_changed` carries how turns are taken now; `ended`: the composer has had enough."""

    settings_changed = Signal(object)
    ended = Signal()

    def __init__(self, settings: DuetSettings) -> None:
        super().__init__()
        self.setObjectName("liveStrip")
        self._settings = settings
        self._said = ""
        self.turn = QLabel()
        self.turn.setObjectName("turn")
        self.turn.setMinimumWidth(in_text(_SAYS_WIDTH))
        self.meter = BarMeter()
        self.turn_end = _turn_ends()
        self.phrase_bars = NumberBox(1, 16, tr("Bars of a phrase"), tr("After so many bars the engine answers"))
        self.pause_beats = NumberBox(1, 8, tr("Beats of the pause"), tr("So long a rest ends your phrase"))
        self.answer_bars = NumberBox(0, 16, tr("Bars of an answer"), tr("How long the engine's answers are"))
        self.answer_bars.setSpecialValueText(tr("as long as yours"))
        self.ahead = NumberBox(2, 16, tr("Bars ahead"), tr("How far ahead of the playhead the engine writes"))
        self._end = QPushButton(tr("End"))
        self._end.setToolTip(tr("Ends playing with the engine; what is finished stays in the song (Esc)"))
        self._end.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._end.clicked.connect(self.ended)
        self._lay_out()
        self._show_settings()
        self._connect()
        self.hide()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3 * UNIT, UNIT, 2 * UNIT, UNIT)
        layout.setSpacing(2 * UNIT)
        layout.addWidget(self.turn)
        layout.addWidget(self.meter)
        layout.addStretch(1)
        when = (self.turn_end, self.phrase_bars, self.pause_beats)
        self._duet = _row(QLabel(tr("Answer:")), *when, QLabel(tr("for")), self.answer_bars)
        self._play_on = _row(QLabel(tr("Ahead:")), self.ahead)
        for widget in (self._duet, self._play_on, self._end):
            layout.addWidget(widget)

    def _connect(self) -> None:
        self.turn_end.currentIndexChanged.connect(self._changed)
        for box in (self.phrase_bars, self.pause_beats, self.answer_bars, self.ahead):
            box.valueChanged.connect(self._changed)

    # What holds

    @property
    def settings(self) -> DuetSettings:
        """How turns are taken."""
        return self._settings

    def _changed(self) -> None:
        self._settings = replace(
            self._settings,
            turn_end=TurnEnd(self.turn_end.currentData()),
            phrase_bars=self.phrase_bars.value(),
            pause_beats=self.pause_beats.value(),
            answer_bars=self.answer_bars.value(),
            bars_ahead=self.ahead.value(),
        )
        self._show_settings()
        self.settings_changed.emit(self._settings)

    def _show_settings(self) -> None:
        settings = self._settings
        for box, value in (
            (self.phrase_bars, settings.phrase_bars),
            (self.pause_beats, settings.pause_beats),
            (self.answer_bars, settings.answer_bars),
            (self.ahead, settings.bars_ahead),
        ):
            with QSignalBlocker(box):
                box.setValue(value)
        with QSignalBlocker(self.turn_end):
            self.turn_end.setCurrentIndex(self.turn_end.findData(settings.turn_end.value))
        self.phrase_bars.setSuffix(tr(" bar") if settings.phrase_bars == 1 else tr(" bars"))
        self.pause_beats.setSuffix(tr(" beat") if settings.pause_beats == 1 else tr(" beats"))
        self.answer_bars.setSuffix(tr(" bar") if settings.answer_bars == 1 else tr(" bars"))
        self.ahead.setSuffix(tr(" bars"))
        self.phrase_bars.setVisible(settings.turn_end is TurnEnd.BAR_LINE)
        self.pause_beats.setVisible(settings.turn_end is TurnEnd.PAUSE)

    # What is shown

    def open(self, *, is_duet: bool) -> None:
        """Show the strip with what a duet, or playing on, can be set to."""
        self._duet.setVisible(is_duet)
        self._play_on.setVisible(not is_duet)
        self._said = ""
        self.show()

    def show_turn(self, text: str, speaks: str, full: float, total: int, *, is_engine: bool) -> None:
        """Say what goes on and how far it is in bars. Screen readers hear `speaks`, whenever it is another one."""
        if text != self.turn.text():
            self.turn.setText(text)
        if self.turn.property("engine") != is_engine:
            self.turn.setProperty("engine", is_engine)
            self.turn.style().polish(self.turn)
        self.meter.show_bars(full, total, is_engine=is_engine)
        self.meter.setAccessibleName(text)
        if speaks != self._said:
            self._said = speaks
            announce(self.turn, speaks)

    @property
    def said(self) -> str:
        """What screen readers heard last."""
        return self._said


def _turn_ends() -> QComboBox:
    box = QComboBox()
    box.addItem(tr("at the bar line, after"), TurnEnd.BAR_LINE.value)
    box.addItem(tr("after a pause of"), TurnEnd.PAUSE.value)
    box.setAccessibleName(tr("When the engine answers"))
    box.setToolTip(tr("When your phrase is over and the engine answers, always on a bar line"))
    box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    box.setMinimumHeight(TARGET)
    return box


def _row(*widgets: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(UNIT)
    for widget in widgets:
        layout.addWidget(widget)
    return row
