# SPDX-License-Identifier: GPL-3.0-or-later
"""Words that no user reads, and the ones to use: the glossary of the product, as far as a machine can judge it."""
import html
import pathlib
import re

# What must not occur (case counts, "&" of mnemonics does not; ^ and $ are the ends of the string), what to use.
PHRASES = [(re.compile(pattern), use) for pattern, use in (
    (r"\b[Ii]n agreement\b", "in sync"),
    (r"\b[Ss]ynchronis", "sync, syncing"),
    (r"\b[Uu]nder way\b|\b[Oo]n its way\b", "in progress"),
    (r"\bNothing waits\b", "nothing to send"),
    (r"^Waiting$", "Queued"),
    (r"\b[Ll]eft out\b|\b[Ll]eave out\b", "skipped, skip"),
    (r"\b[Bb]y itself\b|\bof (its|their) own\b", "automatically, separate"),
    (r"\b[Aa]sked again\b|\bNext try\b|\b[Tt]ried again\b", "retry automatically, next attempt"),
    (r"\bgo(es)? on\b", "continues"),
    (r"\bgives? way\b", "say what replaces it"),
    (r"\b(is|are) told\b", "say who does what"),
    (r"\bKept apart\b", "Not synced"),
    (r"\bWho owns what\b", "Data ownership"),
    (r"\bWhat would be sent\b", "Preview sync"),
    (r"\bCompare a record\b", "Compare record"),
    (r"\bAgreed before\b", "Base value"),
    (r"^Here$|^There$|\bThere now\b", "Ours, Theirs, Current value"),
    (r"\bsame already\b|\bsay the same\b", "in sync"),
    (r"\b[Ss]ettled\b", "resolved"),
    (r"\bFor whom\b|^For$|^Who$", "Assigned to"),
    (r"\bTake (price list )?back\b|\bis given to\b", "Unassign, assigned to"),
    (r"\b[Ee]verybody\b", "everyone"),
    (r"\bFrom quantity\b|\bLeast quantity\b", "Minimum quantity, Min. qty"),
    (r"\brungs?\b", "quantity break"),
    (r"\bStack group\b|\bgroups multiply\b", "Stacking group, groups compound"),
    (r"\bis taken off\b", "Stops further discounts"),
    (r"\bnet, no discounts\b", "Net price"),
    (r"\bFirst day\b|\bLast day\b", "Valid from, Valid until"),
    (r"^always$", "Always"),
    (r"\bof it is overdue\b|\bdays late\b", "Overdue, days overdue"),
    (r"\bof it %\d in open orders\b|\bPays after\b", "Exposure, Average days to pay (DSO)"),
    (r"\b[Cc]haracteristics?\b", "attribute"),
    (r"\b[Pp]ictures?\b", "image, asset"),
    (r"\b[Aa]lternative text\b", "alt text"),
    (r"\bsaved yet\b|\bWhat you typed\b", "unsaved changes"),
    (r"” goes\b|\b[Tt]ake out\b|\bbrings it back\b", "is deleted, remove, you can undo this"),
    (r"\bE-mail\b|\b[Mm]ail address\b", "email, email address"),
    (r"\bTown\b|\bPostcode\b|\bVAT number\b", "City, Postal code, VAT ID"),
    (r"\b[Ll]og[- ]?(in|out)\b|\bLocked out\b", "sign in, sign out"),
    (r"\bArticle no\b", "SKU"),
    (r"\bYour reference\b|\bCustomer[’']s reference\b", "PO number"),
    (r"\bSettings › (Systems|Portals and ERP)\b", "Settings › Connections"),
    (r"^Timeline$", "Activity"),
)]

LITERAL = r'"(?:[^"\\\n]|\\.)*"'
MARKED = re.compile(rf"\b(?:tr|translate|QT_TRANSLATE_N?_?NOOP|SITE_TEXT|SITE_COUNT)\(\s*({LITERAL}(?:\s*,?\s*{LITERAL})*)")
RUN = re.compile(rf"{LITERAL}(?:\s*{LITERAL})*")
INSTALLER = re.compile(r'^LangString \w+ \$\{LANG_ENGLISH\} "(.*)"$', re.M)
ENTRY = re.compile(r"^(?:Name|GenericName|Comment)=(.*)$", re.M)
# Tags, except for the attributes that are read or spoken.
TAG = re.compile(r"<[^>]*>")
SPOKEN = re.compile(r'\b(?:aria-label|placeholder|title|alt)="([^"]*)"')


def marked(text):
    """Texts in tr() and its like: position and the words, put together."""
    for call in MARKED.finditer(text):
        for run in RUN.finditer(call[1]):
            yield call.start(1) + run.start(), "".join(part[1:-1] for part in re.findall(LITERAL, run[0]))


def page(text):
    """What a page shows, without its tags and template fields."""
    text = re.sub(r"{{[^}]*}}", lambda field: " " * len(field[0]), text)
    for spoken in SPOKEN.finditer(text):
        yield spoken.start(1), spoken[1].strip()
    position = 0
    for tag in list(TAG.finditer(text)) + [None]:
        end = tag.start() if tag else len(text)
        if shown := text[position:end].strip():
            yield position, html.unescape(shown)
        position = tag.end() if tag else end


def matches(pattern):
    return lambda text: ((found.start(1), found[1]) for found in pattern.finditer(text))


SOURCES = [("app", (".cpp", ".h"), marked), ("ui", (".cpp", ".h"), marked), ("models", (".cpp", ".h"), marked),
           ("resources", (".mustache", ".html"), page), ("installer", (".in",), matches(INSTALLER)),
           ("installer", (".desktop",), matches(ENTRY)), ("installer", (".xml",), page)]


def words(root):
    """Users read the words of the glossary."""
    for folder, suffixes, texts in SOURCES:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix not in suffixes or not path.is_file():
                continue
            source = path.read_text(encoding="utf-8")
            for position, shown in texts(source):
                for pattern, use in PHRASES:
                    if found := pattern.search(shown.replace("&", "")):
                        yield pathlib.Path(path).relative_to(root), source.count("\n", 0, position) + 1, f"“{found[0]}”: use “{use}”"
