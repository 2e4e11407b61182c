"""What people with an account choose for themselves."""

from workshops.models import AccountLanguage


def set_language(user, code):
    """Let `user` have their pages in the language `code`; with "" in that of their browser."""
    if code:
        AccountLanguage.objects.update_or_create(user=user, defaults={"language": code})
    else:
        AccountLanguage.objects.filter(user=user).delete()
