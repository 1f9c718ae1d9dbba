import type { NetType } from '../net-type.ts';
import { accelerators } from './accelerators.ts';

const shortNames = new Map<string, string>();
for (const [short, full] of Object.entries(accelerators)) {
  if (!shortNames.has(full)) shortNames.set(full, short);
}

/** A type's short name by its full one, which is given where there is none. */
export function shortNameOf(fullName: string): string {
  return shortNames.get(fullName) ?? fullName;
}

/** The type as PowerShell writes it in text: `int`, `string[]`, `System.Collections.Generic.List[int]`. */
export function shortTypeName(type: NetType): string {
  const [element] = type.typeArguments ?? [];
  if (element && type.fullName.endsWith('[]')) return `${shortTypeName(element)}[]`;
  if (type.typeArguments) {
    const names = type.typeArguments.map(shortTypeName).join(',');
    return `${type.fullName.slice(0, type.fullName.indexOf('['))}[${names}]`;
  }
  return shortNames.get(type.fullName) ?? type.fullName;
}

/** The type as .NET's own ToString writes it: ``System.Collections.Generic.List`1[System.Int32]``. */
export function netTypeText(type: NetType): string {
  return netName(type, netTypeText, (text) => text);
}

const coreLibrary =
  'System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e';

const automation =
  'System.Management.Automation, Version=7.6.0.500, Culture=neutral, PublicKeyToken=31bf3856ad364e35';

function assemblyOf(name: string): string {
  return name.startsWith('System.Management.Automation.') ? automation : coreLibrary;
}

/** .NET's FullName, which names the assembly of each type argument. */
export function assemblyTypeName(type: NetType): string {
  return netName(type, assemblyTypeName, (text) => `[${text}, ${assemblyOf(text)}]`);
}

function netName(
  type: NetType,
  write: (argument: NetType) => string,
  wrap: (text: string) => string,
): string {
  const [element] = type.typeArguments ?? [];
  if (!element || !type.typeArguments) return type.fullName;
  if (type.fullName.endsWith('[]')) return `${write(element)}[]`;
  const head = type.fullName.slice(0, type.fullName.indexOf('['));
  const texts = type.typeArguments.map((argument) => wrap(write(argument)));
  return `${head}\`${texts.length}[${texts.join(',')}]`;
}
