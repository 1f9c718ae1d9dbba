import type { UploadEvent } from '../upload/upload-event.ts';

/** What a session tells beside its output, as it happens. */
export type SessionEvent =
  | { readonly kind: 'warning'; readonly message: string }
  | { readonly kind: 'information'; readonly message: string }
  | { readonly kind: 'verbose'; readonly message: string }
  | { readonly kind: 'debug'; readonly message: string }
  | { readonly kind: 'upload'; readonly command: string; readonly event: UploadEvent };
