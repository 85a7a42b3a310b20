#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules of the house that a compiler does not know. Usage: checks.py RULE [ROOT]

Each rule is a function that yields (file, line, what is wrong); test_checks.py shows each of them
a file that breaks it. There is no list of exceptions.
"""
import pathlib
import re
import subprocess
import sys

from words import words

CODE_ROOMS = ("app", "ui", "models", "tests")
MAX_LINES = 600

# Which rank a room of models/ has: a room includes rooms of smaller rank, and rooms of its own rank
# only by their values (not by models or writers) and never in a circle.
MODEL_RANKS = {"base": 0, "store": 1, "records": 2, "people": 3, "exchange": 3, "catalog": 4, "media": 4, "pricing": 4,
               "orders": 4, "accounts": 4, "promotions": 4, "sync": 5, "demo": 6}
# Rooms of ui/ that pages are built from. A page's room includes these, and no other page's.
UI_BASE = {"text": 0, "widgets": 1, "charts": 2, "shell": 3}
# The dialog that asks for a database shows the form of the settings page.
UI_ARROWS = {("shell", "settings")}
# What each room of app/ may include of app/ besides itself, and whether it may include ui/.
APP_ARROWS = {"httpserver": ((), False),
              "contractserver": (("program", "httpserver", "audit", "selfcheck"), False),
              "templates": ((), False),
              "connectors": ((), False),
              "selfcheck": (("connectors",), False),
              "sync": (("connectors",), False),
              "program": ((), False),
              "audit": (("httpserver",), False),
              "portal": (("program", "httpserver", "audit", "contractserver", "templates", "connectors", "selfcheck"), False),
              "erpsandbox": (("program", "httpserver", "audit", "contractserver", "templates", "connectors", "selfcheck"), False),
              "worker": (("program", "httpserver", "connectors", "selfcheck", "sync"), True),
              "desk": (("program", "connectors", "selfcheck", "sync"), True)}

INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"')
SQL = re.compile(r'"[^"]*\b(SELECT\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s)')
MONEY_WORDS = re.compile(r"money|price|amount|total|cost\b|quantity|discount|balance|currency", re.I)
FLOATS = re.compile(r"\b(double|float|qreal|toDouble|toFloat)\b")
WAITS = {
    re.compile(r"\bQSKIP\b"): "a test that is skipped tells nothing",
    re.compile(r"\bprocessEvents\b"): "no nested event handling: answers come by signals and futures",
    re.compile(r"\b(msleep|usleep|nanosleep|sleep_for|sleep_until|QThread::sleep|qSleep|qWait)\s*\((?!0\))"):
        "no sleeping: wait for what should happen",
}
COMMENT = re.compile(r"//.*$")


def files(root, *suffixes, rooms=CODE_ROOMS):
    for room in rooms:
        for path in sorted((root / room).rglob("*")):
            if path.suffix in suffixes and path.is_file():
                yield path.relative_to(root)


def lines(root, path):
    with open(root / path, encoding="utf-8") as file:
        return list(enumerate(file.read().splitlines(), 1))


def code_lines(root, path):
    """Lines without comments."""
    for number, line in lines(root, path):
        if not line.lstrip().startswith("//"):
            yield number, COMMENT.sub("", line)


def room_of(path):
    parts = pathlib.PurePath(path).parts
    return parts[0], parts[1] if len(parts) > 2 else ""


def wrong_model_include(own, target, header):
    if own not in MODEL_RANKS or target not in MODEL_RANKS:
        return f"unknown room models/{target if own in MODEL_RANKS else own}"
    if MODEL_RANKS[target] < MODEL_RANKS[own]:
        return None
    if MODEL_RANKS[target] > MODEL_RANKS[own]:
        return f"models/{own} must not know models/{target}"
    if re.search(r"(model|writer)\.h$", header):
        return f"models/{own} may use the values of models/{target}, not its models and writers"
    return None


def wrong_ui_include(own, target):
    if (own, target) in UI_ARROWS:
        return None
    if target not in UI_BASE:
        return "no page knows another page" if own != target else None
    if own in UI_BASE and UI_BASE[target] > UI_BASE[own]:
        return f"ui/{own} must not know ui/{target}"
    return None


def wrong_app_include(own, layer, target):
    if own not in APP_ARROWS:
        return f"unknown room app/{own}"
    rooms, may_use_ui = APP_ARROWS[own]
    if layer == "app" and target not in rooms:
        return f"app/{own} must not know app/{target}"
    if layer == "ui" and not may_use_ui:
        return f"app/{own} has no window"
    return None


def layers(root):
    """The arrows app -> ui -> models, and those between rooms."""
    order = {"models": 0, "ui": 1, "app": 2}
    used = {}
    for path in files(root, ".h", ".cpp", rooms=("app", "ui", "models")):
        layer, room = room_of(path)
        for number, line in lines(root, path):
            match = INCLUDE.match(line)
            if not match or match[1] in (f"{path.stem}.moc", f"moc_{path.stem}.cpp"):
                continue
            target_layer, target = room_of(match[1])
            if target_layer not in order or not (root / match[1]).is_file():
                yield path, number, f'"{match[1]}": includes carry the path from the root'
                continue
            if (layer, room) == (target_layer, target):
                continue
            if order[target_layer] > order[layer]:
                yield path, number, f"{layer} must not know {target_layer}"
                continue
            wrong = None
            if layer == "models":
                wrong = wrong_model_include(room, target, match[1])
                used.setdefault(room, {}).setdefault(target, (path, number))
            elif layer == "ui" and target_layer == "ui":
                wrong = wrong_ui_include(room, target)
            elif layer == "app":
                wrong = wrong_app_include(room, target_layer, target)
            if wrong:
                yield path, number, wrong
    yield from circles(used)


def circles(used):
    for room in sorted(used):
        for target, (path, number) in sorted(used[room].items()):
            if room < target and room in used.get(target, {}):
                yield path, number, f"models/{room} and models/{target} include each other"


def code_format(root):
    """Every source is as clang-format leaves it."""
    paths = list(files(root, ".h", ".cpp"))
    if not paths:
        return
    done = subprocess.run(["clang-format", "--dry-run", "-Werror", "--ferror-limit=1", *map(str, paths)],
                          cwd=root, capture_output=True, text=True, check=False)
    for line in done.stderr.splitlines():
        match = re.match(r"(\S+?):(\d+):\d+: error: code should be clang-formatted", line)
        if match:
            yield match[1], int(match[2]), "not formatted: clang-format -i"
    if done.returncode and "clang-formatted" not in done.stderr:
        yield ".clang-format", 1, done.stderr.strip()


def size(root):
    """No file is longer than people can keep in mind."""
    for path in files(root, ".h", ".cpp", ".py", ".sh"):
        count = len(lines(root, path))
        if count > MAX_LINES:
            yield path, count, f"{count} lines; at most {MAX_LINES}"


def waits(root):
    """Nothing waits by sleeping or by a nested event loop, no test is skipped. Tests wait with
    QTRY_ and qWaitFor, and may have an event loop of their own."""
    for path in files(root, ".h", ".cpp"):
        for number, line in code_lines(root, path):
            if path.parts[0] != "tests" and re.search(r"\bQEventLoop\b", line):
                yield path, number, "no nested event loop"
            for pattern, why in WAITS.items():
                if pattern.search(line):
                    yield path, number, why


def sql(root):
    """SQL runs through store::Database, and stands in repositories, writers and the servers."""
    for path in files(root, ".h", ".cpp", rooms=("app", "ui", "models")):
        layer, room = room_of(path)
        if (layer, room) == ("models", "store"):
            continue
        has_sql_home = (layer == "models" and re.search(r"(repository|writer|select|reach|keyedtable)\.(cpp|h)$", path.name)
                        or room in ("portal", "erpsandbox", "contractserver"))
        for number, line in code_lines(root, path):
            if re.search(r"\bQSql(Query|Database|TableModel|QueryModel)\b", line):
                yield path, number, "database drivers are known to models/store only"
            elif SQL.search(line) and not has_sql_home:
                yield path, number, "SQL belongs in a repository or writer of models/"


def money(root):
    """Money, quantities and rates never touch floating point."""
    for path in files(root, ".h", ".cpp", rooms=("app", "ui", "models")):
        for number, line in code_lines(root, path):
            if FLOATS.search(line) and MONEY_WORDS.search(line):
                yield path, number, "no floating point for money, quantities and rates"


def licence(root):
    """Every source names its licence at the top."""
    paths = list(files(root, ".h", ".cpp", ".py", ".sh", ".cmake", rooms=CODE_ROOMS + ("resources", "installer")))
    paths += [p.relative_to(root) for p in sorted(root.rglob("CMakeLists.txt")) if "build" not in p.parts]
    paths += [pathlib.PurePath(p) for p in ("run", "test", ".ci/run") if (root / p).exists()]
    for path in paths:
        if not any("SPDX-License-Identifier: GPL-3.0-or-later" in line for _, line in lines(root, path)[:2]):
            yield path, 1, "the first line names the licence: SPDX-License-Identifier: GPL-3.0-or-later"


def guards(root):
    """Headers are read once."""
    for path in files(root, ".h"):
        if not any(line == "#pragma once" for _, line in lines(root, path)[:5]):
            yield path, 1, "#pragma once is missing"


def directives(root):
    """A header does not decide for whoever includes it: no using at file scope."""
    for path in files(root, ".h"):
        for number, line in code_lines(root, path):
            if re.match(r"using\s+(namespace\s|[\w:]+\s*;)", line):
                yield path, number, "no using-directive or -declaration at file scope of a header"


def errors(root):
    """Every error code has its sentence."""
    header, texts = pathlib.PurePath("models/base/error.h"), pathlib.PurePath("ui/text/errortext.cpp")
    said = (root / texts).read_text(encoding="utf-8")
    for number, line in lines(root, header):
        match = re.match(r"\s+([A-Z]\w*_\w+|Cancelled),", line)
        if match and not re.search(rf"case ErrorCode::{match[1]}:", said):
            yield header, number, f"{match[1]} has no sentence in {texts}"


def labels(root):
    """Every label of an edit has its words."""
    texts = pathlib.PurePath("ui/text/edittext.cpp")
    said = set(re.findall(r'\{"([\w.]+)"_L1,', (root / texts).read_text(encoding="utf-8")))
    for path in files(root, ".cpp", rooms=("app", "ui", "models")):
        for number, line in lines(root, path):
            for code in re.findall(r'(?:editLabel|label)\("([a-z_]+\.[a-z_]+)"_L1|"((?:product|customer|discount|price_list|promotion)\.[a-z]+)"_L1', line):
                if "".join(code) not in said:
                    yield path, number, f"{''.join(code)} has no words in {texts}"


def window(root):
    """ui knows no SQL, no HTTP and no JSON."""
    pattern = re.compile(r"^\s*#\s*include\s+<(QSql\w*|QNetwork\w*|QHttp\w*|QJson\w*|QTcp\w*|QSsl\w*|boost/[\w/.]+)>")
    for path in files(root, ".h", ".cpp", rooms=("ui",)):
        for number, line in lines(root, path):
            match = pattern.match(line)
            if match:
                yield path, number, f"ui must not know {match[1]}"


def edits(root):
    """ui makes no changes of records: drafts, editors and records::EditService do. It may look at those made."""
    pattern = re.compile(r"\bChangeSet\b(?! &|;)|(?<!const store::)\bChangeSet &|\bFieldChange\s*\{|\b(additionOf|changesBetween|inverse)\(")
    for path in files(root, ".h", ".cpp", rooms=("ui",)):
        for number, line in code_lines(root, path):
            if pattern.search(line):
                yield path, number, "changes are made in models/: by a draft, an editor or records::EditService"


def moc(root):
    """A source ends with what moc makes of its header: compiled apart, it costs a fifth of a build."""
    pattern = re.compile(r"^\s*Q_(OBJECT|GADGET|NAMESPACE)\b")
    for path in files(root, ".h", rooms=("app", "ui", "models")):
        source = path.with_suffix(".cpp")
        if not (root / source).exists() or not any(pattern.match(line) for _, line in code_lines(root, path)):
            continue
        if f'#include "moc_{path.stem}.cpp"' not in (root / source).read_text(encoding="utf-8"):
            yield source, 1, f'ends without #include "moc_{path.stem}.cpp"'


def shell_scripts(root):
    yield from files(root, ".sh", rooms=("tests", "installer"))
    yield from (pathlib.Path(p) for p in ("run", "test", ".ci/run") if (root / p).exists())


def hosts(root):
    """A script names no host of others: packages come from where the machine's apt gets them."""
    for path in shell_scripts(root):
        for number, line in lines(root, path):
            for host in re.findall(r"\bhttps?://([\w.-]+)", line):
                if host not in ("127.0.0.1", "localhost") and not host.endswith(".example"):
                    yield path, number, f"names the host {host}"


def scripts(root):
    """Shell scripts are clean to shellcheck."""
    paths = [str(p) for p in shell_scripts(root)]
    if not paths:
        return
    done = subprocess.run(["shellcheck", "--external-sources", "--format=gcc", *paths], cwd=root, capture_output=True,
                          text=True, check=False)
    for line in done.stdout.splitlines():
        file, number, _, message = line.split(":", 3)
        yield file, int(number), message.strip()


RULES = {rule.__name__.replace("code_", ""): rule
         for rule in (layers, code_format, size, waits, sql, money, licence, guards, directives, errors, labels, window, edits, moc, hosts, scripts, words)}


def main(arguments):
    if not arguments or arguments[0] not in RULES:
        print(__doc__, "\nRules:", ", ".join(RULES))
        return 2
    root = pathlib.Path(arguments[1] if len(arguments) > 1 else pathlib.Path(__file__).parents[2]).resolve()
    count = 0
    for path, number, message in RULES[arguments[0]](root):
        print(f"{path}:{number}: {message}")
        count += 1
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
