import { formatJson } from '../output/format-json.ts';
import { formatList } from '../output/format-list.ts';
import type { Value } from '../values/value.ts';
import type { Invocation } from './verb.ts';

/** Prints what a command put out: as a list for a reader, or as JSON when that was asked for. */
export function printOutput(
  { host, options }: Pick<Invocation, 'host' | 'options'>,
  values: readonly Value[],
): void {
  const isJson = options.output === 'json';
  host.output.write(isJson ? formatJson(values) : formatList(values, host.output.columns));
}
