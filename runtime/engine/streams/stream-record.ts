/** What a script tells beside its output and its errors: a warning, details, information. */
import { NetObject } from '../../values/net-object.ts';
import { toText } from '../../values/to-text.ts';
import type { Value } from '../../values/value.ts';

export type StreamName = 'warning' | 'verbose' | 'debug' | 'information';

const typeNames: Readonly<Record<StreamName, string>> = {
  warning: 'WarningRecord',
  verbose: 'VerboseRecord',
  debug: 'DebugRecord',
  information: 'InformationRecord',
};

/** A record of one of these streams. */
export class StreamRecord extends NetObject {
  readonly typeName: string;
  readonly stream: StreamName;
  /** Text, or whatever was given as information. */
  readonly data: Value;
  readonly tags: readonly string[];
  /** The script or command that told it. */
  readonly source: string;

  constructor(
    stream: StreamName,
    data: Value,
    rest: { readonly tags?: readonly string[]; readonly source?: string } = {},
  ) {
    super();
    this.typeName = `System.Management.Automation.${typeNames[stream]}`;
    this.stream = stream;
    this.data = data;
    this.tags = rest.tags ?? [];
    this.source = rest.source ?? '';
  }

  override get text(): string {
    return toText(this.data);
  }
}

/** What Write-Host shows, as information. */
export class HostMessage extends NetObject {
  readonly typeName = 'System.Management.Automation.HostInformationMessage';
  readonly message: string;
  readonly endsLine: boolean;
  readonly colors: { readonly foreground: Value; readonly background: Value };

  constructor(message: string, endsLine: boolean, colors: HostMessage['colors']) {
    super();
    this.message = message;
    this.endsLine = endsLine;
    this.colors = colors;
  }

  override get text(): string {
    return this.message;
  }
}
