// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/openfiles.h"

#include <QtGlobal>

#include <algorithm>

#ifndef Q_OS_WIN
#    include <sys/resource.h>
#endif
#ifdef __GLIBC__
#    include <malloc.h>
#endif

namespace httpserver {

namespace {

constexpr int Plenty = 100'000; // more is of no use here

}

int mostOpenFiles()
{
#ifdef Q_OS_WIN
    return Plenty; // sockets are no files there
#else
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) {
        return 1024;
    }
    const rlim_t wanted = std::min<rlim_t>(limit.rlim_max, Plenty);
    if (limit.rlim_cur < wanted) {
        limit.rlim_cur = wanted;
        static_cast<void>(::setrlimit(RLIMIT_NOFILE, &limit));
        static_cast<void>(::getrlimit(RLIMIT_NOFILE, &limit));
    }
    return int(std::min<rlim_t>(limit.rlim_cur, Plenty));
#endif
}

void giveMemoryBack()
{
#ifdef __GLIBC__
    ::malloc_trim(0);
#endif
}

} // namespace httpserver
