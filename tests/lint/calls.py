# SPDX-FileCopyrightText: Hiring Workbench contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Calls that are not made here: unsafe ones, ones that follow the locale, ones that GTK gives up later."""

import re

from source_tree import line_of

# name of the call -> what to write instead
BANNED = {
    r"strtod|strtof|strtold|atof|g_strtod": "hw_decimal_parse or g_ascii_strtod",
    r"atoi|atol|atoll|strtol|strtoul|strtoll|strtoull": "g_ascii_string_to_signed with bounds",
    r"scanf|fscanf|sscanf|vsscanf": "a parser that reports what is wrong",
    r"toupper|tolower|isalpha|isdigit|isspace|isalnum|isupper|islower|ispunct|isprint": "g_ascii_* or g_unichar_*",
    r"strcasecmp|strncasecmp|strcoll": "g_ascii_strcasecmp, hw_text_match_key or g_utf8_collate",
    r"system|popen|g_spawn_command_line_\w+": "GSubprocess with an argument vector",
    r"gets|strcpy|strcat|sprintf|vsprintf|strncpy|strncat|stpcpy|strtok": "GString or g_strdup_printf",
    r"tmpnam|tempnam|mktemp|tmpfile": "g_mkstemp beside the target",
    r"alloca|g_alloca|g_newa|g_newa0": "g_new with an auto cleanup",
    r"rand|srand|random|srandom": "hw_id_new, or a seeded GRand",
    r"g_assert": "g_assert_true or g_assert_cmp*: it vanishes under G_DISABLE_ASSERT",
    r"localtime|gmtime|ctime|asctime|strftime": "hw_time_format or g_date_time_format",
    r"xmlParseFile|xmlReadFile|xmlParseMemory|xmlParseDoc|xmlRecover\w+|xmlSAXUser\w+|xmlSAXParse\w+|"
    r"htmlParseFile|htmlReadFile|htmlParseDoc|xmlReaderForFile|xmlSubstituteEntitiesDefault|xmlXIncludeProcess\w*|"
    r"xmlXPath\w+|xmlSchema(?:New|Parse)\w*|xmlLoadExtDtdDefaultValue": "xmlCtxtReadMemory with hard options",
    r"gtk_recent_manager_\w+": "nothing: exchange files leave no trace in the recent list",
    r"gtk_label_set_markup\w*": "gtk_label_set_text and CSS classes: what comes from outside is never markup",
}
WORDS = {
    r"XML_PARSE_(?:NOENT|DTDLOAD|DTDATTR|DTDVALID|XINCLUDE|HUGE|RECOVER|SAX1|IGNORE_ENC)|HTML_PARSE_RECOVER":
        "opens or hides what a hostile file holds",
    r"goto": "clean-up belongs to g_autoptr",
}

FLOATS = re.compile(r"%[-+ 0#']*(?:\d+|\*)?(?:\.(?:\d+|\*))?[lL]?[fFeEgGaA]\b")
SCREEN = re.compile(r"src/app/")  # numbers on screen follow the reader's locale

# Class -> the files that may name it; the others find a successor in every release we build on.
DEPRECATED = {
    "AdwMessageDialog": r"src/app/hw-alert\.c",
    "GtkFileChooserNative": r"src/app/hw-file-picker\.c",
    "AdwAboutWindow": r"src/app/hw-about\.c",
    "GtkShortcutsWindow": r"ui/help-overlay\.ui",
}
GONE = (
    "GtkTreeView GtkTreeModel GtkTreeStore GtkListStore GtkCellRenderer GtkIconView GtkCellView GtkComboBox "
    "GtkComboBoxText GtkEntryCompletion GtkDialog GtkAssistant GtkMessageDialog GtkFileChooserDialog GtkColorButton "
    "GtkFontButton GtkColorChooser GtkFontChooser GtkAppChooser GtkLockButton GtkVolumeButton GtkInfoBar "
    "GtkStatusbar GtkStyleContext AdwPreferencesWindow AdwLeaflet AdwFlap AdwSqueezer AdwViewSwitcherTitle "
    "AdwEnumListModel").split()
GONE_NAMES = (
    r"gtk_widget_(?:show|hide|get_allocation|get_allocated_\w+|translate_coordinates|get_style_context)|"
    r"gtk_show_uri\w*|gtk_css_provider_load_from_data|gtk_(?:image|picture)_(?:new_for|new_from|set)_pixbuf|"
    r"adw_action_row_set_icon_name|adw_expander_row_(?:add_action|set_icon_name)")
GONE_CALLS = re.compile(rf"\b({GONE_NAMES})\s*\(")


def spellings(name):
    """GtkInfoBar -> the ways C names it: GtkInfoBar, gtk_info_bar_..., GTK_INFO_BAR, GTK_TYPE_INFO_BAR."""
    words = re.findall(r"[A-Z][a-z]+", name)
    snake = "_".join(words).lower()
    macro = snake.upper()
    typed = macro.replace("_", "_TYPE_", 1)
    return re.compile(rf"\b(?:{name}|{snake}_\w+|{macro}|{typed})\b")


def check_banned_calls(tree):
    """no call that is unsafe or follows the locale"""
    patterns = [(re.compile(rf"(?<![\w>.])({names})\s*\("), instead) for names, instead in BANNED.items()]
    words = [(re.compile(rf"\b({names})\b"), why) for names, why in WORDS.items()]
    any_of_them = re.compile("|".join([*BANNED, *WORDS]))
    for path in tree.select(r"(?:src|tests)/.*\.[ch]"):
        if not any(map(any_of_them.fullmatch, tree.words(path))):
            continue
        code = tree.code(path)
        for pattern, instead in patterns + words:
            for match in pattern.finditer(code):
                yield f"{path}:{line_of(code, match.start(1))}: {match.group(1)}; instead: {instead}"


def check_float_formats(tree):
    """numbers are written without the locale's decimal comma"""
    for path in tree.select(r"src/.*\.[ch]"):
        if not SCREEN.match(path):
            for line, string in tree.strings(path):
                if FLOATS.search(string.replace("%%", "")):
                    yield f"{path}:{line}: \"{string}\" follows the locale; instead: hw_decimal_format, g_ascii_formatd"


def check_deprecated(tree):
    """no class or call that a later GTK or libadwaita gives up, outside its one file"""
    allowed = {**DEPRECATED, **{name: r"(?!)" for name in GONE}}
    patterns = [(name, spellings(name), re.compile(files)) for name, files in allowed.items()]
    any_of_them = re.compile("|".join([*(pattern.pattern for _, pattern, _ in patterns), GONE_NAMES]))
    for path in tree.select(r"(?:src|tests)/.*\.[ch]"):
        if not any(map(any_of_them.fullmatch, tree.words(path))):
            continue
        code = tree.code(path)
        for name, pattern, files in patterns:
            match = None if files.fullmatch(path) else pattern.search(code)
            if match:
                yield f"{path}:{line_of(code, match.start())}: {match.group(0)}: {name} is deprecated in later releases"
        for match in GONE_CALLS.finditer(code):
            yield f"{path}:{line_of(code, match.start())}: {match.group(1)} is deprecated in later releases"
    for path in tree.select(r"ui/.*\.ui"):
        for number, line in tree.lines(path):
            for name, _, files in patterns:
                if re.search(rf"(?:class|parent)=\"{name}\"", line) and not files.fullmatch(path):
                    yield f"{path}:{number}: {name} is deprecated in later releases"


RULES = (check_banned_calls, check_float_formats, check_deprecated)
