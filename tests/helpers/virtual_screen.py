"""A screen without a monitor, with a window manager, and a person's hands on mouse and keyboard."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

NEEDED = ("Xvfb", "openbox", "xdotool")
SIZE = (1600, 900)


def missing_programs() -> list[str]:
    return [name for name in NEEDED if shutil.which(name) is None]


def wait_until(condition: Callable[[], bool], what: str, within_s: float = 60.0) -> None:
    deadline = time.monotonic() + within_s
    while not condition():
        assert time.monotonic() < deadline, f"waited {within_s:g} s in vain: {what}"
        time.sleep(0.1)


class VirtualScreen:
    """Programs started here end with it."""

    def __init__(self, folder: Path, size: tuple[int, int] = SIZE) -> None:
        self._folder = folder
        self._size = size
        self._programs: list[subprocess.Popen[str]] = []
        self.environment = os.environ | {"LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "xcb"}
        number = self._start_server()
        self.environment["DISPLAY"] = f":{number}"
        self.start("openbox", "--sm-disable")

    def _start_server(self) -> int:
        """The server picks a free display number and says which."""
        width, height = self._size
        # -r: on a busy machine a key that is slow to come up would repeat itself.
        command = ["Xvfb", "-displayfd", "1", "-r", "-nolisten", "tcp", "-screen", "0", f"{width}x{height}x24"]
        with (self._folder / "Xvfb.log").open("w") as log:
            server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True)
        self._programs.append(server)
        assert server.stdout is not None
        return int(server.stdout.readline())

    def start(self, *command: str) -> subprocess.Popen[str]:
        with (self._folder / f"{Path(command[0]).name}-{len(self._programs)}.log").open("w") as log:
            program = subprocess.Popen(command, env=self.environment, stdout=log, stderr=log, text=True)
        self._programs.append(program)
        return program

    def start_python(self, *arguments: str) -> subprocess.Popen[str]:
        return self.start(sys.executable, *arguments)

    def do(self, *words: str | float) -> str:
        """An xdotool command, or several in a row."""
        command = ["xdotool", *map(str, words)]
        return subprocess.run(
            command, env=self.environment, capture_output=True, text=True, timeout=60, check=True
        ).stdout

    def window_named(self, name: str) -> str:
        """The id of the visible window with `name` in its title, once there is one."""
        found: list[str] = []

        def look() -> bool:
            command = ["xdotool", "search", "--onlyvisible", "--name", name]
            done = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False)
            found[:] = done.stdout.split()
            return bool(found)

        wait_until(look, f"a window called {name}")
        return found[-1]

    def place(self, window: str, width: int, height: int) -> None:
        self.do("windowmove", window, 0, 30, "windowsize", "--sync", window, width, height, "sleep", 0.5)

    def corner_of(self, window: str) -> tuple[int, int]:
        """Where the upper left corner of a window's content is on the screen."""
        place = self.do("mousemove", "--window", window, 0, 0, "getmouselocation", "--shell").split()
        values = dict(line.split("=") for line in place)
        return int(values["X"]), int(values["Y"])

    def stroke(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """A quick drag inside a window."""
        self.do("mousemove", *start, "sleep", 0.1, "mousedown", 1, "sleep", 0.1)
        self.do("mousemove", *_between(start, end, 0.5), "sleep", 0.05, "mousemove", *end, "sleep", 0.1, "mouseup", 1)

    def carry(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """A drag to another window, slow enough for both programs to follow."""
        self.do("mousemove", *start, "sleep", 0.2, "mousedown", 1, "sleep", 0.1)
        for step in range(1, 11):
            self.do("mousemove", *_between(start, end, step / 10), "sleep", 0.03)
        self.do("mousemove", end[0] + 2, end[1], "sleep", 0.3, "mousemove", *end, "sleep", 0.3, "mouseup", 1)

    def close(self) -> None:
        for program in reversed(self._programs):
            program.terminate()
        for program in reversed(self._programs):
            try:
                program.wait(10)
            except subprocess.TimeoutExpired:
                program.kill()
                program.wait()
            if program.stdout is not None:
                program.stdout.close()


def _between(start: tuple[int, int], end: tuple[int, int], share: float) -> tuple[int, int]:
    return tuple(round(a + (b - a) * share) for a, b in zip(start, end, strict=True))  # type: ignore[return-value]
