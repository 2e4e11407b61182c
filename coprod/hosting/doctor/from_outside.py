"""What a visitor meets: the name, TLS, the proxy, headers and the socket of a live page."""

import os
import re
import socket
import ssl
import time
from datetime import UTC, datetime

from common.folders import command
from coprod.hosting.doctor.finding import NOW, SOON, Finding, counted, guarded

HEADERS = [
    *("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy"),
    *("Permissions-Policy", "Cross-Origin-Opener-Policy", "Strict-Transport-Security"),
]
RENEW_DAYS = 14
EXPIRES = re.compile(r"^Expires: (\S+)$", re.MULTILINE)
EXAMPLE = "deploy/nginx.conf or deploy/Caddyfile"


@guarded("Address")
def address(site):
    """Say whether the name of this host is set, and leads to a server."""
    if not site.url:
        return Finding(
            "Address",
            "No name of this host is set",
            when=NOW,
            happens="Coprod does not start.",
            why="COPROD_HOSTS has no name that people can type.",
            do="Add a line to /etc/coprod.env:\n    COPROD_HOSTS=why.example.org",
        )
    try:
        _ = site.front_page
    except ssl.SSLError:
        pass  # it answers; the next check says what is wrong with TLS
    except socket.gaierror:
        return _unreachable(site, "The name is not in the DNS that this host asks.")
    except OSError as fault:
        return _unreachable(site, f"Nothing answered there: {fault.strerror or fault}.")
    return Finding("Address", f"{site.url} answers")


def _unreachable(site, why):
    return Finding(
        "Address",
        f"{site.url} cannot be reached from here",
        when=NOW,
        happens="Nobody can join or sign in, unless they use another network.",
        why=why,
        do="Check the name and the proxy. If the name does not lead here yet, ask the proxy"
        f" itself:\n    {command('doctor')} --through 127.0.0.1",
    )


@guarded("HTTPS")
def https(site):
    """Say until when the certificate is valid."""
    if site.is_insecure or not site.url:
        return Finding("HTTPS", "not used, as COPROD_INSECURE_HTTP says") if site.url else None
    try:
        ends = ssl.cert_time_to_seconds(site.certificate["notAfter"])
    except ssl.SSLError as fault:
        return Finding(
            "HTTPS",
            "The certificate is not valid",
            when=NOW,
            happens="Browsers warn people, and most of them will not join.",
            why=f"{getattr(fault, 'verify_message', '') or fault}.",
            do="Renew it, or give the proxy the right one.",
        )
    except OSError:
        return None  # what nobody can reach has been said
    left = int((ends - time.time()) // 86400)
    days = counted(left, "day", "days")
    day = f"{datetime.fromtimestamp(ends, UTC):%-d %B %Y}"
    if left >= RENEW_DAYS:
        return Finding("HTTPS", f"certificate valid until {day}, in {days}")
    return Finding(
        "HTTPS",
        f"The certificate ends in {days}",
        when=SOON,
        happens=f"From {day}, browsers warn people, and most of them will not join.",
        why="It has not been renewed, although it should have been by now.",
        do="Look why, for example with:\n    sudo certbot renew --dry-run",
    )


@guarded("Proxy")
def proxy(site):
    """Say whether Coprod believes the proxy that visitors use HTTPS."""
    status, headers = _front_page(site)
    if status is None:
        return None
    if status in (301, 302, 307, 308) and headers.get("Location", "").rstrip("/") == site.url:
        is_set = bool(os.environ.get("COPROD_TRUSTED_PROXY", "").strip())
        return Finding(
            "Proxy",
            "The proxy is not trusted",
            when=NOW,
            happens="Every page sends people back to itself, without end. Nobody can join.",
            why="COPROD_TRUSTED_PROXY names another address than the one from which the proxy"
            " comes, or the proxy does not send X-Forwarded-Proto."
            if is_set
            else "COPROD_TRUSTED_PROXY is not set, so Coprod ignores what the proxy says.",
            do="Add this line to /etc/coprod.env, with the address of your proxy, and restart."
            "\n    COPROD_TRUSTED_PROXY=127.0.0.1"
            f"\nThe proxy must set X-Forwarded-Proto, as in {EXAMPLE}.",
        )
    if status >= 500:
        return Finding(
            "Proxy",
            f"The proxy answers {status}",
            when=NOW,
            happens="Nobody can join or sign in.",
            why="It cannot reach Coprod, or Coprod has a fault.",
            do="Look whether Coprod runs, and what it says:\n    systemctl status coprod"
            "\n    journalctl -u coprod -n 50",
        )
    if status == 400:
        return Finding(
            "Proxy",
            "Coprod does not know the name that visitors ask for",
            when=NOW,
            happens="Every page is refused.",
            why="The proxy sends another name than those in COPROD_HOSTS.",
            do=f"Let it pass the name on, as in {EXAMPLE}:\n    proxy_set_header Host $http_host;",
        )
    if status != 200:
        return Finding(
            "Proxy",
            f"Something else than Coprod answers {status}",
            when=NOW,
            happens="Nobody finds the page on which to join.",
            why="The name leads to another website, or the proxy does not pass the start page on.",
            do=f"Compare its settings with {EXAMPLE}, and reload it.",
        )
    return Finding("Proxy", "trusted, so Coprod knows how visitors come")


@guarded("Headers")
def headers(site):
    """Say whether the headers that protect people arrive."""
    status, found = _front_page(site)
    if status != 200:
        return None
    wanted = HEADERS[:-1] if site.is_insecure else HEADERS
    if missing := [name for name in wanted if name not in found]:
        return Finding(
            "Headers",
            "Headers that protect people are missing",
            when=SOON,
            happens="Browsers allow more than they should on these pages.",
            why=f"Not in the answer: {', '.join(missing)}. The proxy takes them away.",
            do=f"Take out the lines that hide or replace headers; compare with {EXAMPLE}.",
        )
    return Finding("Headers", f"all {len(wanted)} security headers arrive through the proxy")


@guarded("Live")
def live(site):
    """Say whether a socket opens, as each phone needs one."""
    if _front_page(site)[0] != 200:
        return None
    begun = time.monotonic()
    try:
        site.open_socket()
    except Exception as fault:  # of the network, of TLS or of the handshake
        return Finding(
            "Live",
            "Live updates do not get through the proxy",
            when=SOON,
            happens="Rooms still work. Phones check every few seconds, so answers arrive late and"
            " the server works harder.",
            why=f"A socket could not be opened: {fault}.",
            do=f"Copy the part for addresses that end in /live from {EXAMPLE}, then reload:"
            "\n    sudo nginx -t && sudo systemctl reload nginx",
        )
    return Finding("Live", f"a socket opened in {(time.monotonic() - begun) * 1000:.0f} ms")


@guarded("Contact")
def contact(site):
    """Say whether people who find a vulnerability learn whom to tell."""
    if _front_page(site)[0] != 200:
        return None
    if not os.environ.get("COPROD_SECURITY_CONTACT", "").strip():
        return Finding("Contact", "COPROD_SECURITY_CONTACT is not set, so nobody is named")
    status, text = site.security_txt
    if status != 200 or not (expires := EXPIRES.search(text)):
        return Finding(
            "Contact",
            "Nobody can see whom to tell of a vulnerability",
            when=SOON,
            happens="People who find one tell nobody, or everybody.",
            why=f"/.well-known/security.txt was answered with {status}, and is not Coprod's.",
            do="The proxy answers /.well-known/ itself, perhaps for certificates. Let it pass"
            " this address on, and restart Coprod if the setting is new.",
        )
    left = (datetime.fromisoformat(expires[1]) - datetime.now(UTC)).days
    days = counted(left, "day", "days")
    if left < RENEW_DAYS:
        return Finding(
            "Contact",
            "The contact for vulnerabilities has nearly expired",
            when=SOON,
            happens="Nobody relies on a page that has expired.",
            why=f"Its Expires is in {days}. Coprod writes a new one each day, so a cache in"
            " between has an old page.",
            do="Empty that cache, or restart the proxy.",
        )
    return Finding("Contact", f"security.txt says whom to tell, for {days} more")


def _front_page(site):
    try:
        return site.front_page if site.url else (None, None)
    except OSError:
        return None, None


CHECKS = [address, https, proxy, headers, live, contact]
