/** The modules that are always there: those of the SDK whose cmdlets the catalogue has, and PowerShell's own. */
import { compileWildcard } from '../../values/wildcard.ts';
import { ModuleInfo } from './module-info.ts';

const inBoth = `
Authentication Applications BackupRestore Bookings Calendar ChangeNotifications CloudCommunications Compliance
CrossDeviceExperiences DeviceManagement.Actions DeviceManagement.Administration DeviceManagement.Enrollment
DeviceManagement.Functions DeviceManagement Devices.CloudPrint Devices.CorporateManagement
Devices.ServiceAnnouncement DirectoryObjects Education Files Groups Identity.DirectoryManagement
Identity.Partner Identity.SignIns Mail Notes People PersonalContacts Planner Reports SchemaExtensions Search
Security Sites Teams Users.Actions Users.Functions Users`;
const inFirst = 'Identity.Governance';
const inBeta = 'BusinessScenario Financials ManagedTenants NetworkAccess WindowsUpdates';

const graphVersion = '2.25.0';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** The modules of the SDK; that of signing in is one for both versions. */
export const graphModules: readonly ModuleInfo[] = [
  ...['', ...words(inBoth), ...words(inFirst)].map((name) => graphModule('Microsoft.Graph', name)),
  ...['', ...words(inBoth).slice(1), ...words(inBeta)].map((name) =>
    graphModule('Microsoft.Graph.Beta', name),
  ),
];

function graphModule(family: string, name: string): ModuleInfo {
  return new ModuleInfo(name === '' ? family : `${family}.${name}`, graphVersion);
}

const ownModules = ['Core', 'Management', 'Security', 'Utility'].map(
  (name) => new ModuleInfo(`Microsoft.PowerShell.${name}`, '7.0.0.0'),
);

/** Those of the name or pattern. */
export function modulesNamed(
  pattern: string,
  among: readonly ModuleInfo[] = knownModules,
): readonly ModuleInfo[] {
  const { matches } = compileWildcard(pattern);
  return among.filter(({ name }) => matches(name));
}

/** All of them, by name. */
export const knownModules: readonly ModuleInfo[] = [...graphModules, ...ownModules];
