"""What a run has measured, said at its end: docs/reliability.md keeps that of the long set."""

import pytest

found = pytest.StashKey()


@pytest.fixture
def figure(request):
    """`figure("kills", 100)` is said at the end of the run."""
    figures = request.config.stash.setdefault(found, [])
    return lambda name, value: figures.append(f"{name}: {value}")


def pytest_terminal_summary(terminalreporter, config):
    if figures := config.stash.get(found, None):
        terminalreporter.section("figures")
        terminalreporter.write_line("\n".join(figures))
