"""The page of the Preferences for the sound."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from aiva_desktop.language import marked, tr
from aiva_desktop.playback.outputs import audio_devices, audio_drivers
from aiva_desktop.settings import SoundSettings
from aiva_desktop.ui.number_boxes import NumberBox
from aiva_desktop.ui.page_parts import page_button
from aiva_desktop.ui.sound_controller import SoundController
from aiva_desktop.ui.theme import TARGET, UNIT
from aiva_desktop.ui.value_slider import SliderSpec, ValueSlider

_DEFAULT = SoundSettings()
_BUFFERS = (0, 64, 128, 256, 512, 1024, 2048, 4096)
_INTERPOLATIONS = (
    (0, marked("none (fastest)")),
    (1, marked("linear")),
    (4, marked("4th order")),
    (7, marked("7th order (finest)")),
)


def _percent(value: float) -> str:
    return f"{value:.0%}"


def _slider(name: str, default: float, words: tuple[str, str], tip: str) -> ValueSlider:
    return ValueSlider(SliderSpec(name, 0.0, 1.0, 0.05, default, words, _percent, tip))


class SoundPage(QWidget):
    """Every change is heard at once; driver and buffer open the sound card anew."""

    def __init__(self, sound: SoundController) -> None:
        super().__init__()
        self._sound = sound
        self.gain = _slider(
            marked("Volume"), _DEFAULT.gain, (marked("silent"), marked("full")), marked("How loud FluidSynth plays")
        )
        self.reverb = _slider(
            marked("Reverb"),
            _DEFAULT.reverb,
            (marked("dry"), marked("large hall")),
            marked("How much the room answers"),
        )
        self.chorus = _slider(
            marked("Chorus"), _DEFAULT.chorus, (marked("none"), marked("much")), marked("How far the sound is spread")
        )
        self.click = _slider(
            marked("Metronome"),
            _DEFAULT.click_volume,
            (marked("soft"), marked("loud")),
            marked("How loud the metronome clicks"),
        )
        self.polyphony = NumberBox(
            16, 1024, tr("Voices"), tr("How many voices may sound at once; fewer spare the processor")
        )
        self.interpolation = _choice(
            tr("Interpolation"), tr("How samples are stretched to other pitches"), _INTERPOLATIONS
        )
        self.driver = _choice(
            tr("Audio system"), tr("How FluidSynth reaches the sound card"), _drivers(sound.sound.driver)
        )
        self.device = _choice(
            tr("Sound card"), tr("Which one the audio system uses; others than the listed ones may be typed"), ()
        )
        self._device_name = QLineEdit()
        self.device.setLineEdit(self._device_name)
        self.buffer = _choice(
            tr("Buffer"), tr("Smaller answers faster; larger does not crackle"), _buffers(sound.sound.buffer)
        )
        self.at_ports = _box(
            tr("Metronome at MIDI &ports too"), tr("Off: a program that records from us gets music alone")
        )
        self.clock = _box(
            tr("MIDI cloc&k at MIDI ports"), tr("Start, stop, position and tempo for a program that follows")
        )
        self.chase = _box(tr("&Long notes sound when playback starts inside them"), tr("Off: only what begins after"))
        self.latency = NumberBox(0, 500, tr("Input latency"), tr("Recorded notes are moved this much earlier"))
        self.latency.setSuffix(tr(" ms"))
        self._font = QLabel()
        self._show(sound.sound)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setVerticalSpacing(2 * UNIT)
        form.addRow(tr("SoundFont"), self._font_row())
        sliders = QHBoxLayout()
        sliders.setSpacing(6 * UNIT)
        for pair in ((self.gain, self.click), (self.reverb, self.chorus)):
            column = QFormLayout()
            for slider in pair:
                column.addRow(slider)
            sliders.addLayout(column)
        form.addRow(sliders)
        for name, field in (
            (tr("&Voices"), self.polyphony),
            (tr("&Interpolation"), self.interpolation),
            (tr("&Audio system"), self.driver),
            (tr("Sound ca&rd"), self.device),
            (tr("&Buffer"), self.buffer),
            (tr("Input la&tency"), self.latency),
        ):
            form.addRow(name, field)
        form.addRow(self.at_ports)
        form.addRow(self.clock)
        form.addRow(self.chase)

    def _font_row(self) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        self._font.setAccessibleName(tr("SoundFont in use"))
        choose = page_button(tr("&Choose..."), tr("A .sf2 or .sf3 file; it can also be dropped on the window"))
        own = page_button(tr("&Default"), tr("The one that came with the app"))
        choose.clicked.connect(self._sound.choose_soundfont)
        own.clicked.connect(self._sound.use_own_soundfont)
        layout.addWidget(self._font, 1)
        layout.addWidget(choose)
        layout.addWidget(own)
        return row

    def _connect(self) -> None:
        change = self._sound.change
        self.gain.value_changed.connect(lambda value: change(gain=value))
        self.reverb.value_changed.connect(lambda value: change(reverb=value))
        self.chorus.value_changed.connect(lambda value: change(chorus=value))
        self.click.value_changed.connect(lambda value: change(click_volume=value))
        self.polyphony.setKeyboardTracking(False)
        self.polyphony.valueChanged.connect(lambda value: change(polyphony=value))
        self.interpolation.activated.connect(lambda: change(interpolation=self.interpolation.currentData()))
        self.driver.activated.connect(self._change_driver)
        self.device.activated.connect(lambda: change(device=self.device.currentText().strip()))
        self._device_name.editingFinished.connect(lambda: change(device=self.device.currentText().strip()))
        self.buffer.activated.connect(lambda: change(buffer=self.buffer.currentData()))
        self.at_ports.toggled.connect(lambda on: change(click_at_ports=on))
        self.clock.toggled.connect(lambda on: change(clock_out=on))
        self.chase.toggled.connect(lambda on: change(chase_notes=on))
        self.latency.valueChanged.connect(self._sound.set_input_latency_ms)
        self._sound.changed.connect(self._show_font)

    def _show(self, sound: SoundSettings) -> None:
        for slider, value in (
            (self.gain, sound.gain),
            (self.reverb, sound.reverb),
            (self.chorus, sound.chorus),
            (self.click, sound.click_volume),
        ):
            slider.set_value(value)
        self.polyphony.setValue(sound.polyphony)
        self.latency.setValue(self._sound.input_latency_ms)
        for box, data in (
            (self.interpolation, sound.interpolation),
            (self.driver, sound.driver),
            (self.buffer, sound.buffer),
        ):
            box.setCurrentIndex(box.findData(data))
        self._show_devices(sound.driver)
        self.device.setEditText(sound.device)
        self.at_ports.setChecked(sound.click_at_ports)
        self.clock.setChecked(sound.clock_out)
        self.chase.setChecked(sound.chase_notes)
        self._show_font()

    def _change_driver(self) -> None:
        """A sound card's name means nothing to another audio system."""
        driver = self.driver.currentData()
        if driver != self._sound.sound.driver:
            self._show_devices(driver)
            self._sound.change(driver=driver, device="")

    def _show_devices(self, driver: str) -> None:
        known = audio_devices(driver)
        self.device.setEnabled(known is not None)
        self.device.clear()
        self.device.addItems(["", *(known or ())])
        self._device_name.setPlaceholderText(tr("the default one") if known is not None else "")

    def _show_font(self) -> None:
        font = self._sound.soundfont
        self._font.setText(font.name if font else tr("none found"))
        self._font.setToolTip(str(font) if font else "")


def _choice(name: str, tip: str, entries: Sequence[tuple[object, str]]) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setToolTip(tip)
    box.setMinimumHeight(TARGET)
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    for data, text in entries:
        box.addItem(tr(text), data)
    return box


def _drivers(chosen: str) -> list[tuple[str, str]]:
    """The first that works, or one by name; a chosen one that this computer does not know is listed too."""
    names = dict.fromkeys((*audio_drivers(), chosen))
    return [("", marked("the first that works")), *((name, name) for name in names if name)]


def _buffers(chosen: int) -> list[tuple[int, str]]:
    sizes = sorted({*_BUFFERS, chosen})
    return [(size, tr("{size} samples", size=size) if size else marked("as FluidSynth chooses")) for size in sizes]


def _box(text: str, tip: str) -> QCheckBox:
    box = QCheckBox(text)
    box.setToolTip(tip)
    box.setMinimumHeight(TARGET)
    return box
