/** Cause and corrective action: asked where a target is missed, collected as a result is, a blank left blank. */
import fc from "fast-check";
import type { Scalare } from "../../src/base/griglia";
import { chiaviIndicatori } from "../../src/obiettivi/chiave";
import type { IndicatoreLetto } from "../../src/obiettivi/indicatore";
import type { Spiegazioni } from "../../src/referto/dati/spiegazione";
import { attualiDi } from "../../src/schede/attuali";
import { componiScheda } from "../../src/schede/componi-scheda";
import { confronta, type Risposta } from "../../src/schede/confronta";
import { faiSchede } from "../../src/schede/fai-schede";
import { leggiScheda, type GrigliaScheda } from "../../src/schede/leggi-scheda";
import { COLONNE, RIGA_TESTATA } from "../../src/schede/posto";
import { isSpiegazione } from "../../src/schede/scheda";
import { withSpiegazioni } from "../../src/schede/spiegazioni";
import { valoriDi } from "../../src/schede/valori-spiegazione";
import { affidato, datiReferto, giorno } from "../supporto/dati-referto";

const DATA = giorno("2023-06-30");
const MANCATO = affidato("Verdi Anna", "Uno", "entro il 31/05/2023", "", { indicatore: "Gara" });
const IN_CORSO = affidato("Verdi Anna", "Due", "10", 4, { indicatore: "N. atti" });
const TARDI = affidato("Verdi Anna", "Tre", "entro il 31/03/2023", "30/04/2023", { indicatore: "Piano" });

/** What is asked, and what is kept now. */
function giro(indicatori: readonly IndicatoreLetto[], mandate: Spiegazioni, ora: Spiegazioni = mandate) {
  const d = datiReferto([], indicatori);
  const giudizi = d.obiettivi.flatMap((o) => o.giudizi);
  const chiavi = chiaviIndicatori(giudizi.map((g) => g.indicatore));
  const intestazione = { ente: "Comune di Prova", esercizio: 2023, data: DATA };
  const { schede } = faiSchede({
    ...intestazione,
    obiettivi: d.obiettivi,
    chiavi: new Map(giudizi.map((g, i) => [g, chiavi[i] ?? ""])),
    voci: [],
    gruppi: [],
    spiegazioni: mandate,
  });
  const [scheda] = schede;
  if (!scheda) throw new Error("no scheda");
  return {
    scheda,
    chiavi,
    cartella: {
      intestazione,
      attuali: attualiDi(
        giudizi,
        chiavi,
        DATA,
        () => true,
        () => "",
        ora,
      ),
      chieste: () => chiavi,
      rifiutate: new Set<string>(),
      scritte: new Set<string>(),
    },
  };
}

type Campo = "causa" | "azione" | "azioneChi" | "azioneEntro";

function tornata(g: ReturnType<typeof giro>, scritte: readonly (readonly [number, Campo, Scalare])[]) {
  const f = componiScheda(g.scheda, false);
  const valori = f.celle.map((r) => r.map((c): Scalare => c?.valore ?? ""));
  for (const [n, campo, v] of scritte) {
    const riga = valori[RIGA_TESTATA + n];
    if (riga) riga[COLONNE[campo] - 1] = v;
  }
  const griglia: GrigliaScheda = {
    foglio: "Scheda Verdi Anna",
    riga: 1,
    colonna: 1,
    valori,
    formati: f.celle.map((r) => r.map(() => "General")),
    formule: f.celle.map((r) => r.map(() => false)),
  };
  return leggiScheda(griglia);
}

const sue = (risposte: readonly Risposta[]) => risposte.filter((r) => isSpiegazione(r.campo));

test("it is asked for a target that is missed, or was reached late, and for no other", () => {
  const { scheda } = giro([MANCATO, IN_CORSO, TARDI], {});
  expect(scheda.righe.map((r) => [r.indicatore, r.valori.causa !== null])).toEqual([
    ["Gara", true],
    ["N. atti", false],
    ["Piano", true],
  ]);
  const aperte = componiScheda(scheda, false).aperte.flatMap((z) =>
    z.colonna >= COLONNE.causa && z.colonna <= COLONNE.azioneEntro
      ? Array.from({ length: z.ultimaRiga - z.riga + 1 }, (_, i) => z.riga + i - RIGA_TESTATA - 1)
      : [],
  );
  expect([...new Set(aperte)].toSorted()).toEqual([0, 2]);
});

const PRIMA = { causa: "Gara deserta", azione: "", chi: "", entro: "", dal: DATA };

/** Sent, kept now, typed; how it comes back and what is taken. */
const CASI: readonly (readonly [string, string, string, Campo, Scalare, string, Scalare | null])[] = [
  ["a cause", "", "", "causa", "Gara deserta", "nuovo", "Gara deserta"],
  ["nothing", "", "", "causa", "", "invariato", null],
  ["what was sent", "Gara deserta", "Gara deserta", "causa", "Gara deserta", "invariato", null],
  ["a cause taken away", "Gara deserta", "Gara deserta", "causa", "", "svuotato", null],
  ["another over one changed since", "", "Gara deserta", "causa", "Ricorso", "conflitto", "Ricorso"],
  ["what the workbook says already", "", "Gara deserta", "causa", "Gara deserta", "invariato", null],
  ["words like a formula", "", "", "azione", "=1+1", "nuovo", "=1+1"],
  ["a cell in error", "", "", "azione", "#REF!", "illeggibile", null],
  ["a day", "", "", "azioneEntro", 45_199, "nuovo", 45_199],
  ["a day as text", "", "", "azioneEntro", "30/9/2023", "nuovo", 45_199],
  ["a day that does not exist", "", "", "azioneEntro", "31/6/2023", "nuovo", "31/6/2023"],
  ["words for a day", "", "", "azioneEntro", "appena possibile", "nuovo", "appena possibile"],
  ["a number that is no day", "", "", "azioneEntro", 12, "illeggibile", null],
];

test.each(CASI)("%s (sent «%s», kept «%s»)", (_, mandata, ora, campo, scritta, stato, valore) => {
  const di = (g: { chiavi: readonly string[] }, causa: string): Spiegazioni =>
    causa === "" ? {} : { [g.chiavi[0] ?? ""]: { ...PRIMA, causa } };
  const nudo = giro([MANCATO], {});
  const g = giro([MANCATO], di(nudo, mandata), di(nudo, ora));
  const [r] = confronta([tornata(g, [[0, campo, scritta]])], g.cartella).risposte.filter(
    (x) => x.campo === campo,
  );
  expect([r?.stato, r?.valore]).toEqual([stato, valore]);
  expect(r?.del).toBe(DATA);
});

test("two schede that say two causes are a conflict, and neither is taken by itself", () => {
  const g = giro([MANCATO], {});
  const due = ["Gara deserta", "Ricorso"].map((t) => tornata(g, [[0, "causa", t]]));
  const stati = sue(confronta(due, g.cartella).risposte).filter((r) => r.campo === "causa");
  expect(stati.map((r) => r.stato)).toEqual(["conflitto", "conflitto"]);
});

test("what is taken is what comes back in the next scheda, blanks blank; others and the date of the first stay", () => {
  const parole = fc.string({ maxLength: 30 }).map((t) => t.trim());
  const data = fc.record({
    chiave: fc.constantFrom("a", "b"),
    campo: fc.constantFrom<Campo>("causa", "azione", "azioneChi", "azioneEntro"),
    valore: parole,
    del: fc.constantFrom(DATA, giorno("2023-12-31")),
  });
  fc.assert(
    fc.property(fc.array(data, { maxLength: 8 }), (date) => {
      const tenute = withSpiegazioni({ c: PRIMA }, date);
      expect(tenute["c"]).toEqual(PRIMA);
      for (const chiave of ["a", "b"]) {
        const sue = date.filter((d) => d.chiave === chiave);
        expect(tenute[chiave]?.dal).toBe(sue[0]?.del);
        for (const campo of ["causa", "azione", "azioneChi"] as const)
          expect(valoriDi(tenute[chiave])[campo].valore).toBe(
            sue.findLast((d) => d.campo === campo)?.valore ?? "",
          );
      }
    }),
    { numRuns: 200 },
  );
});
