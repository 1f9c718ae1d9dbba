/** `#requires` comments: each is a command line whose arguments must be constant. */

import type { ParseErrorId } from '../../base/messages/parse.ts';
import type { CommandElementNode, CommandNode, ExpressionNode } from '../ast.ts';
import { parseCommand } from '../grammar/commands.ts';
import type { Parser } from '../grammar/parser.ts';
import { parseNested, report, textOf } from '../grammar/parser.ts';
import { isConstant } from './constant-expressions.ts';
import { isSpecification, readVersion } from './module-specification.ts';

/** Checks the comments that the parse has met, and gives them as the commands that they are. */
export function checkRequires(parser: Parser): readonly CommandNode[] {
  const commands: CommandNode[] = [];
  parser.scanner.mode = 'command';
  const given = new Map<string, string>();
  for (const [start, end] of parser.scanner.marks.requires) {
    const source = { text: parser.text.slice(start + 1, end), base: start + 1, map: undefined };
    const { result } = parseNested(parser, source, parseCommand);
    // Snap-ins count for each comment.
    for (const name of ofSnapins) given.delete(name);
    if (result === null) continue;
    checkCommand(parser, result, given);
    commands.push(result);
  }
  return commands;
}

const ofSnapins = ['pssnapin', 'version of pssnapin'];

function checkCommand(parser: Parser, command: CommandNode, given: Map<string, string>): void {
  const [name, ...elements] = command.elements;
  const isWord = name?.kind === 'StringConstantExpression';
  if (!isWord || name.value.toLowerCase() !== 'requires') {
    report(parser, 'ScriptRequiresInvalidFormat', command.extent);
  }
  const hasSnapin = elements.some(
    (item) => item.kind === 'CommandParameter' && 'pssnapin'.startsWith(item.name.toLowerCase()),
  );
  for (let at = 0; at < elements.length; at++) {
    const element = elements[at] as CommandElementNode;
    if (element.kind !== 'CommandParameter') {
      report(parser, 'ScriptRequiresInvalidFormat', element.extent);
      continue;
    }
    const argument = element.argument ?? elements[++at];
    const rule = ruleNamed(element.name);
    if (rule?.[0] === 'runasadministrator') {
      if (argument) report(parser, 'ParameterCannotHaveArgument', element.extent);
    } else if (argument === undefined) {
      report(parser, 'ParameterRequiresArgument', element.extent);
    } else if (argument.kind === 'CommandParameter' || !isConstant(argument, 'requires')) {
      report(parser, 'RequiresArgumentMustBeConstant', argument.extent);
    } else if (rule === undefined) report(parser, 'ScriptRequiresInvalidFormat', element.extent);
    else {
      const fault = rule[1](argument, {
        given,
        hasSnapin,
        written: textOf(parser, argument.extent),
      });
      const isBoundAlready = fault === 'ParameterAlreadyBound';
      if (fault !== null) report(parser, fault, (isBoundAlready ? element : argument).extent);
    }
  }
}

interface Others {
  /** What was given before, by the name of the parameter. */
  readonly given: Map<string, string>;
  /** The version is that of a snap-in. */
  readonly hasSnapin: boolean;
  /** The argument as it stands in the text. */
  readonly written: string;
}

/** What is wrong with the argument, which is constant. */
type Check = (argument: ExpressionNode, others: Others) => ParseErrorId | null;

/** The parameters in the order in which their beginnings are tried. */
const rules: readonly (readonly [name: string, check: Check])[] = [
  ['runasadministrator', () => null],
  ['shellid', checkShell],
  ['pssnapin', checkSnapin],
  ['psedition', checkEditions],
  ['version', checkVersion],
  ['assembly', checkAssemblies],
  ['modules', checkModules],
];

function ruleNamed(written: string): (typeof rules)[number] | undefined {
  return rules.find(([word]) => word.startsWith(written.toLowerCase()));
}

/** What a parameter of `#requires` stands for, in small letters; it may be shortened. */
export function requirementNamed(written: string): string | undefined {
  return ruleNamed(written)?.[0];
}

/** The elements of a list, or the one that there is. */
export function itemsOf(argument: ExpressionNode): readonly ExpressionNode[] {
  return argument.kind === 'ArrayLiteral' ? argument.elements : [argument];
}

function checkShell(argument: ExpressionNode, { given }: Others): ParseErrorId | null {
  if (given.has('shellid')) return 'ParameterAlreadyBound';
  if (argument.kind !== 'StringConstantExpression') return 'RequiresInvalidStringArgument';
  given.set('shellid', argument.value);
  return null;
}

function checkSnapin(argument: ExpressionNode, { given }: Others): ParseErrorId | null {
  if (argument.kind !== 'StringConstantExpression') return 'RequiresInvalidStringArgument';
  if (given.has('pssnapin')) return 'ParameterAlreadyBound';
  if (!/^[\w.-]+$/.test(argument.value)) return 'InvalidPSSnapInName';
  given.set('pssnapin', argument.value);
  return null;
}

function checkEditions(argument: ExpressionNode, { given }: Others): ParseErrorId | null {
  if (given.has('psedition')) return 'ParameterAlreadyBound';
  let fault: ParseErrorId | null = null;
  const seen = new Set<string>();
  for (const item of itemsOf(argument)) {
    if (item.kind !== 'StringConstantExpression') {
      fault ??= 'RequiresInvalidStringArgument';
      continue;
    }
    const edition = item.value.toLowerCase();
    given.set('psedition', edition);
    if (edition !== 'core' && edition !== 'desktop') fault ??= 'RequiresPSEditionInvalid';
    if (seen.has(edition)) fault ??= 'RequiresPSEditionValueIsAlreadySpecified';
    seen.add(edition);
  }
  return fault;
}

/** One version, which can be given again; that of a snap-in only once. */
function checkVersion(argument: ExpressionNode, others: Others): ParseErrorId | null {
  const { given, hasSnapin, written } = others;
  const isText = argument.kind === 'StringConstantExpression';
  const version = readVersion(isText ? argument.value : written, { needsPoint: false });
  if (version === null) return 'RequiresVersionInvalid';
  const name = hasSnapin ? 'version of pssnapin' : 'version';
  const before = given.get(name);
  if (before !== undefined && (hasSnapin || before !== version)) return 'ParameterAlreadyBound';
  given.set(name, version);
  return null;
}

function checkAssemblies(argument: ExpressionNode): ParseErrorId | null {
  const isText = itemsOf(argument).every((item) => item.kind === 'StringConstantExpression');
  return isText ? null : 'RequiresInvalidStringArgument';
}

/** Names, or tables with a name and at least one version. */
function checkModules(argument: ExpressionNode): ParseErrorId | null {
  const isValid = itemsOf(argument).every((item) => {
    if (item.kind === 'Hashtable') return isSpecification(item);
    if (item.kind === 'StringConstantExpression') return item.value !== '';
    // Numbers and types are taken as names; of the variables none is.
    return item.kind !== 'VariableExpression';
  });
  return isValid ? null : 'RequiresModuleInvalid';
}
