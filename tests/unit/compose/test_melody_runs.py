from __future__ import annotations

import random

from aiva_desktop.compose.melody_runs import Line, RunIndex, SharedRun, steps_of


def line(name: str, pitches: list[int], gap: int = 24) -> Line:
    onsets = [gap * i for i in range(len(pitches))]
    return Line(name, onsets, pitches, [1 + onset // 96 for onset in onsets])


THEME = [60, 62, 64, 60, 67, 65, 64, 62]
OTHER = [70, 59, 71, 58, 72, 57, 73, 56]
INDEX = RunIndex([line("other", OTHER), line("song", [48, 50, *OTHER[:2], *THEME, 40])])
BY_INTERVALS = RunIndex([line("song", [48, 50, *OTHER[:2], *THEME, 40])], with_rhythm=False)


def longest(pitches: list[int], gap: int = 24, index: RunIndex = INDEX) -> SharedRun:
    asked = line("", pitches, gap)
    return index.longest(asked.onsets, asked.pitches)


def test_a_run_is_found_in_another_key_with_its_place() -> None:
    assert longest([p + 5 for p in THEME]) == SharedRun(8, "song", 2)
    assert longest([30, *(p - 3 for p in THEME[2:]), 90]) == SharedRun(6, "song", 2)


def test_another_rhythm_counts_for_intervals_alone() -> None:
    assert longest(THEME, gap=12) == SharedRun()
    assert longest(THEME, gap=12, index=BY_INTERVALS).notes == 8


def test_short_runs_and_runs_over_the_end_of_a_song_count_for_nothing() -> None:
    assert longest(THEME[:3]) == SharedRun()
    assert longest([*THEME[:3], 99, *THEME[:3]]) == SharedRun()
    # The end of one line and the beginning of the next.
    assert longest([*OTHER[-3:], 48, 50, 60]).notes == 0
    assert longest([]) == SharedRun()


def test_it_finds_what_a_search_through_everything_finds() -> None:
    rng = random.Random(4)
    lines = [line(str(k), [60 + rng.randrange(3) for _ in range(60)]) for k in range(5)]
    index = RunIndex(lines)
    for _ in range(20):
        asked = line("", [60 + rng.randrange(3) for _ in range(30)])
        wanted = steps_of(asked.onsets, asked.pitches).tolist()
        known = [steps_of(one.onsets, one.pitches).tolist() for one in lines]
        found = max(
            n
            for n in range(len(wanted) + 1)
            if any(
                wanted[i : i + n] == steps[j : j + n]
                for i in range(len(wanted) - n + 1)
                for steps in known
                for j in range(len(steps) - n + 1)
            )
        )
        assert index.longest(asked.onsets, asked.pitches).notes == found + 1
