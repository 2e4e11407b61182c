"""A page as one person asks for it, and the language in which it is."""

IN = {
    code: f'<html lang="{tag}" dir="{direction}">'
    for code, tag, direction in (("en", "en-GB", "ltr"), ("cy", "cy", "ltr"), ("ur", "ur", "rtl"))
}


def get(client, address, asks="", chosen=""):
    """Return the page for a browser that asks for a language, and may have chosen one."""
    if chosen:
        client.cookies["language"] = chosen
    return client.get(address, headers={"Accept-Language": asks})


def language(response):
    return next(code for code, html in IN.items() if html in response.text)
