/** A scheda as a sheet: whose objectives, what is open, what each open cell accepts, what is kept in cells. */
import { componiScheda, nomeFoglio } from "../../src/schede/componi-scheda";
import { COLONNE, RIGA_TESTATA, SIGLA } from "../../src/schede/posto";
import type { Scheda } from "../../src/schede/scheda";
import { affidato, voce } from "../supporto/dati-referto";
import { TESTI } from "../supporto/indicatore";
import { schedeDi } from "../supporto/schede";

const sola = (...a: Parameters<typeof schedeDi>): Scheda => {
  const { schede } = schedeDi(...a);
  const [prima] = schede;
  if (!prima || schede.length !== 1) throw new Error(`${schede.length} schede`);
  return prima;
};

test("each has only their own objectives; one of two goes to both, the first is its owner", () => {
  const { schede, diNessuno } = schedeDi([
    affidato("Verdi Anna", "Uno", "10", ""),
    affidato("Rossi Mario / Verdi Anna", "Due", "SI", ""),
    affidato("", "Tre", "5", ""),
  ]);
  expect(
    schede.map((s) => [s.responsabile, s.righe.map((r) => [r.obiettivo, r.titolare, r.insiemeA])]),
  ).toEqual([
    ["Rossi Mario", [["Due", true, ["Verdi Anna"]]]],
    [
      "Verdi Anna",
      [
        ["Uno", true, []],
        ["Due", false, ["Rossi Mario"]],
      ],
    ],
  ]);
  expect(diNessuno).toHaveLength(1);
});

test("spellings confirmed as one person make one scheda", () => {
  const { schede } = schedeDi(
    [affidato("Verdi Anna", "Uno", "10", ""), affidato("A. Verdi", "Due", "10", "")],
    [],
    [{ nome: "Verdi Anna", varianti: ["Verdi Anna", "A. Verdi"] }],
  );
  expect(schede.map((s) => [s.responsabile, s.righe.length])).toEqual([["Verdi Anna", 2]]);
});

test("what is struck out is not asked", () => {
  expect(schedeDi([affidato("Verdi Anna", "Uno", "10", "", { stralciato: "rinviato" })]).schede).toEqual([]);
});

test.each([
  ["65%", "percentuale", { tipo: "decimale", da: 0 }],
  ["10", "numero", { tipo: "decimale" }],
  ["<25 gg", "numero", { tipo: "decimale" }],
  ["30/09/2023", "data", { tipo: "data" }],
  ["SI", "si-no", { tipo: "elenco" }],
  ["mantenimento dello standard", "testo", { tipo: "lunghezza" }],
])("a target «%s» asks for %s, and its cell accepts nothing else", (target, risposta, regola) => {
  const s = sola([affidato("Verdi Anna", "Uno", target, "")]);
  expect(s.righe[0]?.risposta).toBe(risposta);
  const f = componiScheda(s, false);
  const [sua] = f.convalide.filter(
    ({ zona: z }) => z.riga === RIGA_TESTATA + 1 && z.colonna === COLONNE.raggiunto,
  );
  expect(sua?.regola).toMatchObject(regola);
});

test("open cells are those to fill and no other: never a key, never what was sent", () => {
  const f = componiScheda(sola([affidato("Verdi Anna", "Uno", "10", 4)]), false);
  const aperte = f.aperte
    .flatMap((z) => Array.from({ length: z.ultimaRiga - z.riga + 1 }, (_, i) => `${z.riga + i}:${z.colonna}`))
    .toSorted();
  expect(aperte).toEqual(["4:2", "5:2", "9:5", "9:6", "9:7", "9:12", "9:13"].toSorted());
});

test("a text that the indicators of an objective share in one cell is asked once", () => {
  const stessa = { celle: { statoAttuazione: { foglio: "Obiettivi", riga: 2, colonna: 9 } } };
  const s = sola([
    affidato("Verdi Anna", "Uno", "10", "", { indicatore: "N. atti", ...stessa }),
    affidato("Verdi Anna", "Uno", "20", "", { indicatore: "N. pareri", ...stessa }),
  ]);
  expect(s.righe.map((r) => r.valori.statoAttuazione !== null)).toEqual([true, false]);
});

test("keys, what was sent and whose it is stand in hidden cells", () => {
  const s = sola([
    affidato("Verdi Anna", "Uno", "10", 4, { testi: { ...TESTI, obiettivoOperativo: "Uno", note: "=1+1" } }),
  ]);
  const f = componiScheda(s, false);
  const valore = (r: number, c: number) => f.celle[r - 1]?.[c - 1]?.valore;
  expect([1, 2, 3, 4, 5, 6].map((r) => valore(r, COLONNE.chiave))).toEqual([
    SIGLA,
    "3",
    "Comune di Prova",
    "2023",
    "2023-06-30",
    "Verdi Anna",
  ]);
  expect(valore(9, COLONNE.chiave)).toBe(s.righe[0]?.chiave);
  expect(valore(9, COLONNE.mandatoRaggiunto)).toBe("n:4");
  expect(f.primaNascosta).toBeLessThanOrEqual(COLONNE.chiave);
  // Formula-like text of the source is text here too.
  expect(f.celle[8]?.[COLONNE.note - 1]).toEqual({ tipo: "testo", valore: "=1+1" });
});

test("the money of their programmi: values in a file, formulas over the budget in the shared workbook", () => {
  const s = sola(
    [affidato("Verdi Anna", "Uno", "10", "")],
    [
      voce({ riga: 2, attuale: 100, movimentato: 40 }),
      voce({ riga: 3, attuale: 50, movimentato: 5 }),
      voce({ riga: 9, attuale: 7, movimentato: 1, programma: 2 }),
    ],
  );
  const ultima = (conFormule: boolean) => componiScheda(s, conFormule).celle.at(-1)?.slice(0, 4);
  expect(ultima(false)).toEqual([
    { tipo: "testo", valore: "Missione 1, programma 1" },
    { tipo: "numero", valore: 150 },
    { tipo: "numero", valore: 45 },
    { tipo: "numero", valore: 0 },
  ]);
  expect(ultima(true)?.[1]).toEqual({ tipo: "formula", valore: "=SUM('Spese'!G2:G3)" });
});

test("what all their programmi sum to stands beside the signature, in the rows that stay in sight", () => {
  const s = sola(
    [affidato("Verdi Anna", "Uno", "10", ""), affidato("Verdi Anna", "Due", "10", "", { programma: 2 })],
    [
      voce({ riga: 2, attuale: 100, movimentato: 40.1 }),
      voce({ riga: 9, attuale: 7, movimentato: 1.2, programma: 2 }),
    ],
  );
  const accanto = (conFormule: boolean) =>
    [4, 5, 6].map((r) =>
      componiScheda(s, conFormule)
        .celle[r - 1]?.slice(3, 6)
        .map((c) => c?.valore),
    );
  expect(accanto(false)).toEqual([
    ["Previsione attuale (euro)", 107, "È la somma dei suoi programmi: uno per uno dalla riga 12."],
    ["Impegnato (euro)", 41.3, undefined],
    ["Pagato (euro)", 0, undefined],
  ]);
  expect(accanto(true).map((r) => r?.[1])).toEqual(["=SUM(B14:B15)", "=SUM(C14:C15)", "=SUM(D14:D15)"]);
  const f = componiScheda(s, true);
  expect(f.celle[11]?.[0]?.valore).toContain("IL DENARO");
  expect(f.celle[13]?.[0]?.valore).toBe("Missione 1, programma 1");
  expect(f.righeBloccate).toBeGreaterThan(6);
  expect(f.aperte.some((z) => z.colonna <= 5 && z.ultimaColonna >= 4 && z.riga < RIGA_TESTATA)).toBe(false);
});

test.each([
  ["Rossi Mario", "Scheda Rossi Mario"],
  ["A/B [C]: d?", "Scheda A B C d"],
  ["Responsabile dei servizi demografici ed elettorali", "Scheda Responsabile dei ser"],
])("the sheet of «%s» has a name that Excel takes", (nome, atteso) => {
  expect(nomeFoglio(nome)).toBe(atteso);
});
