"""A file that one running app holds; the system lets go of it when the app ends, however it ends."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        file.seek(0x7FFF_0000)  # beyond the content, which others may read
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class HeldFile:
    """Holds `path`, which is made when missing, until `release`.

    Raises:
        OSError: when another app holds it, or it cannot be opened.
    """

    def __init__(self, path: Path) -> None:
        self._file = path.open("ab+")
        try:
            _lock(self._file)
        except OSError:
            self._file.close()
            raise

    def release(self) -> None:
        """Let go; calling it twice is fine."""
        self._file.close()


def is_held(path: Path) -> bool:
    """Whether a running app holds the file."""
    if not path.exists():
        return False
    try:
        HeldFile(path).release()
    except OSError:
        return True
    return False
