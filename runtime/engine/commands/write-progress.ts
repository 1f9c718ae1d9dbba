/** Write-Progress: how far a script is; taken and not shown. */
import type { BuiltInCommand } from './command.ts';

export const writeProgress: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Write-Progress',
    type: 'WriteProgressCommand',
    impact: 'None',
    parameters: `
      Activity String 0
      Status String 1 @notNullOrEmpty
      Id Int32 2 @range(0,2147483647)
      PercentComplete Int32 @range(-1,100)
      SecondsRemaining Int32
      CurrentOperation String
      ParentId Int32 @range(-1,2147483647)
      Completed switch
      SourceId Int32`,
  },
  examples: [["Write-Progress 'Copying' -PercentComplete 50; 'on'", 'on']],
  open: () => ({}),
};
