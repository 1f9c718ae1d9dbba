/**
 * The enums that scripts name, one a line: members in .NET's order of declaration, each one more than
 * the one before unless its number is written. `flags` may be combined.
 */
export const plainEnums: Readonly<Record<string, string>> = {
  'System.DayOfWeek': 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday',
  'System.DateTimeKind': 'Unspecified Utc Local',
  'System.StringComparison':
    'CurrentCulture CurrentCultureIgnoreCase InvariantCulture InvariantCultureIgnoreCase Ordinal OrdinalIgnoreCase',
  'System.MidpointRounding': 'ToEven AwayFromZero ToZero ToNegativeInfinity ToPositiveInfinity',
  'System.ConsoleColor':
    'Black DarkBlue DarkGreen DarkCyan DarkRed DarkMagenta DarkYellow Gray DarkGray Blue Green Cyan Red Magenta Yellow White',
  'System.IO.FileMode': 'CreateNew=1 Create Open OpenOrCreate Truncate Append',
  'System.IO.SeekOrigin': 'Begin Current End',
  'System.IO.SearchOption': 'TopDirectoryOnly AllDirectories',
  'System.UriKind': 'RelativeOrAbsolute Absolute Relative',
  'System.UriFormat': 'UriEscaped=1 Unescaped SafeUnescaped',
  'System.UriPartial': 'Scheme Authority Path Query',
  'System.UriHostNameType': 'Unknown Basic Dns IPv4 IPv6',
  'System.Globalization.UnicodeCategory':
    'UppercaseLetter LowercaseLetter TitlecaseLetter ModifierLetter OtherLetter NonSpacingMark SpacingCombiningMark EnclosingMark DecimalDigitNumber LetterNumber OtherNumber SpaceSeparator LineSeparator ParagraphSeparator Control Format Surrogate PrivateUse ConnectorPunctuation DashPunctuation OpenPunctuation ClosePunctuation InitialQuotePunctuation FinalQuotePunctuation OtherPunctuation MathSymbol CurrencySymbol ModifierSymbol OtherSymbol OtherNotAssigned',
  'System.Globalization.CalendarWeekRule': 'FirstDay FirstFullWeek FirstFourDayWeek',
  'System.Management.Automation.ValidateRangeKind': 'Positive NonNegative Negative NonPositive',
  'System.Management.Automation.ErrorCategory':
    'NotSpecified OpenError CloseError DeviceError DeadlockDetected InvalidArgument InvalidData InvalidOperation InvalidResult InvalidType MetadataError NotImplemented NotInstalled ObjectNotFound OperationStopped OperationTimeout SyntaxError ParserError PermissionDenied ResourceBusy ResourceExists ResourceUnavailable ReadError WriteError FromStdErr SecurityError ProtocolError ConnectionError AuthenticationError LimitsExceeded QuotaExceeded NotEnabled',
  'System.Management.Automation.ActionPreference':
    'SilentlyContinue Stop Continue Inquire Ignore Suspend Break',
  'System.Management.Automation.ConfirmImpact': 'None Low Medium High',
  'System.Management.Automation.WhereOperatorSelectionMode':
    'Default First Last SkipUntil Until Split',
  'System.TypeCode':
    'Empty Object DBNull Boolean Char SByte Byte Int16 UInt16 Int32 UInt32 Int64 UInt64 Single Double Decimal DateTime String=18',
  'System.Text.NormalizationForm': 'FormC=1 FormD FormKC=5 FormKD',
  'System.EnvironmentVariableTarget': 'Process User Machine',
  'System.Environment+SpecialFolder':
    'ApplicationData=26 CommonApplicationData=35 LocalApplicationData=28 Cookies=33 Desktop=0 Favorites=6 History=34 InternetCache=32 Programs=2 MyComputer=17 MyMusic=13 MyPictures=39 MyVideos=14 Recent=8 SendTo StartMenu=11 Startup=7 System=37 Templates=21 DesktopDirectory=16 Personal=5 MyDocuments=5 ProgramFiles=38 CommonProgramFiles=43 AdminTools=48 CDBurning=59 CommonAdminTools=47 CommonDocuments=46 CommonMusic=53 CommonOemLinks=58 CommonPictures=54 CommonStartMenu=22 CommonPrograms CommonStartup CommonDesktopDirectory CommonTemplates=45 CommonVideos=55 Fonts=20 NetworkShortcuts=19 PrinterShortcuts=27 UserProfile=40 CommonProgramFilesX86=44 ProgramFilesX86=42 Resources=56 LocalizedResources SystemX86=41 Windows=36',
  'System.Environment+SpecialFolderOption': 'None Create=32768 DoNotVerify=16384',
  'System.PlatformID': 'Win32S Win32Windows Win32NT WinCE Unix Xbox MacOSX Other',
  'System.Xml.XmlNodeType':
    'None Element Attribute Text CDATA EntityReference Entity ProcessingInstruction Comment Document DocumentType DocumentFragment Notation Whitespace SignificantWhitespace EndElement EndEntity XmlDeclaration',
  'System.Net.HttpStatusCode':
    'Continue=100 SwitchingProtocols Processing EarlyHints OK=200 Created Accepted NonAuthoritativeInformation NoContent ResetContent PartialContent MultiStatus AlreadyReported IMUsed=226 MultipleChoices=300 Ambiguous=300 MovedPermanently Moved=301 Found Redirect=302 SeeOther RedirectMethod=303 NotModified UseProxy Unused TemporaryRedirect RedirectKeepVerb=307 PermanentRedirect BadRequest=400 Unauthorized PaymentRequired Forbidden NotFound MethodNotAllowed NotAcceptable ProxyAuthenticationRequired RequestTimeout Conflict Gone LengthRequired PreconditionFailed RequestEntityTooLarge RequestUriTooLong UnsupportedMediaType RequestedRangeNotSatisfiable ExpectationFailed MisdirectedRequest=421 UnprocessableEntity UnprocessableContent=422 Locked FailedDependency UpgradeRequired=426 PreconditionRequired=428 TooManyRequests RequestHeaderFieldsTooLarge=431 UnavailableForLegalReasons=451 InternalServerError=500 NotImplemented BadGateway ServiceUnavailable GatewayTimeout HttpVersionNotSupported VariantAlsoNegotiates InsufficientStorage LoopDetected NotExtended=510 NetworkAuthenticationRequired',
  'System.Net.Sockets.AddressFamily': 'Unspecified Unix InterNetwork InterNetworkV6=23 Unknown=-1',
  'System.Security.Cryptography.CipherMode': 'CBC=1 ECB OFB CFB CTS',
  'System.Security.Cryptography.PaddingMode': 'None=1 PKCS7 Zeros ANSIX923 ISO10126',
  'System.Runtime.InteropServices.Architecture':
    'X86 X64 Arm Arm64 Wasm S390x LoongArch64 Armv6 Ppc64le RiscV64',
  'System.ComponentModel.ListSortDirection': 'Ascending Descending',
};

/** The enums whose values are flags, in the same notation. */
export const flagEnums: Readonly<Record<string, string>> = {
  'System.StringSplitOptions': 'None RemoveEmptyEntries TrimEntries',
  'System.Text.RegularExpressions.RegexOptions':
    'None IgnoreCase Multiline ExplicitCapture=4 Compiled=8 Singleline=16 IgnorePatternWhitespace=32 RightToLeft=64 ECMAScript=256 CultureInvariant=512 NonBacktracking=1024',
  'System.IO.FileAttributes':
    'None ReadOnly Hidden System=4 Directory=16 Archive=32 Device=64 Normal=128 Temporary=256 SparseFile=512 ReparsePoint=1024 Compressed=2048 Offline=4096 NotContentIndexed=8192 Encrypted=16384 IntegrityStream=32768 NoScrubData=131072',
  'System.IO.FileAccess': 'Read=1 Write ReadWrite',
  'System.IO.FileShare': 'None Read Write ReadWrite Delete Inheritable=16',
  'System.UriComponents':
    'Scheme=1 UserInfo Host=4 Port=8 Path=16 Query=32 Fragment=64 StrongPort=128 NormalizedHost=256 KeepDelimiter=1073741824 SerializationInfoString=-2147483648 AbsoluteUri=127 HostAndPort=132 StrongAuthority=134 SchemeAndServer=13 HttpRequestUrl=61 PathAndQuery=48',
  'System.Base64FormattingOptions': 'None InsertLineBreaks',
  'System.Globalization.NumberStyles':
    'None AllowLeadingWhite AllowTrailingWhite AllowLeadingSign=4 AllowTrailingSign=8 AllowParentheses=16 AllowDecimalPoint=32 AllowThousands=64 AllowExponent=128 AllowCurrencySymbol=256 AllowHexSpecifier=512 AllowBinarySpecifier=1024 Integer=7 HexNumber=515 BinaryNumber=1027 Number=111 Float=167 Currency=383 Any=511',
  'System.Globalization.DateTimeStyles':
    'None AllowLeadingWhite AllowTrailingWhite AllowInnerWhite=4 AllowWhiteSpaces=7 NoCurrentDateDefault AdjustToUniversal=16 AssumeLocal=32 AssumeUniversal=64 RoundtripKind=128',
  'System.Globalization.TimeSpanStyles': 'None AssumeNegative',
  'System.Globalization.CultureTypes':
    'NeutralCultures=1 SpecificCultures InstalledWin32Cultures=4 AllCultures=7 UserCustomCulture ReplacementCultures=16 WindowsOnlyCultures=32 FrameworkCultures=64',
  'System.Globalization.CompareOptions':
    'None IgnoreCase IgnoreNonSpace IgnoreSymbols=4 IgnoreKanaType=8 IgnoreWidth=16 NumericOrdering=32 OrdinalIgnoreCase=268435456 StringSort=536870912 Ordinal=1073741824',
  'System.Management.Automation.PSMemberTypes':
    'AliasProperty=1 CodeProperty Property=4 NoteProperty=8 ScriptProperty=16 PropertySet=32 Method=64 CodeMethod=128 ScriptMethod=256 ParameterizedProperty=512 MemberSet=1024 Event=2048 Dynamic=4096 InferredProperty=8192 Properties=8223 Methods=448 All=16383',
  'System.Management.Automation.CommandTypes':
    'Alias=1 Function Filter=4 Cmdlet=8 ExternalScript=16 Application=32 Script=64 Configuration=256 All=383',
  'System.Management.Automation.ScopedItemOptions':
    'None ReadOnly Constant Private=4 AllScope=8 Unspecified=16',
  'System.Management.Automation.WildcardOptions': 'None Compiled IgnoreCase CultureInvariant=4',
  'System.Management.Automation.SplitOptions':
    'SimpleMatch=1 RegexMatch CultureInvariant=4 IgnorePatternWhitespace=8 Multiline=16 Singleline=32 IgnoreCase=64 ExplicitCapture=128',
  'System.Net.SecurityProtocolType':
    'SystemDefault Ssl3=48 Tls=192 Tls11=768 Tls12=3072 Tls13=12288',
  'System.ConsoleModifiers': 'None Alt Shift Control=4',
  'System.IO.FileOptions':
    'None WriteThrough=-2147483648 Asynchronous=1073741824 RandomAccess=268435456 DeleteOnClose=67108864 SequentialScan=134217728 Encrypted=16384',
};
