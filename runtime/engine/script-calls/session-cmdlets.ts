import { foldCase } from '../../base/case-map.ts';

/** The SDK's cmdlets that send no request of a service's: they sign in, or look after the session. */
const names = [
  'Add-MgEnvironment',
  'Connect-MgGraph',
  'Disconnect-MgGraph',
  'Find-MgGraphCommand',
  'Find-MgGraphPermission',
  'Get-MgContext',
  'Get-MgEnvironment',
  'Get-MgGraphOption',
  'Get-MgRequestContext',
  'Invoke-MgGraphRequest',
  'Invoke-MgRestMethod',
  'Remove-MgEnvironment',
  'Set-MgEnvironment',
  'Set-MgGraphOption',
  'Set-MgRequestContext',
];

const folded = new Set(names.map(foldCase));

/** Whether the name is that of a cmdlet which is in no catalogue of service cmdlets. */
export function isSessionCmdlet(name: string): boolean {
  return folded.has(foldCase(name));
}
