import { expect, test } from '@jest/globals';
import { run } from './evaluate-expression.ts';

/** What PowerShell 7.6 answers: the outputs with their types, `!` before an error's id. */
test.each([
  ['$l=[System.Collections.ArrayList]@(3,1,2); $l.Sort(); $l', 'Int32 1 | Int32 2 | Int32 3'],
  ["$l=[System.Collections.ArrayList]@(3,'a',2); $l.Sort()", '!InvalidOperationException'],
  ['$l=[System.Collections.ArrayList]@(3,1,2); $l.Reverse(); $l', 'Int32 2 | Int32 1 | Int32 3'],
  ['$l=[System.Collections.ArrayList]@(3,1,2); $l.AddRange(@(4,5)); $l.Count', 'Int32 5'],
  [
    "$l=[System.Collections.ArrayList]@(3,1,2); $l.AddRange('a')",
    '!MethodArgumentConversionInvalidCastArgument',
  ],
  ['$l=[System.Collections.ArrayList]@(3,1,2); $l.AddRange(@{a=1}); $l.Count', 'Int32 4'],
  [
    '$l=[System.Collections.ArrayList]@(3,1,2); $l.Contains(1); $l.IndexOf(2); $l.IndexOf(9)',
    'Boolean True | Int32 2 | Int32 -1',
  ],
  ['$l=[System.Collections.ArrayList]@(3,1,2); $l.RemoveRange(0,2); $l', 'Int32 2'],
  ['$l=[System.Collections.ArrayList]@(3,1,2); $l.ToArray().GetType().Name', 'String Object[]'],
  ['$l=[System.Collections.ArrayList]@(3,1,2); $l.ToArray([int]).GetType().Name', 'String Int32[]'],
  ['$l=[System.Collections.ArrayList]@(3,1,2); $l.Clone().Count', 'Int32 3'],
  ['$l=[System.Collections.ArrayList]@(3,1,2); $l.Clear(); $l.Count', 'Int32 0'],
  ['$l=[System.Collections.ArrayList]@(3,1,2); $l[0]; $l[0]=9; $l[0]', 'Int32 3 | Int32 9'],
  ['$l=[System.Collections.ArrayList]::new(); $l.RemoveAt(3)', '!ArgumentOutOfRangeException'],
  ["$l=[System.Collections.ArrayList]::new('x')", '!MethodArgumentConversionInvalidCastArgument'],
  ['$l=[System.Collections.ArrayList]::new(5); $l.Count', 'Int32 0'],
  ['$l=[System.Collections.ArrayList]::new(@(1,2)); $l.Count', 'Int32 2'],
  [
    '$l=[System.Collections.ArrayList]@(1,2); $l.IsFixedSize; $l.IsReadOnly',
    'Boolean False | Boolean False',
  ],
  ["[System.Collections.ArrayList]'a'", '!ConvertToFinalInvalidCastException'],
  [
    "$l=[System.Collections.Generic.List[int]]::new(); $l.Add('x')",
    '!MethodArgumentConversionInvalidCastArgument',
  ],
  [
    '$l=[System.Collections.Generic.List[int]]@(3,1,2); $l.Sort(); $l',
    'Int32 1 | Int32 2 | Int32 3',
  ],
  [
    '$l=[System.Collections.Generic.List[int]]@(3,1,2); $l.FindAll({$args[0]}).GetType().FullName',
    'String System.Collections.Generic.List`1[[System.Int32, System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e]]',
  ],
  [
    '$l=[System.Collections.Generic.List[int]]@(3,1,2); $l.ToArray().GetType().Name',
    'String Int32[]',
  ],
  ['$l=[System.Collections.Generic.List[int]]@(3,1,2); $l.Item(1)', 'Int32 1'],
  ['$l=[System.Collections.Generic.List[int]]@(3,1,2); $l.GetRange(1,2)', 'Int32 1 | Int32 2'],
  [
    '$l=[System.Collections.Generic.List[int]]@(3,1,2); $l.Insert(9,1)',
    '!ArgumentOutOfRangeException',
  ],
  ['$l=[System.Collections.Generic.List[int]]@(3,1,2); $l.RemoveRange(2,5)', '!ArgumentException'],
  [
    '$l=[System.Collections.Generic.List[int]]@(3,1,2); $l.AddRange((1,2))',
    '!MethodArgumentConversionInvalidCastArgument',
  ],
  [
    '$l=[System.Collections.Generic.List[int]]@(3,1,2); $l.AddRange([int[]](1,2)) ; $l.Count',
    'Int32 5',
  ],
  [
    '$l=[System.Collections.Generic.List[object]]@(3,1,2); $l.AddRange([int[]](1,2))',
    '!MethodArgumentConversionInvalidCastArgument',
  ],
  [
    '$l=[System.Collections.Generic.List[object]]@(3,1,2); $l.AddRange(@(1,2)) ; $l.Count',
    'Int32 5',
  ],
  ["$l=[System.Collections.Generic.List[string]]::new(@('a','b'))", '!MethodCountCouldNotFindBest'],
  ["$l=[System.Collections.Generic.List[string]]::new([string[]]('a','b')); $l.Count", 'Int32 2'],
  ['$l=[System.Collections.Generic.List[int]]@(3,1,2); $l.AsReadOnly().Count', 'Int32 3'],
  [
    '$l=[System.Collections.Generic.List[int]]@(3,1,2); $l.Exists({$args[0]}); $l.RemoveAll({$args[0]}); $l.Count',
    'Boolean True | Int32 3 | Int32 0',
  ],
  ["[System.Collections.Generic.List[int]]@('x')", '!ConvertToFinalInvalidCastException'],
  ['[System.Collections.Generic.List[int]]5', 'Int32 5'],
  ["[System.Collections.Generic.List[string]]'a'", 'String a'],
  [
    "$q=[System.Collections.Generic.Queue[string]]::new(); $q.Enqueue('a'); $q.Enqueue('b'); $q.Peek(); $q.Dequeue(); $q.Count",
    'String a | String a | Int32 1',
  ],
  ['[System.Collections.Queue]::new().Dequeue()', '!InvalidOperationException'],
  ['$q=[System.Collections.Queue]@(1,2); $q.Dequeue(); $q', 'Int32 1 | Int32 2'],
  [
    "$q=[System.Collections.Generic.Stack[string]]::new(); $q.Push('a'); $q.Push('b'); $q; $q.Pop(); $q.ToArray()",
    'String b | String a | String b | String a',
  ],
  [
    '$q=[System.Collections.Stack]::new(); $q.Push(1); $q.Push(2); $q.Pop(); $q.Peek()',
    'Int32 2 | Int32 1',
  ],
  [
    "$s=[System.Collections.Generic.HashSet[string]]::new([string[]]('x', 'X', 'y'), [StringComparer]::OrdinalIgnoreCase); $s",
    'String x | String y',
  ],
  [
    '$s=[System.Collections.Generic.HashSet[int]]@(1,2,3); $s.IntersectWith([int[]](2,3,4)); $s',
    'Int32 2 | Int32 3',
  ],
  [
    '$s=[System.Collections.Generic.HashSet[int]]@(1,2,3); $s.UnionWith([int[]](2,3,4)); $s.Count',
    'Int32 4',
  ],
  [
    '$s=[System.Collections.Generic.HashSet[int]]@(1,2,3); $s.ExceptWith([int[]](2,3,4)); $s',
    'Int32 1',
  ],
  [
    '$s=[System.Collections.Generic.HashSet[int]]@(1,2,3); $s.IsSubsetOf([int[]](1,2,3,4)); $s.Overlaps([int[]](9,1)); $s.SetEquals([int[]](3,2,1))',
    'Boolean True | Boolean True | Boolean True',
  ],
  [
    "$s=[System.Collections.Generic.HashSet[string]]::new(@('a','b'))",
    '!MethodCountCouldNotFindBest',
  ],
  [
    '$s=[System.Collections.Generic.SortedSet[int]]::new(); $s.Add(3); $s.Add(1); $s; $s.Min',
    'Boolean True | Boolean True | Int32 1 | Int32 3 | Int32 1',
  ],
])('lists, queues and sets: %s', (expression, expected) => {
  expect(run(expression)).toBe(expected);
});
