"""The Content-Security-Policy, and the addresses that it allows besides 'self'."""

from django.utils.csp import CSP


def policy(hosts):
    """Return the Content-Security-Policy: only our own files, nothing inline, no eval.

    Safari before 15.4 does not count the WebSocket of the same host as 'self', so each host is
    named as well. A host of `*` or `.example.org` cannot be named exactly. Then every WebSocket
    address is allowed, which loads nothing and runs no script.
    """
    return {
        "default-src": [CSP.NONE],
        "script-src": [CSP.SELF],
        "style-src": [CSP.SELF],
        "img-src": [CSP.SELF, "data:"],
        "font-src": [CSP.SELF],
        "manifest-src": [CSP.SELF],
        "connect-src": [CSP.SELF, *_sockets(hosts)],
        "form-action": [CSP.SELF],
        "base-uri": [CSP.NONE],
        "frame-ancestors": [CSP.NONE],
    }


def _sockets(hosts):
    if any(host.startswith(("*", ".")) for host in hosts):
        return ["ws:", "wss:"]
    # An IPv6 address has no form in a policy; browsers would complain and ignore it.
    named = dict.fromkeys(host for host in hosts if not host.startswith("["))
    return [f"{scheme}://{host}:*" for host in named for scheme in ("ws", "wss")]
