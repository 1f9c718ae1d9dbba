/** The types of what commands give and take of the engine's own: variables, records, commands. They are made known when the engine is loaded. */
import type { CommandMetadata } from '../../binder/command-metadata.ts';
import type { NetType } from '../../values/net-type.ts';
import { toText } from '../../values/to-text.ts';
import { constant, defineType, property } from '../../values/types/define.ts';
import { enumValue } from '../../values/types/enum-types.ts';
import { findType } from '../../values/types/find-type.ts';
import { DictionaryObject } from '../../values/types/objects/dictionary-object.ts';
import { Enumeration } from '../../values/types/objects/enumeration.ts';
import { ListObject } from '../../values/types/objects/list-object.ts';
import { NetTypeValue } from '../../values/types/objects/net-type-value.ts';
import type { PSTypeName } from '../../values/types/objects/ps-type-name.ts';
import { parseVersion } from '../../values/types/objects/version.ts';
import { registerType } from '../../values/types/registry.ts';
import { CustomObject, type Value } from '../../values/value.ts';
import type { ModuleInfo } from '../commands/module-info.ts';
import type { PathInfo } from '../commands/path-info.ts';
import type { VariableObject } from '../commands/variable-object.ts';
import type { CommandInfo } from '../stages/command-info.ts';
import type { HostMessage, StreamRecord } from '../streams/stream-record.ts';

const automation = 'System.Management.Automation.';

const variable = {
  properties: {
    Name: property(({ variable: { name } }: VariableObject) => name),
    Description: property(({ variable: { description } }: VariableObject) => description, {
      type: 'String',
      set: ({ variable }: VariableObject, value: Value) => {
        variable.description = toText(value);
      },
    }),
    Value: property(({ value }: VariableObject) => value, {
      type: 'System.Object',
      set: ({ variable }: VariableObject, value: Value) => variable.assign(value),
    }),
    Visibility: constant('Public'),
    Module: constant(null),
    ModuleName: constant(''),
    Options: property(({ variable: { options } }: VariableObject) =>
      enumValue(`${automation}ScopedItemOptions`, options),
    ),
    Attributes: constant([]),
  },
};

const told = {
  properties: {
    Message: property(({ text }: StreamRecord) => text),
    InvocationInfo: constant(null),
    PipelineIterationInfo: constant([]),
  },
};

function metadataOf({ facts }: CommandInfo): CommandMetadata | undefined {
  return facts.describe?.();
}

function parametersOf(info: CommandInfo): Value {
  const metadata = metadataOf(info);
  if (!metadata) return null;
  const entries = metadata.parameters.map((parameter): [Value, Value] => [
    parameter.name,
    new CustomObject(
      [
        ['Name', parameter.name],
        [
          'ParameterType',
          parameter.wants.net ? new NetTypeValue(parameter.wants.net) : parameter.typeName,
        ],
        ['Aliases', parameter.aliases],
        ['IsDynamic', parameter.origin === 'dynamic'],
        ['SwitchParameter', parameter.wants.name === 'SwitchParameter'],
      ],
      `${automation}ParameterMetadata`,
    ),
  ]);
  return new DictionaryObject(
    `System.Collections.Generic.Dictionary[System.String,${automation}ParameterMetadata]`,
    entries,
  );
}

function setsOf(info: CommandInfo): Value {
  const metadata = metadataOf(info);
  if (!metadata) return null;
  const names = metadata.setNames.length === 0 ? ['__AllParameterSets'] : metadata.setNames;
  const sets = names.map(
    (name) =>
      new CustomObject(
        [
          ['Name', name],
          ['IsDefault', name === metadata.defaultSet],
        ],
        `${automation}CommandParameterSetInfo`,
      ),
  );
  return new ListObject(
    `System.Collections.ObjectModel.ReadOnlyCollection[${automation}CommandParameterSetInfo]`,
    sets,
  );
}

const command = {
  properties: {
    Name: property(({ facts }: CommandInfo) => facts.name),
    CommandType: property(({ facts }: CommandInfo) =>
      enumValue(`${automation}CommandTypes`, facts.kind),
    ),
    DisplayName: property(({ facts }: CommandInfo) =>
      facts.target === undefined ? facts.name : `${facts.name} -> ${facts.target}`,
    ),
    Definition: property(
      ({ facts }: CommandInfo) => facts.target ?? facts.block?.text ?? facts.name,
    ),
    ReferencedCommand: property(({ facts }: CommandInfo) => facts.target ?? null),
    ResolvedCommandName: property(({ facts }: CommandInfo) => facts.target ?? null),
    ScriptBlock: property(({ facts }: CommandInfo) => facts.block ?? null),
    Source: property(({ facts }: CommandInfo) => facts.source ?? ''),
    ModuleName: property(({ facts }: CommandInfo) => facts.source ?? ''),
    Version: constant(null),
    Visibility: constant('Public'),
    Verb: property(({ facts }: CommandInfo) => /^(\w+)-/.exec(facts.name)?.[1] ?? ''),
    Noun: property(({ facts }: CommandInfo) => /^\w+-(.+)$/.exec(facts.name)?.[1] ?? ''),
    DefaultParameterSet: property((info: CommandInfo) => metadataOf(info)?.defaultSet ?? null),
    CmdletBinding: property((info: CommandInfo) => metadataOf(info)?.definition.isSimple !== true),
    OutputType: property(({ facts }: CommandInfo) => {
      const name = `System.Collections.ObjectModel.ReadOnlyCollection[${automation}PSTypeName]`;
      return new Enumeration(name, facts.outputTypes?.() ?? []);
    }),
    Parameters: property(parametersOf),
    ParameterSets: property(setsOf),
  },
};

const types: readonly NetType[] = [
  defineType(`${automation}PSVariable`, { instance: variable }),
  defineType(`${automation}LocalVariable`, {
    bases: [`${automation}PSVariable`],
    instance: variable,
  }),
  ...['WarningRecord', 'VerboseRecord', 'DebugRecord'].map((name) =>
    defineType(automation + name, { bases: [`${automation}InformationalRecord`], instance: told }),
  ),
  defineType(`${automation}InformationalRecord`, { instance: told }),
  defineType(`${automation}InformationRecord`, {
    instance: {
      properties: {
        MessageData: property(({ data }: StreamRecord) => data),
        Source: property(({ source }: StreamRecord) => source),
        Tags: property(
          ({ tags }: StreamRecord) =>
            new ListObject('System.Collections.Generic.List[System.String]', tags),
        ),
      },
    },
  }),
  defineType(`${automation}HostInformationMessage`, {
    instance: {
      properties: {
        Message: property(({ message }: HostMessage) => message),
        NoNewLine: property(({ endsLine }: HostMessage) => !endsLine),
        ForegroundColor: property(({ colors }: HostMessage) => colors.foreground),
        BackgroundColor: property(({ colors }: HostMessage) => colors.background),
      },
    },
  }),
  defineType(`${automation}CommandInfo`, { instance: command }),
  ...['AliasInfo', 'FunctionInfo', 'FilterInfo', 'CmdletInfo'].map((name) =>
    defineType(automation + name, { bases: [`${automation}CommandInfo`], instance: command }),
  ),
  defineType(`${automation}PSTypeName`, {
    instance: {
      properties: {
        Name: property(({ text }: PSTypeName) => text),
        Type: property(({ named }: PSTypeName) => {
          const type = typeof named === 'string' ? findType(named) : named;
          return type ? new NetTypeValue(type) : null;
        }),
      },
    },
  }),
  defineType(`${automation}PSModuleInfo`, {
    instance: {
      properties: {
        Name: property(({ name }: ModuleInfo) => name),
        Version: property(({ version }: ModuleInfo) => parseVersion(version)),
        ModuleType: constant('Manifest'),
      },
    },
  }),
  defineType(`${automation}PathInfo`, {
    instance: {
      properties: {
        Drive: constant(null),
        Provider: constant(null),
        ProviderPath: property(({ text }: PathInfo) => text),
        Path: property(({ text }: PathInfo) => text),
      },
    },
  }),
  ...['ParameterMetadata', 'CommandParameterSetInfo'].map((name) => defineType(automation + name)),
  ...['ItemNotFoundException', 'ProviderInvocationException'].map((name) =>
    defineType(automation + name, { bases: [`${automation}SessionStateException`] }),
  ),
  defineType('Microsoft.PowerShell.Commands.WriteErrorException', {
    bases: ['System.SystemException'],
  }),
  defineType(`${automation}ActionPreferenceStopException`, {
    bases: [`${automation}RuntimeException`],
  }),
];

for (const type of types) registerType(type);
