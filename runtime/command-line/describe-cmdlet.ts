/** A definition in, the page that a reader sees of it out. */
import type { Cmdlet, ParameterTarget } from '../../schema/model.ts';
import { commandMetadata } from '../binder/catalog-command.ts';
import { type BindableParameter, entriesIn } from '../binder/command-metadata.ts';
import { allSets, bit, type SetMask } from '../binder/set-mask.ts';
import { formatColumns } from '../output/format-columns.ts';

/** The page of a cmdlet: its sets as PowerShell writes them, with their routes, and its parameters. */
export function describeCmdlet(cmdlet: Cmdlet): string {
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
      parameter.origin === 'extension' ? 'file to upload (ours)' : whereTo(parameter),
      parameter.entries.some((entry) => entry.fromPipeline) ? 'from pipeline' : '',
    ]);
}

/** What the cmdlet itself does with a parameter that is no part of the request's path, query or body. */
const ownUses: Readonly<Record<string, string>> = {
  All: 'follows all pages',
  Confirm: 'asks before sending',
  ContentType: 'type of the content',
  CountVariable: 'variable that gets the count',
  Data: 'content to send',
  Headers: 'request headers',
  InFile: 'file with the content to send',
  OutFile: 'file that gets the content',
  PageSize: 'items a page',
  PassThru: 'gives True when done',
  ResponseHeadersVariable: 'variable that gets the response headers',
  WhatIf: 'shows the request, sends nothing',
};

function whereTo({
  name,
  target,
}: {
  readonly name: string;
  readonly target: ParameterTarget;
}): string {
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
      return ownUses[name] ?? '';
  }
}

/** The name of an inline body says only where it is posted. */
function shorten(typeName: string): string {
  return typeName.startsWith('IPaths') ? 'Body' : typeName;
}
