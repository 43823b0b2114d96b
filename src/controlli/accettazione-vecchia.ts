/**
 * Acceptances as versions up to 0.1 kept them: by sheet and sentence. Each is matched once: where its sentence fits one
 * finding it becomes an acceptance of that one; where it fits several it covers none, for nobody can say which was meant.
 */
import { perChiave } from "../base/per-chiave";
import { luogoDi, type Rilievo } from "../base/rilievo";
import type { Accettazione } from "./accettazione";
import { spiega } from "./frasi";

export interface AccettazioneVecchia {
  readonly codice: string;
  readonly foglio: string | null;
  readonly messaggio: string;
  readonly motivo: string;
  readonly nome: string;
}

export interface Abbinate {
  readonly abbinate: readonly { readonly vecchia: AccettazioneVecchia; readonly nuova: Accettazione }[];
  /** They fit several findings: a person has to say which. */
  readonly daConfermare: readonly AccettazioneVecchia[];
  /** They fit none: kept, in case it comes back. */
  readonly sospese: readonly AccettazioneVecchia[];
}

export function abbina(vecchie: readonly AccettazioneVecchia[], rilievi: readonly Rilievo[]): Abbinate {
  if (vecchie.length === 0) return { abbinate: [], daConfermare: [], sospese: [] };
  const codici = new Set(vecchie.map((v) => v.codice));
  const perFrase = perChiave(rilievi, (r) =>
    codici.has(r.codice) ? chiaveDi({ ...r, ...luogoDi(r), ...spiega(r, "it") }) : null,
  );
  const abbinate: { vecchia: AccettazioneVecchia; nuova: Accettazione }[] = [];
  const daConfermare: AccettazioneVecchia[] = [];
  const sospese: AccettazioneVecchia[] = [];
  for (const v of vecchie) {
    const [r, altro] = perFrase.get(chiaveDi(v)) ?? [];
    if (!r) sospese.push(v);
    else if (altro) daConfermare.push(v);
    else {
      const { codice, identita, gravita, fatti } = r;
      const { motivo, nome } = v;
      abbinate.push({ vecchia: v, nuova: { codice, identita, gravita, fatti, motivo, nome, giorno: null } });
    }
  }
  return { abbinate, daConfermare, sospese };
}

const chiaveDi = (v: Pick<AccettazioneVecchia, "codice" | "foglio" | "messaggio">): string =>
  JSON.stringify([v.codice, v.foglio, v.messaggio]);
