import type { ArgumentElement } from '../binder/argument-element.ts';
import { fromJavaScript } from '../values/from-javascript.ts';

/** An object of parameters as arguments; a member that is undefined was not given. */
export function readApiArguments(
  parameters: Readonly<Record<string, unknown>>,
): readonly ArgumentElement[] {
  return Object.entries(parameters)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ({
      kind: 'parameter',
      name,
      text: `-${name}`,
      argument: { kind: 'argument', value: fromJavaScript(value) },
    }));
}
