/** For whoever wants to see each workbook as it is saved: its parts, before they are compressed. */
export type Parts = ReadonlyMap<string, Uint8Array>;

let watcher: ((parts: Parts) => void) | null = null;

export function watchSaved(f: ((parts: Parts) => void) | null): void {
  watcher = f;
}

export const tellSaved = (parts: Parts): Parts => {
  watcher?.(parts);
  return parts;
};
