from django.contrib.auth.views import LogoutView
from django.urls import path

from accounts.views import account, sign_in

urlpatterns = [
    path("sign-in", sign_in.SignIn.as_view(), name="sign-in"),
    path("sign-out", LogoutView.as_view(), name="sign-out"),
    path("account", account.account, name="account"),
]

# The names that allauth leads to. An address of ours has both; what is closed leads to signing in.
urlpatterns += [
    path("sign-in", sign_in.SignIn.as_view(), name="account_login"),
]
