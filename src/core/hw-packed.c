/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-packed.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "base/hw-error.h"

GBytes *
hw_packed_close (GVariant *value)
{
  g_autoptr (GVariant) own = g_variant_ref_sink (value);

#if G_BYTE_ORDER == G_BIG_ENDIAN
  g_autoptr (GVariant) swapped = g_variant_byteswap (own);
  return g_variant_get_data_as_bytes (swapped);
#else
  return g_variant_get_data_as_bytes (own);
#endif
}

gboolean
hw_packed_refuse (const char *what, const char *problem, GError **error)
{
  g_set_error (error, HW_ERROR, HW_ERROR_DAMAGED, _("The packed %s cannot be used: %s; read the file again"),
               what, problem);
  return FALSE;
}

GVariant *
hw_packed_open (GBytes *bytes, const char *type, gsize max_size, const char *what, GError **error)
{
  g_autoptr (GVariant) value = NULL;

  if (g_bytes_get_size (bytes) > max_size)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_LIMIT, _("The packed %s is larger than %zu bytes"), what,
                   max_size);
      return NULL;
    }
  value = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (type), bytes, FALSE));
#if G_BYTE_ORDER == G_BIG_ENDIAN
  g_autoptr (GVariant) stored = g_steal_pointer (&value);
  value = g_variant_byteswap (stored);
#endif
  if (!g_variant_is_normal_form (value))
    {
      hw_packed_refuse (what, _("its bytes are not in the expected form"), error);
      return NULL;
    }
  return g_steal_pointer (&value);
}
