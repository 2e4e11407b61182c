"""System checks of the configuration: each says what is wrong and what to do."""

from django.conf import settings
from django.core import checks
from django.core.checks import Error, Tags, register


@register(Tags.database)
def database_is_postgresql(app_configs, **kwargs):
    """Check for PostgreSQL: composite keys, NOTIFY and row locks are its own."""
    engine = settings.DATABASES["default"]["ENGINE"]
    if engine == "django.db.backends.postgresql":
        return []
    return [
        Error(
            f"The database is {engine}, not PostgreSQL.",
            hint="Set DATABASE_URL=postgresql://…, or start with bin/demo or bin/serve.",
            id="coprod.E001",
        )
    ]


@register(deploy=True)
def any_host(app_configs, **kwargs):
    """Refuse a star, which lets a forged Host header into links on our pages."""
    if "*" not in settings.ALLOWED_HOSTS:
        return []
    return [
        checks.Warning(
            "COPROD_HOSTS allows any host name.",
            hint="Name the hosts that people type, for example COPROD_HOSTS=why.example.org",
            id="coprod.W001",
        )
    ]


@register(deploy=True)
def plain_http(app_configs, **kwargs):
    """Warn if there is no TLS: everyone in the network can then read cookies."""
    if settings.HTTPS or settings.ROLE != "production":
        return []
    return [
        checks.Warning(
            "COPROD_INSECURE_HTTP is set: cookies and answers travel unencrypted.",
            hint="Put a proxy with TLS in front; COPROD_TRUSTED_PROXY names it (docs/hosting.md).",
            id="coprod.W002",
        )
    ]
