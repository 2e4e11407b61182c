from django.apps import AppConfig
from django.conf import settings

from coprod import pseudo


class CoprodConfig(AppConfig):
    """Has no models; it is an app so that its checks run."""

    name = "coprod"

    def ready(self):
        from coprod import checks  # noqa: F401  (importing it registers the checks)

        if pseudo.CODE in dict(settings.LANGUAGES):
            pseudo.install()
