"""COPROD_SIGN_UP: who may make an account without an invitation. Without it nobody may."""

from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.core.validators import DomainNameValidator

from coprod.environment import FALSE, comma_separated

NAME = "COPROD_SIGN_UP"
validate_domain = DomainNameValidator(accept_idna=False)


def from_environment(*, can_email):
    """Return the domains whose e-mail addresses may; raise ImproperlyConfigured if one is wrong.

    They are written as in Django's ALLOWED_HOSTS: `.example.org` is every domain below it too, and
    `*` stands for all.
    """
    domains = tuple(domain.lower() for domain in comma_separated(NAME))
    if not domains or set(domains) <= FALSE:
        return ()
    for domain in domains:
        if domain != "*":
            _check(domain)
    if not can_email:
        raise ImproperlyConfigured(
            f"{NAME} is set without COPROD_EMAIL_URL: whoever makes an account confirms their "
            "address by an e-mail."
        )
    return domains


def _check(domain):
    try:
        validate_domain(domain.removeprefix("."))
    except ValidationError:
        raise ImproperlyConfigured(
            f"{NAME}: {domain!r} is not the domain of e-mail addresses, as in example.org. Write "
            f"{NAME}=* for everybody, or leave it out: then accounts are made by invitation."
        ) from None
