from __future__ import annotations

import pytest

from aiva_desktop.compose.controls import UNCONTROLLED, Controls, Curve, TimeGrid
from aiva_desktop.compose.presets import BUNDLED, Preset, check_name, find_preset, own_presets
from aiva_desktop.compose.requests import RequestError
from aiva_desktop.score.time import Meter
from aiva_desktop.settings import MAX_PRESETS, PresetSettings


def test_bundled_presets_lay_something_down_and_fit_any_number_of_bars() -> None:
    for preset in BUNDLED:
        assert preset.controls != UNCONTROLLED
        assert max(preset.controls.cadence_bars(1), default=1) == 1
        assert preset.controls.scale is None
        assert preset.controls.chord_tones == 0


def test_a_preset_of_ones_own_comes_back() -> None:
    mine = Preset("My march", Controls(grid=TimeGrid(), most_notes=7), 0.7, -0.3)
    own = own_presets({"My march": mine.kept()})
    assert own == (mine,)
    assert find_preset("my MARCH", own) == mine
    assert find_preset("calm", own) == BUNDLED[0]


def test_an_unknown_preset_gets_the_known_ones() -> None:
    with pytest.raises(RequestError, match="calm, lively"):
        find_preset("nope", ())


@pytest.mark.parametrize("name", ["", " ", " x", "calm", "CALM", "x" * 41, "a\nb", "\x00"])
def test_names_that_mislead_are_refused_and_left_out(name: str) -> None:
    with pytest.raises(RequestError, match=r"\.$"):
        check_name(name, ())
    assert own_presets({name: PresetSettings()}) == ()


def test_there_is_a_limit_but_not_for_saving_again() -> None:
    own = [str(number) for number in range(MAX_PRESETS)]
    check_name("7", own)
    with pytest.raises(RequestError, match="delete one"):
        check_name("one more", own)


def test_notes_per_bar_follow_the_length_of_bars() -> None:
    preset = Preset("", Controls(density=Curve((4.0, 8.0)), most_notes=8))
    assert preset.in_meter(Meter()) == preset
    assert preset.in_meter(Meter(3, 4)).controls == Controls(density=Curve((3.0, 6.0)), most_notes=6)
    tiny, huge = (preset.in_meter(meter).controls for meter in (Meter(1, 64), Meter(255, 1)))
    assert (tiny.density, tiny.most_notes) == (Curve((0.25, 0.25)), 1)
    assert (huge.density, huge.most_notes) == (Curve((32.0, 32.0)), 32)
