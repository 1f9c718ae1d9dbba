import { ListObject } from '../../values/types/objects/list-object.ts';
import type { Value } from '../../values/value.ts';
import type { ErrorList } from '../frame.ts';

/** `$MaximumErrorCount`: how many errors a session keeps. */
const most = 256;

/** `$Error`, and how the engine adds to it. */
export function createErrorList(): { readonly errors: ErrorList; readonly list: Value } {
  const list = new ListObject('System.Collections.ArrayList');
  const add: ErrorList['add'] = (record) => {
    list.elements.unshift(record);
    list.elements.length = Math.min(list.elements.length, most);
  };
  return { list, errors: { add } };
}
