// SPDX-License-Identifier: GPL-3.0-or-later

extension ReferenceStyle {
  /// Each block is a style: the layout of authors and editors, then a line for each kind of work (`Kind`, `CitationTemplate`). After the
  /// style guides of journals and learned societies: Vancouver and AMA, APA and DGPs, IEEE, Chicago and MLA, ISO 690, ABNT.
  static let sciences = """
    vancouver short
    a {A}. {T}. {C}. {Y}<;{V}><({I})><:{P}>.< doi: {D}>
    c {A}. {T}. In: {E}, editors. {C}.< {L}:>< {U};> {Y}.< p. {P}.>
    b {A}. {T}.< {N}.>< {L}:>< {U};> {Y}.
    t {A}. {T} [%thesis]. {L}: {U}; {Y}.
    r {A}. {T}. {L}: {U}; {Y}. ({C}; no. {V}).
    n {A}. {T}. {C}. {Y}.
    w {A}. {T} [Internet]. {Y} [%seen {X}]. %at {W}
    d {A}. {T}.< Version {R}.> {U}; {Y}.< doi: {D}>
    d {A}. {T} [{G}]. {U}. {Y}.< https://doi.org/{D}>

    vancouver short
    a {A}. {T}. {C} {Y}<;{V}><({I})><:{P}>.
    c {A}. {T}. %in {E}, eds. {C}.< {L},>< {U},> {Y}<: {P}>.
    b {A}. {T}.< {L}:>< {U},> {Y}.
    w {A}. {T}. {Y}. {W} (%seen {X}).

    ama
    a {A}. {T}. {C}. {Y}<;{V}><({I})><:{P}>.< doi:{D}>
    c {A}. {T}. In: {E}, eds. {C}.<{N}.>< {U};> {Y}<:{P}>.
    b {A}. {T}.< {N}.>< {U};> {Y}.
    t {A}. {T} [%thesis]. {U}; {Y}.
    r {A}. {T}. {U}; {Y}. {C} {V}.
    n {A}. {T}. {C}. {F}.
    w {A}. {T}. {Y}. %seen {X}. {W}
    d {A}. {T}. {U}. {Y}.< doi:{D}>

    ama short
    a {A} ({Y}) {T}. {C}<, {V}><({I})><: {P}>.< https://doi.org/{D}>
    c {A} ({Y}) {T}. %in {E} %eds {C}.< {U},>< {L}>< %pp {P}>.
    b {A} ({Y}) {T}.< {U},>< {L}>.

    springer
    a {A} ({Y}) {T}. {C} <{V}><({I})><:{P}>.< https://doi.org/{D}>
    c {A} ({Y}) {T}. In: {E} (eds) {C}.< {U}>,< {L}><, pp {P}>
    b {A} ({Y}) {T}<, {N}>.< {U}><, {L}>
    t {A} ({Y}) {T}. %thesis, {U}
    r {A} ({Y}) {T}. {C} {V}, {U}, {L}
    w {A} ({Y}) {T}. {W}. %seen {X}
    d {A} ({Y}) {T}. {U}.< https://doi.org/{D}>
    d {A} ({Y}) {T}. {U}<, {L}>

    springer
    a {A}. {T}. {C} <{V}><({I})><, {P}> ({Y}).< https://doi.org/{D}>
    c {A}: {T}. In: {E} (eds.) {C}<, pp. {P}>.< {U}><, {L}> ({Y}).
    b {A}: {T}.< {U}><, {L}> ({Y}).

    harvard-comma ieee
    a {A}: {T}. {C} <{V}><({I})><, {P}> ({Y}).< doi: {D}>
    c {A}: {T}. In: {E} (eds.): {C}<, pp. {P}>.< {U}><, {L}> ({Y})
    b {A}: {T}.< {N}.>< {U}><, {L}> ({Y})
    t {A}: {T}. %thesis, {U} ({Y})
    w {A}: {T}, {W}, %seen {X}
    d {A}: {T}. {U} ({Y}).< doi: {D}>

    apa ieee
    a {A} ({Y}). {T}. {C}<, {V}><({I})><, {P}>.< https://doi.org/{D}>
    c {A} ({Y}). {T}. %in {E} %eds, {C} (%pp {P}).< {L}:>< {U}>.
    b {A} ({Y}). {T}< ({N}.)>.< {L}:>< {U}>.
    t {A} ({Y}). {T} (%thesis, {U}).
    t {A} ({Y}). {T} (%thesis). {U}, {L}.
    r {A} ({Y}). {T} ({C} %nos {V}). {L}: {U}.
    n {A} ({F}). {T}. {C}.
    w {A} ({Y}). {T}. %at {W}
    d {A}. ({Y}). {T}. {U}.< https://doi.org/{D}>
    d {A} ({Y}). {T} (Version {R}) [{G}]. {U}.< https://doi.org/{D}>
    d {A}. ({Y}). {T}. {U}. {W}

    apa ieee
    a {A} ({Y}). {T}. {C}<, {V}><({I})><, {P}>.< doi:{D}>
    c {A} ({Y}). {T}. %in {E} %eds, {C} <(%pp {P})>.< {U}>.
    b {A} ({Y}). {T}< ({N}.)>.< {U}>.
    t {A} ({Y}). {T} [%thesis, {U}].
    r {A} ({Y}). {T}. {C}, {V}. {U}.
    n {A} ({F}). {T}. {C}.
    w {A} ({Y}). {T}. %seen {X}, {W}
    d {A} ({Y}). {T} [{G}]. {U}.< doi:{D}>
    d {A} ({Y}). {T}. <{L}: >{U}. {W}

    apa-and
    a {A}, {Y}. {T}. {C}<, {V}><({I})><, %pp {P}>.
    c {A}, {Y}. {T}. %in {E} %eds {C}.< {L}:>< {U},>< %pp {P}>.
    b {A}, {Y}. {T}.< {N}.>< {L}:>< {U}>.
    t {A}, {Y}. {T}. %thesis. {U}, {L}.
    r {A}, {Y}. {T}. {C} {V}. {L}: {U}.
    w {A}, {Y}. {T}. %at {W} [%seen {X}].
    d {A}, {Y}. {T}. {U}. %at {W} [%seen {X}].

    harvard
    a {A} ({Y}) ‘{T}’, {C}<, {V}><({I})><, %pp {P}>.< doi: {D}.>
    c {A} ({Y}) ‘{T}’, in {E} %eds {C}.< {L}:>< {U}><, %pp {P}>.
    b {A} ({Y}) {T}.< {N}.>< {L}:>< {U}>.
    t {A} ({Y}) {T}. %thesis. {U}.
    r {A} ({Y}) {T}. {C} %nos {V}. {L}: {U}.
    n {A} ({Y}) ‘{T}’, {C}, {F}.
    w {A} ({Y}) {T}. %at {W} (%seen {X}).
    d {A} ({Y}) ‘{T}’. {U}.< doi: {D}>.
    d {A} ({Y}) {T}. <{L}: >{U}.

    harvard
    a {A} {Y}. {T}. {C} <{V}><({I})><: {P}>.
    c {A} {Y}. {T}. In {E} %eds, {C}<, %pp {P}>.< {L}:>< {U}>.
    b {A} {Y}. {T}.< {L}:>< {U}>.
    r {A} {Y}. {T}. {C} %nos {V}.< {U}, {L}>.

    harvard-comma harvard-comma
    a {A}, {Y}. {T}. {C} <{V}><({I})><, {P}>.< https://doi.org/{D}>
    c {A}, {Y}. {T}, in: {E} (Eds.), {C}.< {U}>,< {L}><, pp. {P}>.
    b {A}, {Y}. {T}<, {N}.>< {U}><, {L}>.
    t {A}, {Y}. {T}. %thesis, {U}.
    r {A}, {Y}. {T}. {C} {V}<, {U}><, {L}>.
    w {A}, {Y}. {T} [WWW Document]. URL {W} (%seen {X}).
    d {A}, {Y}. {T}. {U}, V{R}<, https://doi.org/{D}>

    nature ieee
    a {A}. {T}. {C} <{V}>,< {P}> ({Y}).
    c {A}. {T}. in {C} (eds {E})< {P}> (<{U}, >{Y}).
    b {A}. {T}. (<{U}, >{Y}).
    t {A}. {T}. ({U}, {Y}).
    w {A}. {T}. {W} ({Y}).
    d {A}. {T}. {U}< https://doi.org/{D}> ({Y}).

    ieee
    a {A}, “{T},” {C}<, vol. {V}><, no. {I}><, pp. {P}>, {Y}.< doi: {D}.>
    c {A}, “{T},” in {C}, {E}, Eds.< {L}:>< {U},> {Y}<, pp. {P}>.
    b {A}, {T}<, {N}>.< {L}:>< {U},> {Y}.
    t {A}, “{T},” %thesis, {U}, {L}, {Y}.
    r {A}, “{T},” {U}, {L}, {C} {V}, {Y}.
    w {A}, “{T},” {Y}. [Online]. %at {W}
    d {A}, “{T},” {U}, {Y}.< doi: {D}>.

    ieee
    a {A}. {T}. {C}<, {V}><({I})><:{P}>, {Y}.
    c {A}. {T}. In {E}, editors, {C}<, pages {P}>.< {U},>< {L},> {Y}.
    b {A}. {T}.< {U},>< {L},>< {N},> {Y}.
    t {A}. {T}. %thesis, {U}, {Y}.
    r {A}. {T}. {C} {V}, {U}, {Y}.
    w {A}. {T}. {W}, {Y}.
    d {A}. {T}, {Y}. R package version {R}. {W}
    d {A}. {T}. {U}, {Y}.< https://doi.org/{D}>.

    physics
    a {A}, {C} <{V}>,< {P}> ({Y}).
    b {A}, {T} (<{U}, ><{L}, >{Y}).
    c {A}, in {C}, edited by {E} (<{U}, ><{L}, >{Y})<, p. {P}>.

    chicago natural
    a {A}. “{T}.” {C} <{V}><, no. {I}> ({Y})<: {P}>.< https://doi.org/{D}.>
    c {A}. “{T}.” In {C}, edited by {E}<, {P}>.< {L}:>< {U}>, {Y}.
    b {A}. {T}.< {N}.>< {L}:>< {U}>, {Y}.
    t {A}. “{T}.” %thesis, {U}, {Y}.
    r {A}. “{T}.” {C} {V}, {U}, {L}, {Y}.
    n {A}. “{T}.” {C}, {F}.
    w {A}. “{T}.” {Y}. %seen {X}. {W}.
    d {A}. “{T}.” {U}, {Y}.< https://doi.org/{D}>.

    chicago natural
    a {A}. {Y}. “{T}.” {C} <{V}>< ({I})><: {P}>.< doi:{D}.>
    c {A}. {Y}. “{T}.” In {C}, edited by {E}<, {P}>.< {L}:>< {U}>.
    b {A}. {Y}. {T}.< {L}:>< {U}>.
    t {A}. {Y}. “{T}.” %thesis, {U}.
    r {A}. {Y}. “{T}.” {C} {V}. {U}, {L}.
    n {A}. {Y}. “{T}.” {C}, {F}.
    w {A}. {Y}. “{T}.” {W} (%seen {X}).
    d {A}. {Y}. {T}. {U}.< https://doi.org/{D}>.
    d {A}. {Y}. {T}. <{L}: >{U}. {W}.

    chicago natural
    a {A}. “{T}.” {C}<, vol. {V}><, no. {I}>, {Y}<, pp. {P}>.
    c {A}. “{T}.” {C}, edited by {E}<, {U}>, {Y}<, pp. {P}>.
    b {A}. {T}.< {U}>, {Y}.
    n {A}. “{T}.” {C}, {F}.
    w {A}. “{T}.” {Y}, {W}. %seen {X}.

    chicago-initials ieee
    a {A} ({Y}). “{T}.” {C}<, {V}><({I})><, {P}>.< doi:{D}.>
    c {A} ({Y}). “{T}.” In {E} (eds.), “{C},”< pp. {P}>.< {U}><, {L}>.
    b {A} ({Y}). {T}.< {U}><, {L}>.
    r {A} ({Y}). “{T}.” {C} {V}, {U}.
    w {A} ({Y}). “{T}.” URL {W}.
    d {A} ({Y}). {T}. R package version {R}, URL {W}.
    d {A} ({Y}). {T}. {U}<, {L}>. URL {W}.

    chicago-initials
    a {A} {Y} {T}. {C} <{V}><({I})><: {P}>
    b {A} {Y} {T}.< {L}:>< {U}>
    c {A} {Y} {T}. In {E} %eds {C}< (%pp {P})>.< {L}:>< {U}>
    """
}
