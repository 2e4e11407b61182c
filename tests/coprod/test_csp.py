from coprod.csp import policy


def test_policy_when_hosts_are_named_lets_sockets_to_them_only():
    assert policy(["why.example.org"])["connect-src"][1:] == [
        "ws://why.example.org:*",
        "wss://why.example.org:*",
    ]


def test_policy_when_any_host_is_allowed():
    assert policy(["*"])["connect-src"][1:] == ["ws:", "wss:"]


def test_policy_when_a_host_is_an_ipv6_address_leaves_it_out():
    assert len(policy(["[::1]"])["connect-src"]) == 1


def test_policy_never_lets_anything_inline_or_foreign():
    sources = {str(source) for found in policy(["localhost"]).values() for source in found}
    assert not {source for source in sources if "unsafe" in source or "https:" in source}
