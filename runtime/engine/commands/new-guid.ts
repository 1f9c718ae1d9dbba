/** New-Guid: an identity that nothing else has. */
import { convertTo } from '../../values/convert.ts';
import { callStatic, getStatic } from '../../values/types/members.ts';
import { typeNamed } from '../members/type-named.ts';
import type { BuiltInCommand } from './command.ts';

export const newGuid: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'New-Guid',
    type: 'NewGuidCommand',
    defaultSet: 'Default',
    impact: 'None',
    parameters: `
      Empty switch Empty
      InputObject String InputObject0*`,
  },
  examples: [
    ['New-Guid -Empty', '00000000-0000-0000-0000-000000000000'],
    ['(New-Guid).ToString().Length', '36'],
  ],
  open: (call) => ({
    process: () => {
      const context = call.frame.run.membersOf(call.frame);
      const type = typeNamed('System.Guid');
      const text = call.text('InputObject');
      if (text !== undefined) return call.write(convertTo(text, type));
      return call.write(
        call.isOn('Empty')
          ? (getStatic(type, 'Empty', context) ?? null)
          : callStatic(type, 'NewGuid', [], context),
      );
    },
  }),
};
