/** Which types .NET marks as serializable, a fact that a table of types shows. */
import type { NetType } from '../net-type.ts';
import { isAssignableName } from './lineage.ts';

/** Below `System.`. */
const plain = namesIn(`
Object ValueType Delegate DBNull Boolean Char SByte Byte Int16 UInt16 Int32 UInt32 Int64 UInt64 Double Single Decimal
Numerics.BigInteger Guid Version StringComparer IntPtr Action EventHandler Threading.ThreadStart
Text.RegularExpressions.MatchEvaluator ValueTuple Attribute Enum String DateTime DateTimeOffset TimeSpan TimeZoneInfo
Array Text.StringBuilder Uri Collections.ArrayList Collections.Queue Collections.Stack Collections.Hashtable
Collections.DictionaryEntry Collections.SortedList Collections.Specialized.OrderedDictionary
Management.Automation.PSCredential`);

/** With type arguments behind their names. */
const generic = namesIn(`
Nullable Tuple ValueTuple Action Func Predicate Comparison Converter Collections.Generic.List
Collections.Generic.Dictionary Collections.Generic.SortedDictionary Collections.Generic.SortedList
Collections.Generic.HashSet Collections.Generic.SortedSet Collections.Generic.LinkedList Collections.Generic.Queue
Collections.Generic.Stack Collections.Generic.KeyValuePair Collections.ObjectModel.Collection
Collections.ObjectModel.ReadOnlyCollection Collections.ObjectModel.ObservableCollection`);

function namesIn(text: string): ReadonlySet<string> {
  return new Set(
    text
      .trim()
      .split(/\s+/)
      .map((name) => `System.${name}`),
  );
}

/** Exceptions are, but for PowerShell's own and that of HTTP. */
const ownException = /^System\.(?:Management\.Automation|Net\.Http)\./;

/** Whether .NET marks the type so. */
export function isSerializable(type: NetType): boolean {
  const { fullName, kind } = type;
  if (kind === 'enum' || /\[,*\]$/.test(fullName)) return true;
  const open = fullName.indexOf('[');
  if (open >= 0) return generic.has(fullName.slice(0, open));
  if (plain.has(fullName)) return true;
  return isAssignableName(type, 'System.Exception') && !ownException.test(fullName);
}
