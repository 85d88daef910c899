from __future__ import annotations

import pytest

from aiva_desktop.score.beats import is_strong, strong_period
from aiva_desktop.score.pitch import Key, Mode
from aiva_desktop.score.scales import Scale, ScaleKind
from aiva_desktop.score.swing import swung
from aiva_desktop.score.time import PPQ, Meter, MeterChange, MeterMap


@pytest.mark.parametrize("tonic", range(12))
@pytest.mark.parametrize("kind", ScaleKind)
def test_a_scale_reads_as_it_is_written(tonic: int, kind: ScaleKind) -> None:
    scale = Scale(tonic, kind)
    assert Scale.parse(str(scale)) == scale
    assert tonic in scale.pitch_classes


@pytest.mark.parametrize("mode", Mode)
def test_the_scale_of_a_key_has_its_notes(mode: Mode) -> None:
    key = Key(9, mode)
    assert Scale.of_key(key).pitch_classes == key.scale
    assert Scale.of_key(key).key == key


def test_degrees() -> None:
    assert Scale.parse("d  Dorian").pitch_classes == Key(0).scale
    assert Scale.parse("F# minor pentatonic").pitch_classes == {6, 9, 11, 1, 4}
    assert Scale.parse("Bbm") == Scale(10, ScaleKind.MINOR)


@pytest.mark.parametrize("text", ["", "H major", "dorian", "C dorian blues", "7"])
def test_what_is_no_scale_gets_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match="D dorian"):
        Scale.parse(text)


@pytest.mark.parametrize(
    ("meter", "beats"),
    [("4/4", [0, 2]), ("12/8", [0, 6]), *((meter, [0]) for meter in ("3/4", "2/4", "2/2", "6/8", "7/8", "5/4"))],
)
def test_strong_beats(meter: str, beats: list[int]) -> None:
    one = Meter.parse(meter)
    assert [tick // one.beat_ticks for tick in range(0, one.bar_ticks, strong_period(one))] == beats


def test_strong_beats_follow_a_change_of_meter() -> None:
    meters = MeterMap((MeterChange(0, Meter(3, 4)), MeterChange(3 * PPQ, Meter(4, 4))))
    assert [tick // PPQ for tick in range(0, 7 * PPQ, PPQ) if is_strong(meters, tick)] == [0, 3, 5]


def test_swing_moves_the_second_eighth_and_keeps_the_beats() -> None:
    straight = [swung(tick, MeterMap(), 0.5) for tick in range(0, 2 * PPQ, 120)]
    assert straight == list(range(0, 2 * PPQ, 120))
    assert [swung(tick, MeterMap(), 2 / 3) for tick in (0, 240, 480, 720)] == [0, 320, 480, 800]
    assert swung(120, MeterMap(), 0.75) == 180


def test_swing_leaves_meters_in_eighths_alone() -> None:
    meters = MeterMap.constant(Meter(6, 8))
    assert [swung(tick, meters, 0.7) for tick in range(0, 1440, 240)] == list(range(0, 1440, 240))
