"""The site that bin/docs makes of the Markdown files. docs/decisions/0062 tells why by Sphinx.

The files stay where GitHub shows them, so pages are looked for from the root of the project.
"""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]


def colours(query):
    """Return the colours of the tokens inside (`dark`) or before (`light`) the dark block."""
    light, dark = (ROOT / "static/css/tokens.css").read_text().split("@media screen", 1)
    css = {"light": light, "dark": dark.split("@media", 1)[0]}[query]
    tokens = dict(re.findall(r"--([\w-]+): (#\w+);", css))
    return {name: tokens[token] for name, token in TOKENS.items()}


# Which of our colours each of Furo's is.
TOKENS = {
    "color-foreground-primary": "ink",
    "color-foreground-secondary": "ink-2",
    "color-foreground-muted": "ink-3",
    "color-foreground-border": "line-strong",
    "color-background-primary": "paper",
    "color-background-secondary": "paper-sunk",
    "color-background-hover": "paper-raised",
    "color-background-border": "line",
    "color-background-item": "line",
    "color-brand-primary": "accent",
    "color-brand-content": "accent",
    "color-brand-visited": "accent",
    "color-link--hover": "accent-deep",
    "color-link--visited--hover": "accent-deep",
    "color-sidebar-brand-text": "ink",
    "color-sidebar-item-background--hover": "paper-raised",
    "color-api-background": "paper-sunk",
    "color-inline-code-background": "paper-sunk",
    "color-code-background": "paper-sunk",
    "color-code-foreground": "ink",
    "color-highlight-on-target": "accent-wash",
    "color-highlighted-background": "w1",
    "color-highlighted-text": "ink",
}

project = "Coprod"
language = "en_GB"
project_copyright = "the contributors of Coprod. Apache License 2.0"
root_doc = "docs/index"
extensions = ["myst_parser"]
include_patterns = ["docs/**.md", "deploy/*.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"]
# So that no other folder is looked through.
exclude_patterns = [path.name for path in ROOT.iterdir() if path.name not in ("docs", "deploy")]
exclude_patterns = [name for name in exclude_patterns if not name.endswith(".md")]
# Of static/, the site needs the fonts.
exclude_patterns += ["js/**", "css/components/**", "css/screens/**"]
myst_heading_anchors = 4  # named as GitHub names them
highlight_language = "none"

html_theme = "furo"
html_title = "Coprod"
html_favicon = "../static/favicon/favicon.svg"
html_static_path = ["site/static", "../static"]
html_css_files = ["css/fonts.css", "site.css"]
html_js_files = ["site.js"]
html_additional_pages = {"index": "to-first-page.html"}
templates_path = ["site/templates"]
html_copy_source = False
html_show_search_summary = False  # a page from a file may not fetch others
html_theme_options = {
    "light_css_variables": colours("light") | {"font-stack": "var(--our-font)"},
    "dark_css_variables": colours("dark"),
}
