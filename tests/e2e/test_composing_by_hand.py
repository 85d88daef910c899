"""The main job, by hand: draw, continue, keep, undo, redo, play, drag the result into another program."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.virtual_screen import VirtualScreen, missing_programs, wait_until

from aiva_desktop.midi.reader import read_midi
from aiva_desktop.score.notes import Note

pytestmark = pytest.mark.skipif(bool(missing_programs()), reason=f"not installed: {', '.join(missing_programs())}")

RECEIVER = Path(__file__).parents[1] / "helpers" / "drop_receiver.py"
WINDOW = (1340, 820)
# Where things are in a window of that size, in pixels from the upper left corner of its content; the roll starts
# some pixels to the left of ROLL_LEFT.
ROLL_LEFT, ROLL_STEP, ROLL_MIDDLE = 260, 48, 380
HANDLE_FROM_LOWER_RIGHT = (60, 20)
DROP_PLACE = (1460, 400)


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[VirtualScreen]:
    made = VirtualScreen(tmp_path)
    yield made
    made.close()


class Hands:
    """A person at the app."""

    def __init__(self, screen: VirtualScreen, folder: Path) -> None:
        self._screen = screen
        self._log = folder / "dropped.txt"
        self._log.touch()
        screen.start_python(str(RECEIVER), str(self._log), str(DROP_PLACE[0] - 80), str(DROP_PLACE[1] - 80))
        screen.window_named("Receiver")
        self._app = screen.start_python("-m", "aiva_desktop")
        self._window = screen.window_named("AIVA Desktop")
        screen.place(self._window, *WINDOW)
        self._corner = screen.corner_of(self._window)

    def at(self, x: int, y: int) -> tuple[int, int]:
        return self._corner[0] + x, self._corner[1] + y

    def draw(self, step: int, row: int) -> None:
        x, y = ROLL_LEFT + step * ROLL_STEP, ROLL_MIDDLE - row * 14
        self._screen.stroke(self.at(x, y), self.at(x + ROLL_STEP // 2, y))

    def press(self, *keys: str) -> None:
        for key in keys:
            self._screen.do("key", "--clearmodifiers", key, "sleep", 0.1)

    def wait_a_moment(self, seconds: float) -> None:
        time.sleep(seconds)

    def drag_out(self) -> tuple[Note, ...]:
        """The notes of the file that the window's handle yields."""
        before = len(self._dropped())
        right, lower = HANDLE_FROM_LOWER_RIGHT
        self._screen.carry(self.at(WINDOW[0] - right, WINDOW[1] - lower), DROP_PLACE)
        wait_until(lambda: len(self._dropped()) > before, "a file dropped on the receiver", within_s=10)
        return read_midi(self._dropped()[-1]).tracks[0].notes

    def _dropped(self) -> list[Path]:
        return [Path(line) for line in self._log.read_text().splitlines()]

    @property
    def app_runs(self) -> bool:
        return self._app.poll() is None

    def quit(self) -> int:
        """Close the window; unsaved work is discarded."""
        self.press("ctrl+q")
        self.wait_a_moment(0.5)
        self.press("alt+d")
        return self._app.wait(20)


def test_from_an_empty_roll_to_another_program(screen: VirtualScreen, tmp_path: Path) -> None:
    hands = Hands(screen, tmp_path)
    for step, row in enumerate((0, 2, 4, 5)):
        hands.draw(step * 2, row)
    hands.press("Escape")
    motif = hands.drag_out()
    assert len(motif) == 4
    assert [note.onset for note in motif] == sorted(note.onset for note in motif)
    assert len({note.pitch for note in motif}) > 1

    hands.press("ctrl+Return")
    longer = _kept(hands, motif)
    assert longer[:4] == motif
    assert min(note.onset for note in longer[4:]) >= max(note.onset for note in motif)

    hands.press("ctrl+z")
    assert hands.drag_out() == motif
    hands.press("ctrl+shift+z")
    assert hands.drag_out() == longer

    # What is pasted at the playhead tells where it went while playing.
    hands.press("Home", "ctrl+a", "ctrl+c", "Escape", "space")
    hands.wait_a_moment(1.5)
    hands.press("space", "ctrl+v", "Escape")
    pasted = hands.drag_out()
    assert len(pasted) == 2 * len(longer)
    assert min(note.onset for note in set(pasted) - set(longer)) > 0
    assert hands.app_runs
    assert hands.quit() == 0


def _kept(hands: Hands, motif: tuple[Note, ...]) -> tuple[Note, ...]:
    """Press Return until there is something to keep: the engine may still be loading."""
    notes: list[tuple[Note, ...]] = [motif]

    def keep() -> bool:
        hands.press("Return")
        notes.append(hands.drag_out())
        return len(notes[-1]) > len(motif)

    wait_until(keep, "the engine to write and Return to keep it", within_s=90)
    return notes[-1]
