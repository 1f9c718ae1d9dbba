/** A script block that a command runs for each object: in the caller's scope, with `$_`, made ready once. */
import type { Value } from '../../values/value.ts';
import { throwSignal } from '../flow.ts';
import {
  Collector,
  Frame,
  type Output,
  type RunStatement,
  type ScriptBlockValue,
} from '../frame.ts';
import { Scope } from '../variables/scope.ts';
import { forEach, lastly, then, type Waiting } from '../wait.ts';
import { callBlock } from './call-block.ts';

/** Runs the block with `$_`, and leads its output on. */
export type RunBlock = (item: Value, out: Output) => Waiting<void>;

/** Makes the block ready. */
export function blockRunner(caller: Frame, block: ScriptBlockValue): RunBlock {
  const body = block.code.body();
  const scope = block.closure ? new Scope(block.closure) : caller.scope;
  const frame = new Frame({
    run: caller.run,
    scope,
    source: block.code.source,
    out: caller.out,
    slots: body.slots,
    functionName: caller.functionName,
  });
  const { begin, process, end } = body;
  const parts = [begin, process, end].filter((part): part is RunStatement => part !== null);
  const run = (): Waiting<void> =>
    forEach(parts, (part) =>
      then(part(frame), (completion) => {
        if (completion?.kind !== 'return') throwSignal(completion);
      }),
    );
  const hasParameters = body.parameters.length > 0 || body.isAdvanced;
  return (item, out) => {
    const cell = scope.own('_');
    const before = cell.value ?? null;
    const outBefore = frame.out;
    cell.assign(item);
    frame.out = out;
    return lastly(
      () =>
        hasParameters
          ? then(callBlock(frame, { block, elements: [], isDotted: true }, out), (completion) =>
              throwSignal(completion),
            )
          : run(),
      () => {
        frame.out = outBefore;
        scope.own('_').assign(before);
      },
    );
  };
}

/** Runs the block with `$_`, and gives what it puts out. */
export function blockValues(
  caller: Frame,
  block: ScriptBlockValue,
): (item: Value) => Waiting<readonly Value[]> {
  const run = blockRunner(caller, block);
  return (item) => {
    const output = new Collector();
    return then(run(item, output), () => output.values);
  };
}
