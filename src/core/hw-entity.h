/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <stddef.h>

G_BEGIN_DECLS

/**
 * HwEntity:
 *
 * The head of every stored thing. A noun of the program is a plain C struct that starts with an
 * HwEntity, and a table of its fields (HwEntityClass). From that one table follow copying, comparing,
 * the row in the store, the image in a change set, the line in the history and the packed form that
 * the sandboxed reader sends: none of them is written twice.
 *
 * An entity that came out of a query or went into a change set is shared between threads and never
 * changes any more. To change one: hw_entity_dup(), edit the copy's members, put it in an HwChangeSet.
 */
typedef struct _HwEntity HwEntity;
typedef struct _HwEntityClass HwEntityClass;

/** HW_UNSET: the value of an integer or time field of which nothing is known (NULL in the store). */
#define HW_UNSET G_MININT64

/**
 * HwFieldType:
 * @HW_FIELD_TEXT: char *, UTF-8, may be NULL
 * @HW_FIELD_REFERENCE: char *, the id of another entity, may be NULL
 * @HW_FIELD_LIST: char **, texts without line breaks, may be NULL; stored joined by line feeds
 * @HW_FIELD_INTEGER: gint64 or HW_UNSET
 * @HW_FIELD_BOOLEAN: gboolean
 * @HW_FIELD_TIME: gint64, microseconds since 1970 UTC, or HW_UNSET
 * @HW_FIELD_CHOICE: int, an index into the field's nicks; stored as the nick
 * @HW_FIELD_BYTES: GBytes *, may be NULL
 */
typedef enum
{
  HW_FIELD_TEXT,
  HW_FIELD_REFERENCE,
  HW_FIELD_LIST,
  HW_FIELD_INTEGER,
  HW_FIELD_BOOLEAN,
  HW_FIELD_TIME,
  HW_FIELD_CHOICE,
  HW_FIELD_BYTES,
} HwFieldType;

/**
 * HwFieldFlags:
 * @HW_FIELD_REQUIRED: text that must not be blank, a reference that must be there
 * @HW_FIELD_SEARCHED: its words are in the full-text index
 * @HW_FIELD_TITLE: the text by which a person knows the thing (one field a class)
 * @HW_FIELD_PERSONAL: says something about a candidate; erased with the person
 */
typedef enum
{
  HW_FIELD_PLAIN = 0,
  HW_FIELD_REQUIRED = 1 << 0,
  HW_FIELD_SEARCHED = 1 << 1,
  HW_FIELD_TITLE = 1 << 2,
  HW_FIELD_PERSONAL = 1 << 3,
} HwFieldFlags;

/** HwField: one member of an entity's struct; @name is the struct's member and the table's column. */
typedef struct
{
  const char *name;
  HwFieldType type;
  gsize offset;
  HwFieldFlags flags;
  const char *const *nicks; /* HW_FIELD_CHOICE only; NULL-terminated */
} HwField;

struct _HwEntityClass
{
  const char *name;   /* the noun, and the table */
  const char *prefix; /* of new ids */
  gsize size;
  const HwField *fields;
  guint n_fields;
};

struct _HwEntity
{
  const HwEntityClass *klass;
  gatomicrefcount ref_count;
  char *id;
  gint64 revision; /* 0: not stored yet; then the number of the change that wrote it */
};

/** HW_FIELD: one line of a field table, e.g. HW_FIELD (HwMember, name, TEXT, REQUIRED | HW_FIELD_TITLE). */
#define HW_FIELD(Struct, member, Type, Flags)                                                                 \
  {                                                                                                           \
    #member, HW_FIELD_##Type, offsetof (Struct, member), (HwFieldFlags) (HW_FIELD_##Flags), NULL              \
  }
#define HW_CHOICE(Struct, member, Nicks)                                                                      \
  {                                                                                                           \
    #member, HW_FIELD_CHOICE, offsetof (Struct, member), HW_FIELD_PLAIN, Nicks                                \
  }

/** HW_DEFINE_ENTITY_CLASS: the class of a struct whose field table is the static array @fields. */
#define HW_DEFINE_ENTITY_CLASS(NAME, Struct, noun, id_prefix, field_table)                                    \
  const HwEntityClass NAME = { noun, id_prefix, sizeof (Struct), field_table, G_N_ELEMENTS (field_table) };

/** HW_DECLARE_ENTITY: typed new (with a fresh id), dup, ref and the auto cleanup for one struct. */
#define HW_DECLARE_ENTITY(Struct, prefix, NAME)                                                               \
  extern const HwEntityClass NAME;                                                                            \
  static inline Struct *prefix##_new (void)                                                                   \
  {                                                                                                           \
    return (Struct *) hw_entity_new (&NAME);                                                                  \
  }                                                                                                           \
  static inline Struct *prefix##_dup (const Struct *self)                                                     \
  {                                                                                                           \
    return (Struct *) hw_entity_dup ((const HwEntity *) self);                                                \
  }                                                                                                           \
  static inline Struct *prefix##_ref (Struct *self)                                                           \
  {                                                                                                           \
    return (Struct *) hw_entity_ref ((HwEntity *) self);                                                      \
  }                                                                                                           \
  static inline void prefix##_unref (Struct *self)                                                            \
  {                                                                                                           \
    hw_entity_unref ((HwEntity *) self);                                                                      \
  }                                                                                                           \
  G_DEFINE_AUTOPTR_CLEANUP_FUNC (Struct, prefix##_unref)

#define HW_ENTITY(object) ((HwEntity *) (object))

/** hw_entity_new: a blank one with a new id; integers and times are HW_UNSET. */
HwEntity *hw_entity_new (const HwEntityClass *klass);
/** hw_entity_new_with_id: the same for a thing that has its id already, e.g. one that comes out of the store. */
HwEntity *hw_entity_new_with_id (const HwEntityClass *klass, const char *id);
HwEntity *hw_entity_ref (HwEntity *self);
void hw_entity_unref (HwEntity *self);

/** hw_entity_dup: an unshared copy with the same id and revision. */
HwEntity *hw_entity_dup (const HwEntity *self);

/** hw_entity_equal: same class, id and field values; revisions may differ. */
gboolean hw_entity_equal (const HwEntity *a, const HwEntity *b);

/** hw_entity_field_equal: the values of one field are the same. */
gboolean hw_entity_field_equal (const HwEntity *a, const HwEntity *b, const HwField *field);

/** hw_entity_set_id: replaces the id of an unshared entity. */
void hw_entity_set_id (HwEntity *self, const char *id);

/** hw_entity_get_title: the text of the field with HW_FIELD_TITLE, or the id. */
const char *hw_entity_get_title (const HwEntity *self);

/** hw_entity_check: required fields, ids and texts are in order (valid UTF-8, no NUL, within the limits). */
gboolean hw_entity_check (const HwEntity *self, GError **error);

const HwField *hw_entity_class_find_field (const HwEntityClass *klass, const char *name);

/** hw_entity_class_find: the class of a noun by its table's name; NULL when there is none. */
const HwEntityClass *hw_entity_class_find (const char *noun);

/** hw_entity_classes: all of them, NULL-terminated, parents before those that refer to them. */
const HwEntityClass *const *hw_entity_classes (void);

const char *hw_entity_get_text (const HwEntity *self, const HwField *field);      /* TEXT, REFERENCE, CHOICE's nick */
const char *const *hw_entity_get_list (const HwEntity *self, const HwField *field); /* may be NULL */
gint64 hw_entity_get_integer (const HwEntity *self, const HwField *field);        /* INTEGER, TIME, BOOLEAN 0/1 */
GBytes *hw_entity_get_bytes (const HwEntity *self, const HwField *field);         /* not a reference; may be NULL */

void hw_entity_set_text (HwEntity *self, const HwField *field, const char *value); /* CHOICE: one of the nicks */
void hw_entity_set_list (HwEntity *self, const HwField *field, const char *const *value);
void hw_entity_set_integer (HwEntity *self, const HwField *field, gint64 value);
void hw_entity_set_bytes (HwEntity *self, const HwField *field, GBytes *value);

/** hw_choice_from_nick: the index of @nick in @nicks, or -1. */
int hw_choice_from_nick (const char *const *nicks, const char *nick);

/** hw_entity_pack: (sa{sv}) of noun and set fields, "id" among them; hw_entity_unpack() checks as hostile input. */
GVariant *hw_entity_pack (const HwEntity *self);
HwEntity *hw_entity_unpack (GVariant *packed, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwEntity, hw_entity_unref)

G_END_DECLS
