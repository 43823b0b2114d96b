import type { EsitoSegni } from "../../src/app/segni/segna-quadro";
import { SPENTI, type SegniAccesi } from "../../src/app/porte/segno";
import { INIZIALE, riduci, type Evento, type Stato } from "../../src/taskpane/stato";
import { OGGI, REFERTO, RICONOSCIUTO } from "./esempi";

const dopo = (...eventi: readonly Evento[]): Stato => eventi.reduce(riduci, INIZIALE);

const lettura: Evento = { tipo: "lavoro-iniziato", lavoro: "lettura" };
const scrittura: Evento = { tipo: "lavoro-iniziato", lavoro: "referto" };
const riconosciuto: Evento = { tipo: "riconosciuto", esito: RICONOSCIUTO };
const fatto: Evento = { tipo: "referto-fatto", referto: REFERTO, il: OGGI, ora: "10:32", pagine: 12 };
const guasto: Evento = { tipo: "fermato", avviso: { tipo: "guasto", codice: "occupato" } };
const passo: Evento = {
  tipo: "passo",
  passo: { fatto: 2, totale: 7, messaggio: { it: "Ricalcolo e controllo", en: "Calculating and checking" } },
};

const MANCATI: SegniAccesi = { mancati: true, rilievi: false };
const segnati = (accesi: SegniAccesi, altro: Partial<EsitoSegni> = {}): Evento => ({
  tipo: "segnati",
  chiesti: MANCATI,
  esito: { accesi, protetti: [], senzaParola: 0, ...altro },
  mossa: null,
});

/** What happens → the part of the state it must leave. */
const casi: readonly { che: string; eventi: readonly Evento[]; atteso: Partial<Stato> }[] = [
  {
    che: "a view is chosen",
    eventi: [{ tipo: "vista-scelta", vista: "obiettivi" }],
    atteso: { vista: "obiettivi" },
  },
  { che: "a referto shows its verdict", eventi: [scrittura, fatto], atteso: { vista: "coda" } },
  {
    che: "a wrong date shows its field",
    eventi: [{ tipo: "data-errata", errore: "vuota" }],
    atteso: { vista: "referto" },
  },
  { che: "a reading begins", eventi: [lettura], atteso: { lavoro: { tipo: "lettura", passo: null } } },
  {
    che: "a reading ends",
    eventi: [lettura, riconosciuto],
    atteso: { lavoro: null, riconosciuto: RICONOSCIUTO },
  },
  {
    che: "a step is shown",
    eventi: [scrittura, passo],
    atteso: {
      lavoro: {
        tipo: "referto",
        passo: {
          fatto: 2,
          totale: 7,
          messaggio: { it: "Ricalcolo e controllo", en: "Calculating and checking" },
        },
      },
    },
  },
  { che: "a step after the end is nothing", eventi: [scrittura, fatto, passo], atteso: { lavoro: null } },
  { che: "the referto is ready", eventi: [scrittura, fatto], atteso: { lavoro: null, referto: REFERTO } },
  {
    che: "a new job keeps the verdict in sight",
    eventi: [scrittura, fatto, lettura],
    atteso: { referto: REFERTO },
  },
  {
    che: "a reading that fails leaves a verdict that is not tried on the cells of now",
    eventi: [scrittura, fatto, lettura, guasto],
    atteso: { referto: { ...REFERTO, superato: true } },
  },
  {
    che: "where there can be no verdict there is none",
    eventi: [scrittura, fatto, lettura, riconosciuto, { tipo: "verdetto-tolto" }],
    atteso: { referto: null },
  },
  {
    che: "a check that nobody asked for and that fails says so of the verdict, and nothing else",
    eventi: [scrittura, fatto, { tipo: "verifica-iniziata" }, { tipo: "verifica-fallita" }],
    atteso: { referto: { ...REFERTO, superato: true }, inVerifica: false, avviso: null },
  },
  { che: "a new job drops the old notice", eventi: [guasto, lettura], atteso: { avviso: null } },
  {
    che: "the switches show what the workbook says",
    eventi: [{ tipo: "riconosciuto", esito: { ...RICONOSCIUTO, segni: MANCATI } }],
    atteso: { segni: MANCATI },
  },
  {
    che: "a switch moves at once, and the verdict stays",
    eventi: [riconosciuto, scrittura, fatto, { tipo: "segni-chiesti", segni: MANCATI }],
    atteso: { lavoro: { tipo: "segni", passo: null }, segni: MANCATI, referto: REFERTO },
  },
  {
    che: "marks put as asked leave nothing to say",
    eventi: [{ tipo: "segni-chiesti", segni: MANCATI }, segnati(MANCATI)],
    atteso: { lavoro: null, segni: MANCATI, avviso: null },
  },
  {
    che: "with nothing to mark the switch goes back, and it is said",
    eventi: [{ tipo: "segni-chiesti", segni: MANCATI }, segnati(SPENTI)],
    atteso: {
      segni: SPENTI,
      avviso: { tipo: "segni", detto: { protetti: [], niente: true, senzaParola: 0 } },
    },
  },
  {
    che: "protected sheets are named",
    eventi: [segnati(SPENTI, { protetti: ["Obiettivi"] })],
    atteso: { avviso: { tipo: "segni", detto: { protetti: ["Obiettivi"], niente: false, senzaParola: 0 } } },
  },
  {
    che: "a fault stops the job and keeps what was read",
    eventi: [lettura, riconosciuto, scrittura, guasto],
    atteso: { lavoro: null, avviso: { tipo: "guasto", codice: "occupato" }, riconosciuto: RICONOSCIUTO },
  },
  { che: "the notice is closed", eventi: [guasto, { tipo: "avviso-chiuso" }], atteso: { avviso: null } },
  {
    che: "a bug of ours is kept for the boundary",
    eventi: [scrittura, { tipo: "rotto", errore: "x" }],
    atteso: { lavoro: null, rotto: { errore: "x" } },
  },
  {
    che: "starting again forgets everything",
    eventi: [riconosciuto, fatto, { tipo: "rotto", errore: "x" }, { tipo: "ricominciato" }],
    atteso: INIZIALE,
  },
];

test.each(casi)("$che", ({ eventi, atteso }) => {
  expect(dopo(...eventi)).toMatchObject(atteso);
});

const scritta = (testo: string): Evento => ({ tipo: "data-scritta", testo });
const lasciata: Evento = { tipo: "data-lasciata" };

describe("the form", () => {
  test.each([
    [
      "is filled from the workbook",
      [riconosciuto],
      { data: "30/06/2023", ente: "Comune di Borgo Esempio", errore: null },
    ],
    [
      "keeps what was typed when the workbook is read again",
      [scritta("31/12/2023"), riconosciuto],
      { data: "31/12/2023" },
    ],
    [
      "keeps the ente that was typed",
      [{ tipo: "ente-scritto", testo: "Comune di Prova" }, riconosciuto],
      { ente: "Comune di Prova" },
    ],
    ["keeps a field that was emptied", [riconosciuto, scritta(""), riconosciuto], { data: "" }],
    [
      "writes the date out when the field is left",
      [scritta("30.6.23"), lasciata],
      { data: "30/06/2023", errore: null },
    ],
    [
      "says that a date does not exist",
      [scritta("31/06/2023"), lasciata],
      { data: "31/06/2023", errore: "illeggibile" },
    ],
    ["does not scold an empty field that is left", [scritta(""), lasciata], { errore: null }],
    ["scolds it when the button is pressed", [{ tipo: "data-errata", errore: "vuota" }], { errore: "vuota" }],
    [
      "forgets the mistake at the next letter",
      [{ tipo: "data-errata", errore: "vuota" }, scritta("3")],
      { errore: null },
    ],
    [
      "is empty where the workbook says nothing",
      [{ tipo: "riconosciuto", esito: { ...RICONOSCIUTO, data: null, ente: null } }],
      { data: "", ente: "" },
    ],
  ] satisfies [string, Evento[], Partial<Stato["modulo"]>][])("%s", (_, eventi, atteso) => {
    expect(dopo(...eventi).modulo).toMatchObject(atteso);
  });
});

test("no event changes the state it was given", () => {
  const eventi: Evento[] = [lettura, riconosciuto, scritta("1"), lasciata, scrittura, passo, fatto, guasto];
  for (const evento of eventi) {
    const prima = Object.freeze({ ...dopo(riconosciuto), modulo: Object.freeze({ ...INIZIALE.modulo }) });
    expect(() => riduci(prima, evento)).not.toThrow();
  }
});
