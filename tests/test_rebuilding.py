"""The archive is built again for every change of what it is made from, and for nothing else."""

import threading
from collections.abc import Callable
from threading import Event

import pytest
from conftest import Archive, document
from test_preview import SEED, add, places, save, valley

from backfile import pipeline, rebuilding
from backfile.runs import Build, Options


def test_all_that_the_site_is_made_from_is_watched(archive: Archive, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(rebuilding, "BEATS", 10**9)  # never look unasked
    folders, stop = places(valley(archive)), Event()
    outcomes = rebuilding.runs(folders, Options(), stop)
    next(outcomes)

    def after(change: Callable[..., object], *args: object) -> rebuilding.Outcome:
        timer = threading.Timer(0.15, change, args)
        timer.start()
        outcome = next(outcomes)
        timer.join()
        return outcome

    assert after(save, archive, "seeds/bridge.txt", SEED).build.documents == 3
    assert after(add, archive, "seeds/bridge.txt", "It was built in 1912.").build.made
    assert after(save, archive, "seeds/bridge.meta.yaml", "licence: CC BY 4.0").build.made
    assert "CC BY 4.0" in archive.read("content/bridge.md")
    assert after(save, archive, "layouts/parts/custom-footer.html", "<p>Kept by the village</p>\n").build.made
    assert "Kept by the village" in archive.html("/")
    assert after(archive.delete, "layouts").build.made
    assert "Kept by the village" not in archive.html("/")
    assert after(save, archive, "assets/maps/valley.txt", "a map").build.made
    assert after(save, archive, "assets/maps/valley.txt", "a newer map").build.made == 1
    site = archive.read("site.yaml")
    assert after(save, archive, "site.yaml", site.replace("Valley Archive", "Highland Archive")).build.made
    assert "Highland Archive" in archive.html("/")
    assert after(archive.rename, "content", "moved")
    assert after(archive.rename, "moved/flood.md", "content/flood.md").build.made
    assert after(add, archive, "content/flood.md", "Found again.").build.made
    assert "Found again." in archive.html("/articles/flood/")
    thaw = document("Thaw", "It thawed.", slug="thaw")
    assert after(save, archive, "content/2015/march/thaw.md", thaw).build.made
    assert after(add, archive, "content/2015/march/thaw.md", "All of it.").build.made
    assert "All of it." in archive.html("/articles/thaw/")
    stop.set()
    assert list(outcomes) == []


def test_a_change_during_a_build_is_not_lost(archive: Archive, monkeypatch: pytest.MonkeyPatch):
    build = pipeline.build
    late = iter([document("Too late", "It came while others were read."), ""])

    def slow(*args: object) -> Build:
        built = build(*args)
        if text := next(late):
            archive.write("content/too-late.md", text)
        return built

    monkeypatch.setattr(pipeline, "build", slow)
    stop = Event()
    outcomes = rebuilding.runs(places(valley(archive)), Options(), stop)
    assert next(outcomes).build.documents == 2
    assert next(outcomes).build.documents == 3
    assert archive.has("/articles/too-late/")
    stop.set()
    assert list(outcomes) == []


def test_control_c_leaves_a_long_build_at_once_and_the_old_site_as_it_was(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
):
    stop = Event()
    outcomes = rebuilding.runs(places(valley(archive)), Options(), stop)
    next(outcomes)
    before = archive.html("/articles/flood/")
    archive.append("content/flood.md", "Nobody was hurt.")
    import_seeds = pipeline.import_seeds
    monkeypatch.setattr(pipeline, "import_seeds", lambda *args: (import_seeds(*args), stop.set())[0])
    with pytest.raises(rebuilding.Stopped):
        next(outcomes)
    assert archive.html("/articles/flood/") == before
    assert "Nobody was hurt." in archive.done().html("/articles/flood/")


def test_where_the_system_watches_no_more_folders_changes_are_found_all_the_same(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
):
    def exhausted(*_args: object) -> None:
        raise OSError(28, "no space left on device")  # what Linux says when it has no more watches

    monkeypatch.setattr(rebuilding, "news", exhausted)
    outcomes = rebuilding.runs(places(valley(archive)), Options(), Event())
    next(outcomes)
    add(archive, "content/flood.md", "Nobody was hurt.")
    assert next(outcomes).build.made
