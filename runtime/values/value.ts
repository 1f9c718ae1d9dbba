/**
 * PowerShell's values in JavaScript. Int32 is a JavaScript number; every other numeric type is a
 * Numeric; text, booleans, null and arrays are JavaScript's own. The other kinds are small classes,
 * so that nothing a script can see is lost.
 */
import type { CustomObject } from './custom-object.ts';
import type { DateTime } from './date-time.ts';
import type { Hashtable } from './hashtable.ts';
import type { Model } from './model.ts';
import type { Numeric } from './numeric.ts';
import type { SourceText } from './source-text.ts';

export type Value =
  | null
  | boolean
  | string
  | number
  | Numeric
  | DateTime
  | Hashtable
  | CustomObject
  | Model
  | SourceText
  | readonly Value[];
