"""A real Redis for tests of notifications. bin/test finds one, or gets it."""

import signal
import socket
import subprocess
import tempfile
import time

import pytest
from redis import Redis
from redis.exceptions import RedisError

START_SECONDS = 20


@pytest.fixture
def redis():
    """Start a separate Redis for this test, which stores nothing."""
    with tempfile.TemporaryDirectory(prefix="coprod-redis-") as folder:
        server = RedisServer(folder)
        server.start()
        yield server
        server.kill()


class RedisServer:
    """`kill()` stops it as a crash does, and `start()` starts it again at the same address."""

    def __init__(self, folder):
        self.folder = folder
        self.port = free_port()
        self.url = f"redis://127.0.0.1:{self.port}"
        self.client = Redis.from_url(self.url, socket_timeout=5)

    def start(self):
        """Return when it responds."""
        command = ["redis-server", "--port", str(self.port), "--bind", "127.0.0.1"]
        command += ["--dir", self.folder, "--save", "", "--appendonly", "no"]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        end = time.monotonic() + START_SECONDS
        while not self._answers():
            assert self.process.poll() is None, "Redis has ended"
            assert time.monotonic() < end, "Redis does not answer"
            time.sleep(0.02)

    def kill(self):
        self.process.kill()
        self.process.wait()

    def freeze(self):
        """Make it accept and keep connections from now on, without any response."""
        self.process.send_signal(signal.SIGSTOP)

    def thaw(self):
        self.process.send_signal(signal.SIGCONT)

    def listeners(self, channel):
        """Return how many server processes listen to it."""
        return dict(self.client.pubsub_numsub(channel))[channel.encode()]

    def _answers(self):
        try:
            return self.client.ping()
        except RedisError:
            return False


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
