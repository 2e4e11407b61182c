"""A Chromium or Chrome for the browser tests."""

import os
import shutil
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
APT = ["apt-get", "install", "--yes", "--no-install-recommends", "chromium"]


def find_chromium(processes):
    """Puts COPROD_CHROMIUM into the environment; returns what to say if there is none."""
    found = _installed() or _downloaded(processes) or _from_apt(processes)
    if not found:
        return (
            "No browser: there is no Chromium or Chrome here, Playwright could not download one,"
            " and apt could not install one. Install Chromium, or name it in COPROD_CHROMIUM."
        )
    os.environ["COPROD_CHROMIUM"] = found
    return None


def _installed():
    named = os.environ.get("COPROD_CHROMIUM")
    if named:
        return shutil.which(named)
    return next(filter(None, map(shutil.which, (*NAMES, MAC))), None)


def _downloaded(processes):
    known = _playwright_chromium()
    if not known:
        print("No Chromium or Chrome here: asking Playwright for one.", flush=True)
        processes.run([sys.executable, "-m", "playwright", "install", "chromium"])
        known = _playwright_chromium()
    return known


def _playwright_chromium():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return shutil.which(playwright.chromium.executable_path)


def _from_apt(processes):
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return None
    print("Playwright has none for us: asking apt.", flush=True)
    processes.run(["apt-get", "update"])
    processes.run(APT)
    return _installed()
