import { describe, expect, test } from '@jest/globals';
import { validateCmdlet, validateType } from '../../schema/validate.ts';

const cmdlet = {
  name: 'Get-MgBook',
  apiVersion: 'v1.0',
  module: 'Library.Actions',
  kind: 'function',
  sets: [{ name: 'Get' }],
  parameters: [
    {
      name: 'BookId',
      type: 'String',
      target: { kind: 'path', placeholder: 'book-id' },
      sets: { Get: { isMandatory: true } },
    },
  ],
};
const type = {
  name: 'IMicrosoftGraphBook',
  apiVersion: 'beta',
  properties: [{ name: 'Title', type: 'String', wireName: 'title' }],
};

test('right lines have no problems', async () => {
  expect(await validateCmdlet(cmdlet)).toEqual([]);
  expect(await validateType(type)).toEqual([]);
});

describe('planted errors', () => {
  const [parameter] = cmdlet.parameters;
  const withParameter = (change: object): unknown => ({
    ...cmdlet,
    parameters: [{ ...parameter, ...change }],
  });
  test.each([
    ['an unknown field', { ...cmdlet, prose: 'text' }, '/', 'prose'],
    ['no sets', { ...cmdlet, sets: [] }, '/sets', 'fewer than 1'],
    [
      'a false flag',
      { ...cmdlet, supportsShouldProcess: false },
      '/supportsShouldProcess',
      'constant',
    ],
    ['an empty list', { ...cmdlet, aliases: [] }, '/aliases', 'fewer than 1'],
    ['a namespace', withParameter({ type: 'System.String' }), '/parameters/0/type', 'pattern'],
    ['no membership', withParameter({ sets: {} }), '/parameters/0/sets', 'fewer than 1'],
    [
      'a target without name',
      withParameter({ target: { kind: 'query' } }),
      '/parameters/0/target',
      '',
    ],
    ['another version', { ...cmdlet, apiVersion: 'v2' }, '/apiVersion', 'beta'],
  ])('%s', async (_name, value, where, problem) => {
    const problems = await validateCmdlet(value);
    expect(problems.map((found) => found.where)).toContain(where);
    expect(problems.map((found) => found.problem).join()).toContain(problem);
  });

  test('a type without wire names', async () => {
    const value = { ...type, properties: [{ name: 'Title', type: 'String' }] };
    const problems = await validateType(value);
    expect(problems).toEqual([
      { where: '/properties/0', problem: expect.stringContaining('wireName') },
    ]);
  });
});
