"""The look of the window, light and dark: quiet surfaces, one accent for what the composer does, one for the engine."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from aiva_desktop.settings import ThemeChoice

# The grid that all spacing keeps to, in pixels.
UNIT = 4
# The least width and height of anything that is clicked, in pixels.
TARGET = 24


@dataclass(frozen=True)
class Scheme:
    """The colours of one theme. `text` and `quiet_text` have a contrast of 4.5:1 at least on every surface."""

    window: str
    surface: str
    raised: str
    hover: str
    line: str
    text: str
    quiet_text: str
    disabled_text: str
    accent: str
    accent_text: str
    engine: str
    engine_hover: str
    engine_text: str
    warning: str
    record: str


LIGHT = Scheme(
    window="#F4F5F7",
    surface="#FCFCFD",
    raised="#FFFFFF",
    hover="#E6E9EE",
    line="#D3D7DE",
    text="#23262D",
    quiet_text="#59606D",
    disabled_text="#9AA1AD",
    accent="#0072B2",
    accent_text="#FFFFFF",
    engine="#E69F00",
    engine_hover="#F2B32B",
    engine_text="#15171B",
    warning="#FFF1CC",
    record="#B3261E",
)
DARK = Scheme(
    window="#1B1D22",
    surface="#23262C",
    raised="#2D3138",
    hover="#383D46",
    line="#3D424C",
    text="#E8EAEE",
    quiet_text="#A9B0BD",
    disabled_text="#6B7280",
    accent="#56B4E9",
    accent_text="#0B0D10",
    engine="#E69F00",
    engine_hover="#F2B32B",
    engine_text="#15171B",
    warning="#4A3A10",
    record="#FF8A80",
)


class Theme(QObject):
    """Keeps the application in the composer's theme, or in the system's, whenever either changes."""

    changed = Signal()

    def __init__(self, application: QApplication, choice: ThemeChoice) -> None:
        super().__init__(application)
        self._application = application
        self._choice = choice
        application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._apply()

    @property
    def choice(self) -> ThemeChoice:
        """What the composer chose."""
        return self._choice

    @property
    def scheme(self) -> Scheme:
        """The colours in force."""
        return DARK if self._is_dark() else LIGHT

    def choose(self, choice: ThemeChoice) -> None:
        """Light, dark, or as the system has it."""
        self._choice = choice
        self._apply()

    @Slot()
    def _follow_system(self) -> None:
        self._apply()

    def _is_dark(self) -> bool:
        if self._choice is ThemeChoice.SYSTEM:
            return self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._choice is ThemeChoice.DARK

    def _apply(self) -> None:
        self._application.setPalette(_palette(self.scheme))
        self._application.setStyleSheet(_style_sheet(self.scheme))
        self.changed.emit()


def tabular_font(size: float = 1.0) -> QFont:
    """A font whose figures are equally wide, for positions and times; `size` against the window's text."""
    font = QFont(QApplication.font())
    font.setFeature(QFont.Tag("tnum"), 1)
    font.setPixelSize(round(QFontInfo(font).pixelSize() * size))
    return font


def _palette(scheme: Scheme) -> QPalette:
    roles = QPalette.ColorRole
    palette = QPalette()
    colors = {
        roles.Window: scheme.window,
        roles.WindowText: scheme.text,
        roles.Base: scheme.surface,
        roles.AlternateBase: scheme.window,
        roles.Text: scheme.text,
        roles.Button: scheme.raised,
        roles.ButtonText: scheme.text,
        roles.BrightText: scheme.text,
        roles.Highlight: scheme.accent,
        roles.HighlightedText: scheme.accent_text,
        roles.Accent: scheme.accent,
        roles.Link: scheme.accent,
        roles.ToolTipBase: scheme.raised,
        roles.ToolTipText: scheme.text,
        roles.PlaceholderText: scheme.quiet_text,
        roles.Light: scheme.raised,
        roles.Midlight: scheme.hover,
        roles.Mid: scheme.line,
        roles.Dark: scheme.line,
        roles.Shadow: scheme.line,
    }
    for role, color in colors.items():
        palette.setColor(role, QColor(color))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(scheme.disabled_text))
    return palette


def _style_sheet(scheme: Scheme) -> str:
    return f"""
QToolTip {{ color: {scheme.text}; background: {scheme.raised}; border: 1px solid {scheme.line}; padding: 4px; }}
QMainWindow::separator {{ background: {scheme.window}; width: 4px; height: 4px; }}
QMainWindow::separator:hover {{ background: {scheme.accent}; }}
QLabel#panelTitle {{ font-weight: 600; padding: 8px 12px 4px 12px; }}
QToolBar {{ border: none; border-bottom: 1px solid {scheme.line}; padding: 4px 8px; spacing: 4px; }}
QToolBarExtension {{ background: {scheme.hover}; min-width: 20px; border-radius: 4px; }}
QMenuBar {{ background: {scheme.window}; }}
QMenuBar::item {{ padding: 4px 8px; border-radius: 4px; }}
QMenuBar::item:selected {{ background: {scheme.hover}; }}
QToolButton {{ border: none; border-radius: 4px; padding: 4px; color: {scheme.text}; }}
QToolButton:hover {{ background: {scheme.hover}; }}
QToolButton:checked {{ background: {scheme.accent}; color: {scheme.accent_text}; }}
QToolButton:disabled {{ color: {scheme.disabled_text}; }}
QToolButton:focus, QPushButton:focus {{ border: 2px solid {scheme.accent}; padding: 2px; }}
QPushButton#instrument {{
  text-align: left; padding: 2px 0; border: none; color: {scheme.quiet_text}; background: transparent;
}}
QPushButton#instrument:hover {{ color: {scheme.text}; }}
QPushButton {{
  border: 1px solid {scheme.line}; border-radius: 4px; padding: 4px 12px; min-height: 20px;
  background: {scheme.raised}; color: {scheme.text};
}}
QPushButton:hover {{ background: {scheme.hover}; }}
QPushButton:focus {{ padding: 3px 11px; }}
QPushButton:disabled {{ color: {scheme.disabled_text}; background: {scheme.window}; }}
QPushButton#continueMelody {{
  background: {scheme.engine}; color: {scheme.engine_text}; border: none; font-weight: 600; min-height: 32px;
}}
QPushButton#continueMelody:hover {{ background: {scheme.engine_hover}; }}
QPushButton#continueMelody:focus {{ border: 2px solid {scheme.text}; }}
QToolButton#take:checked {{ background: {scheme.engine}; color: {scheme.engine_text}; }}
QToolButton#sync::menu-indicator {{ image: none; }}
QToolButton#take {{ border: 1px solid {scheme.line}; }}
QTabWidget::pane {{ border: 1px solid {scheme.line}; border-radius: 4px; background: {scheme.window}; }}
QTabBar::tab {{ padding: 4px 12px; min-height: 20px; border-radius: 4px; margin: 0 2px 4px 0; color: {scheme.text}; }}
QTabBar::tab:hover {{ background: {scheme.hover}; }}
QTabBar::tab:selected {{ background: {scheme.accent}; color: {scheme.accent_text}; }}
QTabBar::tab:focus {{ border: 2px solid {scheme.text}; padding: 2px 10px; }}
QCheckBox::indicator:unchecked {{
  width: 12px; height: 12px; border: 1px solid {scheme.quiet_text}; border-radius: 2px; background: {scheme.surface};
}}
QCheckBox::indicator:unchecked:disabled {{ border-color: {scheme.disabled_text}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QAbstractSpinBox {{ min-height: {TARGET - 5}px; }}
QLabel#quiet, QLabel#value {{ color: {scheme.quiet_text}; }}
QLabel#trouble {{ background: {scheme.warning}; border-radius: 4px; padding: 4px 8px; }}
QToolButton#section {{ text-align: left; font-weight: 600; border-top: 1px solid {scheme.line}; border-radius: 0; }}
QToolButton#section:checked {{ background: {scheme.window}; color: {scheme.text}; }}
QToolButton#section:hover {{ background: {scheme.hover}; }}
QLabel#position {{ font-weight: 600; }}
QFrame#trackRow {{ border-radius: 4px; }}
QFrame#trackRow:hover {{ background: {scheme.hover}; }}
QFrame#trackRow[chosen="true"] {{ background: {scheme.hover}; border: 1px solid {scheme.quiet_text}; }}
QFrame#trackRow[current="true"] {{ background: {scheme.raised}; border: 1px solid {scheme.accent}; }}
QFrame#trackRow:focus {{ border: 2px solid {scheme.accent}; }}
QFrame#groupRow {{ font-weight: 600; border-top: 1px solid {scheme.line}; }}
QFrame#rowMark {{ background: {scheme.accent}; border: none; }}
QFrame#rowFrame {{ background: transparent; border: 2px solid {scheme.accent}; }}
QLabel#armed {{ color: {scheme.record}; }}
QFrame#banner {{ background: {scheme.warning}; border-bottom: 1px solid {scheme.line}; }}
QFrame#liveStrip {{ background: {scheme.window}; border-bottom: 1px solid {scheme.line}; }}
QLabel#turn {{ font-weight: 600; padding: 4px 8px; border: none; border-left: 4px solid {scheme.accent}; }}
QLabel#turn[engine="true"] {{ border-left: 4px solid {scheme.engine}; }}
QListView#history::item {{ min-height: 24px; padding-left: 4px; }}
QFrame#inspector {{ border-top: 1px solid {scheme.line}; background: {scheme.window}; }}
QStatusBar {{ border: none; padding: 0; }}
QStatusBar::item {{ border: none; }}
QFrame#statusLine {{ border-top: 1px solid {scheme.line}; background: {scheme.window}; }}
QFrame#dragHandle {{ border: 1px dashed {scheme.quiet_text}; border-radius: 4px; background: {scheme.raised}; }}
QFrame#dragHandle:hover {{ background: {scheme.hover}; }}
QFrame#dragHandle:disabled {{ background: {scheme.window}; border-color: {scheme.line}; }}
QProgressBar {{ border: none; border-radius: 4px; background: {scheme.hover}; max-height: 8px; }}
QProgressBar::chunk {{ border-radius: 4px; background: {scheme.engine}; }}
QScrollArea#plain, QScrollArea#plain > QWidget > QWidget {{ background: {scheme.window}; border: none; }}
"""
