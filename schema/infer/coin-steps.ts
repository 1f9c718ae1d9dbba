/**
 * Steps that no page states, coined for the cmdlets whose noun still means no path. The end of the noun
 * is the property that the synopsis states, or what the key is named for; a gap between it and the
 * longest beginning that means a path is a segment that has no cmdlet of its own. All coined steps are
 * marked as assumed.
 */
import { fillGap } from './fill-gap.ts';
import { fitSet } from './fit-set.ts';
import { isOperation } from './is-operation.ts';
import { isExplained } from './learn-stated.ts';
import { methodOf, type NamedPage, type NamedSet } from './named-page.ts';
import { type Gap, nounEnds } from './noun-end.ts';
import { isStreamSet } from './noun-ending.ts';
import { rootVotes } from './root-votes.ts';
import { hasVariants } from './set-variants.ts';
import { nounAt, type Version } from './version.ts';

/** Coins what is missing, short nouns first; what a synopsis states is a better end than a key. */
export function coinSteps(version: Version): void {
  const roots = rootVotes(version.pages, version.chart);
  for (const isStated of [true, false]) {
    for (const named of version.pages) {
      if ((named.statement.property !== undefined) !== isStated || named.statement.isMedia)
        continue;
      if (isExplained(named, version)) continue;
      for (const set of named.calls) coinFor({ named, set, version, roots });
    }
  }
}

function coinFor(gap: Gap): void {
  const { named, set, version } = gap;
  const method = methodOf(named);
  if (!method || isForeign(named, set)) return;
  const endings = set.endings;
  const [ending] = endings;
  const fitting = endings.flatMap((one) => fitSet({ named, set, method }, one, version));
  const isKnown = hasVariants(set, named) || named.statement.property === undefined;
  if (!ending || (isKnown && fitting.length > 0)) return;
  const node = nounAt(version, ending.noun);
  for (const end of nounEnds(node, ending.noun, gap)) {
    const chain = fillGap(end, node, { ...gap, noun: ending.noun });
    if (!chain) continue;
    let from = chain.parent.path.type;
    for (const step of chain.steps) {
      version.chart.learn(from, step);
      from = step.type;
    }
    return;
  }
}

/** Whether the page is about something else than what lies at the end of a path of types. */
function isForeign(named: NamedPage, set: NamedSet): boolean {
  const isReader = named.verb === 'Get' || named.verb === 'New';
  return (
    isOperation(named, set) ||
    isStreamSet(set, named) ||
    set.keys.some(({ role }) => role !== 'key') ||
    // Remove-MgUserMessagePermanent is an action; what can be removed can be read as well.
    (named.statement.property === undefined && !isReader)
  );
}
