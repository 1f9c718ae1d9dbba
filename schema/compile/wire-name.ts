/**
 * From the SDK's PascalCase names to the names in JSON and in query strings. The rule is lower camel
 * case; what the SDK spells otherwise is in the tables, each row with what was counted in the SDK's
 * own definitions (2.25, v1.0 and beta; uses of the exception / uses of the rule).
 */

/** Properties whose wire name no rule gives, whatever type they stand in. */
const exceptions: Readonly<Record<string, string>> = {
  AzureAdAppId: 'azureADAppId', // 5/0
  AzureAdAuthentication: 'azureADAuthentication', // 1/0
  AzureAdDeviceId: 'azureADDeviceId', // 15/3
  AzureAdRegistered: 'azureADRegistered', // 10/0
  BlockAzureAdGraphAccess: 'blockAzureADGraphAccess', // 2/0
  ClientDataJson: 'clientDataJSON', // 5/0
  ClientRequestId: 'client-request-id', // 24/2
  ExpirationDateTimeUtc: 'expirationDateTimeUTC', // 10/0
  ExternalIP: 'externalIp', // 15/0
  FourCc: 'fourCC', // 10/0
  GlobalSecureAccessIPAddress: 'globalSecureAccessIpAddress', // 1/0
  IsAccessibleViaZtnaClient: 'isAccessibleViaZTNAClient', // 2/0
  MacOSUnlockCode: 'macOsUnlockCode', // 6/0
  OfficeUiFabricIconName: 'officeUIFabricIconName', // 5/0
  ReceivedDateTimeUtc: 'receivedDateTimeUTC', // 10/0
  RequestId: 'request-id', // 24/0
  RequestedDateTimeUtc: 'requestedDateTimeUTC', // 10/0
  RiskEventTypesV2: 'riskEventTypes_v2', // 2/0
  SecuredCorePc: 'securedCorePC', // 5/0
  SizeInKb: 'sizeInKB', // 10/0
  StoredFields: 'stored_fields', // 1/0
  SystemManagementBiosVersion: 'systemManagementBIOSVersion', // 5/0
  WindowsPe: 'windowsPE', // 10/0
};

/**
 * Body properties that Outlook's actions spell with a capital, by the action in lower case. No action
 * of such a name spells them otherwise (840/0; AttachmentItem of createUploadSession alone 42/0).
 */
const capitals: Readonly<Record<string, readonly string[]>> = {
  accept: ['Comment', 'SendResponse'],
  cancel: ['Comment'],
  copy: ['DestinationId'],
  createforward: ['Comment', 'Message', 'ToRecipients'],
  createreply: ['Comment', 'Message'],
  createreplyall: ['Comment', 'Message'],
  createuploadsession: ['AttachmentItem'],
  decline: ['Comment', 'ProposedNewTime', 'SendResponse'],
  forward: ['Comment', 'Message', 'ToRecipients'],
  getmailtips: ['EmailAddresses', 'MailTipsOptions'],
  getschedule: ['AvailabilityViewInterval', 'EndTime', 'Schedules', 'StartTime'],
  markasjunk: ['MoveToJunk'],
  markasnotjunk: ['MoveToInbox'],
  move: ['DestinationId'],
  reply: ['Comment', 'Message', 'Post'],
  replyall: ['Comment', 'Message'],
  sendmail: ['Message', 'SaveToSentItems'],
  snoozereminder: ['NewReminderTime'],
  tentativelyaccept: ['Comment', 'ProposedNewTime', 'SendResponse'],
  translateexchangeids: ['InputIds', 'SourceIdType', 'TargetIdType'],
};

/** The JSON name of a property; `action` is the OData action whose body it stands in, if any. */
export function wireNameOf(name: string, action?: string): string {
  const capitalised = action === undefined ? undefined : capitals[action.toLowerCase()];
  if (capitalised?.includes(name)) return name;
  const exception = exceptions[name];
  if (exception !== undefined) return exception;
  const annotation = /^Odata([A-Z]\w*)$/.exec(name)?.[1];
  return annotation === undefined ? lowerCamel(name) : `@odata.${lowerCamel(annotation)}`;
}

/** `OSVersion` gives osVersion, `IPAddressV4` ipAddressV4, `OS` os, `OAuth2` oAuth2. */
function lowerCamel(name: string): string {
  return name.replace(/^(?:[A-Z]+(?=[A-Z][a-z])|[A-Z]{2,}(?=\d|$)|[A-Z])/, (run) =>
    run.toLowerCase(),
  );
}
