import type { Value } from '../values/value.ts';
import type { ErrorList } from './frame.ts';

/** `$Error`, and how the engine adds to it. */
export function createErrorList(): { readonly errors: ErrorList; readonly list: Value } {
  const list: Value[] = [];
  return {
    list,
    errors: {
      add: (record) => {
        list.unshift(record);
        list.length = Math.min(list.length, most);
      },
    },
  };
}

/** $MaximumErrorCount */
const most = 256;
