/** The names of an object's types, as `psobject.TypeNames` lists them: a script may have given it its own. */

import type { MemberContext } from '../../values/net-type.ts';
import { toText } from '../../values/to-text.ts';
import { enumerate } from '../../values/types/enumerate.ts';
import { getProperty } from '../../values/types/members.ts';
import type { Value } from '../../values/value.ts';

const none: MemberContext = {
  invoke: () => [],
  now: () => 0,
  random: () => 0,
  zoneOffset: () => 0,
};

/** The names, the nearest first. */
export function typeNamesShown(value: Value): readonly string[] {
  const view = getProperty(value, 'psobject', none) ?? null;
  const names = view === null ? null : (getProperty(view, 'TypeNames', none) ?? null);
  return (enumerate(names) ?? []).map((name) => toText(name));
}
