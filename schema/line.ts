/**
 * What is written for a definition. A line says what cannot be told from elsewhere in the catalogue:
 * the keys of a path are the placeholders of its route, the parameters of a body are the properties of
 * its type, and a parameter that many cmdlets have is defined once, in the shared parts. The notation
 * is explained in cmdlet.schema.md.
 */
import type { UploadFamily } from './model.ts';

/** One line of `v1.0/<module>.jsonl` or `beta/<module>.jsonl`. */
export interface CmdletLine {
  readonly aliases?: readonly string[];
  /** Only if it is not the first set that the rows name; empty for none. */
  readonly default?: string;
  /** Definitions that differ from the shared ones. */
  readonly define?: Readonly<Record<string, ParameterDefinition>>;
  /** Only if it is not the type of the identity parameter; empty for none. */
  readonly identity?: string;
  readonly kind?: 'compiled';
  readonly name: string;
  /** Only if the sets do not stand as the first, then the others by name. */
  readonly order?: string;
  readonly output?: string;
  /** Parameters by their membership. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Each route and the sets that have it. */
  readonly sets: readonly string[];
  readonly shouldProcess?: true;
  readonly upload?: UploadFamily;
}

/** What a parameter is, apart from the sets that it is in. */
export interface ParameterDefinition {
  readonly aliases?: readonly string[];
  readonly defaultValue?: string;
  readonly isHidden?: true;
  readonly target: string;
  /** By set, where the value goes elsewhere. */
  readonly targets?: Readonly<Record<string, string>>;
  /** By set, where the operation takes another type. */
  readonly types?: Readonly<Record<string, string>>;
  /** `{module}` in it stands for the module without dots. */
  readonly type: string;
}

/** One line of `types/v1.0.jsonl` or `types/beta.jsonl`. */
export interface TypeLine {
  readonly base?: string;
  readonly name: string;
  readonly open?: true;
  readonly properties: readonly (string | PropertyLine)[];
}

/** A property whose wire name does not fit into a row of words. */
export interface PropertyLine {
  readonly isReadOnly?: true;
  readonly isDateOnly?: true;
  readonly name: string;
  readonly type: string;
  readonly wireName: string;
}

/** `shared.json`: what all lines of a catalogue build on. */
export interface SharedParts {
  /** Kinds of sets by their mark: what follows the action in their names. */
  readonly classes: Readonly<Record<string, readonly string[]>>;
  /** Sets that belong together by their mark: what follows the action in their names. */
  readonly families: Readonly<Record<string, readonly string[]>>;
  /** Definitions by parameter name. */
  readonly parameters: Readonly<Record<string, ParameterDefinition>>;
  /** The parameter's type for a property's type, where it is not the same without question mark. */
  readonly parameterTypes: Readonly<Record<string, string>>;
  /** Source and confidence of a route that does not say them. */
  readonly route: string;
}
