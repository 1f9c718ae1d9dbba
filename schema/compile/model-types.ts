/**
 * The shapes in NOTES in, ModelTypes out, each type once. A type is expanded at its first place in
 * the block only (help-and-routes.md "Recursive types"), so an item without items is a reference and
 * says nothing about the type's shape. Properties stay in the order of the page.
 */
import { type Finding, reasons, warningAt } from '../diagnostic.ts';
import type { ApiVersion, ModelProperty, ModelType } from '../model.ts';
import type { HelpShape } from '../read/help-page.ts';
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
export function compileTypes(shapes: readonly HelpShape[], apiVersion: ApiVersion): CompiledTypes {
  const types = new Map<string, ModelType>();
  const findings: Finding[] = [];
  const visit = (shape: HelpShape, isHead: boolean): void => {
    const type = compileType(shape, isHead, apiVersion);
    const known = type && types.get(type.name);
    const merged = type && known && mergeTypes(known, type);
    // A very long block of NOTES stops in the middle, so only a contradiction is worth a word.
    for (const { name, type: kept } of merged?.conflicts ?? []) {
      findings.push(
        warningAt(shape.line, reasons.typePropertyDiffers(type?.name ?? '', name, kept)),
      );
    }
    if (type) types.set(type.name, merged?.type ?? type);
    for (const item of shape.items) visit(item, false);
  };
  for (const shape of shapes) visit(shape, true);
  return { types: [...types.values()], findings };
}

function compileType(
  shape: HelpShape,
  isHead: boolean,
  apiVersion: ApiVersion,
): ModelType | undefined {
  const name = elementType(shortenType(shape.type));
  if (!isModelType(name)) return undefined;
  // A parameter without items has a type without properties; an item without items is a reference.
  if (!isHead && shape.items.length === 0 && !shape.isOpen) return undefined;
  return {
    name,
    apiVersion,
    ...(shape.isOpen && { isOpen: true }),
    properties: shape.items.map((item) => compileProperty(item, name)),
  };
}

function compileProperty(item: HelpShape, owner: string): ModelProperty {
  return { name: item.name, type: shortenType(item.type), wireName: wireName(item, owner) };
}

function wireName({ name, description }: HelpShape, owner: string): string {
  const placeholder = isIdentityType(owner) ? placeholderOf(name, description) : undefined;
  return placeholder ?? wireNameOf(name, actionOfBody(owner));
}
