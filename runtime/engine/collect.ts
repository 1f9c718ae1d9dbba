/** What a statement puts out, kept and made a value. */
import { enumerate } from '../values/types/enumerate.ts';
import type { Value } from '../values/value.ts';
import { type Completion, throwSignal } from './flow.ts';
import { Collector, type Frame, type Output, type RunStatement } from './frame.ts';
import { lastly, then, type Waiting } from './wait.ts';

/** Runs a statement and keeps its output; `break` and the like go on as exceptions. */
export function collect(frame: Frame, run: RunStatement): Waiting<Value[]> {
  const collector = new Collector();
  return then(withOutput(frame, collector, run), (completion) => {
    throwSignal(completion);
    return collector.values;
  });
}

/** Runs a statement whose output goes elsewhere. */
export function withOutput(frame: Frame, out: Output, run: RunStatement): Waiting<Completion> {
  const before = frame.out;
  frame.out = out;
  return lastly(
    () => run(frame),
    () => {
      frame.out = before;
    },
  );
}

/** Output as one value: nothing, the object, or the list of them. */
export function unroll(values: readonly Value[]): Value | undefined {
  return values.length === 1 ? values[0] : values.length === 0 ? undefined : values;
}

/** Puts a value out; a list puts out its elements. */
export function writeValue(out: Output, value: Value): Promise<void> | undefined {
  if (value === null || typeof value !== 'object') return out.write(value);
  const elements = enumerate(value);
  return elements === undefined ? out.write(value) : writeAll(out, elements, 0);
}

function writeAll(
  out: Output,
  elements: readonly Value[],
  from: number,
): Promise<void> | undefined {
  for (let index = from; index < elements.length; index++) {
    const writing = out.write(elements[index] ?? null);
    if (writing !== undefined) return writing.then(() => writeAll(out, elements, index + 1));
  }
  return undefined;
}
