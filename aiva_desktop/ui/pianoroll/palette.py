"""The roll's colours, light and dark, from the palette of Okabe and Ito: told apart by colour-blind eyes too."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QColor, QPalette

_BLUE, _SKY, _ORANGE, _GREEN, _PURPLE = "#0072B2", "#56B4E9", "#E69F00", "#009E73", "#CC79A7"
_VERMILION, _YELLOW = "#D55E00", "#F0E442"
VELOCITY_LEVELS = 4
# Blue, yellow and grey are moved towards what stands out from the ground, so that all keep apart for all eyes.
_ON_LIGHT = (_BLUE, _GREEN, _PURPLE, _VERMILION, _SKY, "#C8B400", "#8C6D31", "#4D4D4D")
_ON_DARK = ("#0077B9", _GREEN, _PURPLE, _VERMILION, _SKY, _YELLOW, "#8C6D31", "#C8CCD2")
# Of a pitch class by its place on the circle of fifths: keys that share notes share colours.
_FIFTHS, _SATURATION, _LIGHTNESS = 7, 0.62, (0.42, 0.62)


@dataclass(frozen=True)
class RollColors:
    """All colours of the roll. `text` is readable (4.5:1 at least) on every ground."""

    ground: QColor
    black_row: QColor
    scale_tint: QColor
    octave_line: QColor
    division_line: QColor
    beat_line: QColor
    bar_line: QColor
    text: QColor
    quiet_text: QColor
    composer: QColor
    engine: QColor
    note_text_dark: QColor
    note_text_light: QColor
    note_edge: QColor
    selected_edge: QColor
    others: QColor
    playhead: QColor
    loop: QColor
    white_key: QColor
    black_key: QColor
    key_edge: QColor
    key_text: QColor
    track_hues: tuple[str, ...]

    def note_fills(self, hue: QColor) -> list[QColor]:
        """From the softest to the loudest notes: `hue` mixed ever less with the ground."""
        shares = (0.62 + 0.38 * level / (VELOCITY_LEVELS - 1) for level in range(VELOCITY_LEVELS))
        return [mixed(hue, self.ground, share) for share in shares]

    def track_hue(self, slot: int) -> QColor:
        """The hue of the track at a place of the song; after eight they come again."""
        return QColor(self.track_hues[slot % len(self.track_hues)])

    def velocity_hue(self, loudness: float) -> QColor:
        """From blue (0, softest) by grey to vermilion (1, loudest)."""
        return (
            mixed(QColor(_VERMILION), QColor("#9FB7C9"), 2 * loudness - 1)
            if loudness > 0.5
            else mixed(QColor("#9FB7C9"), QColor(_BLUE), 2 * loudness)
        )

    def pitch_class_hue(self, pitch_class: int) -> QColor:
        """Twelve hues around the circle of fifths, light and dark in turn."""
        place = pitch_class * _FIFTHS % 12
        return QColor.fromHslF(place / 12, _SATURATION, _LIGHTNESS[place % 2])

    def text_on(self, fill: QColor) -> QColor:
        """Of the two colours for text on notes, the one that stands out from `fill`: 4.5:1 at least."""
        return max((self.note_text_dark, self.note_text_light), key=lambda text: contrast(text, fill))

    def ghost_fill(self) -> QColor:
        """The engine's hue at 45 %, for notes that are only proposed."""
        return with_alpha(self.engine, 0.45)


def colors_for(palette: QPalette) -> RollColors:
    """The theme that goes with the system's: dark where its windows are dark."""
    return dark() if palette.color(QPalette.ColorRole.Window).lightness() < 128 else light()


@cache
def light() -> RollColors:
    """Colours on a light ground."""
    return RollColors(
        ground=QColor("#FCFCFD"),
        black_row=QColor("#F1F2F5"),
        scale_tint=with_alpha(QColor(_BLUE), 0.06),
        octave_line=QColor("#C9CDD6"),
        division_line=QColor("#E9EBEF"),
        beat_line=QColor("#D9DCE3"),
        bar_line=QColor("#A9AFBC"),
        text=QColor("#23262D"),
        quiet_text=QColor("#5F6673"),
        composer=QColor(_BLUE),
        engine=QColor(_ORANGE),
        note_text_dark=QColor("#000000"),
        note_text_light=QColor("#FFFFFF"),
        note_edge=with_alpha(QColor("#101216"), 0.55),
        selected_edge=QColor("#101216"),
        others=with_alpha(QColor("#6B7280"), 0.28),
        playhead=QColor("#A33B75"),
        loop=QColor(_GREEN),
        white_key=QColor("#FFFFFF"),
        black_key=QColor("#2B2F37"),
        key_edge=QColor("#C4C8D0"),
        key_text=QColor("#4A505C"),
        track_hues=_ON_LIGHT,
    )


@cache
def dark() -> RollColors:
    """Colours on a dark ground."""
    return RollColors(
        ground=QColor("#23262C"),
        black_row=QColor("#1E2126"),
        scale_tint=with_alpha(QColor(_SKY), 0.06),
        octave_line=QColor("#3D424C"),
        division_line=QColor("#2B2F36"),
        beat_line=QColor("#363B44"),
        bar_line=QColor("#565D6A"),
        text=QColor("#E8EAEE"),
        quiet_text=QColor("#A3AAB8"),
        composer=QColor(_SKY),
        engine=QColor(_ORANGE),
        note_text_dark=QColor("#000000"),
        note_text_light=QColor("#FFFFFF"),
        note_edge=with_alpha(QColor("#0B0D10"), 0.75),
        selected_edge=QColor("#FFFFFF"),
        others=with_alpha(QColor("#A3AAB8"), 0.25),
        playhead=QColor(_PURPLE),
        loop=QColor("#2FC79A"),
        white_key=QColor("#C9CDD4"),
        black_key=QColor("#16181C"),
        key_edge=QColor("#8B92A0"),
        key_text=QColor("#2B2F37"),
        track_hues=_ON_DARK,
    )


def contrast(a: QColor, b: QColor) -> float:
    """The contrast of two opaque colours as the Web Content Accessibility Guidelines define it, 1..21."""
    darker, lighter = sorted((_luminance(a), _luminance(b)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: QColor) -> float:
    def linear(share: float) -> float:
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


def mixed(color: QColor, ground: QColor, share: float) -> QColor:
    """`share` (0..1) of `color`, the rest `ground`."""

    def mix(a: int, b: int) -> int:
        return round(a * share + b * (1 - share))

    return QColor(mix(color.red(), ground.red()), mix(color.green(), ground.green()), mix(color.blue(), ground.blue()))


def with_alpha(color: QColor, alpha: float) -> QColor:
    """The colour, `alpha` (0..1) opaque."""
    result = QColor(color)
    result.setAlphaF(alpha)
    return result
