"""What the engine makes of a played phrase."""

from __future__ import annotations

import random

import pytest

from aiva_desktop.compose.duet_feel import as_written, moved_into, notes_per_bar, swing_of, theme_bars
from aiva_desktop.score.notes import Note
from aiva_desktop.score.swing import straightened, swung
from aiva_desktop.score.time import Meter, MeterMap

BAR = 1920
FOUR = MeterMap()
EIGHTHS = tuple(Note(240 * i, 60 + i, 200) for i in range(8))


def by_hand(notes: tuple[Note, ...], spread: int, seed: int = 1) -> tuple[Note, ...]:
    """The notes as a hand plays them: up to `spread` ticks early or late, released a little early."""
    draw = random.Random(seed)
    return tuple(
        Note(max(0, note.onset + draw.randint(-spread, spread)), note.pitch, note.duration - draw.randint(0, 30))
        for note in notes
    )


def onsets(notes: tuple[Note, ...]) -> list[int]:
    return [note.onset for note in notes]


@pytest.mark.parametrize("ratio", [0.5, 0.6, 2 / 3, 0.75])
def test_straightening_undoes_swing(ratio: float) -> None:
    for tick in range(0, 2 * BAR, 40):
        assert abs(straightened(swung(tick, FOUR, ratio), FOUR, ratio) - tick) <= 1


def test_a_phrase_played_by_hand_is_written_on_the_grid() -> None:
    assert onsets(as_written(by_hand(EIGHTHS, 25), FOUR, 0.5)) == onsets(EIGHTHS)
    assert all(note.duration == 240 for note in as_written(by_hand(EIGHTHS, 5), FOUR, 0.5))


def test_triplets_and_sixteenths_are_told_apart_beat_by_beat() -> None:
    triplets = tuple(Note(160 * i, 60, 150) for i in range(3))
    sixteenths = tuple(Note(480 + 120 * i, 60, 110) for i in range(4))
    written = as_written(by_hand((*triplets, *sixteenths), 10), FOUR, 0.5)
    assert onsets(written) == [0, 160, 320, 480, 600, 720, 840]


def test_a_note_just_before_the_bar_line_is_written_on_it() -> None:
    assert onsets(as_written((Note(BAR - 30, 60, 400),), FOUR, 0.5)) == [BAR]


def test_no_note_is_lost_and_the_order_stays() -> None:
    rolled = (Note(0, 60, 500), Note(15, 64, 490), Note(28, 67, 470))
    written = as_written(rolled, FOUR, 0.5)
    assert [(note.onset, note.pitch) for note in written] == [(0, 60), (0, 64), (0, 67)]


@pytest.mark.parametrize("ratio", [0.6, 2 / 3])
def test_swing_is_heard_and_written_straight(ratio: float) -> None:
    swinging = tuple(Note(swung(note.onset, FOUR, ratio), note.pitch, 150) for note in EIGHTHS)
    played = by_hand(swinging, 8)
    assert swing_of(played, FOUR) == pytest.approx(ratio, abs=0.02)
    assert onsets(as_written(played, FOUR, swing_of(played, FOUR))) == onsets(EIGHTHS)


@pytest.mark.parametrize(
    "phrase",
    [
        EIGHTHS,
        tuple(Note(160 * i, 60, 150) for i in range(12)),
        tuple(Note(120 * i, 60, 100) for i in range(16)),
        (Note(0, 60, 300), Note(320, 62, 100)),
        (),
    ],
)
def test_straight_eighths_triplets_sixteenths_and_single_notes_do_not_swing(phrase: tuple[Note, ...]) -> None:
    assert swing_of(phrase, FOUR) == 0.5


def test_meters_that_count_in_eighths_do_not_swing() -> None:
    meter = MeterMap.constant(Meter(6, 8))
    assert swing_of(tuple(Note(swung(n.onset, FOUR, 0.66), 60, 100) for n in EIGHTHS), meter) == 0.5
    jig = tuple(Note(240 * i, 60, 200) for i in range(6))
    assert onsets(as_written(by_hand(jig, 20), meter, 0.5)) == onsets(jig)


def test_chords_count_once_for_density() -> None:
    assert notes_per_bar((*EIGHTHS, Note(0, 48, 100)), 2) == 4


def test_the_theme_is_moved_bar_by_bar() -> None:
    theme = theme_bars((*EIGHTHS, Note(2 * BAR + 240, 70, 5000)), 0, 3, FOUR)
    assert [len(bar) for bar in theme] == [8, 1], "an empty bar is left out"
    (moved,) = moved_into(theme[1], 5 * BAR, 6 * BAR, FOUR)
    assert (moved.onset, moved.end) == (5 * BAR + 240, 6 * BAR)
    assert len(list(moved_into(theme[0], 5 * BAR, 5 * BAR + 960, FOUR))) == 4
