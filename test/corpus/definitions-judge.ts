/**
 * Compares a compiled definition with one line of the SDK's own definitions: sets, and of each set the
 * method, path and parameters. Our lines leave out what every service cmdlet shares; the judge adds
 * those parameters, so that both sides say the same things.
 */
import type { Cmdlet, ParameterTarget } from '../../schema/model.ts';
import { allParameterSets } from '../../schema/model.ts';

export interface Difference {
  readonly what: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

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
  const compare = (what: string, expected: unknown, actual: unknown): void => {
    if (JSON.stringify(expected) !== JSON.stringify(actual)) {
      differences.push({ what, expected, actual });
    }
  };
  const truthSets = Object.keys(truth.sets).sort();
  const isUnnamed = truthSets.length === 1 && cmdlet.sets[0]?.name === allParameterSets;
  compare('name', truth.cmdlet, cmdlet.name);
  compare('apiVersion', truth.api, cmdlet.apiVersion);
  compare('shouldProcess', truth.shouldProcess, cmdlet.supportsShouldProcess ?? false);
  if (!isUnnamed) {
    compare('default', truth.default, cmdlet.defaultSet);
    compare('sets', truthSets, cmdlet.sets.map(({ name }) => name).sort());
  }
  for (const [name, expected] of Object.entries(truth.sets)) {
    const ours = isUnnamed ? allParameterSets : name;
    const set = cmdlet.sets.find((candidate) => candidate.name === ours);
    if (!set) continue;
    compare(`${name}: method`, expected.method, set.route?.method);
    compare(`${name}: path`, expected.path, set.route?.path);
    const actual = { ...parametersOf(cmdlet, ours), ...sharedParameters };
    compare(
      `${name}: parameters`,
      Object.keys(expected.parameters).sort(),
      Object.keys(actual).sort(),
    );
    for (const [parameter, facts] of Object.entries(expected.parameters)) {
      const own = actual[parameter];
      if (own) compare(`${name}: -${parameter}`, normal(facts), normal(own));
    }
  }
  return differences;
}

function parametersOf(cmdlet: Cmdlet, set: string): Readonly<Record<string, TruthParameter>> {
  const entries = cmdlet.parameters.flatMap((parameter) => {
    const membership = parameter.sets[set] ?? parameter.sets[allParameterSets];
    if (!membership) return [];
    const { type, aliases, name } = parameter;
    const { isMandatory: mandatory = false, fromPipeline: pipeline = false } = membership;
    return [
      [
        name,
        {
          type,
          mandatory,
          pipeline,
          ...(aliases && { aliases }),
          ...place(membership.target ?? parameter.target),
        },
      ],
    ];
  });
  return Object.fromEntries(entries) as Record<string, TruthParameter>;
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

/** One spelling for both sides: flags always there, keys in one order. */
function normal(parameter: TruthParameter): unknown {
  const { type, mandatory = false, pipeline = false, aliases = [], wire } = parameter;
  // The definitions say `body` of a download's file name and `runtime` of a body named Body.
  const isDownload = parameter.in === 'body' && wire === undefined && type === 'String';
  const isBody = parameter.in === 'runtime' && /^I(?:Paths|Components)/.test(type);
  const where = isDownload ? 'runtime' : isBody ? 'body' : parameter.in;
  return { type, mandatory, pipeline, aliases: [...aliases].sort(), in: where, wire: wire ?? null };
}
