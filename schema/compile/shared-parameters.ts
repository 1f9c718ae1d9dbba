/**
 * The parameters that every service cmdlet has (binding.md §5.3). A line of the catalogue does not
 * repeat them; whoever binds a call adds them from its own table.
 */
const commonParameters = [
  'Debug',
  'ErrorAction',
  'ErrorVariable',
  'InformationAction',
  'InformationVariable',
  'OutBuffer',
  'OutVariable',
  'PipelineVariable',
  'ProgressAction',
  'Verbose',
  'WarningAction',
  'WarningVariable',
];
const shouldProcessParameters = ['Confirm', 'WhatIf'];
const requestParameters = ['Headers', 'ResponseHeadersVariable'];
const hiddenParameters = [
  'Break',
  'HttpPipelineAppend',
  'HttpPipelinePrepend',
  'Proxy',
  'ProxyCredential',
  'ProxyUseDefaultCredentials',
];

const shared = new Set(
  [
    ...commonParameters,
    ...shouldProcessParameters,
    ...requestParameters,
    ...hiddenParameters,
    'CommonParameters',
  ].map((name) => name.toLowerCase()),
);

/** Whether a parameter is left out of the catalogue because every service cmdlet has it. */
export function isSharedParameter(name: string): boolean {
  return shared.has(name.toLowerCase());
}

/** Whether the parameters are those of a cmdlet that asks before it acts. */
export function hasShouldProcess(names: readonly string[]): boolean {
  return shouldProcessParameters.every((wanted) => names.includes(wanted));
}
