"""Measurements: `bin/bench NAME` runs one. docs/performance.md has what they said."""
