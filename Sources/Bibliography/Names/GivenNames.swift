// SPDX-License-Identifier: GPL-3.0-or-later
import Characters

/// Common given names of Europe and the Americas, folded: enough to tell which way round a list without commas stands.
enum GivenNames {
  static func contains(_ word: some StringProtocol) -> Bool { names.contains(Folding.fold(String(word))) }

  private static let names = Set(
    """
    john mary robert patricia michael jennifer william linda david elizabeth richard barbara joseph susan charles jessica christopher sarah \
    daniel karen matthew nancy anthony lisa mark betty donald margaret steven sandra andrew ashley kenneth emily joshua kimberly kevin donna \
    brian carol carolina george michelle edward amanda ronald melissa timothy deborah jason stephanie jeffrey rebecca ryan laura gary helen nicholas \
    sharon eric cynthia jonathan kathleen stephen amy larry shirley justin angela scott anna brandon ruth benjamin brenda samuel pamela \
    gregory nicole frank katherine raymond virginia catherine patrick christine alexander jack debra dennis rachel jerry carolyn janet emma \
    maria heather diane olivia julie joyce philip victoria kelly christina joan evelyn lauren judith jane alice ann jean doris peter paul \
    hans klaus jurgen wolfgang ulrich dieter gunther gunter helmut horst manfred heinz heinrich karl johann johannes friedrich wilhelm \
    ludwig otto ernst rudolf stefan andreas markus matthias sebastian tobias florian jan uwe bernd rainer ralf jorg joachim gerhard werner \
    ursula monika petra sabine gabriele renate helga karin brigitte ingrid erika christa gisela susanne elke katrin heike birgit kerstin \
    jacques pierre michel andre philippe alain bernard marcel claude francois henri louis jerome laurent olivier thierry christophe \
    sylvie isabelle nathalie monique francoise jacqueline catherine veronique sophie marie genevieve mireille helene giuseppe giovanni \
    antonio mario luigi francesco angelo vincenzo pietro salvatore carlo franco domenico bruno paolo michele giorgio aldo umberto andrea \
    marco stefano alessandro roberto giulia chiara francesca elena paola giovanna lucia silvia giuseppina rosa caterina marcella manuel jose \
    juan francisco javier luis carlos jesus alejandro miguel rafael pedro angel sergio fernando jorge alberto pablo diego ramon carmen \
    josefa isabel dolores pilar teresa ana cristina marta mercedes beatriz raquel gabriela joao paulo ricardo eduardo henrique tiago \
    joaquim rui nuno catarina joana ines fernanda willem hendrik cornelis pieter jeroen maarten dirk gerrit joost wouter sander bart \
    johanna anneke marieke saskia erik lars sven nils bjorn anders magnus gunnar olof ingmar astrid ulla vladimir sergei ivan dmitri \
    nikolai mikhail alexei natalia tatiana olga irina piotr pawel tomasz krzysztof katarzyna agnieszka milan petr jiri zoltan istvan laszlo
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
