/** A line in which Select-String has found something. */
import { NetObject } from '../../values/net-object.ts';
import { defineType, property } from '../../values/types/define.ts';
import { registerType } from '../../values/types/registry.ts';
import { CustomObject, type Value } from '../../values/value.ts';

export interface MatchFacts {
  readonly line: string;
  readonly lineNumber: number;
  /** The file, or `InputStream` for what came through the pipeline. */
  readonly path: string;
  readonly pattern: string;
  readonly ignoresCase: boolean;
  readonly matches: readonly Value[];
  /** The lines around, where they are wanted. */
  readonly before: readonly string[];
  readonly after: string[];
  readonly hasContext: boolean;
}

export class MatchInfo extends NetObject {
  readonly typeName = 'Microsoft.PowerShell.Commands.MatchInfo';
  readonly facts: MatchFacts;

  constructor(facts: MatchFacts) {
    super();
    this.facts = facts;
  }

  override get text(): string {
    const { path, line, lineNumber } = this.facts;
    return path === 'InputStream' ? line : `${path}:${lineNumber}:${line}`;
  }
}

function contextOf({ facts }: MatchInfo): Value {
  if (!facts.hasContext) return null;
  return new CustomObject(
    [
      ['PreContext', facts.before],
      ['PostContext', facts.after],
      ['DisplayPreContext', facts.before],
      ['DisplayPostContext', facts.after],
    ],
    'Microsoft.PowerShell.Commands.MatchInfoContext',
  );
}

registerType(
  defineType('Microsoft.PowerShell.Commands.MatchInfo', {
    instance: {
      properties: {
        IgnoreCase: property(({ facts }: MatchInfo) => facts.ignoresCase),
        LineNumber: property(({ facts }: MatchInfo) => facts.lineNumber),
        Line: property(({ facts }: MatchInfo) => facts.line),
        Filename: property(({ facts }: MatchInfo) => facts.path.replace(/^.*[\\/]/, '')),
        Path: property(({ facts }: MatchInfo) => facts.path),
        Pattern: property(({ facts }: MatchInfo) => facts.pattern),
        Context: property(contextOf),
        Matches: property(({ facts }: MatchInfo) => [...facts.matches]),
      },
    },
  }),
);
