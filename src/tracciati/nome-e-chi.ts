/** "Decoro urbano - Resp.: Nardi Pia": an objective and whose it is, in one text. */
const CON_CHI =
  /^(.*?)\s*[–—(,;-]\s*(?:resp(?:onsabil[ei])?\.?|dirigente|referente|titolare|e\.?q\.?|p\.?o\.?)(?:\s+[^:]{1,30})?\s*:\s*(.+?)\)?$/iu;

/** The name, and whose it is where the title says it. */
export function nameAndOwner(testo: string): { readonly nome: string; readonly chi: string | null } {
  const m = CON_CHI.exec(testo.slice(0, 500));
  return m?.[1] !== undefined && m[2] !== undefined ? { nome: m[1], chi: m[2] } : { nome: testo, chi: null };
}
