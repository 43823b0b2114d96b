/** What came back against what was sent and what the source holds: each state, and each way a scheda can be spoilt. */
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { leggiFile } from "../../src/app/schede/file-schede";
import type { Scalare } from "../../src/base/griglia";
import { chiaviIndicatori } from "../../src/obiettivi/chiave";
import type { IndicatoreLetto } from "../../src/obiettivi/indicatore";
import { attualiDi } from "../../src/schede/attuali";
import { componiScheda } from "../../src/schede/componi-scheda";
import { confronta, type Cartella, type Risposta } from "../../src/schede/confronta";
import { leggiScheda, type GrigliaScheda } from "../../src/schede/leggi-scheda";
import { nomeRisposta } from "../../src/schede/registro";
import { NOMI_CAMPI, type Scheda } from "../../src/schede/scheda";
import { COLONNE, TESTATA_NASCOSTA } from "../../src/schede/posto";
import { sigilloRiga, sigilloTestata } from "../../src/schede/sigilli";
import { mailto } from "../../src/schede/solleciti";
import { datiReferto, affidato } from "../supporto/dati-referto";
import type { Scritta } from "../supporto/indicatore";
import { schedeDi } from "../supporto/schede";

const uno = (target: Scritta, raggiunto: Scritta, indicatore = "N. atti"): IndicatoreLetto =>
  affidato("Verdi Anna", "Uno", target, raggiunto, { indicatore });

const schedaDi = (...indicatori: IndicatoreLetto[]): Scheda => {
  const [s] = schedeDi(indicatori).schede;
  if (!s) throw new Error("no scheda");
  return s;
};

/** As Excel gives it back; `scritte`: what was typed, by row and column. */
function tornata(s: Scheda, scritte: Readonly<Record<string, Scalare>> = {}, formato = ""): GrigliaScheda {
  const f = componiScheda(s, false);
  const valori = f.celle.map((r) => r.map((c): Scalare => c?.valore ?? ""));
  const formati = f.celle.map((r, i) =>
    r.map(
      (_, j) =>
        f.formati.find(({ zona: z }) => i + 1 >= z.riga && i + 1 <= z.ultimaRiga && z.colonna === j + 1)
          ?.formato ?? "General",
    ),
  );
  for (const [dove, v] of Object.entries(scritte)) {
    const [r = 1, c = 1] = dove.split(",").map(Number);
    const riga = valori[r - 1];
    if (riga) riga[c - 1] = v;
    const rigaF = formati[r - 1];
    if (rigaF && formato !== "") rigaF[c - 1] = formato;
  }
  return { foglio: "Scheda", riga: 1, colonna: 1, valori, formati, formule: [] };
}

function ora(
  indicatori: readonly IndicatoreLetto[],
  altro: Partial<Cartella["intestazione"]> = {},
): Cartella {
  const { obiettivi, dataRiferimento } = datiReferto([], indicatori);
  const giudizi = obiettivi.flatMap((o) => o.giudizi);
  const chiavi = chiaviIndicatori(giudizi.map((g) => g.indicatore));
  return {
    intestazione: { ente: "Comune di Prova", esercizio: 2023, ...altro },
    attuali: attualiDi(giudizi, chiavi, dataRiferimento),
    chieste: () => chiavi,
    rifiutate: new Set(),
    scritte: new Set(),
  };
}

const delRaggiunto = (g: GrigliaScheda, c: Cartella): Risposta => {
  const [r] = confronta([leggiScheda(g)], c).risposte.filter((x) => x.campo === "raggiunto");
  if (!r) throw new Error("no answer");
  return r;
};

test.each<[string, Scalare, string, string]>([
  ["a day that the program made of «10/12»", 45_270, "dd/mm/yyyy", "10/12/2023"],
  ["a percentage", 0.655, "0.0%", "65,5%"],
  ["a number", 1.5, "General", "1,5"],
  ["a tick", true, "General", "SI"],
])("in the prose %s goes back as it is shown", (_, scritto, formato, atteso) => {
  const s = schedaDi(uno("10", 4));
  const { risposte } = confronta([leggiScheda(tornata(s, { "9,7": scritto }, formato))], ora([uno("10", 4)]));
  expect(risposte.find((r) => r.campo === "note")?.valore).toBe(atteso);
});

test.each([
  ["of the same person", "verdi  anna", "12", "nuovo"],
  ["of another one", "Rossi Mario", "12", "conflitto"],
  ["another than the one that stands", "Verdi Anna", "13", "conflitto"],
])("where the source holds an answer collected before, %s: %s, %s → %s", (_, responsabile, dopo, stato) => {
  const s = schedaDi(uno("10", 4));
  const [riga] = s.righe;
  const adesso = ora([uno("10", 12)]);
  const scritte = new Set([
    nomeRisposta({ responsabile, chiave: riga?.chiave ?? "", campo: NOMI_CAMPI.raggiunto, dopo }),
  ]);
  expect(delRaggiunto(tornata(s, { "9,5": 15 }), { ...adesso, scritte }).stato).toBe(stato);
});

const percento = (n: number): Scritta => ({ valore: n, formato: "0%", testo: `${n * 100}%` });

test.each<[string, Scritta, Scritta, Scalare, string, Scritta, string, Scalare | null]>([
  ["as it was", "10", 4, 4, "", 4, "invariato", null],
  ["a new number", "10", 4, 12, "", 4, "nuovo", 12],
  ["a number where the source writes text", "10", "4", 12.5, "", "4", "nuovo", "12,5"],
  [
    "a percentage where the source shows percents",
    "65%",
    percento(0.5),
    0.7,
    "0.00%",
    percento(0.5),
    "nuovo",
    0.7,
  ],
  ["a percentage where the source writes text", "65%", "50%", 0.705, "0.00%", "50%", "nuovo", "70,5%"],
  ["percent points without their sign", "65%", "50%", 70, "General", "50%", "nuovo", "70%"],
  ["a day where the source writes text", "30/06/2023", "", 45_107, "dd/mm/yyyy", "", "nuovo", "30/06/2023"],
  [
    "a day where the source has a date",
    "30/06/2023",
    { valore: 45_000, formato: "dd/mm/yyyy", testo: "15/03/2023" },
    45_107,
    "dd/mm/yyyy",
    { valore: 45_000, formato: "dd/mm/yyyy", testo: "15/03/2023" },
    "nuovo",
    45_107,
  ],
  ["SI where the source writes small", "SI", "no", "SI", "", "no", "nuovo", "si"],
  ["SI where the source has a truth", "SI", false, "SI", "", false, "nuovo", true],
  ["text like a formula", "relazione", "", "=1+1", "", "", "nuovo", "=1+1"],
  ["both sides changed", "10", 4, 12, "", 6, "conflitto", 12],
  ["both sides say the same", "10", 4, 12, "", 12, "invariato", null],
  ["a day in the place of a number", "10", 4, 45_107, "dd/mm/yyyy", 4, "illeggibile", null],
  ["words in the place of a number", "10", 4, "boh, forse x7y", "", 4, "illeggibile", null],
  ["a blank where there was something", "10", 4, "", "", 4, "svuotato", null],
])("%s", (_, target, mandato, scritto, formato, adesso, stato, valore) => {
  const g = tornata(schedaDi(uno(target, mandato)), { "9,5": scritto }, formato);
  expect(delRaggiunto(g, ora([uno(target, adesso)]))).toMatchObject({ stato, valore });
});

const TRE = ["N. atti", "N. pareri", "N. visite"].map((n) => uno("10", 4, n));
const SCHEDA = schedaDi(...TRE);

const conRighe = (g: GrigliaScheda, cambia: (righe: Scalare[][]) => Scalare[][]): GrigliaScheda => ({
  ...g,
  valori: [...g.valori.slice(0, 8), ...cambia(g.valori.slice(8).map((r) => [...r]))],
});

test.each<[string, (r: Scalare[][]) => Scalare[][], RegExp[]]>([
  ["a row deleted", ([a, b]) => [a ?? [], b ?? []], [/manca la riga di «N\. visite»/]],
  ["a row copied", ([a, ...b]) => [a ?? [], a ?? [], ...b], [/«N\. atti» c'è 2 volte \(righe 9, 10\)/]],
  [
    "a hidden key changed",
    (r) => r.map((x, i) => (i ? x : x.with(COLONNE.chiave - 1, "altro~1"))),
    [/riga 9: le celle nascoste sono state cambiate/],
  ],
  [
    "locked text pasted over",
    (r) => r.map((x, i) => (i ? x : x.with(1, "Tutt'altro"))),
    [/riga 9: le celle bloccate sono state cambiate/, /manca la riga di «N\. atti»/],
  ],
])("%s is said", (_, cambia, attesi) => {
  const { avvisi } = confronta([leggiScheda(conRighe(tornata(SCHEDA, { "9,5": 12 }), cambia))], ora(TRE));
  for (const a of attesi) expect(avvisi.some((x) => a.test(x.it))).toBe(true);
});

test("sorted by whole rows, or by the visible columns alone, each answer goes to its own indicator", () => {
  const g = tornata(SCHEDA, { "9,5": 11, "10,5": 12, "11,5": 13 });
  const gira = (da: number) => (righe: Scalare[][]) =>
    righe.map((r, i) => [...(righe[righe.length - 1 - i] ?? []).slice(0, da), ...r.slice(da)]);
  for (const colonne of [COLONNE.mandatoEntro, COLONNE.manca + 1]) {
    const { risposte } = confronta([leggiScheda(conRighe(g, gira(colonne)))], ora(TRE));
    const valori = risposte.filter((r) => r.campo === "raggiunto").map((r) => [r.indicatore, r.valore]);
    expect(valori.toSorted()).toEqual([
      ["N. atti", 11],
      ["N. pareri", 12],
      ["N. visite", 13],
    ]);
  }
});

test.each([
  ["of last year", { esercizio: 2024 }, /è dell'esercizio 2023/],
  ["of another ente", { ente: "Comune di Altrove" }, /è di un altro ente/],
])("a scheda %s is refused whole", (_, altro, motivo) => {
  const c = confronta([leggiScheda(tornata(SCHEDA, { "9,5": 12 }))], ora(TRE, altro));
  expect(c.risposte).toEqual([]);
  expect(c.rifiutate[0]?.motivo.it).toMatch(motivo);
});

test("two responsabili who say two things of one cell are a conflict", () => {
  const due = [affidato("Rossi Mario / Verdi Anna", "Uno", "10", 4)];
  const [a, b] = schedeDi(due).schede;
  if (!a || !b) throw new Error("two schede");
  const lette = [tornata(a, { "9,5": 12 }), tornata(b, { "9,5": 13 })].map((g) => leggiScheda(g));
  const stati = confronta(lette, ora(due)).risposte.filter((r) => r.campo === "raggiunto");
  expect(stati.map((r) => r.stato)).toEqual(["conflitto", "conflitto"]);
});

test("whatever is written in the cells of a scheda, nothing throws and nothing becomes blank", () => {
  const cella = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.double({ noNaN: true }),
    fc.boolean(),
    fc.constant(""),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 11 }), fc.integer({ min: 1, max: 18 }), cella), {
        maxLength: 8,
      }),
      (scritte) => {
        const g = tornata(SCHEDA, Object.fromEntries(scritte.map(([r, c, v]) => [`${r},${c}`, v])));
        for (const r of confronta([leggiScheda(g)], ora(TRE)).risposte)
          if (r.valore !== null) expect(String(r.valore).trim()).not.toBe("");
      },
    ),
    { numRuns: 200, seed: 8 },
  );
});

test("a mailto link stays short, whole lines, its breaks as RFC 6068 wants", () => {
  const testo = ["Gentile Anna,", ...Array.from({ length: 200 }, (_, i) => `- indicatore è ${i}`)].join("\n");
  const link = mailto({ oggetto: "Dati & obiettivi", testo }, "anna@comune.it");
  expect(link.length).toBeLessThanOrEqual(1_900);
  expect(link).toMatch(
    /^mailto:anna@comune\.it\?subject=Dati%20%26%20obiettivi&body=Gentile%20Anna%2C%0D%0A-/,
  );
  expect(decodeURIComponent(link)).toMatch(/indicatore è \d+\r\n\(l'elenco continua/);
});

describe("a scheda answers for what it was asked, by whom it was asked", () => {
  const indicatori = [uno("10", 4)];
  const scritta = { "9,5": 12 } as const;
  const nonSua = { ...ora(indicatori), chieste: () => [] };

  test("an answer for somebody else's indicator is a conflict that names who was not asked", () => {
    const c = confronta([leggiScheda(tornata(schedaDi(...indicatori), scritta))], nonSua);
    const [r] = c.risposte.filter((x) => x.campo === "raggiunto");
    expect(r?.stato).toBe("conflitto");
    expect(r?.spiegazione.it).toContain("non è stato chiesto a Verdi Anna");
    expect(c.avvisi.map((a) => a.it)).toEqual([expect.stringContaining("non è stato chiesto a Verdi Anna")]);
  });

  test.each<[string, boolean]>([
    ["Anna Verdi", false],
    ["dott.ssa Anna VERDI", false],
    ["Bianchi Luca", true],
    ["Verdi Carla", true],
  ])("signed by %s", (chi, detto) => {
    const c = confronta(
      [leggiScheda(tornata(schedaDi(...indicatori), { ...scritta, "4,2": chi }))],
      ora(indicatori),
    );
    expect(c.avvisi.map((a) => a.it)).toEqual(
      detto ? [expect.stringContaining(`compilata da «${chi}», ed era stata chiesta a Verdi Anna`)] : [],
    );
  });

  test("a row copied from the scheda of another is not taken", () => {
    const mia = tornata(schedaDi(...indicatori), scritta);
    const [sua] = schedeDi([affidato("Bianchi Luca", "Due", "5", 1, { indicatore: "N. visite" })]).schede;
    if (!sua) throw new Error("no scheda");
    const altra = tornata(sua, scritta);
    const mista = { ...mia, valori: mia.valori.with(8, altra.valori[8] ?? []) };
    const letta = leggiScheda(mista);
    expect(letta.tipo === "letta" && [letta.scheda.righe.length, letta.scheda.guaste.length]).toEqual([0, 1]);
  });

  test.each([1, 2])("one sent out by version %d of the form still comes back", (versione) => {
    const vecchia = leggiScheda(
      comeVersione(tornata(schedaDi(...indicatori), scritta), versione, "Verdi Anna"),
    );
    expect(vecchia.tipo === "letta" && [vecchia.scheda.righe.length, vecchia.scheda.guaste]).toEqual([1, []]);
    const { risposte, avvisi } = confronta([vecchia], ora(indicatori));
    expect([avvisi, risposte.map((r) => [r.campo, r.stato])]).toEqual([
      [],
      [
        ["raggiunto", "nuovo"],
        ["statoAttuazione", "invariato"],
        ["note", "invariato"],
      ],
    ]);
  });

  test("and so does a file that version 2 sent, filled since", () => {
    const byte = readFileSync(join(__dirname, "mandate", "versione-2.xlsx"));
    const [letta] = leggiFile({ nome: "Scheda Verdi Anna.xlsx", byte });
    expect(letta?.tipo === "letta" && letta.scheda.guaste).toEqual([]);
    expect(
      letta?.tipo === "letta" &&
        letta.scheda.righe.map((r) => [
          r.indicatore,
          r.campi.raggiunto?.mandato,
          Object.keys(r.campi).length,
        ]),
    ).toEqual([
      ["N. atti", "n:4", 3],
      ["Approvazione del piano", "", 3],
    ]);
  });
});

/** The cells as a version before put them: neither cause nor action, its number, its seals. */
function comeVersione(g: GrigliaScheda, versione: number, responsabile: string): GrigliaScheda {
  const senza = <T>(r: readonly T[]): T[] => [...r.slice(0, 7), ...r.slice(11, 22)];
  const valori = g.valori.map((r) => [...senza(r)]);
  const put = (r: number, c: number, v: Scalare): void => {
    const riga = valori[r - 1];
    if (riga) riga[c - 1] = v;
  };
  const at = (r: number, c: number): string => String(valori[r - 1]?.[c - 1] ?? "");
  put(TESTATA_NASCOSTA.versione, 12, versione);
  const parti = (["versione", "ente", "esercizio", "data", "responsabile"] as const).map((c) =>
    at(TESTATA_NASCOSTA[c], 12),
  );
  put(TESTATA_NASCOSTA.sigillo, 12, sigilloTestata(parti));
  put(
    9,
    13,
    sigilloRiga(
      [12, 14, 18, 15, 16, 17].map((c) => at(9, c)),
      responsabile,
      versione,
    ),
  );
  return { ...g, valori, formati: g.formati.map(senza), formule: g.formule.map(senza) };
}

test("half a character in a name is shown as one that is missing, in the link of the reminder", () => {
  expect(mailto({ oggetto: "Sollecito \ud83d", testo: "a\udc00b" })).toContain("%EF%BF%BD");
});
