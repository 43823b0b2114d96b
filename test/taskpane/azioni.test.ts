import { HostFault } from "../../src/app/porte/cartella";
import { richiestaDi, type Modulo } from "../../src/taskpane/modulo";
import { INIZIALE } from "../../src/taskpane/stato";
import { RICONOSCIUTO } from "./esempi";
import { ESITO } from "./esito";
import { createFinta, promessa } from "./finta";

const modulo = (m: Partial<Modulo>): Modulo => ({ ...INIZIALE.modulo, ...m });

describe("what the form asks for", () => {
  test.each([
    [
      modulo({ data: "30/06/2023", ente: " Comune di Prova " }),
      false,
      { dataRiferimento: "2023-06-30", ente: "Comune di Prova" },
    ],
    [modulo({ data: "30/06/2023" }), false, { dataRiferimento: "2023-06-30", ente: null }],
    [modulo({ data: "" }), true, { dataRiferimento: null }],
  ])("%j (empty allowed: %s)", (m, vuotaAmmessa, atteso) => {
    expect(richiestaDi(m, vuotaAmmessa)).toMatchObject({ ...atteso, esercizio: null, soloControlli: false });
  });

  test.each([
    [modulo({ data: "" }), false, "vuota"],
    [modulo({ data: "31/06/2023" }), false, "illeggibile"],
    [modulo({ data: "31/06/2023" }), true, "illeggibile"],
  ])("%j is a mistake", (m, vuotaAmmessa, errore) => {
    expect(richiestaDi(m, vuotaAmmessa)).toBe(errore);
  });
});

test("reading fills the state", async () => {
  const { runtime } = createFinta();
  await runtime.azioni.rileggi();
  expect(runtime.deposito.stato()).toMatchObject({
    lavoro: null,
    riconosciuto: RICONOSCIUTO,
    modulo: { data: "30/06/2023" },
  });
});

test("a referto leaves its verdict, its steps were shown, and it was asked for the date in the form", async () => {
  const finta = createFinta();
  const passi: unknown[] = [];
  finta.runtime.deposito.iscrivi(() =>
    passi.push(finta.runtime.deposito.stato().lavoro?.passo?.messaggio.it),
  );
  finta.genera = (_c, _r, avanza) => {
    avanza({ fatto: 0, totale: 2, messaggio: { it: "Leggo i fogli", en: "Reading the sheets" } });
    return Promise.resolve(ESITO);
  };
  await finta.runtime.azioni.rileggi();
  await expect(finta.runtime.azioni.genera("riquadro")).resolves.toBe(true);
  expect(finta.richieste).toEqual([
    {
      dataRiferimento: "2023-06-30",
      esercizio: null,
      ente: "Comune di Borgo Esempio",
      soloControlli: false,
      oggi: "2023-07-14",
      ora: "10:32",
    },
  ]);
  expect(passi).toContain("Leggo i fogli");
  expect(finta.runtime.deposito.stato().referto).toMatchObject({
    dataRiferimento: "2023-12-31",
    fogli: ["Referto", "Referto Controlli"],
    entrate: 1,
    spese: 2,
    indicatori: 2,
    verdetto: { esito: "no", errori: 1, indicatoriMancati: 1, obiettiviMancati: 1 },
    responsabili: new Map([
      ["Obiettivi!41", "Verdi Luca"],
      ["Obiettivi!42", "Luca Verdi"],
    ]),
    target: [
      { indicatore: "Pratiche concluse 41", mancato: true },
      { indicatore: "Pratiche concluse 42", mancato: false },
    ],
    gruppi: [{ nome: "Verdi Luca" }],
    soloControllo: false,
    superato: false,
    deciso: false,
  });
});

test("a referto being written is asked to stop, and says that it was", async () => {
  const finta = createFinta();
  finta.genera = async (_c, _r, avanza, segnale) => {
    for (let fatto = 0; fatto < 50 && !segnale?.aborted; fatto++) {
      avanza({ fatto, totale: 50, messaggio: { it: "Scrivo", en: "Writing" } });
      await Promise.resolve();
    }
    if (segnale?.aborted) throw new HostFault("interrotto", "x");
    return ESITO;
  };
  await finta.runtime.azioni.rileggi();
  finta.runtime.azioni.ferma();
  const fatto = finta.runtime.azioni.genera("riquadro");
  await Promise.resolve();
  await Promise.resolve();
  finta.runtime.azioni.ferma();
  expect(finta.runtime.deposito.stato().lavoro).toMatchObject({ tipo: "referto", fermata: true });
  await expect(fatto).resolves.toBe(false);
  expect(finta.runtime.deposito.stato()).toMatchObject({
    lavoro: null,
    avviso: { tipo: "guasto", codice: "interrotto" },
  });
  // A stop asked for once does not stop the next one.
  await expect(finta.runtime.azioni.genera("riquadro")).resolves.toBe(true);
});

test("only a referto can be stopped: a check, a switch of the marks goes on to its end", async () => {
  const finta = createFinta();
  await finta.runtime.azioni.rileggi();
  const verdetto = promessa<Awaited<ReturnType<typeof finta.controlla>>>();
  finta.controlla = () => verdetto.attesa;
  const controllo = finta.runtime.azioni.controlla("riquadro");
  await Promise.resolve();
  await Promise.resolve();
  finta.runtime.azioni.ferma();
  expect(finta.runtime.deposito.stato().lavoro).toEqual({ tipo: "controllo", passo: null });
  verdetto.risolvi({ ok: false, riconosciuto: RICONOSCIUTO, problema: { tipo: "data-assente" } });
  await expect(controllo).resolves.toBe(false);
  const segnati = promessa<Awaited<ReturnType<typeof finta.segna>>>();
  finta.segna = () => segnati.attesa;
  const segni = finta.runtime.azioni.segna({ mancati: true, rilievi: false });
  await Promise.resolve();
  await Promise.resolve();
  finta.runtime.azioni.ferma();
  expect(finta.runtime.deposito.stato().lavoro).toEqual({ tipo: "segni", passo: null });
  segnati.risolvi({
    ok: true,
    esito: { accesi: { mancati: true, rilievi: false }, protetti: [], senzaParola: 0 },
  });
  await segni;
  expect(finta.runtime.deposito.stato().avviso).toBeNull();
});

test("without a date the pane's button stops before Excel; the ribbon's asks the workbook", async () => {
  const finta = createFinta();
  finta.riconosci = () => Promise.resolve({ ...RICONOSCIUTO, data: null });
  await finta.runtime.azioni.rileggi();
  await expect(finta.runtime.azioni.genera("riquadro")).resolves.toBe(false);
  expect(finta.richieste).toEqual([]);
  expect(finta.runtime.deposito.stato().modulo.errore).toBe("vuota");

  await expect(finta.runtime.azioni.genera("nastro")).resolves.toBe(false);
  expect(finta.richieste).toMatchObject([{ dataRiferimento: null }]);
  expect(finta.runtime.deposito.stato().avviso).toEqual({
    tipo: "problema",
    problema: { tipo: "data-assente" },
  });
});

test("where the first reading failed, an empty date is the workbook's also in the pane", async () => {
  const finta = createFinta();
  finta.riconosci = () => Promise.reject(new HostFault("modifica-in-corso", "x"));
  finta.genera = () => Promise.resolve(ESITO);
  await finta.runtime.azioni.rileggi();
  await expect(finta.runtime.azioni.genera("riquadro")).resolves.toBe(true);
});

describe("what goes wrong", () => {
  test("Excel's refusals become a notice, by code", async () => {
    const finta = createFinta();
    finta.riconosci = () => Promise.reject(new HostFault("occupato", "InvalidOperation: …"));
    await finta.runtime.azioni.rileggi();
    expect(finta.runtime.deposito.stato()).toMatchObject({
      lavoro: null,
      avviso: { tipo: "guasto", codice: "occupato" },
      rotto: null,
    });
  });

  test("our own bugs go to the boundary", async () => {
    const finta = createFinta();
    const errore = new TypeError("x is undefined");
    finta.genera = () => Promise.reject(errore);
    await expect(finta.runtime.azioni.genera("nastro")).resolves.toBe(false);
    expect(finta.runtime.deposito.stato().rotto).toEqual({ errore });
  });
});

describe("one job at a time", () => {
  test("a press during a reading waits for it", async () => {
    const finta = createFinta();
    const lettura = promessa<typeof RICONOSCIUTO>();
    finta.riconosci = () => lettura.attesa;
    finta.genera = () => Promise.resolve(ESITO);
    const letto = finta.runtime.azioni.rileggi();
    const fatto = finta.runtime.azioni.genera("nastro");
    await Promise.resolve();
    expect(finta.richieste).toEqual([]);
    lettura.risolvi(RICONOSCIUTO);
    await Promise.all([letto, fatto]);
    expect(finta.richieste).toMatchObject([{ dataRiferimento: "2023-06-30" }]);
  });

  test("two presses make one referto", async () => {
    const finta = createFinta();
    finta.genera = () => Promise.resolve(ESITO);
    const esiti = await Promise.all([
      finta.runtime.azioni.genera("nastro"),
      finta.runtime.azioni.genera("nastro"),
    ]);
    expect(esiti).toEqual([true, true]);
    expect(finta.richieste).toHaveLength(1);
    await finta.runtime.azioni.genera("nastro");
    expect(finta.richieste).toHaveLength(2);
  });

  test("a link leads to its cell at once while a job is at work, and a sheet that is gone does not end the job", async () => {
    const finta = createFinta();
    const fine = promessa<Awaited<ReturnType<typeof finta.genera>>>();
    await finta.runtime.azioni.rileggi();
    finta.genera = () => fine.attesa;
    const fatto = finta.runtime.azioni.genera("riquadro");
    await Promise.resolve();
    await finta.runtime.azioni.vaiA({ foglio: "Spese", riga: 40, colonna: 14 });
    expect(finta.scelte).toEqual([{ foglio: "Spese", riga: 40, colonna: 14 }]);
    finta.scegli = () => Promise.reject(new HostFault("foglio-sparito", "x"));
    await finta.runtime.azioni.vaiA({ foglio: "Sparito", riga: 1, colonna: 1 });
    expect(finta.runtime.deposito.stato()).toMatchObject({
      lavoro: { tipo: "referto" },
      avviso: { tipo: "guasto", codice: "foglio-sparito" },
    });
    fine.risolvi(ESITO);
    await expect(fatto).resolves.toBe(true);
  });

  test("a failed job does not stop the next", async () => {
    const finta = createFinta();
    finta.riconosci = () => Promise.reject(new Error("x"));
    await finta.runtime.azioni.rileggi();
    await finta.runtime.azioni.vaiA({ foglio: "Spese", riga: 40, colonna: 14 });
    expect(finta.scelte).toEqual([{ foglio: "Spese", riga: 40, colonna: 14 }]);
  });
});

describe("the pane is drawn after a ribbon command", () => {
  test("what stopped the command stays in sight", async () => {
    const finta = createFinta();
    await finta.runtime.azioni.genera("nastro");
    await finta.runtime.azioni.apri();
    expect(finta.runtime.deposito.stato()).toMatchObject({
      avviso: { tipo: "problema" },
      riconosciuto: RICONOSCIUTO,
    });
  });

  test("its verdict stays in sight", async () => {
    const finta = createFinta();
    finta.genera = () => Promise.resolve(ESITO);
    await finta.runtime.azioni.genera("nastro");
    await finta.runtime.azioni.apri();
    expect(finta.runtime.deposito.stato().referto).not.toBeNull();
    expect(finta.runtime.deposito.stato().riconosciuto).toBe(RICONOSCIUTO);
  });

  test("what was already read is not read twice", async () => {
    const finta = createFinta();
    await finta.runtime.azioni.apri();
    finta.riconosci = () => Promise.reject(new Error("read again"));
    await finta.runtime.azioni.apri();
    expect(finta.runtime.deposito.stato().rotto).toBeNull();
  });
});

test("who no longer listens hears nothing", async () => {
  const { runtime } = createFinta();
  const ascolta = jest.fn();
  const smetti = runtime.deposito.iscrivi(ascolta);
  runtime.deposito.invia({ tipo: "ente-scritto", testo: "x" });
  smetti();
  await runtime.azioni.rileggi();
  expect(ascolta).toHaveBeenCalledTimes(1);
});
