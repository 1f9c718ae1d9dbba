import type { Parameter, UploadFamily } from '../model.ts';

/** The body property that only the create request of one family has (upload-protocol.md §1, §2.3). */
export const uploadRoots: Readonly<
  Record<UploadFamily, { readonly name: string; readonly type: string }>
> = {
  driveItem: { name: 'item', type: 'IMicrosoftGraphDriveItemUploadableProperties' },
  outlook: { name: 'AttachmentItem', type: 'IMicrosoftGraphAttachmentItem' },
  todo: { name: 'attachmentInfo', type: 'IMicrosoftGraphAttachmentInfo' },
  print: { name: 'properties', type: 'IMicrosoftGraphPrintDocumentUploadProperties' },
};

const sessionType = 'IMicrosoftGraphUploadSession';

/** The family of the session a cmdlet returns; undefined for every other cmdlet. */
export function uploadFamilyOf(
  outputTypes: readonly string[],
  parameters: readonly Parameter[],
): UploadFamily | undefined {
  if (!outputTypes.includes(sessionType)) return undefined;
  return families().find((family) => {
    const root = uploadRoots[family];
    return parameters.some(
      ({ target, type }) =>
        target.kind === 'bodyProperty' && target.name === root.name && type === root.type,
    );
  });
}

function families(): UploadFamily[] {
  return ['driveItem', 'outlook', 'todo', 'print'];
}
