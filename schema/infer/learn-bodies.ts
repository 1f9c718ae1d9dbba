/**
 * Steps that the types of inline bodies tell: their names hold whole paths (help-and-routes.md §6), those
 * segments included that have no cmdlet of their own.
 */
import { inferBodyRoute } from './infer-body-route.ts';
import type { Step } from './step.ts';
import { rootType, unnamedType } from './step.ts';
import { lettersOf } from './type-graph.ts';
import { readKeyName } from './type-words.ts';
import type { Version } from './version.ts';

/** Adds the steps up to the action of each body's path. */
export function learnBodies(version: Version): void {
  for (const named of version.pages) {
    for (const set of named.calls) {
      const guess =
        set.bodyPathType === undefined ? undefined : inferBodyRoute({ named, set, version });
      if (guess) learnPath(guess.path.slice(1).split('/'), version);
    }
  }
}

function learnPath(segments: readonly string[], { chart, vocabulary }: Version): void {
  const { graph } = chart;
  let type = rootType;
  for (const [index, segment] of segments.entries()) {
    const next = segments[index + 1];
    if (segment.startsWith('{')) continue;
    // What follows a cast or a call is not told by the type.
    if (next === undefined || !/^\w+$/.test(segment)) return;
    const isCollection = next.startsWith('{');
    const known = graph
      .from(type)
      .steps.find(
        (step) =>
          lettersOf(step.segment) === lettersOf(segment) &&
          (step.isCollection === isCollection || !isCollection),
      );
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
      type: base === undefined ? unnamedType(type, segment) : graph.typeOfKey(base),
      isCollection,
      ...(!isSure && { isAssumed: true }),
    };
    chart.learn(type, step);
    type = step.type;
  }
}
