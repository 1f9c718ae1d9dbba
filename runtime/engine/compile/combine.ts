/**
 * Parts in, a whole out: what every kind of expression is made with. Where no part may wait, the whole
 * is a plain call; else it goes on behind a promise when there is one. So no kind is written twice.
 */
import type { Value } from '../../values/value.ts';
import type { Compiled, Frame } from '../frame.ts';
import { then, type Waiting } from '../wait.ts';

type RunNow = (frame: Frame) => Value;

/** A constant. */
export function constant(value: Value): Compiled {
  return { mayWait: false, constant: value, run: () => value };
}

/** Something read from the frame without waiting. */
export function now(run: RunNow): Compiled {
  return { mayWait: false, run };
}

/** A function of one part. */
export function map1(part: Compiled, act: (value: Value, frame: Frame) => Value): Compiled {
  const run = part.run as RunNow;
  if (!part.mayWait) return { mayWait: false, run: (frame) => act(run(frame), frame) };
  return waits((frame) => then(part.run(frame), (value) => act(value, frame)));
}

/** A function of two parts, the left one first. */
export function map2(
  left: Compiled,
  right: Compiled,
  act: (left: Value, right: Value, frame: Frame) => Value,
): Compiled {
  const runLeft = left.run as RunNow;
  const runRight = right.run as RunNow;
  if (!left.mayWait && !right.mayWait) {
    return { mayWait: false, run: (frame) => act(runLeft(frame), runRight(frame), frame) };
  }
  return waits((frame) =>
    then(left.run(frame), (first) => then(right.run(frame), (second) => act(first, second, frame))),
  );
}

/** A function of two parts that may give nothing. */
export function rawMap2(
  left: Compiled,
  right: Compiled,
  act: (left: Value, right: Value, frame: Frame) => Value | undefined,
): Compiled {
  const { mayWait, run } = map2(left, right, act as (left: Value, right: Value, f: Frame) => Value);
  const raw = run as NonNullable<Compiled['raw']>;
  return { mayWait, raw, run: (frame) => then(raw(frame), (value) => value ?? null) };
}

/** A function of any number of parts, evaluated in order. */
export function mapAll(
  parts: readonly Compiled[],
  act: (values: Value[], frame: Frame) => Value,
): Compiled {
  const runs = parts.map(({ run }) => run as RunNow);
  if (!parts.some(({ mayWait }) => mayWait)) {
    return {
      mayWait: false,
      run: (frame) => {
        const values: Value[] = [];
        for (let index = 0; index < runs.length; index++) {
          values.push((runs[index] as RunNow)(frame));
        }
        return act(values, frame);
      },
    };
  }
  return waits((frame) => then(evaluateAll(parts, frame), (values) => act(values, frame)));
}

/** The values of the parts, in order. */
export function evaluateAll(parts: readonly Compiled[], frame: Frame): Waiting<Value[]> {
  const values: Value[] = [];
  const goOn = (from: number): Waiting<Value[]> => {
    for (let index = from; index < parts.length; index++) {
      const value = (parts[index] as Compiled).run(frame);
      if (value instanceof Promise) {
        return value.then((awaited) => {
          values.push(awaited);
          return goOn(index + 1);
        });
      }
      values.push(value);
    }
    return values;
  };
  return goOn(0);
}

/** One part, and then what its value chooses. */
export function choose(
  part: Compiled,
  ways: readonly Compiled[],
  pick: (value: Value, frame: Frame) => Compiled | Value,
): Compiled {
  const take = (value: Value, frame: Frame): Waiting<Value> => {
    const picked = pick(value, frame);
    return isCompiled(picked) ? picked.run(frame) : picked;
  };
  if (![part, ...ways].some(({ mayWait }) => mayWait)) {
    const run = part.run as RunNow;
    return { mayWait: false, run: (frame) => take(run(frame), frame) };
  }
  return waits((frame) => then(part.run(frame), (value) => take(value, frame)));
}

function isCompiled(picked: Compiled | Value): picked is Compiled {
  return typeof picked === 'object' && picked !== null && 'mayWait' in picked;
}

/** An expression that may give a promise. */
export function waits(run: (frame: Frame) => Waiting<Value>): Compiled {
  return { mayWait: true, run };
}
