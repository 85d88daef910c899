"""Colours that carry meaning keep apart for colour-blind eyes, and text stands out, in both themes."""

from __future__ import annotations

from itertools import combinations

import pytest
from helpers.color_vision import VISIONS, apart, over
from PySide6.QtGui import QColor

from aiva_desktop.score.song import TRACK_COLORS
from aiva_desktop.ui.pianoroll.palette import RollColors, contrast, dark, light
from aiva_desktop.ui.theme import DARK, LIGHT, Scheme

# Clearly another colour; some 2 can just be told apart side by side.
CLEARLY = 15
# Of the Web Content Accessibility Guidelines: text, and what is not text but must be seen.
TEXT, SEEN = 4.5, 3.0

both_rolls = pytest.mark.parametrize("colors", [light(), dark()], ids=["light", "dark"])
both_schemes = pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
all_eyes = pytest.mark.parametrize("vision", VISIONS)


def pairs_of_notes(colors: RollColors) -> dict[str, tuple[QColor, QColor]]:
    """What a composer must tell apart by colour."""
    ghost, others = over(colors.ghost_fill(), colors.ground), over(colors.others, colors.ground)
    return {
        "composer and engine": (colors.composer, colors.engine),
        "composer and proposed": (colors.composer, ghost),
        "composer and other tracks": (colors.composer, others),
        "engine and other tracks": (colors.engine, others),
        "proposed and other tracks": (ghost, others),
        "selected and not": (colors.selected_edge, over(colors.note_edge, colors.ground)),
        "playhead and ground": (colors.playhead, colors.ground),
        "playhead and bar lines": (colors.playhead, colors.bar_line),
        "playhead and composer": (colors.playhead, colors.composer),
        "playhead and engine": (colors.playhead, colors.engine),
        "playhead and loop": (colors.playhead, colors.loop),
        "loop and ground": (colors.loop, colors.ground),
        "soft and loud": (colors.velocity_hue(0), colors.velocity_hue(1)),
        "soft and middling": (colors.velocity_hue(0), colors.velocity_hue(0.5)),
        "middling and loud": (colors.velocity_hue(0.5), colors.velocity_hue(1)),
        "muted and heard": (colors.ground, colors.composer),
        "black and white keys": (colors.black_key, colors.white_key),
    }


@all_eyes
@both_rolls
def test_what_notes_tell_by_colour_is_told_to_all_eyes(colors: RollColors, vision: str) -> None:
    found = {name: apart(*pair, vision) for name, pair in pairs_of_notes(colors).items()}
    assert {name: round(far) for name, far in found.items() if far < CLEARLY} == {}


@all_eyes
@both_rolls
def test_tracks_keep_apart(colors: RollColors, vision: str) -> None:
    hues = [colors.track_hue(slot) for slot in range(TRACK_COLORS)]
    close = [(a.name(), b.name()) for a, b in combinations(hues, 2) if apart(a, b, vision) < CLEARLY]
    assert close == []
    assert min(apart(hue, colors.ground, vision) for hue in hues) > CLEARLY


@both_rolls
def test_what_must_be_seen_stands_out_from_the_ground(colors: RollColors) -> None:
    assert contrast(colors.composer, colors.ground) >= SEEN
    assert contrast(colors.playhead, colors.ground) >= SEEN
    assert contrast(colors.loop, colors.ground) >= SEEN
    # The edge of a note does, where its fill is light on light.
    edge = over(colors.note_edge, colors.ground)
    assert max(contrast(edge, colors.ground), contrast(colors.engine, colors.ground)) >= SEEN


@both_rolls
def test_what_is_written_in_the_roll_is_readable(colors: RollColors) -> None:
    grounds = [colors.ground, colors.black_row, over(colors.scale_tint, colors.ground)]
    for ground in grounds:
        assert contrast(colors.text, ground) >= TEXT
        assert contrast(colors.quiet_text, ground) >= TEXT
    fills = [colors.track_hue(slot) for slot in range(TRACK_COLORS)] + [colors.pitch_class_hue(i) for i in range(12)]
    fills += [colors.velocity_hue(level / 7) for level in range(8)]
    fills += [fill for hue in (colors.composer, colors.engine) for fill in colors.note_fills(hue)]
    faint = [fill.name() for fill in fills if contrast(colors.text_on(fill), fill) < TEXT]
    assert faint == []


@both_schemes
def test_what_is_written_in_the_window_is_readable(scheme: Scheme) -> None:
    grounds = (scheme.window, scheme.surface, scheme.raised, scheme.hover, scheme.warning)
    written = {(text, ground) for text in (scheme.text, scheme.quiet_text) for ground in grounds}
    written |= {(scheme.accent_text, scheme.accent), (scheme.engine_text, scheme.engine)}
    written |= {(scheme.engine_text, scheme.engine_hover)}
    assert [pair for pair in written if contrast(QColor(pair[0]), QColor(pair[1])) < TEXT] == []


@all_eyes
@both_schemes
def test_whose_turn_it_is_is_told_to_all_eyes(scheme: Scheme, vision: str) -> None:
    assert apart(QColor(scheme.accent), QColor(scheme.engine), vision) > CLEARLY
    for ground in (scheme.window, scheme.surface, scheme.raised):
        assert contrast(QColor(scheme.accent), QColor(ground)) >= SEEN


def test_the_simulation_does_what_it_should() -> None:
    red, green, white = QColor("#FF0000"), QColor("#00B000"), QColor("white")
    assert apart(red, green, "trichromacy") > 100
    brick, moss = QColor("#B05050"), QColor("#708000")
    assert apart(brick, moss, "deuteranopia") < apart(brick, moss, "trichromacy") / 2
    assert apart(white, QColor("black"), "trichromacy") == pytest.approx(100, abs=0.5)
    assert all(apart(white, QColor("#FEFEFE"), vision) < 2 for vision in VISIONS)
