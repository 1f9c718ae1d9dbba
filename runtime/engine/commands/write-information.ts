/** Write-Information: an object on the information stream, with tags to find it by. */
import type { BuiltInCommand } from './command.ts';

export const writeInformation: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Write-Information',
    type: 'WriteInformationCommand',
    impact: 'None',
    parameters: `
      MessageData|Msg|Message Object !0* @allowNull
      Tags String[] 1`,
  },
  examples: [
    ["Write-Information 'note' -InformationVariable i; $i.MessageData", 'note'],
    ["(Write-Information 'note' -Tags a, b 6>&1).Tags", 'a|b'],
  ],
  open: (call) => ({
    process: () => call.tell('information', call.value('MessageData') ?? null, call.texts('Tags')),
  }),
};
