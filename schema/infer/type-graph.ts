/**
 * Which property of which type leads to which type: from the shapes in NOTES, and from what pages
 * state beside. A type is known by the end of its name, as placeholders say it.
 */
import { elementType } from '../compile/type-name.ts';
import type { ModelProperty, ModelType } from '../model.ts';
import type { Reading } from './reading.ts';
import { readingsOfStep } from './renames.ts';
import { rootType, type Step } from './step.ts';
import { typeNameOf } from './type-words.ts';

/** A step and one way to say it. */
export interface SaidStep {
  readonly step: Step;
  readonly reading: Reading;
}

/** The steps of one type. */
export interface TypeSteps {
  readonly steps: Step[];
  /** By the first letter of the reading; '' are those that say nothing. */
  readonly byInitial: Map<string, SaidStep[]>;
  /** By the first word of the reading, which the noun may have said before. */
  readonly byFirstWord: Map<string, SaidStep[]>;
  /** By the letters of the segment, once somebody asks. */
  byLetters?: Map<string, Step> | undefined;
}

/** The steps that are known of each type. */
export class TypeGraph {
  readonly #properties = new Map<string, readonly ModelProperty[]>();
  readonly #steps = new Map<string, TypeSteps>();
  readonly #namespaces = new Map<string, string>();
  readonly #byKey = new Map<string, string>();
  readonly #spell: (name: string) => string;

  /** Names are respelled as synopses spell them. */
  constructor(types: Iterable<ModelType>, spell: (name: string) => string) {
    for (const { name, properties } of types) this.#properties.set(name, properties);
    this.#spell = spell;
  }

  /** Whether NOTES or a page describe the type. */
  hasType(type: string): boolean {
    return this.#properties.has(type);
  }

  /** The type whose key is named so: {workflow-id} may be that of IMicrosoftGraphIdentityGovernanceWorkflow. */
  typeOfKey(base: string): string {
    const plain = typeNameOf(base);
    if (this.hasType(plain)) return plain;
    const known = this.#byKey.get(base);
    if (known !== undefined) return known;
    const ending = base.charAt(0).toUpperCase() + base.slice(1);
    const names = [...this.#properties.keys()];
    const types = names.filter((name) => name.endsWith(ending));
    const [only = plain] = types.length === 1 ? types : [];
    const type = names.find((name) => name.toLowerCase() === plain.toLowerCase()) ?? only;
    this.#byKey.set(base, type);
    return type;
  }

  /** The step whose segment has the same letters. */
  find(type: string, name: string): Step | undefined {
    const steps = this.from(type);
    steps.byLetters ??= new Map(steps.steps.map((step) => [lettersOf(step.segment), step]));
    return steps.byLetters.get(lettersOf(name));
  }

  /** A namespace as the names of types spell it: windowsupdates is windowsUpdates. */
  spellNamespace(name: string): string {
    let spelled = this.#namespaces.get(name);
    if (spelled === undefined) {
      spelled = this.#findNamespace(name);
      this.#namespaces.set(name, spelled);
    }
    return spelled;
  }

  #findNamespace(name: string): string {
    const start = `imicrosoftgraph${name}`;
    for (const type of this.#properties.keys()) {
      const isLonger = type.length > start.length && /[A-Z]/.test(type.charAt(start.length));
      if (!isLonger || !type.toLowerCase().startsWith(start)) continue;
      const spelled = type.slice('IMicrosoftGraph'.length, start.length);
      return spelled.charAt(0).toLowerCase() + spelled.slice(1);
    }
    return name;
  }

  /** The steps from a type; NOTES of most types are never asked for, so they are read here. */
  from(type: string): TypeSteps {
    const known = this.#steps.get(type);
    if (known) return known;
    const steps: TypeSteps = { steps: [], byInitial: new Map(), byFirstWord: new Map() };
    this.#steps.set(type, steps);
    for (const property of this.#properties.get(type) ?? []) {
      if (!/^IMicrosoftGraph|^Byte\[\]$/.test(property.type)) continue;
      put(steps, type, {
        segment: this.#spell(property.wireName),
        type: elementType(property.type),
        isCollection: property.type.endsWith('[]') && property.type !== 'Byte[]',
      });
    }
    return steps;
  }

  /** Adds a step and gives its readings; none when it is known. */
  add(type: string, step: Step): readonly SaidStep[] {
    const steps = this.from(type);
    return this.has(type, step) ? [] : put(steps, type, step);
  }

  /** Whether the type has the step already. */
  has(type: string, { segment, isCollection }: Pick<Step, 'segment' | 'isCollection'>): boolean {
    return this.from(type).steps.some(
      (known) => known.segment === segment && known.isCollection === isCollection,
    );
  }
}

function put(steps: TypeSteps, type: string, step: Step): readonly SaidStep[] {
  steps.byLetters = undefined;
  steps.steps.push(step);
  const said = readingsOfStep(step, type === rootType).map((reading) => ({ step, reading }));
  for (const one of said) {
    push(steps.byInitial, one.reading.text.charAt(0), one);
    const [first] = one.reading.words;
    if (first !== undefined) push(steps.byFirstWord, singleOf(first), one);
  }
  return said;
}

function push(map: Map<string, SaidStep[]>, key: string, said: SaidStep): void {
  const list = map.get(key);
  if (list) list.push(said);
  else map.set(key, [said]);
}

/** A word and its plural are the same to the SDK where it says neighbours once. */
export function singleOf(word: string): string {
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** A name without what the SDK changes in it: case and punctuation. */
export function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
