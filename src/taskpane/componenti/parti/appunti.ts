/** Copies a text; false where it cannot be: webviews may lack the clipboard, whatever the types say, or refuse it. */
export async function copia(testo: string): Promise<boolean> {
  const { clipboard } = navigator as { readonly clipboard?: Clipboard };
  if (!clipboard) return false;
  return clipboard.writeText(testo).then(
    () => true,
    (errore: unknown) => {
      if (errore instanceof DOMException) return false;
      throw errore;
    },
  );
}
