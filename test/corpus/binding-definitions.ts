/** Lines of definitions.jsonl and types.jsonl in, a catalogue of one command of them out. */

import { foldCase } from '../../runtime/base/case-map.ts';
import type { Catalog } from '../../runtime/catalog/catalog.ts';
import type {
  ApiVersion,
  Cmdlet,
  HttpMethod,
  ModelType,
  Parameter,
  ParameterMembership,
  ParameterTarget,
} from '../../schema/model.ts';

interface DefinitionLine {
  readonly api: ApiVersion;
  readonly module: string;
  readonly cmdlet: string;
  readonly default?: string;
  readonly shouldProcess: boolean;
  readonly sets: Readonly<Record<string, DefinitionSet>>;
}

interface DefinitionSet {
  readonly method: HttpMethod;
  readonly path: string;
  readonly parameters: Readonly<Record<string, DefinitionParameter>>;
}

interface DefinitionParameter {
  readonly type: string;
  readonly mandatory?: boolean;
  readonly pipeline?: boolean;
  readonly aliases?: readonly string[];
  readonly in: string;
  readonly wire?: string;
}

interface TypeLine {
  readonly api: ApiVersion;
  readonly module: string;
  readonly type: string;
  readonly open: boolean;
  readonly bases: readonly string[];
  readonly properties: Readonly<Record<string, { readonly type: string; readonly wire: string }>>;
}

/** Every command of the recordings, each looked up with the types of its own module. */
export interface RecordedDefinitions {
  has(name: string): boolean;
  /** A catalogue that holds the named command; it takes its types from the command's module first. */
  catalogFor(name: string): Catalog;
}

/** Reads the lines; a command or type is compiled when it is asked for. */
export function readDefinitions(source: {
  readonly definitions: Iterable<unknown>;
  readonly types: Iterable<unknown>;
}): RecordedDefinitions {
  const lines = new Map<string, DefinitionLine>();
  for (const line of source.definitions as Iterable<DefinitionLine>) {
    lines.set(foldCase(line.cmdlet), line);
  }
  const types = new Map<string, TypeLine>();
  for (const line of source.types as Iterable<TypeLine>) {
    types.set(`${line.api} ${line.module} ${line.type}`, line);
    types.set(`${line.api} ${line.type}`, line);
  }
  return {
    has: (name) => lines.has(foldCase(name)),
    catalogFor: (name) => {
      const module = lines.get(foldCase(name))?.module ?? '';
      const findType = (type: string, api: ApiVersion): TypeLine | undefined =>
        types.get(`${api} ${module} ${type}`) ?? types.get(`${api} ${type}`);
      return catalogOf(lines, findType);
    },
  };
}

function catalogOf(
  lines: ReadonlyMap<string, DefinitionLine>,
  findType: (type: string, api: ApiVersion) => TypeLine | undefined,
): Catalog {
  return {
    get: (name) => {
      const line = lines.get(foldCase(name));
      return line && toCmdlet(line);
    },
    type: (name, api) => {
      const line = findType(name, api);
      return line && toModelType(line, (base) => findType(base, api));
    },
    names: () => [],
    find: () => [],
    suggest: () => [],
  };
}

/** What every service command has is the binder's, not the definition's (binding.md §5.3). */
const shared = new Set(['Headers', 'ResponseHeadersVariable']);

function toCmdlet(line: DefinitionLine): Cmdlet {
  const setNames = Object.keys(line.sets);
  const names = [...new Set(setNames.flatMap((set) => Object.keys(parametersOf(line, set))))];
  return {
    name: line.cmdlet,
    apiVersion: line.api,
    module: line.module,
    kind: 'function',
    ...(line.shouldProcess && { supportsShouldProcess: true }),
    ...(line.default !== undefined && { defaultSet: line.default }),
    sets: Object.entries(line.sets).map(([name, { method, path }]) => ({
      name,
      route: { method, path, source: 'openapi', confidence: 'certain' },
    })),
    parameters: names
      .filter((name) => !shared.has(name))
      .sort()
      .map((name) => toParameter(line, name)),
  };
}

function parametersOf(line: DefinitionLine, set: string): DefinitionSet['parameters'] {
  return line.sets[set]?.parameters ?? {};
}

function toParameter(line: DefinitionLine, name: string): Parameter {
  const setNames = Object.keys(line.sets);
  const uses = setNames.flatMap((set) => {
    const use = parametersOf(line, set)[name];
    return use ? [{ set, use }] : [];
  });
  const [first] = uses;
  if (!first) throw new Error(`${line.cmdlet} has no -${name}`);
  const memberships = uses.map(({ set, use }) => [set, toMembership(use)] as const);
  // A parameter of every set is declared once, without a set name (binding.md §5.2).
  const isEverywhere = uses.length === setNames.length;
  return {
    name,
    type: first.use.type,
    ...(first.use.aliases && { aliases: first.use.aliases }),
    target:
      name === 'AdditionalProperties' ? { kind: 'additionalProperties' } : toTarget(first.use),
    sets: isEverywhere
      ? { __AllParameterSets: toMembership(first.use) }
      : Object.fromEntries(memberships),
  };
}

function toMembership(use: DefinitionParameter): ParameterMembership {
  return {
    ...(use.mandatory && { isMandatory: true }),
    ...(use.pipeline && { fromPipeline: true }),
  };
}

function toTarget({ in: where, wire = '' }: DefinitionParameter): ParameterTarget {
  switch (where) {
    case 'path':
      return { kind: 'path', placeholder: wire };
    case 'query':
    case 'header':
      return { kind: where, name: wire };
    case 'body':
      return wire === '' ? { kind: 'body' } : { kind: 'bodyProperty', name: wire };
    case 'identity':
      return { kind: 'identity' };
    default:
      return { kind: 'runtime' };
  }
}

function toModelType(line: TypeLine, findBase: (name: string) => TypeLine | undefined): ModelType {
  const properties = new Map<string, { readonly type: string; readonly wire: string }>();
  const lines = withBases(line, findBase);
  for (const each of lines) {
    for (const [name, property] of Object.entries(each.properties)) properties.set(name, property);
  }
  return {
    name: line.type,
    apiVersion: line.api,
    ...(lines.some(({ open }) => open) && { isOpen: true }),
    properties: [...properties].map(([name, { type, wire }]) => ({ name, type, wireName: wire })),
  };
}

/** The line and those of its bases, the most general first. */
function withBases(
  line: TypeLine,
  findBase: (name: string) => TypeLine | undefined,
): readonly TypeLine[] {
  const above = line.bases.flatMap((name) => {
    const base = findBase(name);
    return base ? withBases(base, findBase) : [];
  });
  return [...above, line];
}
