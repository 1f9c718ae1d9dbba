/** The catalogue for records of upload-session cmdlets: what help pages alone tell of them. */
import type { Catalog } from '../../runtime/catalog/catalog.ts';
import { generated } from './generated.ts';

const uploadCmdlet = /^New-Mg\w*UploadSession$/;

/** Whether the cmdlet opens an upload session. */
export function opensUploadSession(cmdlet: string): boolean {
  return uploadCmdlet.test(cmdlet);
}

/** The catalogue of the corpus folder, or why there is none. */
export async function uploadCatalog(folder: string): Promise<Catalog | string> {
  const made = await generated(folder, 'inferred');
  return typeof made === 'string' ? made : made.catalog;
}
