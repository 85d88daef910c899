from __future__ import annotations

import queue
import threading
from collections.abc import Iterator

import pytest

from aiva_desktop.jobs.worker import JobDone, JobEvent, JobFailed, JobItem, Worker

TIMEOUT_S = 5.0


@pytest.fixture
def worker() -> Iterator[Worker]:
    worker = Worker("compose")
    yield worker
    worker.close()


class Inbox:
    """Collects what a worker delivers."""

    def __init__(self) -> None:
        self._events: queue.Queue[JobEvent[object]] = queue.Queue()
        self.threads: set[str] = set()

    def deliver(self, event: JobEvent[object]) -> None:
        self.threads.add(threading.current_thread().name)
        self._events.put(event)

    def next(self) -> JobEvent[object]:
        return self._events.get(timeout=TIMEOUT_S)

    def until_end(self) -> list[JobEvent[object]]:
        events = [self.next()]
        while isinstance(events[-1], JobItem):
            events.append(self.next())
        return events


def test_items_then_done_on_the_named_thread(worker: Worker) -> None:
    inbox = Inbox()
    handle = worker.submit(lambda: iter("abc"), inbox.deliver)
    number = handle.job_id
    assert inbox.until_end() == [*(JobItem(number, letter) for letter in "abc"), JobDone(number, cancelled=False)]
    assert inbox.threads == {"compose"}


def test_jobs_run_in_order_with_numbers_of_their_own(worker: Worker) -> None:
    inbox = Inbox()
    first = worker.submit(lambda: iter([1]), inbox.deliver)
    second = worker.submit(lambda: iter([2]), inbox.deliver)
    assert [event.job_id for event in inbox.until_end() + inbox.until_end()] == [first.job_id] * 2 + [second.job_id] * 2


def test_cancelling_stops_after_the_item_being_made(worker: Worker) -> None:
    inbox, made, closed = Inbox(), threading.Event(), threading.Event()
    go_on = threading.Event()

    def job() -> Iterator[int]:
        try:
            yield 1
            made.set()
            go_on.wait(TIMEOUT_S)
            yield 2
            yield 3
        finally:
            closed.set()

    handle = worker.submit(job, inbox.deliver)
    assert made.wait(TIMEOUT_S)
    handle.cancel()
    handle.cancel()
    go_on.set()
    assert inbox.until_end() == [JobItem(handle.job_id, 1), JobDone(handle.job_id, cancelled=True)]
    assert closed.wait(TIMEOUT_S)


def test_a_job_cancelled_while_it_waits_never_starts(worker: Worker) -> None:
    inbox, go_on, started = Inbox(), threading.Event(), threading.Event()

    def blocking() -> Iterator[int]:
        go_on.wait(TIMEOUT_S)
        yield 1

    def waiting() -> Iterator[int]:
        started.set()
        yield 2

    worker.submit(blocking, inbox.deliver)
    handle = worker.submit(waiting, inbox.deliver)
    handle.cancel()
    go_on.set()
    inbox.until_end()
    assert inbox.until_end() == [JobDone(handle.job_id, cancelled=True)]
    assert not started.is_set()


def test_a_failure_is_told_and_the_next_job_runs(worker: Worker) -> None:
    inbox = Inbox()

    def failing() -> Iterator[int]:
        yield 1
        raise RuntimeError("The piano is out of tune.")

    worker.submit(failing, inbox.deliver)
    worker.submit(lambda: iter([7]), inbox.deliver)
    failed = inbox.until_end()[-1]
    assert isinstance(failed, JobFailed)
    assert failed.message == "The piano is out of tune."
    assert "RuntimeError" in failed.details
    assert isinstance(inbox.until_end()[-1], JobDone)


def test_closing_cancels_what_runs_and_may_be_repeated() -> None:
    worker, inbox, running = Worker("compose"), Inbox(), threading.Event()

    def endless() -> Iterator[int]:
        while True:
            running.set()
            yield 1

    worker.submit(endless, lambda event: None)
    worker.submit(lambda: iter([2]), inbox.deliver)
    assert running.wait(TIMEOUT_S)
    worker.close()
    worker.close()
    assert "compose" not in {thread.name for thread in threading.enumerate()}


def test_an_urgent_job_is_done_between_two_items_of_another(worker: Worker) -> None:
    inbox, may_go_on = Inbox(), threading.Event()

    def long_job() -> Iterator[str]:
        yield "first"
        may_go_on.wait(TIMEOUT_S)
        yield "second"
        yield "third"

    long = worker.submit(long_job, inbox.deliver)
    assert inbox.next() == JobItem(long.job_id, "first")
    urgent = worker.submit_urgent(lambda: iter(["urgent"]), inbox.deliver)
    may_go_on.set()
    assert [inbox.next() for _ in range(5)] == [
        JobItem(long.job_id, "second"),
        JobItem(urgent.job_id, "urgent"),
        JobDone(urgent.job_id, cancelled=False),
        JobItem(long.job_id, "third"),
        JobDone(long.job_id, cancelled=False),
    ]


def test_an_urgent_job_wakes_a_worker_that_rests(worker: Worker) -> None:
    inbox = Inbox()
    handle = worker.submit_urgent(lambda: iter(["now"]), inbox.deliver)
    assert [inbox.next(), inbox.next()] == [JobItem(handle.job_id, "now"), JobDone(handle.job_id, cancelled=False)]


def test_urgent_jobs_keep_their_order(worker: Worker) -> None:
    inbox, may_go_on = Inbox(), threading.Event()

    def first() -> Iterator[str]:
        may_go_on.wait(TIMEOUT_S)
        yield "a"
        yield "b"

    one = worker.submit_urgent(first, inbox.deliver)
    two = worker.submit_urgent(lambda: iter(["c"]), inbox.deliver)
    may_go_on.set()
    events = [inbox.next() for _ in range(5)]
    assert [event.job_id for event in events] == [one.job_id] * 3 + [two.job_id] * 2


def test_closing_ends_the_job_that_an_urgent_one_interrupted() -> None:
    worker, inbox, may_go_on, given = Worker("compose"), Inbox(), threading.Event(), list[int]()

    def endless() -> Iterator[int]:
        while True:
            given.append(len(given))
            yield len(given)

    def urgent() -> Iterator[str]:
        yield "begun"
        may_go_on.wait(TIMEOUT_S)
        yield "late"

    worker.submit(endless, lambda event: None)
    worker.submit_urgent(urgent, inbox.deliver)
    inbox.next()
    threading.Timer(0.05, may_go_on.set).start()
    worker.close()
    count = len(given)
    assert not worker._thread.is_alive()
    assert len(given) == count
