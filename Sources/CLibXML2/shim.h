// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <libxml/xmlversion.h>
// Debian's libxml2 would bring in the system's ICU headers, which clash with those that Foundation carries. Only a structure that is
// passed by pointer depends on them.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#include <libxml/xpath.h>
