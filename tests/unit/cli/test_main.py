"""How the process ends: with the command's code, after everything that waits for the end."""

import subprocess
import sys

import pytest


def ended(code, *arguments):
    """The process that runs some code with a command line."""
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(("words", "code"), [(["explain", "SB401"], 0), (["no-such-command"], 2)])
def test_the_process_ends_with_the_code_of_the_command(words, code):
    """And all that was said is out."""
    done = ended("from site_builder.cli import main; main()", *words)

    assert code == done.returncode
    assert (done.stdout if code == 0 else done.stderr).endswith("\n")


def test_what_waits_for_the_end_is_done():
    """A handler that a library registered, and a thread that has work left."""
    done = ended(
        "import atexit, sys, threading, time\n"
        "import site_builder.cli.run as module\n"
        "def late():\n"
        "    time.sleep(0.2)\n"
        "    print('thread')\n"
        "def run(given):\n"
        "    atexit.register(print, 'handler')\n"
        "    threading.Thread(target=late).start()\n"
        "    return 3\n"
        "module.run = run\n"
        "from site_builder.cli import main; main()\n"
    )

    assert (3, ["thread", "handler"]) == (done.returncode, done.stdout.splitlines())


def test_a_guest_leaves_the_process_alone():
    """Called with arguments, `main` raises what any caller may catch."""
    done = ended(
        "from site_builder.cli import main\n"
        "try: main(['explain', 'SB401'])\n"
        "except SystemExit as left: print('left', left.code)\n"
        "sys = __import__('sys'); sys.exit(5)\n"
    )

    assert 5 == done.returncode
    assert "left 0" == done.stdout.splitlines()[-1]


def test_a_build_loads_no_client_of_the_network():
    """Nothing is fetched, so nothing that could fetch is loaded either."""
    done = ended(
        "import sys, site_builder.cli.run, site_builder.cli.build\n"
        "print(sorted({'http.client', 'ssl', 'urllib.request', 'requests'} & sys.modules.keys()))"
    )

    assert "[]\n" == done.stdout
