/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-rubric-page.h"

#include <glib/gi18n-lib.h>

#include "app/hw-alert.h"
#include "app/hw-call.h"
#include "app/hw-competency-pane.h"
#include "app/hw-file-picker.h"
#include "app/hw-format.h"
#include "app/hw-phrase-dialog.h"
#include "app/hw-profile-pane.h"
#include "app/hw-rubric-work.h"
#include "app/hw-terms-pane.h"

/* What a new phrase weighs until somebody says otherwise: one good hint. */
#define NEW_PHRASE_WEIGHT 1000

struct _HwRubricPage
{
  HwPage parent_instance;
  AdwViewStack *stack;
  HwCompetencyPane *competencies;
  HwProfilePane *profiles;
  HwTermsPane *terms;
  GtkStack *difference_states;
  GtkLabel *differences;
  GtkLabel *status;
  GtkLabel *hint;
  GtkButton *draft;
  GtkButton *publish;
  HwRubricState *state;
};

G_DEFINE_FINAL_TYPE (HwRubricPage, hw_rubric_page, HW_TYPE_PAGE)

static void
hand_out (HwRubricPage *self, HwRubricState *state)
{
  hw_competency_pane_set_state (self->competencies, state);
  hw_profile_pane_set_state (self->profiles, state);
  hw_terms_pane_set_state (self->terms, state);
}

static void
show_differences (HwRubricPage *self)
{
  GPtrArray *differences = self->state->differences;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; differences != NULL && i < differences->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (char *) g_ptr_array_index (differences, i));
  gtk_label_set_text (self->differences, text->str);
  gtk_stack_set_visible_child_name (self->difference_states, text->len > 0 ? "differences" : "none");
}

static void
show_status (HwRubricPage *self)
{
  HwRubricVersion *version = self->state->rubric->version;
  gboolean draft = hw_rubric_state_is_draft (self->state);
  g_autofree char *subtitle = g_strdup_printf (_("Version %d"), (int) version->version);
  g_autofree char *date = hw_format_date (version->published_at);
  g_autofree char *published = g_strdup_printf (_("Published %s. It never changes; changes go to a new draft."), date);

  hw_page_set_title (HW_PAGE (self), version->name, subtitle);
  gtk_label_set_text (self->status, draft ? _("Draft") : _("Published"));
  gtk_label_set_text (self->hint, draft ? _("Texts are saved when you leave them.") : published);
  gtk_widget_set_visible (GTK_WIDGET (self->draft), !draft);
  gtk_widget_set_visible (GTK_WIDGET (self->publish), draft);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "rubric.add", draft);
}

static void
loaded (HwPage *page, gpointer result)
{
  HwRubricPage *self = HW_RUBRIC_PAGE (page);

  hand_out (self, NULL);
  g_clear_pointer (&self->state, hw_rubric_state_free);
  self->state = result;
  hand_out (self, self->state);
  show_differences (self);
  show_status (self);
}

static void
refresh (HwPage *page)
{
  const char *id = hw_page_get_part (page, 1);

  if (id != NULL)
    hw_page_load (page, hw_work_load_rubric, hw_call_new (id, NULL, NULL, 0), hw_call_free, hw_rubric_state_free,
                  loaded);
}

static void
leave (HwPage *page)
{
  hw_competency_pane_save_now (HW_RUBRIC_PAGE (page)->competencies);
}

static const char *
get_id (HwRubricPage *self)
{
  return HW_ENTITY (self->state->rubric->version)->id;
}

static void
drafted (HwPage *page, gpointer result)
{
  g_autofree char *id = result;

  hw_page_go (page, "rubric/%s", id);
}

static void
draft_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HwRubricPage *self = HW_RUBRIC_PAGE (widget);

  if (self->state != NULL)
    hw_page_do (HW_PAGE (self), _("Draft ready to edit"), hw_work_make_draft,
                hw_call_new (get_id (self), NULL, NULL, 0), hw_call_free, g_free, drafted);
}

static void
publish_confirmed_cb (gpointer user_data)
{
  HwRubricPage *self = user_data;

  if (self->state != NULL)
    hw_page_do (HW_PAGE (self), NULL, hw_work_publish, hw_call_new (get_id (self), NULL, NULL, 0), hw_call_free, NULL,
                NULL);
}

static void
publish_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  leave (HW_PAGE (widget));
  hw_alert_ask (widget, _("Publish this version?"),
                _("It never changes again. Requisitions keep the version that they are pinned to; new ones use this."),
                _("_Publish"), FALSE, publish_confirmed_cb, g_object_ref (widget), g_object_unref);
}

static void
picked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HwRubricPage) self = user_data;
  g_autoptr (GFile) file = hw_file_picker_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL && self->state != NULL)
    hw_page_do (HW_PAGE (self), _("Rubric exported"), hw_work_export_rubric,
                hw_call_new (get_id (self), NULL, path, 0), hw_call_free, NULL, NULL);
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HwRubricPage *self = HW_RUBRIC_PAGE (widget);
  g_autofree char *name = NULL;

  if (self->state == NULL)
    return;
  name = g_strdup_printf ("%s-%d.xml", self->state->rubric->version->key, (int) self->state->rubric->version->version);
  hw_file_picker_save_async (widget, _("Export the rubric"), name, NULL, picked_cb, g_object_ref (self));
}

static gpointer
find_part (HwRubric *rubric, const char *id)
{
  g_autoptr (GPtrArray) parts = hw_rubric_get_parts (rubric);

  for (guint i = 0; i < parts->len; i++)
    if (g_str_equal (((HwEntity *) g_ptr_array_index (parts, i))->id, id))
      return hw_entity_ref (g_ptr_array_index (parts, i));
  return NULL;
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HwRubricPage *self = HW_RUBRIC_PAGE (widget);
  HwEntity *part = self->state != NULL ? find_part (self->state->rubric, g_variant_get_string (target, NULL)) : NULL;

  if (part != NULL)
    hw_page_do (HW_PAGE (self), _("Removed from the draft"), hw_work_remove_part, hw_call_new_entity (part),
                hw_call_free, g_free, NULL);
}

static gpointer
new_part (HwRubricPage *self, const char *kind, const char *text)
{
  HwRubric *rubric = self->state->rubric;
  const char *competency
    = hw_rubric_get_competency (rubric, hw_competency_pane_get_chosen (self->competencies))->key;
  HwEntity *part = hw_entity_new (hw_entity_class_find (kind));
  const HwEntityClass *klass = part->klass;
  const char *field = klass == &HW_QUESTION ? "ask" : "text";
  guint position = klass == &HW_QUESTION ? rubric->questions->len
                   : klass == &HW_PHRASE ? rubric->phrases->len
                                         : rubric->indicators->len;

  hw_entity_set_text (part, hw_entity_class_find_field (klass, "rubric_id"), get_id (self));
  hw_entity_set_text (part, hw_entity_class_find_field (klass, "competency"), competency);
  hw_entity_set_text (part, hw_entity_class_find_field (klass, field), text);
  hw_entity_set_text (part, hw_entity_class_find_field (klass, "source"), "practice");
  hw_entity_set_integer (part, hw_entity_class_find_field (klass, "position"), position);
  if (klass == &HW_PHRASE)
    {
      ((HwPhrase *) part)->weight = NEW_PHRASE_WEIGHT;
      ((HwPhrase *) part)->language = g_strdup (rubric->version->language);
    }
  return part;
}

typedef struct
{
  HwRubricPage *page;
  char *kind;
} Addition;

static void
addition_free (gpointer data)
{
  Addition *self = data;

  g_object_unref (self->page);
  g_free (self->kind);
  g_free (self);
}

static void
added_cb (const char *text, gpointer user_data)
{
  Addition *addition = user_data;

  if (addition->page->state != NULL)
    hw_page_do (HW_PAGE (addition->page), _("Added to the draft"), hw_work_save_part,
                hw_call_new_entity (new_part (addition->page, addition->kind, text)), hw_call_free, g_free, NULL);
}

/* Tried out on the newest postings while it is typed. */
static void
phrase_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HwRubricPage *self = HW_RUBRIC_PAGE (widget);
  g_autoptr (HwEntity) part = NULL;

  if (self->state != NULL)
    part = find_part (self->state->rubric, g_variant_get_string (target, NULL));
  if (part != NULL && hw_rubric_state_is_draft (self->state))
    hw_phrase_dialog_show (HW_PAGE (self), self->state->rubric, (HwPhrase *) hw_entity_dup (part), NULL);
}

static void
add_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HwRubricPage *self = HW_RUBRIC_PAGE (widget);
  const char *kind = g_variant_get_string (target, NULL);
  Addition *addition;

  leave (HW_PAGE (widget));
  if (self->state != NULL && g_str_equal (kind, HW_PHRASE.name))
    {
      hw_phrase_dialog_show (HW_PAGE (self), self->state->rubric, new_part (self, kind, ""), NULL);
      return;
    }
  addition = g_new0 (Addition, 1);
  addition->page = g_object_ref (self);
  addition->kind = g_strdup (kind);
  hw_alert_ask_text (widget, _("Add to this competency"), _("More can be changed in the list afterwards."), _("Text"),
                     NULL, _("_Add"), added_cb, addition, addition_free);
}

static void
dispose (GObject *object)
{
  HwRubricPage *self = HW_RUBRIC_PAGE (object);

  if (self->state != NULL)
    hand_out (self, NULL);
  g_clear_pointer (&self->state, hw_rubric_state_free);
  G_OBJECT_CLASS (hw_rubric_page_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, HwRubricPage, name)

static void
hw_rubric_page_class_init (HwRubricPageClass *klass)
{
  static const char *const nouns[] = { "rubric", "competency", "indicator", "anchor", "question", "phrase", "profile",
                                       "target", "criterion", "term", "benchmark", NULL };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HwPageClass *page_class = HW_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  g_type_ensure (HW_TYPE_COMPETENCY_PANE);
  g_type_ensure (HW_TYPE_PROFILE_PANE);
  g_type_ensure (HW_TYPE_TERMS_PANE);
  page_class->nouns = nouns;
  page_class->refresh = refresh;
  page_class->leave = leave;
  hw_page_class_set_template (widget_class, "hw-rubric-page");
  BIND (stack);
  BIND (competencies);
  BIND (profiles);
  BIND (terms);
  BIND (difference_states);
  BIND (differences);
  BIND (status);
  BIND (hint);
  BIND (draft);
  BIND (publish);
  gtk_widget_class_install_action (widget_class, "rubric.draft", NULL, draft_cb);
  gtk_widget_class_install_action (widget_class, "rubric.publish", NULL, publish_cb);
  gtk_widget_class_install_action (widget_class, "rubric.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "rubric.remove", "s", remove_cb);
  gtk_widget_class_install_action (widget_class, "rubric.add", "s", add_cb);
  gtk_widget_class_install_action (widget_class, "rubric.phrase", "s", phrase_cb);
}

static void
hw_rubric_page_init (HwRubricPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hw_page_set_view_stack (HW_PAGE (self), self->stack);
}
