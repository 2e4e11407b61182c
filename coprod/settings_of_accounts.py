"""The settings of accounts, for the people who run sessions. coprod/settings.py has them too."""

LOGIN_URL = "/sign-in"
LOGIN_REDIRECT_URL = "/sessions"
LOGOUT_REDIRECT_URL = "/"
AUTHENTICATION_BACKENDS = [
    "accounts.backends.ByAddressOrName",
    # For one release: the sessions of earlier versions name it, and accounts/adapter.py gives it to
    # new ones, so that processes of both versions know who is signed in.
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"accounts.validators.{name}"}
    for name in ("LongEnough", "NotCommon", "UnlikeTheAccount")
]
PASSWORD_RESET_TIMEOUT = 3600  # seconds; the e-mail says so

# allauth's own

ACCOUNT_ADAPTER = "accounts.adapter.Adapter"
ACCOUNT_LOGIN_METHODS = {"email", "username"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # a host need not have e-mail
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # no e-mail to people who have no account
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True  # where the host has set up e-mail
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 900  # seconds; the e-mail says so
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"  # noqa: S105
ACCOUNT_PREVENT_ENUMERATION = "strict"
ACCOUNT_AUTHENTICATED_LOGIN_REDIRECTS = False  # another account can sign in over the one before
ACCOUNT_REAUTHENTICATION_METHODS = {"password"}
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 600  # seconds
ACCOUNT_SESSION_REMEMBER = True
# Its limits are in each process alone, with addresses in their keys: actions/password_limits.py
ACCOUNT_RATE_LIMITS = MFA_RATE_LIMITS = False

# The second step

MFA_ADAPTER = "accounts.mfa_adapter.MFAAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_USER_VERIFICATION = "required"  # a fingerprint, a face or a PIN
MFA_ALLOW_UNVERIFIED_EMAIL = True  # a host need not have e-mail
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TOTP_TOLERANCE = 1  # periods of 30 seconds; clocks of phones differ (RFC 6238, section 5.2)

# Accounts of another server (docs/decisions/0073): OIDC in settings.py

SOCIALACCOUNT_ADAPTER = "accounts.social_adapter.SocialAdapter"
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_REQUESTS_TIMEOUT = 5  # seconds, to connect and for each part of an answer
