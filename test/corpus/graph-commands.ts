/**
 * The functions over which Graph bindings were recorded: the catalogue's signatures, with ordinary .NET
 * classes in the place of models and identities (BINDING.md), which take a hashtable by its keys and
 * refuse what they do not know.
 */
import { foldCase } from '../../runtime/base/case-map.ts';
import { catalogCommand } from '../../runtime/binder/catalog-command.ts';
import type { ParameterDefinition } from '../../runtime/binder/command-definition.ts';
import type { CommandMetadata } from '../../runtime/binder/command-metadata.ts';
import { isScriptBlock } from '../../runtime/binder/delay-bind.ts';
import { describeDefined } from '../../runtime/binder/describe-defined.ts';
import { type Catalog, openCatalog } from '../../runtime/catalog/catalog.ts';
import type { NetType } from '../../runtime/values/net-type.ts';
import { readTypeName } from '../../runtime/values/type-reference.ts';
import { makeArrayType } from '../../runtime/values/types/array-type.ts';
import { defineType } from '../../runtime/values/types/define.ts';
import { findType } from '../../runtime/values/types/find-type.ts';
import { netText } from '../../runtime/values/types/net-text.ts';
import type { ApiVersion, Cmdlet, ModelProperty } from '../../schema/model.ts';
import { defineClass, NamedValue } from './stand-in.ts';

export interface GraphCommands {
  readonly find: (name: string) => CommandMetadata | undefined;
  readonly catalog: Catalog;
  /** Makes the classes known that a script names. */
  readonly declare: (script: string) => void;
}

const modelName = /\[Microsoft\.Graph(\.Beta)?\.PowerShell\.Models\.(\w+)/g;

/** The functions for the cmdlets of the committed catalogue, each made when it is asked for. */
export function graphCommands(): GraphCommands {
  const catalog = openCatalog('cmdlets');
  const known = new Map<string, CommandMetadata | undefined>();
  const classes = new StandIns(catalog);
  return {
    catalog,
    declare: (script) => {
      for (const [, beta, name = ''] of script.matchAll(modelName)) {
        classes.typeOf(name, beta ? 'beta' : 'v1.0');
      }
    },
    find: (name) => {
      const key = foldCase(name);
      if (!known.has(key)) known.set(key, describe(catalog.get(name), classes));
      return known.get(key);
    },
  };
}

function describe(cmdlet: Cmdlet | undefined, classes: StandIns): CommandMetadata | undefined {
  if (!cmdlet) return undefined;
  const { uploadFamily: _, ...own } = cmdlet;
  const command = catalogCommand(own);
  const parameters = command.parameters.map((parameter) => withType(parameter, own, classes));
  return describeDefined({
    ...command,
    isService: false,
    parameters,
  });
}

function withType(
  parameter: ParameterDefinition,
  { apiVersion }: Cmdlet,
  classes: StandIns,
): ParameterDefinition {
  return { ...parameter, netType: classes.typeOf(parameter.type, apiVersion) };
}

/** The classes, made when they are first wanted and known to scripts by their full names. */
class StandIns {
  readonly #catalog: Catalog;
  readonly #made = new Map<string, NetType>();

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
  }

  /** The type of a name in PowerShell's notation. */
  typeOf(text: string, version: ApiVersion): NetType | undefined {
    const { name, isArray, isNullable } = readTypeName(text);
    const element = this.#catalog.type(name, version)
      ? this.#classOf(name, version)
      : (findType(isNullable ? `System.Nullable[${name}]` : name) ??
        this.#supportType(name, version));
    return element && isArray ? makeArrayType(element) : element;
  }

  /** An enum of the service, of which nothing is known but its name, or the delegate of a pipeline step. */
  #supportType(name: string, version: ApiVersion): NetType {
    const known = this.#made.get(`${version} ${name}`);
    if (known) return known;
    const made = special[name]?.(version) ?? enumType(name, version);
    this.#made.set(`${version} ${name}`, made);
    return made;
  }

  #classOf(name: string, version: ApiVersion): NetType {
    const space = version === 'beta' ? 'Microsoft.Graph.Beta' : 'Microsoft.Graph';
    const fullName = `${space}.PowerShell.Models.${name}`;
    const known = this.#made.get(fullName);
    if (known) return known;
    const properties = this.#propertiesOf(name, version).map(
      (property) => [property.name, property.type] as const,
    );
    const made = defineClass(fullName, {
      properties: Object.fromEntries(properties),
      find: (type) => this.typeOf(type, version),
    });
    this.#made.set(fullName, made);
    return made;
  }

  #propertiesOf(name: string, version: ApiVersion): readonly ModelProperty[] {
    const type = this.#catalog.type(name, version);
    if (!type) return [];
    const above = type.base === undefined ? [] : this.#propertiesOf(type.base, version);
    return [...above, ...type.properties];
  }
}

/** What is no enum: the delegate of a pipeline step, and a stream, which nothing converts to. */
const special: Readonly<Record<string, (version: ApiVersion) => NetType>> = {
  SendAsyncStep: stepType,
  Stream: () => defineType('System.IO.Stream'),
};

function stepType(version: ApiVersion): NetType {
  const space = version === 'beta' ? 'Microsoft.Graph.Beta' : 'Microsoft.Graph';
  const name = `${space}.PowerShell.Runtime.SendAsyncStep`;
  return defineType(name, {
    convert: (value) => (isScriptBlock(value) ? new NamedValue(name, null) : undefined),
  });
}

function enumType(name: string, version: ApiVersion): NetType {
  const space = version === 'beta' ? 'Microsoft.Graph.Beta' : 'Microsoft.Graph';
  const fullName = `${space}.PowerShell.Support.${name}`;
  return defineType(fullName, {
    kind: 'struct',
    convert: (value) => (value === null ? undefined : new NamedValue(fullName, netText(value))),
  });
}
