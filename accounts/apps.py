from django.apps import AppConfig
from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.db.models.signals import pre_save


class AccountsConfig(AppConfig):
    name = "accounts"

    def ready(self):
        from allauth.account.signals import email_confirmed

        from accounts.actions import devices, keepers, second_step
        from common.second_step import add_rule
        from workshops.actions import daily

        daily.add(devices.delete_ended)
        daily.add(second_step.renew_encryption)
        daily.add(keepers.delete_old)
        add_rule(keepers.must_have_second_step)
        email_confirmed.connect(_take_the_address)
        pre_save.connect(_keep_little_of_a_device, sender="usersessions.UserSession")
        user_logged_out.connect(_forget_the_device)
        user_logged_in.connect(_note_sign_in)


def _take_the_address(email_address, **known):
    """Take an address that was confirmed by a link from accounts that have not confirmed it."""
    from accounts.actions.email_address import take_from_others

    take_from_others(email_address.user, email_address.email)


def _keep_little_of_a_device(instance, **known):
    """Replace what allauth would keep of a browser: its address and its whole header."""
    from accounts import devices
    from accounts.adapter import NO_ADDRESS

    instance.ip = NO_ADDRESS
    instance.user_agent = devices.name_of(instance.user_agent)


def _forget_the_device(request, **known):
    from accounts.actions import devices

    if request.session.session_key:
        devices.forget(request.session.session_key)


def _note_sign_in(user, **known):
    from workshops.actions import activity

    activity.log_sign_in(activity.Kind.SIGNED_IN, user)
