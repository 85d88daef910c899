"""The Compose panel: what to ask of the engine, and what to do with its takes."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from aiva_desktop.compose.requests import ANY_STYLE, MAX_BARS, MAX_CANDIDATES, MAX_TEMPERATURE
from aiva_desktop.language import all_marked, marked, tr
from aiva_desktop.settings import ComposeSettings
from aiva_desktop.ui.actions import CONTINUE, Actions
from aiva_desktop.ui.control_actions import CONTROLS
from aiva_desktop.ui.controls_box import ControlsBox
from aiva_desktop.ui.icons import Icon, icon
from aiva_desktop.ui.number_boxes import NumberBox
from aiva_desktop.ui.preset_box import PresetBox
from aiva_desktop.ui.section_button import SectionButton
from aiva_desktop.ui.takes_box import IDLE, TakesBox
from aiva_desktop.ui.text_scale import in_text
from aiva_desktop.ui.theme import LIGHT, TARGET, UNIT
from aiva_desktop.ui.value_slider import SliderSpec, ValueSlider

WIDTH = 224
_NEW_SEED = -1
# The engine's styles as they are shown; one that is not here is shown as it is.
_STYLE_NAMES = {
    ANY_STYLE: marked("any style"),
    **{style: style for style in all_marked("folk", "art song", "songbook", "hymn", "strings")},
}
_DEFAULTS = ComposeSettings()
_TEMPERATURE = SliderSpec(
    name=marked("Temperature"),
    low=0.0,
    high=MAX_TEMPERATURE,
    step=0.05,
    default=_DEFAULTS.temperature,
    words=(marked("sure"), marked("daring")),
    shown=lambda value: f"{value:.2f}",
    tip=marked("How freely the engine chooses: at 0 it always takes the most probable note, above 1 it takes risks"),
)
_RECALL = SliderSpec(
    name=marked("Theme recall"),
    low=-1.0,
    high=1.0,
    step=0.1,
    default=_DEFAULTS.theme_recall,
    words=(marked("free"), marked("literal")),
    shown=lambda value: f"{value:+.1f}" if value else "0",
    tip=marked("How much the engine goes back to your theme: less than it learned to, or more, up to quoting it"),
)


class ComposePanel(QScrollArea):
    """`settings_changed` follows every change of a control."""

    settings_changed = Signal()

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._actions = actions
        self._wished_style = ANY_STYLE
        self._continue = _continue_button(actions)
        self._bars = NumberBox(1, MAX_BARS, tr("Bars"), tr("How many bars the engine writes"))
        self._takes = NumberBox(1, MAX_CANDIDATES, tr("Takes"), tr("How many continuations to choose from"))
        self._style = QComboBox()
        self._seed = NumberBox(_NEW_SEED, 2**31 - 1, tr("Seed"), tr("The same seed and settings give the same notes"))
        self._key_lock = QCheckBox(tr("Stay in the key"))
        self._key = QLabel()
        self._temperature = ValueSlider(_TEMPERATURE)
        self._recall = ValueSlider(_RECALL)
        self._engine_state = ""
        self.takes_box = TakesBox(actions)
        self.presets = PresetBox(actions)
        self.controls = ControlsBox()
        self._show_controls = SectionButton(tr("Controls"), actions[CONTROLS])
        self._describe()
        self._lay_out()
        self._connect()
        self.set_styles((ANY_STYLE,))
        self.set_settings(_DEFAULTS)

    def _describe(self) -> None:
        self._style.setAccessibleName(tr("Style"))
        self._style.setToolTip(tr("Whose manner of continuing to follow: the kinds of music the engine learned from"))
        self._style.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._style.setMinimumHeight(TARGET)
        self._seed.setSpecialValueText(tr("new each time"))
        self._key_lock.setToolTip(tr("Write no note outside the key. Minor keys keep both their sixths and sevenths"))
        self._key_lock.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._key_lock.setMinimumHeight(TARGET)
        self._key.setObjectName("quiet")
        self._key.setWordWrap(True)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(2 * UNIT)
        form.setHorizontalSpacing(3 * UNIT)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("&Bars"), self._bars)
        form.addRow(tr("Ta&kes"), self._takes)
        form.addRow(tr("St&yle"), self._style)
        form.addRow(tr("&Preset"), self.presets)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(3 * UNIT, UNIT, 3 * UNIT, 3 * UNIT)
        layout.setSpacing(3 * UNIT)
        seed = QFormLayout()
        seed.addRow(tr("S&eed"), self._seed)
        layout.addWidget(self._continue)
        layout.addWidget(self.takes_box)
        layout.addLayout(form)
        layout.addWidget(self._temperature)
        layout.addWidget(self._recall)
        layout.addWidget(self._key_lock)
        layout.addWidget(self._key)
        layout.addLayout(seed)
        layout.addWidget(self._show_controls)
        layout.addWidget(self.controls)
        layout.addStretch()
        self.setWidget(inside)
        self.setMinimumWidth(in_text(WIDTH))
        self._unfold(False)

    def _connect(self) -> None:
        for changed in (
            self._bars.valueChanged,
            self._takes.valueChanged,
            self._seed.valueChanged,
            self._style.currentIndexChanged,
            self._key_lock.toggled,
            self._temperature.value_changed,
            self._recall.value_changed,
        ):
            changed.connect(self._tell)
        for changed in (self._temperature.value_changed, self._recall.value_changed, self.controls.changed):
            changed.connect(self._leave_preset)
        self.controls.changed.connect(self._tell)
        self._show_controls.toggled.connect(self._unfold)
        self._actions[CONTROLS].triggered.connect(self._enter_controls)

    def settings(self) -> ComposeSettings:
        """What the controls say."""
        seed = self._seed.value()
        return ComposeSettings(
            bars=self._bars.value(),
            takes=self._takes.value(),
            style=self._wished_style,
            temperature=self._temperature.value(),
            theme_recall=self._recall.value(),
            key_lock=self._key_lock.isChecked(),
            seed=None if seed == _NEW_SEED else seed,
            controls=self.controls.texts(),
            preset=self.presets.name(),
        )

    def set_settings(self, settings: ComposeSettings) -> None:
        """Make the controls say this."""
        with QSignalBlocker(self):
            self._bars.setValue(settings.bars)
            self._takes.setValue(settings.takes)
            self._wished_style = settings.style
            self._show_style()
            self._temperature.set_value(settings.temperature)
            self._recall.set_value(settings.theme_recall)
            self._key_lock.setChecked(settings.key_lock)
            self._seed.setValue(_NEW_SEED if settings.seed is None else settings.seed)
            self.controls.set_texts(settings.controls)
            self.presets.show_name(settings.preset)
        self._name_section()

    def set_styles(self, styles: tuple[str, ...]) -> None:
        """Offer the styles that the engine knows."""
        with QSignalBlocker(self._style):
            self._style.clear()
            for style in styles:
                self._style.addItem(tr(_STYLE_NAMES.get(style, style)), style)
        self._show_style()

    def show_key(self, text: str) -> None:
        """Say which key the continuation will be in."""
        self._key.setText(text)

    def show_engine_state(self, text: str) -> None:
        """Say what the engine is doing before it can write; empty when it is ready."""
        self._engine_state = text
        self.takes_box.set_idle_text(text or tr(IDLE))

    @property
    def engine_state(self) -> str:
        """What is said of the engine; empty when it is ready."""
        return self._engine_state

    def _show_style(self) -> None:
        with QSignalBlocker(self._style):
            self._style.setCurrentIndex(max(0, self._style.findData(self._wished_style)))

    def _unfold(self, is_shown: bool) -> None:
        self.controls.setVisible(is_shown)
        if is_shown:
            # Once the layout knows how tall the section is.
            bar = self.verticalScrollBar()
            QTimer.singleShot(0, self, lambda: bar.setValue(self._show_controls.y()))

    def _enter_controls(self, are_shown: bool) -> None:
        """By its key or the menu: the keyboard goes there too. The mouse on the heading leaves it where it is."""
        if are_shown:
            self.controls.enter()

    def _name_section(self) -> None:
        self._show_controls.show_count(len(self.controls.texts()))

    def _leave_preset(self) -> None:
        self.presets.show_name("")
        self._name_section()

    def _tell(self) -> None:
        if self.sender() is self._style:
            self._wished_style = self._style.currentData()
        self.settings_changed.emit()


def with_seed(settings: ComposeSettings, seed: int) -> ComposeSettings:
    """The settings with this seed where they ask for a new one."""
    return replace(settings, seed=seed) if settings.seed is None else settings


def _continue_button(actions: Actions) -> QPushButton:
    action = actions[CONTINUE]
    button = QPushButton(tr("Continue melody"))
    button.setObjectName("continueMelody")
    # The engine's hue is the same in both themes, and so is the ink on it.
    button.setIcon(icon(Icon.CONTINUE, QColor(LIGHT.engine_text)))
    button.setToolTip(
        tr("{tooltip}: writes the next bars after your notes, or after the selection", tooltip=action.toolTip())
    )
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(action.trigger)
    return button
