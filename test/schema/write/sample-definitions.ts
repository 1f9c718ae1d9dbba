/** Definitions made of chance, within what model.ts and cmdlet.schema.json allow. */
import fc from 'fast-check';
import type {
  ApiVersion,
  Cmdlet,
  ModelProperty,
  ModelType,
  Parameter,
  ParameterMembership,
  ParameterTarget,
  Route,
} from '../../../schema/model.ts';

export interface SampleDefinitions {
  readonly cmdlets: readonly Cmdlet[];
  readonly types: readonly ModelType[];
}

const versions = ['v1.0', 'beta'] as const satisfies readonly ApiVersion[];
const bodyTypes = ['IMicrosoftGraphBook', 'IMicrosoftGraphShelf'];
const setNames = ['Get', 'GetViaIdentity', 'List', 'List1'].concat(
  ['Create', 'CreateExpanded', 'CreateViaIdentity', 'CreateViaIdentityExpanded', 'Create1'],
  ['CreateExpanded1', 'CreateViaIdentity1', 'CreateViaIdentityExpanded1', 'X2Expanded3'],
);
const parameterNames = ['Id', 'Title', 'UserId', 'BookId', 'BodyParameter', 'InputObject'].concat([
  'OSVersion',
  'OdataType',
  'Filter',
  'Pages',
  'IsNew',
  'AdditionalProperties',
  'toString',
]);
const typeNames = ['String', 'String[]', 'Boolean?', 'SwitchParameter', 'Int32?', 'Int32'].concat([
  'IThingsIdentity',
  'IThingsOddIdentity',
  'IMicrosoftGraphBook',
  'IMicrosoftGraphBook[]',
]);
const keys = ['user-id', 'book-id', 'book-id1', 'id', 'oAuth2Grant-id'];
const wireNames = ['id', 'title', '@odata.type', 'osVersion', 'pages', 'isNew', 'a b', 'a=b', 'é'];

const flag = fc.constantFrom(true as const, undefined);

/** A value without the members that are undefined, as definitions are. */
function facts<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}

const target: fc.Arbitrary<ParameterTarget> = fc.oneof(
  fc.constantFrom(...keys).map((placeholder) => ({ kind: 'path' as const, placeholder })),
  fc.constantFrom(...wireNames).map((name) => ({ kind: 'bodyProperty' as const, name })),
  fc.constantFrom('$filter', 'name with blank').map((name) => ({ kind: 'query' as const, name })),
  fc.constantFrom<ParameterTarget>(
    { kind: 'header', name: 'If-Match' },
    { kind: 'body' },
    { kind: 'additionalProperties' },
    { kind: 'identity' },
    { kind: 'runtime' },
  ),
);

const membership: fc.Arbitrary<ParameterMembership> = fc
  .record({
    isMandatory: flag,
    position: fc.option(fc.nat(12), { nil: undefined, freq: 5 }),
    fromPipeline: flag,
    fromPipelineByPropertyName: flag,
    fromRemainingArguments: flag,
    target: fc.option(target, { nil: undefined, freq: 5 }),
    type: fc.option(fc.constantFrom(...typeNames), { nil: undefined, freq: 5 }),
  })
  .map(facts) as fc.Arbitrary<ParameterMembership>;

const path = fc
  .array(fc.constantFrom('users', 'microsoft.graph.send', ...keys.map((key) => `{${key}}`)), {
    minLength: 1,
    maxLength: 4,
  })
  .map((segments) => segments.map((segment) => `/${segment}`).join(''));

const route = fc
  .record({
    method: fc.constantFrom('GET' as const, 'POST' as const, 'PATCH' as const),
    path,
    query: fc.constantFrom(undefined, undefined, ['$select', '$orderby'], ['start', 'end', '$top']),
    source: fc.constantFrom('openapi' as const, 'bodyTypeName' as const),
    confidence: fc.constantFrom('certain' as const, 'guess' as const),
  })
  .map(facts) as fc.Arbitrary<Route>;

function parametersOf(sets: readonly string[]): fc.Arbitrary<readonly Parameter[]> {
  const everywhere = membership.map((value) => ({ __AllParameterSets: value }));
  const bySet = fc.dictionary(fc.constantFrom(...sets), membership, { minKeys: 1 });
  const mandatory = fc.subarray([...sets], { minLength: 1 }).map((names) => {
    const within = names.length === sets.length ? ['__AllParameterSets'] : names;
    return Object.fromEntries(within.map((name) => [name, { isMandatory: true as const }]));
  });
  const anything = fc.record({
    name: fc.constantFrom(...parameterNames),
    type: fc.constantFrom(...typeNames),
    aliases: fc.constantFrom(undefined, undefined, ['Alias'], ['B', 'A']),
    isHidden: fc.constantFrom(undefined, undefined, true as const),
    defaultValue: fc.constantFrom(undefined, undefined, 'root', ''),
    target,
    sets: fc.oneof(everywhere, bySet),
  });
  const key = fc.record({
    name: fc.constantFrom('UserId', 'BookId', 'BookId1', 'Id', 'OAuth2GrantId'),
    type: fc.constant('String'),
    target: fc.constantFrom(...keys).map((placeholder) => ({ kind: 'path' as const, placeholder })),
    sets: mandatory,
  });
  const property = fc
    .constantFrom(
      ['Title', 'title', 'String'],
      ['Id', 'id', 'String'],
      ['IsNew', 'isNew', 'SwitchParameter'],
    )
    .map(([name = '', wireName = '', type = '']) => ({
      name,
      type,
      target: { kind: 'bodyProperty' as const, name: wireName },
      sets: { [sets[0] ?? '']: {} },
    }));
  return fc
    .uniqueArray(fc.oneof(anything.map(facts), key, property), {
      selector: ({ name }) => name.toLowerCase(),
      maxLength: 8,
    })
    .map((parameters) =>
      parameters.sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1)),
    ) as fc.Arbitrary<readonly Parameter[]>;
}

const cmdlet: fc.Arbitrary<Omit<Cmdlet, 'name'>> = fc
  .oneof(
    fc.constant(['__AllParameterSets']),
    fc.uniqueArray(fc.constantFrom(...setNames), { minLength: 1, maxLength: 9 }),
  )
  .chain((names) =>
    fc.record({
      aliases: fc.constantFrom(undefined, undefined, ['Other-Name'], ['Z-A', 'A-Z']),
      apiVersion: fc.constantFrom(...versions),
      module: fc.constantFrom('Things', 'Things.Odd'),
      kind: fc.constantFrom('function' as const, 'compiled' as const),
      supportsShouldProcess: flag,
      defaultSet: fc.constantFrom(undefined, ...names),
      sets: fc
        .array(fc.option(route, { nil: undefined, freq: 4 }), { minLength: 1, maxLength: 3 })
        .chain((routes) =>
          fc.tuple(
            ...names.map((name) =>
              fc.constantFrom(...routes).map((given) => facts({ name, route: given })),
            ),
          ),
        ),
      parameters: parametersOf(names),
      outputTypes: fc.constantFrom(undefined, ['String'], ['Int32[]', 'IMicrosoftGraphBook']),
      identityType: fc.constantFrom(undefined, 'IThingsIdentity', 'IOther'),
      uploadFamily: fc.constantFrom(undefined, 'outlook' as const),
    }),
  )
  .map(facts) as fc.Arbitrary<Omit<Cmdlet, 'name'>>;

const property: fc.Arbitrary<ModelProperty> = fc
  .record({
    name: fc.constantFrom(...parameterNames),
    type: fc.constantFrom(...typeNames),
    wireName: fc.oneof(fc.constantFrom(...wireNames), fc.string({ minLength: 1 })),
    isReadOnly: flag,
    isDateOnly: flag,
  })
  .map(facts) as fc.Arbitrary<ModelProperty>;

const typeFacts = fc
  .record({
    isOpen: flag,
    base: fc.constantFrom(undefined, 'IMicrosoftGraphEntity'),
    properties: fc.uniqueArray(property, {
      selector: ({ name }) => name.toLowerCase(),
      maxLength: 6,
    }),
  })
  .map(facts);

/** A few cmdlets and the types that they name. */
export const sampleDefinitions: fc.Arbitrary<SampleDefinitions> = fc
  .record({
    cmdlets: fc.array(cmdlet, { minLength: 1, maxLength: 5 }),
    types: fc.array(typeFacts, { minLength: 4, maxLength: 4 }),
  })
  .map(({ cmdlets, types }) => ({
    cmdlets: cmdlets.map((value, index) => ({ ...value, name: `Get-MgThing${index}` })),
    types: types.map((value, index) => ({
      ...value,
      name: bodyTypes[index % 2] ?? '',
      apiVersion: versions[index >> 1] ?? 'beta',
    })) as readonly ModelType[],
  }));
