from django.apps import AppConfig


class WorkshopsConfig(AppConfig):
    name = "workshops"

    def ready(self):
        from workshops import checks  # noqa: F401  (importing it registers the checks)
