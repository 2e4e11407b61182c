"""Measurements: `bin/bench NAME` runs one. docs/performance.md has their results."""
