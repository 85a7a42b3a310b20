# SPDX-License-Identifier: GPL-3.0-or-later
# CPack, before the installer is made: signs our programs.
file(GLOB_RECURSE programs ${CPACK_TEMPORARY_DIRECTORY}/supplierdesk*.exe)
execute_process(COMMAND ${CPACK_SD_SOURCE}/sign.sh ${programs} COMMAND_ERROR_IS_FATAL ANY)
