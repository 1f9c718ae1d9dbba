/**
 * The shapes in NOTES in, ModelTypes out, each type once. A type is expanded at its first place in
 * the block only (help-and-routes.md "Recursive types"), and an unexpanded place says nothing about
 * its shape. Properties stay in the order of the page. Pages share their shapes, so what was compiled
 * for one is the same object for the next, and equal types are told by identity.
 */
import { type Finding, reasons, warningAt } from '../diagnostic.ts';
import type { ApiVersion, ModelProperty, ModelType } from '../model.ts';
import type { HelpPage, HelpShape, HelpShapeItem, HelpTypeShape } from '../read/help-page.ts';
import { mergeTypes } from './merge-types.ts';
import { placeholderOf } from './placeholder.ts';
import { actionOfBody } from './route/body-type-name.ts';
import { elementType, isIdentityType, isModelType, shortenType } from './type-name.ts';
import { wireNameOf } from './wire-name.ts';

export interface CompiledTypes {
  readonly types: readonly ModelType[];
  readonly findings: readonly Finding[];
}

/** The types of all shapes of one page. */
export function compileTypes(page: HelpPage, apiVersion: ApiVersion): CompiledTypes {
  const types = new Map<string, ModelType>();
  const findings: Finding[] = [];
  for (const shape of page.shapes) {
    for (const type of typesOf(shape, apiVersion)) {
      const known = types.get(type.name);
      if (known === type) continue;
      const merged = known && mergeTypes(known, type);
      // A very long block of NOTES stops in the middle, so only a contradiction is worth a word.
      for (const { name, type: kept } of merged?.conflicts ?? []) {
        const reason = reasons.typePropertyDiffers(type.name, name, kept);
        findings.push(warningAt(lineOfHead(page, shape), reason));
      }
      types.set(type.name, merged?.type ?? type);
    }
  }
  return { types: [...types.values()], findings };
}

const compiledShapes = perVersion<HelpShape, readonly ModelType[]>();
const compiledTypes = perVersion<HelpTypeShape, ModelType>();

function perVersion<Key extends object, Value>(): Readonly<
  Record<ApiVersion, WeakMap<Key, Value>>
> {
  return { 'v1.0': new WeakMap<Key, Value>(), beta: new WeakMap<Key, Value>() };
}

function typesOf(shape: HelpShape, apiVersion: ApiVersion): readonly ModelType[] {
  const known = compiledShapes[apiVersion].get(shape);
  if (known) return known;
  const types = shape.types.flatMap((type) => compileType(type, apiVersion) ?? []);
  compiledShapes[apiVersion].set(shape, types);
  return types;
}

function compileType(shape: HelpTypeShape, apiVersion: ApiVersion): ModelType | undefined {
  const known = compiledTypes[apiVersion].get(shape);
  if (known) return known;
  const name = elementType(shortenType(shape.type));
  if (!isModelType(name)) return undefined;
  const type: ModelType = {
    name,
    apiVersion,
    ...(shape.isOpen && { isOpen: true }),
    properties: shape.items.map((item) => compileProperty(item, name)),
  };
  compiledTypes[apiVersion].set(shape, type);
  return type;
}

function compileProperty(item: HelpShapeItem, owner: string): ModelProperty {
  return { name: item.name, type: shortenType(item.type), wireName: wireName(item, owner) };
}

function wireName({ name, description }: HelpShapeItem, owner: string): string {
  const placeholder = isIdentityType(owner) ? placeholderOf(name, description) : undefined;
  return placeholder ?? wireNameOf(name, actionOfBody(owner));
}

/** The line of the parameter that the shape belongs to. */
function lineOfHead({ parameters, line }: HelpPage, { name }: HelpShape): number {
  const head = parameters.find((parameter) => parameter.name.toUpperCase() === name.toUpperCase());
  return head?.line ?? line;
}
