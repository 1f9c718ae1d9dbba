/**
 * Everything a help page of one cmdlet says, whatever its format. Line numbers are 1-based and serve
 * diagnostics. Types are written as on the page; nothing is decided or dropped here.
 */

import type { Finding } from '../diagnostic.ts';

/** What a reader gives back. */
export interface ReadResult {
  /** Undefined when the file does not describe a cmdlet, or not readably. */
  readonly page: HelpPage | undefined;
  readonly findings: readonly Finding[];
}

export interface HelpPage {
  readonly name: string;
  readonly line: number;
  readonly moduleName: string;
  readonly moduleLine: number;
  readonly synopsis: string;
  readonly description: string;
  readonly syntax: readonly HelpSyntax[];
  readonly parameters: readonly HelpParameter[];
  readonly inputs: readonly HelpTypeName[];
  readonly outputs: readonly HelpTypeName[];
  readonly aliases: readonly string[];
  /** The shapes of the complex parameters, by the parameter's name in any case. */
  readonly shapes: readonly HelpShape[];
}

export interface HelpSyntax {
  /** Undefined when the page gives none, because there is one set only. */
  readonly setName: string | undefined;
  readonly isDefault: boolean;
  readonly line: number;
  readonly parameters: readonly HelpSyntaxParameter[];
}

export interface HelpSyntaxParameter {
  readonly name: string;
  /** Undefined for a switch. */
  readonly type: string | undefined;
  readonly isMandatory: boolean;
  readonly isPositional: boolean;
}

export interface HelpParameter {
  readonly name: string;
  readonly line: number;
  readonly description: string;
  /** One for each combination of attributes; most parameters have one. */
  readonly uses: readonly HelpParameterUse[];
}

export interface HelpParameterUse {
  readonly line: number;
  readonly type: string;
  /** Undefined means every set. */
  readonly sets: readonly string[] | undefined;
  readonly aliases: readonly string[];
  readonly isMandatory: boolean;
  readonly position: number | undefined;
  readonly defaultValue: string | undefined;
  readonly fromPipeline: boolean;
  readonly fromPipelineByPropertyName: boolean;
  readonly fromRemainingArguments: boolean;
}

export interface HelpTypeName {
  readonly type: string;
  readonly line: number;
}

/** A complex parameter or one of its properties; one with items is described here. */
export interface HelpShape {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly line: number;
  readonly isOpen: boolean;
  readonly items: readonly HelpShape[];
}
