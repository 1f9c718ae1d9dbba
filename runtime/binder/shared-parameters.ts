/**
 * The parameters that commands have without declaring them, each once: a catalogue line does not
 * repeat them. Order is PowerShell's, because it shows in the candidates of an ambiguous prefix.
 */
import type { ParameterDefinition } from './command-definition.ts';

/** Where a parameter comes from; declared and dynamic ones win a prefix over the others (binding.md §2.3). */
export type ParameterOrigin =
  | 'declared'
  | 'dynamic'
  | 'common'
  | 'shouldProcess'
  | 'paging'
  | 'extension';

const notNull: Pick<ParameterDefinition, 'rules'> = { rules: [{ kind: 'notNull' }] };

/** What every service cmdlet of the SDK declares in all its sets (binding.md §5.3). */
export const serviceParameters: readonly ParameterDefinition[] = [
  { name: 'Break', type: 'SwitchParameter', isHidden: true },
  { name: 'Headers', type: 'IDictionary', sets: [{ fromPipeline: true }] },
  { name: 'HttpPipelineAppend', type: 'SendAsyncStep[]', isHidden: true, ...notNull },
  { name: 'HttpPipelinePrepend', type: 'SendAsyncStep[]', isHidden: true, ...notNull },
  { name: 'Proxy', type: 'Uri', isHidden: true },
  { name: 'ProxyCredential', type: 'PSCredential', isHidden: true, ...notNull },
  { name: 'ProxyUseDefaultCredentials', type: 'SwitchParameter', isHidden: true },
  { name: 'ResponseHeadersVariable', type: 'String', aliases: ['RHV'] },
];

const variableName: Pick<ParameterDefinition, 'type' | 'rules'> = {
  type: 'String',
  rules: [{ kind: 'variableName' }],
};

/** PowerShell's common parameters since 7.4 (binding.md §2.2). */
export const commonParameters: readonly ParameterDefinition[] = [
  { name: 'Verbose', type: 'SwitchParameter', aliases: ['vb'] },
  { name: 'Debug', type: 'SwitchParameter', aliases: ['db'] },
  { name: 'ErrorAction', type: 'ActionPreference', aliases: ['ea'] },
  { name: 'WarningAction', type: 'ActionPreference', aliases: ['wa'] },
  { name: 'InformationAction', type: 'ActionPreference', aliases: ['infa'] },
  { name: 'ProgressAction', type: 'ActionPreference', aliases: ['proga'] },
  { name: 'ErrorVariable', aliases: ['ev'], ...variableName },
  { name: 'WarningVariable', aliases: ['wv'], ...variableName },
  { name: 'InformationVariable', aliases: ['iv'], ...variableName },
  { name: 'OutVariable', aliases: ['ov'], ...variableName },
  {
    name: 'OutBuffer',
    type: 'Int32',
    aliases: ['ob'],
    rules: [{ kind: 'range', minimum: 0, maximum: 2_147_483_647 }],
  },
  { name: 'PipelineVariable', aliases: ['pv'], ...variableName },
];

/** What SupportsShouldProcess adds. */
export const shouldProcessParameters: readonly ParameterDefinition[] = [
  { name: 'WhatIf', type: 'SwitchParameter', aliases: ['wi'] },
  { name: 'Confirm', type: 'SwitchParameter', aliases: ['cf'] },
];

/** What SupportsPaging adds. */
export const pagingParameters: readonly ParameterDefinition[] = [
  { name: 'IncludeTotalCount', type: 'SwitchParameter' },
  { name: 'Skip', type: 'UInt64' },
  { name: 'First', type: 'UInt64' },
];

/** What we add to the cmdlets that return an upload session: the file to send through it. */
export const uploadParameters: readonly ParameterDefinition[] = [
  { name: 'InFile', type: 'String', isExtension: true },
];
