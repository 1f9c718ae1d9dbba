/** What a program gives in place of text: a cmdlet's name with parameters or arguments in, a script out. */
import type { ArgumentElement } from '../../binder/argument-element.ts';
import { fromJavaScript } from '../../values/from-javascript.ts';
import { isList } from '../../values/to-text.ts';
import { commandScript, type Script } from '../compile-script.ts';

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
  return apiScript(cmdlet, elements, input);
}

/**
 * A cmdlet's name and its arguments in order, as a script: text that begins with a dash and a letter
 * names a parameter, and with a colon at its end it takes the next one whatever that is; everything
 * else is a value.
 */
export function readApiArguments(
  cmdlet: string,
  given: readonly unknown[],
  input?: unknown,
): Script {
  const elements: ArgumentElement[] = [];
  for (let index = 0; index < given.length; index++) {
    const value = given[index];
    const [, name, colon] =
      (typeof value === 'string' && /^-([\p{L}_?][^:]*)(:?)$/u.exec(value)) || [];
    if (name === undefined) {
      elements.push({ kind: 'argument', value: fromJavaScript(value) });
    } else if (colon === '' || index + 1 === given.length) {
      elements.push({ kind: 'parameter', name, text: `-${name}` });
    } else {
      const argument = { kind: 'argument', value: fromJavaScript(given[++index]) } as const;
      elements.push({ kind: 'parameter', name, text: `-${name}:`, argument });
    }
  }
  return apiScript(cmdlet, elements, input);
}

function apiScript(cmdlet: string, elements: readonly ArgumentElement[], input: unknown): Script {
  if (input === undefined) return commandScript(cmdlet, elements);
  const piped = fromJavaScript(input);
  return commandScript(cmdlet, elements, isList(piped) ? piped : [piped]);
}
