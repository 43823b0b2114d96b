/** Choices beyond their bounds: refused with a line where they are made, and not used, with a finding, where a workbook brings them. */
import { correggi } from "../../src/app/decisioni/correggi";
import type { Correzione } from "../../src/app/decisioni/correzione";
import { applyCorrezione } from "../../src/app/decisioni/correzione";
import { parseMemoria, rilieviMemoria, toStato } from "../../src/app/memoria/leggi-stato";
import { MEMORIA_VUOTA, type Memoria } from "../../src/app/memoria/memoria";
import { spiegaProblema } from "../../src/app/giudizio/problema";
import { parseDataIso } from "../../src/base/data";
import { Decimal } from "../../src/base/importo";
import { PARAMETRI_PREDEFINITI } from "../../src/bilancio/parametri";
import { MISSIONI } from "../../src/bilancio/elenchi/missioni";
import { spiega } from "../../src/controlli/frasi";
import { conCartella } from "../../src/excel/cartella-excel";
import { IMPOSTAZIONI_PREDEFINITE } from "../../src/referto/dati/impostazioni";
import { openWorkbook } from "../../src/simulator/index";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import { genera } from "../supporto/lavoro";

const giorno = parseDataIso("2023-07-20");
if (!giorno) throw new Error("no such day");

const LUNGO = "a".repeat(100_000);
const tutte = Object.keys(MISSIONI).map(Number);
const ACCETTATO = {
  codice: "BIL-004",
  identita: "x",
  gravita: "errore",
  fatti: {},
  motivo: "Rettifica del 5 luglio",
  nome: "Anna Verdi",
  giorno: "2023-07-20",
};
const VECCHIA = { codice: "BIL-004", foglio: "Spese", messaggio: "m", motivo: "visto", nome: "Anna" };

const con = (percorso: string, valore: unknown): unknown => {
  const stato = JSON.parse(JSON.stringify(toStato(MEMORIA_VUOTA))) as Record<string, unknown>;
  const chiavi = percorso.split(".");
  const ultima = chiavi.pop() ?? "";
  const dove = chiavi.reduce((o, k) => o[k] as Record<string, unknown>, stato);
  dove[ultima] = valore;
  return stato;
};

function letta(stato: unknown) {
  const m = parseMemoria(stato);
  if (m.tipo !== "letta") throw new Error(m.tipo);
  return m;
}

const ASSURDI: readonly (readonly [percorso: string, valore: unknown, nome: string])[] = [
  ["parametri.tolleranza", "99999999999", "tolleranza"],
  ["parametri.tolleranza", "-1", "tolleranza"],
  ["parametri.tolleranza", "1".repeat(100_000), "tolleranza"],
  ["parametri.missioniEscluse", tutte, "missioni escluse"],
  ["parametri.missioniEscluse", [0], "missioni escluse"],
  ["parametri.missioniEscluse", [1e9], "missioni escluse"],
  ["dataRiferimento", "0000-06-30", "data di riferimento"],
  ["dataRiferimento", "2023-02-30", "data di riferimento"],
  ["esercizio", 1, "esercizio"],
  ["esercizio", 20_230, "esercizio"],
  ["ente", LUNGO, "nome dell'ente"],
  ["ente", "Comune\u0007", "nome dell'ente"],
  ["ente", "Comune di \u202eovouN", "nome dell'ente"],
  ["chiAccetta", LUNGO, "accettazione"],
  ["impostazioni.testi.titolo", LUNGO, "testi della copertina"],
  ["impostazioni.testi.premessa", LUNGO, "testi della copertina"],
  ["correzioni.stralciati", { x: LUNGO }, "stralcio"],
  ["correzioni.stralciati", { x: "  " }, "stralcio"],
  ["accettazioni", [{ ...ACCETTATO, nome: " " }], "accettazione"],
  ["accettazioni", [{ ...ACCETTATO, motivo: "" }], "accettazione"],
  ["accettazioni", [{ ...ACCETTATO, nome: LUNGO }], "accettazione"],
  ["deroghe", [{ ...VECCHIA, nome: "" }], "accettazione"],
  ["deroghe", [{ ...VECCHIA, motivo: " " }], "accettazione"],
];

describe("brought by a workbook", () => {
  test.each(ASSURDI)(
    "%s: the default one holds, it is said, and nothing is lost",
    (percorso, valore, nome) => {
      const stato = con(percorso, valore);
      const m = letta(stato);
      expect({ ...m.memoria, ignoto: [] }).toEqual(MEMORIA_VUOTA);
      const [r, altro] = rilieviMemoria(m);
      expect([r?.codice, r?.gravita, altro]).toEqual(["MAP-008", "avviso", undefined]);
      if (!r) throw new Error("said nothing");
      expect(spiega(r, "it").messaggio).toMatch(/^Nelle scelte salvate ci sono valori fuori dai limiti: /);
      expect(spiega(r, "it").messaggio).toContain(nome);
      expect(spiega(r, "en").messaggio).toMatch(/beyond their bounds/);
      expect(toStato(m.memoria)).toEqual(stato);
    },
  );

  test.each([
    ["parametri.tolleranza", "10000"],
    ["parametri.missioniEscluse", []],
    ["parametri.missioniEscluse", tutte.slice(1)],
    ["dataRiferimento", "2023-06-30"],
    ["esercizio", 2023],
    ["ente", "Comune di Sant'Angelo in Vado – “Città d'arte”"],
    ["impostazioni.testi.premessa", "Prima riga.\r\nSeconda\triga."],
    ["accettazioni", [ACCETTATO]],
    ["deroghe", [VECCHIA]],
  ])("%s within its bounds is read, and nothing is said", (percorso, valore) => {
    const m = letta(con(percorso, valore));
    expect(rilieviMemoria(m)).toEqual([]);
    expect(m.memoria.ignoto).toEqual([]);
  });

  test("choosing another one, the default one too, settles it", () => {
    const { memoria } = letta(con("parametri.tolleranza", "99999999999"));
    const dopo = applyCorrezione(memoria, { tipo: "parametri", parametri: PARAMETRI_PREDEFINITI });
    expect(rilieviMemoria(letta(JSON.parse(JSON.stringify(toStato(dopo)))))).toEqual([]);
  });

  test("what a later version wrote besides is not called absurd", () => {
    const futura = { ...(con("parametri.tolleranza", "0.05") as object), versione: 9, soglie: [1] };
    expect(rilieviMemoria(letta(futura)).map((r) => r.fatti)).toEqual([{ che: "futura", versione: 9 }]);
  });
});

const testi = IMPOSTAZIONI_PREDEFINITE.testi;
const RIFIUTATE: readonly (readonly [string, Correzione])[] = [
  [
    "tolleranza",
    { tipo: "parametri", parametri: { ...PARAMETRI_PREDEFINITI, tolleranza: new Decimal(10_001) } },
  ],
  ["tolleranza", { tipo: "parametri", parametri: { ...PARAMETRI_PREDEFINITI, tolleranza: new Decimal(-1) } }],
  [
    "missioni escluse",
    { tipo: "parametri", parametri: { ...PARAMETRI_PREDEFINITI, missioniEscluse: tutte } },
  ],
  [
    "testi della copertina",
    {
      tipo: "impostazioni",
      impostazioni: { ...IMPOSTAZIONI_PREDEFINITE, testi: { ...testi, titolo: LUNGO } },
    },
  ],
  [
    "testi della copertina",
    {
      tipo: "impostazioni",
      impostazioni: { ...IMPOSTAZIONI_PREDEFINITE, testi: { ...testi, firma: "\u0000" } },
    },
  ],
  ["motivo di uno stralcio", { tipo: "stralcio", chiave: "x", motivo: LUNGO }],
  [
    "accettazione",
    { tipo: "accetta", rilievi: [], motivo: "Rettifica del 5 luglio", nome: "Anna\u0007Verdi", giorno },
  ],
  ["accettazione", { tipo: "accetta", rilievi: [], motivo: LUNGO, nome: "Anna Verdi", giorno }],
];

test.each(RIFIUTATE)(
  "chosen now, it is refused with a line and nothing is kept: %s",
  async (nome, correzione) => {
    const host = openWorkbook(
      cartellaDiRighe({
        Spese: [
          ["Capitolo", "Descrizione", "Stanziamento", "Impegnato"],
          [1, "Carta", 10, 5],
        ],
      }),
    );
    const esito = await conCartella((c) => correggi(c, correzione));
    if (esito.ok) throw new Error("kept");
    expect(spiegaProblema(esito.problema)).toMatch(
      new RegExp(`^Fuori dai limiti, ${nome}.*Correggere e ripetere`),
    );
    expect(host.workbook.customXml).toEqual([]);
    host.close();
  },
);

test("the name of the ente asked for: a line, and no sheet is written", async () => {
  const host = openWorkbook(
    cartellaDiRighe({
      Spese: [
        ["Capitolo", "Descrizione", "Stanziamento", "Impegnato"],
        [1, "Carta", 10, 5],
      ],
    }),
  );
  for (const ente of [LUNGO, "Comune\u0007"]) {
    const esito = await genera({ ente });
    expect(esito).toEqual({ ok: false, problema: { tipo: "fuori-limiti", scelta: "ente" } });
  }
  expect(host.workbook.sheets.map((s) => s.name)).toEqual(["Spese"]);
  host.close();
});

test("a memory without choices is as it was", () => {
  const vuota: Memoria = letta(JSON.parse(JSON.stringify(toStato(MEMORIA_VUOTA)))).memoria;
  expect(vuota).toEqual(MEMORIA_VUOTA);
});
