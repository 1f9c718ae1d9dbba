/** Start-Sleep: waits. */
import { TimeSpan } from '../../values/time-span.ts';
import type { BuiltInCommand } from './command.ts';

export const startSleep: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Start-Sleep',
    type: 'StartSleepCommand',
    defaultSet: 'Seconds',
    impact: 'None',
    parameters: `
      Seconds Double Seconds!0*. @range(0,2147483)
      Milliseconds|ms Int32 Milliseconds!. @range(0,2147483647)
      Duration|ts TimeSpan FromTimeSpan!0*.`,
  },
  examples: [["Start-Sleep -Milliseconds 5; 'later'", 'later']],
  open: (call) => ({
    process: () => {
      const span = call.value('Duration');
      const time =
        span instanceof TimeSpan
          ? Number(span.ticks / 10_000n)
          : (call.number('Milliseconds') ?? (call.number('Seconds') ?? 0) * 1000);
      const { host, signal, isDry } = call.frame.run;
      return time > 0 && !isDry ? host.clock.sleep(time, signal) : undefined;
    },
  }),
};
