/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-error.h"
#include "hw-import-support.h"
#include "import/hw-encoding-tables.h"
#include "import/hw-encoding.h"

static char *
decode (const char *data, gsize length, const char *forced, const char *declared, char **name, GError **error)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);

  return hw_encoding_decode ((const guint8 *) data, length, forced, declared, name, warnings, error);
}

#define BYTES(literal) literal, sizeof literal - 1

static const struct
{
  const char *data;
  gsize length;
  const char *forced;
  const char *declared;
  const char *encoding;
  const char *text;
} accepted[] = {
  { BYTES ("plain"), NULL, NULL, "UTF-8", "plain" },
  { BYTES ("\xef\xbb\xbf"
           "caf\xc3\xa9"),
    NULL, NULL, "UTF-8", "café" },
  { BYTES ("\xef\xbb\xbf"
           "caf\xc3\xa9"),
    NULL, "iso-8859-1", "UTF-8", "café" }, /* the mark wins over the word */
  { BYTES ("\xff\xfe"
           "a\0\xe9\0"),
    NULL, NULL, "UTF-16LE", "aé" },
  { BYTES ("\xfe\xff\0a\0\xe9"), NULL, NULL, "UTF-16BE", "aé" },
  { BYTES ("\xff\xfe\x3d\xd8\x00\xde"), NULL, NULL, "UTF-16LE", "😀" },
  { BYTES ("a\0b\0c\0\xe9\0"), NULL, NULL, "UTF-16LE", "abcé" },
  { BYTES ("\0a\0b\0c\0\xe9"), NULL, NULL, "UTF-16BE", "abcé" },
  { BYTES ("\xff\xfe\0\0a\0\0\0"), NULL, NULL, "UTF-32LE", "a" },
  { BYTES ("\0\0\xfe\xff\0\0\0a"), NULL, NULL, "UTF-32BE", "a" },
  { BYTES ("caf\xe9 \x93q\x94 \x80"), NULL, NULL, "windows-1252", "café “q” €" },
  { BYTES ("L'Ha\xff-les-Roses"), "windows-1252", NULL, "windows-1252", "L'Haÿ-les-Roses" },
  { BYTES ("\xcf\xf0\xe8"), "cp1251", NULL, "windows-1251", "При" },
  { BYTES ("\xc4\x8d"), "latin2", NULL, "ISO-8859-2", "Ä\xc2\x8d" },
  { BYTES ("caf\xc3\xa9"), NULL, "Latin1", "windows-1252", "cafÃ©" },
  { BYTES ("caf\xc3\xa9"), NULL, "UTF-16", "UTF-8", "café" }, /* read as ASCII, so it cannot be true */
  { BYTES ("\xfe\xff\0a"), "utf-16", NULL, "UTF-16BE", "a" },
};

static void
test_order_of_evidence (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *name = NULL;
      g_autofree char *text = decode (accepted[i].data, accepted[i].length, accepted[i].forced,
                                      accepted[i].declared, &name, &error);

      g_test_message ("row %u", i);
      g_assert_no_error (error);
      g_assert_cmpstr (name, ==, accepted[i].encoding);
      g_assert_cmpstr (text, ==, accepted[i].text);
    }
}

static const struct
{
  const char *data;
  gsize length;
  const char *forced;
  const char *message;
} refused[] = {
  { BYTES ("one\ntwo\0three"), NULL, "2: byte 7 is a zero, which no text has: the file is damaged or was "
                                     "not saved as text; get it anew, or save it as text in its own "
                                     "program" },
  { BYTES ("overlong \xc0\xaf slash"), NULL,
    "1: the letters cannot be read: \\xc0 at byte 9 is not UTF-8 (an overlong form); open the file in its "
    "own program and save it as text in UTF-8" },
  { BYTES ("overlong \xe0\x80\xaf slash"), NULL,
    "1: the letters cannot be read: \\xe0 at byte 9 is not UTF-8 (an overlong form); open the file in its "
    "own program and save it as text in UTF-8" },
  { BYTES ("half \xed\xa0\x80 pair"), NULL,
    "1: the letters cannot be read: \\xed at byte 5 is not UTF-8 (half of a surrogate pair); open the "
    "file in its own program and save it as text in UTF-8" },
  { BYTES ("\nbyte \xff here"), NULL,
    "2: the letters cannot be read: \\xff at byte 6 is not UTF-8 (a byte that no text has); open the file "
    "in its own program and save it as text in UTF-8" },
  { BYTES ("cut \xe2\x82"), NULL,
    "1: the letters cannot be read: \\xe2 at byte 4 is not UTF-8 (a character that is cut off at the end "
    "of the file); open the file in its own program and save it as text in UTF-8" },
  { BYTES ("beyond \xf5\x80\x80\x80"), NULL,
    "1: the letters cannot be read: \\xf5 at byte 7 is not UTF-8 (a character beyond U+10FFFF); open the "
    "file in its own program and save it as text in UTF-8" },
  { BYTES ("beyond \xf4\x90\x80\x80."), NULL,
    "1: the letters cannot be read: \\xf4 at byte 7 is not UTF-8 (a character beyond U+10FFFF); open the "
    "file in its own program and save it as text in UTF-8" },
  { BYTES ("caf\xc3\xa9 and caf\xe9."), NULL,
    "1: the letters cannot be read: \\xe9 at byte 13 is not UTF-8 (letters of another encoding among "
    "them); open the file in its own program and save it as text in UTF-8" },
  { BYTES ("\xef\xbb\xbf"
           "caf\xe9!"),
    NULL,
    "1: the letters cannot be read: \\xe9 at byte 6 is not UTF-8 (letters of another encoding among "
    "them); open the file in its own program and save it as text in UTF-8" },
  { BYTES ("a\xef\xbf\xbe"), NULL, "1: U+FFFE at byte 1 is no character; the file is damaged, get it anew" },
  { BYTES ("\n\xef\xbf\xbf"), NULL, "2: U+FFFF at byte 1 is no character; the file is damaged, get it anew" },
  { BYTES ("\xff\xfe"
           "a\0b"),
    NULL,
    "1: the letters cannot be read: byte 4 is not UTF-16 (a character that is cut off at the end of the "
    "file); open the file in its own program and save it as text in UTF-8" },
  { BYTES ("\xff\xfe"
           "a\0\x3d\xd8"
           "b\0"),
    NULL, "1: the letters cannot be read: byte 4 is not UTF-16 (half of a surrogate pair); open the file "
          "in its own program and save it as text in UTF-8" },
  { BYTES ("\xff\xfe"
           "a\0\0\0"),
    NULL, "1: the letters cannot be read: byte 4 is not UTF-16 (a zero, which no text has); open the file "
          "in its own program and save it as text in UTF-8" },
  { BYTES ("a\x81"), "windows-1252",
    "1: the letters cannot be read: \\x81 at byte 1 is not windows-1252; open the file in its own program "
    "and save it as text in UTF-8, or name its encoding" },
  { BYTES ("\x81\x20"), "shift_jis", "the letters cannot be read: byte 0 is not CP932; open the file in "
                                     "its own program and save it as text in UTF-8, or name its encoding" },
  { BYTES ("a"), "klingon", "“klingon” is not an encoding that is read; try UTF-8 or windows-1252" },
  { BYTES ("a"), "UTF-7", "“UTF-7” is not an encoding that is read; try UTF-8 or windows-1252" },
};

static void
test_damage_is_refused_with_its_offset (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *name = NULL;
      g_autofree char *text
          = decode (refused[i].data, refused[i].length, refused[i].forced, NULL, &name, &error);

      g_assert_null (text);
      g_assert_nonnull (error);
      g_assert_cmpstr (error->message, ==, refused[i].message);
    }
}

/* Where one encoding has signs within words and another one letters, it is the other one. */
static void
test_signs_within_words_tell_the_encoding (void)
{
  static const struct
  {
    const char *bytes;
    const char *encoding;
    const char *text;
  } rows[] = {
    { "L'\xbduvre de Zo\xeb, 1000 \xa4", "ISO-8859-15", "L'œuvre de Zoë, 1000 €" },
    { "Gehalt: 45.000 \xa4 im Jahr f\xfcr M\xfcller", "ISO-8859-15", "Gehalt: 45.000 € im Jahr für Müller" },
    { "p\xb3yta ksi\xb1\xbfka \xb6wiat", "ISO-8859-2", "płyta książka świat" },
    { "p\xb3yta ksi\xb9\xbfka \x9cwiat", "windows-1250", "płyta książka świat" },
    { "1\xbdh f\xfcr 20 m\xb2, \xbd Tag, don\x92t, 5 \x80, \xa7 3, 30 \xb0" "C, and so on and so forth", "windows-1252",
      "1½h für 20 m², ½ Tag, don’t, 5 €, § 3, 30 °C, and so on and so forth" },
    { "\xe9quipier\xb7\xe8re \xab poste \xbb", "windows-1252", "équipier·ère « poste »" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *name = NULL;
      g_autofree char *text = hw_encoding_decode ((const guint8 *) rows[i].bytes, strlen (rows[i].bytes), NULL, NULL,
                                                  &name, warnings, NULL);

      g_assert_cmpstr (name, ==, rows[i].encoding);
      g_assert_cmpstr (text, ==, rows[i].text);
      g_assert_cmpuint (warnings->len, ==, 1);
    }
}

/* In the right encoding the letters are those of one language, or, of windows-1252, of two. */
static void
test_alphabets_tell_the_encoding (void)
{
  static const char *const rows[][2] = {
    { "windows-1250",
      "Iščemo vodjo trgovine, ki načrtuje ponudbo, ureja police in vodi pet sodelavcev. Začetek"
      " dela je marca, plačilo določimo skupaj. Želimo izkušnje iz več let." },
    { "ISO-8859-2",
      "Iščemo vodjo trgovine, ki načrtuje ponudbo, ureja police in vodi pet sodelavcev. Začetek"
      " dela je marca, plačilo določimo skupaj. Želimo izkušnje iz več let." },
    { "windows-1250",
      "Căutăm un şef de magazin care să conducă echipa, să planifice oferta şi să ţină legătura"
      " cu clienţii. Programul îl stabilim împreună." },
    { "windows-1257",
      "Ieškome parduotuvės vadovo: planuoti prekes, mokyti komandą ir rūpintis pirkėjais. "
      "Būtina patirtis, atlyginimą aptarsime kartu. Siųskite gyvenimo aprašymą." },
    { "windows-1254",
      "Mağazamıza müdür arıyoruz: ürünleri seçer, çalışma planını yazar ve müşterilerin "
      "sorularını yanıtlar. Başlangıç mayıs ayında." },
    { "windows-1252",
      "Við leitum að verslunarstjóra sem velur vörur, þjálfar starfsfólk og hlustar á "
      "viðskiptavini. Þú hefur stýrt búð áður, getur unnið sjálfstætt og átt auðvelt með að "
      "tala við fólk. Ráðið verður í stöðuna í vor, og laun eru ákveðin með þér. Umsókn með "
      "ferilskrá óskast fyrir maí." },
    { "windows-1252",
      "Für unser Geschäft in Málaga suchen wir zwei Verkäuferinnen, die höflich grüßen und "
      "Gebühren prüfen. Buscamos vendedoras con energía: atención al público, español, horario "
      "de mañana." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gsize length = 0;
      g_autofree char *bytes = g_convert (rows[i][1], -1, rows[i][0], "UTF-8", NULL, &length, NULL);

      g_assert_nonnull (bytes);
      g_assert_cmpstr (hw_encoding_guess ((const guint8 *) bytes, length), ==, rows[i][0]);
    }
}

/* The head of a saved page, with its script, has no letters of a language. */
static void
test_letters_behind_a_long_head_count (void)
{
  g_autofree char *head = g_strnfill (100000, 'x');
  g_autofree char *text = g_strconcat (head, "\nSzukamy osoby, która poprowadzi sklep: układa półki, liczy kasę, "
                                             "śledzi sprzedaż i dba o zespół. Zgłoś się już dziś.\n",
                                       NULL);
  gsize length = 0;
  g_autofree char *bytes = g_convert (text, -1, "windows-1250", "UTF-8", NULL, &length, NULL);

  g_assert_nonnull (bytes);
  g_assert_cmpstr (hw_encoding_guess ((const guint8 *) bytes, length), ==, "windows-1250");
}

static void
test_mostly_foreign_bytes_are_no_windows_1252 (void)
{
  /* Russian in windows-1251: as windows-1252 it would be gibberish, so nothing is guessed */
  static const char text[] = "\xcf\xf0\xe8\xe2\xe5\xf2, \xec\xe8\xf0! \xca\xe0\xea \xe4\xe5\xeb\xe0?";
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *decoded = decode (text, sizeof text - 1, NULL, NULL, &name, &error);

  g_assert_null (decoded);
  g_assert_error (error, HW_ERROR, HW_ERROR_ENCODING);
}

/* Longer texts tell their language by their letters, and with it their encoding. */
static void
test_longer_texts_tell_their_encoding (void)
{
  static const struct
  {
    const char *encoding;
    const char *text;
  } rows[] = {
    { "windows-1251",
      "Мы ищем руководителя интернет-магазина: он отвечает за ассортимент, цены и доставку товаров." },
    { "KOI8-R",
      "Мы ищем руководителя интернет-магазина: он отвечает за ассортимент, цены и доставку товаров." },
    { "ISO-8859-7",
      "Ζητούμε υπεύθυνο ηλεκτρονικού καταστήματος με εμπειρία στις πωλήσεις και στη διαφήμιση." },
    { "ISO-8859-2",
      "Szukamy osoby, która poprowadzi nasz sklep internetowy: będzie odpowiadać za ceny, zdjęcia, opisy i "
      "sprzedaż, a także za współpracę z działem obsługi klientów. Mówisz płynnie po polsku, łączysz "
      "cierpliwość z energią, potrafisz liczyć i pisać zwięźle." },
    { "windows-1252",
      "Für unser Geschäft in Köln suchen wir eine verlässliche Führungskraft: Sie prüfen täglich die "
      "Umsätze, erklären Änderungen, führen Gespräche mit Händlern, können gut zuhören, mögen Bücher, "
      "schätzen Qualität, überzeugen Käufer, lösen Rätsel, und grüßen jeden Gast persönlich." },
    { "windows-1252",
      "Rattachée à la direction générale, vous êtes chargée de développer l'activité numérique : vous "
      "définissez la stratégie, gérez les équipes, maîtrisez les coûts, préparez les opérations de "
      "Noël et de l'été, et représentez la société à l'étranger, où vous êtes très écoutée." },
  };

  g_autoptr (GString) repeated = g_string_new (NULL);
  g_autofree char *of_many = NULL;

  /* the same letter over and over could be of several encodings: the usual one is told */
  for (guint i = 0; i < 500; i++)
    g_string_append (repeated, "Caf\xe9 manager,Tarn\n");
  g_free (decode (repeated->str, repeated->len, NULL, NULL, &of_many, NULL));
  g_assert_cmpstr (of_many, ==, "windows-1252");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gsize length;
      g_autofree char *bytes = g_convert (rows[i].text, -1, rows[i].encoding, "UTF-8", NULL, &length, NULL);
      g_autofree char *name = NULL;
      g_autofree char *text = decode (bytes, length, NULL, NULL, &name, NULL);

      g_assert_cmpstr (text, ==, rows[i].text);
      g_assert_cmpstr (name, ==, rows[i].encoding);
    }
}

static void
test_declaration_is_found (void)
{
  static const struct
  {
    const char *text;
    const char *declared;
  } rows[] = {
    { "<?xml version='1.0' encoding='ISO-8859-15' ?>", "iso-8859-15" },
    { " \n<?xml version=\"1.0\"?><a encoding='x'>", NULL },
    { "<html><META CharSet = utf-8>", "utf-8" },
    { "<meta http-equiv=\"content-type\" content=\"text/html; charset=windows-1251\">", "windows-1251" },
    { "<p>charset=utf-8</p>", NULL },
    { "<meta name=x><p>charset=y", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *declared
          = hw_encoding_find_declared ((const guint8 *) rows[i].text, strlen (rows[i].text));

      g_assert_cmpstr (declared, ==, rows[i].declared);
    }
}

static void
test_every_converter_is_there (void)
{
  static const char *const labels[]
      = { "windows-1250", "windows-1251", "iso-8859-2", "iso-8859-15", "koi8-r",   "shift_jis",
          "euc-jp",       "gb2312",       "big5",       "euc-kr",      "utf-32le", "mac" };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      const char *canonical = hw_encoding_canonical (labels[i]);

      g_assert_nonnull (canonical);
      g_assert_true (hw_encoding_get_converter (canonical) != NULL);
    }
  g_assert_null (hw_encoding_canonical ("utf-7"));
}

/* Texts whose file name is their encoding: with that name they are read, and three of four without it, too. */
static void
test_public_texts (void)
{
  g_autofree char *folder = corpus_path ("encodings");
  g_autoptr (GPtrArray) queue = NULL;
  guint n = 0, n_found = 0;

  if (folder == NULL)
    return;
  queue = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (queue, g_strdup (folder));
  while (queue->len > 0)
    {
      g_autofree char *at = g_ptr_array_steal_index (queue, queue->len - 1);
      g_autoptr (GDir) entries = g_dir_open (at, 0, NULL);
      g_autofree char *data = NULL;
      g_autofree char *base = g_path_get_basename (at);
      g_autofree char *label = g_strndup (base, strcspn (base, "."));
      gsize length = 0;
      const char *entry;

      while (entries != NULL && (entry = g_dir_read_name (entries)) != NULL)
        g_ptr_array_add (queue, g_build_filename (at, entry, NULL));
      if (entries != NULL || hw_encoding_canonical (label) == NULL)
        continue;
      g_assert_true (g_file_get_contents (at, &data, &length, NULL));
      {
        g_autoptr (GError) error = NULL;
        g_autofree char *name = NULL;
        g_autofree char *text = decode (data, length, label, NULL, &name, &error);
        g_autofree char *found_name = NULL;
        g_autofree char *found = decode (data, length, NULL, NULL, &found_name, NULL);

        n_found += text != NULL && g_strcmp0 (text, found) == 0;
        if (g_strcmp0 (text, found) != 0)
          g_test_message ("%s alone: %s", at, found_name);
        g_test_message ("%s: %s", at, error != NULL ? error->message : name);
        g_assert_true (text == NULL || g_utf8_validate (text, -1, NULL));
        n += text != NULL;
      }
    }
  g_assert_cmpuint (n, >=, 60);
  g_assert_cmpuint (n_found * 4, >=, n * 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/encoding/order", test_order_of_evidence);
  g_test_add_func ("/encoding/damage", test_damage_is_refused_with_its_offset);
  g_test_add_func ("/encoding/signs", test_signs_within_words_tell_the_encoding);
  g_test_add_func ("/encoding/alphabets", test_alphabets_tell_the_encoding);
  g_test_add_func ("/encoding/long-head", test_letters_behind_a_long_head_count);
  g_test_add_func ("/encoding/foreign", test_mostly_foreign_bytes_are_no_windows_1252);
  g_test_add_func ("/encoding/detected", test_longer_texts_tell_their_encoding);
  g_test_add_func ("/encoding/declared", test_declaration_is_found);
  g_test_add_func ("/encoding/converters", test_every_converter_is_there);
  g_test_add_func ("/encoding/public-texts", test_public_texts);
  return g_test_run ();
}
