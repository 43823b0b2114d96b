/** Lists that name indicators away from their cards: two of one name are told apart by their objectives. */
import { nomiVivi } from "../../src/referto/parole/nome-indicatore";
import { indicatore, TESTI } from "../supporto/indicatore";
import { datiReferto } from "../supporto/dati-referto";

const cella = (riga: number, colonna: number) => ({ foglio: "Obiettivi", riga, colonna });

const letto = (riga: number, nome: string, obiettivo: string, conCelle = true) =>
  indicatore("10", "4", nome, {
    riga,
    testi: { ...TESTI, obiettivoOperativo: obiettivo },
    celle: conCelle ? { indicatore: cella(riga, 1), obiettivoOperativo: cella(riga, 2) } : {},
  });

const detti = (...letti: ReturnType<typeof letto>[]): unknown[] => {
  const { obiettivi } = datiReferto([], letti);
  const nome = nomiVivi(obiettivi);
  return obiettivi
    .flatMap((o) => o.giudizi)
    .map((g) => {
      const { cella: c, mostrato } = nome(g);
      return [mostrato, c !== null && "valore" in c ? c.valore : null];
    });
};

test("a name of its own is its cell, and no more", () => {
  expect(detti(letto(2, "Fine lavori", "Piazza"), letto(3, "Collaudo", "Scuola"))).toEqual([
    ["Fine lavori", "='Obiettivi'!A2&\"\""],
    ["Collaudo", "='Obiettivi'!A3&\"\""],
  ]);
});

test("a name that two share is followed by the title of each objective, from its cell", () => {
  expect(detti(letto(2, "Fine lavori", "Piazza"), letto(3, "FINE  lavori", "<p>Scuola</p>"))).toEqual([
    ["Fine lavori – Piazza", "='Obiettivi'!A2&\" – \"&'Obiettivi'!B2"],
    ["FINE  lavori – Scuola", expect.stringMatching(/^='Obiettivi'!A3&" – "&.*SUBSTITUTE/)],
  ]);
});

test("where no cell holds the title the name stands alone", () => {
  expect(detti(letto(2, "Fine lavori", "", false), letto(3, "Fine lavori", "Scuola", false))).toEqual([
    ["Fine lavori", "Fine lavori"],
    ["Fine lavori", "Fine lavori"],
  ]);
});
