/** The numbers of cultures (LCIDs), as Windows gave them out and .NET still takes them. */

/** The languages from 1 on, `-` where a number is free. */
const languages =
  'ar bg ca zh-CHS cs da de el en es fi fr he hu is it ja ko nl no pl pt rm ro ru hr sk sq sv th ' +
  'tr ur id uk be sl et lv lt tg fa vi hy az eu hsb mk st ts tn ve xh zu af ka fo hi mt se ga yi ' +
  'ms kk ky sw tk uz tt bn pa gu or ta te kn ml as mr sa mn bo cy km lo my gl kok mni sd syr si ' +
  'chr iu am tzm ks ne fy ps fil dv bin ff ha ibb yo quz nso ba lb kl ig kr om ti gn haw la so ii ' +
  'pap arn - moh - br - ug mi oc co gsw sah quc rw wo - - - prs - - - - gd ku';

/** Each language's first region, from 1025 on. */
const firstRegions =
  'ar-SA bg-BG ca-ES zh-TW cs-CZ da-DK de-DE el-GR en-US es-ES fi-FI fr-FR he-IL hu-HU is-IS ' +
  'it-IT ja-JP ko-KR nl-NL nb-NO pl-PL pt-BR rm-CH ro-RO ru-RU hr-HR sk-SK sq-AL sv-SE th-TH ' +
  'tr-TR ur-PK id-ID uk-UA be-BY sl-SI et-EE lv-LV lt-LT tg-Cyrl-TJ fa-IR vi-VN hy-AM az-Latn-AZ ' +
  'eu-ES hsb-DE mk-MK st-ZA ts-ZA tn-ZA ve-ZA xh-ZA zu-ZA af-ZA ka-GE fo-FO hi-IN mt-MT se-NO - ' +
  'yi-001 ms-MY kk-KZ ky-KG sw-KE tk-TM uz-Latn-UZ tt-RU bn-IN pa-IN gu-IN or-IN ta-IN te-IN ' +
  'kn-IN ml-IN as-IN mr-IN sa-IN mn-MN bo-CN cy-GB km-KH lo-LA my-MM gl-ES kok-IN mni-IN ' +
  'sd-Deva-IN syr-SY si-LK chr-Cher-US iu-Cans-CA am-ET tzm-Arab-MA ks-Arab ne-NP fy-NL ps-AF ' +
  'fil-PH dv-MV bin-NG ff-NG ha-Latn-NG ibb-NG yo-NG quz-BO nso-ZA ba-RU lb-LU kl-GL ig-NG kr-NG ' +
  'om-ET ti-ET gn-PY haw-US la-001 so-SO ii-CN pap-029 arn-CL - moh-CA - br-FR - ug-CN mi-NZ ' +
  'oc-FR co-FR gsw-FR sah-RU quc-Latn-GT rw-RW wo-SN - - - prs-AF - - - - gd-GB ku-Arab-IQ';

/** The other regions: every 1024 further is another one of the same language. */
const otherRegions =
  '1281=qps-Ploc 1534=qps-PLOCA 2049=ar-IQ 2051=ca-ES-VALENCIA 2052=zh-CN 2055=de-CH 2057=en-GB ' +
  '2058=es-MX 2060=fr-BE 2064=it-CH 2067=nl-BE 2068=nn-NO 2070=pt-PT 2072=ro-MD 2073=ru-MD ' +
  '2074=sr-Latn-CS 2077=sv-FI 2080=ur-IN 2092=az-Cyrl-AZ 2094=dsb-DE 2098=tn-BW 2107=se-SE ' +
  '2108=ga-IE 2110=ms-BN 2115=uz-Cyrl-UZ 2117=bn-BD 2118=pa-Arab-PK 2121=ta-LK 2128=mn-Mong-CN ' +
  '2137=sd-Arab-PK 2141=iu-Latn-CA 2143=tzm-Latn-DZ 2144=ks-Deva-IN 2145=ne-IN 2151=ff-Latn-SN ' +
  '2155=quz-EC 2163=ti-ER 2305=qps-Latn 2559=qps-PLOCM 3073=ar-EG 3076=zh-HK 3079=de-AT ' +
  '3081=en-AU 3082=es-ES 3084=fr-CA 3098=sr-Cyrl-CS 3131=se-FI 3152=mn-Mong-MN 3153=dz-BT ' +
  '3179=quz-PE 4097=ar-LY 4100=zh-SG 4103=de-LU 4105=en-CA 4106=es-GT 4108=fr-CH 4122=hr-BA ' +
  '4155=smj-NO 4191=tzm-Tfng-MA 5121=ar-DZ 5124=zh-MO 5127=de-LI 5129=en-NZ 5130=es-CR 5132=fr-LU ' +
  '5146=bs-Latn-BA 5179=smj-SE 6145=ar-MA 6153=en-IE 6154=es-PA 6156=fr-MC 6170=sr-Latn-BA ' +
  '6203=sma-NO 7169=ar-TN 7177=en-ZA 7178=es-DO 7180=fr-029 7194=sr-Cyrl-BA 7227=sma-SE ' +
  '8193=ar-OM 8201=en-JM 8202=es-VE 8204=fr-RE 8218=bs-Cyrl-BA 8251=sms-FI 9217=ar-YE 9225=en-029 ' +
  '9226=es-CO 9228=fr-CD 9242=sr-Latn-RS 9275=smn-FI 10241=ar-SY 10249=en-BZ 10250=es-PE ' +
  '10252=fr-SN 10266=sr-Cyrl-RS 11265=ar-JO 11273=en-TT 11274=es-AR 11276=fr-CM 11290=sr-Latn-ME ' +
  '12289=ar-LB 12297=en-ZW 12298=es-EC 12300=fr-CI 12314=sr-Cyrl-ME 13313=ar-KW 13321=en-PH ' +
  '13322=es-CL 13324=fr-ML 14337=ar-AE 14345=en-ID 14346=es-UY 14348=fr-MA 15361=ar-BH ' +
  '15369=en-HK 15370=es-PY 15372=fr-HT 16385=ar-QA 16393=en-IN 16394=es-BO 17417=en-MY ' +
  '17418=es-SV 18441=en-SG 18442=es-HN 19466=es-NI 20490=es-PR 21514=es-US';

function listed(names: string, before: number): (readonly [number, string])[] {
  return names.split(' ').map((name, index) => [before + 1 + index, name] as const);
}

let byNumber: ReadonlyMap<number, string> | undefined;

/** The name of a culture's number; undefined where there is none. */
export function cultureNameOf(number: number): string | undefined {
  if (number === 127) return '';
  byNumber ??= new Map([
    ...listed(languages, 0),
    ...listed(firstRegions, 1024),
    ...otherRegions.split(' ').map((pair) => {
      const [key = '', name = ''] = pair.split('=');
      return [Number(key), name] as const;
    }),
  ]);
  const name = byNumber.get(number);
  return name === '-' ? undefined : name;
}
