/** Esiti and avanzamenti in the words of the sheets: they never gainsay each other, and every indicator is counted. */
import { componi } from "../../src/referto/componi";
import type { DatiReferto } from "../../src/referto/dati";
import type { ChiaveFoglio } from "../../src/referto/foglio";
import { affidato, datiReferto } from "../supporto/dati-referto";

const VERDI = "Verdi Anna";

const righeDi = (d: DatiReferto, chiave: ChiaveFoglio): (string | number | null)[][] =>
  (componi(d).find((f) => f.chiave === chiave)?.celle ?? []).map((r) => r.map((c) => c?.valore ?? null));

/** The row of the card of each objective: esito, avanzamento, and what it is made of. */
const schede = (d: DatiReferto): unknown[] =>
  righeDi(d, "obiettivi").flatMap((r) =>
    typeof r[6] === "string" && /^(?:media di|\d+ di|nessun)/.test(r[6]) ? [[r[3], r[4], r[6]]] : [],
  );

describe("the card of an objective", () => {
  const due = (a: readonly [string, string], b: readonly [string, string], altro = {}) =>
    datiReferto([], [affidato(VERDI, "Uno", ...a), affidato(VERDI, "Uno", ...b, altro)]);

  test.each<readonly [string, DatiReferto, readonly unknown[]]>([
    [
      "reached late",
      due(["entro il 31/03/2023", "16/04/2023"], ["10", "12"]),
      ["IN RITARDO - 2 di 2, 16 giorni", "–", "2 di 2 raggiunti"],
    ],
    [
      "reached a day late",
      due(["entro il 31/03/2023", "01/04/2023"], ["10", "12"]),
      ["IN RITARDO - 2 di 2, 1 giorno", "–", "2 di 2 raggiunti"],
    ],
    [
      "missed, all with a figure",
      due(["entro il 31/03/2023", "NO"], ["10", "12"]),
      ["MANCATO - non raggiunto", 0.5, "media di 2 su 2"],
    ],
    [
      "missed, one without a figure",
      due(["entro il 31/03/2023", ""], ["10", "12"]),
      ["MANCATO - non raggiunto", "–", "1 di 2 raggiunti"],
    ],
    ["under way", due(["10", ""], ["10", "5"]), ["IN CORSO", "–", "0 di 2 raggiunti"]],
    ["not to be judged", due(["10", ""], ["10", "12"]), ["NON VALUTABILE", "–", "1 di 2 raggiunti"]],
    [
      "one struck out",
      due(["10", "12"], ["10", "5"], { stralciato: "ritirato" }),
      ["RAGGIUNTO", 1, "media di 1 su 1, 1 stralciato"],
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
      ["IN CORSO", 0.5, "media di 1 su 3, 1 di peso zero, 1 senza peso"],
    ],
  ])("%s", (_, d, attesa) => {
    expect(schede(d)).toEqual([attesa]);
  });

  test("an indicator that is not met is never at 100%", () => {
    const d = datiReferto([], [affidato(VERDI, "Uno", ">10", "10")]);
    const riga = righeDi(d, "obiettivi").find((r) => String(r[3]).includes('"IN CORSO'));
    expect(riga?.[4]).toBe("–");
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

  test("the figures of the Sintesi add up to all the indicators", () => {
    const conti = righeDi(d, "sintesi").flatMap((r) =>
      typeof r[6] === "number" && typeof r[7] === "string" ? [[r[7].trim(), r[6]] as const] : [],
    );
    const classi = conti.slice(0, -1);
    expect(classi.map(([nome]) => nome)).toContain("Stralciati");
    expect(classi.reduce((n, [, quanti]) => n + quanti, 0)).toBe(7);
    expect(conti.at(-1)).toEqual(["Indicatori in tutto, in 4 obiettivi", 7]);
  });

  test("so do those of each responsabile", () => {
    const righe = righeDi(d, "sintesi");
    const inizio = righe.findIndex((r) => r[0] === "Responsabile");
    const [testa, neri, verdi] = righe.slice(inizio);
    const somma = (r: readonly unknown[] = []): number =>
      r.slice(1, 7).reduce((n: number, x) => n + Number(x), 0);
    expect(testa?.[6]).toBe("Stralciati");
    expect([neri?.[0], somma(neri), verdi?.[0], somma(verdi)]).toEqual(["Neri Ugo", 2, VERDI, 5]);
    const blocco = righeDi(d, "responsabili").find((r) => String(r[0]).startsWith("5 in 3 obiettivi"));
    expect(blocco?.slice(1, 7)).toEqual([1, 0, 3, 0, 0, 1]);
  });

  test("the missed ones are counted by both names, everywhere the same", () => {
    const detto = "3 indicatori mancati in 2 obiettivi";
    const testi = (chiave: ChiaveFoglio): string[] => righeDi(d, chiave).flat().map(String);
    expect(testi("copertina").join()).toContain(detto);
    expect(testi("controlli")).toContain(`TARGET MANCATI: ${detto}`);
    expect(testi("sintesi")).toContain(`TARGET MANCATI: ${detto}`);
    expect(testi("responsabili")).toContain(
      "3 indicatori mancati in 2 obiettivi".replace(/^./, (x) => x.toUpperCase()),
    );
  });
});
