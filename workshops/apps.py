from django.apps import AppConfig


class WorkshopsConfig(AppConfig):
    name = "workshops"

    def ready(self):
        from django.contrib.auth.signals import user_logged_out

        from workshops import checks  # noqa: F401  (importing it registers the checks)

        user_logged_out.connect(_end_rehearsals)


def _end_rehearsals(user, **known):
    """End what somebody rehearses who signs out."""
    from workshops.actions import rehearsals

    if user is not None:
        rehearsals.end_all_of(user)
