import { CaseMap } from '../base/case-map.ts';
import type { Value } from './value.ts';

/** An object with named properties: a PSCustomObject, or one that came from the service when it has a type name. */
export class CustomObject {
  /** The .NET type it stands for, or null for a PSCustomObject. */
  readonly typeName: string | null;
  readonly properties: CaseMap<Value>;

  constructor(entries: Iterable<readonly [string, Value]> = [], typeName: string | null = null) {
    this.properties = new CaseMap(entries);
    this.typeName = typeName;
  }
}
