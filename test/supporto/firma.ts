/** Signing, as the pane does: a workbook ready to be signed, the signature and its withdrawal, and what they leave. */
import type { AttoFirma } from "../../src/controlli/firma";
import { correggi } from "../../src/app/decisioni/correggi";
import { parseMemoria } from "../../src/app/memoria/leggi-stato";
import type { Riprese } from "../../src/app/giudizio/riprese";
import type { EsitoReferto } from "../../src/app/referto/genera-referto";
import { conCartella } from "../../src/excel/cartella-excel";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { istantanea } from "./istantanea";
import { genera, RICHIESTA } from "./lavoro";

export const FIRMA = {
  tipo: "firma",
  nome: "Anna Conti",
  ruolo: "Responsabile del servizio finanziario",
} as const satisfies AttoFirma;
export const RITIRO = {
  tipo: "ritiro",
  nome: "Anna Conti",
  motivo: "Manca un accertamento di giugno",
} as const satisfies AttoFirma;

/** Whoever presses here has given every acceptance. */
export const riprese: Riprese = (tutte) => Promise.resolve(new Set(tutte));
export const premi = (atto: AttoFirma | null, ora: string): Promise<EsitoReferto> =>
  genera({ dataRiferimento: null, ente: null, ora, riprese, ...(atto ? { atto } : {}) });

/** The workbook with its errors accepted with a reason, and its referto: ready to be signed. */
export async function prontaDi(cartella: Uint8Array): Promise<Uint8Array> {
  const host = openWorkbook(cartella);
  const esito = await genera({ ora: "10:32", riprese });
  if (!esito.ok) throw new Error("the workbook has no referto");
  const rilievi = esito.quadro.rilievi.filter((r) => r.gravita === "errore");
  if (rilievi.length > 0)
    await conCartella((c) =>
      correggi(c, {
        tipo: "accetta",
        rilievi,
        motivo: "Verificato con l'ufficio",
        nome: "Anna Conti",
        giorno: RICHIESTA.oggi,
      }),
    );
  await premi(null, "11:00");
  return chiusa(host);
}

export async function firmataDi(pronta: Uint8Array): Promise<Uint8Array> {
  const host = openWorkbook(pronta);
  const esito = await premi(FIRMA, "11:20");
  if (!esito.ok) throw new Error(JSON.stringify(esito.problema));
  return chiusa(host);
}

function chiusa(host: OpenWorkbook): Uint8Array {
  const bytes = host.save();
  host.close();
  return bytes;
}

export const firme = async () => {
  const stato = parseMemoria((await conCartella((c) => c.read())).stato);
  return stato.tipo === "letta" ? stato.memoria.firme : [];
};

export const SORGENTI: readonly string[] = ["Entrate", "Spese", "Obiettivi"];

/** All there is of our sheets but what is remembered and the fingerprint: they hold the record and the hour. */
export const refertoIn = (host: OpenWorkbook): Record<string, string[]> =>
  Object.fromEntries(
    host.workbook.sheets
      .filter(
        (s) => !SORGENTI.includes(s.name) && !["Referto memoria", "Impronta del referto"].includes(s.name),
      )
      .map((s) => [s.name, istantanea(host.workbook, s)]),
  );
