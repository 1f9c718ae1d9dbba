/** `mgsh describe [<cmdlet>] [--type <name>]`: what definitions say, composed from facts for a reader. */
import type { ApiVersion, Cmdlet, ModelType } from '../../schema/model.ts';
import { CmdletError } from '../base/errors.ts';
import { catalogMessages } from '../base/messages/catalog.ts';
import { commandLineMessages } from '../base/messages/command-line.ts';
import { suggest } from '../base/suggest.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { openChosenCatalog } from '../chosen-catalog.ts';
import { findCommand } from '../engine/stages/find-command.ts';
import { chosenVersion } from './chosen-version.ts';
import { describeCmdlet } from './describe-cmdlet.ts';
import { describeTypes, directTypes, elementName, reachableTypes } from './describe-types.ts';
import { textOption, usageError } from './options.ts';
import { exitStatus, type Verb } from './verb.ts';

/** More types than these are only named. */
const fewTypes = 3;

/** Prints a cmdlet's sets, parameters and routes, or a type with all that it is made of. */
export const describe: Verb = async ({ host, options, words }) => {
  const catalog = openChosenCatalog(textOption(options, 'catalog'), (text) =>
    host.errorOutput.write(`${text}\n`),
  );
  const [name] = words;
  const typeName = textOption(options, 'type');
  if (name === undefined && typeName === undefined) {
    throw usageError(commandLineMessages.missingWords('describe', 'the name of a cmdlet'));
  }
  const cmdlet = name === undefined ? undefined : findCommand(catalog, name);
  const version = cmdlet?.apiVersion ?? chosenVersion(options);
  const types =
    typeName === undefined
      ? directTypes(catalog, cmdlet)
      : reachableTypes(catalog, typeOf(catalog, typeName, { cmdlet, version }));
  const isTypeOnly = typeName !== undefined;
  host.output.write(
    options.output === 'json'
      ? `${JSON.stringify({ ...cmdlet, types }, null, 2)}\n`
      : [
          ...(cmdlet && !isTypeOnly ? [describeCmdlet(cmdlet)] : []),
          isTypeOnly || types.length <= fewTypes ? describeTypes(types) : nameTypes(types),
        ].join(''),
  );
  return exitStatus.done;
};

function typeOf(
  catalog: Catalog,
  name: string,
  {
    cmdlet,
    version,
  }: { readonly cmdlet: Cmdlet | undefined; readonly version: ApiVersion | undefined },
): ModelType {
  const versions: readonly ApiVersion[] = version ? [version] : ['v1.0', 'beta'];
  for (const candidate of versions) {
    const type = catalog.type(name, candidate);
    if (type) return type;
  }
  const known = new Set(cmdlet?.parameters.map(({ type }) => elementName(type)));
  throw new CmdletError({
    id: 'TypeNotFound',
    category: 'ObjectNotFound',
    message: catalogMessages.unknownType(name, suggest(name, known)),
    target: name,
  });
}

function nameTypes(types: readonly ModelType[]): string {
  return `\nTypes (--type NAME shows one)\n${types.map(({ name }) => `  ${name}\n`).join('')}`;
}
