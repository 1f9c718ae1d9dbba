/** New-TimeSpan: the time between two moments, or so many days, hours, minutes and seconds. */
import { DateTime } from '../../values/date-time.ts';
import { TimeSpan } from '../../values/time-span.ts';
import { getStatic } from '../../values/types/members.ts';
import { typeNamed } from '../members/type-named.ts';
import type { BuiltInCommand } from './command.ts';
import type { CommandCall } from './command-call.ts';

export const newTimeSpan: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'New-TimeSpan',
    type: 'NewTimeSpanCommand',
    defaultSet: 'Date',
    impact: 'None',
    parameters: `
      Start|LastWriteTime DateTime Date0*.
      End DateTime Date1.
      Days Int32 Time
      Hours Int32 Time
      Minutes Int32 Time
      Seconds Int32 Time
      Milliseconds Int32 Time`,
  },
  examples: [
    ["(New-TimeSpan '2024-01-01' '2024-01-03').Days", '2'],
    ['(New-TimeSpan -Hours 1 -Minutes 30).TotalMinutes', '90'],
  ],
  open: (call) => ({
    process: () => call.write(new TimeSpan(call.set === 'Time' ? written(call) : between(call))),
  }),
};

const milliseconds = {
  Days: 86_400_000n,
  Hours: 3_600_000n,
  Minutes: 60_000n,
  Seconds: 1000n,
  Milliseconds: 1n,
} as const;

function written(call: CommandCall): bigint {
  return Object.entries(milliseconds).reduce(
    (ticks, [name, length]) => ticks + BigInt(call.number(name) ?? 0) * length * 10_000n,
    0n,
  );
}

/** What is not given is now. */
function between(call: CommandCall): bigint {
  const context = call.frame.run.membersOf(call.frame);
  const now = getStatic(typeNamed('System.DateTime'), 'Now', context) as DateTime;
  const moment = (name: string): DateTime => {
    const value = call.value(name);
    return value instanceof DateTime ? value : now;
  };
  return moment('End').ticks - moment('Start').ticks;
}
