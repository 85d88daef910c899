"""What hands expect of a piano roll, with real keys and a real mouse; every result is read from the saved file."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from helpers.virtual_screen import VirtualScreen, missing_programs, wait_until

from aiva_desktop.paths import APP_NAME
from aiva_desktop.playback.outputs import SILENT
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key
from aiva_desktop.score.song import Conductor, KeyChange, Song, Track
from aiva_desktop.settings import Settings, save_settings
from aiva_desktop.storage.project import load_project, save_project

pytestmark = pytest.mark.skipif(bool(missing_programs()), reason=f"not installed: {', '.join(missing_programs())}")

WINDOW = (1340, 820)
# An empty place in the roll, in pixels from the upper left corner of the window's content.
EMPTY = (700, 300)
BEAT = 480
DOUBLE_CLICK_S = 0.5
# C E G C, a beat each, two bars long.
MOTIF = tuple(Note(2 * BEAT * i, pitch, BEAT) for i, pitch in enumerate((60, 64, 67, 72)))
WHEEL_UP, WHEEL_DOWN, MIDDLE = 4, 5, 2


class Editor:
    """A person at the app, which has one song open; `notes` are those on disk after Ctrl+S."""

    def __init__(self, screen: VirtualScreen, folder: Path) -> None:
        self._screen = screen
        self._clicked_at = 0.0
        self._path = folder / "table.aiva"
        key = Conductor(keys=(KeyChange(0, Key(0)),))
        save_project(Song((Track(1, notes=MOTIF),), key), self._path)
        self._app = screen.start_python("-m", "aiva_desktop", str(self._path))
        window = screen.window_named("table")
        screen.place(window, *WINDOW)
        corner = screen.corner_of(window)
        self.empty = (corner[0] + EMPTY[0], corner[1] + EMPTY[1])
        self._measure()

    def _measure(self) -> None:
        """Where a tick and a pitch are on the screen: two notes drawn tell."""
        apart = (192, 140)
        self.press("1")
        self.drag(self.empty, (self.empty[0] + 24, self.empty[1]))
        self.drag((self.empty[0] + apart[0], self.empty[1] + apart[1]), (self.empty[0] + apart[0] + 24, 0), still=True)
        upper, lower = sorted(set(self.notes) - set(MOTIF))
        self.px_per_tick = apart[0] / (lower.onset - upper.onset)
        self.row = apart[1] / (upper.pitch - lower.pitch)
        self._start, self._pitch = upper.onset, upper.pitch
        self._left = self.empty[0] - self._pixels_into_division()
        self.forget_changes()

    def _pixels_into_division(self) -> int:
        """How far the empty place is from the grid line before it, on which notes begin that are drawn there."""
        inside, outside = 0, round(BEAT * self.px_per_tick)
        while outside - inside > 1:
            middle = (inside + outside) // 2
            is_inside = self.drawn_at((self.empty[0] - middle, self.empty[1] + 42)).onset == self._start
            inside, outside = (middle, outside) if is_inside else (inside, middle)
        return inside

    def at(self, tick: float, pitch: float) -> tuple[int, int]:
        """The middle of a row, at a tick."""
        x = self._left + (tick - self._start) * self.px_per_tick
        return round(x), round(self.empty[1] + (self._pitch - pitch) * self.row)

    def on(self, note: Note) -> tuple[int, int]:
        return self.at(note.onset + note.duration / 2, note.pitch)

    @property
    def notes(self) -> tuple[Note, ...]:
        before = self._path.stat().st_ino
        self.press("ctrl+s")
        wait_until(lambda: self._path.stat().st_ino != before, "the song saved", within_s=10)
        return load_project(self._path).tracks[0].notes

    def press(self, *keys: str) -> None:
        for key in keys:
            self._screen.do("key", "--clearmodifiers", key, "sleep", 0.06)

    def click(self, place: tuple[int, int], button: int = 1) -> None:
        # Two in a row would be a double click, which means something else.
        time.sleep(max(0.0, self._clicked_at + DOUBLE_CLICK_S - time.monotonic()))
        self._screen.do("mousemove", *place, "sleep", 0.05, "click", button, "sleep", 0.08)
        self._clicked_at = time.monotonic()

    def drag(self, start: tuple[int, int], end: tuple[int, int], held: str = "", still: bool = False) -> None:
        """With a modifier `held` from the press on; a `still` one stays in its row."""
        end = (end[0], start[1]) if still else end
        half = ((start[0] + end[0]) // 2, (start[1] + end[1]) // 2)
        down, up = (("keydown", held), ("keyup", held)) if held else ((), ())
        press = ("mousemove", *start, "sleep", 0.06, "mousedown", 1, "sleep", 0.06)
        # Alt is the window manager's when a drag begins with it.
        begin = (*press, *down) if held == "alt" else (*down, *press)
        self._screen.do(*begin, "mousemove", *half, "sleep", 0.06, "mousemove", *end, "sleep", 0.06)
        self._screen.do("mouseup", 1, "sleep", 0.06, *up)

    def wheel(self, place: tuple[int, int], button: int, held: str = "", turns: int = 1) -> None:
        down, up = (("keydown", held), ("keyup", held)) if held else ((), ())
        clicks = ("click", "--repeat", turns, "--delay", 30, button)
        self._screen.do("mousemove", *place, "sleep", 0.05, *down, *clicks, "sleep", 0.1, *up)

    def pan(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        self._screen.do("mousemove", *start, "mousedown", MIDDLE, "sleep", 0.05, "mousemove", *end, "sleep", 0.1)
        self._screen.do("mouseup", MIDDLE, "sleep", 0.05)

    def wait(self, seconds: float) -> None:
        self._screen.do("sleep", seconds)

    def drawn_at(self, place: tuple[int, int]) -> Note:
        """Where a click of the draw tool lands: what is seen there."""
        before = self.notes
        self.press("1")
        self.click(place)
        (note,) = set(self.notes) - set(before)
        self.press("ctrl+z", "2")
        return note

    def forget_changes(self) -> None:
        """As it was at the start, with nothing selected, the select tool and the playhead at the start."""
        self.press("Escape", "Escape", "2", "Home")
        for _ in range(12):
            if self.notes == MOTIF:
                return
            self.press("ctrl+z")
        raise AssertionError(f"undo does not lead back: {self.notes}")

    def quit(self) -> None:
        self.press("ctrl+q")
        assert self._app.wait(20) == 0


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    folder = tmp_path_factory.mktemp("table")
    screen = VirtualScreen(folder)
    # Settings of its own, without sound: word that there is no device would move the roll down some time or other.
    screen.environment |= {f"XDG_{name}_HOME": str(folder / name) for name in ("CONFIG", "CACHE", "DATA", "STATE")}
    settings = folder / "CONFIG" / APP_NAME
    settings.mkdir(parents=True)
    save_settings(Settings(output=SILENT.label), settings / "settings.json")
    try:
        editor = Editor(screen, folder)
        yield editor
        editor.quit()
    finally:
        screen.close()


@pytest.fixture
def editor(opened: Editor) -> Iterator[Editor]:
    yield opened
    opened.forget_changes()


def moved(notes: tuple[Note, ...], ticks: int = 0, semitones: int = 0) -> tuple[Note, ...]:
    return tuple(Note(n.onset + ticks, n.pitch + semitones, n.duration) for n in notes)


def test_space_plays_and_pauses(editor: Editor) -> None:
    editor.press("Home", "ctrl+a", "ctrl+c", "Escape", "space")
    editor.wait(1.2)
    editor.press("space", "ctrl+v")
    pasted = sorted(set(editor.notes) - set(MOTIF))
    assert len(pasted) == 4
    assert pasted[0].onset > 0
    editor.press("Home")


@pytest.mark.parametrize("redo", ["ctrl+shift+z", "ctrl+y"])
def test_undo_and_redo(editor: Editor, redo: str) -> None:
    editor.press("ctrl+a", "Up", "ctrl+z")
    assert editor.notes == MOTIF
    editor.press(redo)
    assert editor.notes == moved(MOTIF, semitones=1)


def test_cut_copy_paste_duplicate(editor: Editor) -> None:
    editor.press("ctrl+a", "ctrl+x")
    assert editor.notes == ()
    editor.press("Home", "ctrl+v")
    assert editor.notes == MOTIF
    editor.press("ctrl+a", "ctrl+d")
    both = editor.notes
    assert both[:4] == MOTIF
    assert [n.pitch for n in both[4:]] == [n.pitch for n in MOTIF]
    assert both[4].onset >= MOTIF[-1].end


@pytest.mark.parametrize("key", ["Delete", "BackSpace"])
def test_delete_and_deselect(editor: Editor, key: str) -> None:
    editor.press("ctrl+a", "Escape", key)
    assert editor.notes == MOTIF
    editor.press("ctrl+a", key)
    assert editor.notes == ()


def test_tools_by_number(editor: Editor) -> None:
    editor.press("3")
    editor.click(editor.on(MOTIF[0]))
    assert len(editor.notes) == 5
    editor.press("ctrl+z", "1")
    editor.click(editor.empty)
    assert len(editor.notes) == 5
    editor.press("ctrl+z", "2")
    editor.click(editor.empty)
    assert editor.notes == MOTIF


def test_b_toggles_draw(editor: Editor) -> None:
    editor.press("b")
    editor.click(editor.empty)
    assert len(editor.notes) == 5
    editor.press("ctrl+z", "b")
    editor.click(editor.empty)
    assert editor.notes == MOTIF


@pytest.mark.parametrize(
    ("key", "pitches"),
    [
        ("Up", [61, 65, 68, 73]),
        ("Down", [59, 63, 66, 71]),
        ("shift+Up", [72, 76, 79, 84]),
        ("shift+Down", [48, 52, 55, 60]),
        ("alt+Up", [62, 65, 69, 74]),
        ("alt+Down", [59, 62, 65, 71]),
        ("ctrl+shift+Up", [62, 65, 69, 74]),
        ("ctrl+shift+Down", [59, 62, 65, 71]),
    ],
)
def test_semitone_octave_step(editor: Editor, key: str, pitches: list[int]) -> None:
    editor.press("ctrl+a", key)
    assert [note.pitch for note in editor.notes] == pitches


def test_move_and_lengthen_by_grid(editor: Editor) -> None:
    editor.press("ctrl+a", "Right")
    step = editor.notes[0].onset
    assert step > 0
    assert editor.notes == moved(MOTIF, step)
    editor.press("Left")
    assert editor.notes == MOTIF
    editor.press("shift+Right")
    assert {note.duration for note in editor.notes} == {BEAT + step}
    editor.press("shift+Left", "shift+Left")
    assert {note.duration for note in editor.notes} == {BEAT - step}


def test_next_and_previous_note(editor: Editor) -> None:
    editor.press("Tab", "Tab", "Delete")
    assert editor.notes == (MOTIF[0], *MOTIF[2:])
    editor.press("ctrl+z", "Escape", "Tab", "Tab", "shift+Tab", "Delete")
    assert editor.notes == MOTIF[1:]


def test_q_quantizes(editor: Editor) -> None:
    editor.press("ctrl+a", "period", "period")
    assert editor.notes == moved(MOTIF, 2)
    editor.press("q")
    assert [note.onset for note in editor.notes] == [note.onset for note in MOTIF]


def test_alt_bypasses_snap(editor: Editor) -> None:
    start = editor.on(MOTIF[3])
    editor.drag(start, (start[0] + 37, start[1]), held="alt")
    away = editor.notes[3].onset - MOTIF[3].onset
    assert away == pytest.approx(37 / editor.px_per_tick, abs=1.5 / editor.px_per_tick)
    assert away % (BEAT // 4)


def test_ctrl_drags_a_copy(editor: Editor) -> None:
    note = MOTIF[0]
    editor.drag(editor.on(note), editor.at(note.onset + 4.5 * BEAT, 65), held="ctrl")
    assert set(MOTIF) < set(editor.notes)
    (copy,) = set(editor.notes) - set(MOTIF)
    assert (copy.pitch, copy.onset, copy.duration) == (65, 4 * BEAT, note.duration)


def test_a_drag_moves(editor: Editor) -> None:
    note = MOTIF[0]
    editor.drag(editor.on(note), editor.at(note.onset + 1.5 * BEAT, 62))
    assert editor.notes[0] == Note(BEAT, 62, BEAT)


@pytest.mark.parametrize(("tool", "held"), [("1", "ctrl"), ("2", "")])
def test_marquee(editor: Editor, tool: str, held: str) -> None:
    editor.press(tool)
    editor.drag(editor.at(MOTIF[1].onset - 100, 70), editor.at(MOTIF[2].end + 100, 62), held=held)
    editor.press("Delete")
    assert editor.notes == (MOTIF[0], MOTIF[3])


def test_either_edge_resizes(editor: Editor) -> None:
    note = MOTIF[1]
    right = editor.at(note.end - 2 / editor.px_per_tick, note.pitch)
    editor.drag(right, (round(right[0] + BEAT * editor.px_per_tick), right[1]))
    assert editor.notes[1] == Note(note.onset, note.pitch, 2 * BEAT)
    left = editor.at(note.onset + 2 / editor.px_per_tick, note.pitch)
    editor.drag(left, (round(left[0] - BEAT * editor.px_per_tick), left[1]))
    assert editor.notes[1] == Note(note.onset - BEAT, note.pitch, 3 * BEAT)


@pytest.mark.parametrize(("held", "is_sideways"), [("", False), ("shift", True)])
def test_the_wheel_scrolls(editor: Editor, held: str, is_sideways: bool) -> None:
    before = editor.drawn_at(editor.empty)
    editor.wheel(editor.empty, WHEEL_DOWN, held)
    after = editor.drawn_at(editor.empty)
    editor.wheel(editor.empty, WHEEL_UP, held)
    assert (after.onset > before.onset, after.pitch < before.pitch) == (is_sideways, not is_sideways)
    assert editor.drawn_at(editor.empty) == before


def test_ctrl_wheel_zooms_in_time_at_the_pointer(editor: Editor) -> None:
    right = (editor.empty[0] + 300, editor.empty[1])
    here, there = editor.drawn_at(editor.empty), editor.drawn_at(right)
    editor.wheel(editor.empty, WHEEL_UP, "ctrl", 3)
    nearer = editor.drawn_at(right)
    at_pointer = editor.drawn_at(editor.empty)
    editor.wheel(editor.empty, WHEEL_DOWN, "ctrl", 3)
    assert nearer.onset - here.onset < 0.8 * (there.onset - here.onset)
    assert abs(at_pointer.onset - here.onset) <= BEAT // 2


def test_ctrl_shift_wheel_zooms_in_pitch_at_the_pointer(editor: Editor) -> None:
    below = (editor.empty[0], editor.empty[1] + 200)
    here, there = editor.drawn_at(editor.empty), editor.drawn_at(below)
    editor.wheel(editor.empty, WHEEL_UP, "ctrl+shift", 3)
    nearer, at_pointer = editor.drawn_at(below), editor.drawn_at(editor.empty)
    editor.wheel(editor.empty, WHEEL_DOWN, "ctrl+shift", 3)
    assert here.pitch - nearer.pitch < here.pitch - there.pitch
    assert at_pointer.pitch == here.pitch


def test_middle_drag_pans(editor: Editor) -> None:
    before = editor.drawn_at(editor.empty)
    left = (editor.empty[0] - 200, editor.empty[1] - 70)
    editor.pan(editor.empty, left)
    after = editor.drawn_at(editor.empty)
    editor.pan(left, editor.empty)
    assert after.onset > before.onset
    assert after.pitch < before.pitch


@pytest.mark.parametrize(
    ("change", "direction"),
    [
        (lambda editor: editor.press("plus"), 1),
        (lambda editor: editor.press("minus"), -1),
        (lambda editor: editor.wheel(editor.on(MOTIF[1]), WHEEL_UP), 1),
        (lambda editor: editor.wheel(editor.on(MOTIF[1]), WHEEL_DOWN), -1),
    ],
    ids=["plus", "minus", "wheel up", "wheel down"],
)
def test_velocity_of_a_selection(editor: Editor, change: Callable[[Editor], None], direction: int) -> None:
    editor.press("ctrl+a")
    change(editor)
    changed = editor.notes
    assert [(n.onset, n.pitch) for n in changed] == [(n.onset, n.pitch) for n in MOTIF]
    assert all((after.velocity - before.velocity) * direction > 0 for before, after in zip(MOTIF, changed, strict=True))


def test_right_click_opens_the_menu_of_a_note(editor: Editor) -> None:
    editor.click(editor.on(MOTIF[2]), button=3)
    # Its first entry is Cut.
    editor.press("Down", "Return")
    assert editor.notes == (*MOTIF[:2], MOTIF[3])


def test_five_and_zero_mute(editor: Editor) -> None:
    editor.press("5")
    editor.click(editor.on(MOTIF[0]))
    assert [note.muted for note in editor.notes] == [True, False, False, False]
    editor.press("2", "ctrl+a", "0", "Escape")
    assert all(note.muted for note in editor.notes)


def test_six_glues(editor: Editor) -> None:
    editor.press("1")
    editor.click(editor.at(MOTIF[0].end + BEAT // 2, MOTIF[0].pitch))
    assert len(editor.notes) == 5
    editor.press("6")
    editor.click(editor.on(MOTIF[0]))
    assert len(editor.notes) == 4
    assert editor.notes[0].onset == MOTIF[0].onset
    assert editor.notes[0].duration > MOTIF[0].duration


def test_continue_next_candidate_accept_and_reject(editor: Editor) -> None:
    editor.press("ctrl+Return")
    editor.wait(0.5)
    editor.press("Escape")
    assert editor.notes == MOTIF
    editor.press("ctrl+Return", "ctrl+Right")

    def kept() -> bool:
        editor.press("Return")
        return len(editor.notes) > len(MOTIF)

    wait_until(kept, "a continuation kept")
    assert editor.notes[:4] == MOTIF


def test_letters_enter_notes_step_by_step(editor: Editor) -> None:
    editor.press("Home", "ctrl+a", "Delete", "i", "a", "4", "s", "0", "d", "BackSpace", "period", "g", "i")
    entered = [(note.onset, note.pitch, note.duration) for note in editor.notes]
    assert entered == [(0, 60, 480), (480, 62, 240), (960, 67, 360)]
    editor.press("Up")
    assert len(editor.notes) == 3
