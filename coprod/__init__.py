"""The server: settings, checks and 2 entry points. The product itself is in workshops/."""
