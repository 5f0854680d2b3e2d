// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <poppler.h>
#include <gio/gio.h>
