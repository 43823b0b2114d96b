import { isNomeDiPersona, isPersona } from "./titoli-di-persona";

/** "Decoro urbano - Resp.: Nardi Pia": an objective and whose it is, in one text. */
const CON_CHI =
  /^(.*?)\s*[–—(,;-]\s*(?:resp(?:onsabil[ei])?\.?|dirigente|referente|titolare|e\.?q\.?|p\.?o\.?)(?:\s+[^:]{1,30})?\s*:\s*(.+?)\)?$/iu;

/** "Area tecnica - Arch. Loddo Ivo": a person behind a dash, or in brackets. */
const DOPO = /^(.+?)\s*[–—(-]\s*([^–—()-]+?)\)?$/u;

const UFFICIO =
  /^\s*(?:settore|servizio|area|ufficio|direzione|dipartimento|ripartizione|unit[aà])(?!\p{L})/iu;

/** The name, and whose it is where the title says it. */
export function nameAndOwner(testo: string): { readonly nome: string; readonly chi: string | null } {
  const intero = testo.slice(0, 500);
  const m = CON_CHI.exec(intero);
  if (m?.[1] !== undefined && m[2] !== undefined) return { nome: m[1], chi: m[2] };
  const dopo = DOPO.exec(intero);
  const persona = (chi: string, dove: string): boolean =>
    isPersona(chi) || (UFFICIO.test(dove) && isNomeDiPersona(chi));
  return dopo?.[1] !== undefined && dopo[2] !== undefined && persona(dopo[2], dopo[1])
    ? { nome: dopo[1], chi: dopo[2] }
    : { nome: testo, chi: null };
}

const DI_CHI =
  /^(?:(?:il|la|l['’])\s*)?(?:resp(?:onsabile|\.)?|dirigente|dir\.|referente|titolare|funzionari[oa]|direttore|incaricat[oa]|capo\s?(?:area|settore|servizio))(?:\s+(?:(?:del|della|di|dell['’])\s*)?(?:settore|servizio|area|ufficio|p\.?\s?o\.?|e\.?\s?q\.?))?\s*[:–—-]?\s+(\S.*)$/iu;

/** "Resp. Dott.ssa Manca Pia", "Dirigente: Loddo Ivo", "Area tecnica - Arch. Loddo": the person; null where it names none. */
export function personSaid(testo: string): string | null {
  const scritto = testo.trim();
  const detto =
    DI_CHI.exec(scritto)?.[1] ?? nameAndOwner(scritto).chi ?? (isPersona(scritto) ? scritto : null);
  return detto !== null && isNomeDiPersona(detto) ? detto : null;
}
