import { fromJavaScript } from '../values/from-javascript.ts';
import { isList } from '../values/to-text.ts';
import { commandScript, type Script } from './compile-script.ts';

/**
 * A cmdlet's name and an object of parameters as a script; a member that is undefined was not given.
 * Of an input that is an array each element is piped in.
 */
export function readApiCall(
  cmdlet: string,
  parameters: Readonly<Record<string, unknown>>,
  input?: unknown,
): Script {
  const elements = Object.entries(parameters)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) =>
        ({
          kind: 'parameter',
          name,
          text: `-${name}`,
          argument: { kind: 'argument', value: fromJavaScript(value) },
        }) as const,
    );
  if (input === undefined) return commandScript(cmdlet, elements);
  const piped = fromJavaScript(input);
  return commandScript(cmdlet, elements, isList(piped) ? piped : [piped]);
}
