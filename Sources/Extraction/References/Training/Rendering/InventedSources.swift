// SPDX-License-Identifier: GPL-3.0-or-later

/// What the labelled corpora hold too little of: bodies as authors, newspapers, series of working papers, universities, reporters of cases.
/// The names are real ones, so that the model learns their words; what is printed beside them is put together at random.
enum InventedSources {
  static let bodies = lines(
    """
    World Health Organization
    European Commission
    International Labour Organization
    United Nations Development Programme
    National Institute for Health and Care Excellence
    U.S. Department of Health and Human Services
    Office for National Statistics
    Centers for Disease Control and Prevention
    American Psychiatric Association
    International Monetary Fund
    Organisation for Economic Co-operation and Development
    R Core Team
    StataCorp
    UNESCO
    Eurostat
    Statistisches Bundesamt
    Bundesministerium für Familie, Senioren, Frauen und Jugend
    Bundesagentur für Arbeit
    Deutscher Bundestag
    Kultusministerkonferenz
    Arbeitsgruppe Bildungsforschung
    Autorenkollektiv
    Deutsche Gesellschaft für Ernährung
    Bertelsmann Stiftung
    Institut für Demoskopie Allensbach
    Wissenschaftsrat
    Rat für Sozial- und Wirtschaftsdaten
    Ministère de l'Éducation nationale
    Cour des comptes
    Conseil économique, social et environnemental
    Institut national d'études démographiques
    Ministero dell'Istruzione, dell'Università e della Ricerca
    Istituto Nazionale di Statistica
    Banca d'Italia
    Corte dei conti
    Ministerio de Educación y Ciencia
    Banco de España
    Consejo Superior de Investigaciones Científicas
    Fundación Alternativas
    Ministério da Saúde
    Instituto Brasileiro de Geografia e Estatística
    Associação Brasileira de Normas Técnicas
    Fundação Getúlio Vargas
    Centraal Bureau voor de Statistiek
    Ministerie van Binnenlandse Zaken en Koninkrijksrelaties
    Raad voor het Openbaar Bestuur
    Planbureau voor de Leefomgeving
    """)

  static let newspapers = lines(
    """
    New York Times
    The Washington Post
    Financial Times
    The Economist
    The Independent
    Wall Street Journal
    Los Angeles Times
    Die Zeit
    Der Spiegel
    Die Welt
    Neue Zürcher Zeitung
    Frankfurter Rundschau
    Handelsblatt
    Berliner Zeitung
    Der Tagesspiegel
    Der Standard
    Libération
    Le Figaro
    La Croix
    L'Express
    Corriere della Sera
    la Repubblica
    La Stampa
    Il Sole 24 Ore
    ABC
    La Vanguardia
    El Mundo
    Clarín
    Folha de S. Paulo
    O Globo
    Público
    de Volkskrant
    Trouw
    Het Parool
    """)

  /// Series of working papers, with who brings them out, and where.
  static let series: [(title: String, publisher: String, place: String)] = lines(
    """
    NBER Working Paper|National Bureau of Economic Research|Cambridge, MA
    IZA Discussion Paper|Institute for the Study of Labor|Bonn
    SOEPpapers|DIW|Berlin
    WZB Discussion Paper|Wissenschaftszentrum Berlin für Sozialforschung|Berlin
    CESifo Working Paper|CESifo|Munich
    Policy Research Working Paper|World Bank|Washington, DC
    IMF Working Paper|International Monetary Fund|Washington, DC
    OECD Social, Employment and Migration Working Papers|OECD Publishing|Paris
    MPIfG Discussion Paper|Max-Planck-Institut für Gesellschaftsforschung|Köln
    IAB-Forschungsbericht|Institut für Arbeitsmarkt- und Berufsforschung|Nürnberg
    Arbeitspapiere|Mannheimer Zentrum für Europäische Sozialforschung|Mannheim
    ZEW Discussion Paper|ZEW|Mannheim
    Documents de travail|INED|Paris
    Document de travail|INSEE|Paris
    Temi di discussione|Banca d'Italia|Roma
    Quaderni di ricerca|Università Cattolica|Milano
    Documentos de Trabajo|Banco de España|Madrid
    Documento de Trabajo|FLACSO|Buenos Aires
    Texto para Discussão|IPEA|Brasília
    CPB Discussion Paper|CPB|Den Haag
    Technical Report|Stanford University|Stanford, CA
    Research Report|RAND Corporation|Santa Monica, CA
    Working Paper|European University Institute|Florence
    """
  ).compactMap { line in
    let parts = line.split(separator: "|").map(String.init)
    return parts.count == 3 ? (parts[0], parts[1], parts[2]) : nil
  }

  /// Universities with their towns.
  static let universities: [(name: String, place: String)] = lines(
    """
    University of Oxford|Oxford
    Harvard University|Cambridge, MA
    University of Michigan|Ann Arbor
    University of California, Berkeley|Berkeley
    London School of Economics and Political Science|London
    University of Toronto|Toronto
    Indiana University|Bloomington
    Universität Bielefeld|Bielefeld
    Freie Universität Berlin|Berlin
    Ludwig-Maximilians-Universität München|München
    Technische Universität Dresden|Dresden
    Universität Wien|Wien
    Université Paris 1 Panthéon-Sorbonne|Paris
    École des hautes études en sciences sociales|Paris
    Université de Genève|Genève
    Università degli Studi di Padova|Padova
    Università di Roma La Sapienza|Roma
    Universidad Complutense de Madrid|Madrid
    Universidad de Buenos Aires|Buenos Aires
    Universitat de Barcelona|Barcelona
    Universidade Federal do Rio de Janeiro|Rio de Janeiro
    Universidade Estadual de Campinas|Campinas
    Universidade de Lisboa|Lisboa
    Universiteit van Amsterdam|Amsterdam
    Universiteit Leiden|Leiden
    Rijksuniversiteit Groningen|Groningen
    """
  ).compactMap { line in
    let parts = line.split(separator: "|").map(String.init)
    return parts.count == 2 ? (parts[0], parts[1]) : nil
  }

  /// Keepers of datasets and programs, with their towns and how their DOIs begin.
  static let repositories: [(name: String, place: String?, doi: String?)] = lines(
    """
    Zenodo||10.5281/zenodo.
    Zenodo||10.5281/zenodo.
    figshare||10.6084/m9.figshare.
    Dryad||10.5061/dryad.
    Harvard Dataverse||10.7910/DVN/
    Mendeley Data||10.17632/
    Open Science Framework||10.17605/OSF.IO/
    PANGAEA||10.1594/PANGAEA.
    GESIS Datenarchiv|Köln|10.4232/1.
    GESIS Data Archive|Cologne|10.4232/1.
    UK Data Service|Colchester|10.5255/UKDA-SN-
    Inter-university Consortium for Political and Social Research|Ann Arbor, MI|10.3886/ICPSR
    FORS|Lausanne|10.23662/FORS-DS-
    DANS|Den Haag|10.17026/dans-
    CRAN||10.32614/CRAN.package.
    R Foundation for Statistical Computing|Vienna, Austria|
    StataCorp LP|College Station, TX|
    RStudio, PBC|Boston, MA|
    GitHub||
    Kaggle||
    Coursera||
    YouTube||
    Wikipedia||
    """
  ).compactMap { line in
    let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    return parts.count == 3 ? (parts[0], parts[1].isEmpty ? nil : parts[1], parts[2].isEmpty ? nil : parts[2]) : nil
  }

  /// What lists say that datasets and programs are.
  static let deposits = ["Data set", "Dataset", "Computer software", "Software", "Data file", "Datenfile", "Datensatz"]

  /// Where texts on the web stand.
  static let hosts = lines(
    """
    www.who.int/news
    ec.europa.eu/info
    www.oecd.org/education
    www.destatis.de/DE/Themen
    www.bmbf.de/bmbf/de
    www.insee.fr/fr/statistiques
    www.istat.it/it/archivio
    www.ine.es/dyngs
    www.ibge.gov.br/estatisticas
    www.cbs.nl/nl-nl/nieuws
    github.com/project
    blog.example.org/posts
    www.nature.com/articles
    www.unesco.org/en
    """)

  private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
}
