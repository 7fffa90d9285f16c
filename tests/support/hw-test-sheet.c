/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "hw-test-sheet.h"

#include <math.h>
#include <string.h>

#include "export/hw-xlsx-read.h"

/* A value: a number, or a text (interned, so that nobody has to free it); neither is an empty cell. */
typedef struct
{
  gboolean is_number;
  double number;
  const char *text;
} Scalar;

/* What an expression comes to: one scalar, or those of a range from left to right, line by line. */
typedef GArray Value;

typedef struct
{
  Scalar typed;    /* the cell's content; of a formula, the result in the file */
  char *formula;
  gboolean is_known; /* worked out since the last change */
  Scalar result;
} Cell;

struct _HwTestBook
{
  GHashTable *cells; /* "Sheet!B7" -> Cell */
};

typedef struct
{
  HwTestBook *book;
  const char *sheet;
  const char *at;
} Parser;

static Value *parse_comparison (Parser *self);

static void
cell_free (Cell *self)
{
  g_free (self->formula);
  g_free (self);
}

static Scalar
make_number (double number)
{
  return (Scalar){ TRUE, number, NULL };
}

static Scalar
make_text (const char *text)
{
  return (Scalar){ FALSE, 0, g_intern_string (text) };
}

static Value *
make_value (Scalar scalar)
{
  Value *value = g_array_new (FALSE, TRUE, sizeof (Scalar));

  return g_array_append_val (value, scalar);
}

static Scalar
item (Value *value, guint index)
{
  return g_array_index (value, Scalar, value->len == 1 ? 0 : index);
}

static double
as_number (Scalar scalar)
{
  g_assert_true (scalar.is_number || scalar.text == NULL);
  return scalar.number;
}

static gboolean
as_truth (Value *value)
{
  g_assert_cmpuint (value->len, ==, 1);
  return as_number (item (value, 0)) != 0;
}

/* As spreadsheets do it: any text is greater than any number, and an empty cell is "" as well as 0. */
static int
compare (Scalar a, Scalar b)
{
  if (a.is_number && b.is_number)
    return (a.number > b.number) - (a.number < b.number);
  if (a.text == NULL && !a.is_number)
    a = b.is_number ? make_number (0) : make_text ("");
  if (b.text == NULL && !b.is_number)
    b = a.is_number ? make_number (0) : make_text ("");
  if (a.is_number != b.is_number)
    return a.is_number ? -1 : 1;
  return a.is_number ? compare (a, b) : strcmp (a.text, b.text);
}

static Scalar
operate (const char *operation, Scalar a, Scalar b)
{
  switch (*operation)
    {
    case '+':
      return make_number (as_number (a) + as_number (b));
    case '-':
      return make_number (as_number (a) - as_number (b));
    case '*':
      return make_number (as_number (a) * as_number (b));
    case '/':
      g_assert_true (as_number (b) != 0);
      return make_number (as_number (a) / as_number (b));
    case '=':
      return make_number (compare (a, b) == 0);
    case '>':
      return make_number (operation[1] == '=' ? compare (a, b) >= 0 : compare (a, b) > 0);
    default:
      g_assert_true (*operation == '<');
      return make_number (operation[1] == '>' ? compare (a, b) != 0 : compare (a, b) < 0);
    }
}

static Value *
combine (const char *operation, Value *a, Value *b)
{
  Value *result = g_array_new (FALSE, TRUE, sizeof (Scalar));

  g_assert_true (a->len == b->len || a->len == 1 || b->len == 1);
  for (guint i = 0; i < MAX (a->len, b->len); i++)
    {
      Scalar scalar = operate (operation, item (a, i), item (b, i));

      g_array_append_val (result, scalar);
    }
  g_array_unref (a);
  g_array_unref (b);
  return result;
}

static Scalar
evaluate (HwTestBook *self, const char *sheet, const char *name)
{
  g_autofree char *key = g_strdup_printf ("%s!%s", sheet, name);
  Cell *cell = g_hash_table_lookup (self->cells, key);
  Parser parser = { self, sheet, cell != NULL ? cell->formula : NULL };
  g_autoptr (GArray) value = NULL;

  if (cell == NULL)
    return (Scalar){ FALSE };
  if (cell->formula == NULL)
    return cell->typed;
  if (!cell->is_known)
    {
      value = parse_comparison (&parser);
      g_assert_cmpstr (parser.at, ==, "");
      g_assert_cmpuint (value->len, ==, 1);
      cell->result = item (value, 0);
      cell->is_known = TRUE;
    }
  return cell->result;
}

static gboolean
accept (Parser *self, const char *what)
{
  if (!g_str_has_prefix (self->at, what))
    return FALSE;
  self->at += strlen (what);
  return TRUE;
}

static void
expect (Parser *self, const char *what)
{
  if (!accept (self, what))
    g_error ("%s is expected at: %s", what, self->at);
}

static char *
parse_quoted (Parser *self, char quote)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (self->at++; *self->at != quote || self->at[1] == quote; self->at++)
    {
      g_assert_cmpint (*self->at, !=, '\0');
      self->at += *self->at == quote ? 1 : 0;
      g_string_append_c (text, *self->at);
    }
  self->at++;
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
parse_place (Parser *self, guint *row, guint *column)
{
  accept (self, "$");
  for (*column = 0; g_ascii_isupper (*self->at); self->at++)
    *column = *column * 26 + (guint) (*self->at - 'A') + 1;
  accept (self, "$");
  for (*row = 0; g_ascii_isdigit (*self->at); self->at++)
    *row = *row * 10 + (guint) g_ascii_digit_value (*self->at);
  g_assert_cmpuint (*row, >, 0);
  g_assert_cmpuint (*column, >, 0);
}

static Value *
parse_range (Parser *self)
{
  g_autofree char *sheet = NULL;
  Value *value = g_array_new (FALSE, TRUE, sizeof (Scalar));
  guint rows[2], columns[2];

  if (*self->at == '\'')
    {
      sheet = parse_quoted (self, '\'');
      expect (self, "!");
    }
  parse_place (self, &rows[0], &columns[0]);
  rows[1] = rows[0];
  columns[1] = columns[0];
  if (accept (self, ":"))
    parse_place (self, &rows[1], &columns[1]);
  for (guint row = rows[0]; row <= rows[1]; row++)
    for (guint column = columns[0]; column <= columns[1]; column++)
      {
        char letters[3] = { (char) ('A' + (column - 1) % 26), '\0', '\0' };
        g_autofree char *name = NULL;
        Scalar scalar;

        if (column > 26)
          {
            letters[1] = letters[0];
            letters[0] = (char) ('A' + (column - 27) / 26);
          }
        name = g_strdup_printf ("%s%u", letters, row);
        scalar = evaluate (self->book, sheet != NULL ? sheet : self->sheet, name);
        g_array_append_val (value, scalar);
      }
  return value;
}

static gboolean
meets (Scalar scalar, Scalar criterion)
{
  if (criterion.is_number)
    return scalar.is_number && scalar.number == criterion.number;
  g_assert_cmpstr (criterion.text, ==, ">=1"); /* the only one of ours */
  return scalar.is_number && scalar.number >= 1;
}

static gboolean
meets_all (GPtrArray *arguments, guint first, guint index)
{
  for (guint i = first; i + 1 < arguments->len; i += 2)
    if (!meets (item (arguments->pdata[i], index), item (arguments->pdata[i + 1], 0)))
      return FALSE;
  return TRUE;
}

static double
fold_matching (const char *name, GPtrArray *arguments)
{
  gboolean counting = g_str_equal (name, "COUNTIFS");
  Value *values = arguments->pdata[0];
  double result = 0;
  guint n = 0;

  for (guint i = 0; i < values->len; i++)
    {
      Scalar scalar = item (values, i);

      if (!meets_all (arguments, counting ? 0 : 1, i) || (!counting && !scalar.is_number))
        continue;
      if (counting)
        result++;
      else if (g_str_equal (name, "SUMIFS"))
        result += scalar.number;
      else if (n++ == 0)
        result = scalar.number;
      else
        result = g_str_equal (name, "_xlfn.MAXIFS") ? MAX (result, scalar.number) : MIN (result, scalar.number);
    }
  return result;
}

static double
sum_products (GPtrArray *arguments)
{
  double result = 0;

  for (guint i = 0; i < ((Value *) arguments->pdata[0])->len; i++)
    {
      double product = 1;

      for (guint a = 0; a < arguments->len; a++)
        product *= item (arguments->pdata[a], i).is_number ? item (arguments->pdata[a], i).number : 0;
      result += product;
    }
  return result;
}

static Value *
call (const char *name, GPtrArray *arguments)
{
  double result = 0;

  if (g_str_equal (name, "SUM") || g_str_equal (name, "SUMPRODUCT"))
    result = sum_products (arguments);
  else if (g_str_equal (name, "OR"))
    for (guint i = 0; i < arguments->len; i++)
      result = result != 0 || as_truth (arguments->pdata[i]);
  else if (g_strv_contains ((const char *[]){ "SUMIFS", "COUNTIFS", "_xlfn.MAXIFS", "_xlfn.MINIFS", NULL }, name))
    result = fold_matching (name, arguments);
  else
    g_error ("%s is no function that our workbooks use", name);
  return make_value (make_number (result));
}

/* The branch that is not taken must not be worked out: it may divide by zero. */
static void
skip_expression (Parser *self)
{
  guint depth = 0;

  for (; *self->at != '\0' && (depth > 0 || (*self->at != ',' && *self->at != ')')); self->at++)
    {
      depth += *self->at == '(' ? 1 : 0;
      depth -= *self->at == ')' ? 1 : 0;
      if (*self->at == '"' || *self->at == '\'')
        {
          g_free (parse_quoted (self, *self->at));
          self->at--;
        }
    }
}

static Value *
parse_choice (Parser *self)
{
  g_autoptr (GArray) condition = parse_comparison (self);
  gboolean truth = as_truth (condition);
  Value *value = NULL;

  expect (self, ",");
  if (truth)
    value = parse_comparison (self);
  else
    skip_expression (self);
  expect (self, ",");
  if (truth)
    skip_expression (self);
  else
    value = parse_comparison (self);
  expect (self, ")");
  return value;
}

static Value *
parse_call (Parser *self, gsize length)
{
  g_autofree char *name = g_strndup (self->at, length);
  g_autoptr (GPtrArray) arguments = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  self->at += length + 1;
  if (g_str_equal (name, "IF"))
    return parse_choice (self);
  do
    g_ptr_array_add (arguments, parse_comparison (self));
  while (accept (self, ","));
  expect (self, ")");
  return call (name, arguments);
}

static Value *
parse_primary (Parser *self)
{
  gsize word = strspn (self->at, "ABCDEFGHIJKLMNOPQRSTUVWXYZ_xlfn.");
  Value *value;

  if (accept (self, "("))
    {
      value = parse_comparison (self);
      expect (self, ")");
      return value;
    }
  if (word > 0 && self->at[word] == '(')
    return parse_call (self, word);
  if (g_ascii_isdigit (*self->at))
    {
      char *end = NULL;
      double number = g_ascii_strtod (self->at, &end);

      self->at = end;
      return make_value (make_number (number));
    }
  if (*self->at == '"')
    {
      g_autofree char *text = parse_quoted (self, '"');

      return make_value (make_text (text));
    }
  return parse_range (self);
}

static Value *
parse_product (Parser *self)
{
  Value *value = parse_primary (self);

  while (*self->at == '*' || *self->at == '/')
    {
      const char *operation = self->at++;

      value = combine (operation, value, parse_primary (self));
    }
  return value;
}

static Value *
parse_sum (Parser *self)
{
  Value *value = parse_product (self);

  while (*self->at == '+' || *self->at == '-')
    {
      const char *operation = self->at++;

      value = combine (operation, value, parse_product (self));
    }
  return value;
}

static Value *
parse_comparison (Parser *self)
{
  Value *value = parse_sum (self);

  while (*self->at == '=' || *self->at == '<' || *self->at == '>')
    {
      const char *operation = self->at++;

      if (*self->at == '=' || *self->at == '>')
        self->at++;
      value = combine (operation, value, parse_sum (self));
    }
  return value;
}

HwTestBook *
hw_test_book_load (GBytes *xlsx)
{
  HwTestBook *self = g_new0 (HwTestBook, 1);
  g_autoptr (GHashTable) members = hw_xlsx_read_members (xlsx);
  g_autoptr (GPtrArray) strings = hw_xlsx_read_strings (members);
  g_autoptr (GPtrArray) names = hw_xlsx_read_sheet_names (members);

  self->cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) cell_free);
  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (GPtrArray) found = hw_xlsx_read_sheet (members, i + 1, strings);

      for (guint c = 0; c < found->len; c++)
        {
          const HwXlsxFound *one = g_ptr_array_index (found, c);
          Cell *cell = g_new0 (Cell, 1);

          cell->formula = g_strdup (one->formula);
          cell->typed = one->is_text ? make_text (one->value != NULL ? one->value : "")
                                     : make_number (g_ascii_strtod (one->value, NULL));
          g_hash_table_insert (self->cells, g_strdup_printf ("%s!%s", (char *) names->pdata[i], one->name), cell);
        }
    }
  return self;
}

void
hw_test_book_free (HwTestBook *self)
{
  g_hash_table_unref (self->cells);
  g_free (self);
}

static void
type (HwTestBook *self, const char *sheet, const char *name, Scalar content)
{
  Cell *cell = g_new0 (Cell, 1);
  GHashTableIter iter;
  gpointer other;

  cell->typed = content;
  g_hash_table_insert (self->cells, g_strdup_printf ("%s!%s", sheet, name), cell);
  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, NULL, &other))
    ((Cell *) other)->is_known = FALSE;
}

void
hw_test_book_set_number (HwTestBook *self, const char *sheet, const char *cell, double number)
{
  type (self, sheet, cell, make_number (number));
}

void
hw_test_book_set_text (HwTestBook *self, const char *sheet, const char *cell, const char *text)
{
  type (self, sheet, cell, make_text (text));
}

double
hw_test_book_get_number (HwTestBook *self, const char *sheet, const char *cell)
{
  Scalar scalar = evaluate (self, sheet, cell);

  g_assert_true (scalar.is_number);
  return scalar.number;
}

const char *
hw_test_book_get_text (HwTestBook *self, const char *sheet, const char *cell)
{
  Scalar scalar = evaluate (self, sheet, cell);

  g_assert_false (scalar.is_number);
  return scalar.text != NULL ? scalar.text : "";
}

guint
hw_test_book_check_results (HwTestBook *self)
{
  GHashTableIter iter;
  gpointer key, value;
  guint n = 0;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const Cell *cell = value;
      g_auto (GStrv) place = g_strsplit (key, "!", 2);
      Scalar result;

      if (cell->formula == NULL)
        continue;
      result = evaluate (self, place[0], place[1]);
      if (result.is_number != cell->typed.is_number || fabs (result.number - cell->typed.number) > 1e-12
          || g_strcmp0 (result.text, cell->typed.text) != 0)
        g_error ("%s: %s comes to something else than the file says", (char *) key, cell->formula);
      n++;
    }
  return n;
}
