import type { NetType } from '../net-type.ts';
import { registeredType } from './registry.ts';

/** Whether a type is, or derives from, the one of a name; what arrays and generic interfaces add is not seen here. */
export function isAssignableName(type: NetType, fullName: string): boolean {
  if (type.fullName === fullName || fullName === 'System.Object') return true;
  return type.bases.some((base) => {
    const found = registeredType(base);
    return base === fullName || (found !== undefined && isAssignableName(found, fullName));
  });
}
