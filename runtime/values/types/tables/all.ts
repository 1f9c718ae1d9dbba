/** All types that are known from the start. */
import type { NetType } from '../../net-type.ts';
import { enumTypes } from '../enum-types.ts';
import type { GenericType } from '../registry.ts';
import { arrayType } from './array.ts';
import { attributeTypes } from './attributes.ts';
import { bitConverterType } from './bit-converter.ts';
import { scalarTypes } from './boolean-and-char.ts';
import { convertType } from './convert.ts';
import { cultureTypes } from './culture.ts';
import { dateTimeType } from './date-time.ts';
import { dateTimeOffsetType } from './date-time-offset.ts';
import { dictionaryTypes, genericDictionaries } from './dictionaries.ts';
import { folderAccessType } from './directory.ts';
import { encodingTypes } from './encoding.ts';
import { enumType } from './enum.ts';
import { exceptionTypes } from './exceptions.ts';
import { fileAccessType } from './file.ts';
import { hashtableTypes } from './hashtable.ts';
import { identityTypes } from './identities.ts';
import { delegateTypes, interfaceGenerics } from './interfaces.ts';
import { linqType } from './linq.ts';
import { genericLists, listTypes } from './lists.ts';
import { machineTypes } from './machine.ts';
import { mathType } from './math.ts';
import { memberViewTypes } from './member-view.ts';
import { networkTypes } from './network.ts';
import { numberTypes } from './numbers.ts';
import { objectTypes } from './object.ts';
import { fileTypes, pathType } from './path.ts';
import { powershellTypes } from './powershell.ts';
import { regexTypes } from './regex.ts';
import { runtimeParameterTypes } from './runtime-parameters.ts';
import { securityTypes } from './security.ts';
import { genericSets } from './sets.ts';
import { streamTypes } from './streams.ts';
import { stringType } from './string.ts';
import { stringBuilderType } from './string-builder.ts';
import { timeSpanType } from './time-span.ts';
import { timeZoneType } from './time-zone.ts';
import { genericTuples, tupleTypes } from './tuple.ts';
import { typeTypes } from './type.ts';
import { uriType } from './uri.ts';
import { uriBuilderType } from './uri-builder.ts';
import { webTypes } from './web.ts';
import { xmlTypes } from './xml.ts';

/** The types without arguments. */
export const allTypes: readonly NetType[] = [
  ...objectTypes,
  ...scalarTypes,
  ...numberTypes,
  ...enumTypes,
  ...identityTypes,
  ...listTypes,
  ...hashtableTypes,
  ...dictionaryTypes,
  ...typeTypes,
  ...regexTypes,
  ...encodingTypes,
  ...cultureTypes,
  ...machineTypes,
  ...securityTypes,
  ...exceptionTypes,
  ...delegateTypes,
  ...tupleTypes,
  ...webTypes,
  ...powershellTypes,
  ...attributeTypes,
  ...runtimeParameterTypes,
  ...memberViewTypes,
  ...xmlTypes,
  ...networkTypes,
  ...streamTypes,
  enumType,
  stringType,
  mathType,
  convertType,
  dateTimeType,
  dateTimeOffsetType,
  timeSpanType,
  timeZoneType,
  arrayType,
  stringBuilderType,
  uriType,
  uriBuilderType,
  bitConverterType,
  pathType,
  ...fileTypes,
  fileAccessType,
  folderAccessType,
  linqType,
];

/** The generic types. */
export const allGenerics: readonly GenericType[] = [
  ...interfaceGenerics,
  ...genericLists,
  ...genericDictionaries,
  ...genericSets,
  ...genericTuples,
];
