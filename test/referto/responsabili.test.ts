/** Referto Responsabili as data: who is who, whose money, objective beside money. */
import type { DatiReferto } from "../../src/referto/dati/dati";
import { componi } from "../../src/referto/componi";
import type { FoglioReferto } from "../../src/referto/foglio/foglio";
import { perResponsabile } from "../../src/referto/parole/per-responsabile";
import { affidato, datiReferto, voce } from "../supporto/dati-referto";

const foglioDi = (d: DatiReferto): FoglioReferto | undefined =>
  componi(d).find((f) => f.chiave === "responsabili");

const contenuti = (f: FoglioReferto | undefined): string[] =>
  (f?.celle ?? []).flat().flatMap((c) => (c && c.valore !== "" ? [String(c.valore)] : []));

/** The row whose first cell is this text, as plain values. */
const riga = (f: FoglioReferto | undefined, prima: string): (string | number | null)[] =>
  f?.celle.find((r) => r[0]?.valore === prima)?.map((c) => c?.valore ?? null) ?? [];

const spesa = (n: number, responsabile: string | null, programma = 1, movimentato = 400) =>
  voce({ riga: n, programma, responsabile, attuale: 1000, movimentato });

describe("who is who", () => {
  test.each<readonly [string, string, string, { nome: string; varianti: string[] }[], number]>([
    ["capitals and spaces make no other person", "VERDI  ANNA", "Verdi Anna", [], 1],
    ["names in another order are two until confirmed", "ANNA VERDI", "Verdi Anna", [], 2],
    [
      "confirmed, they are one",
      "ANNA VERDI",
      "Verdi Anna",
      [{ nome: "Verdi Anna", varianti: ["ANNA VERDI", "Verdi Anna"] }],
      1,
    ],
  ])("%s", (_, nelBilancio, negliObiettivi, gruppi, quanti) => {
    const d = datiReferto([spesa(2, nelBilancio)], [affidato(negliObiettivi, "Uno", "10", "12")], gruppi);
    const trovati = perResponsabile(d);
    expect(trovati).toHaveLength(quanti);
    expect(trovati.filter((r) => r.voci.size > 0 && r.obiettivi.length > 0)).toHaveLength(
      quanti === 1 ? 1 : 0,
    );
    expect(trovati.some((r) => r.nome === "Verdi Anna")).toBe(true);
  });

  test("what two share counts for each; what is of nobody comes last", () => {
    const d = datiReferto([spesa(2, "ROSSI UGO / VERDI ANNA"), spesa(3, null)], []);
    expect(perResponsabile(d).map((r) => [r.nome, r.voci.size])).toEqual([
      ["ROSSI UGO", 1],
      ["VERDI ANNA", 1],
      [null, 1],
    ]);
  });

  test("a workbook that names nobody has no such sheet", () => {
    expect(foglioDi(datiReferto([spesa(2, null)], [affidato("", "Uno", "10", "12")]))).toBeUndefined();
  });

  test.each<readonly [string, DatiReferto, RegExp]>([
    ["only the budget", datiReferto([spesa(2, "ROSSI UGO")], []), /^Nessun obiettivo porta questo nome/],
    [
      "only objectives",
      datiReferto([spesa(2, "ROSSI UGO")], [affidato("Verdi Anna", "Uno", "10", "12")]),
      /^Nessun capitolo porta questo nome/,
    ],
    [
      "a workbook without budget",
      datiReferto([], [affidato("Verdi Anna", "Uno", "10", "12")]),
      /non ha il bilancio/,
    ],
    [
      "a budget without names",
      datiReferto([spesa(2, null)], [affidato("Verdi Anna", "Uno", "10", "12")]),
      /non nomina i responsabili/,
    ],
  ])("%s: the block says so", (_, d, frase) => {
    expect(contenuti(foglioDi(d)).some((t) => frase.test(t))).toBe(true);
  });
});

describe("their money", () => {
  test("a whole programma is its total's cell; a part of one the rows that are theirs", () => {
    const d = datiReferto(
      [
        spesa(2, "ROSSI UGO"),
        spesa(3, "ROSSI UGO"),
        spesa(4, "VERDI ANNA", 2),
        spesa(5, "ROSSI UGO", 2),
        spesa(6, "ROSSI UGO", 2),
      ],
      [],
    );
    const f = foglioDi(d);
    // Referto Spese: three rows of title, a heading, two voci, their total, a blank; then the second programma.
    expect(riga(f, "Programma 1.1").slice(2, 5)).toEqual(["=⟦spese⟧!G7", "=⟦spese⟧!H7", "=⟦spese⟧!J7"]);
    expect(riga(f, "Programma 1.2").slice(2, 4)).toEqual(["=SUM(⟦spese⟧!G11:G12)", "=SUM(⟦spese⟧!H11:H12)"]);
    expect(contenuti(f)).toContain("=SUM(⟦spese⟧!G10)");
  });

  test("rows too scattered for one formula take several, none longer than Excel's 8,192 characters", () => {
    const voci = Array.from({ length: 600 }, (_, i) =>
      spesa(i + 2, i % 2 === 0 ? "ROSSI UGO" : "VERDI ANNA"),
    );
    const f = foglioDi(datiReferto(voci, []));
    const righe = contenuti(f).filter((t) => t.startsWith("Programma 1.1 (parte"));
    expect(righe).toHaveLength(6);
    const lunghezze = contenuti(f).map((t) => t.replaceAll("⟦spese⟧", `'${"x".repeat(31)}'`).length);
    expect(Math.max(...lunghezze)).toBeLessThan(8_192);
    const celle = contenuti(f)
      .filter((t) => t.startsWith("=SUM(⟦spese⟧!G"))
      .join(",");
    expect(celle.match(/G\d+/g)).toHaveLength(600);
  });
});

test("an objective stands under its programma, with the money that is committed there", () => {
  const d = datiReferto(
    [spesa(2, "VERDI ANNA", 1, 400)],
    [affidato("Verdi Anna", "Uno", "entro il 31/03/2023", "NO")],
  );
  const f = foglioDi(d);
  expect(contenuti(f).some((t) => t.startsWith('="Programma 1.1: previsti "&FIXED(⟦spese⟧!G6,0)'))).toBe(
    true,
  );
});

test("60 responsabili: a page each in order of name, and the table at the top points at their totals", () => {
  const d = datiReferto(
    Array.from({ length: 60 }, (_, i) => spesa(i + 2, `RESPONSABILE ${i}`, (i % 10) + 1)),
    Array.from({ length: 60 }, (_, i) => affidato(`Responsabile ${i}`, `Obiettivo ${i}`, "10", "12")),
  );
  const f = foglioDi(d);
  const legati = (f?.collegamenti ?? []).filter(
    (l) => "chiave" in l.verso && l.verso.chiave === "responsabili",
  );
  expect(legati).toHaveLength(60);
  for (const l of legati) {
    if (!("chiave" in l.verso)) continue;
    const nome = f?.celle[l.riga - 1]?.[0]?.valore;
    expect(f?.celle[l.verso.riga - 1]?.[0]?.valore).toBe(nome);
    // Each begins a page.
    expect(f?.stampa.interruzioni).toContain(l.verso.riga);
    const m = /^=E?([A-Z])(\d+)$/.exec(String(f?.celle[l.riga - 1]?.[4]?.valore));
    expect(f?.celle[Number(m?.[2]) - 1]?.[0]?.valore).toBe("Totale");
  }
});
