import type { NetType } from '../net-type.ts';
import { findType } from './find-type.ts';

/** The names of a type and its base classes. */
export function lineOf(type: NetType): readonly string[] {
  const names = [type.fullName];
  for (let each: NetType | undefined = type; each; ) {
    const base: NetType | undefined = each.bases
      .map((full) => findType(full))
      .find((found) => found !== undefined && found.kind !== 'interface');
    if (base) names.push(base.fullName);
    each = base;
  }
  const shown = names.filter((name) => name !== 'System.Management.Automation.PSObject');
  return shown.includes('System.Object') ? shown : [...shown, 'System.Object'];
}
