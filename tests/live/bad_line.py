"""A bad line between a page and the server: frames are lost, come twice, and in any order."""

import json
from random import Random


class Line:
    """The line of one page: `page.route_web_socket("**/live*", line.open)`.

    `meddle(line, frame)` handles each frame; everything else passes. `leads_to` is the
    revision of the page if everything had arrived.
    """

    def __init__(self, meddle):
        self.meddle = meddle
        self.frames = []
        self.leads_to = 0
        self.is_good = False

    def open(self, socket):
        self.socket = socket
        socket.connect_to_server().on_message(self._take)

    def send(self, message):
        self.socket.send(json.dumps(message))

    def send_all_again(self):
        """Every frame once more, the newest first."""
        for frame in reversed(self.frames):
            self.send(frame)

    def _take(self, text):
        message = json.loads(text)
        self.leads_to = max(self.leads_to, message.get("to", message.get("revision", 0)))
        if message["type"] != "frame" or self.is_good:
            self.socket.send(text)
        else:
            self.frames.append(message)
            self.meddle(self, message)


def lose(line, frame):
    """Let nothing through."""


def shuffle(seed):
    """Holds frames back, and sends of each three one once, one twice and one never."""
    random, held = Random(seed), []

    def meddle(line, frame):
        held.append(frame)
        if len(held) == 3:
            random.shuffle(held)
            once, twice, _never = held
            for each in (twice, once, twice):
                line.send(each)
            held.clear()

    return meddle
