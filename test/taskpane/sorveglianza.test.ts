/** What the pane does when the sheets change under it. The clock is a list: nothing here waits. */
import { HostFault } from "../../src/app/porte/cartella";
import type { Cambiamento, Osserva } from "../../src/app/porte/osserva";
import { segui, type Seguita } from "../../src/taskpane/segui";
import { PAUSA, VELOCE, type Orologio } from "../../src/taskpane/sorveglianza";
import { RICONOSCIUTO } from "./esempi";
import { ESITO } from "./esito";
import { createFinta, promessa, type Finta } from "./finta";

const CELLE: Cambiamento = { tipo: "celle", foglio: "Spese", origine: "locale" };
const ALTRUI: Cambiamento = { tipo: "celle", foglio: "Entrate", origine: "coautore" };

class Finto implements Orologio {
  private adesso = 0;
  private attese: { readonly quando: number; readonly fai: () => void }[] = [];
  readonly ora = (): number => this.adesso;
  readonly fra = (ms: number, fai: () => void): (() => void) => {
    const attesa = { quando: this.adesso + ms, fai };
    this.attese.push(attesa);
    return () => {
      this.attese = this.attese.filter((a) => a !== attesa);
    };
  };
  /** Time goes by; what was due is done, and what it started gets as far as it can. */
  async passa(ms: number): Promise<void> {
    this.adesso += ms;
    const dovute = this.attese.filter((a) => a.quando <= this.adesso);
    this.attese = this.attese.filter((a) => a.quando > this.adesso);
    for (const a of dovute) a.fai();
    await quiete();
  }
}

const quiete = async (): Promise<void> => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};

interface Scena {
  readonly finta: Finta;
  readonly orologio: Finto;
  readonly succede: (c: Cambiamento) => void;
  readonly seguita: Seguita;
  readonly guardati: { quanti: number };
  /** How often the sheets were read. */
  readonly letture: () => number;
}

async function apri(durataLettura = 100): Promise<Scena> {
  const finta = createFinta();
  const orologio = new Finto();
  const guardati = { quanti: 0 };
  let letture = 0;
  let succede: (c: Cambiamento) => void = () => undefined;
  const osserva: Osserva = (ascolta) => {
    succede = ascolta;
    return Promise.resolve({
      guardaNomi: () => {
        guardati.quanti += 1;
        return Promise.resolve();
      },
      smetti: () => Promise.resolve(),
    });
  };
  const seguita = segui(finta.runtime, osserva, orologio);
  finta.riconosci = async () => {
    letture += 1;
    await orologio.passa(durataLettura);
    return RICONOSCIUTO;
  };
  // Once the pane is open there is no verdict yet, and it is the checks that read.
  finta.controlla = async () => {
    letture += 1;
    await orologio.passa(durataLettura);
    return { ok: false, riconosciuto: RICONOSCIUTO, problema: { tipo: "data-assente" } };
  };
  await finta.runtime.azioni.apri();
  letture = 1;
  return {
    finta,
    orologio,
    seguita,
    guardati,
    succede: (c) => {
      succede(c);
    },
    letture: () => letture,
  };
}

const cambiati = ({ finta }: Scena) => finta.runtime.deposito.stato().freschezza.cambiati;

test("an edit is shown at once, and read after a quiet pause, without a job in sight", async () => {
  const scena = await apri();
  const lavori: unknown[] = [];
  scena.finta.runtime.deposito.iscrivi(() => lavori.push(scena.finta.runtime.deposito.stato().lavoro));
  scena.succede(CELLE);
  scena.succede(ALTRUI);
  expect(cambiati(scena)).toEqual({ fogli: ["Spese", "Entrate"], coautore: true });
  await scena.orologio.passa(PAUSA - 1);
  expect(scena.letture()).toBe(1);
  await scena.orologio.passa(1);
  expect(scena.letture()).toBe(2);
  expect(cambiati(scena)).toBeNull();
  expect(lavori.every((l) => l === null)).toBe(true);
});

test("typing on puts the reading off: nothing is read at a keystroke, and the state stays the same value", async () => {
  const scena = await apri();
  scena.succede(CELLE);
  const stato = scena.finta.runtime.deposito.stato();
  for (let i = 0; i < 10; i++) {
    await scena.orologio.passa(PAUSA - 1);
    scena.succede(CELLE);
  }
  expect(scena.letture()).toBe(1);
  expect(scena.finta.runtime.deposito.stato()).toBe(stato);
  await scena.orologio.passa(PAUSA);
  expect(scena.letture()).toBe(2);
});

test("where reading is slow the user decides, and the pane goes on saying so", async () => {
  const scena = await apri(VELOCE + 1);
  scena.succede(CELLE);
  await scena.orologio.passa(PAUSA * 10);
  expect(scena.letture()).toBe(1);
  expect(cambiati(scena)).toEqual({ fogli: ["Spese"], coautore: false });
  await scena.finta.runtime.azioni.ricontrolla("utente");
  expect(scena.letture()).toBe(2);
  expect(cambiati(scena)).toBeNull();
});

test("while something else is at work it waits, and what that has read is not read again", async () => {
  const scena = await apri();
  const { attesa, risolvi } = promessa<typeof ESITO>();
  scena.finta.genera = () => attesa;
  const scritto = scena.finta.runtime.azioni.genera("riquadro");
  await quiete();
  scena.succede(CELLE);
  await scena.orologio.passa(PAUSA);
  expect(scena.letture()).toBe(1);
  risolvi(ESITO);
  await scritto;
  // Changed while the referto was being written: it may not have been seen.
  expect(cambiati(scena)).not.toBeNull();
  await scena.finta.runtime.azioni.rileggi();
  await scena.orologio.passa(PAUSA);
  // What was read anew was checked too.
  expect(scena.letture()).toBe(3);
});

test("a verdict in sight is made anew for its own date; the sheets written before stay in reach", async () => {
  const scena = await apri();
  scena.finta.genera = () => Promise.resolve(ESITO);
  await scena.finta.runtime.azioni.genera("riquadro");
  scena.finta.controlla = () => {
    return Promise.resolve({ ok: true, riconosciuto: RICONOSCIUTO, quadro: ESITO.quadro });
  };
  scena.finta.runtime.deposito.invia({ tipo: "data-scritta", testo: "31/12/2" });
  scena.succede(CELLE);
  await scena.orologio.passa(PAUSA);
  expect(scena.finta.controlli.at(-1)).toEqual({
    dataRiferimento: "2023-12-31",
    esercizio: null,
    ente: null,
  });
  expect(scena.finta.runtime.deposito.stato()).toMatchObject({
    referto: { soloControllo: true, fogli: ["Referto", "Referto Controlli"] },
    modulo: { data: "31/12/2" },
    avviso: null,
  });
});

test("a refusal is quiet when nobody asked, and said when somebody did; either way it stays out of date", async () => {
  const scena = await apri();
  scena.finta.controlla = () => Promise.reject(new HostFault("occupato", "busy"));
  scena.succede(CELLE);
  await scena.orologio.passa(PAUSA);
  expect(cambiati(scena)).not.toBeNull();
  expect(scena.finta.runtime.deposito.stato().avviso).toBeNull();
  await scena.finta.runtime.azioni.ricontrolla("utente");
  expect(scena.finta.runtime.deposito.stato().avviso).toEqual({ tipo: "guasto", codice: "occupato" });
  expect(cambiati(scena)).not.toBeNull();
});

test("coming to the pane looks at the names, and tries again to listen where Excel had refused", async () => {
  const scena = await apri();
  await scena.seguita.guarda();
  expect(scena.guardati.quanti).toBe(1);

  const finta = createFinta();
  let prove = 0;
  const seguita = segui(
    finta.runtime,
    () => {
      prove += 1;
      return Promise.reject(new HostFault("occupato", "busy"));
    },
    new Finto(),
  );
  await quiete();
  await seguita.guarda();
  expect(prove).toBe(2);
  expect(finta.runtime.deposito.stato()).toMatchObject({ rotto: null, avviso: null });
});
