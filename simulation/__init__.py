"""Simulated people: for the demo, for load runs, and as a worked example of the protocol."""
