// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#include <libxml/xpath.h>
