"""The transport bar: play, position, tempo, meter, key, tools, and where the sound goes."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QSizePolicy, QToolBar, QToolButton, QWidget

from aiva_desktop.language import tr
from aiva_desktop.score.pitch import Key, Mode
from aiva_desktop.score.song import Conductor
from aiva_desktop.score.time import MAX_BPM, MIN_BPM, Meter, TempoMap
from aiva_desktop.ui.actions import (
    LOOP,
    PLAY,
    STOP,
    TO_START,
    TOOLS,
    Actions,
    ActionSpec,
)
from aiva_desktop.ui.clock_actions import FOLLOW_CLOCK, LINK, SHARE_STARTS
from aiva_desktop.ui.duet_actions import DUET, PLAY_ON
from aiva_desktop.ui.number_boxes import TempoBox
from aiva_desktop.ui.output_chooser import OutputChooser
from aiva_desktop.ui.sound_actions import METRONOME, RECORD
from aiva_desktop.ui.sync_lamp import SyncLamp
from aiva_desktop.ui.text_scale import in_text
from aiva_desktop.ui.theme import TARGET, UNIT, tabular_font
from aiva_desktop.ui.volume_slider import VolumeSlider
from aiva_desktop.ui.wording import as_sentence

_METERS = ("4/4", "3/4", "2/4", "2/2", "6/8", "9/8", "12/8", "3/8", "5/4", "5/8", "7/8", "6/4")
_KEYS = tuple(Key(tonic, mode) for mode in Mode for tonic in range(12))

# What a box keeps beside its text.
_ARROW_PX = 28
# Against the text of the window: to be read from an instrument.
_POSITION_SIZE = 1.45


class TransportBar(QToolBar):
    """Shows what holds at the playhead. What the composer wants is in its signals; it changes nothing itself."""

    tempo_chosen = Signal(float)
    meter_chosen = Signal(object)
    key_chosen = Signal(object)
    refused = Signal(str)

    def __init__(self, actions: Actions) -> None:
        super().__init__(tr("Transport"))
        self.setMovable(False)
        self.setObjectName("transport")
        self._position = _position_label()
        self._tempo = _tempo_box()
        self._typed_meter = QLineEdit()
        self._meter = _meter_box(self._typed_meter)
        self._key = _key_box()
        self.output = OutputChooser()
        self._song_bpm = TempoMap().bpm_at(0)
        self._led_bpm: float | None = None
        leads = {actions[FOLLOW_CLOCK]: tr("Ext"), actions[LINK]: tr("Link")}
        self.sync = SyncLamp(leads, [actions[SHARE_STARTS]])
        self.volume = VolumeSlider()
        self._lay_out(actions)
        self._tempo.valueChanged.connect(self.tempo_chosen)
        self._meter.activated.connect(self._choose_meter)
        self._typed_meter.editingFinished.connect(self._choose_meter)
        self._key.activated.connect(lambda: self.key_chosen.emit(self._key.currentData()))

    def _lay_out(self, actions: Actions) -> None:
        self._add_buttons(actions, TO_START, PLAY, STOP, RECORD, LOOP, METRONOME, DUET, PLAY_ON)
        self.addWidget(self.sync)
        self.addSeparator()
        self.addWidget(self._position)
        self.addSeparator()
        for field in (self._tempo, self._meter, self._key):
            self.addWidget(field)
        self.addSeparator()
        self._add_buttons(actions, *TOOLS)
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        self.addWidget(self.volume)
        self.addWidget(self.output)

    def _add_buttons(self, actions: Actions, *specs: ActionSpec) -> None:
        for spec in specs:
            self.addAction(actions[spec])
            button = self.widgetForAction(actions[spec])
            assert isinstance(button, QToolButton)
            button.setFixedSize(TARGET + 2 * UNIT, TARGET + 2 * UNIT)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_position(self, conductor: Conductor, tick: float) -> None:
        """Bar, beat, tick; minutes and seconds; and tempo and meter there."""
        bar, beat, rest = conductor.meter.position(int(tick))
        # Rounded as a whole: there is no 0:60.0.
        minutes, tenths = divmod(round(10 * conductor.tempo.seconds_at(max(0.0, tick))), 600)
        self._write_position(f"{bar}.{beat}.{rest:03d}   {minutes}:{tenths / 10:04.1f}")
        self._song_bpm = conductor.tempo.bpm_at(int(tick))
        self._show_tempo()
        self._show_meter(conductor.meter.meter_at(int(tick)))

    def show_led_tempo(self, bpm: float | None) -> None:
        """The tempo that is shared with others, instead of the song's; None: the song's."""
        self._led_bpm = bpm
        self._show_tempo()

    def _write_position(self, text: str) -> None:
        """Bar 100 needs more room than bar 1; others in the bar give way."""
        grows = len(text) > len(self._position.text())
        self._position.setText(text)
        if grows:
            needed = self._position.fontMetrics().horizontalAdvance(text)
            self._position.setMinimumWidth(max(self._position.minimumWidth(), needed))

    def show_key(self, key: Key | None, estimated: Key | None) -> None:
        """The key signature at the playhead; where there is none, what the notes seem to be in."""
        guess = _estimated(estimated) if estimated else tr("key: not set")
        with QSignalBlocker(self._key):
            self._key.setItemText(0, guess)
            self._key.setCurrentIndex(0 if key is None else 1 + _KEYS.index(key))

    @property
    def position_text(self) -> str:
        """The position as shown."""
        return self._position.text()

    @property
    def key_text(self) -> str:
        """The key as shown."""
        return self._key.currentText()

    def _show_tempo(self) -> None:
        bpm = self._song_bpm if self._led_bpm is None else self._led_bpm
        if self._tempo.value() != round(bpm, 1) and not self._tempo.hasFocus():
            with QSignalBlocker(self._tempo):
                self._tempo.setValue(bpm)

    def _show_meter(self, meter: Meter) -> None:
        line = self._typed_meter
        if line.text() != str(meter) and not line.isModified():
            with QSignalBlocker(self._meter):
                self._meter.setCurrentText(str(meter))

    def _choose_meter(self) -> None:
        text = self._meter.currentText()
        self._typed_meter.setModified(False)
        try:
            self.meter_chosen.emit(Meter.parse(text))
        except ValueError as error:
            self.refused.emit(as_sentence(error))


def _estimated(key: Key) -> str:
    return tr("estimated: {key}", key=key.title)


def _position_label() -> QLabel:
    label = QLabel()
    label.setObjectName("position")
    label.setFont(tabular_font(_POSITION_SIZE))
    label.setMinimumWidth(in_text(160))
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setAccessibleName(tr("Position"))
    label.setToolTip(tr("Bar.beat.tick, and minutes:seconds. Click the ruler to go elsewhere"))
    return label


def _tempo_box() -> TempoBox:
    box = TempoBox(MIN_BPM, MAX_BPM)
    box.setAccessibleName(tr("Tempo"))
    box.setToolTip(tr("Tempo in quarter notes a minute, from the last tempo change before the playhead on"))
    box.setMaximumWidth(in_text(92))
    return box


def _meter_box(typed: QLineEdit) -> QComboBox:
    box = QComboBox()
    box.addItems(_METERS)
    box.setLineEdit(typed)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.setAccessibleName(tr("Meter"))
    box.setToolTip(tr("Meter, from the last change before the playhead on; type any other, as 11/8"))
    box.setMinimumHeight(TARGET)
    box.setMaximumWidth(in_text(72))
    return box


def _key_box() -> QComboBox:
    box = QComboBox()
    box.addItem(tr("key: not set"), None)
    for key in _KEYS:
        box.addItem(key.title, key)
    box.setAccessibleName(tr("Key"))
    box.setToolTip(tr("Key signature; as long as none is set, the key is estimated from the notes"))
    box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    box.setMinimumHeight(TARGET)
    longest = max(box.fontMetrics().horizontalAdvance(_estimated(key)) for key in _KEYS)
    box.setFixedWidth(longest + _ARROW_PX)
    return box
