/**
 * Compares a compiled definition with one line of the SDK's own definitions: sets, and of each set the
 * method, path and parameters. Our lines leave out what every service cmdlet shares; the judge adds
 * those parameters, so that both sides say the same things.
 */
import type { Cmdlet, ParameterMembership, ParameterTarget } from '../../schema/model.ts';
import { allParameterSets } from '../../schema/model.ts';
import type { Difference } from './difference.ts';

/** What a definition is held to, each counted by itself. */
export const definitionParts = [
  'names',
  'sets',
  'default set',
  'routes',
  'parameters',
  'types',
  'mandatory',
  'pipeline',
  'positions',
  'aliases',
  'wire names',
] as const;

type Part = (typeof definitionParts)[number];

interface TruthLine {
  readonly api: string;
  readonly module: string;
  readonly cmdlet: string;
  readonly default: string;
  readonly shouldProcess: boolean;
  readonly sets: Readonly<Record<string, TruthSet>>;
}

interface TruthSet {
  readonly method: string;
  readonly path: string;
  readonly parameters: Readonly<Record<string, TruthParameter>>;
}

interface TruthParameter {
  readonly type: string;
  readonly mandatory?: boolean;
  readonly pipeline?: boolean;
  /** Only on our side. */
  readonly binding?: string;
  readonly aliases?: readonly string[];
  readonly in: string;
  readonly wire?: string;
}

/** What every service cmdlet has and no line of ours says (binding.md §5.3). */
const sharedParameters: Readonly<Record<string, TruthParameter>> = {
  Headers: { type: 'IDictionary', pipeline: true, in: 'runtime' },
  ResponseHeadersVariable: { type: 'String', aliases: ['RHV'], in: 'runtime' },
};

/** Every difference between the two; none means that the definition is right. */
export function judgeDefinition(truthLine: unknown, cmdlet: Cmdlet): Difference[] {
  const truth = truthLine as TruthLine;
  const differences: Difference[] = [];
  const compare = (
    part: Part,
    what: string,
    { expected, actual }: { readonly expected: unknown; readonly actual: unknown },
  ): void => {
    if (JSON.stringify(expected) !== JSON.stringify(actual)) {
      differences.push({ what, expected, actual, part });
    }
  };
  const truthSets = Object.keys(truth.sets).sort();
  compare('names', 'name', { expected: truth.cmdlet, actual: cmdlet.name });
  compare('names', 'apiVersion', { expected: truth.api, actual: cmdlet.apiVersion });
  compare('names', 'shouldProcess', {
    expected: truth.shouldProcess,
    actual: cmdlet.supportsShouldProcess ?? false,
  });
  compare('default set', 'default', { expected: truth.default, actual: cmdlet.defaultSet });
  const ours = cmdlet.sets.map((set) => set.name).sort();
  compare('sets', 'sets', { expected: truthSets, actual: ours });
  for (const [name, expected] of Object.entries(truth.sets)) {
    const route = cmdlet.sets.find((candidate) => candidate.name === name)?.route;
    compare('routes', `${name}: route`, {
      expected: `${expected.method} ${expected.path}`,
      actual: `${route?.method} ${route?.path}`,
    });
    const actual = { ...parametersOf(cmdlet, name), ...sharedParameters };
    compare('parameters', `${name}: parameters`, {
      expected: Object.keys(expected.parameters).sort(),
      actual: Object.keys(actual).sort(),
    });
    for (const [parameter, stated] of Object.entries(expected.parameters)) {
      const own = actual[parameter];
      if (!own) continue;
      const [facts, ownFacts] = [factsOf(stated), factsOf(own)];
      for (const part of Object.keys(facts) as (keyof typeof facts)[]) {
        compare(part, `${name}: -${parameter}`, { expected: facts[part], actual: ownFacts[part] });
      }
    }
  }
  return differences;
}

function parametersOf(cmdlet: Cmdlet, set: string): Readonly<Record<string, TruthParameter>> {
  const entries = cmdlet.parameters.flatMap((parameter) => {
    const membership = parameter.sets[set] ?? parameter.sets[allParameterSets];
    if (!membership) return [];
    const { aliases, name } = parameter;
    const { isMandatory: mandatory = false, fromPipeline: pipeline = false } = membership;
    const facts: TruthParameter = {
      type: membership.type ?? parameter.type,
      mandatory,
      pipeline,
      binding: bindingOf(membership),
      ...(aliases && { aliases }),
      ...place(membership.target ?? parameter.target),
    };
    return [[name, facts] as const];
  });
  return Object.fromEntries(entries);
}

/** Parameters of service cmdlets are named only (binding.md §5.3), so no line says more. */
function bindingOf(membership: ParameterMembership): string {
  const { position, fromPipelineByPropertyName, fromRemainingArguments } = membership;
  return [
    position ?? 'named',
    ...(fromPipelineByPropertyName ? ['by property name'] : []),
    ...(fromRemainingArguments ? ['remaining arguments'] : []),
  ].join(', ');
}

function place(target: ParameterTarget): { readonly in: string; readonly wire?: string } {
  switch (target.kind) {
    case 'path':
      return { in: 'path', wire: target.placeholder };
    case 'query':
    case 'header':
      return { in: target.kind, wire: target.name };
    case 'bodyProperty':
      return { in: 'body', wire: target.name };
    case 'body':
    case 'identity':
      return { in: target.kind };
    case 'additionalProperties':
    case 'runtime':
      return { in: 'runtime' };
  }
}

/** One spelling for both sides, by the part that each fact belongs to. */
function factsOf(parameter: TruthParameter): Partial<Record<Part, unknown>> {
  const { type, mandatory = false, pipeline = false, aliases = [], wire } = parameter;
  // The definitions say `body` of a download's file name and `runtime` of a body named Body.
  const isDownload = parameter.in === 'body' && wire === undefined && type === 'String';
  const isBody = parameter.in === 'runtime' && /^I(?:Paths|Components)/.test(type);
  const where = isDownload ? 'runtime' : isBody ? 'body' : parameter.in;
  return {
    types: type,
    mandatory,
    pipeline,
    positions: parameter.binding ?? 'named',
    aliases: [...aliases].sort(),
    'wire names': wire === undefined ? where : `${where} ${wire}`,
  };
}
