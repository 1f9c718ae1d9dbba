/** Write-Output: its arguments, put out; the elements of lists one by one unless that is turned off. */
import type { BuiltInCommand } from './command.ts';

export const writeOutput: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Write-Output',
    type: 'WriteOutputCommand',
    impact: 'None',
    parameters: `
      InputObject PSObject !0*~ @allowNull @allowEmptyCollection
      NoEnumerate switch`,
  },
  examples: [
    ['Write-Output a b', 'a|b'],
    ['1, 2 | Write-Output', '1|2'],
    ['Write-Output (1, 2) -NoEnumerate | % Count', '2'],
    ['(Write-Output $null) -eq $null', 'True'],
  ],
  open: (call) => ({
    process: () => {
      const value = call.value('InputObject') ?? null;
      return call.isOn('NoEnumerate') ? call.write(value) : call.writeEach(value);
    },
  }),
};
