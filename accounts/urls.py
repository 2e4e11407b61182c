from django.urls import path

from accounts.views import (
    account,
    app,
    deletion,
    devices,
    email_address,
    held_data,
    links,
    members,
    passkeys,
    passwords,
    provider,
    recovery_codes,
    second_step,
    sign_in,
    sign_up,
)
from workshops.views.guards import organiser_only

signed_in, posted = organiser_only("GET", "POST"), organiser_only("POST")


def guarded(view):
    """Wrap a page that changes how an account signs in, or deletes it."""
    return signed_in(second_step.require_given(view))


def of_second_step(view):
    """Wrap a page that changes the second step."""
    return guarded(view.as_view())


ours = [
    path("sign-in", sign_in.SignIn.as_view(), name="sign-in"),
    path("sign-in/forgotten", passwords.Forgotten.as_view(), name="forgotten"),
    path("sign-in/forgotten/sent", passwords.Sent.as_view(), name="link-sent"),
    path(
        "sign-in/forgotten/<slug:uidb36>/<slug:key>",
        passwords.NewPassword.as_view(),
        name="new-password",
    ),
    path("sign-in/link", links.Ask.as_view(), name="ask-for-link"),
    path("sign-in/link/enter", links.Enter.as_view(), name="enter-link"),
    path("sign-in/code", second_step.AppCode.as_view(), name="app-code"),
    path("sign-in/recovery-code", second_step.RecoveryCode.as_view(), name="recovery-code"),
    path("sign-in/code/passkey", second_step.Passkey.as_view(), name="passkey-step"),
    path("sign-in/passkey", passkeys.SignIn.as_view(), name="sign-in-by-passkey"),
    path("sign-in/provider", provider.start, name="sign-in-by-provider"),
    path("sign-in/provider/return", provider.finish, name="provider-return"),
    path("sign-up", sign_up.ask, name="sign-up"),
    path("sign-up/sent", sign_up.sent, name="sign-up-sent"),
    path("sign-up/<str:token>", sign_up.new_account, name="new-account"),
    path("sign-out", provider.SignOut.as_view(), name="sign-out"),
    path("account", account.account, name="account"),
    path("account/data.json", held_data.held_data, name="account-data"),
    path("account/password", guarded(passwords.Change.as_view()), name="change-password"),
    path("account/e-mail", guarded(email_address.change), name="change-email"),
    path("account/e-mail/<str:token>", guarded(email_address.confirm), name="confirm-email"),
    path("account/provider/disconnect", guarded(provider.disconnect), name="disconnect-provider"),
    path("account/delete", guarded(deletion.delete), name="delete-account"),
    path("account/second-step", organiser_only("GET")(second_step.must_have), name="second-step"),
    path("account/app", of_second_step(app.SetUp), name="set-up-app"),
    path("account/app/turn-off", of_second_step(app.TurnOff), name="turn-off-app"),
    path("account/passkeys/add", of_second_step(passkeys.Add), name="add-passkey"),
    path(
        "account/passkeys/<int:pk>/remove", of_second_step(passkeys.Remove), name="remove-passkey"
    ),
    path("account/recovery-codes", of_second_step(recovery_codes.Show), name="recovery-codes"),
    path(
        "account/recovery-codes/new",
        of_second_step(recovery_codes.Renew),
        name="new-recovery-codes",
    ),
    path(
        "account/devices/sign-out", posted(devices.sign_out_everywhere), name="sign-out-everywhere"
    ),
    path(
        "account/devices/<int:device_id>/sign-out",
        posted(devices.sign_out),
        name="sign-out-device",
    ),
    path("organisation/people/invite", members.invite, name="invite-people"),
    path(
        "organisation/invitations/<int:member_invitation_id>/cancel",
        members.cancel,
        name="cancel-member-invitation",
    ),
    path("joining/<slug:member_token>", members.join, name="join-organisation"),
    path("confirm", signed_in(passwords.Confirm.as_view()), name="confirm"),
]

# The names by which allauth leads to a page, and which of ours that is.
FOR_ALLAUTH = {
    "account_login": "sign-in",
    "account_inactive": "sign-in",
    "account_reset_password": "forgotten",
    "account_reset_password_done": "link-sent",
    "account_reset_password_from_key": "new-password",
    "account_reset_password_from_key_done": "sign-in",
    "account_request_login_code": "ask-for-link",
    "account_confirm_login_code": "enter-link",
    "account_set_password": "forgotten",
    "account_change_password": "change-password",
    "account_reauthenticate": "confirm",
    "mfa_index": "account",
    "mfa_authenticate": "app-code",
    "mfa_activate_totp": "set-up-app",
    "mfa_deactivate_totp": "turn-off-app",
    "mfa_list_webauthn": "account",
    "mfa_add_webauthn": "add-passkey",
    "mfa_remove_webauthn": "remove-passkey",
    "mfa_login_webauthn": "sign-in-by-passkey",
    "mfa_view_recovery_codes": "recovery-codes",
    "mfa_generate_recovery_codes": "new-recovery-codes",
}
by_name = {each.name: each for each in ours}
urlpatterns = [
    *ours,
    *(
        path(str(by_name[name].pattern), by_name[name].callback, name=theirs)
        for theirs, name in FOR_ALLAUTH.items()
    ),
]
