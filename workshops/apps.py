from django.apps import AppConfig


class WorkshopsConfig(AppConfig):
    name = "workshops"

    def ready(self):
        from django.contrib.auth.signals import user_logged_out

        from common import second_step
        from workshops import checks  # noqa: F401  (importing it registers the checks)

        user_logged_out.connect(_end_rehearsals)
        second_step.add_rule(_must_give_second_step)


def _end_rehearsals(user, **known):
    """End what somebody rehearses who signs out."""
    from workshops.actions import rehearsals

    if user is not None:
        rehearsals.end_all_of(user)


def _must_give_second_step(user):
    """Return True if an organisation of `user` requires it, wherever they are at work now."""
    from workshops.models import Organisation

    return Organisation.objects.that_require_second_step(user).exists()
