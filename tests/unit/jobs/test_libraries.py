"""Libraries are loaded ahead where there are any; everything else is left to the import."""

from __future__ import annotations

import subprocess
import sys

import pytest

from aiva_desktop.jobs.libraries import preload


def test_what_is_not_there_is_left_alone() -> None:
    assert not preload("no_such_package_anywhere", "lib/any.so")
    assert not preload("json", "lib/any.so")


@pytest.mark.skipif(sys.platform != "linux", reason="done on Linux only")
def test_torch_s_library_is_loaded_but_torch_is_not_imported() -> None:
    program = (
        "import sys; from aiva_desktop.jobs.libraries import preload;"
        "print(preload('torch', 'lib/libtorch_cpu.so'), 'torch' in sys.modules,"
        " 'libtorch_cpu' in open('/proc/self/maps').read());"
        "import torch; print(int(torch.ones(2).sum()))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.split() == ["True", "False", "True", "2"]
