"""The processes of a command: started in order, stopped in reverse, none left behind."""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
STOP_SECONDS = 15
SLOW_SECONDS = 20
TICK = 0.1

_asked = False


class Failed(Exception):
    """An error that the reader can correct; the message says how."""


class Stopped(Exception):
    """We were asked to stop."""


@contextlib.contextmanager
def supervision():
    """Wrap a whole command: note signals, and exit with the right message and code.

    A signal only sets a flag, which is read where nothing is half done.
    """
    for number in SIGNALS:
        signal.signal(number, _ask)
    try:
        yield
    except Stopped:
        print("\nStopped.", flush=True)
    except Failed as failure:
        sys.exit(f"\n{failure}")


def check():
    """Raise Stopped if we were asked to stop."""
    if _asked:
        raise Stopped


def sleep(seconds):
    """Wait, unless asked to stop."""
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        check()
        time.sleep(min(left, TICK))
    check()


class Processes:
    """Children of this command; at the end of `with` they are stopped, the last started first."""

    def __init__(self):
        self._running = []

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        for process in reversed(self._running):
            _stop(process)

    def start(self, command, **options):
        """Start a child in its own process session: Ctrl-C reaches it through us, in our order."""
        check()
        options = {"stdin": subprocess.DEVNULL, "start_new_session": True} | options
        command = [str(word) for word in command]
        process = subprocess.Popen(command, preexec_fn=die_with_parent(signal.SIGTERM), **options)
        self._running.append(process)
        return process

    def run(self, command, if_slow="", **options):
        """Run a child to its end; return its exit code. Raise Stopped if we are asked to stop.

        Print `if_slow`, once, if it takes longer than people wait without a word.
        """
        process = self.start(command, **options)
        slow_at = time.monotonic() + SLOW_SECONDS
        while process.poll() is None:
            if if_slow and time.monotonic() > slow_at:
                print(if_slow, flush=True)
                if_slow = ""
            sleep(TICK)
        self._running.remove(process)
        return process.returncode

    def must(self, command, **options):
        """Run a child that has to succeed. Raise Failed otherwise."""
        code = self.run(command, **options)
        if code == os.EX_CONFIG:
            sys.exit(code)  # it has printed which setting is wrong, and what to write instead
        if code:
            raise Failed(f"`{' '.join(str(word) for word in command[1:])}` ended with {code}.")


def die_with_parent(number):
    """Ask Linux to send a child this signal when its parent ends, even if that is killed."""
    if sys.platform != "linux":
        return None
    library, parent, name_of_the_option = ctypes.CDLL(None), os.getpid(), 1

    def arrange():
        library.prctl(name_of_the_option, number)
        if os.getppid() != parent:  # we were killed in the meantime
            os.kill(os.getpid(), number)

    return arrange


def _ask(number, frame):
    global _asked
    _asked = True


def _stop(process):
    process.terminate()
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
