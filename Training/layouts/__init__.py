# SPDX-License-Identifier: GPL-3.0-or-later
"""All layouts by name."""
from . import conferences, humanities, journals, manuscripts, medicine, reports  # noqa: F401
from .registry import LAYOUTS  # noqa: F401
