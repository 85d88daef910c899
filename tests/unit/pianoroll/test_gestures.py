from dataclasses import replace

import pytest
from helpers.rolls import drag, roll
from hypothesis import given
from hypothesis import strategies as st

from aiva_desktop.editing.edits import ReplaceNotes
from aiva_desktop.pianoroll import gestures
from aiva_desktop.pianoroll.gestures import Gesture, GestureRun, Marquee, Pointer
from aiva_desktop.pianoroll.grid import Grid, Snap
from aiva_desktop.pianoroll.hit_test import Hit, Zone
from aiva_desktop.pianoroll.state import Outcome, RollState, Tool
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track
from aiva_desktop.score.time import Meter, MeterMap

A, B = Note(480, 60, 240, 70), Note(960, 64, 240, 90)
TWO = roll(A, B)


def at(tick: float, pitch: int = 60, **held: bool) -> Pointer:
    return Pointer(tick, pitch, **held)


def on(note: Note, **held: bool) -> Pointer:
    return at(note.onset + note.duration / 2, note.pitch, **held)


def moved(pointer: Pointer, ticks: float, semitones: int = 0) -> Pointer:
    return replace(pointer, tick=pointer.tick + ticks, pitch=pointer.pitch + semitones)


def edit_of(outcome: Outcome) -> ReplaceNotes:
    assert isinstance(outcome.edit, ReplaceNotes)
    return outcome.edit


def notes_after(state: RollState, outcome: Outcome) -> tuple[Note, ...]:
    return edit_of(outcome).apply(Song((Track(1, notes=state.index.notes),))).track(1).notes


# Drawing


def test_a_click_draws_a_note_of_one_division() -> None:
    previews, outcome = drag(gestures.draw(roll(), at(500, 67)), at(500, 67))
    assert edit_of(outcome) == ReplaceNotes(1, (), (Note(480, 67, 120),), "Draw note")
    assert outcome.selection == {Note(480, 67, 120)}
    assert previews[0].audition == (67, 80)


def test_dragging_sets_the_length_in_divisions() -> None:
    previews, outcome = drag(gestures.draw(roll(), at(500)), at(700), at(850), at(850))
    assert [preview.shown[0].duration for preview in previews] == [120, 240, 480]
    assert edit_of(outcome).after == (Note(480, 60, 480),)


def test_dragging_to_the_left_leaves_one_division() -> None:
    _, outcome = drag(gestures.draw(roll(), at(500)), at(100), at(100))
    assert edit_of(outcome).after == (Note(480, 60, 120),)


def test_alt_draws_freely() -> None:
    _, outcome = drag(gestures.draw(roll(), at(503.4, alt=True)), at(733.2, alt=True), at(733.2, alt=True))
    assert edit_of(outcome).after == (Note(503, 60, 231),)


def test_drawing_follows_other_meters() -> None:
    state = roll(grid=Grid(MeterMap.constant(Meter(7, 8)), Snap.BAR))
    _, outcome = drag(gestures.draw(state, at(1700)), at(1700))
    assert edit_of(outcome).after == (Note(1680, 60, 1680),)


def test_a_press_before_the_song_draws_at_its_start() -> None:
    _, outcome = drag(gestures.draw(roll(), at(-30)), at(-30))
    assert edit_of(outcome).after == (Note(0, 60, 120),)


# Moving


def test_dragging_a_note_moves_it_to_the_grid_as_one_edit() -> None:
    press = on(A)
    previews, outcome = drag(gestures.move(TWO, press, A), moved(press, 50), moved(press, 130, 2), moved(press, 130, 2))
    assert edit_of(outcome) == ReplaceNotes(1, (A,), (replace(A, onset=600, pitch=62),), "Move notes")
    assert outcome.selection == {replace(A, onset=600, pitch=62)}
    assert [preview.hidden for preview in previews] == [(A,)] * 3
    assert [preview.audition for preview in previews] == [(60, 70), (60, 70), (62, 70)]


def test_what_is_selected_moves_along() -> None:
    state = roll(A, B, selected=(A, B))
    press = on(B)
    _, outcome = drag(gestures.move(state, press, B), moved(press, 120), moved(press, 120))
    assert notes_after(state, outcome) == (replace(A, onset=600), replace(B, onset=1080))


def test_a_note_outside_the_selection_moves_alone() -> None:
    state = roll(A, B, selected=(B,))
    _, outcome = drag(gestures.move(state, on(A), A), moved(on(A), 0, 5), moved(on(A), 0, 5))
    assert edit_of(outcome).before == (A,)


def test_equal_notes_move_together() -> None:
    state = roll(A, A)
    _, outcome = drag(gestures.move(state, on(A), A), moved(on(A), 0, 1), moved(on(A), 0, 1))
    assert edit_of(outcome).before == (A, A)


def test_moving_only_up_leaves_a_played_note_off_the_grid() -> None:
    played = Note(487, 60, 200)
    state = roll(played)
    _, outcome = drag(gestures.move(state, on(played), played), moved(on(played), 2, 3), moved(on(played), 2, 3))
    assert edit_of(outcome).after == (replace(played, pitch=63),)


def test_alt_moves_freely() -> None:
    press = on(A)
    target = replace(moved(press, 37), alt=True)
    _, outcome = drag(gestures.move(TWO, press, A), target, target)
    assert edit_of(outcome).after == (replace(A, onset=517),)


def test_a_chord_stops_whole_at_the_range_and_at_the_start() -> None:
    high, low = Note(120, 126, 100), Note(360, 120, 100)
    state = roll(high, low, selected=(high, low))
    press = on(low)
    target = Pointer(press.tick - 5000, 127)
    _, outcome = drag(gestures.move(state, press, low), target, target)
    assert notes_after(state, outcome) == (replace(high, onset=0, pitch=127), replace(low, onset=240, pitch=121))


@given(
    st.lists(st.builds(Note, st.integers(0, 4000), st.integers(0, 127), st.integers(1, 900)), min_size=1, max_size=6),
    st.integers(-9000, 9000),
    st.integers(-127, 127),
    st.booleans(),
)
def test_a_drag_keeps_the_shape_of_what_is_moved(notes: list[Note], ticks: int, semitones: int, alt: bool) -> None:
    state = roll(*notes, selected=tuple(notes))
    grabbed = state.index.notes[0]
    press = on(grabbed)
    target = Pointer(press.tick + ticks, max(0, min(127, press.pitch + semitones)), alt=alt)
    _, outcome = drag(gestures.move(state, press, grabbed), target, target)
    if outcome.edit is not None:
        before, after = edit_of(outcome).before, edit_of(outcome).after
        shifts = {(b.onset - a.onset, b.pitch - a.pitch) for a, b in zip(before, after, strict=True)}
        assert len(shifts) == 1
        assert len(after) == len(notes)


def test_control_copies() -> None:
    press = on(A, control=True)
    previews, outcome = drag(gestures.move(TWO, press, A), moved(press, 960), moved(press, 960))
    assert edit_of(outcome) == ReplaceNotes(1, (), (replace(A, onset=1440),), "Copy notes")
    assert [preview.hidden for preview in previews] == [(A,), ()]


def test_control_counts_at_the_release() -> None:
    press = on(A)
    target = moved(press, 960)
    _, outcome = drag(gestures.move(TWO, press, A), target, replace(target, control=True))
    assert edit_of(outcome).before == ()


def test_a_copy_on_top_of_the_original_is_none() -> None:
    press = on(A, control=True)
    _, outcome = drag(gestures.move(TWO, press, A), moved(press, 960), moved(press, 10))
    assert outcome == Outcome()


def test_a_move_and_back_changes_nothing() -> None:
    _, outcome = drag(gestures.move(TWO, on(A), A), moved(on(A), 480), on(A))
    assert outcome.edit is None
    assert outcome.selection == {A}


# Clicks


@pytest.mark.parametrize(
    ("selected", "held", "expected"),
    [
        ((), {}, {A}),
        ((A, B), {}, {A}),
        ((B,), {"shift": True}, {A, B}),
        ((A, B), {"shift": True}, {B}),
        ((B,), {"control": True}, {A, B}),
    ],
)
def test_clicks_select(selected: tuple[Note, ...], held: dict[str, bool], expected: set[Note]) -> None:
    press = on(A, **held)
    state = roll(A, B, selected=selected)
    for gesture in (gestures.move(state, press, A), gestures.resize(state, press, Hit(A, Zone.END))):
        _, outcome = drag(gesture, moved(press, 5))
        assert outcome == Outcome(selection=frozenset(expected))


# Resizing


@pytest.mark.parametrize(
    ("zone", "ticks", "expected"),
    [
        (Zone.END, 130, Note(480, 60, 360, 70)),
        (Zone.END, -1000, Note(480, 60, 120, 70)),
        (Zone.START, 130, Note(600, 60, 120, 70)),
        (Zone.START, 1000, Note(600, 60, 120, 70)),
        (Zone.START, -1000, Note(0, 60, 720, 70)),
    ],
)
def test_dragging_an_edge_resizes(zone: Zone, ticks: int, expected: Note) -> None:
    edge = A.onset if zone is Zone.START else A.end
    _, outcome = drag(gestures.resize(TWO, at(edge), Hit(A, zone)), at(edge + ticks), at(edge + ticks))
    assert edit_of(outcome) == ReplaceNotes(1, (A,), (expected,), "Change lengths")


def test_alt_resizes_freely() -> None:
    _, outcome = drag(gestures.resize(TWO, at(720), Hit(A, Zone.END)), at(757, alt=True), at(757, alt=True))
    assert edit_of(outcome).after == (replace(A, duration=277),)


def test_what_is_selected_is_resized_along() -> None:
    state = roll(A, B, selected=(A, B))
    _, outcome = drag(gestures.resize(state, at(720), Hit(A, Zone.END)), at(840), at(840))
    assert notes_after(state, outcome) == (replace(A, duration=360), replace(B, duration=360))


# Marquee


def test_a_marquee_selects_what_it_touches() -> None:
    previews, outcome = drag(gestures.marquee(TWO, at(100, 70)), at(500, 60), at(970, 60))
    assert previews[0].marquee is None
    assert previews[1].marquee == Marquee(100, 500, 60, 70)
    assert previews[1].selection == {A}
    assert outcome == Outcome(selection=frozenset({A, B}))


def test_shift_adds_to_the_selection() -> None:
    state = roll(A, B, selected=(B,))
    _, outcome = drag(gestures.marquee(state, at(100, 70, shift=True)), at(500, 59), at(500, 59))
    assert outcome.selection == {A, B}


def test_a_click_on_an_empty_place_deselects_but_not_with_shift() -> None:
    state = roll(A, B, selected=(B,))
    assert drag(gestures.marquee(state, at(10)), at(10))[1].selection == frozenset()
    assert drag(gestures.marquee(state, at(10, shift=True)), at(10, shift=True))[1].selection == {B}


# Erasing, splitting, dragging out


def test_erasing_takes_all_that_was_passed_in_one_edit() -> None:
    other = Note(0, 80, 10)
    state = roll(A, B, other, selected=(A, other))
    previews, outcome = drag(gestures.erase(state, on(A)), on(B), at(2000, 64))
    assert [preview.hidden for preview in previews] == [(A,), (A, B)]
    assert notes_after(state, outcome) == (other,)
    assert outcome.selection == {other}


def test_a_quick_stroke_misses_nothing_on_its_way() -> None:
    stairs = tuple(Note(120 * i, 60 + i, 120) for i in range(12))
    _, outcome = drag(gestures.erase(roll(*stairs), at(0, 60)), at(1439, 71))
    assert edit_of(outcome).before == stairs


def test_erasing_nothing_is_no_edit() -> None:
    assert drag(gestures.erase(TWO, at(0, 100)), at(10, 100))[1] == Outcome()


def test_splitting_cuts_at_the_grid_and_with_alt_anywhere() -> None:
    long = Note(0, 60, 960)
    _, outcome = drag(gestures.split(roll(long), at(500), long), at(500))
    assert edit_of(outcome).after == (Note(0, 60, 480), Note(480, 60, 480))
    _, outcome = drag(gestures.split(roll(long), at(500), long), at(500, alt=True))
    assert edit_of(outcome).after == (Note(0, 60, 500), Note(500, 60, 460))


def test_splitting_where_no_grid_line_is_says_why() -> None:
    short = Note(10, 60, 60)
    _, outcome = drag(gestures.split(roll(short), at(50), short), at(50))
    assert outcome.edit is None
    assert outcome.message.startswith("Cannot split")


def test_dragging_out_starts_as_soon_as_the_pointer_leaves() -> None:
    run = GestureRun(gestures.drag_out(roll(A, B, selected=(A,)), on(B, control=True, alt=True), B))
    assert run.send(moved(on(B), 5)) is None
    assert run.send(moved(on(B), 100)) == Outcome(selection=frozenset({B}), drag_out=True)


def test_a_click_with_the_modifiers_drags_nothing_out() -> None:
    _, outcome = drag(gestures.drag_out(roll(A, B, selected=(A, B)), on(B), B), on(B))
    assert outcome == Outcome(selection=frozenset({A, B}))


# Which gesture a press starts


def name_of(gesture: Gesture) -> str:
    gesture.close()
    return gesture.__name__


@pytest.mark.parametrize(
    ("tool", "held", "zone", "expected"),
    [
        (Tool.DRAW, (), None, "draw"),
        (Tool.DRAW, ("control",), None, "marquee"),
        (Tool.DRAW, (), Zone.BODY, "move"),
        (Tool.DRAW, ("control",), Zone.BODY, "move"),
        (Tool.DRAW, (), Zone.START, "resize"),
        (Tool.DRAW, ("control",), Zone.END, "move"),
        (Tool.DRAW, ("control", "alt"), Zone.BODY, "drag_out"),
        (Tool.DRAW, ("control", "shift"), Zone.BODY, "drag_out"),
        (Tool.SELECT, (), None, "marquee"),
        (Tool.SELECT, ("shift",), None, "marquee"),
        (Tool.SELECT, (), Zone.BODY, "move"),
        (Tool.SELECT, (), Zone.END, "resize"),
        (Tool.SPLIT, (), Zone.BODY, "split"),
        (Tool.SPLIT, (), None, "marquee"),
        (Tool.ERASE, (), None, "erase"),
        (Tool.ERASE, ("control", "alt"), Zone.BODY, "erase"),
    ],
)
def test_tools_and_modifiers(tool: Tool, held: tuple[str, ...], zone: Zone | None, expected: str) -> None:
    hit = None if zone is None else Hit(A, zone)
    press = on(A, **dict.fromkeys(held, True))
    assert name_of(gestures.begin(TWO, tool, press, hit)) == expected
