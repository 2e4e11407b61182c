"""A participant with a plain browser."""

from django.test import Client

from workshops import op_ids
from workshops.actions import joining
from workshops.cookies import SEAT

JSON = {"Accept": "application/json"}


class Person:
    """A participant of `room` with a plain browser."""

    def __init__(self, room):
        self.room = room
        self.base = f"/s/{room.session.written_code}"
        self.client = Client()
        self.client.cookies[SEAT] = joining.join(room.session)

    def send(self, text, **headers):
        address = f"{self.base}/whys/{self.room.why.pk}/answers"
        return self.client.post(address, {"text": text, "op_id": op_ids.make()}, headers=headers)

    def send_raw(self, body, content_type="application/x-www-form-urlencoded"):
        address = f"{self.base}/whys/{self.room.why.pk}/answers"
        return self.client.generic("POST", address, body, content_type=content_type)
