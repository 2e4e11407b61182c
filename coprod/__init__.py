"""The server: settings, checks and the two server entry points. The product lives in workshops/."""
