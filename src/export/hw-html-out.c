/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/hw-html-out.h"

#include "core/hw-ranking.h"

static const char style[] =
    ":root { color-scheme: light dark; --ink: #1f2328; --dim: #59636e; --line: #d1d9e0; --paper: #ffffff;"
    " --shade: #f6f8fa; --mark: #1a5fb4; --warn: #9a3412; --track: #e4e8ec; }\n"
    "@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --dim: #9aa4ae; --line: #3a424b; --paper: #16191d;"
    " --shade: #1f2429; --mark: #78aeed; --warn: #ffb38a; --track: #343b43; } }\n"
    "* { box-sizing: border-box; }\n"
    "body { margin: 0 auto; padding: 2.5rem 1.5rem 4rem; max-width: 68rem; color: var(--ink);"
    " background: var(--paper); font: 16px/1.5 system-ui, Cantarell, sans-serif; }\n"
    "h1 { margin: 0 0 .5rem; font-size: 2rem; line-height: 1.2; }\n"
    "h2 { margin: 0 0 .5rem; font-size: 1.4rem; line-height: 1.3; }\n"
    "h3 { margin: 2rem 0 .25rem; font-size: 1.05rem; }\n"
    "section { margin-top: 3rem; }\n"
    "section.candidate { padding-top: 2rem; border-top: 2px solid var(--line); }\n"
    "a { color: var(--mark); }\n"
    "p { margin: .25rem 0; }\n"
    ".kicker { color: var(--mark); font-weight: 600; }\n"
    ".dim, caption { color: var(--dim); }\n"
    ".warn { color: var(--warn); font-weight: 600; }\n"
    ".scroll { overflow-x: auto; }\n"
    "table { width: 100%; margin: .5rem 0; border-collapse: collapse; font-variant-numeric: tabular-nums; }\n"
    "caption { padding: .25rem 0 .5rem; text-align: start; font-size: .9rem; }\n"
    "th, td { padding: .45rem .6rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }\n"
    "thead th { background: var(--shade); font-size: .85rem; vertical-align: bottom; }\n"
    "tbody th { min-width: 11rem; font-weight: 600; }\n"
    ".num { text-align: end; }\n"
    "td.num { white-space: nowrap; }\n"
    ".reason { display: block; }\n"
    ".facts { display: flex; flex-wrap: wrap; gap: .75rem 2.5rem; margin: .75rem 0 0; }\n"
    ".facts div { min-width: 6rem; }\n"
    ".facts dt { color: var(--dim); font-size: .85rem; }\n"
    ".facts dd { margin: 0; font-size: 1.15rem; font-weight: 600; }\n"
    ".bar { display: block; width: 7rem; height: .5rem; margin-top: .4rem; border-radius: .25rem;"
    " background: var(--track); overflow: hidden; }\n"
    ".bar span { display: block; height: 100%; background: var(--mark); }\n"
    ".evidence { margin: 0; padding: 0; list-style: none; }\n"
    ".evidence li { margin: .35rem 0; padding-inline-start: .9rem; border-inline-start: 3px solid var(--track); }\n"
    ".said { display: block; white-space: pre-line; overflow-wrap: anywhere; }\n"
    "bdi { overflow-wrap: anywhere; }\n"
    "footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--dim);"
    " font-size: .85rem; overflow-wrap: anywhere; }\n"
    "@media print { body { max-width: none; padding: 0; font-size: 10pt; } section.candidate { break-before: page; }"
    " tr, li { break-inside: avoid; } .scroll { overflow: visible; } }\n";

const char *
hw_html_style (void)
{
  return style;
}

void
hw_html_open (HwXmlOut *out, const char *element, const char *css_class)
{
  hw_xml_out_start (out, element);
  if (css_class != NULL)
    hw_xml_out_attribute (out, "class", css_class);
}

void
hw_html_close (HwXmlOut *out)
{
  hw_xml_out_end_full (out);
}

void
hw_html_line (HwXmlOut *out, const char *element, const char *css_class, const char *text)
{
  hw_html_open (out, element, css_class);
  hw_xml_out_text (out, text);
  hw_html_close (out);
}

void
hw_html_name (HwXmlOut *out, const char *text)
{
  hw_xml_out_element (out, "bdi", text);
}

void
hw_html_begin_table (HwXmlOut *out, const char *caption)
{
  hw_xml_out_start (out, "table");
  hw_xml_out_element (out, "caption", caption);
}

void
hw_html_head (HwXmlOut *out, const char *css_class, const char *text)
{
  hw_html_open (out, "th", css_class);
  hw_xml_out_attribute (out, "scope", "col");
  hw_xml_out_text (out, text);
  hw_html_close (out);
}

void
hw_html_bar (HwXmlOut *out, HwRational share)
{
  g_autofree char *percent = hw_rational_format_decimal (hw_rational_new (share.num * 100, share.den), 1);
  g_autofree char *css = g_strdup_printf ("width: %s%%", percent);

  hw_html_open (out, "span", "bar");
  hw_xml_out_attribute (out, "aria-hidden", "true");
  hw_xml_out_start (out, "span");
  hw_xml_out_attribute (out, "style", css);
  hw_html_close (out);
  hw_html_close (out);
}
