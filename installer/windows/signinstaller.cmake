# SPDX-License-Identifier: GPL-3.0-or-later
# CPack, after the installer is made: signs it.
execute_process(COMMAND ${CPACK_SD_SOURCE}/sign.sh ${CPACK_PACKAGE_FILES} COMMAND_ERROR_IS_FATAL ANY)
