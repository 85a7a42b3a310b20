#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows each rule of checks.py a tree that keeps it and one that breaks it: a rule that cannot fail
is no rule."""
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import checks  # noqa: E402

ROOT = pathlib.Path(__file__).parents[2]
LICENCE = "// SPDX-License-Identifier: GPL-3.0-or-later\n"

# Rule, file that breaks it, its content, file that keeps it, its content.
CASES = [
    ("layers", "models/catalog/a.h", '#include "ui/text/b.h"\n', "ui/text/b.h", '#include "models/catalog/c.h"\n'),
    ("layers", "ui/catalog/a.h", '#include "app/desk/b.h"\n', "app/desk/b.h", '#include "ui/catalog/c.h"\n'),
    ("layers", "models/base/a.h", '#include "models/store/b.h"\n', "models/store/b.h", '#include "models/base/c.h"\n'),
    ("layers", "models/store/a.h", '#include "models/people/b.h"\n', "models/people/b.h", '#include "models/store/c.h"\n'),
    ("layers", "models/orders/a.h", '#include "models/catalog/productmodel.h"\n', "models/orders/b.h",
     '#include "models/catalog/product.h"\n'),
    ("layers", "ui/catalog/a.h", '#include "ui/pricing/b.h"\n', "ui/catalog/b.h", '#include "ui/widgets/c.h"\n'),
    ("layers", "ui/text/a.h", '#include "ui/widgets/b.h"\n', "ui/widgets/c.h", '#include "ui/text/d.h"\n'),
    ("layers", "app/sync/a.h", '#include "app/desk/b.h"\n', "app/desk/c.h", '#include "app/sync/d.h"\n'),
    ("layers", "app/connectors/a.h", '#include "app/portal/b.h"\n', "app/connectors/c.h", '#include "models/base/d.h"\n'),
    ("layers", "app/portal/a.h", '#include "ui/text/b.h"\n', "app/worker/c.h", '#include "ui/text/d.h"\n'),
    ("layers", "models/base/a.h", '#include "b.h"\n', "models/base/c.h", '#include <QString>\n'),
    ("layers", "models/attic/a.h", '#include "models/base/b.h"\n', "models/base/c.h", '#include "models/base/d.h"\n'),
    ("format", "models/base/a.cpp", "int  f( ){return 1 ;}\n", "models/base/b.cpp", "int f();\n"),
    ("size", "ui/text/a.cpp", "\n" * 601, "ui/text/b.cpp", "\n" * 600),
    ("waits", "tests/base/a.cpp", 'QSKIP("later");\n', "tests/base/b.cpp", "QTRY_VERIFY(done);\n"),
    ("waits", "tests/base/a.cpp", "QTest::qWait(50);\n", "tests/base/b.cpp", "// no QTest::qWait(50) here\n"),
    ("waits", "app/sync/a.cpp", "QThread::msleep(5);\n", "app/sync/b.cpp", "timer.start(5);\n"),
    ("waits", "ui/shell/a.cpp", "QCoreApplication::processEvents();\n", "ui/shell/b.cpp", "update();\n"),
    ("waits", "ui/shell/a.cpp", "QEventLoop loop;\n", "tests/shell/b.cpp", "QEventLoop loop;\n"),
    ("sql", "models/catalog/a.cpp", "QSqlQuery query;\n", "models/store/a.cpp", "QSqlQuery query;\n"),
    ("sql", "ui/catalog/a.cpp", 'run(u"DELETE FROM product"_s);\n', "models/catalog/productwriter.cpp",
     'run(u"DELETE FROM product"_s);\n'),
    ("sql", "app/desk/a.cpp", 'select(u"SELECT id FROM product"_s);\n', "app/portal/a.cpp",
     'select(u"SELECT id FROM product"_s);\n'),
    ("money", "models/pricing/a.cpp", "double price = 1;\n", "models/pricing/b.cpp", "double angle = 1;\n"),
    ("money", "ui/orders/a.cpp", "total.toDouble();\n", "ui/orders/b.cpp", "total.toText(); // no double\n"),
    ("licence", "models/base/a.h", "#pragma once\n", "models/base/b.h", LICENCE),
    ("licence", "ui/CMakeLists.txt", "project(x)\n", "models/CMakeLists.txt", "# " + LICENCE[3:]),
    ("guards", "models/base/a.h", LICENCE, "models/base/b.h", LICENCE + "#pragma once\n"),
    ("directives", "tests/base/a.h", "using namespace Qt::StringLiterals;\n", "tests/base/b.cpp",
     "using namespace Qt::StringLiterals;\n"),
    ("directives", "models/base/a.h", "using store::args;\n", "models/base/b.h", "using Values = QList<int>;\n"),
    ("window", "ui/sync/a.cpp", "#include <QNetworkReply>\n", "ui/sync/b.cpp", "#include <QWidget>\n"),
    ("window", "ui/sync/a.cpp", "#include <QJsonObject>\n", "app/sync/b.cpp", "#include <QJsonObject>\n"),
    ("edits", "ui/sync/a.cpp", "store::ChangeSet changes;\n", "ui/sync/b.cpp", "void follow(const store::ChangeSet &changes);\n"),
    ("edits", "ui/sync/a.cpp", "m_edits.commit(records::additionOf(one));\n", "models/sync/b.cpp", "records::additionOf(one);\n"),
    ("layers", "models/base/a.cpp", '#include "moc_b.cpp"\n', "models/base/c.cpp", '#include "moc_c.cpp"\n'),
    ("hosts", "installer/a.sh", "echo deb http://mirror.other.org/debian\n", "installer/b.sh", "echo http://127.0.0.1:80\n"),
    ("words", "ui/text/a.cpp", 'tr("All are in "\n   "agreement.");\n', "ui/text/b.cpp", 'tr("All are in sync.");\n'),
    ("words", "models/sync/a.cpp", 'Shows(tr("&Here"));\n', "models/sync/b.cpp", 'tr("Here you are");\n'),
    ("words", "app/desk/a.cpp", 'QCoreApplication::translate("A", "Log in");\n', "app/desk/b.cpp", 'log(u"Log in"_s);\n'),
    ("words", "app/portal/a.cpp", '{"a", SITE_TEXT("portal", "Pictures")},\n', "app/portal/b.cpp", '{"pictures", SITE_TEXT("portal", "Images")},\n'),
    ("words", "resources/a.mustache", "<p>{{#a}}Log out{{/a}}</p>\n", "resources/b.mustache", '<p class="picture">{{picture}}</p>\n'),
    ("words", "resources/a.mustache", '<input placeholder="Your reference">\n', "resources/b.mustache", '<input name="Your reference">\n'),
    ("words", "installer/a.nsi.in", 'LangString A ${LANG_ENGLISH} "Everybody"\n', "installer/b.nsi.in", 'LangString A ${LANG_ENGLISH} "Everyone"\n'),
    ("scripts", "tests/tools/a.sh", '#!/bin/bash\ncd $1\n', "tests/tools/b.sh", '#!/bin/bash\necho "$1"\n'),
]


class Rules(unittest.TestCase):
    def problems(self, rule, tree):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for name, content in tree.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(content, encoding="utf-8")
            (root / ".clang-format").write_bytes((ROOT / ".clang-format").read_bytes())
            return list(checks.RULES[rule](root))

    def tree(self, name, content):
        """The file, and empty ones that it includes."""
        found = [checks.INCLUDE.match(line) for line in content.splitlines()]
        return {**{match[1]: LICENCE for match in found if match and "/" in match[1]}, name: content}

    def test_every_rule_has_a_case(self):
        self.assertEqual({case[0] for case in CASES} | {"errors", "labels", "moc"}, set(checks.RULES))

    def test_rules(self):
        for rule, bad, bad_content, good, good_content in CASES:
            with self.subTest(rule=rule, file=bad):
                self.assertTrue(self.problems(rule, self.tree(bad, bad_content)), "breaks the rule unseen")
            with self.subTest(rule=rule, file=good):
                self.assertEqual(self.problems(rule, self.tree(good, good_content)), [])

    def test_circles(self):
        tree = {"models/orders/a.h": '#include "models/catalog/b.h"\n',
                "models/catalog/b.h": '#include "models/orders/a.h"\n'}
        self.assertTrue(self.problems("layers", tree))

    def test_labels(self):
        tree = {"ui/text/edittext.cpp": '{"price.new"_L1, {}},\n',
                "ui/pricing/a.cpp": 'store::editLabel("price.new"_L1);\nstore::editLabel("price.old"_L1);\n'}
        self.assertEqual([message.split()[0] for _, _, message in self.problems("labels", tree)], ["price.old"])

    def test_errors(self):
        tree = {"models/base/error.h": "enum class ErrorCode {\n    Value_Empty, //!< a\n    Store_Busy, //!< b\n};\n",
                "ui/text/errortext.cpp": "case ErrorCode::Value_Empty:\n"}
        self.assertEqual([message.split()[0] for _, _, message in self.problems("errors", tree)], ["Store_Busy"])

    def test_moc(self):
        header = {"ui/text/a.h": "class A {\n    Q_OBJECT\n};\n"}
        self.assertTrue(self.problems("moc", {**header, "ui/text/a.cpp": "int a;\n"}))
        self.assertEqual(self.problems("moc", {**header, "ui/text/a.cpp": '#include "moc_a.cpp"\n'}), [])


if __name__ == "__main__":
    unittest.main()
