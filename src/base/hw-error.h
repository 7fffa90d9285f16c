/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HwError:
 * @HW_ERROR_INPUT: a file or value that came from outside is not acceptable; the message names the place
 * @HW_ERROR_ENCODING: the letters of a file cannot be read as they were taken; naming its encoding may help
 * @HW_ERROR_UNSUPPORTED: the format is known and not read by this version
 * @HW_ERROR_LIMIT: a size, depth, count or time limit was reached; the message names it
 * @HW_ERROR_NOT_FOUND: the named thing does not exist
 * @HW_ERROR_RULE: a rule of the domain forbids the change, e.g. a submitted scorecard is final
 * @HW_ERROR_CONFLICT: the stored version is no longer the one that the change was based on
 * @HW_ERROR_READ_ONLY: the workspace is held by another program, or the file cannot be written
 * @HW_ERROR_BUSY: the workspace is in use; trying again may help
 * @HW_ERROR_DAMAGED: the workspace or an answer of the helper is damaged
 * @HW_ERROR_STORAGE: the disk or the file system refused (full, I/O error)
 * @HW_ERROR_USAGE: the command line was used wrongly
 *
 * Codes a caller can act on. Every message says what is wrong, where, and what to do.
 */
typedef enum
{
  HW_ERROR_INPUT,
  HW_ERROR_ENCODING,
  HW_ERROR_UNSUPPORTED,
  HW_ERROR_LIMIT,
  HW_ERROR_NOT_FOUND,
  HW_ERROR_RULE,
  HW_ERROR_CONFLICT,
  HW_ERROR_READ_ONLY,
  HW_ERROR_BUSY,
  HW_ERROR_DAMAGED,
  HW_ERROR_STORAGE,
  HW_ERROR_USAGE,
} HwError;

#define HW_ERROR (hw_error_quark ())
GQuark hw_error_quark (void);

G_END_DECLS
