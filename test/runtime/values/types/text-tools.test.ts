import { expect, test } from '@jest/globals';
import { run } from './evaluate-expression.ts';

/** What PowerShell 7.6 answers: the outputs with their types, `!` before an error's id. */
test.each([
  [
    "$sb=[System.Text.StringBuilder]'start'; $sb.Append('!').Length; $sb.AppendLine('x').Length; $sb.ToString()",
    'Int32 6 | Int32 8 | String start!x',
  ],
  [
    "$sb=[System.Text.StringBuilder]::new(); $sb.AppendFormat('{0}-{1}',1,2).ToString()",
    'String 1-2',
  ],
  [
    "$sb=[System.Text.StringBuilder]::new(); $sb.AppendJoin(',', @('x', 'y')).ToString()",
    'String x,y',
  ],
  [
    "$sb=[System.Text.StringBuilder]::new('abc'); $sb.Insert(1,'-').ToString(); $sb.Remove(0,1).ToString(); $sb.Replace('b','z').ToString(); $sb.Clear().Length",
    'String a-bc | String -bc | String -zc | Int32 0',
  ],
  [
    "$sb=[System.Text.StringBuilder]::new('abc'); $sb[0]; $sb.Length=2; $sb.ToString()",
    'Char a | String ab',
  ],
  [
    "$sb=[System.Text.StringBuilder]::new('abc'); $sb.Append(1.5).Append($true).Append([char]'c').Append($null).ToString()",
    'String abc1.5Truec',
  ],
  ["$sb=[System.Text.StringBuilder]::new(); $sb.Append('a',3)", 'Text.StringBuilder aaa'],
  ["$sb=[System.Text.StringBuilder]::new(); $sb.Append([char]'a',3).ToString()", 'String aaa'],
  ['$sb=[System.Text.StringBuilder]::new(); $sb.Capacity=-1', '!ExceptionWhenSetting'],
  ['[System.Text.StringBuilder]::new(1,2,3,4,5,6)', '!MethodCountCouldNotFindBest'],
  ["[regex]'('", '!InvalidCastFromStringToRegex'],
  ["[regex]::IsMatch('ABC','abc','IgnoreCase')", 'Boolean True'],
  ["[regex]::Match('none','\\d').Success", 'Boolean False'],
  ["[regex]::Match('none','\\d').Value.Length", 'Int32 0'],
  ["[regex]::Match('ab1','\\d').Index", 'Int32 2'],
  ["[regex]::Match('a1b2','\\d').NextMatch().Value", 'String 2'],
  ["[regex]::Match('a1b2','\\d').Groups.Count", 'Int32 1'],
  ["[regex]::Match('a1b2','(\\w)(\\d)').Result('$2$1')", 'String 1a'],
  [
    "[regex]::Matches('a1b2','\\d')",
    'Text.RegularExpressions.Match 1 | Text.RegularExpressions.Match 2',
  ],
  ["[regex]::Matches('a1b2','\\d')[1].Value", 'String 2'],
  ["[regex]::Matches('a1b2','\\d').Count", 'Int32 2'],
  ["[regex]::Replace('a-b-c','-','+')", 'String a+b+c'],
  ["[regex]::Replace('ab','\\w',{$args[0].Value.ToUpper()})", 'String AB'],
  ["[regex]::Replace('Iris Holm','(\\w+) (\\w+)','$2, $1')", 'String Holm, Iris'],
  ["[regex]::Replace('ABC','b','x','IgnoreCase')", 'String AxC'],
  ["[regex]::Replace('a','(','b')", '!RegexParseException'],
  ["[regex]::new('(')", '!RegexParseException'],
  ["[regex]::new('a','IgnoreCase').Options", 'Text.RegularExpressions.RegexOptions IgnoreCase'],
  ["[regex]::Split('a1b2c','\\d')", 'String a | String b | String c'],
  ["[regex]::Split('a1b2c','(\\d)').Count", 'Int32 5'],
  ["[regex]::new('(?<n>a)').GetGroupNames()", 'String 0 | String n'],
  ['[regex].FullName', 'String System.Text.RegularExpressions.Regex'],
  [
    "$sb=[System.Text.StringBuilder]::new(); $sb.Append('a').Append(1).Append(2.5).ToString()",
    'String a12.5',
  ],
  ['$sb=[System.Text.StringBuilder]::new(); $sb.AppendLine().Length', 'Int32 1'],
  [
    "$sb=[System.Text.StringBuilder]::new('abc'); $sb.ToString(1,2); $sb.Chars(0); $sb.Length",
    'String bc | Char a | Int32 3',
  ],
  ["$sb=[System.Text.StringBuilder]::new('abc'); $sb.Remove(1,9)", '!ArgumentOutOfRangeException'],
  ["[regex]::Match('abc','(?<x>b)').Groups['x'].Index", 'Int32 1'],
  ["[regex]::Match('abc','(?<x>b)').Groups['nope'].Success", 'Boolean False'],
  ["[regex]::Match('key=val','(\\w+)=(\\w+)').Groups[1].Value", 'String key'],
  ["[regex]::Match('a','b').Groups.Count", 'Int32 1'],
  ["[regex]::IsMatch('a@b.example','^[^@]+@[^@]+$')", 'Boolean True'],
  ["[regex]::Escape('$1+[x]{2}|^')", 'String \\$1\\+\\[x]\\{2}\\|\\^'],
  ["[regex]::Replace('aaa','a','b').Length", 'Int32 3'],
  ["[regex]::Split('a, b;c','[,;]\\s*')", 'String a | String b | String c'],
  ["[regex]::new('\\d+').Replace('a1b22','#')", 'String a#b#'],
  ["[regex]::new('\\d+').Match('a1b22',3).Value", 'String 22'],
  ["([regex]'\\d').Options", 'Text.RegularExpressions.RegexOptions None'],
  ["[regex]::Match('x','x').ToString()", 'String x'],
  ["[regex]::Match('x','x').GetType().FullName", 'String System.Text.RegularExpressions.Match'],
  ["[regex]::Replace('a1','\\d',{ 'n' })", 'String an'],
  ["[regex]::Replace('a','a',$null)", '!ArgumentNullException'],
])('Regex and StringBuilder: %s', (expression, expected) => {
  expect(run(expression)).toBe(expected);
});
