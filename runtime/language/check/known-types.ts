/** Type names that PowerShell finds without a namespace: its own short names, and those of `System`. */

import type { TypeName } from '../type-name.ts';

const shortNames = words(`
  adsi adsisearcher alias allowemptycollection allowemptystring allownull argumentcompleter
  argumentcompletions array bigint bool byte char cimclass cimconverter ciminstance cimsession
  cimtype cmdletbinding cultureinfo datetime decimal double dsclocalconfigurationmanager
  dscproperty dscresource experimentaction experimental experimentalfeature float guid hashtable
  initialsessionstate int int16 int32 int64 ipaddress ipendpoint long mailaddress
  norunspaceaffinity nullstring object objectsecurity ordered outputtype parameter
  physicaladdress powershell psaliasproperty pscredential pscustomobject psdefaultvalue
  pslistmodifier psmoduleinfo psnoteproperty psobject psprimitivedictionary psscriptmethod
  psscriptproperty pstypenameattribute psvariable psvariableproperty ref regex runspace
  runspacefactory sbyte scriptblock securestring semver short single string supportswildcards
  switch timespan type uint uint16 uint32 uint64 ulong uri ushort validatecount validatedrive
  validatelength validatenotnull validatenotnullorempty validatenotnullorwhitespace
  validatepattern validaterange validatescript validateset validatetrusteddata validateuserdrive
  version void wildcardpattern wmi wmiclass wmisearcher x500distinguishedname x509certificate
  xml
`);

const systemNames = words(`
  accessviolationexception action activator aggregateexception appcontext appdomain
  appdomainsetup appdomainunloadedexception applicationexception applicationid argiterator
  argumentexception argumentnullexception argumentoutofrangeexception arithmeticexception
  arraytypemismatchexception assemblyloadeventargs assemblyloadeventhandler asynccallback
  attribute attributetargets attributeusageattribute badimageformatexception
  base64formattingoptions bitconverter boolean buffer cannotunloadappdomainexception
  charenumerator clscompliantattribute console consolecanceleventargs consolecanceleventhandler
  consolecolor consolekey consolekeyinfo consolemodifiers consolespecialkey contextboundobject
  contextmarshalexception contextstaticattribute convert cultureawarecomparer
  datamisalignedexception dateonly datetimekind datetimeoffset dayofweek dbnull delegate
  dividebyzeroexception dllnotfoundexception duplicatewaitobjectexception
  entrypointnotfoundexception enum environment environmentvariabletarget eventargs eventhandler
  exception executionengineexception fieldaccessexception filestyleuriparser flagsattribute
  formatexception formattablestring ftpstyleuriparser gc gccollectionmode gcgenerationinfo
  gckind gcmemoryinfo gcnotificationstatus genericuriparser genericuriparseroptions
  gopherstyleuriparser half hashcode httpstyleuriparser iasyncdisposable iasyncresult icloneable
  icomparable iconvertible icustomformatter idisposable iformatprovider iformattable index
  indexoutofrangeexception insufficientexecutionstackexception insufficientmemoryexception
  int128 intptr invalidcastexception invalidoperationexception invalidprogramexception
  invalidtimezoneexception iserviceprovider ispanformattable iutf8spanformattable
  ldapstyleuriparser loaderoptimization loaderoptimizationattribute localdatastoreslot
  marshalbyrefobject math mathf memberaccessexception memoryextensions methodaccessexception
  midpointrounding missingfieldexception missingmemberexception missingmethodexception
  modulehandle mtathreadattribute multicastdelegate multicastnotsupportedexception
  netpipestyleuriparser nettcpstyleuriparser newsstyleuriparser nonserializedattribute
  notfinitenumberexception notimplementedexception notsupportedexception nullable
  nullreferenceexception objectdisposedexception obsoleteattribute operatingsystem
  operationcanceledexception ordinalcomparer outofmemoryexception overflowexception
  paramarrayattribute platformid platformnotsupportedexception random range rankexception
  resolveeventargs resolveeventhandler runtimeargumenthandle runtimefieldhandle
  runtimemethodhandle runtimetypehandle sequenceposition serializableattribute
  stackoverflowexception stathreadattribute stringcomparer stringcomparison
  stringnormalizationextensions stringsplitoptions systemexception threadstaticattribute
  timeonly timeoutexception timeprovider timezone timezoneinfo timezonenotfoundexception tuple
  tupleextensions typeaccessexception typecode typedreference typeinitializationexception
  typeloadexception typeunloadedexception uint128 uintptr unauthorizedaccessexception
  unhandledexceptioneventargs unhandledexceptioneventhandler unityserializationholder uribuilder
  uricomponents uricreationoptions uriformat uriformatexception urihostnametype urikind
  uriparser uripartial uritypeconverter valuetuple valuetype weakreference
`);

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** What the short names stand for, where a check asks for the type. */
const fullNames: Readonly<Record<string, string>> = {
  void: 'system.void',
  ref: 'system.management.automation.psreference',
  psreference: 'system.management.automation.psreference',
  'management.automation.psreference': 'system.management.automation.psreference',
  string: 'system.string',
  bool: 'system.boolean',
  int: 'system.int32',
  long: 'system.int64',
  short: 'system.int16',
  ushort: 'system.uint16',
  uint: 'system.uint32',
  ulong: 'system.uint64',
  float: 'system.single',
};

/** The whole name of a type in lower case, as far as it is known; undefined for arrays and generic types. */
export function fullTypeName(type: TypeName): string | undefined {
  if (type.kind !== 'TypeName' || type.assembly !== undefined) return undefined;
  const name = type.name.toLowerCase();
  const full = fullNames[name];
  if (full !== undefined) return full;
  return isShortName(name) ? `system.${name}` : name;
}

/** The same, arrays included. */
export function arrayTypeName(type: TypeName): string | undefined {
  if (type.kind !== 'ArrayTypeName') return fullTypeName(type);
  const element = arrayTypeName(type.element);
  return element && `${element}[${','.repeat(type.rank - 1)}]`;
}

/** Whether the type, or what an array of it consists of, is found by its short name. */
export function isKnownType(type: TypeName): boolean {
  if (type.kind === 'ArrayTypeName') return isKnownType(type.element);
  return type.kind === 'TypeName' && isShortName(type.name.toLowerCase());
}

function isShortName(name: string): boolean {
  return !name.includes('.') && (systemNames.has(name) || shortNames.has(name));
}

/** Whether a plain name is surely that of no type; names with a namespace may be found anywhere. */
export function isUnknownType(type: TypeName, isAttribute: boolean): boolean {
  if (type.kind !== 'TypeName') return false;
  if (type.assembly !== undefined) return isNoAssembly(type.assembly);
  const name = type.name.toLowerCase();
  if (isFaultyName(name)) return true;
  if (name.includes('.') || isShortName(name)) return false;
  return !(isAttribute && systemNames.has(`${name}attribute`));
}

/** Assemblies have points in their names, as a rule; behind brackets a comma begins one where often a type is meant. */
function isNoAssembly(assembly: string): boolean {
  const [name = ''] = assembly.toLowerCase().split(',');
  return !name.includes('.') && !plainAssemblies.has(name);
}

const plainAssemblies = words('mscorlib netstandard system windowsbase');

function isFaultyName(name: string): boolean {
  return name.endsWith('.') || name.startsWith('.') || name.includes('..');
}

/** Types of `System` that take type arguments, and the fewest and most of them. */
const generics: ReadonlyMap<string, readonly [fewest: number, most: number]> = new Map([
  ['action', [1, 16]],
  ['func', [1, 17]],
  ['tuple', [1, 8]],
  ['valuetuple', [1, 8]],
  ['eventhandler', [1, 2]],
  ['lazy', [1, 2]],
  ['converter', [2, 2]],
  ...'arraysegment comparison icomparable iequatable iobservable iobserver iparsable iprogress ispanparsable iutf8spanparsable memory nullable predicate progress readonlymemory readonlyspan span weakreference'
    .split(' ')
    .map((name): [string, [number, number]] => [name, [1, 1]]),
]);

/** Whether a plain name with type arguments is surely that of no type. */
export function isUnknownGeneric(type: TypeName, argumentCount: number): boolean {
  if (type.kind !== 'TypeName') return false;
  if (type.assembly !== undefined) return isNoAssembly(type.assembly);
  const name = type.name.toLowerCase();
  if (isFaultyName(name)) return true;
  if (name.includes('.') || shortNames.has(name)) return false;
  const counts = generics.get(name.replace(/`\d+$/, ''));
  return counts === undefined || argumentCount < counts[0] || argumentCount > counts[1];
}

const primitives: ReadonlySet<string> = words(`
  system.boolean system.byte system.sbyte system.char system.int16 system.uint16 system.int32
  system.uint32 system.int64 system.uint64 system.single system.double
`);

/** Whether values of the type are constants of the platform. */
export function isPrimitive(type: TypeName): boolean {
  const name = fullTypeName(type);
  return name !== undefined && primitives.has(name);
}
