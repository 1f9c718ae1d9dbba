import { describe, expect, test } from '@jest/globals';
import { inferRoutes, routeKeyOf } from '../../schema/infer/infer-routes.ts';
import { type RoutePage, readKey } from '../../schema/infer/route-page.ts';
import type { ModelType } from '../../schema/model.ts';

interface SetFacts {
  readonly keys?: Readonly<Record<string, string>>;
  readonly parameters?: readonly string[];
  readonly bodyPathType?: string;
}

function page(
  cmdlet: string,
  synopsis: string,
  sets: Readonly<Record<string, SetFacts>>,
  output = 'Boolean',
): RoutePage {
  return {
    cmdlet,
    apiVersion: 'v1.0',
    module: 'Farm',
    synopsis,
    outputTypes: [output],
    sets: Object.entries(sets).map(([name, { keys = {}, parameters = [], bodyPathType }]) => ({
      name,
      keys: Object.entries(keys).map(([placeholder, text]) => readKey(placeholder, text)),
      isViaIdentity: name.includes('ViaIdentity'),
      isList: parameters.includes('All'),
      parameters,
      ...(bodyPathType !== undefined && { bodyPathType }),
    })),
  };
}

const list = ['All', 'Property'];
const get = ['Property'];
const write = ['BodyParameter', 'WhatIf', 'Confirm'];
const barn = { 'barn-id': 'The unique identifier of barn' };
const animal = { ...barn, 'farmAnimal-id': 'The unique identifier of farmAnimal' };

const shelf = { ...barn, 'shelf-id': 'The unique identifier of shelf' };

const pages: readonly RoutePage[] = [
  page(
    'Get-MgBarn',
    'Barns of the farm.',
    { List: { parameters: list }, Get: { keys: barn, parameters: get }, GetViaIdentity: {} },
    'IMicrosoftGraphBarn',
  ),
  page(
    'New-MgBarnAnimal',
    'Create new navigation property to animals for barns',
    { Create: { keys: barn, parameters: write }, CreateViaIdentity: { parameters: write } },
    'IMicrosoftGraphFarmAnimal',
  ),
  page(
    'Get-MgBarnAnimal',
    'Who lives there.',
    { List: { keys: barn, parameters: list }, Get: { keys: animal, parameters: get } },
    'IMicrosoftGraphFarmAnimal',
  ),
  page('Update-MgBarnAnimal', 'Update the navigation property animals in barns', {
    Update: { keys: animal, parameters: write },
  }),
  page('Remove-MgBarnAnimal', 'Delete navigation property animals for barns', {
    Delete: { keys: animal, parameters: ['WhatIf'] },
    DeleteViaIdentity: { parameters: ['WhatIf'] },
  }),
  page('Get-MgBarnAnimalCount', 'Get the number of the resource', {
    Get: { keys: barn, parameters: ['Filter'] },
  }),
  page('Get-MgBarnAnimalFeedPlan', 'What it eats.', { Get: { keys: animal, parameters: get } }),
  page(
    'Get-MgBarnAnimalAsCow',
    'Get the item of type microsoft.graph.farmAnimal as microsoft.graph.cow',
    {
      Get: { keys: animal, parameters: get },
    },
  ),
  page('New-MgBarnAnimalByRef', 'Create new navigation property ref to animals for barns', {
    Create: { keys: barn, parameters: write },
  }),
  page(
    'Remove-MgBarnAnimalFarmAnimalByRef',
    'Delete ref of navigation property animals for barns',
    {
      Delete: { keys: animal, parameters: ['WhatIf'] },
    },
  ),
  page('Get-MgBarnAnimalPicture', 'Its picture.', {
    Get: { keys: animal, parameters: ['OutFile'] },
  }),
  page('Set-MgBarnAnimalContent', 'All of it.', {
    Set: { keys: animal, parameters: ['InFile', 'WhatIf'] },
  }),
  page('Invoke-MgFeedBarnAnimal', 'Invoke action feed', {
    Feed: { keys: animal, parameters: write },
  }),
  page('Move-MgBarnAnimalToMeadow', 'Invoke action moveToMeadow', {
    Move: { keys: animal, parameters: write },
  }),
  page('Get-MgBarnAnimalDelta', 'Invoke function delta', {
    Delta: { keys: barn, parameters: list },
    Delta1: { keys: { ...barn, token: "Usage: token='{token}'" }, parameters: list },
  }),
  page('Get-MgBarnAnimalByTag', 'One of them.', {
    Get: { keys: { ...barn, earTag: 'Alternate key of farmAnimal' }, parameters: get },
  }),
  page('Get-MgBarnAnimalByEarTag', 'One of them.', {
    Get: { keys: { ...barn, earTag: 'Alternate key of farmAnimal' }, parameters: get },
  }),
  page('Reset-MgBarnAnimalFeedPlan', 'Starts again.', {
    Reset: { keys: animal, parameters: write },
  }),
  page('Lock-MgBarnDoor', 'Shuts it.', {
    Lock: {
      keys: barn,
      parameters: write,
      bodyPathType:
        'IPaths1E6Bxs8BarnsBarnIdMicrosoftGraphLockdoorsPostRequestbodyContentApplicationJsonSchema',
    },
  }),
  page('Get-MgBarnStall', 'Two places.', {
    List: { keys: barn, parameters: list },
    List1: { keys: barn, parameters: list },
  }),
  page('Clear-MgBarnStoreShelf', 'Empties it.', {
    Clear: {
      keys: shelf,
      parameters: write,
      bodyPathType:
        'IPaths1E6Bxs8BarnsBarnIdStoreShelvesShelfIdMicrosoftGraphClearPostRequestbodyContentApplicationJsonSchema',
    },
  }),
  page('Update-MgBarnStoreShelf', 'Update the navigation property shelves in barns', {
    Update: { keys: shelf, parameters: write },
    UpdateExpanded: { keys: shelf, parameters: write },
  }),
  page('New-MgFairRide', 'Create new navigation property to rides for solutions', {
    Create: { parameters: write },
  }),
  page('Remove-MgFairRide', 'Delete navigation property rides for solutions', {
    Delete: { keys: { 'ride-id': 'The unique identifier of ride' }, parameters: ['WhatIf'] },
  }),
  page(
    'Get-MgBarnByPath',
    'Invoke function getByPath',
    { Get: { keys: { ...barn, path: "Usage: path='{path}'" }, parameters: [] } },
    'IMicrosoftGraphBarn',
  ),
  page('Get-MgBarnGetByPathAnimal', 'Get animals from barns', {
    __AllParameterSets: { keys: { ...barn, path: "Usage: path='{path}'" }, parameters: list },
  }),
  page('Get-MgBarnDelta', 'What changed.', { __AllParameterSets: { parameters: list } }),
];

const types: readonly ModelType[] = [
  {
    name: 'IMicrosoftGraphFarmAnimal',
    apiVersion: 'v1.0',
    properties: [
      { name: 'FeedPlan', wireName: 'feedPlan', type: 'IMicrosoftGraphFeedPlan' },
      { name: 'Picture', wireName: 'picture', type: 'Byte[]' },
    ],
  },
];

const cases: readonly (readonly [string, string, string | undefined, string])[] = [
  ['Get-MgBarn', 'List', 'GET /barns', 'likely'],
  ['Get-MgBarn', 'Get', 'GET /barns/{barn-id}', 'likely'],
  ['Get-MgBarn', 'GetViaIdentity', 'GET /barns/{barn-id}', 'likely'],
  ['New-MgBarnAnimal', 'Create', 'POST /barns/{barn-id}/animals', 'certain'],
  ['New-MgBarnAnimal', 'CreateViaIdentity', 'POST /barns/{barn-id}/animals', 'certain'],
  ['Get-MgBarnAnimal', 'List', 'GET /barns/{barn-id}/animals', 'likely'],
  ['Get-MgBarnAnimal', 'Get', 'GET /barns/{barn-id}/animals/{farmAnimal-id}', 'likely'],
  ['Update-MgBarnAnimal', 'Update', 'PATCH /barns/{barn-id}/animals/{farmAnimal-id}', 'certain'],
  ['Remove-MgBarnAnimal', 'Delete', 'DELETE /barns/{barn-id}/animals/{farmAnimal-id}', 'certain'],
  ['Get-MgBarnAnimalCount', 'Get', 'GET /barns/{barn-id}/animals/$count', 'likely'],
  [
    'Get-MgBarnAnimalFeedPlan',
    'Get',
    'GET /barns/{barn-id}/animals/{farmAnimal-id}/feedPlan',
    'likely',
  ],
  [
    'Get-MgBarnAnimalAsCow',
    'Get',
    'GET /barns/{barn-id}/animals/{farmAnimal-id}/microsoft.graph.cow',
    'likely',
  ],
  ['New-MgBarnAnimalByRef', 'Create', 'POST /barns/{barn-id}/animals/$ref', 'certain'],
  [
    'Remove-MgBarnAnimalFarmAnimalByRef',
    'Delete',
    'DELETE /barns/{barn-id}/animals/{farmAnimal-id}/$ref',
    'certain',
  ],
  [
    'Get-MgBarnAnimalPicture',
    'Get',
    'GET /barns/{barn-id}/animals/{farmAnimal-id}/picture',
    'likely',
  ],
  [
    'Set-MgBarnAnimalContent',
    'Set',
    'PUT /barns/{barn-id}/animals/{farmAnimal-id}/$value',
    'likely',
  ],
  [
    'Invoke-MgFeedBarnAnimal',
    'Feed',
    'POST /barns/{barn-id}/animals/{farmAnimal-id}/microsoft.graph.feed',
    'likely',
  ],
  [
    'Move-MgBarnAnimalToMeadow',
    'Move',
    'POST /barns/{barn-id}/animals/{farmAnimal-id}/microsoft.graph.moveToMeadow',
    'likely',
  ],
  [
    'Get-MgBarnAnimalDelta',
    'Delta',
    'GET /barns/{barn-id}/animals/microsoft.graph.delta()',
    'likely',
  ],
  [
    'Get-MgBarnAnimalDelta',
    'Delta1',
    "GET /barns/{barn-id}/animals/microsoft.graph.delta(token='{token}')",
    'likely',
  ],
  ['Get-MgBarnAnimalByEarTag', 'Get', "GET /barns/{barn-id}/animals(earTag='{earTag}')", 'likely'],
  ['Lock-MgBarnDoor', 'Lock', 'POST /barns/{barn-id}/microsoft.graph.lockDoors', 'certain'],
  [
    'Update-MgBarnStoreShelf',
    'UpdateExpanded',
    'PATCH /barns/{barn-id}/store/shelves/{shelf-id}',
    'guess',
  ],
  ['New-MgFairRide', 'Create', 'POST /solutions/fair/rides', 'guess'],
  ['Remove-MgFairRide', 'Delete', 'DELETE /solutions/fair/rides/{ride-id}', 'guess'],
  [
    'Get-MgBarnGetByPathAnimal',
    '__AllParameterSets',
    "GET /barns/{barn-id}/microsoft.graph.getByPath(path='{path}')/animals",
    'certain',
  ],
  ['Get-MgBarnDelta', '__AllParameterSets', 'GET /barns/microsoft.graph.delta()', 'likely'],
];

const routes = inferRoutes(pages, types);
const routeOf = (cmdlet: string, set: string) =>
  routes.get(routeKeyOf({ apiVersion: 'v1.0', cmdlet }))?.get(set);

describe('routes from the corpus', () => {
  test.each(cases)('%s %s', (cmdlet, set, expected, confidence) => {
    const route = routeOf(cmdlet, set);
    expect(route && `${route.method} ${route.path}`).toBe(expected);
    expect(route).toMatchObject({ confidence, source: 'corpus' });
  });

  test.each([
    ['an action told by its first word only', 'Reset-MgBarnAnimalFeedPlan', 'Reset'],
    ['a noun with words that nothing explains', 'Get-MgBarnAnimalByTag', 'Get'],
    ['two sets with the same keys', 'Get-MgBarnStall', 'List'],
    ['two sets with the same keys', 'Get-MgBarnStall', 'List1'],
  ])('%s is not called', (_why, cmdlet, set) => {
    expect(routeOf(cmdlet, set)?.confidence ?? 'guess').toBe('guess');
  });

  test('the order of the pages decides nothing', () => {
    const backwards = inferRoutes([...pages].reverse(), types);
    for (const [key, sets] of routes) expect(backwards.get(key)).toEqual(sets);
  });
});
