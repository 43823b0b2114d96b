/** Esiti and avanzamenti in the words of the sheets: they never gainsay each other, and every indicator is counted. */
import { componi } from "../../src/referto/componi";
import type { DatiReferto } from "../../src/referto/dati/dati";
import type { ChiaveFoglio } from "../../src/referto/foglio/foglio";
import { affidato, datiReferto, giorno } from "../supporto/dati-referto";

const VERDI = "Verdi Anna";

const righeDi = (d: DatiReferto, chiave: ChiaveFoglio): (string | number | null)[][] =>
  (componi(d).find((f) => f.chiave === chiave)?.celle ?? []).map((r) => r.map((c) => c?.valore ?? null));

/** Of the card of each objective: its esito, and what it is made of. */
const schede = (d: DatiReferto): unknown[] => {
  const righe = righeDi(d, "obiettivi");
  return righe.flatMap((r, n) => (r[0] === "Raggiunti" ? [[righe[n - 1]?.[4], r[1]]] : []));
};

describe("the card of an objective", () => {
  const due = (a: readonly [string, string], b: readonly [string, string], altro = {}) =>
    datiReferto([], [affidato(VERDI, "Uno", ...a), affidato(VERDI, "Uno", ...b, altro)]);

  test.each<readonly [string, DatiReferto, readonly unknown[]]>([
    [
      "reached late",
      due(["entro il 31/03/2023", "16/04/2023"], ["10", "12"]),
      ["IN RITARDO", "1 di 2; 1 fatto in ritardo"],
    ],
    [
      "missed, all with a figure",
      due(["entro il 31/03/2023", "NO"], ["10", "12"]),
      ["NON RAGGIUNTO", "1 di 2; 1 non raggiunto; avanzamento 50\u00a0%"],
    ],
    [
      "missed, without data",
      due(["entro il 31/03/2023", ""], ["10", "12"]),
      ["SENZA DATI", "1 di 2; 1 senza dati"],
    ],
    ["under way", due(["10", ""], ["10", "5"]), ["IN CORSO", "0 di 2; 1 in corso, 1 non rilevato"]],
    ["not to be judged", due(["10", ""], ["10", "12"]), ["NON VALUTABILE", "1 di 2; 1 non rilevato"]],
    [
      "one struck out",
      due(["10", "12"], ["10", "5"], { stralciato: "ritirato" }),
      ["RAGGIUNTO", "1 di 1; 1 stralciato; avanzamento 100\u00a0%"],
    ],
    [
      "one of weight zero, one without weight",
      datiReferto(
        [],
        [
          affidato(VERDI, "Uno", "10", "5", { peso: 60 }),
          affidato(VERDI, "Uno", "10", "12", { peso: 0 }),
          affidato(VERDI, "Uno", "10", "12"),
        ],
      ),
      [
        "IN CORSO",
        "2 di 3; 1 in corso; avanzamento 50\u00a0% (media di 1 su 3, 1 di peso zero, 1 senza peso)",
      ],
    ],
  ])("%s", (_, d, attesa) => {
    expect(schede(d)).toEqual([attesa]);
  });

  test("an indicator that is not met is never at 100%", () => {
    const d = datiReferto([], [affidato(VERDI, "Uno", ">10", "10")]);
    const riga = righeDi(d, "obiettivi").find((r) => String(r[4]).includes('"IN CORSO'));
    expect(riga?.[5]).not.toContain("Avanzamento");
  });

  test("a missed indicator asks why, and what is done about it", () => {
    const d = datiReferto([], [affidato(VERDI, "Uno", "entro il 31/03/2023", "NO")]);
    const detti = righeDi(d, "obiettivi").map((r) => `${r[0] ?? ""}: ${r[1] ?? ""}`);
    expect(detti).toContain("Causa: da indicare");
    const [indicatore] = d.chiavi.keys();
    if (!indicatore) throw new Error("no indicator");
    const spiegazione = {
      causa: "gara deserta",
      azione: "nuova gara",
      chi: "Verdi",
      entro: "2023-07-31",
      dal: giorno("2023-06-30"),
    };
    const con = { ...d, spiegazioni: new Map([[indicatore, spiegazione]]) };
    const poi = righeDi(con, "obiettivi").map((r) => `${r[0] ?? ""}: ${r[1] ?? ""}`);
    expect(poi).toContain("Causa: gara deserta");
    expect(poi).toContain("Azione correttiva: nuova gara, Verdi, entro il 31/07/2023");
  });
});

describe("every class is counted", () => {
  const d = datiReferto(
    [],
    [
      affidato(VERDI, "Uno", "10", "12"),
      affidato(VERDI, "Uno", "30/06/2023", "NO"),
      affidato(VERDI, "Due", "30/06/2023", ""),
      affidato(VERDI, "Due", "31/03/2023", "30/04/2023"),
      affidato(VERDI, "Tre", "10", "5", { stralciato: "ritirato" }),
      affidato("Neri Ugo", "Quattro", "10", "", { stralciato: "ritirato" }),
      affidato("Neri Ugo", "Quattro", "migliorare", ""),
    ],
  );

  test("by missione and in all they add up", () => {
    const righe = righeDi(d, "quadro");
    const tutte = righe.find((r) => r[0] === "Tutte le missioni");
    expect(tutte?.slice(2)).toEqual([7, 1, 0, "3", 0, 3]);
  });

  test("the missed ones are as many everywhere", () => {
    const testi = (chiave: ChiaveFoglio): string => righeDi(d, chiave).flat().map(String).join("\n");
    expect(testi("controlli")).toContain("TARGET MANCATI: 3 indicatori mancati in 2 obiettivi");
    expect(testi("sintesi")).toContain("Che cosa è in ritardo e da decidere: 3 indicatori mancati");
    expect(testi("sintesi")).toContain(
      "Tre sono mancati: 1 fatto dopo il termine, 1 non fatto, 1 senza dati.",
    );
    expect(testi("quadro")).toContain("Indicatori mancati: 3");
    expect(testi("responsabili")).toContain("Mancati: 3 indicatori");
  });

  test("the verdict stands in the fascicolo and on no page of the document", () => {
    for (const f of componi(d)) {
      const detto = f.celle.flat().some((c) => /POSSO FIRMARE/.test(String(c?.valore)));
      expect([f.chiave, detto]).toEqual([f.chiave, f.chiave === "controlli"]);
    }
  });
});
