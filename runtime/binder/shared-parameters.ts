/**
 * The parameters that commands have without declaring them, each once: a catalogue line does not
 * repeat them. Order is PowerShell's, because it shows in the candidates of an ambiguous prefix.
 */
import type { ParameterMembership } from '../../schema/model.ts';

/** Where a parameter comes from; declared ones win a prefix over the others (binding.md §2.3). */
export type ParameterOrigin = 'declared' | 'common' | 'shouldProcess' | 'extension';

export interface SharedParameter {
  readonly name: string;
  readonly type: string;
  readonly aliases?: readonly string[];
  readonly isHidden?: true;
  /** Declared with ValidateNotNull. */
  readonly refusesNull?: true;
  readonly membership?: ParameterMembership;
}

/** What every service cmdlet of the SDK declares in all its sets (binding.md §5.3). */
export const serviceParameters: readonly SharedParameter[] = [
  { name: 'Break', type: 'SwitchParameter', isHidden: true },
  { name: 'Headers', type: 'IDictionary', membership: { fromPipeline: true } },
  { name: 'HttpPipelineAppend', type: 'SendAsyncStep[]', isHidden: true, refusesNull: true },
  { name: 'HttpPipelinePrepend', type: 'SendAsyncStep[]', isHidden: true, refusesNull: true },
  { name: 'Proxy', type: 'Uri', isHidden: true },
  { name: 'ProxyCredential', type: 'PSCredential', isHidden: true, refusesNull: true },
  { name: 'ProxyUseDefaultCredentials', type: 'SwitchParameter', isHidden: true },
  { name: 'ResponseHeadersVariable', type: 'String', aliases: ['RHV'] },
];

/** PowerShell's common parameters since 7.4 (binding.md §2.2). */
export const commonParameters: readonly SharedParameter[] = [
  { name: 'Verbose', type: 'SwitchParameter', aliases: ['vb'] },
  { name: 'Debug', type: 'SwitchParameter', aliases: ['db'] },
  { name: 'ErrorAction', type: 'ActionPreference', aliases: ['ea'] },
  { name: 'WarningAction', type: 'ActionPreference', aliases: ['wa'] },
  { name: 'InformationAction', type: 'ActionPreference', aliases: ['infa'] },
  { name: 'ProgressAction', type: 'ActionPreference', aliases: ['proga'] },
  { name: 'ErrorVariable', type: 'String', aliases: ['ev'] },
  { name: 'WarningVariable', type: 'String', aliases: ['wv'] },
  { name: 'InformationVariable', type: 'String', aliases: ['iv'] },
  { name: 'OutVariable', type: 'String', aliases: ['ov'] },
  { name: 'OutBuffer', type: 'Int32', aliases: ['ob'] },
  { name: 'PipelineVariable', type: 'String', aliases: ['pv'] },
];

/** What SupportsShouldProcess adds. */
export const shouldProcessParameters: readonly SharedParameter[] = [
  { name: 'WhatIf', type: 'SwitchParameter', aliases: ['wi'] },
  { name: 'Confirm', type: 'SwitchParameter', aliases: ['cf'] },
];

/** What we add to the cmdlets that return an upload session: the file to send through it. */
export const uploadParameters: readonly SharedParameter[] = [{ name: 'InFile', type: 'String' }];
