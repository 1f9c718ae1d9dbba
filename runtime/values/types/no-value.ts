import { NetObject } from '../net-object.ts';

class NoValue extends NetObject {
  readonly typeName = 'System.Void';

  override get text(): string {
    return '';
  }
}

/** What a void method gives: nothing goes into the pipeline, and where a value is wanted it counts as $null. */
export const noValue: NetObject = new NoValue();
