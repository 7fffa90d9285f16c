/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What is particular to the fields of German and French postings. */
#include "core/hw-entity.h"
#include "hw-test-analyser.h"

static HwReading *
read_text (const char *text)
{
  return hw_analyser_read (hw_test_analyser_get (), text, NULL, NULL);
}

/* The stem of a name differs from language to language: "Spryker" ends as a German comparative does. */
static void
test_tools_in_every_language (void)
{
  static const char *const ROWS[][5] = {
    { "Leiter E-Commerce (m/w/d)\n\nIhr Profil\n- Sie haben Erfahrung mit Spryker und Contentful.\n- Sie kennen Shopify und "
      "werten Zahlen in Power BI aus.\n", "Spryker", "Contentful", "Shopify", "Power BI" },
    { "Responsable e-commerce H/F\n\nVotre profil\n- Vous suivez vos projets dans Jira et vos ventes dans Power BI.\n"
      "- La connaissance d'Adobe Analytics et de Shopify est un plus.\n", "Jira", "Power BI", "Adobe Analytics", "Shopify" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autoptr (HwReading) reading = read_text (ROWS[i][0]);

      g_assert_nonnull (reading->tools);
      for (gsize j = 1; j < G_N_ELEMENTS (ROWS[i]); j++)
        g_assert_true (g_strv_contains ((const char *const *) reading->tools, ROWS[i][j]));
      g_assert_cmpuint (g_strv_length (reading->tools), ==, 4);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/language-fields/tools", test_tools_in_every_language);
  return g_test_run ();
}
