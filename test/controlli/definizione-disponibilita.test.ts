/** The definition of disponibilità as a choice: what is read for it, what it changes, and what BIL-001 says of it. */
import { parseDataIso } from "../../src/base/data";
import type { Scalare } from "../../src/base/griglia";
import { ZERO } from "../../src/base/importo";
import { computeBilancio } from "../../src/bilancio/bilancio";
import {
  DEFINIZIONI,
  PARAMETRI_PREDEFINITI,
  type DefinizioneDisponibilita,
} from "../../src/bilancio/parametri";
import type { Voce } from "../../src/bilancio/voce";
import { bil001 } from "../../src/controlli/bil-001-disponibilita";
import { bil003 } from "../../src/controlli/bil-003-disponibilita-negativa";
import { riepiloga } from "../../src/obiettivi/riepilogo";
import { componi } from "../../src/referto/componi";
import { readPrints } from "../../src/tracciati/read-stampe";
import { recognise } from "../../src/tracciati/recognise";
import { griglia } from "../supporto/griglia";
import { IMPOSTAZIONI_PREDEFINITE } from "../../src/referto/dati/impostazioni";
import { detti } from "../supporto/detto";
import { SENZA_RILIEVI } from "../supporto/dati-referto";

const TESTATA = [
  "Capitolo",
  "Descrizione",
  "Stanziamento",
  "Impegnato",
  "Prenotato",
  "di cui FPV",
  "Disponibile",
];

function leggi(righe: readonly (readonly Scalare[])[], testata: readonly Scalare[] = TESTATA) {
  const g = griglia([testata, ...righe], "Spese");
  const [m] = recognise([g]).mappature;
  if (!m) throw new Error("no table");
  return { mappatura: m, ...readPrints([{ g, m }]) };
}

const riga = (n: number, prenotato: Scalare, fpv: Scalare, disponibile: Scalare): Scalare[] => [
  n,
  `Voce ${n}`,
  1000,
  600,
  prenotato,
  fpv,
  disponibile,
];

function contesto(voci: readonly Voce[], definizioneDisponibilita: DefinizioneDisponibilita) {
  const dataRiferimento = parseDataIso("2023-06-30");
  if (!dataRiferimento) throw new Error("date");
  return {
    voci,
    totali: [],
    estratto: false,
    tolleranza: ZERO,
    definizioneDisponibilita,
    giudizi: [],
    fogli: [],
    gruppi: [],
    accettateIgnote: [],
    parametri: { dataRiferimento, esercizio: 2023 },
  };
}

test.each([
  ["Prenotato", "prenotato"],
  ["Importo prenotato", "prenotato"],
  ["Prenotazioni d'impegno", "prenotato"],
  ["Prenotato 2023", "prenotato"],
  ["FPV", "fpv"],
  ["di cui F.P.V.", "fpv"],
  ["di cui FPV", "fpv"],
  ["Fondo Pluriennale Vincolato di spesa", "fpv"],
  ["Impegni finanziati da FPV", null],
  ["Residui prenotati", null],
])("the heading «%s» is %s", (intestazione, campo) => {
  const testata = TESTATA.map((t) => (t === "Prenotato" ? intestazione : t === "di cui FPV" ? "Note" : t));
  const { colonne } = leggi([riga(1, 0, "", 400)], testata).mappatura;
  expect(Object.entries(colonne).find(([, c]) => c.colonna === 5)?.[0] ?? null).toBe(campo);
});

test("prenotato and FPV are of spese alone", () => {
  const g = griglia([
    ["Capitolo", "Descrizione", "Stanziamento", "Accertato", "Prenotato", "FPV"],
    [1, "IMU", 100, 60, 5, 5],
  ]);
  const [m] = recognise([g]).mappature;
  expect(m?.struttura).toBe("entrate");
  expect([m?.colonne.prenotato, m?.colonne.fpv]).toEqual([undefined, undefined]);
});

const righe = [riga(1, 100, 50, 0), riga(2, 10, "", 0), riga(3, "", "", 0)];
const TOTALI: Readonly<Record<DefinizioneDisponibilita, string>> = {
  semplice: "1200.00",
  "meno-prenotato": "1090.00",
  "meno-fpv": "1150.00",
  "meno-prenotato-e-fpv": "1040.00",
};

test.each(DEFINIZIONI)("the totals of the spese by «%s»", (definizioneDisponibilita) => {
  const { voci } = leggi(righe);
  const { spese } = computeBilancio(voci, { ...PARAMETRI_PREDEFINITI, definizioneDisponibilita });
  expect(spese?.totali.disponibilita?.toFixed(2)).toBe(TOTALI[definizioneDisponibilita]);
});

test.each(DEFINIZIONI)("disponibilità written by «%s» has no finding by that definition", (definizione) => {
  const scritte = righe.map((r) => {
    const toglie = (campo: "prenotato" | "fpv", i: number): number =>
      definizione.includes(campo) ? Number(r[i]) : 0;
    return [...r.slice(0, 6), 400 - toglie("prenotato", 4) - toglie("fpv", 5)];
  });
  const { voci } = leggi(scritte);
  expect(bil001.controlla(contesto(voci, definizione))).toEqual([]);
});

test("BIL-001 says which definition fits them all", () => {
  const { voci } = leggi([riga(1, 100, 50, 300), riga(2, 10, "", 390), riga(3, "", "", 400)]);
  const rilievi = detti(bil001.controlla(contesto(voci, "semplice")));
  expect(rilievi.map((r) => r.cella)).toEqual(["G2", "G3"]);
  for (const r of rilievi) {
    expect(r.messaggio).toContain("Con la definizione «meno prenotato» tornano tutte e 3.");
  }
});

test("BIL-001 says how many a better definition fits, and goes back to the plain one too", () => {
  const { voci } = leggi([riga(1, 100, 50, 400), riga(2, 10, "", 400), riga(3, "", "", 399)]);
  const rilievi = detti(bil001.controlla(contesto(voci, "meno-prenotato")));
  expect(rilievi).toHaveLength(3);
  expect(rilievi[0]?.messaggio).toContain("meno impegnato 600,00 meno prenotato 100,00 fa 300,00.");
  expect(rilievi[0]?.messaggio).toContain(
    "Con la definizione «previsione attuale meno impegnato» tornano 2 su 3.",
  );
});

test("BIL-001 names no definition where none is better", () => {
  const { voci } = leggi([riga(1, 0, 0, 399), riga(2, 10, 5, 400)]);
  const rilievi = detti(bil001.controlla(contesto(voci, "semplice")));
  expect(rilievi.map((r) => r.cella)).toEqual(["G2"]);
  expect(rilievi[0]?.messaggio).not.toContain("definizione");
});

test("an unreadable prenotato is a warning, and only the definition that needs it has no disponibilità", () => {
  const { voci, rilievi } = leggi([riga(1, "n.d.", "", 400)]);
  expect(detti(rilievi).map((r) => [r.codice, r.gravita, r.cella])).toEqual([["BIL-010", "avviso", "E2"]]);
  const totale = (definizioneDisponibilita: DefinizioneDisponibilita) =>
    computeBilancio(voci, { ...PARAMETRI_PREDEFINITI, definizioneDisponibilita }).spese?.totali.disponibilita;
  expect(totale("semplice")?.toFixed(2)).toBe("400.00");
  expect(totale("meno-prenotato")).toBeNull();
  expect(totale("meno-fpv")?.toFixed(2)).toBe("400.00");
});

test("BIL-003 counts what the definition takes away", () => {
  const { voci } = leggi([riga(1, 500, "", "")]);
  expect(bil003.controlla(contesto(voci, "semplice"))).toEqual([]);
  const [r] = detti(bil003.controlla(contesto(voci, "meno-prenotato")));
  expect(r?.messaggio).toContain("è impegnato e prenotato più dello stanziamento: mancano 100,00 euro");
});

test.each<readonly [DefinizioneDisponibilita, Scalare, string]>([
  ["semplice", 100, "=G5-H5"],
  ["meno-prenotato", 100, "=G5-H5-'Spese'!E2"],
  ["meno-prenotato", "", "=G5-H5-N('Spese'!E2)"],
  ["meno-prenotato", "n.d.", '="–"'],
  ["meno-prenotato-e-fpv", 100, "=G5-H5-'Spese'!E2-'Spese'!F2"],
])(
  "the referto takes away what «%s» says, with prenotato %j: %s",
  (definizioneDisponibilita, prenotato, attesa) => {
    const { voci } = leggi([riga(1, prenotato, 50, 400)]);
    const dataRiferimento = parseDataIso("2023-06-30");
    if (!dataRiferimento) throw new Error("date");
    const fogli = componi({
      ente: null,
      dataRiferimento,
      oggi: dataRiferimento,
      ora: null,
      custodito: false,
      firme: [],
      esercizio: 2023,
      parametri: { ...PARAMETRI_PREDEFINITI, definizioneDisponibilita },
      voci,
      totali: [],
      estratto: false,
      obiettivi: [],
      rilievi: [],
      stati: [],
      verdetto: SENZA_RILIEVI,
      chiavi: new Map(),
      prima: null,
      primaDa: null,
      spiegazioni: new Map(),
      gruppiProposti: 0,
      note: [],
      stemma: false,
      riepiloghi: riepiloga([], [], dataRiferimento, []),
      impostazioni: IMPOSTAZIONI_PREDEFINITE,
      gruppi: [],
    });
    const spese = fogli.find((f) => f.chiave === "spese");
    expect(JSON.stringify(spese?.celle)).toContain(JSON.stringify(attesa));
  },
);
