/** What members and operators ask of whoever evaluates: script blocks to run, $Matches to set, the clock. */

import { CmdletError } from '../base/errors.ts';
import { runMessages } from '../base/messages/run.ts';
import type { MemberContext } from '../values/net-type.ts';
import type { OperatorExtras } from '../values/operators/extras.ts';
import type { Value } from '../values/value.ts';
import { callForValues } from './blocks/call-block.ts';
import { withHandler } from './errors/catch-error.ts';
import { invocationFailed } from './errors/invocation-error.ts';
import { type Frame, ScriptBlockValue } from './frame.ts';
import { listSeparator } from './members/list-separator.ts';

/** The context of members that are reached from the frame. */
export function memberContext(frame: Frame): MemberContext {
  frame.memberContext ??= {
    invoke: (block, call) => invokeForMember(frame, block, call),
    now: () => frame.run.host.clock.now(),
    random: () => frame.run.host.random(),
    environment: (name) => frame.run.environment.get(name) ?? undefined,
    files: frame.run.host.files,
    zoneOffset: (milliseconds) => 0 - new Date(milliseconds).getTimezoneOffset(),
  };
  return frame.memberContext;
}

/** What operators of the frame can do beside giving a value. */
export function operatorExtras(frame: Frame): OperatorExtras {
  frame.operatorExtras ??= {
    setMatches: (matches) => frame.scope.own('Matches').assign(matches),
    get ofs() {
      return listSeparator(frame);
    },
    invoke: (block, call) => invokeNow(frame, block, call),
  };
  return frame.operatorExtras;
}

/** Runs a block in the midst of binding: its first error that ends a statement ends it, and is the caller's to judge. */
export function invokeForBinding(
  frame: Frame,
  block: Value,
  call: Parameters<MemberContext['invoke']>[1],
): readonly Value[] {
  const run = (): readonly Value[] => invokeNow(frame, block, call);
  return withHandler(frame, true, run) as readonly Value[];
}

/** What a block throws that .NET has called is an error of the member that was called. */
function invokeForMember(
  frame: Frame,
  block: Value,
  call: Parameters<MemberContext['invoke']>[1],
): readonly Value[] {
  try {
    return invokeForBinding(frame, block, call);
  } catch (error) {
    throw invocationFailed(error);
  }
}

/** .NET calls a block from the middle of its own work, and cannot wait there. */
function invokeNow(
  frame: Frame,
  block: Value,
  call: Parameters<MemberContext['invoke']>[1],
): readonly Value[] {
  if (!(block instanceof ScriptBlockValue)) return [];
  const values = callForValues(frame, block, call);
  if (!(values instanceof Promise)) return values;
  // Nobody will ask for it any more.
  values.catch(() => {});
  throw new CmdletError({
    id: 'ScriptBlockMayNotWait',
    category: 'NotImplemented',
    message: runMessages.blockMayNotWait(),
  });
}
