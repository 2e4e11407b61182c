"""The pages of a server's keeper: lists of Django's admin, where the host has turned them on."""
