import { describe, expect, test } from '@jest/globals';
import type { NamedArgument } from '../../../runtime/binder/argument-element.ts';
import { bind } from '../../../runtime/binder/bind.ts';
import { boundValue } from '../../../runtime/binder/bound-call.ts';
import { commandMetadata } from '../../../runtime/binder/catalog-command.ts';
import { explainBinding } from '../../../runtime/binder/explain-binding.ts';
import { bindWithPrompts } from '../../../runtime/binder/prompt-mandatory.ts';
import { CustomObject, type Value } from '../../../runtime/values/value.ts';
import { failureOf } from './bind-text.ts';
import { catalogOf, inSets, sampleCmdlet, sampleParameter } from './sample-catalog.ts';

const mandatory = { isMandatory: true } as const;
const cmdlet = sampleCmdlet({
  name: 'Get-MgThing',
  defaultSet: 'List',
  sets: [{ name: 'List' }, { name: 'Get' }],
  parameters: [
    sampleParameter('Filter', 'String', inSets(['List'])),
    sampleParameter('Tags', 'String[]', inSets(['Get'], mandatory)),
    sampleParameter('ThingId', 'String', inSets(['Get'], mandatory)),
    sampleParameter('Whole', 'Boolean'),
  ],
});
const types = catalogOf([cmdlet]);

function named(name: string, value: Value): NamedArgument {
  return { kind: 'parameter', name, text: `-${name}`, argument: { kind: 'argument', value } };
}

describe('an explanation', () => {
  const explain = (...elements: readonly NamedArgument[]) =>
    explainBinding(commandMetadata(cmdlet), elements, { types });

  test('says which sets a parameter leaves, and why the others go', () => {
    const [first] = explain(named('ThingId', 'x'), named('Tags', 'a')).passes;
    expect(first).toEqual({
      command: 'Get-MgThing',
      pass: 'named',
      bound: [
        { parameter: 'ThingId', source: 'named' },
        { parameter: 'Tags', source: 'named' },
      ],
      sets: ['Get'],
      dropped: [
        {
          set: 'List',
          because: { kind: 'hasNoSuchParameter', parameters: ['ThingId', 'Tags'] },
        },
      ],
    });
  });

  test('says what the set that was not chosen would have wanted', () => {
    const { passes, binding } = explain();
    const drops = passes.flatMap(({ dropped }) => dropped);
    expect(binding?.set).toBe('List');
    expect(drops).toEqual([
      { set: 'Get', because: { kind: 'missesMandatory', parameters: ['Tags', 'ThingId'] } },
    ]);
  });

  test('ends with the error', () => {
    const { error, binding } = explain(named('Filter', 'f'), named('ThingId', 'x'));
    expect([error?.id, binding]).toEqual(['AmbiguousParameterSet', null]);
    expect(error?.message).toContain('-Filter (List) against -ThingId (Get)');
  });
});

describe('what is missing', () => {
  const elements = [named('ThingId', 'x')];
  const bindElements = (given: readonly NamedArgument[]) => bind(cmdlet, given, { types });

  test('is asked for, a list element by element, and the line is bound again', async () => {
    const answers = ['a', 'b', ''];
    const asked: string[] = [];
    const host = {
      ask: async (question: string) => {
        asked.push(question);
        return answers.shift() ?? '';
      },
    };
    const call = await bindWithPrompts(elements, (all) => bindElements(all as NamedArgument[]), {
      host,
    });
    expect(asked).toEqual(['Tags[0]: ', 'Tags[1]: ', 'Tags[2]: ']);
    expect(boundValue(call, 'Tags')).toEqual(['a', 'b']);
  });

  test('is an error where nobody can be asked', async () => {
    const bound = bindWithPrompts(elements, (all) => bindElements(all as NamedArgument[]), {
      host: {},
    });
    await expect(bound).rejects.toMatchObject({
      id: 'MissingMandatoryParameter',
      parameter: ' Tags',
    });
  });
});

describe('the compatibility switch', () => {
  const model = sampleCmdlet({
    name: 'New-MgThing',
    sets: [{ name: 'Create' }],
    parameters: [
      sampleParameter('Body', 'IMicrosoftGraphThing'),
      sampleParameter('Whole', 'Boolean'),
    ],
  });
  const catalog = catalogOf(
    [model],
    [
      {
        name: 'IMicrosoftGraphThing',
        apiVersion: 'v1.0',
        properties: [{ name: 'Size', type: 'Int32', wireName: 'size' }],
      },
    ],
  );
  const object = new CustomObject([['Size', 3]]);

  test.each([
    ['an object for a model', named('Body', object)],
    ['the word true for a Boolean', named('Whole', 'true')],
  ])('%s is refused unless we are helpful', (_, element) => {
    const strict = failureOf(() => bind(model, [element], { types: catalog }));
    expect(strict.id).toBe('ParameterArgumentTransformationError');
    const call = bind(model, [element], { types: catalog, compatibility: 'Helpful' });
    expect([...call.arguments.keys()]).toEqual([element.name]);
  });
});
