import { expect, test } from '@jest/globals';
import { run } from './evaluate-expression.ts';

/** What PowerShell 7.6 answers: the outputs with their types, `!` before an error's id. */
test.each([
  ["[DayOfWeek]::Friday.ToString('d')", 'String 5'],
  ['[DayOfWeek]::Friday.ToString()', 'String Friday'],
  ['[DayOfWeek]::Friday.CompareTo([DayOfWeek]::Monday)', 'Int32 1'],
  ['[DayOfWeek]::Noday', 'null'],
  ['[DayOfWeek]::Friday.GetType().Name', 'String DayOfWeek'],
  ['[DayOfWeek]::new()', 'DayOfWeek Sunday'],
  ["[enum]::Parse([DayOfWeek],'friday')", '!ArgumentException'],
  ["[enum]::Parse([DayOfWeek],'friday',$true)", 'DayOfWeek Friday'],
  ["[enum]::Parse([DayOfWeek],'5')", 'DayOfWeek Friday'],
  [
    '[enum]::GetNames([DayOfWeek])',
    'String Sunday | String Monday | String Tuesday | String Wednesday | String Thursday | String Friday | String Saturday',
  ],
  [
    '[enum]::GetValues([DayOfWeek])',
    'DayOfWeek Sunday | DayOfWeek Monday | DayOfWeek Tuesday | DayOfWeek Wednesday | DayOfWeek Thursday | DayOfWeek Friday | DayOfWeek Saturday',
  ],
  ["[enum]::IsDefined([DayOfWeek],'Friday')", 'Boolean True'],
  ['[enum]::IsDefined([DayOfWeek],9)', 'Boolean False'],
  ['[enum]::GetName([DayOfWeek],1)', 'String Monday'],
  ['[enum]::ToObject([DayOfWeek],1)', 'DayOfWeek Monday'],
  [
    "$d=[DayOfWeek]::Monday; [enum]::TryParse('Friday',[ref]$d); $d",
    'Boolean True | DayOfWeek Friday',
  ],
  [
    '[System.Text.RegularExpressions.RegexOptions]17',
    'Text.RegularExpressions.RegexOptions IgnoreCase, Singleline',
  ],
  ['[ConsoleColor]::Green', 'ConsoleColor Green'],
  ['[StringComparison]::OrdinalIgnoreCase', 'StringComparison OrdinalIgnoreCase'],
  ['[int].Name', 'String Int32'],
  ['[string[]].Name', 'String String[]'],
  ['[System.Collections.Generic.List[int]].Name', 'String List`1'],
  [
    '[System.Collections.Generic.List[int]].FullName',
    'String System.Collections.Generic.List`1[[System.Int32, System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e]]',
  ],
  [
    '[System.Collections.Generic.Dictionary[string,int]].ToString()',
    'String System.Collections.Generic.Dictionary`2[System.String,System.Int32]',
  ],
  ['[int].IsValueType', 'Boolean True'],
  ['[int[]].IsArray', 'Boolean True'],
  ['[int[]].GetElementType().Name', 'String Int32'],
  ['[int].BaseType.Name', 'String ValueType'],
  ['[string].BaseType.FullName', 'String System.Object'],
  ['[int].Namespace', 'String System'],
  ['[System.Collections.IDictionary].IsAssignableFrom([hashtable])', 'Boolean True'],
  ['[int].GetType().Name', 'String RuntimeType'],
  ['[int].ToString()', 'String System.Int32'],
  ['[int].IsPrimitive', 'Boolean True'],
  ['[System.Collections.Generic.List[int]].IsGenericType', 'Boolean True'],
  ['[int].Equals([System.Int32])', 'Boolean True'],
  [
    '[DayOfWeek].GetEnumNames()',
    'String Sunday | String Monday | String Tuesday | String Wednesday | String Thursday | String Friday | String Saturday',
  ],
  ['[NoSuch.Type]::x', '!TypeNotFound'],
])('types and enums: %s', (expression, expected) => {
  expect(run(expression)).toBe(expected);
});
