"""What a process does before its first request and after its last one (ASGI's lifespan).

uvicorn ends a process by the signal that it got, so nothing that is given to atexit would run.
"""

import asyncio


class Lifespan:
    """An ASGI application around another one, to which it does not pass the lifespan.

    `at_start` and `at_end` are functions without arguments. uvicorn waits for each.
    """

    def __init__(self, application, at_start, at_end):
        self.application, self.at_start, self.at_end = application, at_start, at_end

    async def __call__(self, scope, receive, send):
        if scope["type"] != "lifespan":
            await self.application(scope, receive, send)
            return
        for step, functions in (("startup", self.at_start), ("shutdown", self.at_end)):
            await receive()
            for function in functions:
                await asyncio.to_thread(function)
            await send({"type": f"lifespan.{step}.complete"})
