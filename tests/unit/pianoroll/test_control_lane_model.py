"""What a stroke over a controller lane makes of its events."""

from __future__ import annotations

import time

import pytest

from aiva_desktop.editing.control_edits import redrawn, within
from aiva_desktop.pianoroll.control_index import ControlIndex
from aiva_desktop.pianoroll.control_lane import Place, Shape, Stroke, drawing_grid
from aiva_desktop.pianoroll.control_span import SpanDrag
from aiva_desktop.pianoroll.grid import Grid, Snap
from aiva_desktop.pianoroll.viewport import Viewport
from aiva_desktop.score.controllers import EXPRESSION, PITCH_BEND, SUSTAIN, Controller
from aiva_desktop.score.notes import ControlEvent
from aiva_desktop.score.time import MeterMap

FREE_GRID = Grid(MeterMap(), Snap.ADAPTIVE, 0.1)
EIGHTHS = Grid(MeterMap(), Snap.EIGHTH, 0.1)
SEPARATE = Grid(MeterMap(), Snap.QUARTER, 0.1)


def index_of(*events: ControlEvent, controller: Controller = EXPRESSION) -> ControlIndex:
    return ControlIndex.of(events, controller, controller.resting)


def stroke(shape: Shape, *places: tuple[float, int], grid: Grid = EIGHTHS, of: Controller = EXPRESSION) -> Stroke:
    drawn = Stroke.begun(of, grid, shape, Place(*places[0]))
    for place in places[1:]:
        drawn = drawn.to(Place(*place))
    return drawn


def test_a_free_stroke_says_a_value_a_division_and_only_where_it_changes() -> None:
    drawing = stroke(Shape.FREE, (0, 10), (480, 30), (960, 30)).drawing(index_of())
    assert [(one.tick, one.value) for one in drawing.events] == [(0, 10), (240, 20), (480, 30)]
    assert (drawing.start_tick, drawing.end_tick) == (0, 1200)


def test_a_free_stroke_may_go_back_over_itself() -> None:
    drawing = stroke(Shape.FREE, (480, 50), (960, 50), (720, 90)).drawing(index_of())
    assert [(one.tick, one.value) for one in drawing.events] == [(480, 50), (720, 90), (960, 50)]


def test_a_long_free_stroke_does_not_make_thousands_of_events() -> None:
    places = [(tick * 3.0, tick % 128) for tick in range(3200)]  # ten seconds at 320 places a second
    drawing = stroke(Shape.FREE, *places, grid=FREE_GRID).drawing(index_of())
    assert 0 < len(drawing.events) <= 9600 / 30 + 1


def test_a_line_and_a_curve_end_where_the_pointer_is() -> None:
    for shape, middle in ((Shape.LINE, 60), (Shape.CURVE, 60)):
        drawing = stroke(shape, (0, 20), (1000, 3), (960, 100)).drawing(index_of())
        values = {one.tick: one.value for one in drawing.events}
        assert (values[0], values[480], values[960]) == (20, middle, 100)
        assert (values[240] == 40) is (shape is Shape.LINE)


def test_a_line_can_be_drawn_from_right_to_left() -> None:
    drawing = stroke(Shape.LINE, (960, 100), (0, 20)).drawing(index_of())
    assert [(one.tick, one.value) for one in drawing.events][::2] == [(0, 20), (480, 60), (960, 100)]


def test_the_eraser_takes_what_it_goes_over() -> None:
    drawing = stroke(Shape.ERASER, (500, 0), (900, 127)).drawing(index_of())
    assert (drawing.start_tick, drawing.end_tick, drawing.events) == (480, 960, ())


def test_in_front_of_the_song_nothing_is_drawn() -> None:
    drawing = stroke(Shape.FREE, (-700, 10), (240, 20)).drawing(index_of())
    assert [one.tick for one in drawing.events] == [0, 240]


def pedal(*places: tuple[float, int], over: tuple[ControlEvent, ...] = ()) -> list[tuple[int, int]]:
    drawing = stroke(Shape.PEDAL, *places, grid=SEPARATE, of=SUSTAIN).drawing(index_of(*over, controller=SUSTAIN))
    after = redrawn(over, SUSTAIN, drawing.start_tick, drawing.end_tick, drawing.events)
    return [(one.tick, one.value) for one in after]


def test_a_drag_over_a_pedals_lane_presses_it() -> None:
    assert pedal((500, 0), (1000, 127)) == [(480, 127), (1440, 0)]


def test_a_drag_over_a_press_lifts_it_there() -> None:
    held = (SUSTAIN.at(0, 127), SUSTAIN.at(3840, 0))
    assert pedal((960, 0), (1000, 0), over=held) == [(0, 127), (960, 0), (1440, 127), (3840, 0)]


def test_a_press_that_touches_another_makes_one_of_both() -> None:
    held = (SUSTAIN.at(960, 100), SUSTAIN.at(1920, 0))
    assert pedal((0, 0), (900, 0), over=held) == [(0, 127), (960, 100), (1920, 0)]
    assert pedal((1920, 0), (2000, 0), over=held) == [(960, 100), (2400, 0)]


@pytest.mark.parametrize(
    ("snap", "px_per_tick", "step"),
    [(Snap.ADAPTIVE, 0.1, 30), (Snap.OFF, 0.01, 240), (Snap.QUARTER, 0.1, 480), (Snap.SIXTEENTH_TRIPLET, 0.1, 80)],
)
def test_events_are_drawn_on_a_fixed_grid_or_every_64th_but_two_pixels_apart(
    snap: Snap, px_per_tick: float, step: int
) -> None:
    assert drawing_grid(Grid(MeterMap(), snap, px_per_tick)).step_at(0) == step


def test_values_hold_until_the_next_event() -> None:
    index = index_of(EXPRESSION.at(480, 50), EXPRESSION.at(480, 60), EXPRESSION.at(960, 70))
    assert [index.value_at(tick) for tick in (0, 479, 480, 959, 5000)] == [127, 127, 60, 60, 70]
    assert (index.next_tick(480), index.previous_tick(480), index.next_tick(960)) == (960, None, None)


def test_a_picture_has_a_step_a_column_at_most() -> None:
    events = tuple(EXPRESSION.at(tick, tick % 128) for tick in range(100_000))
    index, view = index_of(*events), Viewport(width=800, px_per_tick=0.01)
    steps = list(index.steps(view))
    assert len(steps) <= 801
    assert (steps[1].low, steps[1].high) == (0, 99)
    begun = time.perf_counter()
    for left in range(0, 1000, 10):
        list(index.steps(view.scrolled_to(left, 0)))
    assert time.perf_counter() - begun < 5


def test_the_picture_starts_with_what_holds_at_its_left_edge() -> None:
    index = index_of(EXPRESSION.at(0, 50), EXPRESSION.at(5000, 70))
    steps = list(index.steps(Viewport(width=100, px_per_tick=0.1).scrolled_to(450, 0)))
    assert [(step.left, step.right, step.value) for step in steps] == [(0, 50, 50), (50, 100, 70)]


def test_a_marked_stretch_goes_where_the_pointer_goes_first() -> None:
    controls = (EXPRESSION.at(480, 50), EXPRESSION.at(720, 60))
    drag = SpanDrag.holding(EXPRESSION, EIGHTHS, controls, Place(500, 64), (480, 960), False)
    assert drag.to(Place(505, 65), 40, 5).controls == controls
    aside = drag.to(Place(980, 66), 40, 5)
    assert (aside.span, [one.tick for one in aside.controls]) == ((960, 1440), [960, 1200])
    assert [one.value for one in aside.controls] == [50, 60]
    up = drag.to(Place(505, 84), 40, 5).to(Place(900, 74), 40, 5)
    assert (up.span, [(one.tick, one.value) for one in up.controls]) == ((480, 960), [(480, 60), (720, 70)])


def test_a_stretch_is_marked_by_whole_divisions_and_scaled() -> None:
    controls = (EXPRESSION.at(480, 50), EXPRESSION.at(720, 60))
    marked = SpanDrag.marking(EXPRESSION, EIGHTHS, controls, Place(700, 0), (0, 0), False).to(Place(300, 0), 40, 5)
    assert (marked.span, marked.controls) == ((240, 720), controls)
    scaled = SpanDrag.holding(EXPRESSION, EIGHTHS, controls, Place(500, 64), (480, 960), True).to(Place(500, 0), 4, 5)
    assert [one.value for one in within(scaled.controls, EXPRESSION, 0, 5000)] == [0, 0]


def test_controllers_have_names_ranges_and_codes() -> None:
    assert Controller.of_code("cc11") == EXPRESSION
    assert (Controller.of_code("bend"), PITCH_BEND.code) == (PITCH_BEND, "bend")
    assert (SUSTAIN.in_words(64), SUSTAIN.in_words(63)) == ("Sustain on", "Sustain off")
    assert Controller.of_code("cc23").in_words(5) == "Controller 23 5"
    assert (PITCH_BEND.held(9999), EXPRESSION.held(-3)) == (8191, 0)
    for wrong in ("cc120", "cc-1", "cc", "velocity", "cc99999999999", "11"):
        with pytest.raises(ValueError, match="controller"):
            Controller.of_code(wrong)
