"""Addresses and ports."""

import errno
import socket
import urllib.error
import urllib.request

HIGHEST_PORT = 65535
ANY = ("0.0.0.0", "::", "")  # noqa: S104


def free_port(host, wanted):
    """Return the wanted port, or the next free one of the 99 after it, or None."""
    ports = range(wanted, min(wanted + 100, HIGHEST_PORT + 1))
    return next((port for port in ports if _is_free(host, port)), None)


def lan_address():
    """Return this machine's address in its network, or None. Nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # An address reserved for documentation: only the route to it is looked up.
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return None
        address = probe.getsockname()[0]
    return None if address.startswith("127.") else address


def answers(url):
    """Return True if something responds at `url`, and not with a server error."""
    try:
        with urllib.request.urlopen(url, timeout=5):  # noqa: S310
            return True
    except urllib.error.HTTPError as error:
        return error.code < 500
    except OSError:
        return False


def _is_free(host, port):
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                return False
            raise
    return True
