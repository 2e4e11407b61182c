"""The desk: what facilitators see and do. Every deed is a POST of its own."""
