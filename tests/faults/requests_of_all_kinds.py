"""Requests that no browser would send, as bytes: the same ones again for the same seed."""

import re

METHODS = ["GET", "POST", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "QUERY"]
ODD = ["%00", "%ff", "%ED%A0%80", "%E2%80%AE", "..%2f", "%", "٣", "'\"", "9" * 30, "-1", "a" * 300]
UNKNOWN = [
    "/",
    "//",
    "/nowhere",
    "/static/../x",
    "/static/%00",
    "/s/",
    "*",
    "/.env",
    "/s/K7QX-M2PD",
]
FIELDS = [
    "text",
    "op_id",
    "code",
    "node",
    "since",
    "title",
    "username",
    "reason",
    "seconds",
    "next",
    "view",
    "at",
    "by",
    "minutes",
    "paper",
    "prompt_kind",
    "prompt_text",
    "mode",
    "known_by",
]
FORM = "application/x-www-form-urlencoded"
TYPES = {
    FORM: [b"text=x&op_id=12345678", b"%=%&&&==", b"text=%00%ED%A0%80", b"a=1&" * 300],
    f"{FORM}; charset=utf-16": [b"text=x"],
    f"{FORM}; charset=no-such": [b"text=x"],
    "multipart/form-data; boundary=b": [
        b'--b\r\nContent-Disposition: form-data; name="text"\r\n\r\nx\r\n--b--\r\n',
        b'--b\r\nContent-Disposition: form-data; name="file"; filename="\x00"\r\n\r\n',
        b'--b\r\nContent-Disposition: form-data; name="a"\r\n'
        b"Content-Transfer-Encoding: base64\r\n\r\n=a=\r\n--b--\r\n",
        b"--c\r\n\r\n",
        b"",
    ],
    "multipart/form-data": [b"--b\r\n"],
    "application/json": [b"{", b'{"text": "\\ud800"}', b"[" * 2000],
    "\xff/\xfe": [b"\xff\xfe"],
}


def requests(chance, addresses, cookies):
    """Without end. `chance` is a random.Random; `cookies` are headers' worth of who may ask."""
    while True:
        yield _request(chance, addresses, chance.choice(cookies))


def _request(chance, addresses, cookie):
    method = chance.choice(METHODS) if chance.random() < 0.4 else chance.choice(METHODS[:2])
    headers = ["Host: localhost", "Connection: close", f"Cookie: {cookie}"]
    headers += ["X-CSRFToken: " + "x" * 32] if chance.random() < 0.8 else []
    headers += chance.sample(_headers(chance), chance.randrange(4))
    body = b""
    if method not in ("GET", "HEAD", "TRACE"):
        kind = chance.choice(list(TYPES))
        body = chance.choice(TYPES[kind])
        if kind == FORM and chance.random() < 0.6:
            body = _pairs(chance).encode()
        headers.append(f"Content-Type: {kind}")
        if chance.random() < 0.3:
            headers.append("Transfer-Encoding: chunked")
            body = b"%x\r\n%b\r\n0\r\n\r\n" % (len(body), body) if body else b"0\r\n\r\n"
        else:
            headers.append(f"Content-Length: {len(body)}")
    lines = [f"{method} {_address(chance, addresses)} HTTP/1.1", *headers, "", ""]
    return "\r\n".join(lines).encode("utf-8", "surrogateescape") + body


def _address(chance, addresses):
    address = chance.choice(addresses if chance.random() < 0.85 else UNKNOWN)
    if chance.random() < 0.2:
        address = re.sub(r"[^/]+$", lambda _: chance.choice(ODD), address)
    return address + (f"?{_pairs(chance)}" if chance.random() < 0.4 else "")


def _pairs(chance):
    values = [*ODD, "", "1", "x", "0", "phone"]
    count = chance.randrange(6)
    return "&".join(f"{chance.choice(FIELDS)}={chance.choice(values)}" for _ in range(count))


def _headers(chance):
    return [
        "Accept: application/json",
        "HX-Request: true",
        "HX-Current-URL: http://[",
        "Accept-Language: " + "x," * 500,
        "X-Huge: " + "x" * chance.choice([10, 8000, 60000]),
        "Origin: " + chance.choice(["null", "http://[", "https://elsewhere.example"]),
        "Referer: http://[::",
        "If-None-Match: \x80",
        "If-Modified-Since: never",
        "Range: bytes=9-1",
        "Accept-Encoding: gzip;q=x",
        "X-Forwarded-For: ,,\x80",
        "Cookie: sessionid=\x01; seat=%ff; csrftoken=",
    ]
