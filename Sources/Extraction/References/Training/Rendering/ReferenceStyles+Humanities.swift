// SPDX-License-Identifier: GPL-3.0-or-later

extension ReferenceStyle {
  /// The ways of German, French, Italian, Spanish, Portuguese and Dutch humanities, social sciences and law: see `sciences`.
  static let humanities = """
    natural
    a {A}, “{T},” {C} <{V}>< ({I})>, {Y}<, %pp {P}>.
    c {A}, “{T},” %in {E} %eds, {C}<, {L}><, {U}>, {Y}<, %pp {P}>.
    b {A}, {T}<, {L}><, {U}>, {Y}.
    t {A}, {T}, %thesis, {U}, {Y}.
    n {A}, “{T}”, {C}, {F}.
    w {A}, “{T}”, {Y}, %at {W} (%seen {X})

    natural
    a {A}, {T}, %in {C} <{V}>< ({Y})><, %pp {P}>.
    c {A}, {T}, %in {E} %eds, {C}<, {L}>< {Y}><, %pp {P}>.
    b {A}, {T}<, {L}> {Y}.
    t {A}, {T}, %thesis {U} {Y}.
    n {A}, {T}, %in {C}, {F}.
    w {A}, {T}, {W} ({X}).

    semicolons natural
    a {A}: {T}, in: {C} <{V}>< ({Y})><, H. {I}><, S. {P}>.
    c {A}: {T}, in: {E} (Hrsg.): {C}<, {L}> {Y}<, S. {P}>.
    b {A}: {T}<, {N}.,>< {L}> {Y}.
    t {A}: {T}, %thesis {U} {Y}.
    r {A}: {T}, {C} %nos {V}, {L} {Y}.
    n {A}: {T}, in: {C} vom {F}.
    w {A}: {T}, {Y}, online unter: {W} (%seen {X}).
    d {A}: {T}. {G}, {U}<, {L}> {Y}.

    semicolons
    a {A} ({Y}): {T}. %in {C} <{V}><({I})><, %pp {P}>.
    c {A} ({Y}): {T}. %in {E} %eds: {C}.< {L}:>< {U}><, %pp {P}>.
    b {A} ({Y}): {T}.< {N}.>< {L}:>< {U}>.
    t {A} ({Y}): {T}. %thesis. {U}.
    r {A} ({Y}): {T}. {C} %nos {V}.< {L}>.
    n {A} ({Y}): {T}. %in {C}, {F}.
    w {A} ({Y}): {T}. %at {W}, %seen {X}.
    d {A} ({Y}): {T}. {U}<, {L}>. {G} Version {R}<, doi:{D}>

    semicolons-initials
    a {A} {Y}: {T}. {C} <{V}><, {I}><: {P}>.
    c {A} {Y}: {T}. %in {E} %eds: {C}.< {L}:>< {U}><: {P}>.
    b {A} {Y}: {T}.< {L}:>< {U}>.
    r {A} {Y}: {T}. {C} {V}.< {L}:>< {U}>.

    natural-commas natural
    a {A} ({Y}): {T}, in: {C} <{V}><:{I}><, {P}>.
    a {A} ({Y}): {T}, {C} <{V}><:{I}><, {P}>.
    a {A} ({Y}): {T}. {C} <{V}></{I}><, %pp {P}>.
    c {A} ({Y}): {T}, in: {E} %eds: {C}.< {L}:>< {U}><, %pp {P}>.
    b {A} ({Y}): {T}.< {L}:>< {U}>.

    chicago natural
    a {A} ({Y}): {T}. In: {C} <{V}> <({I})><: {P}>.
    a {A}. “{T}.” {C} <{V}><.{I}> ({Y})<: {P}>.
    a {A}. {T}. {C} <{V}></{I}>< ({Y})><, {P}>.
    c {A} ({Y}): {T}. In: {E} %eds: {C}.< {L}.>< {U}><: {P}>.
    b {A} ({Y}): {T}.< {L}.>< {U}>.
    r {A} ({Y}): {T}. {L}: {U}, %nos {V}.

    slashes
    a {A} ({Y}): {T}, in: {C}<, %vol {V}><, %no {I}><, %pp {P}>.
    a {A} ({Y}): {T}. In: {C} <{V}><({I})>,< %pp {P}>
    c {A} ({Y}): {T}, in: {E} %eds, {C},< {L}:>< {U}><, %pp {P}>.
    b {A} ({Y}): {T},< {L}:>< {U}>.
    t {A} ({Y}): {T}, %thesis, {U}.
    r {A} ({Y}): {T}, {C} %nos {V}<, {L}>.
    n {A} ({Y}): {T}, in: {C}, {F}.
    w {A} ({Y}): {T}, {W} ({X}).
    d {A} ({Y}): {T}. {U}<, https://doi.org/{D}>

    slashes-spaced
    a {A}, {Y}: {T}, in: {C} <{V}><, {I}><, {P}>
    c {A}, {Y}: {T}, in: {E} %eds: {C}.< {L}:>< {U}><, {P}>.
    b {A}, {Y}: {T}.< {L}:>< {U}>.
    r {A}, {Y}: {T}. {C} {V}.< {L}:>< {U}>.

    natural-slashes
    a {A}, {T}, in: {C} <{V}>< ({Y})><, %pp {P}>
    c {A}, {T}, in: {E} (Hg.), {C}<, {L}> {Y}<, %pp {P}>
    b {A}, {T}<, {L}> {Y}

    families
    a {A}, {T}, {C} <{V}> ({Y})<, {P}>
    a {A}, {C} {Y}<, {P}>
    b {A}, {T}<, {N}.> {Y}
    c {A}, {T}, in: {E} (Hrsg.), {C}, {Y}<, {P}>

    families-comma
    a {A} ({Y}), {T}, {C}<, {V}><, {P}>
    b {A}, {T} (<{L}: ><{U}, >{Y})
    b {A}, {T}<, {L}> {Y}

    natural
    a {A}, ‘{T}’ ({Y}) <{V}><({I})> {C}< {P}>
    b {A}, {T} (<{N}, ><{U} >{Y})
    c {A}, ‘{T}’ in {E} (eds), {C} (<{U} >{Y})< {P}>

    natural-commas
    a {A}, « {T} », {C}<, vol. {V}><, no {I}>, {Y}<, p. {P}>.
    c {A}, « {T} », in {E} (dir.), {C}<, {L}><, {U}>, {Y}<, p. {P}>.
    b {A}, {T}<, {L}><, {U}>, {Y}.
    t {A}, {T}, %thesis, {U}, {Y}.
    n {A}, « {T} », {C}, {F}.
    w {A}, « {T} », {Y}, en ligne : {W} (%seen {X})

    capitals
    a {A}, « {T} », {C}<, {V}>< ({I})>, {Y}<, p. {P}>.
    c {A}, {Y}, « {T} », dans {E} (dir.), {C}<, {L}><, {U}><, p. {P}>.
    b {A}, {Y}, {T}<, {L}><, {U}>.
    b {A} ({Y}), {T}<, {L}><, {U}>.
    t {A}, {T}, %thesis, {U}, {Y}.
    n {A}, « {T} », {C}, {F}.

    capitals-comma
    a {A}, {Y}. {T}. {C}. <Vol. {V}><, no. {I}><, pp. {P}>.
    c {A}, {Y}. {T}. In: {E}, eds. {C}.< {L}:>< {U}><, pp. {P}>.
    b {A}, {Y}. {T}.< {N}.>< {L}:>< {U}>.

    capitals-natural
    a {A}, {T}, in «{C}»<, {V}>, {Y}<, pp. {P}>.
    c {A}, {T}, in {E} (a cura di), {C}<, {L}><, {U}>, {Y}<, pp. {P}>.
    b {A}, {T}<, {L}><, {U}>, {Y}.

    natural
    a {A}, {T}, in «{C}»<, {V}><, {I}>, {Y}<, pp. {P}>.
    c {A}, {T}, in {C}, a cura di {E}<, {L}><, {U}>, {Y}<, pp. {P}>.
    b {A}, {T}<, {U}><, {L}> {Y}.
    t {A}, {T}, %thesis, {U}, {Y}.
    n {A}, {T}, «{C}», {F}.

    spaced
    a {A} ({Y}), {T}, “{C}”<, {V}><, pp. {P}>.
    c {A} ({Y}), {T}, in {E} (a cura di), {C}<, {U}><, {L}><, pp. {P}>.
    b {A} ({Y}), {T}<, {U}><, {L}>.

    natural
    a {A}, {T}, “{C}”<, {V}>< ({Y})><, pp. {P}>.
    a {A}, {T}, “{C}”<, {V}><, n. {I}>, {Y}<, pp. {P}>.
    a {A}, {T}, in “{C}”<, {V}>< ({Y})><, pp. {P}>
    c {A}, {T}, in {C}, a cura di {E}<, {L}> {Y}<, pp. {P}>.
    c {A}, {T}, in {E}, {C}<, {L}> {Y}<, pp. {P}>.
    b {A}, {T}<, {L}> {Y}.

    family-first
    a {A}, {T}, «{C}»<, {V}>< ({Y})><, pp. {P}>.
    a {A}, «{T}», {C}<, {V}>< ({Y})><, pp. {P}>.
    c {A}, {T}, in {C}, a c. di {E}<, {L}> {Y}<, pp. {P}>.
    b {A}, {T}<, {L}>, {Y}.

    family-first
    a {A}, {T}, in “{C}”<, {V}>, {Y}<, pp. {P}>.
    c {A}, {T}, in {E} (a cura di), {C}<, {U}><, {L}>, {Y}<, pp. {P}>.
    b {A}, {T}<, {U}><, {L}>, {Y}.
    t {A}, {T}, %thesis, {U}, {Y}.

    apa ieee
    a {A} ({Y}): “{T}”, {C}<, {V}>< ({I})><, pp. {P}>.
    c {A} ({Y}): “{T}”, en {E} %eds: {C}<, {L}><, {U}><, pp. {P}>.
    b {A} ({Y}): {T}<, {L}><, {U}>.
    t {A} ({Y}): {T}, %thesis, {U}.
    r {A} ({Y}): “{T}”, {C}, {V}<, {L}><, {U}>.
    n {A} ({Y}): “{T}”, {C}, {F}.
    w {A} ({Y}): “{T}”, disponible en: {W} [%seen {X}].
    d {A} ({Y}): {T}, {U}, %at {W}.

    semicolons
    a {A}, “{T}”, {C}<, {V}><, %no {I}>, {Y}<, pp. {P}>.
    c {A}, “{T}”, en {E} (ed.), {C}<, {L}><, {U}>, {Y}<, pp. {P}>.
    b {A}, {T}<, {L}><, {U}>, {Y}.

    abnt
    a {A}. {T}. {C}<, v. {V}><, n. {I}><, p. {P}>, {Y}.< DOI: {D}.>
    c {A}. {T}. In: {E} %eds. {C}.< {L}:>< {U},> {Y}.< p. {P}.>
    b {A}. {T}.< {N}.>< {L}:>< {U},> {Y}.
    t {A}. {T}. {Y}. %thesis – {U}, {L}, {Y}.
    r {A}. {T}. {L}: {U}, {Y}. ({C}, {V}).
    n {A}. {T}. {C}, {L}, {F}.
    w {A}. {T}. {Y}. Disponível em: {W}. %seen {X}.
    d {A}. {T}. {U}, {Y}.< DOI: {D}>.

    abnt-full
    a {A}. {T}. {C}, {L}<, v. {V}><, n. {I}><, p. {P}>, {Y}.
    c {A}. {T}. In: {E} %eds. {C}.< {L}:>< {U},> {Y}.< p. {P}.>
    b {A}. {T}.< {L}:>< {U},> {Y}.
    t {A}. {T}. %thesis – {U}, {L}, {Y}.
    w {A}. {T}. Disponível em: {W}. %seen {X}.

    spaced-commas
    a {A} {Y} {T} {C} <{V}><({I})>< {P}>
    a {A} {Y} {C} <{V}>< {P}>
    b {A} {Y} {T}< ({L}:>< {U})>
    """
}
