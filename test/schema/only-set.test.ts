/** The SDK's name for the set of a cmdlet that has only one, which no help page says. */
import { expect, test } from '@jest/globals';
import { nameOnlySet } from '../../schema/compile/only-set.ts';
import { allParameterSets, type Cmdlet, type HttpMethod } from '../../schema/model.ts';

test.each<[set: string, method: HttpMethod, path: string, parameters: string[]]>([
  ['List', 'GET', '/barns', ['Top']],
  ['List', 'GET', '/barns/{barn-id}/cows/microsoft.graph.calf', ['All']],
  ['Get', 'GET', '/barns/$count', ['Filter']],
  ['Get', 'GET', '/barns/{barn-id}/cows/microsoft.graph.calf', []],
  ['Delete', 'DELETE', '/barns/settings', []],
  ['Delta', 'GET', '/barns/microsoft.graph.delta()', ['Top']],
  ['Milk', 'GET', "/reports/microsoft.graph.milkYearlyReport(year='{year}')", []],
  ['Milk', 'GET', '/reports/microsoft.graph.dairy.milkYearlyReport()', []],
  ['Paint', 'POST', '/barns/microsoft.graph.paintAll', []],
])('%s: %s %s %j', (name, method, path, parameters) => {
  const cmdlet: Cmdlet = {
    name: 'Get-MgBarn',
    apiVersion: 'v1.0',
    module: 'Farm',
    kind: 'function',
    sets: [
      { name: allParameterSets, route: { method, path, source: 'openapi', confidence: 'certain' } },
    ],
    parameters: parameters.map((parameter) => ({
      name: parameter,
      type: 'String',
      target: { kind: 'runtime' },
      sets: { [allParameterSets]: {} },
    })),
  };
  const { defaultSet, sets } = nameOnlySet(cmdlet);
  expect([defaultSet, ...sets.map((set) => set.name)]).toEqual([name, name]);
});

test('the place among operations of one operationId is the number behind the name', () => {
  const cmdlet: Cmdlet = {
    name: 'Get-MgBarnCount',
    apiVersion: 'v1.0',
    module: 'Farm',
    kind: 'function',
    sets: [
      {
        name: allParameterSets,
        route: {
          method: 'GET',
          path: '/farms/{farm-id}/barns/$count',
          source: 'openapi',
          confidence: 'certain',
        },
      },
    ],
    parameters: [],
  };
  expect(nameOnlySet(cmdlet, 1).defaultSet).toBe('Get1');
});

test('a set without a route keeps the name that all parameter sets have', () => {
  const cmdlet: Cmdlet = {
    name: 'Get-MgBarn',
    apiVersion: 'v1.0',
    module: 'Farm',
    kind: 'function',
    sets: [{ name: allParameterSets }],
    parameters: [],
  };
  expect(nameOnlySet(cmdlet)).toBe(cmdlet);
});
