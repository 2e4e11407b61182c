"""What a first version would be: every consumer in a group of the channel layer in memory."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coprod.settings")
import django

django.setup()

from channels.generic.websocket import AsyncWebsocketConsumer  # noqa: E402
from channels.layers import InMemoryChannelLayer, channel_layers  # noqa: E402

from .frames import done, frame_for  # noqa: E402

layer = InMemoryChannelLayer()
channel_layers.set("default", layer)


class Everyone(AsyncWebsocketConsumer):
    groups = ["everyone"]

    async def said(self, event):
        await self.send(text_data=event["text"])


sockets = Everyone.as_asgi()


async def application(scope, receive, send):
    if scope["type"] == "websocket":
        await sockets(scope, receive, send)
    elif scope["type"] == "http":
        text = frame_for(scope["path"])
        if text:
            await layer.group_send("everyone", {"type": "said", "text": text})
        await done(send)
