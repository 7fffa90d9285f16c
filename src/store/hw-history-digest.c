/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/hw-history.h"

#include <string.h>

#include "base/hw-sha256.h"
#include "base/hw-text.h"

/* The digests of the history, exactly as hw-history.h gives them. */

static void
add_line (HwSha256 *sum, const char *text)
{
  hw_sha256_add_text (sum, text);
  hw_sha256_add (sum, "\n", 1);
}

static void
add_number_line (HwSha256 *sum, gint64 number)
{
  char text[HW_NUMBER_BYTES + 1];
  const char *start = hw_text_write_number (text + HW_NUMBER_BYTES, number);

  text[HW_NUMBER_BYTES] = '\n';
  hw_sha256_add (sum, start, (gsize) (text + sizeof text - start));
}

void
hw_history_digest_payload (const guint8 *salt, const char *label, const char *details, guint8 *digest)
{
  HwSha256 sum;

  hw_sha256_init (&sum);
  hw_sha256_add (&sum, salt, HW_SALT_BYTES);
  add_number_line (&sum, (gint64) strlen (label));
  hw_sha256_add_text (&sum, label);
  hw_sha256_add_text (&sum, details);
  hw_sha256_finish (&sum, digest);
}

static void
add_value (HwSha256 *sum, const HwField *field, gconstpointer value, gsize length)
{
  add_line (sum, field->name);
  add_number_line (sum, (gint64) length);
  hw_sha256_add (sum, value, length);
  hw_sha256_add (sum, "\n", 1);
}

static void
add_number (HwSha256 *sum, const HwField *field, gint64 number)
{
  char text[HW_NUMBER_BYTES];
  const char *start = hw_text_write_number (text + HW_NUMBER_BYTES, number);

  add_value (sum, field, start, (gsize) (text + HW_NUMBER_BYTES - start));
}

static void
add_field (HwSha256 *sum, const HwEntity *entity, const HwField *field)
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
      add_value (sum, field, data, length);
      return;
    case HW_FIELD_LIST:
      if (hw_entity_get_list (entity, field) == NULL)
        return;
      joined = g_strjoinv ("\n", (char **) hw_entity_get_list (entity, field));
      add_value (sum, field, joined, strlen (joined));
      return;
    case HW_FIELD_INTEGER:
    case HW_FIELD_TIME:
    case HW_FIELD_BOOLEAN:
      number = hw_entity_get_integer (entity, field);
      if (number != (field->type == HW_FIELD_BOOLEAN ? 0 : HW_UNSET))
        add_number (sum, field, number);
      return;
    case HW_FIELD_CHOICE:
    case HW_FIELD_TEXT:
    case HW_FIELD_REFERENCE:
    default:
      text = hw_entity_get_text (entity, field);
      if (text != NULL && (field->type != HW_FIELD_CHOICE || !g_str_equal (text, field->nicks[0])))
        add_value (sum, field, text, strlen (text));
      return;
    }
}

void
hw_history_digest_image (const guint8 *salt, const HwEntity *entity, gint64 revision, guint8 *digest)
{
  HwSha256 sum;

  hw_sha256_init (&sum);
  hw_sha256_add (&sum, salt, HW_SALT_BYTES);
  add_line (&sum, entity->klass->name);
  add_line (&sum, entity->id);
  add_number_line (&sum, revision);
  for (guint i = 0; i < entity->klass->n_fields; i++)
    add_field (&sum, entity, &entity->klass->fields[i]);
  hw_sha256_finish (&sum, digest);
}

static void
add_hex_line (HwSha256 *sum, const guint8 *digest)
{
  char line[2 * HW_DIGEST_BYTES + 1];

  hw_sha256_write_hex (digest, line);
  line[2 * HW_DIGEST_BYTES] = '\n';
  hw_sha256_add (sum, line, sizeof line);
}

void
hw_history_hash_entry (const guint8 *before, const HwHistoryEntry *entry, guint8 *hash)
{
  HwSha256 sum;

  hw_sha256_init (&sum);
  hw_sha256_add (&sum, before, HW_DIGEST_BYTES);
  add_number_line (&sum, entry->sequence);
  add_number_line (&sum, entry->revision);
  add_number_line (&sum, entry->at);
  add_line (&sum, entry->actor);
  add_line (&sum, entry->noun);
  add_line (&sum, entry->subject);
  add_line (&sum, entry->action);
  add_hex_line (&sum, entry->payload);
  if (entry->has_image)
    add_hex_line (&sum, entry->image);
  else
    hw_sha256_add (&sum, "\n", 1);
  hw_sha256_finish (&sum, hash);
}
