"""A bare ASGI application: every socket's `send` in a list, and a loop over it."""

from .frames import done, frame_for

sends = []


async def application(scope, receive, send):
    if scope["type"] == "websocket":
        await stay(receive, send)
    elif scope["type"] == "http":
        text = frame_for(scope["path"])
        if text:
            for each in sends:
                await each({"type": "websocket.send", "text": text})
        await done(send)


async def stay(receive, send):
    await receive()
    await send({"type": "websocket.accept"})
    sends.append(send)
    while (await receive())["type"] != "websocket.disconnect":
        pass
    sends.remove(send)
