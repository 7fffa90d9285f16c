/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/hw-history.h"

/* The digests of the history, exactly as hw-history.h gives them. */

static void
finish (GChecksum *checksum, guint8 *digest)
{
  gsize length = HW_DIGEST_BYTES;

  g_checksum_get_digest (checksum, digest, &length);
}

static void
add_text (GChecksum *checksum, const char *text)
{
  if (text != NULL)
    g_checksum_update (checksum, (const guchar *) text, (gssize) strlen (text));
}

void
hw_history_digest_payload (const guint8 *salt, const char *label, const char *details, guint8 *digest)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *length = g_strdup_printf ("%" G_GSIZE_FORMAT "\n", strlen (label));

  g_checksum_update (checksum, salt, HW_SALT_BYTES);
  add_text (checksum, length);
  add_text (checksum, label);
  add_text (checksum, details);
  finish (checksum, digest);
}

static void
add_value (GChecksum *checksum, const HwField *field, gconstpointer value, gsize length)
{
  g_autofree char *head = g_strdup_printf ("%s\n%" G_GSIZE_FORMAT "\n", field->name, length);

  add_text (checksum, head);
  if (length > 0)
    g_checksum_update (checksum, value, (gssize) length);
  add_text (checksum, "\n");
}

static void
add_number (GChecksum *checksum, const HwField *field, gint64 number)
{
  char text[24];

  g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, number);
  add_value (checksum, field, text, strlen (text));
}

static void
add_field (GChecksum *checksum, const HwEntity *entity, const HwField *field)
{
  g_autofree char *joined = NULL;
  const char *text;
  gconstpointer data;
  gsize length;
  gint64 number;

  switch (field->type)
    {
    case HW_FIELD_BYTES:
      if (hw_entity_get_bytes (entity, field) == NULL)
        return;
      data = g_bytes_get_data (hw_entity_get_bytes (entity, field), &length);
      add_value (checksum, field, data, length);
      return;
    case HW_FIELD_LIST:
      if (hw_entity_get_list (entity, field) == NULL)
        return;
      joined = g_strjoinv ("\n", (char **) hw_entity_get_list (entity, field));
      add_value (checksum, field, joined, strlen (joined));
      return;
    case HW_FIELD_INTEGER:
    case HW_FIELD_TIME:
    case HW_FIELD_BOOLEAN:
      number = hw_entity_get_integer (entity, field);
      if (number != (field->type == HW_FIELD_BOOLEAN ? 0 : HW_UNSET))
        add_number (checksum, field, number);
      return;
    case HW_FIELD_CHOICE:
    case HW_FIELD_TEXT:
    case HW_FIELD_REFERENCE:
    default:
      text = hw_entity_get_text (entity, field);
      if (text != NULL && (field->type != HW_FIELD_CHOICE || !g_str_equal (text, field->nicks[0])))
        add_value (checksum, field, text, strlen (text));
      return;
    }
}

void
hw_history_digest_image (const guint8 *salt, const HwEntity *entity, gint64 revision, guint8 *digest)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *head
    = g_strdup_printf ("%s\n%s\n%" G_GINT64_FORMAT "\n", entity->klass->name, entity->id, revision);

  g_checksum_update (checksum, salt, HW_SALT_BYTES);
  add_text (checksum, head);
  for (guint i = 0; i < entity->klass->n_fields; i++)
    add_field (checksum, entity, &entity->klass->fields[i]);
  finish (checksum, digest);
}

static void
append_hex (GString *text, const guint8 *digest)
{
  static const char digits[] = "0123456789abcdef";

  for (guint i = 0; i < HW_DIGEST_BYTES; i++)
    {
      g_string_append_c (text, digits[digest[i] >> 4]);
      g_string_append_c (text, digits[digest[i] & 15]);
    }
  g_string_append_c (text, '\n');
}

void
hw_history_hash_entry (const guint8 *before, const HwHistoryEntry *entry, guint8 *hash)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GString) text = g_string_sized_new (320);

  g_string_append_printf (text,
                          "%" G_GINT64_FORMAT "\n%" G_GINT64_FORMAT "\n%" G_GINT64_FORMAT "\n%s\n%s\n%s\n%s\n",
                          entry->sequence, entry->revision, entry->at, entry->actor != NULL ? entry->actor : "",
                          entry->noun, entry->subject, entry->action);
  append_hex (text, entry->payload);
  if (entry->has_image)
    append_hex (text, entry->image);
  else
    g_string_append_c (text, '\n');
  g_checksum_update (checksum, before, HW_DIGEST_BYTES);
  g_checksum_update (checksum, (const guchar *) text->str, (gssize) text->len);
  finish (checksum, hash);
}
