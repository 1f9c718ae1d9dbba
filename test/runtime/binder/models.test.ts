import { describe, expect, test } from '@jest/globals';
import type { ModelType } from '../../../schema/model.ts';
import { bindText, bodyOf, shownValue } from './bind-text.ts';
import { catalogOf, sampleCmdlet, sampleParameter } from './sample-catalog.ts';

const property = (name: string, type: string, wireName: string) => ({ name, type, wireName });

const part: ModelType = {
  name: 'IPart',
  apiVersion: 'v1.0',
  properties: [
    property('Title', 'String', 'title'),
    property('OdataType', 'String', '@odata.type'),
  ],
};
const whole: ModelType = {
  name: 'IWhole',
  apiVersion: 'v1.0',
  isOpen: true,
  properties: [
    property('Bytes', 'Int64?', 'bytes'),
    property('Created', 'DateTime?', 'created'),
    property('IsOn', 'Boolean?', 'isOn'),
    property('Name', 'String', 'name'),
    property('Part', 'IPart', 'part'),
    property('Parts', 'IPart[]', 'parts'),
    property('Lasts', 'TimeSpan?', 'lasts'),
    property('Ratio', 'Double?', 'ratio'),
    property('Tags', 'String[]', 'tags'),
  ],
};

const wholeCatalog = catalogOf(
  [
    sampleCmdlet({
      name: 'New-MgWhole',
      sets: [
        {
          name: 'Create',
          route: { method: 'POST', path: '/wholes', source: 'openapi', confidence: 'certain' },
        },
      ],
      defaultSet: 'Create',
      parameters: [
        sampleParameter('BodyParameter', 'IWhole', {
          target: { kind: 'body' },
          sets: { Create: { isMandatory: true } },
        }),
        sampleParameter('Parts', 'IPart[]', { sets: { Create: {} } }),
      ],
    }),
  ],
  [whole, part],
);

const body = (value: string): string => bodyOf(`New-MgWhole -BodyParameter ${value}`, wholeCatalog);
const warnings = (value: string): readonly string[] =>
  bindText(`New-MgWhole -BodyParameter ${value}`, wholeCatalog).warnings;

describe('a model from a hashtable', () => {
  test.each([
    ['in the order of the type', "@{ Name = 'n'; bytes = 3 }", '{"bytes":3,"name":"n"}'],
    ['from an ordered hashtable', "([ordered]@{ Name = 'n' })", '{"name":"n"}'],
    ['nested', "@{ part = @{ title = 't' } }", '{"part":{"title":"t"}}'],
    [
      'with the name of an annotation',
      "@{ part = @{ OdataType = 'x' } }",
      '{"part":{"@odata.type":"x"}}',
    ],
    [
      'with a list',
      "@{ parts = @(@{ title = 'a' }, @{ title = 'b' }) }",
      '{"parts":[{"title":"a"},{"title":"b"}]}',
    ],
    ['with a list of text', "@{ tags = 'a', 'b' }", '{"tags":["a","b"]}'],
    ['with one text for a list', "@{ tags = 'a' }", '{"tags":["a"]}'],
    ['with an empty list', '@{ tags = @() }', '{"tags":[]}'],
    [
      'with one hashtable for a list (binding.md §7 point 23)',
      "@{ parts = @{ title = 'a' } }",
      '{"parts":[]}',
    ],
    ['with null for text, sent as empty text', '@{ name = $null }', '{"name":""}'],
    ['with null for a number, left out', '@{ bytes = $null }', '{}'],
    ['with text for a number', "@{ bytes = '5' }", '{"bytes":5}'],
    ['with an integer beyond 2^53', '@{ bytes = 9007199254740993 }', '{"bytes":9007199254740993}'],
    ['with a size in megabytes', '@{ bytes = 9MB }', '{"bytes":9437184}'],
    ['with a double for an integer', '@{ bytes = 2.5 }', '{"bytes":2}'],
    ['with a number for text', '@{ name = 007 }', '{"name":"7"}'],
    ['with text for a Boolean', "@{ isOn = 'true' }", '{"isOn":true}'],
    ['with a number for a Boolean', '@{ isOn = 0 }', '{"isOn":false}'],
    [
      'with a list for text, as .NET names it',
      "@{ name = 'a', 'b' }",
      '{"name":"System.Object[]"}',
    ],
    ['with a fraction for a Boolean', '@{ isOn = 2.5 }', '{"isOn":true}'],
    ['with a duration', "@{ lasts = 'PT1H30M' }", '{"lasts":"PT1H30M"}'],
    ['with bytes, sent as base64', '@{ Raw = [byte[]](0, 1, 253) }', '{"Raw":"AAH9"}'],
    [
      'with a date',
      "@{ created = [datetime]'2024-01-31' }",
      '{"created":"2024-01-31T00:00:00.0000000Z"}',
    ],
    [
      'with a date as ISO text',
      "@{ created = '2024-02-03T04:05:06+02:00' }",
      '{"created":"2024-02-03T02:05:06.0000000Z"}',
    ],
    ['with JSON text inside', `@{ part = '{"title":"t"}' }`, '{"part":{"title":"t"}}'],
    ['with no members', '@{}', '{}'],
    ['with an empty part, left out', '@{ part = @{} }', '{}'],
  ])('%s', (_, value, expected) => {
    expect(body(value)).toBe(expected);
  });
});

/** binding.md §5.5; recorded as bind-0543, bind-1831, req-378. */
describe('a hashtable is no model with', () => {
  test.each([
    ['a key that is no text', '@{ 1 = 2 }'],
    ['keys that differ in case only', '$both'],
  ])('%s', (_, value) => {
    const both = "$both = [hashtable]::new(); $both['name'] = 1; $both['Name'] = 2; ";
    expect(
      shownValue(`${both}New-MgWhole -BodyParameter ${value}`, 'BodyParameter', wholeCatalog),
    ).toBe('ParameterArgumentTransformationError');
  });

  test('such a key inside: the part is left out', () => {
    expect(body("@{ name = 'n'; part = @{ 1 = 2 } }")).toBe('{"name":"n"}');
  });
});

describe('a model from JSON text', () => {
  test.each([
    ['\'{"name":"n","bytes":3}\'', '{"bytes":3,"name":"n"}'],
    ['\'{"NAME":"n","parts":[{"title":"a"}]}\'', '{"name":"n","parts":[{"title":"a"}]}'],
    ["'{}'", '{}'],
  ])('%s', (value, expected) => {
    expect(body(value)).toBe(expected);
  });

  test.each([
    ["'[1]'"],
    ["'{a:1}'"],
    ['plain'],
    ['5'],
    ['([pscustomobject]@{ name = 1 })'],
    ['@(@{})'],
  ])('%s is no model', (value) => {
    const outcome = shownValue(
      `New-MgWhole -BodyParameter ${value}`,
      'BodyParameter',
      wholeCatalog,
    );
    expect(outcome).toBe('ParameterArgumentTransformationError');
  });
});

describe('a list of models', () => {
  const parts = (value: string): string =>
    shownValue(`New-MgWhole -BodyParameter @{} -Parts ${value}`, 'Parts', wholeCatalog);
  test.each([
    ["@{ title = 'a' }", '[IPart {"title":"a"}]'],
    ["@{ title = 'a' }, @{ title = 'b' }", '[IPart {"title":"a"}, IPart {"title":"b"}]'],
    ['@()', '[]'],
    ['$null', 'null'],
    ["@{ title = 'a' }, $null", '[IPart {"title":"a"}, null]'],
    ["@{ title = 'a' }, 5", 'ParameterArgumentTransformationError'],
    ['([pscustomobject]@{ title = 1 })', 'ParameterArgumentTransformationError'],
  ])('%s is %s', (value, expected) => {
    expect(parts(value)).toBe(expected);
  });
});

describe('a key that the type does not know', () => {
  test('is kept and sent where the type is open, spelled as given, before the others', () => {
    expect(body("@{ name = 'n'; Extra = @{ Deep = $true; none = $null } }")).toBe(
      '{"Extra":{"Deep":true},"name":"n"}',
    );
    expect(warnings("@{ Extra = 1; name = 'n' }")).toEqual([]);
  });

  test('is dropped where the type is closed, and the warning names it and the nearest', () => {
    expect(body("@{ part = @{ titel = 't' } }")).toBe('{}');
    const [warning, ...others] = warnings("@{ part = @{ titel = 't' } }");
    expect(others).toEqual([]);
    expect(warning).toContain("'titel'");
    expect(warning).toContain("'Title'");
    expect(warning).toContain('-BodyParameter');
  });
});

describe('a value that does not become its property', () => {
  test.each([
    ['Bytes', "@{ bytes = 'many' }", 'Int64'],
    ['Created', "@{ created = '1/31/2024' }", 'DateTime'],
    ['Lasts', "@{ lasts = '01:00:00' }", 'TimeSpan'],
    ['IsOn', "@{ isOn = 'yes' }", 'Boolean'],
    ['Part', '@{ part = ([pscustomobject]@{ title = 1 }) }', 'IPart'],
    ['Bytes', `'{"bytes":"5"}'`, 'Int64'],
  ])('%s is left out with a warning: %s', (name, value, type) => {
    expect(body(value)).toBe('{}');
    const [warning] = warnings(value);
    expect(warning).toContain(`'${name}'`);
    expect(warning).toContain(type);
  });
});

test('JSON text becomes no model that adds nothing to its base', () => {
  const command = 'Update-MgUserExtension -UserId u -ExtensionId e -BodyParameter';
  expect(shownValue(`${command} '{ "id": "x" }'`, 'BodyParameter')).toBe(
    'ParameterArgumentTransformationError',
  );
  expect(bodyOf(`${command} @{ id = 'x' }`)).toBe('{"id":"x"}');
});
