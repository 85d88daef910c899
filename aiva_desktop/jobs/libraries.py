"""Loading large native libraries without holding up the other threads."""

from __future__ import annotations

import contextlib
import ctypes
import importlib.util
import os
import sys
from pathlib import Path


def preload(package: str, library: str) -> bool:
    """Load `library`, a path inside `package`'s folder, ahead of the package's import; whether that was done.

    An import loads libraries while it holds the interpreter's lock: for torch some 200 ms in which no window can
    paint. Called as a foreign function the system's loader runs without the lock, and the import finds its work done.
    Where that is not possible nothing happens: the import does it all, as ever.
    """
    if sys.platform != "linux":
        return False
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        return False
    path = Path(spec.origin).parent / library
    with contextlib.suppress(OSError, AttributeError):
        return path.is_file() and _load(path)
    return False


def _load(path: Path) -> bool:
    loader = ctypes.CDLL(None).dlopen
    loader.argtypes, loader.restype = [ctypes.c_char_p, ctypes.c_int], ctypes.c_void_p
    return loader(os.fsencode(path), os.RTLD_LAZY) is not None
