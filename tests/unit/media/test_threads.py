"""Threads that make pictures: a stuck one is given up and replaced, and nobody waits for it."""

from concurrent.futures import FIRST_COMPLETED, wait
from threading import Event

import pytest

from site_builder.media import run, threads
from site_builder.media.run import Crew, Lost, Work, encode_missing
from site_builder.media.threads import Threads
from site_builder.model.photo import PhotoFile, Rendition


@pytest.fixture
def stuck():
    """What a stuck task waits for; let go at the end."""
    event = Event()
    yield event
    event.set()


def test_results_and_faults_come_with_the_future():
    """As of any executor."""
    with Threads(2) as crew:
        good, bad = crew.submit(pow, 2, 3), crew.submit(int, "x")

        assert 8 == good.result(timeout=10)
        with pytest.raises(ValueError, match="invalid literal"):
            bad.result(timeout=10)
        assert not crew.given_up(good)


def test_a_stuck_task_holds_up_no_other(stuck, monkeypatch):
    """Given up after a while, another thread takes its thread's place; the end waits for neither."""
    with Threads(1) as crew:
        first, second = crew.submit(stuck.wait), crew.submit(pow, 2, 3)
        done, _ = wait([first, second], timeout=0.2, return_when=FIRST_COMPLETED)
        assert not done
        assert not crew.given_up(first)
        monkeypatch.setattr(threads, "PATIENCE", 0.1)

        assert crew.given_up(first)
        assert not crew.given_up(second)
        assert 8 == second.result(timeout=10)


def test_a_photo_that_takes_too_long_is_lost_alone(stuck, tmp_path, monkeypatch):
    """It is told as photo-overdue, not as broken; all others are made."""
    (tmp_path / "a.jpg").write_bytes(b"slow")
    (tmp_path / "b.jpg").write_bytes(b"quick")
    monkeypatch.setattr(run, "_PATIENCE", 0.1)
    monkeypatch.setattr(threads, "PATIENCE", 0.2)

    def encode(source, _plan, _wanted, _quality):
        return [source] if source == b"quick" else stuck.wait()

    monkeypatch.setattr(run, "encode_renditions", encode)
    plan = (Rendition("webp", 10, 10, "media/x-10.webp"),)
    work = [
        Work(PhotoFile(name, name, 5, "JPEG", 10, 10, 1, has_position=False), plan, plan)
        for name in ("a.jpg", "b.jpg")
    ]
    with Threads(1) as crew:
        made = encode_missing(tmp_path, work, 76, Crew(crew, given_up=crew.given_up))

        assert {"a.jpg": Lost.OVERDUE, "b.jpg": [b"quick"]} == {
            one.photo.path: what for one, what in made
        }
