// SPDX-License-Identifier: GPL-3.0-or-later
// Compiles and links where libFuzzer is installed.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *, unsigned long)
{
    return 0;
}
