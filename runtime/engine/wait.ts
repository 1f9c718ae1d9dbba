/**
 * Await only what waits: work goes on at once with a value, and behind a promise only when there is
 * one. Everything that evaluates is written over these, so that a script without commands runs in one go.
 */

/** A value, or the promise of one. */
export type Waiting<T> = T | Promise<T>;

/** Goes on with the value, at once where it is there. */
export function then<A, B>(value: Waiting<A>, next: (value: A) => Waiting<B>): Waiting<B> {
  return value instanceof Promise ? value.then(next) : next(value);
}

/** Does the work, and what belongs behind it, whether the work ends well or not. */
export function lastly<T>(work: () => Waiting<T>, end: () => void): Waiting<T> {
  let result: Waiting<T>;
  try {
    result = work();
  } catch (error) {
    end();
    throw error;
  }
  if (result instanceof Promise) return result.finally(end);
  end();
  return result;
}

/** Does the work, and gives what the other makes of an error. */
export function attempt<T>(
  work: () => Waiting<T>,
  failed: (error: unknown) => Waiting<T>,
): Waiting<T> {
  try {
    const result = work();
    return result instanceof Promise ? result.catch(failed) : result;
  } catch (error) {
    return failed(error);
  }
}

/** Does something with each element, one after the other. */
export function forEach<T>(
  elements: Iterable<T>,
  act: (element: T, index: number) => Waiting<unknown>,
): Waiting<void> {
  return goThrough(elements[Symbol.iterator](), act, 0);
}

function goThrough<T>(
  iterator: Iterator<T>,
  act: (element: T, index: number) => Waiting<unknown>,
  from: number,
): Waiting<void> {
  let index = from;
  for (let next = iterator.next(); !next.done; next = iterator.next()) {
    const result = act(next.value, index++);
    if (result instanceof Promise) {
      const after = index;
      return result.then(() => goThrough(iterator, act, after));
    }
  }
}
