/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What labels say of a posting: in the cells of a table, in the line below, with more than the value. */
#include "core/hw-document.h"
#include "hw-test-analyser.h"

static const char BODY[] = "\n\nWhat you will do\n- Manage the online shop.\n- Plan campaigns.\n";

/* The blocks that the readers of web pages and papers give: each cell is one, each other line a paragraph. */
static GArray *
make_blocks (const char *text)
{
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (HwBlock));
  guint at = 0;

  while (*text != '\0')
    {
      gsize bytes = strcspn (text, "\t\n");
      guint chars = (guint) g_utf8_strlen (text, (gssize) bytes);
      gboolean cell = text[bytes] == '\t' || (at > 0 && text[-1] == '\t');
      HwBlock block = { at, at + chars, cell ? HW_BLOCK_CELL : HW_BLOCK_PARAGRAPH, 0 };

      if (chars > 0)
        g_array_append_val (blocks, block);
      at += chars + (text[bytes] != '\0');
      text += bytes + (text[bytes] != '\0');
    }
  return blocks;
}

static void
check_heads (const HwTestHead *rows, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *text = g_strconcat (rows[i].head, BODY, NULL);
      g_autoptr (GArray) blocks = make_blocks (text);
      g_autoptr (HwReading) reading = hw_analyser_read (hw_test_analyser_get (), text, blocks, NULL);

      hw_test_head_check (&rows[i], reading);
    }
}

static void
test_cells_of_a_table (void)
{
  static const HwTestHead ROWS[] = {
    { "Brand Manager\n\nCompany\tTarn and Fell Markets\nLocation\tOslo\nJob ID\tRM-2291", "Brand Manager",
      "Tarn and Fell Markets", "Oslo" },
    { "Position\tBrand Manager\nEmployer\tTarn Foods\nDepartment\tOperations", "Brand Manager", "Tarn Foods",
      NULL },
    { "Brand Manager\n\nDepartment\tOperations\nReports to\tThe Founder\nHours\t38", "Brand Manager", NULL,
      NULL },
    { "Leitung Onlinehandel (w/m/d)\n\nUnternehmen\tBrauhaus Tarn "
      "AG\nArbeitsort\tBamberg\nKennziffer\t2026-017\n\n"
      "Deine Aufgaben\nDu planst unsere Kampagnen und führst das Team mit Freude.",
      "Leitung Onlinehandel (w/m/d)", "Brauhaus Tarn AG", "Bamberg" },
  };

  check_heads (ROWS, G_N_ELEMENTS (ROWS));
}

static void
test_lines_below_and_asides (void)
{
  static const HwTestHead ROWS[] = {
    { "Role: Brand Manager\nCompany: Tarn Systems (payments software, Series C)", "Brand Manager",
      "Tarn Systems", NULL },
    { "Brand Manager\n\nCompany\nTarn and Fell\n\nLocation\nOslo", "Brand Manager", "Tarn and Fell", "Oslo" },
    { "Brand Manager\n\nCompany\nWe sell hats and caps to people who like them.", "Brand Manager", NULL,
      NULL },
    { "Brand Manager\nRM-2291\nTarn Ltd", "Brand Manager", "Tarn Ltd", NULL },
  };

  check_heads (ROWS, G_N_ELEMENTS (ROWS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/head-labels/cells", test_cells_of_a_table);
  g_test_add_func ("/analysis/head-labels/lines-below", test_lines_below_and_asides);
  return g_test_run ();
}
