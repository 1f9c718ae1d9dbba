import type { ErrorCategory } from '../base/errors.ts';
import { NetObject } from './net-object.ts';
import type { Value } from './value.ts';

/** What is known of an error besides its exception. */
export interface ErrorFacts {
  readonly exception: Value;
  /** The exception inside of it, or null. */
  readonly innerException: Value;
  /** PowerShell's FullyQualifiedErrorId. */
  readonly id: string;
  readonly category: ErrorCategory;
  readonly message: string;
  /** The exception's short type name, unless the error says otherwise. */
  readonly reason: string;
  readonly target: Value;
  readonly targetName: string;
  readonly targetType: string;
  readonly activity: string;
  /** Where in the script: from 1, or 0 where it is not known. */
  readonly line: number;
  readonly column: number;
  /** The text of the statement. */
  readonly statement: string;
  /** The whole line, with what ends it. */
  readonly lineText: string;
  readonly script: string;
  readonly stackTrace: string;
}

/** An error as scripts see it: `$_` in a catch, an element of $Error. */
export class ErrorRecord extends NetObject {
  readonly typeName = 'System.Management.Automation.ErrorRecord';
  facts: ErrorFacts;
  /** ErrorDetails: a message in place of the exception's. */
  details: string | null = null;
  /** What ErrorDetails recommends to do about it. */
  recommendedAction = '';

  constructor(facts: ErrorFacts) {
    super();
    this.facts = facts;
  }

  override get text(): string {
    return this.details ?? this.facts.message;
  }

  /** The command that it has passed through: its id and activity name it, unless they name one already. */
  passThrough(command: string, activity: string): void {
    const { id } = this.facts;
    if (!id.includes(',')) this.facts = { ...this.facts, id: `${id},${command}`, activity };
  }

  get exception(): Value {
    return this.facts.exception;
  }

  get innerException(): Value {
    return this.facts.innerException;
  }

  /** The same error, shown with another exception: that of the type which a catch asked for. */
  withException(exception: Value): ErrorRecord {
    const record = new ErrorRecord({ ...this.facts, exception });
    record.details = this.details;
    return record;
  }
}
