"""Reading files from strangers, and writing so that a crash or a full disk leaves the old content whole."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from aiva_desktop.language import tr


def read_bounded(path: Path, most_bytes: int) -> bytes:
    """The content of a file of at most `most_bytes`.

    Raises:
        OSError: when it cannot be read, is no file (a pipe would never end) or is larger; `strerror` says which.
    """
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, tr("it is not a file"))
    with path.open("rb") as file:
        content = file.read(most_bytes + 1)
    if len(content) > most_bytes:
        raise OSError(errno.EFBIG, tr("it is larger than {size} MB", size=most_bytes // 1024**2))
    return content


def write_atomically(path: Path, content: bytes) -> None:
    """Put `content` at `path`: readers see either the old file or the whole new one.

    The content first goes to a temporary file in the same folder, reaches the disk, then takes the old file's
    place and permissions. A symbolic link stays a link; the file that it points to is replaced.

    Raises:
        OSError: when the folder cannot be written; the old file is then untouched.
    """
    with replacing(path) as temporary:
        temporary.write_bytes(content)


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """An empty temporary file beside `path`; when the block ends well, it takes its place as `write_atomically` says.

    When the block raises or is closed, the temporary file goes and the old one stays.

    Raises:
        OSError: when the folder cannot be written; the old file is then untouched.
    """
    target = Path(os.path.realpath(path))
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:100]}.", suffix=".tmp", dir=target.parent)
    os.close(handle)
    temporary = Path(name)
    try:
        yield temporary
        _reach_disk(temporary)
        temporary.chmod(_mode_for(target))
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def _reach_disk(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def _mode_for(target: Path) -> int:
    """The permissions of the file that is replaced; for a new one what the umask leaves."""
    try:
        return target.stat().st_mode & 0o777
    except FileNotFoundError:
        umask = os.umask(0)
        os.umask(umask)
        return 0o666 & ~umask
