"""The output: never foreign, never half, one build at a time; a crash is cleaned up."""

import subprocess
import sys

import pytest

from site_builder.site import swap as swap_module
from site_builder.site.lock import output_lock
from site_builder.site.swap import (
    MARKER,
    marker_content,
    prepare_work,
    refuse_output,
    swap,
    work_folder,
)
from site_builder.store.errors import MachineFault


@pytest.fixture
def root(tmp_path):
    """An exhibition's folder."""
    (tmp_path / "root" / "exhibits").mkdir(parents=True)
    return tmp_path / "root"


def built(out, text, partial=False):
    work = prepare_work(out)
    (work / "index.html").write_text(text)
    (work / MARKER).write_bytes(marker_content(partial=partial))
    swap(out)


def refusal(out, root, partial=False):
    with pytest.raises(MachineFault) as caught:
        refuse_output(out, root, partial=partial)
    return caught.value.name


def test_a_foreign_folder_is_refused(root, tmp_path):
    """Whatever is not our site stays untouched."""
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("mine")
    (tmp_path / "link").symlink_to(tmp_path / "full")
    (tmp_path / "file").write_text("mine")

    assert "output-foreign" == refusal(tmp_path / "full", root)
    assert "output-link" == refusal(tmp_path / "link", root)
    assert "output-foreign" == refusal(tmp_path / "file", root)
    assert "output-holds-input" == refusal(root, root)
    assert "output-holds-input" == refusal(root / "exhibits" / "x", root)
    assert "output-mount" == refusal(type(root)("/proc"), root)


def test_a_partial_site_never_replaces_the_full_one(root, tmp_path):
    """A preview goes elsewhere; a preview may replace a preview."""
    built(tmp_path / "site", "full")
    built(tmp_path / "preview", "part", partial=True)

    assert "output-full-site" == refusal(tmp_path / "site", root, partial=True)
    refuse_output(tmp_path / "preview", root, partial=True)
    refuse_output(tmp_path / "site", root, partial=False)


@pytest.mark.usefixtures("root")
@pytest.mark.parametrize("exchange", [True, False])
def test_the_new_site_takes_the_place_of_the_old(tmp_path, monkeypatch, exchange):
    """With one exchange, or with two renames; nothing is left beside it."""
    if not exchange:
        monkeypatch.setattr(swap_module, "_exchange", lambda *_: False)
    built(tmp_path / "site", "old")
    built(tmp_path / "site", "new")

    assert "new" == (tmp_path / "site" / "index.html").read_text()
    assert {"root", "site"} == {place.name for place in tmp_path.iterdir()}


def test_a_failed_second_rename_brings_the_old_site_back(tmp_path, monkeypatch):
    """Old or new, never nothing."""
    built(tmp_path / "site", "old")
    monkeypatch.setattr(swap_module, "_exchange", lambda *_: False)
    real = type(tmp_path).rename

    def rename(self, target):
        if self == work_folder(tmp_path / "site"):
            raise OSError(5, "Input/output error")
        return real(self, target)

    monkeypatch.setattr(type(tmp_path), "rename", rename)
    with pytest.raises(MachineFault) as caught:
        built(tmp_path / "site", "new")

    assert "swap-refused" == caught.value.name
    assert "old" == (tmp_path / "site" / "index.html").read_text()


def test_a_crash_between_two_renames_is_mended_by_the_next_run(tmp_path):
    """The old site is put back before anything else."""
    built(tmp_path / "site", "old")
    (tmp_path / "site").rename(tmp_path / ".site.pameran-old")

    prepare_work(tmp_path / "site")
    assert "old" == (tmp_path / "site" / "index.html").read_text()


def test_a_held_lock_names_its_holder(tmp_path):
    """The second build is refused with the pid of the first; a dead holder holds nothing."""
    out = tmp_path / "site"
    code = (
        "import sys, pathlib; from site_builder.site.lock import output_lock\n"
        "with output_lock(pathlib.Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(out)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as holder:
        assert "held\n" == holder.stdout.readline()
        with pytest.raises(MachineFault) as caught, output_lock(out):
            pass
        assert ("lock-held", str(holder.pid)) == (caught.value.name, caught.value.values["pid"])
        holder.kill()
    with output_lock(out):
        pass
