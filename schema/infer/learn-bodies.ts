/**
 * Steps that the types of inline bodies tell: their names hold whole paths (help-and-routes.md §6), those
 * segments included that have no cmdlet of their own.
 */
import { inferBodyRoute } from './infer-body-route.ts';
import { readFrom } from './noun-tree.ts';
import type { Noun } from './path-chart.ts';
import { plainReadings } from './reading.ts';
import { rootType, type Step, unnamedType } from './step.ts';
import { lettersOf } from './type-graph.ts';
import { readKeyName } from './type-words.ts';
import type { Version } from './version.ts';

/** Adds the steps up to the action of each body's path. */
export function learnBodies(version: Version): void {
  for (const named of version.pages) {
    for (const set of named.calls) {
      if (set.bodyPathType === undefined) continue;
      const guess = inferBodyRoute({ named, set, version });
      if (guess) learnPath(guess.path.slice(1).split('/'), version);
    }
  }
}

function learnPath(segments: readonly string[], version: Version): void {
  const { chart, vocabulary } = version;
  let type = rootType;
  let nouns: readonly Noun[] = [chart.nouns.root];
  for (const [index, segment] of segments.entries()) {
    const next = segments[index + 1];
    if (segment.startsWith('{')) continue;
    // What follows a cast or a call is not told by the type.
    if (next === undefined || !/^\w+$/.test(segment)) return;
    nouns = nouns.flatMap((noun) =>
      plainReadings(segment).flatMap(({ text }) => readFrom(noun, text)),
    );
    const isCollection = next.startsWith('{');
    const known = findStep(version, type, { segment, isCollection });
    if (known) {
      type = known.type;
      continue;
    }
    // Whether an action is bound to a collection is not told.
    if (type === rootType || (!isCollection && next.startsWith('microsoft.graph.'))) return;
    const base = isCollection ? readKeyName(next.slice(1, -1))?.base : undefined;
    const isSure = vocabulary.spellSegment(segment) === segment;
    const step: Step = {
      segment,
      type:
        base === undefined
          ? (outputAt(nouns, version) ?? unnamedType(type, segment))
          : chart.graph.typeOfKey(base),
      isCollection,
      ...(!isSure && { isAssumed: true }),
    };
    chart.learn(type, step);
    type = step.type;
  }
}

function findStep(
  { chart }: Version,
  type: string,
  { segment, isCollection }: Pick<Step, 'segment' | 'isCollection'>,
): Step | undefined {
  const letters = lettersOf(segment);
  return chart.graph
    .from(type)
    .steps.find(
      (step) => (step.isCollection || !isCollection) && lettersOf(step.segment) === letters,
    );
}

/** What the cmdlet returns that reads the thing of one of the nouns. */
function outputAt(nouns: readonly Noun[], { byNoun }: Version): string | undefined {
  for (const { text } of nouns) {
    const reader = byNoun.get(text)?.find(({ verb }) => verb === 'Get');
    if (reader?.output !== undefined) return reader.output;
  }
  return undefined;
}
