import { isPersona } from "./titoli-di-persona";

/** "Decoro urbano - Resp.: Nardi Pia": an objective and whose it is, in one text. */
const CON_CHI =
  /^(.*?)\s*[–—(,;-]\s*(?:resp(?:onsabil[ei])?\.?|dirigente|referente|titolare|e\.?q\.?|p\.?o\.?)(?:\s+[^:]{1,30})?\s*:\s*(.+?)\)?$/iu;

/** "Area tecnica - Arch. Loddo Ivo": a person behind a dash, or in brackets. */
const DOPO = /^(.+?)\s*[–—(-]\s*([^–—()-]+?)\)?$/u;

/** The name, and whose it is where the title says it. */
export function nameAndOwner(testo: string): { readonly nome: string; readonly chi: string | null } {
  const intero = testo.slice(0, 500);
  const m = CON_CHI.exec(intero);
  if (m?.[1] !== undefined && m[2] !== undefined) return { nome: m[1], chi: m[2] };
  const dopo = DOPO.exec(intero);
  return dopo?.[1] !== undefined && dopo[2] !== undefined && isPersona(dopo[2])
    ? { nome: dopo[1], chi: dopo[2] }
    : { nome: testo, chi: null };
}
