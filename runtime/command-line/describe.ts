/** `mgsh describe <cmdlet>`: what a definition says, composed from its facts for a reader. */
import type { Cmdlet, ModelType, ParameterTarget } from '../../schema/model.ts';
import { commandLineMessages } from '../base/messages/command-line.ts';
import { type BindableParameter, commandMetadata, entriesIn } from '../binder/command-metadata.ts';
import { allSets, bit, type SetMask } from '../binder/set-mask.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { openChosenCatalog } from '../chosen-catalog.ts';
import { findCommand } from '../engine/find-command.ts';
import { formatColumns } from '../output/format-columns.ts';
import { textOption, usageError } from './options.ts';
import { exitStatus, type Verb } from './verb.ts';

/** Prints a cmdlet's sets, parameters, routes and types. */
export const describe: Verb = async ({ host, options, words }) => {
  const catalog = openChosenCatalog(textOption(options, 'catalog'));
  const [name] = words;
  if (name === undefined) {
    throw usageError(commandLineMessages.missingWords('describe', 'the name of a cmdlet'));
  }
  const cmdlet = findCommand(catalog, name);
  const types = typesOf(catalog, cmdlet);
  const isJson = options.output === 'json';
  host.output.write(
    isJson ? `${JSON.stringify({ ...cmdlet, types }, null, 2)}\n` : describeCmdlet(cmdlet, types),
  );
  return exitStatus.done;
};

function describeCmdlet(cmdlet: Cmdlet, types: readonly ModelType[]): string {
  const { module, apiVersion, uploadFamily } = cmdlet;
  const facts = [
    ['Module', module],
    ['Graph', apiVersion],
    ...(cmdlet.aliases ? [['Aliases', cmdlet.aliases.join(', ')]] : []),
    ...(cmdlet.outputTypes ? [['Gives', cmdlet.outputTypes.join(', ')]] : []),
    ...(uploadFamily
      ? [['Upload', `${uploadFamily} session; -InFile sends a file through it`]]
      : []),
  ];
  return [
    `${cmdlet.name}\n`,
    formatColumns(facts, '  '),
    '\nParameter sets\n',
    ...describeSets(cmdlet),
    '\nParameters\n',
    formatColumns(parameterRows(cmdlet), '  '),
    ...types.flatMap((type) => [`\n${type.name}${type.isOpen ? ' (open)' : ''}\n`, typeRows(type)]),
  ].join('');
}

function describeSets(cmdlet: Cmdlet): string[] {
  const metadata = commandMetadata(cmdlet);
  return cmdlet.sets.map(({ name, route }) => {
    const index = metadata.setNames.indexOf(name);
    const mask = index < 0 ? allSets : bit(index);
    const isDefault = name === cmdlet.defaultSet ? ' (default)' : '';
    const where = route
      ? `${route.method} /${cmdlet.apiVersion}${route.path} (${route.confidence})`
      : 'no route known';
    const call = [cmdlet.name, ...syntaxOf(metadata.parameters, mask)].join(' ');
    return `  ${name}${isDefault}: ${where}\n    ${call}\n`;
  });
}

/** The parameters of one set as PowerShell writes a syntax line, mandatory ones first, common ones summed up. */
function syntaxOf(parameters: readonly BindableParameter[], mask: SetMask): string[] {
  const own = parameters.filter(
    (parameter) =>
      parameter.origin !== 'common' && !parameter.isHidden && entriesIn(parameter, mask).length > 0,
  );
  const isMandatory = (parameter: BindableParameter): boolean =>
    entriesIn(parameter, mask).some((entry) => entry.isMandatory);
  const show = (parameter: BindableParameter): string => {
    const type =
      parameter.typeName === 'SwitchParameter' ? '' : ` <${shorten(parameter.typeName)}>`;
    const text = `-${parameter.name}${type}`;
    return isMandatory(parameter) ? text : `[${text}]`;
  };
  return [
    ...own.filter(isMandatory).map(show),
    ...own.filter((parameter) => !isMandatory(parameter)).map(show),
    '[<CommonParameters>]',
  ];
}

function parameterRows(cmdlet: Cmdlet): string[][] {
  return commandMetadata(cmdlet)
    .parameters.filter(({ origin, isHidden }) => origin !== 'common' && !isHidden)
    .map((parameter) => [
      [`-${parameter.name}`, ...parameter.aliases.map((alias) => `-${alias}`)].join(', '),
      shorten(parameter.typeName),
      parameter.origin === 'extension' ? 'file to upload (ours)' : whereTo(parameter.target),
      parameter.entries.some((entry) => entry.fromPipeline) ? 'from pipeline' : '',
    ]);
}

function whereTo(target: ParameterTarget): string {
  switch (target.kind) {
    case 'path':
      return `path {${target.placeholder}}`;
    case 'query':
      return `query ${target.name}`;
    case 'header':
      return `header ${target.name}`;
    case 'bodyProperty':
      return `body "${target.name}"`;
    case 'body':
      return 'whole body';
    case 'additionalProperties':
      return 'further body members';
    case 'identity':
      return 'path, by its keys';
    case 'runtime':
      return '';
  }
}

function typeRows(type: ModelType): string {
  const rows = type.properties.map((property) => [property.name, property.type, property.wireName]);
  return formatColumns(rows, '  ');
}

/** The name of an inline body says only where it is posted. */
function shorten(typeName: string): string {
  return typeName.startsWith('IPaths') ? 'Body' : typeName;
}

/** Complex types are interfaces in the SDK, and named so. */
const complexName = /^I[A-Z]/;

/** The complex types of the parameters, identity left out: its keys are the placeholders. */
function typesOf(catalog: Catalog, cmdlet: Cmdlet): readonly ModelType[] {
  const found = new Map<string, ModelType>();
  const visit = (typeName: string): void => {
    const name = typeName.replace(/[[\]?]+$/, '');
    if (found.has(name) || !complexName.test(name)) return;
    const type = catalog.type(name, cmdlet.apiVersion);
    if (!type) return;
    found.set(name, type);
    for (const property of type.properties) visit(property.type);
  };
  for (const { target, type } of cmdlet.parameters) if (target.kind !== 'identity') visit(type);
  return [...found.values()].filter(({ name }) => !name.startsWith('IPaths'));
}
