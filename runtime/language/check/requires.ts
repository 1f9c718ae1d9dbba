/** `#requires` comments: each is a command line whose arguments must be constant. */

import type { CommandElementNode, CommandNode, ExpressionNode } from '../ast.ts';
import { parseCommand } from '../grammar/commands.ts';
import type { Parser } from '../grammar/parser.ts';
import { parseNested, report } from '../grammar/parser.ts';
import { isConstant } from './constant-expressions.ts';

/** Checks the comments that the parse has met. */
export function checkRequires(parser: Parser): void {
  parser.scanner.mode = 'command';
  for (const [start, end] of parser.scanner.marks.requires) {
    const source = { text: parser.text.slice(start + 1, end), base: start + 1, map: undefined };
    const { result } = parseNested(parser, source, parseCommand);
    if (result !== null) checkCommand(parser, result);
  }
}

function checkCommand(parser: Parser, command: CommandNode): void {
  const [name, ...elements] = command.elements;
  const isWord = name?.kind === 'StringConstantExpression';
  if (!isWord || name.value.toLowerCase() !== 'requires') {
    report(parser, 'ScriptRequiresInvalidFormat', command.extent);
  }
  const given = new Set<string>();
  for (let at = 0; at < elements.length; at++) {
    const element = elements[at] as CommandElementNode;
    if (element.kind !== 'CommandParameter') {
      report(parser, 'ScriptRequiresInvalidFormat', element.extent);
      continue;
    }
    const rule = rules.find(([word]) => word.startsWith(element.name.toLowerCase()));
    if (rule?.[0] === 'runasadministrator') {
      if (element.argument ?? elements[++at]) {
        report(parser, 'ParameterCannotHaveArgument', element.extent);
      }
      continue;
    }
    const argument = element.argument ?? elements[++at];
    if (argument === undefined || argument.kind === 'CommandParameter') {
      const id =
        argument === undefined ? 'ParameterRequiresArgument' : 'RequiresArgumentMustBeConstant';
      report(parser, id, (argument ?? element).extent);
    } else if (!isConstant(argument, 'requires')) {
      report(parser, 'RequiresArgumentMustBeConstant', argument.extent);
    } else if (rule === undefined) report(parser, 'ScriptRequiresInvalidFormat', element.extent);
    else if (onceOnly.has(rule[0]) && given.has(rule[0])) {
      report(parser, 'ParameterAlreadyBound', element.extent);
    } else rule[1](parser, argument);
    given.add(rule?.[0] ?? '');
  }
}

const onceOnly: ReadonlySet<string> = new Set(['shellid', 'pssnapin', 'psedition']);

type Check = (parser: Parser, argument: ExpressionNode) => void;

/** The parameters in the order in which their beginnings are tried. */
const rules: readonly (readonly [name: string, check: Check])[] = [
  ['runasadministrator', () => {}],
  ['shellid', checkText],
  ['pssnapin', checkText],
  ['psedition', checkEditions],
  ['version', checkVersion],
  ['assembly', (parser, argument) => forEachItem(argument, (item) => checkText(parser, item))],
  ['modules', checkModules],
];

function forEachItem(argument: ExpressionNode, check: (item: ExpressionNode) => void): void {
  for (const item of argument.kind === 'ArrayLiteral' ? argument.elements : [argument]) check(item);
}

function checkText(parser: Parser, argument: ExpressionNode): void {
  if (argument.kind === 'StringConstantExpression') return;
  report(parser, 'RequiresInvalidStringArgument', argument.extent);
}

function checkEditions(parser: Parser, argument: ExpressionNode): void {
  const seen = new Set<string>();
  forEachItem(argument, (item) => {
    if (item.kind !== 'StringConstantExpression') {
      report(parser, 'RequiresInvalidStringArgument', argument.extent);
      return;
    }
    const edition = item.value.toLowerCase();
    if (edition !== 'core' && edition !== 'desktop') {
      report(parser, 'RequiresPSEditionInvalid', argument.extent);
    }
    if (seen.has(edition)) {
      report(parser, 'RequiresPSEditionValueIsAlreadySpecified', argument.extent);
    }
    seen.add(edition);
  });
}

function checkVersion(parser: Parser, argument: ExpressionNode): void {
  const { start, end } = argument.extent;
  const isText = argument.kind === 'StringConstantExpression';
  const text = isText ? argument.value : parser.text.slice(start, end);
  if (!/^\d+(?:\.\d+){0,3}$/.test(text.trim())) {
    report(parser, 'RequiresVersionInvalid', argument.extent);
  }
}

/** A name, or a table with the name and at least one version. */
function checkModules(parser: Parser, argument: ExpressionNode): void {
  forEachItem(argument, (item) => {
    const isName = item.kind === 'StringConstantExpression' && item.value !== '';
    if (!isName && !isSpecification(item)) {
      report(parser, 'RequiresModuleInvalid', argument.extent);
    }
  });
}

const keys = /^(?:modulename|moduleversion|maximumversion|requiredversion|guid)$/i;

function isSpecification(item: ExpressionNode): boolean {
  if (item.kind !== 'Hashtable') return false;
  const names = item.pairs.map(({ key }) =>
    key.kind === 'StringConstantExpression' ? key.value : '',
  );
  const hasName = names.some((name) => name.toLowerCase() === 'modulename');
  const hasVersion = names.some((name) => /version$/i.test(name));
  return hasName && hasVersion && names.every((name) => keys.test(name));
}
