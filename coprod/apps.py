from django.apps import AppConfig


class CoprodConfig(AppConfig):
    """Has no models; it is an app so that its checks run."""

    name = "coprod"

    def ready(self):
        from coprod import checks  # noqa: F401  (importing it registers the checks)
