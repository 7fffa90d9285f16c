/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-phrase-dialog.h"

#include <glib/gi18n-lib.h>

#include "app/hw-call.h"
#include "app/hw-labels.h"
#include "app/hw-posting-work.h"
#include "app/hw-rubric-work.h"
#include "app/hw-try-out.h"
#include "app/hw-widget.h"
#include "base/hw-text.h"

struct _HwPhraseDialog
{
  AdwWindow parent_instance;
  HwPage *page;
  HwRubric *rubric;
  HwPhrase *phrase;
  GCancellable *cancellable;
  gboolean filling;

  AdwWindowTitle *title;
  GtkButton *save;
  GtkLabel *where;
  AdwEntryRow *words;
  AdwComboRow *competency;
  AdwComboRow *weight;
  AdwComboRow *language;
  HwTryOut *try_out;
};

G_DEFINE_FINAL_TYPE (HwPhraseDialog, hw_phrase_dialog, ADW_TYPE_WINDOW)

/* In the order of the choices. */
static const gint64 weights[] = { 2600, 1400, 700, -1400 };
static const char *const languages[] = { "en", "de", "fr" };

static guint
find_weight (gint64 weight)
{
  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    if (g_str_equal (hw_label_phrase_weight (weight), hw_label_phrase_weight (weights[i])))
      return i;
  return 0;
}

static guint
find_language (const char *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_strcmp0 (language, languages[i]) == 0)
      return i;
  return 0;
}

static const char *
get_language (HwPhraseDialog *self)
{
  return languages[MIN (adw_combo_row_get_selected (self->language), G_N_ELEMENTS (languages) - 1)];
}

static void
changed_cb (HwPhraseDialog *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->words));

  if (self->filling)
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self->save), !hw_text_is_blank (words));
  hw_try_out_set_phrase (self->try_out, words, get_language (self));
}

static HwPhrase *
dup_phrase (HwPhraseDialog *self)
{
  HwPhrase *phrase = hw_phrase_dup (self->phrase);
  guint weight = adw_combo_row_get_selected (self->weight);
  guint competency = adw_combo_row_get_selected (self->competency);
  g_autofree char *words = hw_text_normalise (gtk_editable_get_text (GTK_EDITABLE (self->words)), -1);

  g_strstrip (words);
  hw_set_string (&phrase->text, words);
  hw_set_string (&phrase->language, get_language (self));
  if (competency < hw_rubric_get_n_competencies (self->rubric))
    hw_set_string (&phrase->competency, hw_rubric_get_competency (self->rubric, competency)->key);
  if (weight < G_N_ELEMENTS (weights) && weight != find_weight (phrase->weight))
    phrase->weight = weights[weight]; /* else the exact one that it has */
  return phrase;
}

static void
save_cb (HwPhraseDialog *self)
{
  gboolean known = HW_ENTITY (self->phrase)->revision > 0;

  if (!gtk_widget_get_sensitive (GTK_WIDGET (self->save)))
    return;
  if (hw_page_get_session (self->page) != NULL)
    hw_page_do (self->page,
                known ? _("Phrase changed in the draft of the rubric")
                      : _("Phrase added to the draft of the rubric"),
                hw_work_save_part, hw_call_new_entity (dup_phrase (self)), hw_call_free, g_free, NULL);
  gtk_window_close (GTK_WINDOW (self));
}

static void
texts_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HwPhraseDialog) self = user_data;
  g_autoptr (GPtrArray) texts = hw_session_run_finish (HW_SESSION (source), result, NULL);

  if (texts != NULL && self->page != NULL)
    hw_try_out_set_texts (self->try_out, texts);
}

static void
fill (HwPhraseDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) amounts = gtk_string_list_new (NULL);
  gboolean draft = self->rubric->version->status == HW_RUBRIC_DRAFT;

  self->filling = TRUE;
  for (guint i = 0; i < hw_rubric_get_n_competencies (self->rubric); i++)
    gtk_string_list_append (names, hw_rubric_get_competency (self->rubric, i)->name);
  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    gtk_string_list_append (amounts, hw_label_phrase_weight (weights[i]));
  adw_combo_row_set_model (self->competency, G_LIST_MODEL (names));
  adw_combo_row_set_model (self->weight, G_LIST_MODEL (amounts));
  if (self->phrase->competency != NULL)
    adw_combo_row_set_selected (self->competency,
                                (guint) MAX (hw_rubric_find_competency (self->rubric, self->phrase->competency), 0));
  adw_combo_row_set_selected (self->weight, find_weight (self->phrase->weight));
  adw_combo_row_set_selected (self->language, find_language (self->phrase->language));
  gtk_editable_set_text (GTK_EDITABLE (self->words), self->phrase->text != NULL ? self->phrase->text : "");
  adw_window_title_set_subtitle (self->title, self->rubric->version->name);
  gtk_label_set_text (
      self->where,
      draft
          ? _("It goes to this draft and counts once that is published.")
          : _("This version is published and never changes: the phrase goes to a draft of the next one and "
               "counts once that is published."));
  self->filling = FALSE;
  changed_cb (self);
}

HwPhraseDialog *
hw_phrase_dialog_show (HwPage *page, HwRubric *rubric, HwPhrase *phrase, const char *posting_id)
{
  HwPhraseDialog *self
    = g_object_new (HW_TYPE_PHRASE_DIALOG, "transient-for", gtk_widget_get_root (GTK_WIDGET (page)), NULL);

  self->page = g_object_ref (page);
  self->rubric = hw_rubric_ref (rubric);
  self->phrase = phrase;
  self->cancellable = g_cancellable_new ();
  fill (self);
  hw_session_run_async (hw_page_get_session (page), hw_work_load_statements, hw_call_new (posting_id, NULL, NULL, 0),
                        hw_call_free, (GDestroyNotify) g_ptr_array_unref, self->cancellable, texts_loaded_cb,
                        g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->words));
  return self;
}

static void
let_go (HwPhraseDialog *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
dispose (GObject *object)
{
  HwPhraseDialog *self = HW_PHRASE_DIALOG (object);

  self->filling = TRUE;
  let_go (self);
  g_clear_object (&self->page);
  g_clear_pointer (&self->rubric, hw_rubric_unref);
  g_clear_pointer (&self->phrase, hw_phrase_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), HW_TYPE_PHRASE_DIALOG);
  G_OBJECT_CLASS (hw_phrase_dialog_parent_class)->dispose (object);
}

static void
hw_phrase_dialog_class_init (HwPhraseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  g_type_ensure (HW_TYPE_TRY_OUT);
  hw_page_class_set_template (widget_class, "hw-phrase-dialog");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_bind_template_child (widget_class, HwPhraseDialog, title);
  gtk_widget_class_bind_template_child (widget_class, HwPhraseDialog, save);
  gtk_widget_class_bind_template_child (widget_class, HwPhraseDialog, where);
  gtk_widget_class_bind_template_child (widget_class, HwPhraseDialog, words);
  gtk_widget_class_bind_template_child (widget_class, HwPhraseDialog, competency);
  gtk_widget_class_bind_template_child (widget_class, HwPhraseDialog, weight);
  gtk_widget_class_bind_template_child (widget_class, HwPhraseDialog, language);
  gtk_widget_class_bind_template_child (widget_class, HwPhraseDialog, try_out);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
hw_phrase_dialog_init (HwPhraseDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hw_widget_when_closed (self, G_CALLBACK (let_go));
  hw_widget_show_names (self->competency);
  hw_widget_show_names (self->weight);
}
