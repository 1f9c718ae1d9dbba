/** Get-Command: commands by name or pattern: functions and aliases of the script, built-in ones and cmdlets of the catalogue. */
import { foldCase } from '../../base/case-map.ts';
import { runMessages } from '../../base/messages/run.ts';
import { compileWildcard, hasWildcard } from '../../values/wildcard.ts';
import type { EngineScope, FunctionValue } from '../frame.ts';
import { CommandInfo } from '../stages/command-info.ts';
import { allAliases } from '../stages/find-alias.ts';
import { forEach } from '../wait.ts';
import { aliasInfo } from './alias-info.ts';
import type { BuiltInCommand } from './command.ts';
import type { CommandCall } from './command-call.ts';
import { syntaxOf } from './command-syntax.ts';

export const getCommand: BuiltInCommand = {
  module: 'Core',
  signature: {
    name: 'Get-Command',
    type: 'GetCommandCommand',
    defaultSet: 'CmdletSet',
    impact: 'None',
    parameters: `
      Name String[] AllCommandSet0*. @notNullOrEmpty
      Verb String[] CmdletSet.
      Noun String[] CmdletSet.
      Module|PSSnapin String[] .
      ExcludeModule String[]
      FullyQualifiedModule Object[] .
      CommandType|Type System.Management.Automation.CommandTypes AllCommandSet.
      TotalCount Int32 .
      Syntax switch .
      ShowCommandInfo switch
      ArgumentList|Args Object[] 1~ @allowNull @allowEmptyCollection
      All switch .
      ListImported switch .
      ParameterName String[] @notNullOrEmpty
      ParameterType Object[] @notNullOrEmpty
      UseFuzzyMatching switch AllCommandSet
      FuzzyMinimumDistance UInt32 AllCommandSet
      UseAbbreviationExpansion switch AllCommandSet.`,
  },
  refused: [
    'ExcludeModule',
    'FullyQualifiedModule',
    'ShowCommandInfo',
    'ParameterName',
    'ParameterType',
    'UseFuzzyMatching',
    'FuzzyMinimumDistance',
    'UseAbbreviationExpansion',
  ],
  examples: [
    ['(Get-Command Select-Object).CommandType', 'Cmdlet'],
    ['function f([int]$n) { }; Get-Command f -Syntax', 'f [[-n] <int>]'],
    ['(Get-Command ForEach-Obj*).Name', 'ForEach-Object'],
    ['(gcm %).Definition', 'ForEach-Object'],
    [
      'function f { [OutputType([int], [guid])] param() }; (gcm f).OutputType.Name',
      'System.Int32|System.Guid',
    ],
  ],
  open: (call) => ({
    process: () => {
      const found = call.has('Name')
        ? call.texts('Name').flatMap((name) => named(call, name))
        : all(call).filter((info) => isOfVerb(call, info));
      const most = call.number('TotalCount') ?? found.length;
      return forEach(found.filter((info) => isWanted(call, info)).slice(0, most), (info) =>
        call.write(call.isOn('Syntax') ? syntaxText(info) : info),
      );
    },
  }),
};

function syntaxText(info: CommandInfo): string {
  const metadata = info.facts.describe?.();
  return metadata ? syntaxOf(metadata).join('\n\n') : (info.facts.target ?? info.facts.name);
}

function named(call: CommandCall, name: string): readonly CommandInfo[] {
  if (hasWildcard(name) && !isAlias(call, name)) {
    const { matches } = compileWildcard(name);
    return all(call).filter(({ facts }) => matches(facts.name));
  }
  const found =
    all(call).find(({ facts }) => foldCase(facts.name) === foldCase(name)) ??
    call.frame.run.describeCommand(name);
  if (found) return [found];
  call.error({
    id: 'CommandNotFoundException',
    category: 'ObjectNotFound',
    message: runMessages.commandNotFound(name, []),
    target: name,
    exceptionType: 'System.Management.Automation.CommandNotFoundException',
  });
  return [];
}

/** `?` is a pattern and an alias. */
function isAlias(call: CommandCall, name: string): boolean {
  return allAliases(call.frame.scope).has(foldCase(name));
}

/** Those that have a name here: of the same name the alias, then the function, then the rest. */
function all(call: CommandCall): readonly CommandInfo[] {
  const { frame } = call;
  const found = new Map<string, CommandInfo>();
  const add = (info: CommandInfo): void => {
    const key = foldCase(info.facts.name);
    if (!found.has(key)) found.set(key, info);
  };
  for (const alias of allAliases(frame.scope).values()) add(aliasInfo(alias));
  for (const value of functionsOf(frame.scope)) add(functionInfo(call, value));
  for (const info of frame.run.listBuiltIns()) add(info);
  return [...found.values()].sort((one, other) =>
    foldCase(one.facts.name) < foldCase(other.facts.name) ? -1 : 1,
  );
}

function functionsOf(scope: EngineScope): readonly FunctionValue[] {
  const found: FunctionValue[] = [];
  for (let each: EngineScope | null = scope; each; each = each.parent as EngineScope | null) {
    found.push(...each.ownFunctions.values());
  }
  return found;
}

function functionInfo({ frame }: CommandCall, { name, block }: FunctionValue): CommandInfo {
  const { describe, outputTypes } = block.code.body();
  return new CommandInfo({
    kind: 'Function',
    name,
    block,
    describe: () => describe(frame, name),
    outputTypes: () => outputTypes(frame),
  });
}

function isWanted(call: CommandCall, { facts }: CommandInfo): boolean {
  const kinds = call.text('CommandType');
  const modules = call.texts('Module').map((pattern) => compileWildcard(pattern));
  const isOfKind =
    kinds === undefined || /\ball\b/i.test(kinds) || kinds.split(', ').includes(facts.kind);
  return (
    isOfKind && (modules.length === 0 || modules.some(({ matches }) => matches(facts.source ?? '')))
  );
}

function isOfVerb(call: CommandCall, { facts }: CommandInfo): boolean {
  const [, verb = '', noun = ''] = /^([^-]+)-(.+)$/.exec(facts.name) ?? [];
  const isLike = (parameter: string, text: string): boolean => {
    const patterns = call.texts(parameter);
    return patterns.length === 0 || patterns.some((each) => compileWildcard(each).matches(text));
  };
  const hasPattern = call.has('Verb') || call.has('Noun');
  return (!hasPattern || noun !== '') && isLike('Verb', verb) && isLike('Noun', noun);
}
