# SPDX-License-Identifier: GPL-3.0-or-later
# MinGW-w64 with the cross-built Qt of libraries.sh (it must live in /opt/qt6-mingw), and the other
# libraries that libraries.sh builds. Qt's own tools and lupdate come from this machine's Qt.
include(/opt/qt6-mingw/lib/cmake/Qt6/qt.toolchain.cmake)
get_filename_component(sd_windows_libraries ${CMAKE_CURRENT_LIST_DIR}/../../build/windows-libraries ABSOLUTE)
list(APPEND CMAKE_FIND_ROOT_PATH ${sd_windows_libraries})
list(APPEND CMAKE_PREFIX_PATH ${sd_windows_libraries})
set(ZLIB_USE_STATIC_LIBS ON) # else the programs need MinGW's zlib1.dll
set(ENV{PKG_CONFIG_LIBDIR} ${sd_windows_libraries}/lib/pkgconfig)
set(Qt6LinguistTools_DIR /usr/lib/x86_64-linux-gnu/cmake/Qt6LinguistTools)
