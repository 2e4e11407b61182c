"""The desk: what facilitators see and do. Every action is a POST of its own."""
