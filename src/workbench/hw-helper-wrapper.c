/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-helper-wrapper.h"

#define WRAPPER "/usr/bin/bwrap" /* the system's, never one that PATH names */

static gint given_up = 0;

const char *
hw_helper_wrapper_find (void)
{
  if (g_atomic_int_get (&given_up) || !g_file_test (WRAPPER, G_FILE_TEST_IS_EXECUTABLE))
    return NULL;
  return WRAPPER;
}

void
hw_helper_wrapper_give_up (void)
{
  g_atomic_int_set (&given_up, 1);
}

static void
add (GStrvBuilder *arguments, const char *first, const char *second, const char *third)
{
  g_strv_builder_add (arguments, first);
  if (second != NULL)
    g_strv_builder_add (arguments, second);
  if (third != NULL)
    g_strv_builder_add (arguments, third);
}

/* /lib and its like are links into /usr today and were folders yesterday. */
static void
add_root_folder (GStrvBuilder *arguments, const char *path)
{
  g_autofree char *target = g_file_read_link (path, NULL);

  if (target != NULL)
    add (arguments, "--symlink", target, path);
  else
    add (arguments, "--ro-bind-try", path, path);
}

GStrv
hw_helper_wrapper_make_arguments (const char *wrapper, const char *program, const char *catalogues)
{
  static const char *const folders[] = { "/lib", "/lib64", "/bin" };
  g_autoptr (GStrvBuilder) arguments = g_strv_builder_new ();

  g_strv_builder_add_many (arguments, wrapper, "--unshare-all", "--die-with-parent", "--cap-drop", "ALL",
                           NULL);
  add (arguments, "--ro-bind", "/usr", "/usr");
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    add_root_folder (arguments, folders[i]);
  add (arguments, "--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache");
  if (!g_str_has_prefix (program, "/usr/"))
    add (arguments, "--ro-bind", program, program);
  if (catalogues != NULL && !g_str_has_prefix (catalogues, "/usr/"))
    add (arguments, "--ro-bind-try", catalogues, catalogues);
  add (arguments, "--", program, NULL);
  return g_strv_builder_end (arguments);
}
