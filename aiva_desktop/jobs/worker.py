"""One named thread that runs jobs one after another."""

from __future__ import annotations

import contextlib
import logging
import queue
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

log = logging.getLogger(__name__)

T = TypeVar("T")


@dataclass(frozen=True)
class JobItem(Generic[T]):
    """The job yielded `value`."""

    job_id: int
    value: T


@dataclass(frozen=True)
class JobDone:
    """The job ended by itself, or was cancelled."""

    job_id: int
    cancelled: bool


@dataclass(frozen=True)
class JobFailed:
    """The job raised. `message` is one sentence, `details` the traceback."""

    job_id: int
    message: str
    details: str


JobEvent = JobItem[T] | JobDone | JobFailed
Deliver = Callable[["JobEvent[T]"], None]


@dataclass
class JobHandle:
    """A submitted job; `cancel` may be called from any thread, any number of times."""

    job_id: int
    _cancelled: threading.Event = field(default_factory=threading.Event)

    def cancel(self) -> None:
        """Stop after the item that is being made."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """Whether `cancel` was called."""
        return self._cancelled.is_set()


class Worker:
    """Runs jobs in order on one daemon thread called `name`; `deliver` is called on that thread."""

    def __init__(self, name: str) -> None:
        self._queue: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        # What may not wait: taken up between two items of the job that runs.
        self._urgent: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._is_urgent = False
        self._next_id = 1
        self._current: JobHandle | None = None
        self._closing = threading.Event()
        self._thread.start()

    def submit(self, job: Callable[[], Iterator[T]], deliver: Deliver[T]) -> JobHandle:
        """Queue `job`; its items, then exactly one JobDone or JobFailed, go to `deliver`."""
        handle = JobHandle(self._next_id)
        self._next_id += 1
        self._queue.put(lambda: self._work(handle, job, deliver))
        return handle

    def submit_urgent(self, job: Callable[[], Iterator[T]], deliver: Deliver[T]) -> JobHandle:
        """As `submit`, but the job that runs now rests after its next item until this one is done."""
        handle = JobHandle(self._next_id)
        self._next_id += 1
        self._urgent.put(lambda: self._work(handle, job, deliver))
        self._queue.put(self._work_urgently)
        return handle

    def close(self, timeout_s: float = 5.0) -> None:
        """Cancel what runs, drop what waits, end the thread. Calling it twice is fine."""
        self._closing.set()
        if (current := self._current) is not None:
            current.cancel()
        while True:
            try:
                self._queue.get_nowait()
            except queue.Empty:
                break
        self._queue.put(None)
        self._thread.join(timeout_s)

    def _run(self) -> None:
        while (task := self._queue.get()) is not None:
            task()

    def _work_urgently(self) -> None:
        """What is urgent, in its order: urgent jobs do not interrupt each other."""
        if self._is_urgent:
            return
        self._is_urgent = True
        with contextlib.suppress(queue.Empty):
            while not self._closing.is_set():
                self._urgent.get_nowait()()
        self._is_urgent = False

    def _work(self, handle: JobHandle, job: Callable[[], Iterator[T]], deliver: Deliver[T]) -> None:
        before, self._current = self._current, handle
        try:
            # A job taken from the queue while `close` emptied it must not run.
            if self._closing.is_set():
                handle.cancel()
            if not handle.cancelled:
                for item in job():
                    if self._closing.is_set():
                        handle.cancel()
                    if handle.cancelled:
                        break
                    deliver(JobItem(handle.job_id, item))
                    self._work_urgently()
            deliver(JobDone(handle.job_id, handle.cancelled))
        except Exception as error:
            log.debug("job failed", exc_info=True)
            deliver(_failure(handle.job_id, error))
        finally:
            self._current = before


def _failure(job_id: int, error: Exception) -> JobFailed:
    import traceback

    return JobFailed(job_id, str(error) or type(error).__name__, "".join(traceback.format_exception(error)))
