"""The collector rests while anybody wants it to, and goes on as it was."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from aiva_desktop.jobs.collecting import collector_at_rest


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    was_enabled = gc.isenabled()
    yield
    (gc.enable if was_enabled else gc.disable)()


@pytest.mark.parametrize("was_enabled", [True, False])
def test_it_rests_until_the_last_one_is_done(was_enabled: bool) -> None:
    (gc.enable if was_enabled else gc.disable)()
    first, second = collector_at_rest(), collector_at_rest()
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    assert not gc.isenabled()
    second.__exit__(None, None, None)
    assert gc.isenabled() is was_enabled


def test_it_goes_on_after_an_error() -> None:
    gc.enable()
    with pytest.raises(ValueError, match="damaged"), collector_at_rest():
        raise ValueError("damaged")
    assert gc.isenabled()
