/** The user's corrections: found again by the texts, applied over everything else, always said. */
import { letturaInParole } from "../../src/obiettivi/lettura";
import { parseDataIso } from "../../src/base/data";
import { personeDi } from "../../src/base/persone";
import { chiaviIndicatori } from "../../src/obiettivi/chiave";
import { applyCorrezioni, NESSUNA_CORREZIONE, type Correzioni } from "../../src/obiettivi/correzioni";
import { giudica } from "../../src/obiettivi/giudica";
import type { Giudizio, ParametriGiudizio } from "../../src/obiettivi/giudizio";
import type { IndicatoreLetto } from "../../src/obiettivi/indicatore";
import { indicatore, TESTI } from "../supporto/indicatore";

const data = parseDataIso("2023-12-31");
if (!data) throw new Error("the date");
const PARAMETRI: ParametriGiudizio = { dataRiferimento: data, esercizio: 2023 };

const chiave = (i: IndicatoreLetto): string => chiaviIndicatori([i])[0] ?? "";

const corretto = (i: IndicatoreLetto, c: Partial<Correzioni>): Giudizio => {
  const [primo] = applyCorrezioni([i], { ...NESSUNA_CORREZIONE, ...c }).indicatori;
  if (!primo) throw new Error("no indicator");
  return giudica(primo, PARAMETRI);
};

describe("the key of an indicator", () => {
  const base = indicatore("10", "8", "N. pubblicazioni (74) / N. mesi (6)");

  test.each([
    ["its row", { riga: 40 }],
    ["target and raggiunto", { target: base.raggiunto, raggiunto: base.target }],
    ["the figures of the day", { indicatore: "N. pubblicazioni (148) / N. mesi (12)" }],
    ["case, spaces and punctuation", { indicatore: "n.  Pubblicazioni (74)/N. mesi (6) " }],
    ["the responsabile", { testi: { ...TESTI, responsabileGestionale: "Anna Verdi" } }],
  ])("does not depend on %s", (_, altro) => {
    expect(chiave({ ...base, ...altro })).toBe(chiave(base));
  });

  test.each([
    ["the wording", { indicatore: "N. iscritti" }],
    ["the year in the wording", { indicatore: "N. pubblicazioni 2024 (74) / N. mesi (6)" }],
    ["the objective", { testi: { ...TESTI, obiettivoOperativo: "Altro" } }],
    ["the programma", { testi: { ...TESTI, codiceProgramma: "102" } }],
  ])("depends on %s", (_, altro) => {
    expect(chiave({ ...base, ...altro })).not.toBe(chiave(base));
  });

  test("of equal texts counts in workbook order", () => {
    const chiavi = chiaviIndicatori([base, base, base]);
    expect(chiavi.map((k) => k.slice(chiave(base).length))).toEqual(["", "#2", "#3"]);
  });
});

describe("polarità", () => {
  const meno = "più basso è meglio" as const;

  test.each([
    ["over the guess", "10", {}, "al massimo 10"],
    ["over the sheet's column", "10", { polarita: "più alto è meglio" as const }, "al massimo 10"],
    ["over the target's comparison", "almeno 10", {}, "al massimo 10"],
  ])("wins %s", (_, target, altro, lettura) => {
    const i = indicatore(target, "8", "N. passaggi agli atti", altro);
    expect(giudica(i, PARAMETRI).esito).toBe("non raggiunto");
    const g = corretto(i, { polarita: { [chiave(i)]: meno } });
    expect(g).toMatchObject({ esito: "raggiunto", polarita: meno, polaritaDedotta: false });
    expect(letturaInParole(g, "it")).toBe(`${lettura}; rilevato 8; più basso è meglio, corretto dall'utente`);
  });

  test("a comparison that agrees stays as strict as it was", () => {
    const i = indicatore("<10", "10", "N. incidenti");
    expect(corretto(i, { polarita: { [chiave(i)]: meno } }).esito).toBe("non raggiunto");
  });

  test("means nothing for a deadline", () => {
    const i = indicatore("entro il 31/12/2023", "SI");
    expect(corretto(i, { polarita: { [chiave(i)]: meno } })).toMatchObject({
      esito: "raggiunto",
      polarita: null,
    });
  });
});

test("an indicator is struck out with a reason, and not without", () => {
  const i = indicatore("10", "8");
  const k = chiave(i);
  expect(corretto(i, { stralciati: { [k]: " progetto ritirato " } })).toMatchObject({
    esito: "stralciato",
    motivo: { tipo: "stralciato", perche: "progetto ritirato" },
    rilievi: [],
  });
  const c = { ...NESSUNA_CORREZIONE, stralciati: { [k]: "  " } };
  expect(applyCorrezioni([i], c)).toMatchObject({ indicatori: [i], nonApplicate: [k] });
});

test("a correction that finds no indicator is given back", () => {
  const c = { ...NESSUNA_CORREZIONE, polarita: { "altro~1": "più alto è meglio" as const } };
  expect(applyCorrezioni([indicatore("10", "8")], c).nonApplicate).toEqual(["altro~1"]);
});

describe("who a cell names", () => {
  const gruppi = [
    { nome: "Verdi Anna", varianti: ["Anna Verdi", "VERDI ANNETTA", "Verdi Anna Neri Ugo"] },
    { nome: "Neri Ugo", varianti: ["Verdi Anna Neri Ugo"] },
  ];

  test.each([
    ["", []],
    ["Anna  Verdi", ["Verdi Anna"]],
    ["Verdi Anna Neri Ugo", ["Verdi Anna", "Neri Ugo"]],
    ["VERDI ANNETTA / Neri Ugo", ["Verdi Anna", "Neri Ugo"]],
    ["Anna Verdi; VERDI ANNETTA", ["Verdi Anna"]],
    ["Neri Ugo e Bianchi Ida", ["Neri Ugo", "Bianchi Ida"]],
    ["Neri Ugo\nBianchi Ida", ["Neri Ugo", "Bianchi Ida"]],
    ["Bianchi, Ida", ["Bianchi, Ida"]],
    ["verdi anna", ["verdi anna"]],
    ["Settore Cultura e Sport", ["Settore Cultura e Sport"]],
  ])("%j: %j", (testo, persone) => {
    expect(personeDi(testo, gruppi)).toEqual(persone);
  });
});
