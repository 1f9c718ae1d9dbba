/** Which exception is derived from which, as far as scripts name them in `catch`. */

/** A base, then what is derived from it; all in lower case. */
const derived = `
  system.applicationexception: system.threading.waithandlecannotbeopenedexception
  system.argumentexception: system.argumentnullexception system.argumentoutofrangeexception
    system.componentmodel.invalidasynchronousstateexception
    system.componentmodel.invalidenumargumentexception system.duplicatewaitobjectexception
  system.arithmeticexception: system.dividebyzeroexception system.notfinitenumberexception
    system.overflowexception
  system.componentmodel.win32exception: system.net.httplistenerexception
    system.net.sockets.socketexception
  system.exception: system.aggregateexception system.applicationexception
    system.invalidtimezoneexception system.net.http.httprequestexception system.systemexception
    system.text.json.jsonexception system.threading.barrierpostphaseexception
    system.threading.lockrecursionexception system.threading.tasks.taskschedulerexception
    system.timezonenotfoundexception
  system.formatexception: system.net.cookieexception system.uriformatexception
  system.invalidcastexception: system.management.automation.psinvalidcastexception
  system.invalidoperationexception: system.net.protocolviolationexception
    system.net.webexception system.objectdisposedexception
  system.io.ioexception: system.io.directorynotfoundexception system.io.drivenotfoundexception
    system.io.endofstreamexception system.io.fileloadexception system.io.filenotfoundexception
    system.io.pathtoolongexception system.net.http.httpioexception
  system.management.automation.extendedtypesystemexception:
    system.management.automation.methodexception
  system.management.automation.methodexception:
    system.management.automation.methodinvocationexception
  system.management.automation.runtimeexception:
    system.management.automation.actionpreferencestopexception
    system.management.automation.commandnotfoundexception
    system.management.automation.extendedtypesystemexception
    system.management.automation.parameterbindingexception
    system.management.automation.parseexception
    system.management.automation.pipelinestoppedexception
    system.management.automation.remoteexception
    system.management.automation.sessionstateexception
    system.management.automation.wildcardpatternexception
  system.management.automation.sessionstateexception:
    system.management.automation.drivenotfoundexception
    system.management.automation.itemnotfoundexception
    system.management.automation.providernotfoundexception
  system.memberaccessexception: system.fieldaccessexception system.methodaccessexception
    system.missingmemberexception
  system.missingmemberexception: system.missingfieldexception system.missingmethodexception
  system.net.http.httpioexception: system.net.http.httpprotocolexception
  system.notsupportedexception: system.platformnotsupportedexception
  system.operationcanceledexception: system.threading.tasks.taskcanceledexception
  system.outofmemoryexception: system.insufficientmemoryexception
  system.runtime.interopservices.externalexception: system.componentmodel.win32exception
    system.runtime.interopservices.comexception system.runtime.interopservices.sehexception
  system.systemexception: system.accessviolationexception system.appdomainunloadedexception
    system.argumentexception system.arithmeticexception system.arraytypemismatchexception
    system.badimageformatexception system.cannotunloadappdomainexception
    system.collections.generic.keynotfoundexception system.componentmodel.licenseexception
    system.componentmodel.warningexception system.contextmarshalexception
    system.datamisalignedexception system.executionengineexception system.formatexception
    system.indexoutofrangeexception system.insufficientexecutionstackexception
    system.invalidcastexception system.invalidoperationexception system.invalidprogramexception
    system.io.internalbufferoverflowexception system.io.invaliddataexception
    system.io.ioexception system.management.automation.runtimeexception
    system.memberaccessexception system.multicastnotsupportedexception
    system.notimplementedexception system.notsupportedexception system.nullreferenceexception
    system.operationcanceledexception system.outofmemoryexception system.rankexception
    system.runtime.interopservices.externalexception
    system.runtime.interopservices.invalidcomobjectexception
    system.runtime.interopservices.invalidolevarianttypeexception
    system.runtime.interopservices.marshaldirectiveexception
    system.runtime.interopservices.safearrayrankmismatchexception
    system.runtime.interopservices.safearraytypemismatchexception
    system.security.securityexception system.security.verificationexception
    system.stackoverflowexception system.threading.abandonedmutexexception
    system.threading.semaphorefullexception system.threading.synchronizationlockexception
    system.threading.threadabortexception system.threading.threadinterruptedexception
    system.threading.threadstartexception system.threading.threadstateexception
    system.timeoutexception system.typeinitializationexception system.typeloadexception
    system.typeunloadedexception system.unauthorizedaccessexception system.xml.xmlexception
  system.typeloadexception: system.dllnotfoundexception system.entrypointnotfoundexception
    system.typeaccessexception
`;

const bases: ReadonlyMap<string, string> = new Map(
  derived
    .trim()
    .split(/\n(?= {2}\S)/)
    .flatMap((line) => {
      const [base = '', kinds = ''] = line.trim().split(':');
      return kinds
        .trim()
        .split(/\s+/)
        .map((kind): [string, string] => [kind, base]);
    }),
);

const known: ReadonlySet<string> = new Set([...bases.keys(), ...bases.values()]);

/** The whole name of a known exception, which can be written without `System`; undefined for others. */
function fullName(name: string): string | undefined {
  return [name, `system.${name}`].find((candidate) => known.has(candidate));
}

/** Whether both are known exceptions, and the first is the second or derived from it. */
export function isSameOrDerived(type: string, base: string): boolean {
  const wanted = fullName(base);
  if (wanted === undefined) return false;
  for (let at = fullName(type); at !== undefined; at = bases.get(at)) {
    if (at === wanted) return true;
  }
  return false;
}
