"""Print the figures of a run at its end: docs/reliability.md has those of the long set."""

import pytest

found = pytest.StashKey()


@pytest.fixture
def figure(request):
    """Print `figure("kills", 100)` at the end of the run."""
    figures = request.config.stash.setdefault(found, [])
    return lambda name, value: figures.append(f"{name}: {value}")


def pytest_terminal_summary(terminalreporter, config):
    if figures := config.stash.get(found, None):
        terminalreporter.section("figures")
        terminalreporter.write_line("\n".join(figures))


def pytest_sessionfinish(session):
    """Pass a worker's figures to the process that prints them."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["figures"] = session.config.stash.get(found, [])


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node):
    """Without pytest-xdist there is no such hook."""
    handed_over = getattr(node, "workeroutput", {}).get("figures", [])
    node.config.stash.setdefault(found, []).extend(handed_over)
