import { FormatData } from '../engine/commands/format/format-data.ts';
import { layOut } from '../engine/commands/format/layout.ts';
import { formatJson } from '../output/format-json.ts';
import { formatList } from '../output/format-list.ts';
import { showControls } from '../output/show-controls.ts';
import type { Value } from '../values/value.ts';
import type { Invocation } from './verb.ts';

/** Prints what a command put out: as a list for a reader, or as JSON when that was asked for. */
export function printOutput(
  { host, options }: Pick<Invocation, 'host' | 'options'>,
  values: readonly Value[],
): void {
  const { columns } = host.output;
  host.output.write(
    options.output === 'json'
      ? formatJson(values)
      : values.map((value) => show(value, columns)).join(''),
  );
}

/** What Format-Table and its kind put out is laid out already. */
function show(value: Value, width: number): string {
  if (value instanceof FormatData) return showControls(layOut(value.blocks ?? [], width));
  return formatList([value], width);
}
