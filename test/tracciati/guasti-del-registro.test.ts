/**
 * The law of the ledger finds out a reader that loses something: a mutant that drops a row, a column, an indicator, and one
 * that drops a row and keeps silent. What is lost before the ledger is said by it, and the verdict is no `si`.
 */
import { leggiGriglie, type LettoDaGriglie } from "../supporto/leggi-griglie";
import { colonne, righe, voci } from "../supporto/batteria/bilancio";
import { Dado } from "../supporto/batteria/dado";
import { griglieDi } from "../supporto/batteria/giudica";
import { colonnaPiano, piano } from "../supporto/batteria/piano";
import { registroViolato, type Letto } from "../supporto/batteria/leggi-del-registro";
import { righePiano } from "../supporto/batteria/generi/comune";

const d = new Dado(5);
const sue = voci(d, "spese", 6);
const p = piano(d, 3);
const griglie = griglieDi({
  fogli: {
    Spese: righe(
      colonne(d, "spese", ["capitolo", "descrizione", "previsioneAttuale", "movimentato", "cassa"], sue),
    ),
    Piano: righePiano(
      (["obiettivo", "indicatore", "target", "raggiunto"] as const).map((c) => colonnaPiano(d, c, p)),
    ),
  },
});

const come = (l: LettoDaGriglie, cambiata: Partial<Letto["lettura"]> = {}, rilievi = l.rilievi): Letto => ({
  lettura: {
    voci: l.voci,
    indicatori: l.indicatori,
    totali: l.totali,
    copertura: l.copertura,
    mappature: l.riconoscimento.mappature,
    ...cambiata,
  },
  rilievi,
});

const intera = leggiGriglie(griglie);
const senzaCassa = intera.voci.map((v) => {
  const importi = { ...v.importi };
  delete importi.cassa;
  return { ...v, importi };
});

test("the whole reading keeps the law", () => {
  expect(intera.voci).toHaveLength(6);
  expect(intera.indicatori).toHaveLength(p.length);
  expect(registroViolato(griglie, come(intera))).toEqual([]);
});

describe("a reader that loses something after it was counted breaks it", () => {
  test.each<readonly [string, Partial<Letto["lettura"]>]>([
    ["a row", { voci: intera.voci.slice(1) }],
    ["a column", { voci: senzaCassa }],
    ["an indicator", { indicatori: intera.indicatori.slice(1) }],
  ])("%s", (_, cambiata) => {
    expect(registroViolato(griglie, come(intera, cambiata))).not.toEqual([]);
  });
});

describe("a reader that loses something before it is counted", () => {
  const mutanti = {
    "a row": leggiGriglie(griglie, undefined, [], (x) => ({ ...x, voci: x.voci.slice(1) })),
    "a column": leggiGriglie(griglie, undefined, [], (x) => ({ ...x, voci: senzaCassa })),
    "an indicator": leggiGriglie(griglie, undefined, [], (x) => ({
      ...x,
      indicatori: x.indicatori.slice(1),
    })),
  };

  test.each(Object.entries(mutanti))("%s: it is said, and the law holds", (_, m) => {
    expect(m.rilievi.filter((r) => r.gravita === "avviso").length).toBeGreaterThan(0);
    expect(registroViolato(griglie, come(m))).toEqual([]);
  });

  test.each(Object.entries(mutanti))("%s, in silence: the law breaks", (_, m) => {
    expect(registroViolato(griglie, come(m, {}, []))).not.toEqual([]);
  });
});
