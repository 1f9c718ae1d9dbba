/**
 * The errors a user can meet. `id` and `category` are PowerShell's, exactly; the text is ours and
 * comes from messages.ts. Rendering (colours, layout) is not done here but in output/.
 */

export type ErrorCategory =
  | 'NotSpecified'
  | 'CloseError'
  | 'ConnectionError'
  | 'AuthenticationError'
  | 'InvalidArgument'
  | 'InvalidData'
  | 'InvalidOperation'
  | 'InvalidResult'
  | 'InvalidType'
  | 'LimitsExceeded'
  | 'MetadataError'
  | 'NotImplemented'
  | 'ObjectNotFound'
  | 'OpenError'
  | 'OperationStopped'
  | 'OperationTimeout'
  | 'ParserError'
  | 'PermissionDenied'
  | 'QuotaExceeded'
  | 'ReadError'
  | 'ResourceBusy'
  | 'ResourceExists'
  | 'ResourceUnavailable'
  | 'WriteError';

/** A half-open range of UTF-16 offsets in the text that was parsed. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** A text that an extent lies in. */
export interface ErrorSource {
  readonly text: string;
  /** Its file; null for text that was typed. */
  readonly path: string | null;
}

export interface ErrorDetails {
  readonly id: string;
  readonly category: ErrorCategory;
  readonly message: string;
  /** What to do about it, in one sentence. */
  readonly hint?: string | undefined;
  /** The value the error is about; never a secret. */
  readonly target?: unknown;
  readonly extent?: Extent | undefined;
  readonly cause?: unknown;
}

/** The base of every error that reaches a user. */
export class CmdletError extends Error {
  readonly id: string;
  readonly category: ErrorCategory;
  readonly hint: string | undefined;
  readonly target: unknown;
  /** Where it is in the script; whoever evaluates adds it to an error that does not know. */
  extent: Extent | undefined;
  /** The script file that the extent lies in; undefined where it is the text that was given. */
  source: ErrorSource | undefined;
  /** The command that failed; PowerShell appends it to the id. */
  command: string | undefined;
  /** The command as PowerShell shows it before the message, where that is not what it appends to the id. */
  activity: string | undefined;

  constructor(details: ErrorDetails) {
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = new.target.name;
    this.id = details.id;
    this.category = details.category;
    this.hint = details.hint;
    this.target = details.target;
    this.extent = details.extent;
  }

  /** PowerShell's FullyQualifiedErrorId: the id, then the command where there is one. */
  get fullId(): string {
    return [this.id, this.command].filter(Boolean).join(',');
  }
}

/**
 * A value that an operator, a conversion or a member does not take. A script can catch it, so it knows
 * the .NET types of the exception and of the one inside. Whoever evaluates adds the extent.
 */
export class ValueError extends CmdletError {
  readonly exceptionType: string;
  readonly innerExceptionType: string | undefined;
  /** The parameter that the exception inside is about. */
  readonly parameterName: string | undefined;

  constructor(
    details: ErrorDetails & {
      /** A RuntimeException unless it is said. */
      readonly exceptionType?: string | undefined;
      readonly innerExceptionType?: string | undefined;
      readonly parameterName?: string | undefined;
    },
  ) {
    super(details);
    this.exceptionType = details.exceptionType ?? 'System.Management.Automation.RuntimeException';
    this.innerExceptionType = details.innerExceptionType;
    this.parameterName = details.parameterName;
  }
}

/** Text that does not parse. */
export class ParseError extends CmdletError {
  /** True when more text could make the input valid. */
  readonly isIncomplete: boolean;

  constructor(details: Omit<ErrorDetails, 'category'> & { readonly isIncomplete?: boolean }) {
    super({ ...details, category: 'ParserError' });
    this.isIncomplete = details.isIncomplete ?? false;
  }
}

/** Arguments that do not fit the command. */
export class BindError extends CmdletError {
  readonly parameter: string | undefined;
  /** The .NET type by which a script catches it. */
  readonly exceptionType: string;

  constructor(
    details: ErrorDetails & {
      readonly parameter?: string | undefined;
      readonly exceptionType?: string | undefined;
    },
  ) {
    super(details);
    this.parameter = details.parameter;
    this.exceptionType =
      details.exceptionType ?? 'System.Management.Automation.ParameterBindingException';
  }
}

/** A bound call for which no request can be built. */
export class RouteError extends CmdletError {
  /** Whether it ends the statement in PowerShell, whatever -ErrorAction says. */
  readonly isTerminating: boolean;

  constructor(details: ErrorDetails & { readonly isTerminating?: boolean }) {
    super(details);
    this.isTerminating = details.isTerminating ?? true;
  }
}

/** A service that answered with an error, or could not be reached. */
export class HttpError extends CmdletError {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    details: ErrorDetails & {
      readonly status?: number | undefined;
      readonly headers?: Readonly<Record<string, string>> | undefined;
    },
  ) {
    super(details);
    this.status = details.status;
    this.headers = details.headers ?? {};
  }
}

/** A file that content could not be written to. */
export class FileError extends CmdletError {}

/** An upload that could not be finished. */
export class UploadError extends CmdletError {}

/** A catalogue that is missing or damaged. */
export class DefinitionError extends CmdletError {}
