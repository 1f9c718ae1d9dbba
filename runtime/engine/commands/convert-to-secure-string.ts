/** ConvertTo-SecureString: text that is kept from being shown. */
import { runMessages } from '../../base/messages/run.ts';
import { SecureString } from '../../values/types/objects/secure-string.ts';
import type { BuiltInCommand } from './command.ts';

export const convertToSecureString: BuiltInCommand = {
  module: 'Security',
  signature: {
    name: 'ConvertTo-SecureString',
    type: 'ConvertToSecureStringCommand',
    impact: 'None',
    defaultSet: 'Secure',
    parameters: `
      String String !0*
      AsPlainText switch PlainText1
      Force switch PlainText2
      SecureKey SecureString Secure1
      Key Byte[] Open`,
  },
  refused: ['SecureKey', 'Key'],
  examples: [["('abc' | ConvertTo-SecureString -AsPlainText -Force).Length", '3']],
  open: (call) => ({
    process: () => {
      if (call.isOn('AsPlainText')) return call.write(new SecureString(call.text('String') ?? ''));
      call.error({
        id: 'ImportSecureString_InvalidArgument',
        category: 'InvalidArgument',
        message: runMessages.notEncrypted(),
        exceptionType: 'System.ArgumentException',
      });
      return undefined;
    },
  }),
};
