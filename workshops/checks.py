"""System checks of what an organisation brings: each says what is wrong and what to do."""

from django.conf import settings
from django.core.checks import Error, register


@register()
def slides_template_fits(app_configs, **kwargs):
    """Check that an organisation's own template has what slides are made of."""
    if not settings.SLIDES_TEMPLATE:
        return []
    from workshops.exports.formats.slides import template

    try:
        template.opened()
    except template.Unsuitable as reason:
        hint = "docs/hosting.md says what COPROD_SLIDES_TEMPLATE needs."
        return [Error(str(reason), hint=hint, id="coprod.E002")]
    return []
