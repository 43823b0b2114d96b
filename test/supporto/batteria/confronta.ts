/** What a judgement gives against what is expected of it: each difference in words, and the law of the ledger. */
import { cellaDi, luogoDi } from "../../../src/base/rilievo";
import { lettera } from "../../../src/base/posizione";
import { isVuoto, type Griglia } from "../../../src/base/griglia";
import type { Quadro } from "../../../src/app/giudizio/valuta";
import { CLASSI } from "../../../src/tracciati/registro/classi";
import { CAMPI_IMPORTO, type Atteso, type SommeAttese } from "./caso";

export function differenze(q: Quadro, a: Atteso): string[] {
  const dette: string[] = [];
  const vuole = (che: string, atteso: unknown, trovato: unknown): void => {
    const [x, y] = [JSON.stringify(atteso), JSON.stringify(trovato)];
    if (x !== y) dette.push(`${che}: ${y} instead of ${x}`);
  };
  for (const parte of ["entrate", "spese"] as const) {
    const sue = q.lettura.voci.filter((v) => v.parte === parte);
    const attese: SommeAttese | undefined = a[parte];
    vuole(`${parte}.voci`, attese?.voci ?? 0, sue.length);
    if (!attese) continue;
    for (const campo of CAMPI_IMPORTO) {
      if (!(campo in attese)) continue;
      const letti = sue.flatMap((v) => v.importi[campo]?.valore ?? []);
      const somma = letti.reduce((n, x) => n + Math.round(x.toNumber() * 100), 0);
      vuole(`${parte}.${campo}`, attese[campo], letti.length === 0 ? null : somma);
    }
  }
  for (const [chiave, quante] of Object.entries(a.programmi ?? {}))
    vuole(
      `programma ${chiave}`,
      quante,
      q.lettura.voci.filter(
        (v) => v.parte === "spese" && `${v.missione ?? ""}.${v.programma ?? ""}` === chiave,
      ).length,
    );
  const detti = q.giudizi.map((g) => [g.indicatore.indicatore, g.esito] as const);
  const ordinati = (x: readonly (readonly [string, string])[]): string[] =>
    x.map((c) => c.join(" = ")).sort();
  vuole("indicatori", ordinati(a.indicatori ?? []), ordinati(detti));
  if (a.obiettivi !== undefined) vuole("obiettivi", a.obiettivi, q.obiettivi.length);
  if (a.responsabili)
    vuole(
      "responsabili",
      a.responsabili.toSorted(),
      q.giudizi.map((g) => g.indicatore.testi.responsabileGestionale).sort(),
    );
  const { esito } = q.verdetto;
  if (!a.verdetto.includes(esito))
    dette.push(
      `verdetto ${esito} instead of ${a.verdetto.join(" | ")}: ${q.rilievi
        .filter((r) => r.gravita !== "nota")
        .map((r) => `${r.codice} ${luogoDi(r).foglio ?? ""}!${luogoDi(r).cella ?? ""}`)
        .join(", ")}`,
    );
  const map = q.rilievi.filter((r) => r.codice.startsWith("MAP-"));
  for (const f of a.nominati ?? [])
    if (!map.some((r) => luogoDi(r).foglio === f)) dette.push(`${f} is not named`);
  for (const f of a.nonNominati ?? [])
    for (const r of map)
      if (r.gravita !== "nota" && luogoDi(r).foglio === f)
        dette.push(`${f} is named: ${r.codice} ${luogoDi(r).cella ?? ""}`);
  for (const dove of a.colonneNominate ?? []) {
    const c = map.some((r) => {
      const p = cellaDi(r);
      return p !== null && `${luogoDi(r).foglio ?? ""}!${lettera(p.colonna)}` === dove;
    });
    if (!c) dette.push(`the column ${dove} is not named`);
  }
  for (const [foglio, riga] of a.righeNominate ?? []) {
    const detta = q.rilievi.some((r) => luogoDi(r).foglio === foglio && cellaDi(r)?.riga === riga);
    if (!detta) dette.push(`the row ${foglio}!${riga} is not named`);
  }
  return dette;
}

/** The sums of the ledger; what breaks them. */
export function contiDelRegistro(
  griglie: readonly Griglia[],
  q: { readonly lettura: Pick<Quadro["lettura"], "copertura"> },
): string[] {
  return griglie.flatMap((g) => {
    const c = q.lettura.copertura.find((x) => x.foglio === g.foglio);
    if (!c) return [`${g.foglio} is in no ledger`];
    const piene = g.valori.flat().filter((v) => !isVuoto(v)).length;
    const somma = CLASSI.reduce((n, classe) => n + c[classe], 0);
    const zone = c.zone.reduce((n, z) => n + z.celle, 0);
    return [
      ...(c.piene === piene ? [] : [`${g.foglio}: ${c.piene} cells counted of ${piene}`]),
      ...(somma === piene ? [] : [`${g.foglio}: the classes hold ${somma} of ${piene}`]),
      ...(zone === c.nonLette ? [] : [`${g.foglio}: the zones hold ${zone} of ${c.nonLette}`]),
    ];
  });
}
