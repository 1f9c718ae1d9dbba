import type { Value } from './value.ts';

/**
 * A Graph model made from a hashtable, JSON text or expanded parameters: what was given of its known
 * properties, under their names in JSON and in the order in which they are sent, and the extra members.
 */
export class Model {
  readonly typeName: string;
  readonly members: Map<string, Value> = new Map();
  readonly extra: Map<string, Value> = new Map();

  constructor(typeName: string) {
    this.typeName = typeName;
  }
}
