"""The seats of the simulated room, kept so that its people do not multiply with each start."""

import json
from pathlib import Path


class Seats:
    """Secrets of seats by session code, kept in a small file that only its owner can read."""

    def __init__(self, path):
        self.path = Path(path)
        try:
            self.held = json.loads(self.path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            self.held = {}

    def of(self, code, number):
        """Return the seat of the person of that number, or None if they have not joined yet."""
        return self.held.get(code, {}).get(str(number))

    def keep(self, code, number, seat):
        if self.of(code, number) == seat:
            return
        self.held.setdefault(code, {})[str(number)] = seat
        draft = self.path.with_suffix(".draft")
        draft.parent.mkdir(parents=True, exist_ok=True)
        draft.touch(mode=0o600)
        draft.write_text(json.dumps(self.held), encoding="utf-8")
        draft.replace(self.path)
