import { expect, test } from '@jest/globals';
import { run } from './evaluate-expression.ts';

/** What PowerShell 7.6 answers: the outputs with their types, `!` before an error's id. */
test.each([
  ['(1,2,3).ForEach([string])[0].GetType().Name', 'String String'],
  ["('a','b').ForEach('ToUpper')", 'String A | String B'],
  ["('a','b').ForEach('PadLeft',3,'x')", 'String xxa | String xxb'],
  ["('a','b').ForEach('Length')", 'Int32 1 | Int32 1'],
  ['(0,1,2,0,3).Where({$_})', 'Int32 1 | Int32 2 | Int32 3'],
  ["(0,1,2,0,3).Where({$_},'First')", 'Int32 1'],
  ["(0,1,2,0,3).Where({$_},'First',2)", 'Int32 1 | Int32 2'],
  ["(0,1,2,0,3).Where({$_},'Last')", 'Int32 3'],
  ["(0,1,2,0,3).Where({$_},'Last',2)", 'Int32 2 | Int32 3'],
  ["(0,1,2,0,3).Where({$_},'Until')", 'Int32 0'],
  ["(0,1,2,0,3).Where({$_},'SkipUntil')", 'Int32 1 | Int32 2 | Int32 0 | Int32 3'],
  ["(0,1,2,0,3).Where({$_},'SkipUntil',2)", 'Int32 1 | Int32 2'],
  ["(0,1,2,0,3).Where({$_},'Split').Count", 'Int32 2'],
  ["(0,1,2).Where({$_},'Split')[1]", 'Int32 0'],
  ['(1,2).Where({$_}).GetType().Name', 'String Collection`1'],
  ["'abc'.Where({$_}).Count", 'Int32 1'],
  ['(1,2,3).Where(1)', '!ConvertToFinalInvalidCastException'],
  ["(1,2,3).Where({$_},'Nope')", '!SubstringDisambiguationEnumParseThrewAnException'],
  ['(1,2,3).ForEach({$_; $_}).Count', 'Int32 6'],
  ['@{a=1}.ForEach({$_.a})', 'Int32 1'],
  ['$null.Where({1})', ''],
  ["(1,2,3).ForEach('ToString','000')", 'String 001 | String 002 | String 003'],
  ['@(1).ForEach({ $_ }).GetType().Name', 'String Collection`1'],
  ['(1).Where({$_}).Count', 'Int32 1'],
  ["('b','a').ForEach({$_.ToUpper()})", 'String B | String A'],
  ['@().ForEach({$_}).Count', 'Int32 0'],
  ["(1,'x').ForEach([int])", '!MethodArgumentConversionInvalidCastArgument'],
  ['(1,2).ForEach([datetime])[0].Ticks', 'Int64 1'],
])('Where and ForEach: %s', (expression, expected) => {
  expect(run(expression)).toBe(expected);
});
