/** A program that uses the matchers under vitest's own `expect`, put together as vitest does it; prints what each step came to. */
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  addCustomEqualityTesters,
  chai,
  type ExpectStatic,
  getState,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';
import { type GraphMatchers, graphMatchers } from '../../../runtime/testing/index.ts';

declare module '@vitest/expect' {
  interface Assertion<T> extends GraphMatchers<T> {}
}

/** What JestExtend adds to chai. */
interface Extends {
  extend(expect: ExpectStatic, matchers: object): void;
}

function createExpect(): ExpectStatic {
  for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
  const expect = ((value: unknown) => chai.expect(value)) as unknown as ExpectStatic;
  Object.assign(expect, chai.expect, Reflect.get(globalThis, ASYMMETRIC_MATCHERS_OBJECT), {
    getState: () => getState(expect),
    setState: (state: object) => setState(state, expect),
    addEqualityTesters: addCustomEqualityTesters,
    extend: (matchers: object) => (chai.expect as unknown as Extends).extend(expect, matchers),
  });
  setState({ assertionCalls: 0 } as never, expect);
  return expect;
}

const expect = createExpect();
expect.extend(graphMatchers as never);

const command = 'Get-MgUser -UserId a -Property mail';
const steps: Readonly<Record<string, () => unknown>> = {
  toBind: () => expect(command).toBind('Get'),
  'not toBind': () => expect(command).not.toBind('List'),
  toFailBinding: () =>
    expect({ cmdlet: 'Get-MgUser', arguments: ['-Nope'] }).toFailBinding('NamedParameterNotFound'),
  toBindParameters: () =>
    expect(command).toBindParameters({ UserId: 'a', Property: expect.arrayContaining(['mail']) }),
  'not toBindParameters': () =>
    expect(command).not.toBindParameters({ UserId: expect.stringMatching('b') }),
  toRequest: () => expect(command).toRequest('GET', expect.stringContaining('/users/a?') as never),
  'not toRequest': () => expect(command).not.toRequest('GET', '/users/b'),
  'wrong set': () => expect(command).toBind('List'),
  'wrong value': () => expect(command).toBindParameters({ UserId: 'b' }),
  'wrong request': () => expect(command).toRequest('GET', '/me'),
};

function tell(name: string, outcome: string): void {
  process.stdout.write(`${JSON.stringify([name, outcome])}\n`);
}

for (const [name, step] of Object.entries(steps)) {
  try {
    await step();
    tell(name, 'holds');
  } catch (error) {
    tell(name, (error as Error).message);
  }
}
