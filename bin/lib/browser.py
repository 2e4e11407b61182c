"""Find a Chromium or Chrome that starts, for the browser tests."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

# The one without windows comes first: it takes half the processor time of a whole browser.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser")
NAMES += ("google-chrome", "google-chrome-stable", "chrome")
MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
APT = ["apt-get", "install", "--yes", "--no-install-recommends", "chromium"]

# Open a page, because a browser may print its version and yet fail at that. Root cannot use the
# sandbox. A separate folder keeps it away from a browser that somebody is using.
TRIAL = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"]
TRIAL_SECONDS = 60


def find_chromium(processes):
    """Put COPROD_CHROMIUM into the environment; return a message if there is no browser."""
    reasons = {}
    for way, nothing in WAYS:
        paths = way(processes)
        reasons |= {} if paths else {way: nothing}
        for path in paths:
            reason = _trouble(path)
            if not reason:
                os.environ["COPROD_CHROMIUM"] = shutil.which(path)
                return None
            print(f"{path} {reason}.", flush=True)
            reasons[path] = f"{path} {reason}"
    said = "; ".join(reasons.values())
    return f"No browser: {said}. Install Chromium, or name one that starts in COPROD_CHROMIUM."


def _here(processes):
    named = os.environ.get("COPROD_CHROMIUM")
    return ([named] if named else []) + _installed()


def _installed():
    return list(filter(None, map(shutil.which, (*NAMES, MAC))))


def _downloaded(processes):
    path = _playwright_path()
    if not shutil.which(path):
        print("No Chromium or Chrome that starts here: asking Playwright for one.", flush=True)
        processes.run([sys.executable, "-m", "playwright", "install", "chromium"])
    return [path] if shutil.which(path) else []


def _playwright_path():
    """Return where Playwright keeps its Chromium, once it has one."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def _from_apt(processes):
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return []
    print("Playwright has none that starts: asking apt.", flush=True)
    processes.run(["apt-get", "update"])
    return [] if processes.run(APT) else _installed()


WAYS = [
    (_here, "there is no Chromium or Chrome here"),
    (_downloaded, "Playwright could not download one"),
    (_from_apt, "apt, where there is one and we are root, could not install one"),
]


def _trouble(path):
    """Return why that browser cannot be used, or None if it opens a page."""
    if not shutil.which(path):
        return "cannot be run"
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        try:
            said = _opened(path, Path(folder))
        except (OSError, subprocess.TimeoutExpired) as error:
            return f"does not start ({error})"
    if "<html" in said:
        return None
    return f"does not start ({_last_line(said)})"


def _opened(path, folder):
    """Return its output when it opens an empty page: the page, or what is wrong."""
    command = [path, *TRIAL, f"--user-data-dir={folder / 'profile'}", "--dump-dom", "about:blank"]
    # Not a pipe: the children of a stuck browser would keep it open, and we would wait.
    with (folder / "said").open("w+", errors="replace") as output:
        subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            timeout=TRIAL_SECONDS,
            start_new_session=True,
        )
        output.seek(0)
        return output.read()


def _last_line(said):
    lines = said.split("\n")
    return next((line.strip() for line in reversed(lines) if line.strip()), "it says nothing")
