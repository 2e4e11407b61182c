"""Repeat requests until the server gives a final response."""

import asyncio
import random

import httpx2

from .errors import Gone, Refused

TRY_AGAIN = {429, 500, 502, 503, 504}
GONE = {404, 410}
LONGEST_WAIT = 8.0


async def send(http, method, url, **parts):
    """Return the response, after as many tries as it takes.

    Raise Refused or Gone on a lasting refusal. Use it only for requests that may arrive twice:
    reading, or writing with an op_id.
    """
    attempt = 0
    while True:
        wait = backoff(attempt)
        try:
            response = await http.request(method, url, **parts)
        except httpx2.TransportError:
            pass
        else:
            if response.status_code not in TRY_AGAIN:
                return accepted(response)
            wait = max(asked_to_wait(response), wait)
        attempt += 1
        await asyncio.sleep(wait)


def backoff(attempt):
    """Return the seconds to wait, with jitter: 1,000 phones must not return at the same moment."""
    return random.uniform(0.1, min(LONGEST_WAIT, 0.4 * 2 ** min(attempt, 6)))


def asked_to_wait(response):
    """Return the seconds in Retry-After, or 0."""
    try:
        return float(response.headers.get("Retry-After", 0))
    except ValueError:
        return 0.0


def accepted(response):
    if response.status_code < 400:
        return response
    said = said_in(response)
    error = Gone if response.status_code in GONE else Refused
    raise error(response.status_code, said.get("error", response.reason_phrase), said.get("op_id"))


def said_in(response):
    try:
        said = response.json()
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}
