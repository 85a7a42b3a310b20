// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A warning that a test has not announced with QTest::ignoreMessage() fails it. sd_test() includes
// this header at the top of every source of a test, so that none can forget it.

#include <concepts>

class QObject;

namespace support {

//! As QTest::qExec(); warnings fail, in any thread, and in init() and cleanup() as well.
int runTest(QObject *test, int argc, char **argv);

//! For warnings of which nobody knows how many there will be: while it lives, those that begin so
//! do not fail the test. Several go in the order in which scopes end. Everywhere else
//! QTest::ignoreMessage() counts them.
class ManyWarnings
{
public:
    explicit ManyWarnings(const char *beginning);
    ~ManyWarnings();
    ManyWarnings(const ManyWarnings &) = delete;
    ManyWarnings &operator=(const ManyWarnings &) = delete;
};

} // namespace support

namespace QTest {

//! What QTEST_MAIN and its like call: fits a test better than QTest's own, which takes a QObject.
template <std::derived_from<QObject> Test>
int qExec(Test *test, int argc, char **argv)
{
    return support::runTest(test, argc, argv);
}

} // namespace QTest
