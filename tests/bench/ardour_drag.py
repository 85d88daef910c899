"""A track dragged out of our window into Ardour's, on a screen without a monitor: `ardour_drag.py [PICTURE]`.

Both windows stand side by side, Ardour's on a JACK server of its own. A person's hand takes our handle to Ardour's
editor; Ardour saves its session, and the MIDI file in it is held against our track. PICTURE shows both windows after
the drop. Exit status 1 when Ardour has not taken the very notes.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import ardour

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [path for path in (str(TESTS), str(TESTS.parent)) if path not in sys.path]

from helpers.jack_server import running_jack  # noqa: E402
from helpers.virtual_screen import VirtualScreen, missing_programs, wait_until  # noqa: E402

from aiva_desktop.score.notes import Note  # noqa: E402
from aiva_desktop.score.song import Song, Track  # noqa: E402
from aiva_desktop.storage.project import save_project  # noqa: E402

SCREEN, OURS, THEIRS = (2400, 1000), (1000, 900), (1360, 900)
HANDLE_FROM_LOWER_RIGHT = (60, 20)
# In Ardour's window: below its tracks, a few bars on.
DROP_PLACE = (620, 560)
SONG = Song(
    tuple(
        Track(
            i + 1,
            f"Part {i + 1}",
            tuple(Note(240 * n, 48 + 12 * i + (n * 5) % 11, 240, 30 + n) for n in range(64)),
            channel=i,
        )
        for i in range(2)
    ),
    title="Dragged",
)


def main(picture: Path | None) -> int:
    """The exit status."""
    if not ardour.is_installed() or missing_programs():
        print(ardour.MISSING, *missing_programs())
        return 2
    with tempfile.TemporaryDirectory() as folder, running_jack(1024):
        home = Path(folder)
        session = ardour.new_session(home)
        save_project(SONG, home / "dragged.aiva")
        screen = VirtualScreen(home, SCREEN)
        try:
            _drag(screen, home, session, picture)
        finally:
            screen.close()
        heard = ardour.written_by(session)
    wanted, there = SONG.tracks[0].notes, heard.tracks[0].notes
    print(f"notes dragged {len(wanted)}, in Ardour's session {len(there)}, the very same: {wanted == there}")
    return 0 if wanted == there else 1


def _drag(screen: VirtualScreen, home: Path, session: Path, picture: Path | None) -> None:
    screen.environment |= {"HOME": str(home), "XDG_CONFIG_HOME": str(home / ".config")}
    screen.start(ardour.WINDOW, "-n", "-a", str(session / f"{session.name}.ardour"))
    theirs = screen.window_named(f"{session.name} - Ardour")
    screen.start_python("-m", "aiva_desktop", str(home / "dragged.aiva"))
    ours = screen.window_named("AIVA Desktop")
    screen.place(ours, *OURS)
    screen.do("windowsize", "--sync", theirs, *THEIRS, "windowmove", theirs, OURS[0] + 20, 30, "sleep", 3)
    left, top = screen.corner_of(ours)
    start = left + OURS[0] - HANDLE_FROM_LOWER_RIGHT[0], top + OURS[1] - HANDLE_FROM_LOWER_RIGHT[1]
    left, top = screen.corner_of(theirs)
    screen.carry(start, (left + DROP_PLACE[0], top + DROP_PLACE[1]))
    try:
        wait_until(lambda: bool(ardour.midi_files(session)), "a MIDI file in Ardour's session", within_s=15)
        time.sleep(5)
    finally:
        if picture is not None:
            _shoot(screen, picture)
    screen.do("windowactivate", "--sync", theirs, "key", "ctrl+s", "sleep", 2)


def _shoot(screen: VirtualScreen, picture: Path) -> None:
    if shutil.which("import") is None:
        print("ImageMagick is not installed, so there is no picture.")
        return
    subprocess.run(["import", "-window", "root", str(picture)], env=screen.environment, check=True)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else None))
