/** `.ForEach()` and `.Where()` with a script block, which may run commands that wait. */
import { foldCase } from '../../base/case-map.ts';
import { convertTo } from '../../values/convert.ts';
import { toText } from '../../values/to-text.ts';
import { isTrue } from '../../values/truth.ts';
import { enumerate } from '../../values/types/enumerate.ts';
import type { Value } from '../../values/value.ts';
import { callForValues } from '../blocks/call-block.ts';
import { unroll } from '../collect.ts';
import type { Frame, ScriptBlockValue } from '../frame.ts';
import { forEach, then, type Waiting } from '../wait.ts';
import { collectionOf } from './collection.ts';
import { typeNamed } from './type-named.ts';

/** `.ForEach(block, arguments)`. */
export function forEachMethod(
  target: Value,
  [block = null, ...rest]: readonly Value[],
  frame: Frame,
): Waiting<Value | undefined> {
  const found: Value[] = [];
  const work = forEach(elementsOf(target), (element) =>
    then(
      callForValues(frame, block as ScriptBlockValue, { arguments: rest, item: element }),
      (values) => {
        found.push(...values);
      },
    ),
  );
  return then(work, () => collectionOf(found));
}

/** `.Where(block, mode, count)`. */
export function whereMethod(
  target: Value,
  [block = null, mode = 'Default', most = 0]: readonly Value[],
  frame: Frame,
): Waiting<Value | undefined> {
  const name = foldCase(toText(convertTo(mode, typeNamed(modeType))));
  const limit = convertTo(most, typeNamed('System.Int32')) as number;
  const count = limit > 0 ? limit : Number.POSITIVE_INFINITY;
  const elements = elementsOf(target);
  const answers: boolean[] = [];
  const work = forEach(elements, (element) => {
    if (isSettled(name, answers, count)) return undefined;
    const asked = callForValues(frame, block as ScriptBlockValue, { arguments: [], item: element });
    return then(asked, (values) => {
      answers.push(isTrue(unroll(values) ?? null));
    });
  });
  return then(work, () => modes[name]?.({ elements, answers, count }));
}

const modeType = 'System.Management.Automation.WhereOperatorSelectionMode';

interface Answers {
  readonly elements: readonly Value[];
  /** Of the elements that were asked about. */
  readonly answers: readonly boolean[];
  readonly count: number;
}

/** Whether the elements behind need not be asked about. */
function isSettled(mode: string, answers: readonly boolean[], count: number): boolean {
  const yes = answers.filter(Boolean).length;
  if (mode === 'first')
    return yes >= Math.min(count, Number.MAX_SAFE_INTEGER) || (yes > 0 && count === Infinity);
  if (mode === 'until' || mode === 'skipuntil') return yes > 0;
  return mode === 'default' && yes >= count;
}

const modes: Readonly<Record<string, (given: Answers) => Value>> = {
  default: ({ elements, answers, count }) =>
    collectionOf(matching(elements, answers).slice(0, count)),
  first: ({ elements, answers, count }) =>
    collectionOf(matching(elements, answers).slice(0, count === Infinity ? 1 : count)),
  last: ({ elements, answers, count }) =>
    collectionOf(matching(elements, answers).slice(count === Infinity ? -1 : -count)),
  until: ({ elements, answers, count }) =>
    collectionOf(elements.slice(0, firstMatch(elements, answers)).slice(0, count)),
  skipuntil: ({ elements, answers, count }) =>
    collectionOf(elements.slice(firstMatch(elements, answers)).slice(0, count)),
  split: ({ elements, answers, count }) => {
    const yes = matching(elements, answers).slice(0, count);
    const taken = new Set(elements.flatMap((_, at) => (answers[at] ? [at] : [])).slice(0, count));
    const no = elements.filter((_, at) => !taken.has(at));
    return collectionOf([collectionOf(yes), collectionOf(no)]);
  },
};

function matching(elements: readonly Value[], answers: readonly boolean[]): Value[] {
  return elements.filter((_, at) => answers[at]);
}

function firstMatch(elements: readonly Value[], answers: readonly boolean[]): number {
  const at = answers.indexOf(true);
  return at < 0 ? elements.length : at;
}

function elementsOf(target: Value): readonly Value[] {
  return enumerate(target) ?? [target];
}
