from django.contrib.auth.views import LogoutView
from django.urls import path

from accounts.views import account, devices, held_data, links, members, passwords, sign_in
from workshops.views.home import organiser_only

signed_in, posted = organiser_only("GET", "POST"), organiser_only("POST")

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
    path("sign-out", LogoutView.as_view(), name="sign-out"),
    path("account", account.account, name="account"),
    path("account/data.json", held_data.held_data, name="account-data"),
    path("account/password", signed_in(passwords.Change.as_view()), name="change-password"),
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
}
by_name = {each.name: each for each in ours}
urlpatterns = [
    *ours,
    *(
        path(str(by_name[name].pattern), by_name[name].callback, name=theirs)
        for theirs, name in FOR_ALLAUTH.items()
    ),
]
