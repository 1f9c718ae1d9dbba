import { describe, expect, test } from '@jest/globals';
import type { Parameter } from '../../../schema/model.ts';
import { failureOf, requestOf } from '../binder/bind-text.ts';
import { catalogOf, sampleCmdlet, sampleParameter } from '../binder/sample-catalog.ts';

const option = (name: string, type: string, wire: string): Parameter =>
  sampleParameter(name, type, { target: { kind: 'query', name: wire } });

const catalog = catalogOf([
  sampleCmdlet({
    name: 'Get-MgUser',
    defaultSet: 'List',
    sets: [
      {
        name: 'List',
        route: { method: 'GET', path: '/users', source: 'openapi', confidence: 'certain' },
      },
    ],
    parameters: [
      sampleParameter('All', 'SwitchParameter', { sets: { List: {} } }),
      sampleParameter('CountVariable', 'String', { aliases: ['CV'] }),
      option('Filter', 'String', '$filter'),
      sampleParameter('PageSize', 'Int32', { sets: { List: {} } }),
      option('Search', 'String', '$search'),
      option('Top', 'Int32', '$top'),
    ],
  }),
]);

/** Requests of list commands as recorded (requests.jsonl, groups query-*). */
describe('a list command sends', () => {
  test.each([
    ['req-569', '-Top 5', '?$top=5'],
    ['req-571', '-Top 1000', ''],
    ['req-576', "-Top ''", '?$top=0'],
    ['req-579', '-All', ''],
    ['req-581', '-All -Top 5', '?$top=5'],
    ['req-583', '-PageSize 50', '?$top=50'],
    ['req-587', '-PageSize 999 -All -Top 2000', '?$top=999'],
    ['req-588', '-PageSize -5', '?$top=-5'],
    ['req-594', "-Search 'displayName:lee'", '?$search=%22displayName%3Alee%22'],
    ['req-595', `-Search '"displayName:lee"'`, '?$search=%22displayName%3Alee%22'],
    ['req-604', '-CV total', '?$count=true'],
    ['req-538', `-Filter "mail eq 'a+b'"`, '?$filter=mail%20eq%20%27a%2Bb%27'],
    ['req-540', `-Filter "name eq '50% off'"`, '?$filter=name%20eq%20%2750%25%20off%27'],
    ['req-542', '-Filter "at ge 03:04:05+02:00"', '?$filter=at%20ge%2003%3A04%3A05%2002%3A00'],
  ])('%s: %s', (_, line, query) => {
    expect(requestOf(`Get-MgUser ${line}`, catalog).path).toBe(`/v1.0/users${query}`);
  });

  test.each([['0'], ['1000']])('no page of %s items', (size) => {
    const error = failureOf(() => requestOf(`Get-MgUser -PageSize ${size}`, catalog));
    expect(error.id).toMatch(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/);
    expect(error.message).toContain(size);
    expect(error.message).toContain('999');
  });
});
