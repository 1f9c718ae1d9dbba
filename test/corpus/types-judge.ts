/**
 * The SDK's own complex types against ours: every property with its type and its name on the wire. A
 * module says of a type only what its own operations need, so ours, the union, may have more.
 */
import { shortenType } from '../../schema/compile/type-name.ts';
import type { ApiVersion } from '../../schema/model.ts';
import type { Difference } from './difference.ts';
import { generated } from './generated.ts';
import type { JudgeRecord } from './judges.ts';

interface TruthLine {
  readonly api: ApiVersion;
  readonly type: string;
  readonly properties: Readonly<Record<string, { readonly type: string; readonly wire: string }>>;
}

/** Opens the judge of the types that the catalogue has: those that some cmdlet takes or gives. */
export async function openTypesJudge(folder: string): Promise<JudgeRecord | string> {
  const made = await generated(folder, 'exact');
  if (typeof made === 'string') return made;
  return async (line) => {
    const { api, type, properties } = line as TruthLine;
    const ours = made.catalog.type(type, api);
    if (!ours) return null;
    const own = new Map(ours.properties.map((property) => [property.name, property]));
    return Object.entries(properties).flatMap(([name, truth]): Difference[] => {
      const { wireName, type: ownType } = own.get(name) ?? {};
      const expected = `${truth.wire} ${shortenType(truth.type)}`;
      const actual = `${wireName} ${ownType}`;
      return actual === expected ? [] : [{ what: `${type}.${name}`, expected, actual }];
    });
  };
}
