/**
 * SYNTAX and the parameter blocks are two independent statements of one fact. Where they disagree the
 * page was edited by hand, and neither can be trusted.
 */
import { isSharedParameter } from '../compile/shared-parameters.ts';
import { shortenType } from '../compile/type-name.ts';
import { errorAt, type Finding, reasons, warningAt } from '../diagnostic.ts';
import { allParameterSets, type Cmdlet } from '../model.ts';
import type { HelpPage, HelpSyntax } from '../read/help-page.ts';
import { lineOf, membersOf, type Rule } from './rule.ts';

export const syntaxAgrees: Rule = {
  name: 'syntax-agrees',
  description:
    'SYNTAX and the parameter blocks show the same parameters, types and mandatory flags.',
  check: (cmdlet, _types, page): Finding[] =>
    page ? page.syntax.flatMap((syntax) => compareSet(cmdlet, page, syntax)) : [],
};

function compareSet(cmdlet: Cmdlet, page: HelpPage, syntax: HelpSyntax): Finding[] {
  const set = syntax.setName ?? allParameterSets;
  const shown = new Map(syntax.parameters.map((entry) => [entry.name.toLowerCase(), entry]));
  const findings: Finding[] = [];
  for (const { parameter, membership, type } of membersOf(cmdlet, set)) {
    const { name } = parameter;
    const folded = name.toLowerCase();
    const entry = shown.get(folded);
    shown.delete(folded);
    if (!entry) {
      findings.push(errorAt(lineOf(page, name), reasons.blockOnly(set, name)));
      continue;
    }
    const isMandatory = membership.isMandatory ?? false;
    if (entry.isMandatory !== isMandatory) {
      const reason = reasons.mandatoryDiffers(set, name, isMandatory);
      findings.push(errorAt(lineOf(page, name), reason));
    }
    const shownType = entry.type === undefined ? 'SwitchParameter' : shortenType(entry.type);
    if (shownType !== type) {
      const reason = reasons.typeDiffersFromSyntax(set, name, type, shownType);
      findings.push(warningAt(lineOf(page, name), reason));
    }
  }
  for (const { name } of shown.values()) {
    if (!isSharedParameter(name)) {
      findings.push(errorAt(syntax.line, reasons.syntaxOnly(set, name)));
    }
  }
  return findings;
}
