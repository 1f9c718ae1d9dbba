/**
 * Everything a help page of one cmdlet says, whatever its format. Line numbers are 1-based and serve
 * diagnostics. Types are written as on the page; nothing is decided or dropped here. Pages of one
 * reader share what they say in the same words: equal uses and shapes are the same objects.
 */

import type { Finding } from '../diagnostic.ts';
import type { ApiVersion } from '../model.ts';

/** What a reader gives back. */
export interface ReadResult {
  /** Undefined when the file does not describe a cmdlet, or not readably. */
  readonly page: HelpPage | undefined;
  /** The page of an API operation, when the file is one. */
  readonly apiPage?: ApiPage;
  readonly findings: readonly Finding[];
  /** Reads the page after all: its format needs a library that is loaded first. */
  readonly deferred?: () => Promise<ReadResult>;
}

export interface HelpPage {
  readonly name: string;
  readonly line: number;
  readonly moduleName: string;
  readonly moduleLine: number;
  /** As the folder of the file says; pages of SDK 1 do not tell it. */
  readonly folderVersion?: ApiVersion | undefined;
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
  /** Counted from the line of the parameter, which is 0. */
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

/** A complex parameter and every type that is described below it. */
export interface HelpShape {
  readonly name: string;
  readonly description: string;
  /** The parameter's own type first, then in the order of the page; an unexpanded one is not there. */
  readonly types: readonly HelpTypeShape[];
}

/** One type with its properties, as one place of NOTES expands it. */
export interface HelpTypeShape {
  readonly type: string;
  readonly isOpen: boolean;
  readonly items: readonly HelpShapeItem[];
}

export interface HelpShapeItem {
  readonly name: string;
  readonly type: string;
  /** Kept for the keys of an identity; the prose of millions of properties is not. */
  readonly description: string;
}

/** What a page about an operation of the API says of it. */
export interface ApiPage {
  readonly line: number;
  readonly requests: readonly ApiRequest[];
  /** The rows of the table of body parameters. */
  readonly bodyParameters: readonly { readonly name: string; readonly line: number }[];
  /** The keys of each JSON answer shown. */
  readonly responses: readonly { readonly keys: readonly string[]; readonly line: number }[];
}

export interface ApiRequest {
  readonly method: string;
  /** Without origin and API version; keys as the page writes them: `/users/{id}/messages`. */
  readonly path: string;
  readonly apiVersion: string | undefined;
  /** The keys of the JSON body, if one is shown. */
  readonly bodyKeys: readonly string[] | undefined;
  readonly line: number;
}
