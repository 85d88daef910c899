from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aiva_desktop.compose.parts.bass import walking, with_fifths
from aiva_desktop.compose.parts.figures import alberti, strum, waltz
from aiva_desktop.compose.parts.making import USUAL_PARTS, Texture, make_part
from aiva_desktop.compose.parts.spans import ChordSpan, chord_spans, pulses
from aiva_desktop.compose.parts.voice_leading import Register, led, motion, parallels, voicings
from aiva_desktop.score.chords import Chord, ChordChange, parse_chord
from aiva_desktop.score.time import PPQ, Meter, MeterChange, MeterMap

FOUR = MeterMap()
BAR = 4 * PPQ
REGISTER = Register(52, 72)


def chords(text: str) -> list[Chord]:
    found = [parse_chord(word) for word in text.split()]
    return [chord for chord in found if chord is not None]


def spans(text: str, each: int = BAR) -> list[ChordSpan]:
    return [ChordSpan(i * each, (i + 1) * each, chord) for i, chord in enumerate(chords(text))]


def test_common_tones_stay_and_the_others_move_by_step() -> None:
    voicing = led(chords("C F C G C"), REGISTER)
    for before, after in pairwise(voicing):
        assert max(abs(a - b) for a, b in zip(before, after, strict=True)) <= 2
        assert set(before) & set(after)


def test_no_fifths_go_in_parallel_where_another_voicing_does_without() -> None:
    voicing = led(chords("C Dm Em F G Am"), REGISTER)
    assert sum(parallels(list(zip(a, b, strict=True))) for a, b in pairwise(voicing)) == 0
    assert parallels([(48, 50), (55, 57)]) == 1
    assert motion((48, 55), (50, 57)) > motion((48, 55), (50, 55))


def test_a_seventh_chord_for_three_voices_goes_without_its_fifth() -> None:
    (g7,) = chords("G7")
    assert {pitch % 12 for voicing in voicings(g7, REGISTER) for pitch in voicing} == {7, 11, 5}


def test_the_bass_of_a_slash_chord_is_left_to_the_bass() -> None:
    (slash,) = chords("C/D")
    assert all(pitch % 12 in (0, 4, 7) for voicing in voicings(slash, REGISTER) for pitch in voicing)
    assert make_part(USUAL_PARTS[Texture.BASS], spans("C/D"), FOUR)[0].pitch % 12 == 2


@pytest.mark.parametrize(
    ("meter", "beats"),
    [
        pytest.param("4/4", [0, 480, 960, 1440], id="quarters"),
        pytest.param("6/8", [0, 720], id="dotted quarters"),
        pytest.param("7/8", [0, 480, 960], id="two, two and three"),
        pytest.param("5/8", [0, 480], id="two and three"),
        pytest.param("3/8", [0, 240, 480], id="eighths"),
    ],
)
def test_felt_beats(meter: str, beats: list[int]) -> None:
    assert pulses(MeterMap.constant(Meter.parse(meter)).bar(0)) == beats


def test_spans_join_repeated_symbols_and_leave_silence_out() -> None:
    c, g = chords("C G")
    changes = [ChordChange(0, c), ChordChange(480, c), ChordChange(960, None), ChordChange(1440, g)]
    assert chord_spans(changes, 240, 2400) == [ChordSpan(240, 960, c), ChordSpan(1440, 2400, g)]
    assert chord_spans(changes, 0, 1200) == [ChordSpan(0, 960, c)]
    assert chord_spans([], 0, 1200) == []


def test_alberti_goes_low_high_middle_high() -> None:
    strokes = alberti(spans("C"), [(60, 64, 67)], FOUR)
    assert [one.pitch for one in strokes] == [60, 67, 64, 67] * 2
    assert [one.start for one in strokes] == list(range(0, BAR, 240))


def test_waltz_has_its_lowest_note_on_the_first_beat() -> None:
    strokes = waltz(spans("C", 3 * PPQ), [(48, 64, 67)], MeterMap.constant(Meter(3, 4)))
    assert [(one.start, one.pitch) for one in strokes] == [(0, 48), (480, 64), (480, 67), (960, 64), (960, 67)]


def test_strings_are_struck_one_after_the_other_and_end_together() -> None:
    strokes = strum(spans("C"), [(60, 64, 67)], FOUR)
    first, second = strokes[:3], strokes[3:6]
    assert [one.pitch for one in first] == [60, 64, 67]
    assert [one.pitch for one in second] == [67, 64, 60]
    assert len({one.start for one in first}) == 3
    assert {one.end for one in first} == {480}


def test_bass_lines_follow_the_chords() -> None:
    assert [one.pitch % 12 for one in with_fifths(spans("C Bdim"), FOUR, 28, 50)] == [0, 7, 0, 7, 11, 5, 11, 5]
    line = walking(spans("C F"), FOUR, 28, 50)
    assert [one.pitch % 12 for one in line[::4]] == [0, 5]
    assert abs(line[3].pitch - line[4].pitch) <= 2
    assert {one.pitch % 12 for one in line[:3]} <= {0, 4, 7}


def test_what_two_chords_have_in_common_is_held_by_a_pad() -> None:
    notes = make_part(USUAL_PARTS[Texture.PAD], spans("C Am"), FOUR)
    assert any(note.duration == 2 * BAR for note in notes)


SYMBOLS = st.sampled_from(["C", "Am7", "F#m7b5", "G/B", "Bb13", "E5", "Ddim7", "Caug", "Esus4", "G7", "Abmaj7", "C/D"])
METERS = st.sampled_from(["4/4", "3/4", "6/8", "7/8", "5/8", "2/2", "1/4", "9/16"])


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.tuples(SYMBOLS, st.integers(1, 2000)), min_size=1, max_size=8), METERS, METERS, st.sampled_from(Texture)
)
def test_every_part_of_any_chords_keeps_its_promises(
    symbols: Sequence[tuple[str, int]], first: str, then: str, texture: Texture
) -> None:
    changes, tick = [], 0
    for symbol, length in symbols:
        changes.append(ChordChange(tick, parse_chord(symbol)))
        tick += length
    meter = MeterMap((MeterChange(0, Meter.parse(first)), MeterChange(1000, Meter.parse(then))))
    found, part = chord_spans(changes, 0, tick), USUAL_PARTS[texture]
    notes = make_part(part, found, meter)
    assert notes
    assert notes == tuple(sorted(notes))
    assert all(part.register.low <= note.pitch <= part.register.high for note in notes)
    assert all(note.onset >= 0 and note.end <= tick for note in notes)
    sounding: dict[int, int] = {}
    for note in notes:
        assert sounding.get(note.pitch, 0) <= note.onset
        sounding[note.pitch] = note.end


def test_a_register_of_less_than_an_octave_is_refused() -> None:
    with pytest.raises(ValueError, match="octave"):
        Register(60, 70)
