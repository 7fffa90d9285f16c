/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-lists.h"

#include "core/hw-people.h"
#include "core/hw-requisition.h"

#define MAX_CHOICES 100

gpointer
hw_list_requisitions (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (HwQuery) query = hw_query_new (&HW_REQUISITION);

  hw_query_order_by (query, "created_at", TRUE);
  hw_query_page (query, 0, MAX_CHOICES);
  return hw_repository_query (hw_session_get_repository (session), query, cancellable, error);
}

gpointer
hw_list_members (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (HwQuery) query = hw_query_new (&HW_MEMBER);

  hw_query_order_by (query, "name", FALSE);
  hw_query_page (query, 0, MAX_CHOICES);
  return hw_repository_query (hw_session_get_repository (session), query, cancellable, error);
}
