import { expect, test } from '@jest/globals';
import { run } from './evaluate-expression.ts';

/** What PowerShell 7.6 answers: the outputs with their types, `!` before an error's id. */
test.each([
  [
    "$d=[System.Collections.Generic.Dictionary[string,object]]::new([System.StringComparer]::OrdinalIgnoreCase); $d['Key']='v'; $d['KEY']; $d.missing; $out=$null; $d.TryGetValue('key',[ref]$out); $out; $d.Remove('key'); $d.Count",
    'String v | null | Boolean True | String v | Boolean True | Int32 0',
  ],
  [
    "$d=[System.Collections.Generic.Dictionary[string,int]]::new(); $d['a']='5'; $d.a.GetType().Name; $d.b=7; $d.Count; $d.ContainsKey('A')",
    'String Int32 | Int32 2 | Boolean False',
  ],
  [
    "$d=[System.Collections.Generic.Dictionary[string,int]]::new(); $d.Add('a',1); $d.Add('a',1)",
    '!ArgumentException',
  ],
  [
    "$d=[System.Collections.Generic.Dictionary[string,int]]::new(); $d.TryAdd('a',1); $d.TryAdd('a',2); $d.a",
    'Boolean True | Boolean False | Int32 1',
  ],
  [
    "$d=[System.Collections.Generic.Dictionary[string,int]]::new(); $d.Add('a',1); $d.Keys; $d.Values; $d.Keys.Count",
    'String a | Int32 1 | Int32 1',
  ],
  [
    "$d=[System.Collections.Generic.Dictionary[string,int]]::new(); $d.Add('a',1); $d.GetEnumerator()",
    'Collections.Generic.KeyValuePair`2[String,Int32] [a, 1]',
  ],
  [
    "$d=[System.Collections.Generic.Dictionary[string,int]]::new(); $d.Add('a',1); $d.ContainsValue(1)",
    'Boolean True',
  ],
  [
    "$d=[System.Collections.Generic.SortedDictionary[string,int]]::new(); $d.Add('b',1); $d.Add('a',2); $d.Keys",
    'String a | String b',
  ],
  [
    "$d=[System.Collections.SortedList]::new(); $d.Add('b',1); $d.Add('a',2); $d.Keys; $d.GetKey(0); $d.GetByIndex(0)",
    'String a | String b | String a | Int32 2',
  ],
  ["$h=@{a=1}; $h.Add('A',1)", '!ArgumentException'],
  ['$h=@{a=1}; $h.Add($null,1)', '!ArgumentNullException'],
  [
    "$h=@{}; $h.Add('a',1); $h.Set_Item('b',2); $h.get_Item('b'); $h.get_Count()",
    'Int32 2 | Int32 2',
  ],
  [
    "$h=@{a=1}; $h.Item('a'); $h.Keys.Count; $h.Values; $h.Clear(); $h.Count",
    'Int32 1 | Int32 1 | Int32 1 | Int32 0',
  ],
  ['$h=[hashtable]::new(); $h.a=1; $h.A=2; $h.Count', 'Int32 2'],
  ["$h=@{Count='c'}; $h.Count", 'String c'],
  ['$h=@{a=1}; $h.GetEnumerator()', 'Collections.DictionaryEntry [a, 1]'],
  ["$h=@{3='three'}; $h[3]; $h.get_Item('3')", 'String three | null'],
  ['[hashtable]::new(@{a=1}).Count', 'Int32 1'],
  [
    "$o=[ordered]@{a=1;b=2}; $o.Insert(0,'z',9); $o.Keys; $o.RemoveAt(1); $o.Keys; $o[0]",
    'String z | String a | String b | String z | String b | Int32 9',
  ],
  ["$o=[ordered]@{a=1;b=2}; $o.Add('A',2)", '!ArgumentException'],
  ["$o=[ordered]@{a=1;b=2}; $o.Contains('A'); $o.Remove('A'); $o.Count", 'Boolean True | Int32 1'],
  ["$o=[ordered]@{a=1;b=2}; $o.ContainsKey('a')", '!MethodNotFound'],
  ["$o=[ordered]@{a=1;b=2}; $o.Item('a'); $o.Item(1)", 'Int32 1 | Int32 2'],
  [
    '$x=[System.Collections.Specialized.OrderedDictionary]::new(); $x.a=1; $x.A=2; $x.Count',
    'Int32 2',
  ],
  [
    "[System.Collections.Generic.KeyValuePair[string,int]]::new('a',1)",
    'Collections.Generic.KeyValuePair`2[String,Int32] [a, 1]',
  ],
  ['[hashtable].Name', 'String Hashtable'],
  ['[ordered].FullName', 'String System.Collections.Specialized.OrderedDictionary'],
  ["$h=@{}; $h[[datetime]'2024-01-01']='d'; $h[[datetime]'2024-01-01']", 'String d'],
  ['$h=@{a=1}; $h.ContainsKey($null)', '!ArgumentNullException'],
  ['$h=@{a=1}; $h.Foo()', '!MethodNotFound'],
  ['$h=@{a=@{b=2}}; $h.a.b', 'Int32 2'],
  ['$h=@{a=1}; $h.Keys.GetType().Name', 'String KeyCollection'],
  ['$h=@{a=1}; $h.Values.Count', 'Int32 1'],
  ['$h=@{b=1}; $h.CopyTo(1)', '!MethodCountCouldNotFindBest'],
  [
    '$o=[ordered]@{b=1;a=2}; $o.Keys; $o.Values; $o.Count; $o[1]',
    'String b | String a | Int32 1 | Int32 2 | Int32 2 | Int32 2',
  ],
  [
    "$o=[ordered]@{}; $o.Add('x',1); $o.x; $o['X']; $o.Remove('zz'); $o.Count",
    'Int32 1 | Int32 1 | Int32 1',
  ],
  ['$o=[ordered]@{a=1}; $o.GetEnumerator()', 'Collections.DictionaryEntry [a, 1]'],
  [
    "$d=[System.Collections.Generic.Dictionary[int,string]]::new(); $d.Add(1,'a'); $d[1]; $d.ContainsKey('1')",
    'String a | Boolean True',
  ],
  ["$d=[System.Collections.Generic.Dictionary[string,string]]::new(); $d.Add($null,'a')", ''],
  [
    "$d=[System.Collections.Generic.Dictionary[string,object]]::new(); $d.Add('k',@(1,2)); $d.k.Count",
    'Int32 2',
  ],
  [
    "$d=[System.Collections.Concurrent.ConcurrentDictionary[string,int]]::new(); $d.TryAdd('a',1); $d['a']",
    'Boolean True | Int32 1',
  ],
  ['@{a=1;b=2}.Where({$_}).Count', 'Int32 1'],
  ["[System.Collections.Generic.KeyValuePair[string,int]]::new('a',1).Key", 'String a'],
  [
    '$e=@{a=1}.GetEnumerator(); $e.MoveNext(); $e.Key; $e.Value',
    'Boolean True | String a | Int32 1',
  ],
  ['@{}.ToString()', 'String System.Collections.Hashtable'],
  [
    '[ordered]@{a=1}',
    'Collections.Specialized.OrderedDictionary System.Collections.Specialized.OrderedDictionary',
  ],
])('hashtables and dictionaries: %s', (expression, expected) => {
  expect(run(expression)).toBe(expected);
});
