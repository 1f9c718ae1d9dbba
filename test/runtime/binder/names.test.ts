import { describe, expect, test } from '@jest/globals';
import { bindText, shownValue } from './bind-text.ts';
import { catalogOf, sampleCmdlet, sampleParameter } from './sample-catalog.ts';

const users = catalogOf([
  sampleCmdlet({
    name: 'Get-MgUser',
    supportsShouldProcess: true,
    parameters: [
      sampleParameter('DisplayName', 'String'),
      sampleParameter('Detail', 'String', { aliases: ['Dx'] }),
      sampleParameter('Top', 'Int32', { aliases: ['Limit'] }),
      sampleParameter('Width', 'Int32'),
      sampleParameter('Property', 'String[]', { aliases: ['Select'] }),
      sampleParameter('Force', 'SwitchParameter'),
    ],
  }),
]);

/** Every bound value of a command line, by parameter. */
function bound(line: string): Readonly<Record<string, string>> {
  const names = [...bindText(line, users).arguments.keys()];
  return Object.fromEntries(names.map((name) => [name, shownValue(line, name, users)]));
}

describe('a parameter is meant by', () => {
  test.each<readonly [string, string, Readonly<Record<string, string>>]>([
    ['its name', '-DisplayName x', { DisplayName: '"x"' }],
    ['its name in any case', '-displayNAME x', { DisplayName: '"x"' }],
    ['an en dash', '\u2013Top 3', { Top: 'Int32 3' }],
    ['an em dash', '\u2014Top 3', { Top: 'Int32 3' }],
    ['a horizontal bar', '\u2015Top 3', { Top: 'Int32 3' }],
    ['a unique prefix', '-Di x', { DisplayName: '"x"' }],
    ['an alias', '-limit 3', { Top: 'Int32 3' }],
    ['a prefix of an alias', '-Lim 3', { Top: 'Int32 3' }],
    ['the one declared prefix among several', '-W 3', { Width: 'Int32 3' }],
    ['an exact alias, not the prefix', '-wi', { WhatIf: 'true' }],
    ['an exact alias before other prefixes', '-dx y', { Detail: '"y"' }],
  ])('%s: %s', (_, line, expected) => {
    expect(bound(`Get-MgUser ${line}`)).toEqual(expected);
  });
});

describe('a value is given', () => {
  test.each<readonly [string, string, Readonly<Record<string, string>>]>([
    ['after a blank', '-DisplayName x', { DisplayName: '"x"' }],
    ['after a colon', '-DisplayName:x', { DisplayName: '"x"' }],
    ['after a colon and a blank', '-DisplayName: x', { DisplayName: '"x"' }],
    ['in parentheses that touch the name', '-Top(3)', { Top: 'Int32 3' }],
    ['as a list after a colon', '-Property:a,b', { Property: '["a", "b"]' }],
    ['as a list with blanks', '-Property a, b ,c', { Property: '["a", "b", "c"]' }],
    ['as a lone value of a list', '-Property a', { Property: '["a"]' }],
    ['with quotes inside', "-DisplayName a'b c'd", { DisplayName: '"ab cd"' }],
    ['as a negative number', '-Top -5', { Top: 'Int32 -5' }],
    ['as the text of an unknown parameter', '-DisplayName -nope', { DisplayName: '"-nope"' }],
    ['as text behind a colon', '-DisplayName:-Top', { DisplayName: '"-Top"' }],
    ['behind the end of parameters', '-DisplayName -- -x', { DisplayName: '"-x"' }],
    ['through a variable', '-DisplayName $name', { DisplayName: '"7"' }],
    ['in an expandable word', '-DisplayName "a$(1)b"', { DisplayName: '"a1b"' }],
  ])('%s: %s', (_, line, expected) => {
    expect(bound(`$name = 007; Get-MgUser ${line}`)).toEqual(expected);
  });
});

describe('a switch', () => {
  test.each<readonly [string, Readonly<Record<string, string>>]>([
    ['-Force', { Force: 'true' }],
    ['-Force:$false', { Force: 'false' }],
    ['-Force -Top 3', { Force: 'true', Top: 'Int32 3' }],
    ['-fo', { Force: 'true' }],
  ])('%s', (line, expected) => {
    expect(bound(`Get-MgUser ${line}`)).toEqual(expected);
  });
});

test('values are bound in the order of the command line, whatever the order of definition', () => {
  const call = bindText('Get-MgUser -Width 1 -Force -Detail d', users);
  expect([...call.arguments.keys()]).toEqual(['Width', 'Force', 'Detail']);
});
