/** Findings that someone answers for, in the workbook: with a reason, a name and a day, while their figures stay. */
import { arrivateTra } from "../../src/app/vista/arrivate";
import { correggi } from "../../src/app/decisioni/correggi";
import type { Correzione } from "../../src/app/decisioni/correzione";
import { NESSUNA_RIPRESA, TUTTE_RIPRESE } from "../../src/app/giudizio/riprese";
import { rigaVerdetto } from "../../src/app/vista/riga-verdetto";
import { parseDataIso } from "../../src/base/data";
import type { Gravita } from "../../src/base/rilievo";
import type { RilievoVisto } from "../../src/controlli/accettazione";
import { conCartella } from "../../src/excel/cartella-excel";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import { detti, detto } from "../supporto/detto";
import { genera } from "../supporto/lavoro";

let host: OpenWorkbook;
afterEach(() => {
  host.close();
});

const CON_ERRORE = {
  Spese: [
    ["Capitolo", "Descrizione", "Stanziamento", "Impegnato", "Pagato"],
    [10, "Carta", 100, 40, 50],
    [20, "Penne", 50, 20, 10],
  ],
};

const giorno = parseDataIso("2023-07-20");
if (!giorno) throw new Error("no such day");

async function quadro(riprese = TUTTE_RIPRESE) {
  const esito = await genera({ riprese });
  if (!esito.ok) throw new Error(esito.problema.tipo);
  return esito.quadro;
}

const di = async (gravita: Gravita): Promise<RilievoVisto[]> =>
  (await quadro()).rilievi.filter((r) => r.gravita === gravita);

const testi = (nome: string): string[] =>
  [...(host.workbook.sheetByName(nome)?.rows.values() ?? [])].flatMap((r) =>
    [...r.values()].flatMap((c) => (typeof c.value === "string" ? [c.value] : [])),
  );

const decidi = (c: Correzione) => conCartella((cartella) => correggi(cartella, c));

const accetta = (rilievi: readonly RilievoVisto[], motivo = "Rettifica del 5 luglio", nome = "Anna Verdi") =>
  decidi({ tipo: "accetta", rilievi, motivo, nome, giorno });

const scrivi = (cella: string, valore: string | number) =>
  host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Spese").getRange(cella).values = [[valore]];
    await context.sync();
  });

test("an accepted error no longer forbids signing, and stays in sight with its reason, name and day", async () => {
  host = openWorkbook(cartellaDiRighe(CON_ERRORE));
  expect((await quadro()).verdetto).toMatchObject({ esito: "no", errori: 1, accettati: 0 });
  await accetta(await di("errore"));
  const salvata = host.save();
  host.close();
  host = openWorkbook(salvata);
  const q = await quadro();
  expect(q.verdetto).toMatchObject({ esito: "si", errori: 0, accettati: 1 });
  expect(rigaVerdetto(q)).toBe(
    "Posso firmare? SÌ. Nessun indicatore mancato. 1 rilievo accettato da Anna Verdi, il 20/07/2023.",
  );
  expect(testi("Referto Attestazione")).toContain(
    "Rilievi accolti con motivo: 1, da Anna Verdi, il 20/07/2023; tutti nel fascicolo di lavoro.",
  );
  const controlli = testi("Referto Controlli");
  expect(controlli).toContain("ACCETTATI CON MOTIVO: 1");
  expect(controlli).toContain("Anna Verdi, 20/07/2023: Rettifica del 5 luglio");
  expect(controlli).toContain("A POSTO, 1 accettato con motivo");
});

describe("acceptances that came with the workbook", () => {
  const DUE_ERRORI = { Spese: [...CON_ERRORE.Spese, [30, "Luce", 100, 40, 70]] };

  test("no error is open, but it is to be looked at until somebody here takes them over; all of it is on the record", async () => {
    host = openWorkbook(cartellaDiRighe(DUE_ERRORI));
    await accetta(await di("errore"));
    const { verdetto, rilievi } = await quadro(NESSUNA_RIPRESA);
    expect(verdetto).toMatchObject({ esito: "da vedere", errori: 0, accettati: 2, arrivati: 2 });
    expect(testi("Referto Controlli")).toContain(
      "Anna Verdi, 20/07/2023: Rettifica del 5 luglio (arrivata con la cartella, non ancora ripresa)",
    );
    expect(testi("Referto Controlli").join()).toContain(
      "DA VEDERE: 2 rilievi accettati arrivati con la cartella",
    );
    expect(arrivateTra(rilievi)?.frase).toEqual({
      it: "Questa cartella porta 2 rilievi accettati da Anna Verdi, il 20/07/2023: su questo computer nessuno li ha ancora ripresi.",
      en: "This workbook carries 2 findings accepted by Anna Verdi, on 20/07/2023: on this computer nobody has taken them over yet.",
    });
  });

  test("each is told from the others: one given here, one that came", async () => {
    host = openWorkbook(cartellaDiRighe(DUE_ERRORI));
    const [uno, due] = await di("errore");
    if (!uno || !due) throw new Error("two errors");
    await accetta([uno], "Rettifica del 5 luglio", "Anna Verdi");
    await accetta([due], "Rettifica del 5 luglio", "Ugo Neri");
    const { verdetto, rilievi } = await quadro((tutte) =>
      Promise.resolve(new Set(tutte.filter((a) => a.nome === "Anna Verdi"))),
    );
    expect(verdetto).toMatchObject({ esito: "da vedere", accettati: 2, arrivati: 1 });
    expect(rilievi.filter((r) => r.arrivato).map((r) => r.accettato?.nome)).toEqual(["Ugo Neri"]);
  });

  test("of avvisi and notes they are counted, and the verdict does not hang on them", async () => {
    host = openWorkbook(
      cartellaDiRighe({
        Spese: [
          ["Capitolo", "Descrizione", "Missione", "Programma", "Stanziamento", "Impegnato", "Pagato"],
          [10, "Carta", 1, 99, 100, 40, 5],
          [20, "Penne", 1, 2, 100, 40, 5],
        ],
      }),
    );
    const avvisi = (await quadro()).rilievi.filter((r) => r.codice === "BIL-011");
    expect(avvisi).toHaveLength(1);
    await accetta(avvisi);
    expect((await quadro(NESSUNA_RIPRESA)).verdetto).toMatchObject({
      esito: "si",
      accettati: 1,
      arrivati: 1,
    });
  });

  test("the names that they bear are counted, the first three said", () => {
    const con = (nomi: readonly string[]) =>
      nomi.map((nome): RilievoVisto => {
        const r = { codice: "BIL-004", identita: nome, gravita: "errore", fatti: {}, dove: null } as const;
        return {
          ...r,
          arrivato: true,
          accettato: { ...r, motivo: "Rettificato in giugno", nome, giorno: null },
        };
      });
    expect(arrivateTra([])).toBeNull();
    expect(arrivateTra(con(["Anna"]))?.frase.it).toBe(
      "Questa cartella porta un rilievo accettato da Anna: su questo computer nessuno lo ha ancora ripreso.",
    );
    expect(arrivateTra(con(["Anna", "Ugo", "Anna", "Ivo", "Lia", "Eva"]))?.frase.it).toMatch(
      /6 rilievi accettati da Anna \(2\), Ugo \(1\), Ivo \(1\) e altre 2 persone:/,
    );
  });
});

test("of three unreadable amounts one is accepted: the cover does not say yes", async () => {
  host = openWorkbook(
    cartellaDiRighe({
      Spese: [
        ["Capitolo", "Descrizione", "Previsione iniziale", "Stanziamento", "Impegnato", "Pagato"],
        ...[100, 5_000, 900_000].map((n, i) => [10 * (i + 1), "Acquisto beni", n, n, "da vedere", 1]),
        ...Array.from({ length: 20 }, (_, i) => [100 + i, `Voce ${i}`, 10, 10, 5, 1]),
      ],
    }),
  );
  await accetta((await di("errore")).slice(0, 1));
  expect((await quadro()).verdetto).toMatchObject({ esito: "no", errori: 2, accettati: 1 });
});

test("when its figures change it is open again; when they come back, accepted", async () => {
  host = openWorkbook(cartellaDiRighe(CON_ERRORE));
  await accetta(await di("errore"));
  await scrivi("E2", 51);
  expect((await quadro()).verdetto).toMatchObject({ esito: "no", accettati: 0 });
  expect((await quadro()).accettazioni.sospese).toHaveLength(1);
  await scrivi("E2", 50);
  expect((await quadro()).verdetto).toMatchObject({ esito: "si", accettati: 1 });
});

test("a correction of another row leaves it accepted", async () => {
  const D = ["Capitolo", "Descrizione", "Stanziamento", "Impegnato", "Prenotato", "Disponibilità", "Pagato"];
  host = openWorkbook(
    cartellaDiRighe({
      Spese: [
        D,
        [1, "Carta", 100, 40, 10, 50, 1],
        [2, "Penne", 100, 40, 20, 40, 1],
        [3, "Luce", 100, 40, 5, 55, 1],
        [4, "Gas", 100, 40, 5, 12, 1],
      ],
    }),
  );
  const prima = detti(await di("errore")).filter((r) => r.cella === "F2");
  expect(prima).toHaveLength(1);
  await accetta(prima);
  await scrivi("F5", 55);
  const dopo = detti((await quadro()).rilievi).filter((r) => r.cella === "F2");
  expect(dopo.map((r) => r.accettato?.nome)).toEqual(["Anna Verdi"]);
});

test.each([
  ["visto", "Anna Verdi", "motivo-breve"],
  ["         ", "Anna Verdi", "motivo-breve"],
  ["Rettifica del 5 luglio", "  ", "nome-assente"],
])("a reason of few letters, or no name, is refused in words (%j, %j)", async (motivo, nome, difetto) => {
  host = openWorkbook(cartellaDiRighe(CON_ERRORE));
  const esito = await accetta(await di("errore"), motivo, nome);
  expect(esito).toEqual({ ok: false, problema: { tipo: "accettazione", difetto } });
  expect((await quadro()).verdetto.esito).toBe("no");
});

test("several are accepted with one reason and taken back together; the name is remembered", async () => {
  host = openWorkbook(cartellaDiRighe({ Spese: [...CON_ERRORE.Spese, [30, "Luce", 100, 40, 70]] }));
  const errori = await di("errore");
  expect(errori).toHaveLength(2);
  const esito = await accetta(errori);
  expect(esito).toMatchObject({ ok: true, dopo: { chiAccetta: "Anna Verdi" } });
  const { rilievi, verdetto } = await quadro();
  expect(verdetto).toMatchObject({ esito: "si", accettati: 2 });
  await decidi({ tipo: "riapri", accettazioni: rilievi.flatMap((r) => r.accettato ?? []) });
  expect((await quadro()).verdetto).toMatchObject({ esito: "no", errori: 2, accettati: 0 });
});

test("two people accept in the same moment: both acceptances are kept", async () => {
  host = openWorkbook(cartellaDiRighe({ Spese: [...CON_ERRORE.Spese, [30, "Luce", 100, 40, 70]] }));
  const [uno, due] = await di("errore");
  if (!uno || !due) throw new Error("two errors");
  await Promise.all([
    accetta([uno], "Rettifica del 5 luglio", "Anna"),
    accetta([due], "Nota 12 del 3/7", "Ugo"),
  ]);
  const nomi = (await quadro()).rilievi.flatMap((r) => r.accettato?.nome ?? []);
  expect(nomi.sort()).toEqual(["Anna", "Ugo"]);
});

describe("acceptances of a workbook of before, kept by sentence", () => {
  /** The state as version 0.1 wrote it. */
  const conVecchie = async (deroghe: readonly object[]): Promise<void> => {
    const stato = {
      versione: 2,
      dataRiferimento: "2023-06-30",
      esercizio: 2023,
      ente: null,
      parametri: {
        tolleranza: "0",
        missioniEscluse: [20, 60, 99],
        definizioneDisponibilita: "semplice",
        estratto: null,
      },
      correzioni: { polarita: {}, stralciati: {}, gruppi: [] },
      deroghe,
      lessico: { colonne: [], sezioni: [] },
      indicate: [],
      zone: [],
    };
    await host.Excel.run(async (context) => {
      const json = JSON.stringify(stato).replaceAll("&", "&amp;").replaceAll("<", "&lt;");
      context.workbook.customXmlParts.add(`<referto xmlns="urn:referto:stato:1">${json}</referto>`);
      await context.sync();
    });
  };
  const vecchia = (r: RilievoVisto) => {
    const { codice, foglio, messaggio } = detto(r);
    return { codice, foglio, messaggio, motivo: "visto", nome: "Anna Verdi" };
  };

  test("one that fits one finding covers it, and is kept by identity from then on", async () => {
    host = openWorkbook(cartellaDiRighe(CON_ERRORE));
    const esito = await genera({ soloControlli: true });
    if (!esito.ok) throw new Error("refused");
    const [errore] = esito.quadro.rilievi.filter((r) => r.gravita === "errore");
    if (!errore) throw new Error("none");
    await conVecchie([vecchia(errore)]);
    expect((await quadro()).verdetto).toMatchObject({ esito: "si", accettati: 1 });
    const xml = host.workbook.customXml.map((p) => p.xml).join("");
    expect(xml).toContain('"accettazioni":[{');
    expect(xml).toContain('"deroghe":[]');
  });

  test("one that fits none is kept, and shown to be let go", async () => {
    host = openWorkbook(cartellaDiRighe(CON_ERRORE));
    const deroga = { codice: "BIL-004", foglio: "Spese", messaggio: "Altro.", motivo: "visto", nome: "Ugo" };
    await conVecchie([deroga]);
    expect((await quadro()).accettazioni.vecchieSospese).toEqual([deroga]);
    await decidi({ tipo: "deroga-tolta", deroga });
    expect((await quadro()).accettazioni.vecchieSospese).toEqual([]);
  });

  test("one that fits several covers none, and is shown to be confirmed", async () => {
    const righe = [10, 10, 10].map((c) => [c, "Carta", 100, 40, 50]);
    host = openWorkbook(
      cartellaDiRighe({
        Spese: [["Capitolo", "Descrizione", "Stanziamento", "Impegnato", "Pagato"], ...righe],
      }),
    );
    const esito = await genera({ soloControlli: true });
    if (!esito.ok) throw new Error("refused");
    const [cassa] = esito.quadro.rilievi.filter((r) => r.codice === "BIL-004");
    if (!cassa) throw new Error("none");
    await conVecchie([vecchia(cassa)]);
    const { accettazioni, rilievi } = await quadro();
    expect(rilievi.filter((r) => r.accettato)).toEqual([]);
    expect(accettazioni.daConfermare).toHaveLength(1);
    await decidi({ tipo: "deroga-tolta", deroga: vecchia(cassa) });
    expect((await quadro()).accettazioni.daConfermare).toEqual([]);
  });
});
