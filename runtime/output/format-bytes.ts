const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** A number of bytes for a reader: `20.0 MB`, in thousands as Graph's limits are. */
export function formatBytes(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 999.95 && unit < units.length - 1) {
    size /= 1000;
    unit++;
  }
  return `${unit === 0 ? size : size.toFixed(1)} ${units[unit]}`;
}
