"""The desk: what facilitators see and do. Every action is a POST to its own address."""
